// The ledger: heads and receipts of all logs, their verification, bundles, keys, evidence of
// forks. Everything shown comes from the reader's own centre; the verification alone takes nobody's
// word.
import { say } from '#locale/locale.ts'
import { useAsked } from '../desk/asked.ts'
import { useDesk } from '../desk/desk.tsx'
import { CourierSection } from '../ledger/courier.tsx'
import { LogsSection } from '../ledger/logs.tsx'
import { OverlookedSection } from '../ledger/overlooked.tsx'
import { ResultsSection } from '../ledger/results.tsx'
import { RostersSection } from '../ledger/rosters.tsx'
import { useAgreementNames } from '../messages/space-choice.tsx'
import { VerificationSection } from '../ledger/verification.tsx'
import { Gate } from '../parts/gate.tsx'
import { Link } from '../parts/link.tsx'
import { LogFrontier } from '../parts/log-frontier.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import type { LedgerPlace } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'

export function LedgerPage({ place }: { place: LedgerPlace }) {
  const locale = useLocaleOf('ledger')
  return (
    <main id="main" className="ledger">
      <PageHead title={say(locale, 'ledger-page.title')} intro={say(locale, 'ledger-page.intro')} />
      <Gate act="read">
        <Spaces place={place} />
      </Gate>
    </main>
  )
}

function Spaces({ place }: { place: LedgerPlace }) {
  const locale = useLocaleOf('ledger')
  const { spaces } = useDesk()
  const nameOf = useAgreementNames()
  const chosen = spaces.find((one) => place.space === null || one.agreement === place.space)
  return (
    <>
      <nav className="ledger-spaces" aria-label={say(locale, 'ledger-page.spaces')}>
        {spaces.map(({ agreement }) => (
          <Link
            key={agreement}
            to={{ ...place, space: agreement }}
            current={agreement === chosen?.agreement ? 'page' : undefined}
          >
            {nameOf(agreement)}
          </Link>
        ))}
      </nav>
      {chosen === undefined ? (
        <Empty>{say(locale, 'ledger-page.no-space')}</Empty>
      ) : (
        <OfSpace space={chosen.agreement} />
      )}
    </>
  )
}

function OfSpace({ space }: { space: string }) {
  const { client } = useDesk()
  const ledger = useAsked(
    `ledger ${space}`,
    () => client.readLedger({ space }),
    ['messages', 'lines'],
    space,
  )
  return (
    <Answered to={ledger}>
      {(held) => (
        <>
          <OverlookedSection ledger={held} />
          <LogsSection ledger={held} />
          <ResultsSection key={`results ${space}`} space={space} again={ledger.again} />
          <VerificationSection key={space} ledger={held} />
          <CourierSection key={`courier ${space}`} space={space} again={ledger.again} />
          <RostersSection ledger={held} />
          <LogFrontier space={space} on="ledger" />
        </>
      )}
    </Answered>
  )
}
