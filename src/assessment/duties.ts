// Every single duty that the obligations of an agreement give rise to in a record, and its state at
// two times. Plain numbers only, so that tens of thousands are evaluated at once; obligations.ts
// makes results of them.
import { standing } from '#language/life.ts'
import type { Message } from '#language/message.ts'
import type { Obligation, Occasion } from '#language/obligation.ts'
import { dueAfter } from '#language/obligation.ts'
import type { PartyId } from '#language/party.ts'
import { msPerDay, type Instant } from '#language/time.ts'
import { answersTo, noOrders } from './answers.ts'
import type { Order } from './fold.ts'
import { comparePlaces } from './message-orders.ts'
import { comesOn, occasionsWithin, stepsUntil, type Within } from './occasions.ts'
import type { ObligationState } from './result.ts'
import { mayBeMissing } from './silence.ts'
import { standingsOf, type Standings } from './standings.ts'
import { derivedFrom, orderAt, orderOf, stands, stateOf } from './world.ts'
import type { Times, World } from './world.ts'

export interface Duty {
  readonly obligation: Obligation
  /** The message that gave rise to it, or null for a day of a calendar. */
  readonly order: Order | null
  readonly trigger: Message | null
  readonly occasion: Occasion | null
  /** From when the term runs. */
  readonly base: Instant
  /** From when there is something to speak of: the event or the word of it, whichever is first. */
  readonly arises: Instant
  readonly due: Instant
  readonly owedBy: PartyId
  /** Orders of messages that answer it, in the order known, or of the events where these decide. */
  readonly answers: readonly Order[]
  readonly refusals: readonly Order[]
  /** What ended it after it was there, whoever sent that. */
  readonly releases: readonly Order[]
  /** A single answer meets it, which was never taken back: once met, met for good. */
  readonly settles: boolean
  /** What was last answered of it: most of what is asked again has the same answer. */
  last: DutyAt | null
}

export interface DutyAt {
  readonly duty: Duty
  readonly state: ObligationState
  /** The message that met or declined it. */
  readonly by: Order | null
  readonly metAt: Instant | null
}

/** Which duties are asked for: by their due moments, and of whom; of all parties when left out. */
export interface DutySpan extends Within {
  readonly party?: PartyId
}

/**
 * The state of every duty of the span that has arisen or, of a calendar, comes by its end. What has
 * arisen of a message is here whenever after the first moment of the span it falls due.
 */
export function dutiesAt(world: World, times: Times, span: DutySpan): DutyAt[] {
  const order = orderAt(world, times.knownOn)
  const found: DutyAt[] = []
  for (const duties of [messageDuties(world), calendarDuties(world, span)]) {
    for (const [party, own] of duties) {
      if (span.party !== undefined && span.party !== party) continue
      const standings = standingsOf(world, party, times.knownOn)
      addOwed(found, own, { world, times, order, standings, span })
    }
  }
  return found
}

function addOwed(found: DutyAt[], duties: readonly Duty[], moment: Moment): void {
  const { world, times, order, span } = moment
  for (const duty of duties) {
    if (duty.order !== null) {
      if (duty.order >= order) break
      if (duty.arises > times.asOf || !stands(world, duty.order, order)) continue
    } else if (comesOn(duty) > span.until) break
    if (duty.due < span.from) continue
    if (isOwed(duty, moment)) found.push(dutyAt(duty, moment))
  }
}

/** Who leaves by the very message owed, as a Party, what was due before it: the notice of it. */
function isOwed(duty: Duty, { world, standings }: Moment): boolean {
  if (standings.owes(duty.base, duty.arises)) return true
  if (duty.order === null || duty.due > duty.arises) return false
  const leaves = standings.at(duty.arises)?.message === world.messages[duty.order]?.id
  return leaves && standings.owes(duty.base, duty.arises - 1)
}

/** What is asked about all duties of a party at once. */
interface Moment {
  readonly world: World
  readonly times: Times
  readonly order: Order
  readonly standings: Standings
  readonly span: DutySpan
}

function dutyAt(duty: Duty, moment: Moment): DutyAt {
  const { world, times, order } = moment
  if (isStillMet(duty, moment)) return duty.last!
  if (duty.obligation.lasting) return held(duty, moment)
  const { times: needed, of } = duty.obligation
  const given = new Set<Order | string>()
  let timesKnown = true
  for (const answer of duty.answers) {
    if (!stands(world, answer, order)) continue
    const { by, at, effective } = givenBy(world, duty, answer)
    if ((at ?? effective) > times.asOf) continue
    given.add(of === null ? answer : of(world.messages[answer]!))
    timesKnown &&= at !== null
    if (given.size < needed) continue
    if (at === null || !timesKnown) return told(duty, 'met-time-unknown', by, null)
    if (at <= duty.due) return told(duty, 'met', by, at)
    // What was not owed by its day is not late when it comes after all.
    return told(duty, excused(duty, moment) ? 'not-owed' : 'met-late', by, at)
  }
  return unmet(duty, moment)
}

function held(duty: Duty, moment: Moment): DutyAt {
  if (excused(duty, moment)) return told(duty, 'not-owed', null, null)
  return told(duty, duty.due >= moment.times.asOf ? 'lasting' : 'ended', null, null)
}

/** The message by which an answer was given, and the moment that has to be in time. */
function givenBy(world: World, duty: Duty, answer: Order) {
  const isEvent = duty.obligation.judgedBy === 'event'
  const by = isEvent ? answer : firstGiven(world, duty, answer)
  const { received, effective } = world.messages[by]!
  return { by, at: isEvent ? effective : received, effective }
}

/** What most duties of a long record come to, told without looking at their messages again. */
function isStillMet({ settles, last, answers }: Duty, { times, order }: Moment): boolean {
  return settles && last?.state === 'met' && answers[0]! < order && last.metAt! <= times.asOf
}

function told(duty: Duty, state: ObligationState, by: Order | null, metAt: Instant | null): DutyAt {
  const { last } = duty
  if (last !== null && last.state === state && last.by === by && last.metAt === metAt) return last
  return (duty.last = { duty, state, by, metAt })
}

/**
 * The message that first gave what stands now: who met a duty has met it on that day, though it is
 * corrected later. Not one that spoke of another event, or that was withdrawn before.
 */
function firstGiven(world: World, duty: Duty, answer: Order): Order {
  let first = answer
  for (;;) {
    const { corrects } = world.messages[first]!
    const before = corrects === null ? null : orderOf(world, corrects)
    if (before === null || world.voided.get(before) !== first) return first
    if (!meetsToo(world, duty, before)) return first
    first = before
  }
}

function meetsToo(world: World, { obligation, order, base, answers }: Duty, one: Order): boolean {
  if (obligation.metBy !== 'itself') return answers.includes(one)
  const message = world.messages[one]!
  return (
    message.type === world.messages[order!]!.type &&
    (obligation.when === null || obligation.when(message)) &&
    baseOf(obligation, message) === base
  )
}

function unmet(duty: Duty, moment: Moment): DutyAt {
  const { world, times, order } = moment
  if (excused(duty, moment)) return told(duty, 'not-owed', null, null)
  if (duty.due >= times.asOf) return told(duty, 'open', null, null)
  const refusal = duty.refusals.find(
    (one) => stands(world, one, order) && cameBy(world, one, times.asOf),
  )
  if (refusal !== undefined) return told(duty, 'overdue', refusal, null)
  // A message of the record that triggers its own term is there; only others can be missing.
  const mayBeElsewhere = obligationNeedsOther(duty) && mayBeMissing(world, duty.due)
  return told(duty, mayBeElsewhere ? 'unknown' : 'overdue', null, null)
}

function obligationNeedsOther(duty: Duty): boolean {
  return duty.obligation.metBy !== 'itself'
}

/**
 * Not owed: the party's standing says so, what was owed was called off, or the agreement ended, for
 * all or for it, before it fell due.
 */
function excused(duty: Duty, { world, times, order, standings }: Moment): boolean {
  const asOf = Math.min(duty.due, times.asOf)
  if ((asOf === duty.due || asOf >= duty.base) && !standings.owes(asOf)) return true
  if (duty.releases.some((one) => stands(world, one, order) && cameBy(world, one, asOf)))
    return true
  for (const { item, states } of duty.obligation.unless) {
    const state =
      item === standing
        ? standings.at(asOf)?.state
        : stateOf(world, item, duty.owedBy, { asOf, knownOn: times.knownOn })
    if (state !== undefined && state !== null && states.includes(state)) return true
  }
  return false
}

function cameBy(world: World, one: Order, asOf: Instant): boolean {
  const { received, effective } = world.messages[one]!
  return (received ?? effective) <= asOf
}

/** Of each party, in the order of the messages that gave rise to them, or of the calendar. */
type Duties = ReadonlyMap<PartyId, readonly Duty[]>

function messageDuties(world: World): Duties {
  return derivedFrom(world, 'message duties', () => {
    const byType = new Map<string, Obligation[]>()
    for (const obligation of world.agreement.obligations) {
      if ('kind' in obligation.on) continue
      for (const type of obligation.on) {
        byType.set(type.id, [...(byType.get(type.id) ?? []), obligation])
      }
    }
    const duties: Duty[] = []
    for (const [order, message] of world.messages.entries()) {
      for (const obligation of byType.get(message.type) ?? []) {
        for (const party of owersOf(world, obligation, message)) {
          const duty = dutyOf(world, obligation, message, order, party)
          if (duty !== null) duties.push(duty)
        }
      }
    }
    return Map.groupBy(duties, ({ owedBy }) => owedBy)
  })
}

/** A joint act has more than one sender, and each of them owes what its sender owes. */
function owersOf(world: World, { owedBy }: Obligation, trigger: Message): readonly PartyId[] {
  if (owedBy === 'recipient') return [recipientOf(world, trigger)]
  if (owedBy === 'each') return world.agreement.parties.map(({ id }) => id)
  return trigger.jointly ?? [trigger.from]
}

function dutyOf(
  world: World,
  obligation: Obligation,
  trigger: Message,
  order: Order,
  owedBy: PartyId,
): Duty | null {
  if (obligation.when !== null && !obligation.when(trigger)) return null
  const base = baseOf(obligation, trigger)
  if (base === null || base < obligation.from || base >= obligation.until) return null
  if (!mayOwe(obligation, owedBy)) return null
  const itself = obligation.metBy === 'itself'
  const answers = itself ? [order] : answersTo(world, obligation, trigger, owedBy, 'met')
  return {
    obligation,
    order,
    trigger,
    occasion: null,
    base,
    arises: Math.min(trigger.known, trigger.effective),
    due: dueAfter(base, obligation.within, world.agreement.holidays),
    owedBy,
    answers,
    refusals: itself ? noOrders : answersTo(world, obligation, trigger, owedBy, 'declined'),
    releases: answersTo(world, obligation, trigger, null, 'released').filter(
      (one) => comparePlaces(world, one, order) > 0,
    ),
    settles: settles(world, answers),
    last: null,
  }
}

function settles(world: World, answers: readonly Order[]): boolean {
  return answers.length === 1 && !world.voided.has(answers[0]!)
}

function mayOwe(obligation: Obligation, party: PartyId): boolean {
  return obligation.parties === null || obligation.parties.includes(party)
}

function baseOf(obligation: Obligation, trigger: Message): Instant | null {
  if (obligation.at !== null) return obligation.at(trigger)
  if (obligation.clock === 'effective') return trigger.effective
  return trigger.received ?? trigger.known
}

function recipientOf(world: World, trigger: Message): PartyId {
  if (trigger.to !== null) return trigger.to
  return world.agreement.parties.find((party) => party.id !== trigger.from)?.id ?? trigger.from
}

/** At least those of the calendar in the span. */
function calendarDuties(world: World, span: Within): Duties {
  const kept = derivedFrom(world, 'calendar duties', (): Kept => ({
    until: -Infinity,
    duties: new Map(),
  }))
  if (span.until <= kept.until) return kept.duties
  // Mostly a later day is asked for next.
  const until = span.until + ahead
  // Of a day far ahead, only what is due about then is worked out, and nothing is kept.
  if (dutiesUntil(world, until) > mostKept) return calendarDutiesWithin(world, span)
  return Object.assign(kept, {
    until,
    duties: calendarDutiesWithin(world, { from: -Infinity, until }),
  }).duties
}

const ahead = 366 * msPerDay
const mostKept = 5_000

interface Kept {
  until: Instant
  duties: Duties
}

function calendarDutiesWithin(world: World, within: Within): Duties {
  const duties = calendarsOf(world).flatMap((calendar) =>
    occasionsWithin(calendar, within).flatMap((occasion) =>
      calendar.parties.map((party) => calendarDuty(world, calendar.obligation, occasion, party)),
    ),
  )
  return Map.groupBy(
    duties.toSorted((a, b) => comesOn(a) - comesOn(b)),
    ({ owedBy }) => owedBy,
  )
}

function dutiesUntil(world: World, until: Instant): number {
  return calendarsOf(world).reduce(
    (sum, calendar) => sum + stepsUntil(calendar, until) * calendar.parties.length,
    0,
  )
}

function calendarsOf({ agreement }: World) {
  const { holidays } = agreement
  return agreement.obligations.flatMap((obligation) => {
    const schedule = obligation.on
    if (!('kind' in schedule)) return []
    const parties = agreement.parties.map(({ id }) => id).filter((id) => mayOwe(obligation, id))
    return [{ schedule, obligation, holidays, parties }]
  })
}

function calendarDuty(
  world: World,
  obligation: Obligation,
  occasion: Occasion,
  party: PartyId,
): Duty {
  const answers = answersTo(world, obligation, occasion, party, 'met')
  return {
    obligation,
    order: null,
    trigger: null,
    occasion,
    base: occasion.trigger,
    arises: occasion.trigger,
    due: dueAfter(occasion.trigger, obligation.within, world.agreement.holidays),
    owedBy: party,
    answers,
    refusals: answersTo(world, obligation, occasion, party, 'declined'),
    releases: answersTo(world, obligation, occasion, null, 'released'),
    settles: settles(world, answers),
    last: null,
  }
}
