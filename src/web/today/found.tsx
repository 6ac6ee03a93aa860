// What was found in the agreements that hold today, the newest of each; the rest is on their pages.
import { say } from '#locale/locale.ts'
import { Link } from '../parts/link.tsx'
import { TableFiles } from '../parts/table-files.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import { useAgreementOn } from './agreement-on.ts'
import type { FindingsOf } from '../view/today-view.ts'

interface FoundProps {
  readonly findings: readonly FindingsOf[]
  readonly on: string
}

export function Found({ findings, on }: FoundProps) {
  const agreementOn = useAgreementOn()
  const locale = useLocaleOf('today')
  return (
    <section aria-labelledby="found">
      <h2 id="found">{say(locale, 'page.findings')}</h2>
      {findings.length === 0 && <p className="empty">{say(locale, 'page.findings.none')}</p>}
      {findings.map((one) => (
        <div key={one.agreement} className="found-of">
          <h3>
            <Link to={agreementOn(one.agreement)}>{one.name}</Link>{' '}
            <span className="soft">{one.total}</span>
          </h3>
          {one.canWait ? (
            <details>
              <summary>{one.rows[0]?.title}</summary>
              <Rows rows={one.rows} />
            </details>
          ) : (
            <Rows rows={one.rows} />
          )}
        </div>
      ))}
      <TableFiles
        below="/api/tables"
        table="findings"
        label={say(locale, 'page.findings')}
        query={{ 'as-of': on }}
      />
    </section>
  )
}

function Rows({ rows }: Pick<FindingsOf, 'rows'>) {
  return (
    <ul className="plain">
      {rows.map(({ title, text, place }) => (
        <li key={text}>
          <span className="soft">{title}</span> {text} <bdi className="place">{place}</bdi>
        </li>
      ))}
    </ul>
  )
}
