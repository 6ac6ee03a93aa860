// The pages, as links: a line of them where there is room, and a menu where there is not.
import { memo } from 'react'
import { usePage, useWords } from '../page-state.ts'
import type { Place } from '../route.ts'
import { openings } from '../route/page-place.ts'
import { Link } from './link.tsx'

/** In the order of a day's work: what is new, what holds, what is done, what could be. */
const destinations = [
  openings.today,
  { page: 'agreements' },
  openings.messages,
  openings.talks,
  openings.incidents,
  openings['what-if'],
  openings.coverage,
  openings.ledger,
  openings.centre,
] as const satisfies readonly Place[]

export function Navigation() {
  const { place, words } = usePage()
  return (
    <>
      <nav aria-label={words['page.pages']} className="pages pages-wide">
        <Destinations at={place.page} />
      </nav>
      {/* Another page is another menu: closed again. */}
      <details key={place.page} className="menu">
        <summary>{words['page.pages']}</summary>
        <nav aria-label={words['page.pages']} className="pages menu-sheet">
          <Destinations at={place.page} />
        </nav>
      </details>
    </>
  )
}

const Destinations = memo(function Destinations({ at }: { at: Place['page'] }) {
  const words = useWords()
  const here = at === 'agreement' ? 'agreements' : at
  return (
    <ul className="plain">
      {destinations.map((to) => (
        <li key={to.page}>
          <Link to={to} current={currentAt(to.page === here, at)}>
            {words[`page.${to.page}`]}
          </Link>
        </li>
      ))}
    </ul>
  )
})

/** The page itself, or the one that the shown place is under. */
function currentAt(isHere: boolean, at: Place['page']): 'page' | 'true' | undefined {
  if (!isHere) return undefined
  return at === 'agreement' ? 'true' : 'page'
}
