// Which classes of weapons Coverage shows: all, those that nothing covers, those that differ on the
// two days. It stands apart from what makes the view, which a browser need not load.
export const shownClasses = ['all', 'bare', 'differing'] as const
export type ShownClasses = (typeof shownClasses)[number]
