// English texts of the page Ledger alone.
export const enLedgerPage = {
  'ledger-page.title': 'Ledger',
  'ledger-page.intro': 'The heads and receipts of all logs, and how to check them.',
} as const

export type LedgerPageKey = keyof typeof enLedgerPage
export type LedgerPageTexts = Readonly<Record<LedgerPageKey, string>>
