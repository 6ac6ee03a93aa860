// English texts of the page alone. The sentences it shares with the command line are in en.ts.
export const enPage = {
  'page.agreements': 'Agreements',
  'page.limits': 'Limits',
  'page.history': 'History',
  'page.holdings': 'Holdings',
  'page.obligations': 'Obligations',
  'page.quotas': 'Quotas',
  'page.text': 'Text and rules',
  'page.record': 'Record',
  'page.why': 'Why?',
  'page.why.value': 'Why {value}?',
  'page.copy': 'Copy with citations',
  'page.copied': 'Copied',
  'page.language': 'Language',
  'page.digits': 'Digits',
  'page.search': 'Search',
} as const

export type PageKey = keyof typeof enPage
export type PageTexts = Readonly<Record<PageKey, string>>
