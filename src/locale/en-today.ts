// English texts of the page Today alone.
export const enToday = {
  'today.title': 'Today',
  'today.intro': 'What is due, what has arrived, what was found, and how the lines stand.',
} as const

export type TodayKey = keyof typeof enToday
export type TodayTexts = Readonly<Record<TodayKey, string>>
