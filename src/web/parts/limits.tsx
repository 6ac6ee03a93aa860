// One bullet bar for each party or group and limit: count, limit, distance, state in words. Parties
// are told apart by name, place and pattern as well as by colour. Every number opens its reasons.
import { Fragment, memo } from 'react'
import { useLasting, useWords } from '../page-state.ts'
import type { LimitCell, LimitRow, LimitTable, PartyView } from '../view/view.ts'
import { FirstFigures } from './first-figures.tsx'
import { FigureLink, PlaceLink } from './link.tsx'
import { PartyChoice } from './party-choice.tsx'
import { fillOf, PartyKey } from './party-key.tsx'
import { AgreementFiles } from './table-files.tsx'

export const Limits = memo(function Limits({ tables }: { tables: readonly LimitTable[] }) {
  const words = useWords()
  return (
    <section className="block limits-block" aria-labelledby="limits">
      <h2 id="limits">{words['page.limits']}</h2>
      {tables.length === 0 && <p className="empty">{words['page.limits.none']}</p>}
      {tables.map((table, at) => (
        <Fragment key={table.holders[0]?.id}>
          <Table table={table} />
          {at === 0 && <FirstFigures />}
        </Fragment>
      ))}
      {tables.length > 0 && <AgreementFiles table="limits" label={words['page.limits']} />}
    </section>
  )
})

const Table = memo(function Table({ table }: { table: LimitTable }) {
  const words = useWords()
  return (
    <>
      {table.choice !== null && <PartyChoice all={table.choice} shown={table.holders} />}
      <table className="limits">
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{words['page.limit']}</span>
            </th>
            {table.holders.map((holder) => (
              <th scope="col" key={holder.id}>
                <PartyKey party={holder} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((limit) => (
            <Row key={limit.id} limit={limit} holders={table.holders} />
          ))}
        </tbody>
      </table>
    </>
  )
})

interface RowProps {
  readonly limit: LimitRow
  readonly holders: readonly PartyView[]
}

const Row = memo(function Row({ limit, holders }: RowProps) {
  // Of many limits, those of which nothing is known take little room.
  const isUnknown = limit.cells.every((cell) => cell === null || cell.value === null)
  return (
    <tr className={isUnknown ? 'limit-unknown' : undefined}>
      <th scope="row">
        <span className="limit-name">{limit.label}</span>
        <span className="limit-place">
          <PlaceLink place={limit.place} />
          {limit.cap !== null && (
            <>
              {' · '}
              <bdi dir="ltr">{limit.cap}</bdi>
            </>
          )}
        </span>
        {limit.binding !== null && <span className="limit-binding">{limit.binding}</span>}
      </th>
      {holders.map((holder, index) => {
        const cell = limit.cells[index] ?? null
        return <td key={holder.id}>{cell !== null && <Cell cell={cell} />}</td>
      })}
    </tr>
  )
})

function Cell({ cell }: { cell: LimitCell }) {
  return (
    <div className="cell">
      <span className="cell-party">
        <PartyKey party={cell.party} />
      </span>
      <span className="cell-line">
        <FigureLink figure={cell.figure} className="big" />
        <span className={`distance state-${cell.state}`}>{cell.distance}</span>
      </span>
      {cell.value !== null && <Bar cell={cell} />}
      {cell.readings.map((reading) => (
        <span className="reading" key={reading.text}>
          <FigureLink figure={reading.figure} /> {reading.text}
        </span>
      ))}
      {cell.notes.map((note) => (
        <span className="note" key={note}>
          {note}
        </span>
      ))}
    </div>
  )
}

/** Drawn beside the figures that say the same, so it is not read out. */
function Bar({ cell }: { cell: LimitCell }) {
  const { direction } = useLasting()
  const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`
  const capX = cell.cap === null ? null : percent(direction === 'rtl' ? 1 - cell.cap : cell.cap)
  const value = cell.value ?? 0
  return (
    <svg className="bar" width="100%" height="18" aria-hidden="true">
      <rect className="bar-rest" x="0" width="100%" y="7" height="4" />
      <rect
        className={`bar-value fill-${cell.party.slot}`}
        fill={fillOf(cell.party.slot)}
        x={percent(direction === 'rtl' ? 1 - value : 0)}
        width={percent(value)}
        y="4"
        height="10"
      />
      {capX !== null && <line className="bar-cap" x1={capX} x2={capX} y1="0" y2="18" />}
    </svg>
  )
}
