// What an agreement does with a class of weapons, or did before: each manner with its place in the
// text, which leads to the agreement on the day that is meant.
import type { CoverageCell, CoverView, FormerView } from '../view/coverage-cells.ts'
import { Link } from './link.tsx'

/** A cell of the table. */
export function CoverLines({ cell }: { cell: CoverageCell }) {
  if (cell.groups.length === 0) {
    return (
      <td className="idle">
        <span aria-hidden="true">·</span>
      </td>
    )
  }
  return (
    <td className={cell.differs ? 'differs' : undefined} data-head={cell.name}>
      {cell.groups.map(({ only, gone, covers }) => (
        <div key={only} className={gone ? 'gone' : undefined}>
          {only !== null && <em className="only">{only}</em>}
          <ul className="plain">
            {covers.map((cover) => (
              <Cover key={cover.key} cover={cover} />
            ))}
          </ul>
        </div>
      ))}
      {cell.notes.map((note) => (
        <span key={note} className="note soft">
          {note}
        </span>
      ))}
    </td>
  )
}

function Cover({ cover }: { cover: CoverView }) {
  return (
    <li className={`cover cover-${cover.manner}`}>
      <span className="manner">{cover.text}</span>{' '}
      <Link to={cover.to} className="place why">
        <bdi>{cover.place}</bdi>
      </Link>
      {cover.note !== null && (
        <>
          {' '}
          <span className="note soft">{cover.note}</span>
        </>
      )}
    </li>
  )
}

export function FormerLines({ former }: { former: readonly FormerView[] }) {
  if (former.length === 0) return null
  return (
    <ul className="plain former">
      {former.map(({ key, name, until, covers }) => (
        <li key={key}>
          <span className="soft">{until}</span> <bdi>{name}</bdi>:{' '}
          <ul className="plain former-covers">
            {covers.map((cover) => (
              <Cover key={cover.key} cover={cover} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
