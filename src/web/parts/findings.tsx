// Findings, shown calmly: what was found, of whom, on which day, under which article. Grouped by
// kind, each group folded, since many are of one kind.
import { Fragment } from 'react'
import { useWords } from '../page-state.ts'
import type { FindingsView } from '../view/view.ts'
import { PlaceLink } from './link.tsx'
import { AgreementFiles } from './table-files.tsx'

export function Findings({ findings }: { findings: FindingsView }) {
  const words = useWords()
  return (
    <section className="block findings" aria-labelledby="findings">
      <h2 id="findings">{words['page.findings']}</h2>
      <p className="soft">{findings.total}</p>
      {findings.groups.map((group) => (
        <details key={group.code}>
          <summary>
            {group.title} <span className="soft">{group.count}</span>
          </summary>
          <ul className="plain">
            {group.rows.map((row) => (
              <li key={`${row.text} ${row.day}`}>
                {row.party !== null && <b>{row.party}</b>} {row.text}{' '}
                <span className="soft">{row.day}</span>{' '}
                {row.place !== null && <PlaceLink place={row.place} />}
                {row.messages.map((message) => (
                  <Fragment key={message.why}>
                    {' '}
                    <PlaceLink place={message} />
                  </Fragment>
                ))}
              </li>
            ))}
          </ul>
        </details>
      ))}
      {findings.groups.length > 0 && (
        <AgreementFiles table="findings" label={words['page.findings']} />
      )}
    </section>
  )
}
