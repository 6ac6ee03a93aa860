// What falls due, day by day, across all agreements: who owes it, under which article, and the
// message that meets it, which whoever may write it begins from here.
import { say } from '#locale/locale.ts'
import { useDesk } from '../desk/desk.tsx'
import { composeAt } from '../messages/places.ts'
import { Link } from '../parts/link.tsx'
import { PrivateCalendar } from '../parts/private-calendar.tsx'
import { TableFiles } from '../parts/table-files.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import type { DueDay, DueRow, TodayView } from '../view/today-view.ts'
import { useAgreementOn } from './agreement-on.ts'

interface DueProps {
  readonly due: readonly DueDay[]
  readonly more: string | null
  /** The days that the list is of. */
  readonly span: TodayView['span']
}

export function Due({ due, more, span }: DueProps) {
  const locale = useLocaleOf('today')
  return (
    <section aria-labelledby="due">
      <h2 id="due">{say(locale, 'page.due')}</h2>
      {due.length === 0 && <p className="empty">{say(locale, 'today.due.none')}</p>}
      {due.map(({ day, text, rows }) => (
        <div key={day} className="due-day">
          <h3>{text}</h3>
          <ul className="plain">
            {rows.map((row) => (
              <DueLine key={row.key} row={row} />
            ))}
          </ul>
        </div>
      ))}
      {more !== null && <p className="soft">{more}</p>}
      <TableFiles
        below="/api/tables"
        table="calendar"
        label={say(locale, 'page.due')}
        query={{ 'as-of': span.on, from: span.from, until: span.until }}
      />
      <PrivateCalendar />
    </section>
  )
}

function DueLine({ row }: { row: DueRow }) {
  const agreementOn = useAgreementOn()
  const { desk, spaces, mayDo } = useDesk()
  const own = desk?.centre.party ?? ''
  const canWrite =
    mayDo('compose') &&
    row.parties.includes(own) &&
    spaces.some(({ agreement }) => agreement === row.agreement)
  const meets = row.trigger === '' ? {} : { meets: row.trigger }
  return (
    <li>
      <span className="due-what">
        {row.what} {row.place !== null && <bdi className="place">{row.place}</bdi>}
      </span>
      <span className="soft">
        {row.who !== '' && (
          <>
            <bdi>{row.who}</bdi> ·{' '}
          </>
        )}
        <Link to={agreementOn(row.agreement, 'obligations')}>{row.name}</Link> ·{' '}
        <span className={`obligation-${row.state}`}>{row.stateText}</span>
      </span>
      {row.types.length > 0 && (
        <span className="due-types">
          {row.types.slice(0, 2).map(({ id, name }) =>
            canWrite ? (
              <Link key={id} to={composeAt(row.agreement, { ...meets, type: id })}>
                {name}
              </Link>
            ) : (
              <span key={id} className="soft">
                {name}
              </span>
            ),
          )}
        </span>
      )}
    </li>
  )
}
