// Arabic texts of the page Ledger alone.
import type { LedgerPageTexts } from './en-ledger-page.ts'

export const arLedgerPage: LedgerPageTexts = {
  'ledger-page.title': 'دفتر القيود',
  'ledger-page.intro': 'نقاط التوثيق وإيصالات الاستلام لجميع السجلات، والتحقق منها.',
}
