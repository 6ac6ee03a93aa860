// How a stretch of the life of an agreement is drawn, in the order of the key. It stands apart from
// what makes the view, which the page of the server brings along and a browser need not load.
export const looks = ['signed', 'provisional', 'in-force', 'committed', 'set-aside'] as const
export type Look = (typeof looks)[number]
