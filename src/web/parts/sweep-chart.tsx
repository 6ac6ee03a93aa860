// A ceiling over a range: a bar for each party, from the lowest ceiling to the highest, of which
// the part above the limit is filled, and what is not known is open. The figures are a table too.
import { useId } from 'react'
import { say } from '#locale/locale.ts'
import { useLasting } from '../page-state.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import type { SweepRow, SweepView } from '../view/sweep-view.ts'

const height = 14

export function SweepChart({ sweep }: { readonly sweep: SweepView }) {
  const id = useId()
  const { direction } = useLasting()
  const { title, description, from, to, rows, all } = sweep
  return (
    <figure className="sweep">
      <figcaption id={id}>{title}</figcaption>
      <ul className="plain" aria-label={description}>
        {rows.map((row) => (
          <li key={row.id}>
            {row.name} <span className="soft">{row.first}</span>
            <Bar row={row} mirrored={direction === 'rtl'} />
          </li>
        ))}
      </ul>
      <p className="sweep-ends soft" aria-hidden="true">
        <span>{from}</span>
        <span>{to}</span>
      </p>
      <Figures rows={rows} />
      <p>{all}</p>
    </figure>
  )
}

/** Lower ceilings stand where the language begins to read. */
function Bar({ row, mirrored }: { readonly row: SweepRow; readonly mirrored: boolean }) {
  const { over, unknown } = row
  return (
    <svg
      viewBox={`0 0 1000 ${height}`}
      preserveAspectRatio="none"
      width="100%"
      height={height}
      aria-hidden="true"
      transform={mirrored ? 'scale(-1 1)' : undefined}
    >
      <rect className="sweep-within" width="1000" height={height} />
      <rect className="sweep-over" width={over * 1000} height={height} />
      <rect className="sweep-unknown" x={over * 1000} width={unknown * 1000} height={height} />
    </svg>
  )
}

function Figures({ rows }: { readonly rows: readonly SweepRow[] }) {
  const locale = useLocaleOf('what-if')
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">{say(locale, 'what-if.sweep.holder')}</th>
          <th scope="col" className="number">
            {say(locale, 'what-if.sweep.over')}
          </th>
          <th scope="col" className="number">
            {say(locale, 'what-if.sweep.within')}
          </th>
          <th scope="col" className="number">
            {say(locale, 'what-if.sweep.unknown')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, overText, withinText, unknownText }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td className="number" data-head={say(locale, 'what-if.sweep.over')}>
              {overText}
            </td>
            <td className="number" data-head={say(locale, 'what-if.sweep.within')}>
              {withinText}
            </td>
            <td className="number" data-head={say(locale, 'what-if.sweep.unknown')}>
              {unknownText}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
