// What is due by when, and the quotas of the year: under which article, and what met it.
import { memo } from 'react'
import { useWords } from '../page-state.ts'
import type { ObligationRow, ObligationsView, OverviewView, QuotaRow } from '../view/view.ts'
import { Evidence, FigureLink, PlaceLink, Why } from './link.tsx'
import { PartyChoice } from './party-choice.tsx'
import { PartyKey } from './party-key.tsx'
import { PrivateCalendar } from './private-calendar.tsx'
import { AgreementFiles } from './table-files.tsx'

interface DueProps {
  readonly rows: readonly ObligationRow[]
  /** The days that it is of: its file has all that falls due in them. */
  readonly within: OverviewView['dueIn']
}

export const Due = memo(function Due({ rows, within }: DueProps) {
  const words = useWords()
  return (
    <section className="block" aria-labelledby="due">
      <h2 id="due">{words['page.due']}</h2>
      {rows.length === 0 ? (
        <p className="empty">{words['page.due.none']}</p>
      ) : (
        <>
          <ObligationTable rows={rows} label={words['page.due']} />
          <AgreementFiles table="obligations" label={words['page.due']} query={{ ...within }} />
        </>
      )}
    </section>
  )
})

export const Obligations = memo(function Obligations({
  obligations,
}: {
  obligations: ObligationsView
}) {
  const words = useWords()
  const { choice, shown } = obligations
  return (
    <>
      {choice !== null && <PartyChoice all={choice} shown={shown} isList />}
      <section className="block" aria-labelledby="quotas">
        <h2 id="quotas">{words['page.quotas']}</h2>
        {obligations.quotas.length === 0 ? (
          <p className="empty">{words['page.quotas.none']}</p>
        ) : (
          <QuotaTable rows={obligations.quotas} />
        )}
      </section>
      {obligations.lapses.length > 0 && (
        <section className="block" aria-labelledby="lapses">
          <h2 id="lapses">{words['page.lapses']}</h2>
          <ul className="plain">
            {obligations.lapses.map((lapse) => (
              <li key={lapse.text}>
                {lapse.text} <span className="soft">{lapse.state}</span>{' '}
                <PlaceLink place={lapse.place} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="block" aria-labelledby="obligations">
        <h2 id="obligations">{obligations.year}</h2>
        <p className="soft">{obligations.summary}</p>
        {obligations.rows.length === 0 ? (
          <p className="empty">{words['page.obligations.none']}</p>
        ) : (
          <>
            <ObligationTable rows={obligations.rows} label={obligations.year} />
            <AgreementFiles table="obligations" label={obligations.year} />
          </>
        )}
        <PrivateCalendar />
      </section>
    </>
  )
})

function ObligationTable({ rows, label }: { rows: readonly ObligationRow[]; label: string }) {
  const words = useWords()
  return (
    <table className="list obligations" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{words['page.due.by']}</th>
          <th scope="col">{words['page.what']}</th>
          <th scope="col">{words['page.party']}</th>
          <th scope="col">{words['page.article']}</th>
          <th scope="col">{words['page.state']}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" className="day-cell">
              {row.dueText}
            </th>
            <td>
              <Why why={row.why}>{row.what}</Why>
              {row.detail !== null && <span className="note">{row.detail}</span>}
            </td>
            <td>
              <PartyKey party={row.party} />
            </td>
            <td>
              <PlaceLink place={row.place} /> <Evidence evidence={row.evidence} />
            </td>
            <td className={`obligation-${row.state}`}>
              {row.stateText}
              {row.readings.map((text) => (
                <span className="reading" key={text}>
                  {text}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function QuotaTable({ rows }: { rows: readonly QuotaRow[] }) {
  const words = useWords()
  return (
    <>
      <table className="list quotas">
        <caption className="unseen">{words['page.quotas']}</caption>
        <thead>
          <tr>
            <th scope="col">{words['page.quota']}</th>
            <th scope="col">{words['page.party']}</th>
            <th scope="col">{words['page.period.head']}</th>
            <th scope="col" className="number">
              {words['page.used']}
            </th>
            <th scope="col" className="number">
              {words['page.of']}
            </th>
            <th scope="col" className="number">
              {words['page.left']}
            </th>
            <th scope="col">{words['page.article']}</th>
            <th scope="col">{words['page.state']}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.label}
                {row.each !== null && <span className="note">{row.each}</span>}
              </th>
              <td>
                <PartyKey party={row.party} />
              </td>
              <td>{row.period}</td>
              <td className="number" data-head={words['page.used']}>
                <FigureLink figure={row.used} />
              </td>
              <td className="number" data-head={words['page.of']}>
                <bdi>{row.max}</bdi>
              </td>
              <td className="number" data-head={words['page.left']}>
                <bdi>{row.left}</bdi>
              </td>
              <td>
                <PlaceLink place={row.place} />
              </td>
              <td>{row.stateText}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <AgreementFiles table="quotas" label={words['page.quotas']} />
    </>
  )
}
