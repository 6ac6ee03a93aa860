// The ledger: heads and receipts of all logs, their verification, bundles, keys, evidence of
// forks.
import { say } from '#locale/locale.ts'
import { PageHead } from '../parts/page-head.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import type { LedgerPlace } from '../route/page-place.ts'

export function LedgerPage({ place: _place }: { place: LedgerPlace }) {
  const locale = useLocaleOf('ledger')
  return (
    <main id="main" className="ledger">
      <PageHead title={say(locale, 'ledger-page.title')} intro={say(locale, 'ledger-page.intro')} />
    </main>
  )
}
