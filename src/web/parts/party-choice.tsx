// Which parties stand side by side, where there are too many for all: found by name, kept in the
// address.
import { useState } from 'react'
import { folded } from '#locale/fold-text.ts'
import { agreementOf, usePage } from '../page-state.ts'
import { moved } from '../route/agreement-place.ts'
import { everyParty } from '../view/side-by-side.ts'
import type { PartyView } from '../view/view.ts'

interface ChoiceProps {
  readonly all: readonly PartyView[]
  readonly shown: readonly PartyView[]
  /** Whether all of them may be shown at once. */
  readonly isList?: boolean
}

/** As many as the view shows. */
const most = 4

export function PartyChoice({ all, shown, isList = false }: ChoiceProps) {
  const page = usePage()
  const { words } = page
  const place = agreementOf(page)
  const [query, setQuery] = useState('')
  if (place === null) return null
  const isAll = shown.length === all.length
  const chosen = isAll ? [] : shown.map((party) => party.id)
  const choose = (id: string, isIn: boolean) => {
    const parties = isIn ? [...chosen, id] : chosen.filter((one) => one !== id)
    page.go(moved(place, { parties: parties.slice(-most) }), 'replace')
  }
  const found = all.filter((party) => folded(party.name).includes(folded(query)))
  return (
    <details className="party-choice">
      <summary>
        {words['page.parties']}: <bdi>{`${shown.length} / ${all.length}`}</bdi>
      </summary>
      <p className="filters">
        <label>
          {words['page.parties.find']}
          <input type="text" value={query} onChange={(event) => setQuery(event.target.value)} />
        </label>
        {isList && (
          <label>
            {words['page.all']}
            <input
              type="checkbox"
              checked={isAll}
              onChange={(event) => {
                const parties = event.target.checked ? [everyParty] : []
                page.go(moved(place, { parties }), 'replace')
              }}
            />
          </label>
        )}
      </p>
      <ul className="plain">
        {found.map((party) => (
          <li key={party.id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(party.id)}
                onChange={(event) => choose(party.id, event.target.checked)}
              />{' '}
              {party.name}
            </label>
          </li>
        ))}
      </ul>
    </details>
  )
}
