// What a proposal comes to: a table for each party, with the figures of today beside those of the
// proposal, what must go or could be added, and of what. What is another than today stands out.
import { Fragment, memo } from 'react'
import { say } from '#locale/locale.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import type { HolderView, LimitView, OutcomeView, StandingView } from '../view/outcome-view.ts'
import { FirstFigures } from './first-figures.tsx'
import { Evidence } from './link.tsx'

export const Outcome = memo(function Outcome({ outcome }: { readonly outcome: OutcomeView }) {
  const locale = useLocaleOf('what-if')
  const { life, holders } = outcome
  const first = holders.find(({ limits }) => limits.length > 0)
  return (
    <>
      <dl className="outcome-life">
        {life.today !== null && (
          <div>
            <dt>{say(locale, 'what-if.today')}</dt>
            <dd>{life.today}</dd>
          </div>
        )}
        <div>
          <dt>{say(locale, 'what-if.with')}</dt>
          <dd>{life.proposal}</dd>
        </div>
      </dl>
      {holders.length === 0 && <p className="empty">{say(locale, 'what-if.nothing')}</p>}
      {holders.map((holder) => (
        <Fragment key={holder.id}>
          <Holder holder={holder} />
          {holder === first && <FirstFigures />}
        </Fragment>
      ))}
    </>
  )
})

const Holder = memo(function Holder({ holder }: { readonly holder: HolderView }) {
  const locale = useLocaleOf('what-if')
  const { name, limits, untold } = holder
  return (
    <section className="holder" data-party={holder.id} aria-label={name}>
      <h3>{name}</h3>
      {limits.length > 0 && (
        <table className="list outcome">
          <thead>
            <tr>
              <th scope="col">{locale.texts['page.limit']}</th>
              <th scope="col">{say(locale, 'what-if.today')}</th>
              <th scope="col">{say(locale, 'what-if.with')}</th>
              <th scope="col">{say(locale, 'what-if.head.comes-to')}</th>
            </tr>
          </thead>
          <tbody>
            {limits.map((limit) => (
              <Row key={limit.id} limit={limit} />
            ))}
          </tbody>
        </table>
      )}
      {untold !== null && <p className="note soft">{untold}</p>}
    </section>
  )
})

const Row = memo(function Row({ limit }: { readonly limit: LimitView }) {
  const locale = useLocaleOf('what-if')
  const { id, label, place, today, proposal, changed, comesTo, parts } = limit
  const look = `${changed ? 'changed' : ''} limit-${proposal.state}`.trim()
  return (
    <tr className={look} data-limit={id}>
      <th scope="row">
        {label} <bdi className="place">{place}</bdi>
      </th>
      <td data-head={say(locale, 'what-if.today')}>
        {today === null ? (
          <span className="soft">{say(locale, 'what-if.no-today')}</span>
        ) : (
          <Standing standing={today} />
        )}
      </td>
      <td data-head={say(locale, 'what-if.with')} className="with">
        <Standing standing={proposal} />
      </td>
      <td>
        {comesTo !== null && <strong className="comes-to">{comesTo}</strong>}
        {parts.length > 0 && (
          <details className="parts">
            <summary>{say(locale, 'what-if.parts')}</summary>
            <ul className="plain">
              {parts.map(({ key, worth, text }) => (
                <li key={key}>
                  <b>{worth}</b> <bdi>{text}</bdi>
                </li>
              ))}
            </ul>
          </details>
        )}
      </td>
    </tr>
  )
})

function Standing({ standing }: { readonly standing: StandingView }) {
  const locale = useLocaleOf('what-if')
  const { value, known, max, distance, stateText, evidence } = standing
  return (
    <>
      <span className={known ? 'outcome-figure' : 'outcome-figure unknown'}>
        {say(locale, 'what-if.of', { value, max })}
      </span>
      <Evidence evidence={evidence} />
      <span className="note soft">
        {distance === null ? stateText : `${stateText} · ${distance}`}
      </span>
    </>
  )
}
