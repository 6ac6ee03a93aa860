// Which parties stand side by side where there are too many for all: those in the address, or those
// of whom the record holds most figures, and then most messages. It does not depend on the day, so
// that nothing changes its place while a slider moves. Lists have the rows of the same, or of all.
import type { Desk } from './desk.ts'
import type { PartyView } from './view.ts'

/** More columns cannot be read beside one another, and there are looks for as many parties. */
const mostColumns = 4

/** In the address instead of parties: all of them, in a list. */
export const everyParty = 'all'

/** Whose rows a list has: those that stand side by side, or all where the address asks for all. */
export function listedParties(desk: Desk): readonly PartyView[] {
  return desk.place.parties.includes(everyParty) ? desk.parties : sideBySide(desk)
}

/** What a list is chosen from; null where it has the rows of all parties anyway. */
export function choiceIn({ parties }: Desk): readonly PartyView[] | null {
  return parties.length > mostColumns ? parties : null
}

/** In the order of the agreement, each with a look of its own. */
export function sideBySide({ agreement, parties, place, world }: Desk): readonly PartyView[] {
  if (parties.length <= mostColumns) return parties
  const sentBy = Map.groupBy(world.messages, ({ from }) => from)
  const messagesOf = ({ id }: PartyView) => sentBy.get(id)?.length ?? 0
  const countsOf = ({ id }: PartyView) =>
    agreement.counts.filter((count) => world.points.get(count)?.has(id) === true).length
  const chosen = parties.filter(({ id }) => place.parties.includes(id))
  const most = parties.toSorted(
    (a, b) => countsOf(b) - countsOf(a) || messagesOf(b) - messagesOf(a),
  )
  const shown = (chosen.length > 0 ? chosen : most).slice(0, mostColumns)
  return parties.filter((one) => shown.includes(one)).map((one, slot) => ({ ...one, slot }))
}
