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

/** What this party may send by the agreement. */
export function maySend({ messages }: Agreement, party: string): readonly MessageType[] {
  return messages.filter(({ by }) => typeof by === 'string' || by.includes(party))
}

/** What changes nothing by itself, the plainest first: such a message takes another back. */
export function changingNothing(agreement: Agreement, party: string): readonly MessageType[] {
  const plain = maySend(agreement, party).filter(
    ({ by, effect }) => effect === null && by !== 'all',
  )
  const asked = ({ fields }: MessageType) =>
    Object.values(fields).filter((field) => !field.optional).length
  return plain.toSorted((a, b) => asked(a) - asked(b))
}

/** What the agreement has come upon a message of this type, from this party. */
export function answersTo(
  agreement: Agreement,
  asked: string,
  party: string,
): readonly MessageType[] {
  return following(agreement, asked, party, ['recipient', 'each'])
}

/** What its sender owes after it. */
export function sequelsTo(
  agreement: Agreement,
  sent: string,
  party: string,
): readonly MessageType[] {
  return following(agreement, sent, party, ['sender', 'each'])
}

function following(
  agreement: Agreement,
  first: string,
  party: string,
  by: readonly Obligation['owedBy'][],
): readonly MessageType[] {
  const owed = agreement.obligations.filter(
    ({ on, metBy, owedBy }) =>
      metBy !== 'itself' &&
      by.includes(owedBy) &&
      Array.isArray(on) &&
      (on as readonly MessageType[]).some((type) => type.id === first),
  )
  const types = owed.flatMap((one) => [...(one.metBy as readonly MessageType[]), ...one.declinedBy])
  return maySend(agreement, party).filter((type) => types.includes(type))
}
