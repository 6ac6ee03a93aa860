// Which messages answer what gave rise to a duty. Those that can are looked up by what they name,
// so that a record of thousands of questions is not read once more for each of them; only of these
// few is a rule of the agreement asked.
import type { Message } from '#language/message.ts'
import type { Obligation, Occasion } from '#language/obligation.ts'
import type { PartyId } from '#language/party.ts'
import type { Order } from './fold.ts'
import {
  comparePlaces,
  nameIn,
  ordersAbout,
  ordersAnswering,
  ordersFrom,
  ordersOfType,
} from './message-orders.ts'
import type { World } from './world.ts'

export const noOrders: readonly Order[] = []

const answerTypes = { met: 'metBy', declined: 'declinedBy', released: 'releasedBy' } as const

/** Those of one party, or of whoever sends them where none is named. */
export function answersTo(
  world: World,
  obligation: Obligation,
  trigger: Message | Occasion,
  by: PartyId | null,
  how: keyof typeof answerTypes,
): readonly Order[] {
  const types = obligation[answerTypes[how]]
  if (types === 'itself' || types.length === 0) return noOrders
  const { match, toldByAnyone } = obligation
  const isByEvent = how === 'met' && obligation.judgedBy === 'event'
  return candidatesFor(world, obligation, types, trigger)
    .filter((order) => {
      const answer = world.messages[order]!
      const isOwn = by === null || answer.from === by || answer.jointly?.includes(by) === true
      if (!isOwn && !(how === 'met' && toldByAnyone)) return false
      if (!types.some((type) => type.id === answer.type)) return false
      return match === null || match(answer, trigger)
    })
    .toSorted(isByEvent ? (a, b) => comparePlaces(world, a, b) : (a, b) => a - b)
}

/** Of whatever sender, and perhaps of other types. */
function candidatesFor(
  world: World,
  obligation: Obligation,
  types: readonly { readonly id: string }[],
  trigger: Message | Occasion,
): readonly Order[] {
  const { about, match } = obligation
  if (about !== null) {
    const named = 'id' in trigger ? (nameIn(obligation, trigger) ?? null) : null
    return types
      .flatMap((type) => ordersAbout(world, type.id, obligation).get(named) ?? noOrders)
      .filter((order) => world.messages[order] !== trigger)
  }
  if (match !== null) return types.flatMap((type) => ordersOfType(world).get(type.id) ?? noOrders)
  if ('id' in trigger) return ordersAnswering(world).get(trigger.id) ?? noOrders
  return ordersFrom(world).get(trigger.trigger) ?? noOrders
}
