// All requests by what each waits for; below them what was reported, and what the press told.
import { formatMoment } from '#locale/dates.ts'
import { say } from '#locale/locale.ts'
import { partyName } from '#locale/names.ts'
import type { Letter } from '../api/client.ts'
import { useDesk } from '../desk/desk.tsx'
import { composeAt, letterAt } from '../messages/places.ts'
import { partyOf, type ListTools } from '../messages/tools.ts'
import { Link } from '../parts/link.tsx'
import { Empty } from '../parts/states.tsx'
import { TableFiles } from '../parts/table-files.tsx'
import { openings } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import { EvidenceList } from './evidence-list.tsx'
import { ExerciseMark, TermLine, TlpMark, useFieldText, useTitle } from './marks.tsx'
import { PressAccounts } from './press-accounts.tsx'
import { addresseesOf, isExercise, kindOf, type Thread, type Waiting } from './threads.ts'

interface ListProps {
  readonly tools: ListTools
  readonly threads: readonly Thread[]
  readonly letters: readonly Letter[]
}

const order: readonly Waiting[] = [
  'acknowledgement',
  'answer',
  'clarification',
  'update',
  'closure',
  'nothing',
]

export function IncidentList({ tools, threads, letters }: ListProps) {
  const locale = useLocaleOf('incidents')
  return (
    <>
      <Asking tools={tools} />
      {threads.length === 0 && <Empty>{say(locale, 'incidents.none')}</Empty>}
      {order.map((waits) => {
        const those = threads.filter((one) => one.waits === waits)
        return (
          those.length > 0 && (
            <section key={waits} aria-labelledby={`waits-${waits}`} data-waits={waits}>
              <h2 id={`waits-${waits}`}>{say(locale, `incidents.waits.${waits}`)}</h2>
              <ul className="plain">
                {those.map((thread) => (
                  <ThreadRow key={thread.request.leaf} tools={tools} thread={thread} />
                ))}
              </ul>
            </section>
          )
        )
      })}
      {threads.length > 0 && <Files space={tools.space.agreement} />}
      <Reports tools={tools} letters={letters} />
      <EvidenceList tools={tools} letters={letters} />
      <PressAccounts tools={tools} />
    </>
  )
}

function Files({ space }: { space: string }) {
  const locale = useLocaleOf('incidents')
  const below = `/api/spaces/${space}/tables`
  return (
    <>
      <TableFiles
        below={below}
        table="holdings"
        label={say(locale, 'incidents.files.requests')}
        isNamed={true}
        query={{ kind: 'request' }}
      />
      <TableFiles
        below={below}
        table="obligations"
        label={say(locale, 'incidents.files.terms')}
        isNamed={true}
      />
    </>
  )
}

function Asking({ tools }: { tools: ListTools }) {
  const locale = useLocaleOf('incidents')
  const { mayDo } = useDesk()
  if (!mayDo('compose')) return null
  const space = tools.space.agreement
  const to = (type: string) => composeAt(space, { type })
  return (
    <p className="acts">
      <Link className="button" to={to('request')}>
        {say(locale, 'incidents.ask')}
      </Link>{' '}
      <Link className="button" to={to('incident-report')}>
        {say(locale, 'incidents.report')}
      </Link>{' '}
      <Link className="button" to={to('exercise-request')}>
        {say(locale, 'incidents.ask.exercise')}
      </Link>
    </p>
  )
}

export function useFromTo(tools: ListTools): (letter: Letter) => string {
  const locale = useLocaleOf('incidents')
  const nameOf = (name: string) =>
    partyName(tools.locale, tools.agreement, partyOf(tools.space, name), 'short')
  const centres = tools.space.parties.map(({ name }) => name)
  return (letter) => {
    const to = addresseesOf(letter, centres).map(nameOf).join(' · ')
    return say(locale, 'incidents.from-to', { from: nameOf(letter.from), to })
  }
}

function ThreadRow({ tools, thread }: { tools: ListTools; thread: Thread }) {
  const locale = useLocaleOf('incidents')
  const textOf = useFieldText(tools)
  const { request, waitsFor, terms } = thread
  const parties = waitsFor
    .map((name) => partyName(tools.locale, tools.agreement, partyOf(tools.space, name), 'short'))
    .join(' · ')
  return (
    <li className="incident">
      <h3>
        <ExerciseMark isExercise={thread.isExercise} />{' '}
        <Link to={{ ...openings.incidents, incident: request.leaf }}>
          <bdi>{useTitle(tools)(request)}</bdi>
        </Link>{' '}
        <TlpMark letter={request} />
      </h3>
      <p className="soft">
        {[textOf(request, 'kind'), textOf(request, 'urgency'), useFromTo(tools)(request)]
          .filter((text) => text !== '')
          .join(' · ')}{' '}
        · {formatMoment(locale, request.time)}
      </p>
      {parties !== '' && <p>{say(locale, 'incidents.waits-for', { parties })}</p>}
      <ul className="plain terms">
        {terms
          .filter(({ met }) => met === null)
          .map((term) => (
            <TermLine key={term.obligation.id} tools={tools} term={term} />
          ))}
      </ul>
    </li>
  )
}

function Reports({ tools, letters }: { tools: ListTools; letters: readonly Letter[] }) {
  const locale = useLocaleOf('incidents')
  const textOf = useFieldText(tools)
  const reports = letters.filter((one) => kindOf(one) === 'incident-report')
  if (reports.length === 0) return null
  return (
    <section aria-labelledby="reports-title">
      <h2 id="reports-title">{say(locale, 'incidents.reports')}</h2>
      <ul className="plain">
        {reports.map((one) => (
          <li key={one.leaf}>
            <ExerciseMark isExercise={isExercise(one)} />{' '}
            <Link to={letterAt(tools.space.agreement, one.leaf)}>
              <bdi>{textOf(one, 'incident')}</bdi>
            </Link>{' '}
            · {textOf(one, 'sector')} · {textOf(one, 'determination')} <TlpMark letter={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}
