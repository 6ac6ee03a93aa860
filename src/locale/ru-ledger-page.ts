// Russian texts of the page Ledger alone.
import type { LedgerPageTexts } from './en-ledger-page.ts'

export const ruLedgerPage: LedgerPageTexts = {
  'ledger-page.title': 'Реестр',
  'ledger-page.intro': 'Контрольные точки и квитанции всех журналов и их проверка.',
}
