// Who holds what on the chosen day: by party and kind, with the type, the place, the state, and
// what each line adds to each count, down to the sum that is the count.
import { memo } from 'react'
import { useWords } from '../page-state.ts'
import type { HoldingsGroup, HoldingsRow, HoldingsView } from '../view/view.ts'
import { Evidence, FigureLink, Name, Why } from './link.tsx'
import { PartyChoice } from './party-choice.tsx'
import { PartyKey } from './party-key.tsx'
import { AgreementFiles } from './table-files.tsx'

export const Holdings = memo(function Holdings({ holdings }: { holdings: HoldingsView }) {
  const words = useWords()
  const { choice, shown } = holdings
  return (
    <>
      {choice !== null && <PartyChoice all={choice} shown={shown} isList />}
      {holdings.groups.length === 0 && (
        <section className="block">
          <h2>{words['page.tab.holdings']}</h2>
          <p className="empty">{words['page.holdings.none']}</p>
        </section>
      )}
      {holdings.groups.map((group) => (
        <Group key={group.key} group={group} counts={holdings.counts} />
      ))}
      <AgreementFiles table="holdings" label={words['page.tab.holdings']} />
    </>
  )
})

function Group({ group, counts }: { group: HoldingsGroup; counts: HoldingsView['counts'] }) {
  const words = useWords()
  const shown = counts.filter((count) => group.counts.includes(count.id))
  return (
    <section className="block" aria-labelledby={`holdings-${group.key}`}>
      <h2 id={`holdings-${group.key}`} className="with-key">
        {group.party !== null && <PartyKey party={group.party} />}{' '}
        <span className="soft">{group.kind}</span>
      </h2>
      {group.note !== null && <p className="note">{group.note}</p>}
      <div className="scroller" tabIndex={0} role="group" aria-labelledby={`holdings-${group.key}`}>
        <table className="list holdings">
          <thead>
            <tr>
              <th scope="col">{words['page.holding']}</th>
              {group.heads.map((head) => (
                <th key={head.text} scope="col" className={head.number ? 'number' : undefined}>
                  {head.text}
                </th>
              ))}
              {group.states && <th scope="col">{words['page.state']}</th>}
              {shown.map((count) => (
                <th key={count.id} scope="col" className="number counted">
                  {count.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {group.rows.map((row) => (
              <Row key={row.key} row={row} group={group} />
            ))}
          </tbody>
          {group.sums.length > 0 && <Sums group={group} />}
        </table>
      </div>
    </section>
  )
}

function Row({ row, group }: { row: HoldingsRow; group: HoldingsGroup }) {
  return (
    <tr>
      <th scope="row">
        <Why why={row.why}>
          <Name text={row.label} />
        </Why>{' '}
        <Evidence evidence={row.evidence} />
      </th>
      {row.cells.map((cell, index) => (
        <td
          key={group.heads[index]?.text ?? index}
          className={group.heads[index]?.number === true ? 'number' : undefined}
        >
          {cell.why === null ? (
            <Name text={cell.text} />
          ) : (
            <Why why={cell.why}>
              <bdi>{cell.text}</bdi>
            </Why>
          )}
        </td>
      ))}
      {group.states && <td>{row.state}</td>}
      {row.counts.map((cell, index) => (
        <td key={group.counts[index] ?? index} className="number counted">
          <bdi>{cell}</bdi>
        </td>
      ))}
    </tr>
  )
}

function Sums({ group }: { group: HoldingsGroup }) {
  const words = useWords()
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={group.heads.length + (group.states ? 2 : 1)}>
          {words['page.holdings.sum']}
        </th>
        {group.sums.map((sum, index) => (
          <td key={group.counts[index] ?? index} className="number counted">
            {sum === null ? '' : <FigureLink figure={sum} />}
          </td>
        ))}
      </tr>
    </tfoot>
  )
}
