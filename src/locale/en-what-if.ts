// English texts of the page What if alone.
export const enWhatIf = {
  'what-if.title': 'What if',
  'what-if.intro': 'What a proposal would change for each party, beside what holds today.',
} as const

export type WhatIfKey = keyof typeof enWhatIf
export type WhatIfTexts = Readonly<Record<WhatIfKey, string>>
