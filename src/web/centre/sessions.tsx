// Sessions that are open: where from, since when, until when; ended from here. One's own for
// everybody, all of them for the key holder.
import { formatMoment } from '#locale/dates.ts'
import { say } from '#locale/locale.ts'
import type { Session } from '../api/client.ts'
import { useAct } from '../desk/act.ts'
import { useAsked } from '../desk/asked.ts'
import { useDesk } from '../desk/desk.tsx'
import { idsIn, useKeptPlace } from '../parts/kept-place.ts'
import { Link } from '../parts/link.tsx'
import { Answered, Refusal } from '../parts/states.tsx'
import { TableFiles } from '../parts/table-files.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import { browserNamed } from './browser-name.ts'
import { ListTable } from './list-table.tsx'
import { personAt } from './places.ts'
import { usePeopleNames } from './use-names.ts'

function useSessions() {
  const { client } = useDesk()
  return useAsked('sessions', async () => (await client.listSessions()).sessions, ['people'])
}

export function OwnSessions() {
  const locale = useLocaleOf('centre')
  const { person } = useDesk()
  const sessions = useSessions()
  const { title, ...place } = useKeptPlace(idsIn(sessions))
  return (
    <section aria-labelledby="own-sessions" {...place}>
      <h2 id="own-sessions" ref={title} tabIndex={-1}>
        {say(locale, 'sessions.own')}
      </h2>
      <p className="soft">{say(locale, 'sessions.ends')}</p>
      <Answered to={sessions}>
        {(all) => {
          const own = all.filter((one) => one.person === person?.id)
          return (
            <>
              <SessionTable sessions={own} nameOf={null} />
              <TableFiles
                below="/api/own/tables"
                table="sessions"
                label={say(locale, 'sessions.own')}
              />
              <EndOthers others={own.filter((one) => !one.own)} />
            </>
          )
        }}
      </Answered>
    </section>
  )
}

export function AllSessions() {
  const locale = useLocaleOf('centre')
  const sessions = useSessions()
  const nameOf = usePeopleNames()
  const { title, ...place } = useKeptPlace(idsIn(sessions))
  return (
    <section aria-labelledby="all-sessions" {...place}>
      <h2 id="all-sessions" ref={title} tabIndex={-1}>
        {say(locale, 'sessions.all')}
      </h2>
      <p className="soft">{say(locale, 'sessions.ends')}</p>
      <Answered to={sessions}>{(all) => <SessionTable sessions={all} nameOf={nameOf} />}</Answered>
      <TableFiles below="/api/centre/tables" table="sessions" label={say(locale, 'sessions.all')} />
    </section>
  )
}

interface TableProps {
  readonly sessions: readonly Session[]
  /** Null where all are of one person. */
  readonly nameOf: ((id: string) => string) | null
}

const columns = ['where', 'how', 'since', 'seen', 'until'] as const

function SessionTable({ sessions, nameOf }: TableProps) {
  const locale = useLocaleOf('centre')
  const newest = sessions.toSorted((a, b) => (a.began < b.began ? 1 : -1))
  return (
    <ListTable
      className="session-list"
      heads={[
        ...(nameOf === null ? [] : [say(locale, 'people.name')]),
        ...columns.map((one) => say(locale, `sessions.${one}`)),
      ]}
    >
      {newest.map((session) => (
        <SessionRow key={session.id} session={session} nameOf={nameOf} />
      ))}
    </ListTable>
  )
}

interface RowProps extends Pick<TableProps, 'nameOf'> {
  readonly session: Session
}

function SessionRow({ session, nameOf }: RowProps) {
  const locale = useLocaleOf('centre')
  const { client } = useDesk()
  const { id, person, how, began, seen, endsBy, agent, own } = session
  const ending = useAct(() => client.endSession({ id }))
  const named = browserNamed(agent)
  const head = (key: 'how' | 'since' | 'seen' | 'until') => say(locale, `sessions.${key}`)
  return (
    <tr>
      {nameOf !== null && (
        <td>
          <Link to={personAt(person)}>{nameOf(person)}</Link>
        </td>
      )}
      <td title={agent}>
        <bdi>{named === null ? agent : say(locale, 'sessions.where.text', { ...named })}</bdi>{' '}
        {own && <span className="mark">{say(locale, 'sessions.this')}</span>}
      </td>
      <td data-head={head('how')}>{say(locale, `sessions.how.${how}`)}</td>
      <td data-head={head('since')}>{formatMoment(locale, began, 'short')}</td>
      <td data-head={head('seen')}>{formatMoment(locale, seen, 'short')}</td>
      <td data-head={head('until')}>{formatMoment(locale, endsBy, 'short')}</td>
      <td>
        {!own && (
          <button
            type="button"
            className="button"
            disabled={ending.state === 'running'}
            onClick={() => void ending.run()}
          >
            {say(locale, 'sessions.end')}
          </button>
        )}
        {ending.state === 'refused' && <Refusal problem={ending.problem} />}
      </td>
    </tr>
  )
}

function EndOthers({ others }: { others: readonly Session[] }) {
  const locale = useLocaleOf('centre')
  const { client } = useDesk()
  const ending = useAct(async () => {
    for (const { id } of others) await client.endSession({ id })
  })
  if (others.length === 0) return null
  return (
    <p>
      <button
        type="button"
        className="button"
        disabled={ending.state === 'running'}
        onClick={() => void ending.run()}
      >
        {say(locale, 'sessions.end.others')}
      </button>
      {ending.state === 'refused' && <Refusal problem={ending.problem} />}
    </p>
  )
}
