// The talks: rounds on a time axis, one round, and the positions of the parties side by side.
import { say } from '#locale/locale.ts'
import { FirstFigures } from '../parts/first-figures.tsx'
import { Frontier } from '../parts/frontier.tsx'
import { Link, Evidence } from '../parts/link.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Positions } from '../parts/positions.tsx'
import { Proposals } from '../parts/proposals.tsx'
import { RecordLink, Said } from '../parts/said.tsx'
import { Round } from '../parts/round.tsx'
import { RoundsAxis, RoundsList } from '../parts/rounds.tsx'
import { SectionSources } from '../parts/sources.tsx'
import { TalksFiles } from '../parts/talks-files.tsx'
import { TalksDay } from '../parts/talks-day.tsx'
import { agreementPlace } from '../route/agreement-place.ts'
import { type TalksPlace, withQuery } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import type { TalksBody, TalksView } from '../view/talks-view.ts'

interface TalksProps {
  readonly view: TalksView
  readonly place: TalksPlace
}

export function TalksPage({ view, place }: TalksProps) {
  const locale = useLocaleOf('talks')
  const { talks } = view
  return (
    <main id="main" className="talks">
      <PageHead title={view.heading} intro={view.intro}>
        {talks !== null && <WhichTalks talks={talks} place={place} />}
      </PageHead>
      {talks === null ? (
        <p className="empty">{say(locale, 'talks.none')}</p>
      ) : (
        <>
          <TalksDay time={talks.time} place={place} />
          <TalksState talks={talks} />
          <RoundsAxis axis={talks.axis} place={place} />
          <FirstFigures />
          <Shown talks={talks} place={place} />
          <SectionSources sources={talks.sources} />
          <Frontier sentences={talks.frontier} />
        </>
      )}
    </main>
  )
}

interface PartProps {
  readonly talks: TalksBody
  readonly place: TalksPlace
}

function WhichTalks({ talks, place }: PartProps) {
  const locale = useLocaleOf('talks')
  return (
    <>
      <p className="soft">
        {say(locale, 'talks.of')}{' '}
        <Link to={agreementPlace(talks.agreement.id)}>{talks.agreement.name}</Link>
      </p>
      {talks.notice !== null && <p className="note">{talks.notice}</p>}
      {talks.others.length > 0 && (
        <nav className="choices" aria-label={say(locale, 'talks.which')}>
          {talks.others.map((one) => (
            <Link
              key={one.id}
              to={withQuery({ ...place, round: null }, { of: one.id, topic: null })}
              current={one.here ? 'page' : undefined}
            >
              {one.name}
            </Link>
          ))}
        </nav>
      )}
    </>
  )
}

function TalksState({ talks: { state } }: { talks: TalksBody }) {
  const locale = useLocaleOf('talks')
  if (state === null) return null
  return (
    <p className={`talks-state ${state.suspended ? 'talks-suspended' : ''}`.trim()}>
      <span className="soft">{say(locale, 'talks.state')}</span>{' '}
      {state.why === null ? state.text : <RecordLink why={state.why}>{state.text}</RecordLink>}{' '}
      <Evidence evidence={state.evidence} />
      {state.reason !== null && (
        <span className="note">{say(locale, 'talks.reason', { reason: state.reason })}</span>
      )}
    </p>
  )
}

/** One round, or all of the talks. */
function Shown({ talks, place }: PartProps) {
  const locale = useLocaleOf('talks')
  if (talks.round !== null) return <Round talks={talks} round={talks.round} place={place} />
  if (talks.missing) {
    return (
      <div className="empty">
        <p>{say(locale, 'talks.round.missing', { day: talks.time.asOfText })}</p>
        <p>
          <Link to={{ ...place, round: null }}>{say(locale, 'talks.round.all')}</Link>
        </p>
      </div>
    )
  }
  return (
    <>
      <section className="block" aria-labelledby="rounds">
        <h2 id="rounds">{say(locale, 'talks.rounds')}</h2>
        <RoundsList rounds={talks.rounds} place={place} />
        {talks.rounds.length > 0 && (
          <>
            <TalksFiles talks={talks} of="round" label={say(locale, 'talks.rounds')} />
            <TalksFiles
              talks={talks}
              of="delegate"
              label={say(locale, 'talks.delegations')}
              isNamed
            />
          </>
        )}
      </section>
      {talks.positions !== null && (
        <Positions talks={talks} positions={talks.positions} place={place} />
      )}
      <Proposals talks={talks} />
      <section className="block" aria-labelledby="statements">
        <h2 id="statements">{say(locale, 'talks.statements')}</h2>
        {talks.statements.length === 0 && (
          <p className="empty">{say(locale, 'talks.statements.none')}</p>
        )}
        {talks.statements.map((one) => (
          <Said key={one.id} said={one} />
        ))}
      </section>
    </>
  )
}
