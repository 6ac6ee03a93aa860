// English texts of the page Coverage alone.
export const enCoverage = {
  'coverage.title': 'Coverage',
  'coverage.intro':
    'What each agreement does with each class of weapons on a day, and what no agreement covers.',
} as const

export type CoverageKey = keyof typeof enCoverage
export type CoverageTexts = Readonly<Record<CoverageKey, string>>
