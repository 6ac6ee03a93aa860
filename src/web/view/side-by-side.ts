// Which parties stand side by side where there are too many for all: those in the address, or those
// of whom the record holds most. It does not depend on the day, so that nothing changes its place
// while a slider moves.
import type { Desk } from './desk.ts'
import type { PartyView } from './view.ts'

/** More columns cannot be read beside one another, and there are looks for as many parties. */
const mostColumns = 4

/** In the order of the agreement, each with a look of its own. */
export function sideBySide({ agreement, parties, place, world }: Desk): readonly PartyView[] {
  if (parties.length <= mostColumns) return parties
  const countsOf = ({ id }: PartyView) =>
    agreement.counts.filter((count) => world.points.get(count)?.has(id) === true).length
  const chosen = parties.filter(({ id }) => place.parties.includes(id))
  const most = parties.toSorted((a, b) => countsOf(b) - countsOf(a))
  const shown = (chosen.length > 0 ? chosen : most).slice(0, mostColumns)
  return parties.filter((one) => shown.includes(one)).map((one, slot) => ({ ...one, slot }))
}
