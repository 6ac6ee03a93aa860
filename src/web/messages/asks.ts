// What asks for a message: the provision of its type, the obligations that it can meet, and the
// duties of a party that wait for it now.
import { obligationsAt, type PartyObligation } from '#assessment/obligations.ts'
import { timesOf, type World } from '#assessment/world.ts'
import type { Agreement } from '#language/agreement.ts'
import type { MessageType } from '#language/message.ts'
import type { Obligation } from '#language/obligation.ts'
import { msPerDay, type IsoDay } from '#language/time.ts'

/** Obligations that a message of this type meets, by itself or as the answer. */
export function obligationsMetBy(agreement: Agreement, type: MessageType): readonly Obligation[] {
  return agreement.obligations.filter((one) =>
    one.metBy === 'itself'
      ? Array.isArray(one.on) && (one.on as readonly MessageType[]).includes(type)
      : one.metBy.includes(type),
  )
}

const daysBack = 400
const daysAhead = 400

/** What the party owes and has not met, the next due first. */
export function waitingDuties(
  world: World,
  party: string,
  today: IsoDay,
): readonly PartyObligation[] {
  const times = timesOf(today, null)
  const window = {
    from: times.asOf - daysBack * msPerDay,
    until: times.asOf + daysAhead * msPerDay,
    party,
  }
  return obligationsAt(world, times, window).filter(({ state }) =>
    ['open', 'overdue'].includes(state),
  )
}

/** The types that meet a duty, where a message does. */
export function typesMeeting(agreement: Agreement, obligation: string): readonly MessageType[] {
  const found = agreement.obligations.find((one) => one.id === obligation)
  return found === undefined || found.metBy === 'itself' ? [] : found.metBy
}
