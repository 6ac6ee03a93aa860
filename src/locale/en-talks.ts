// English texts of the page Talks alone.
export const enTalks = {
  'talks.title': 'Talks',
  'talks.intro': 'What was said in each round, and where the positions are apart.',
} as const

export type TalksKey = keyof typeof enTalks
export type TalksTexts = Readonly<Record<TalksKey, string>>
