// An obligation is what a party owes by when: a trigger, a term, and the message that meets it.
// It is data, never a timer: its state is evaluated at any instant from the record.
import type { Provision } from './citation.ts'
import type { Fields } from './field.ts'
import type { AnyItemKind } from './item.ts'
import type { Label } from './label.ts'
import type { Message, MessageType } from './message.ts'
import type { PartyId } from './party.ts'
import { addMonths, addWorkingDays, dayOf, msPerDay, msPerHour, startOf } from './time.ts'
import type { Instant, IsoDay } from './time.ts'

/** A length of time after (or, negative, before) a trigger. */
export interface Span {
  readonly unit: 'hours' | 'days' | 'working-days' | 'months'
  readonly amount: number
}

export const hours = (amount: number): Span => ({ unit: 'hours', amount })
export const days = (amount: number): Span => ({ unit: 'days', amount })
export const workingDays = (amount: number): Span => ({ unit: 'working-days', amount })
export const months = (amount: number): Span => ({ unit: 'months', amount })
/** Not later than so long before the trigger: `before(hours(24))`. */
export const before = (span: Span): Span => ({ unit: span.unit, amount: -span.amount })

/**
 * The last moment that a span allows. Spans of hours run to the moment; spans of days, working
 * days and months run to the end of the day reached, in UTC. A month that has no such day ends
 * it on its last: that is decided here, no text is cited for it.
 */
export function dueAfter(trigger: Instant, span: Span, holidays?: ReadonlySet<number>): Instant {
  if (span.unit === 'hours') return trigger + span.amount * msPerHour
  const day = dayOf(trigger)
  const reached =
    span.unit === 'days'
      ? day + span.amount
      : span.unit === 'months'
        ? addMonths(day, span.amount)
        : addWorkingDays(day, span.amount, holidays)
  return (reached + 1) * msPerDay - 1
}

/** One occasion on which the obligation arises, on a calendar rather than by a message. */
export interface Occasion {
  /** Names it in results: `2020-09-01`. */
  readonly key: string
  readonly trigger: Instant
}

/** Triggers on a calendar: every so many months, counted from a first day. */
export interface Schedule {
  readonly kind: 'schedule'
  readonly every: number
  readonly first: Instant
}

/** `every({ months: 6, first: '2011-09-01' })`. A single day: `once('2011-02-05')`. */
export function every(spec: { readonly months: number; readonly first: IsoDay }): Schedule {
  return { kind: 'schedule', every: spec.months, first: startOf(spec.first) }
}

export function once(day: IsoDay): Schedule {
  return { kind: 'schedule', every: 0, first: startOf(day) }
}

/** A party does not owe while its item of this kind (its id is the party's) is in such a state. */
export interface Unless {
  readonly item: AnyItemKind
  readonly states: readonly string[]
}

export interface ObligationSpec {
  readonly cite: Provision
  readonly label: Label
  /** Message types that trigger it, or a calendar. */
  readonly on: readonly MessageType[] | Schedule
  /** Which of those messages; all when left out. */
  readonly when?: (trigger: Message<never>) => boolean
  /** From which moment the term runs; `effective` when left out. */
  readonly clock?: 'effective' | 'known'
  /** The moment itself, where a field of the message names it (a planned launch). */
  readonly at?: (trigger: Message<never>) => Instant | null
  readonly within: Span
  /**
   * Who owes it; every party (of a calendar), the sender (of a message) when left out. A joint act
   * has several senders.
   */
  readonly owedBy?: 'sender' | 'recipient' | 'each'
  /** Only these parties can owe it; every party when left out. */
  readonly parties?: readonly PartyId[]
  /** The trigger itself, when what is owed is that it come in time; or the types that answer. */
  readonly metBy: 'itself' | readonly MessageType[]
  /**
   * What has to be in time: the receipt of the answer, where a notice is owed (when left out); or
   * the event that it tells, where that is owed (a transit ended), whenever word of it came.
   */
  readonly judgedBy?: 'receipt' | 'event'
  /** Whoever tells that it was done: a meeting is held by others too. Else who owes it tells. */
  readonly toldByAnyone?: boolean
  /** How many answers it takes; one when left out. */
  readonly times?: number
  /** What an answer tells of, where several are needed: two that name one thing are one. */
  readonly of?: (answer: Message<never>) => string
  /**
   * The field of their bodies in which the trigger and what answers it name the one thing that both
   * are about: a message that names another, or none, is no answer. A calendar names nothing.
   */
  readonly about?: string
  /** The whole name of that thing, where its field leaves out whose it is. */
  readonly named?: (name: string, message: Message<never>) => string
  /**
   * Tells whether a message answers the trigger. By default its `re` names the trigger; of a
   * calendar, it takes effect at the trigger's moment. With `about`, asked of those alone that name
   * the same; all of them answer when left out. What `about` says is looked up, what only `match`
   * knows is asked of every message for every trigger.
   */
  readonly match?: (answer: Message<never>, trigger: Message<never> | Occasion) => boolean
  /** Types by which the party that owes says that it will not: the same `match` applies. */
  readonly declinedBy?: readonly MessageType[]
  /** Types that end what is owed, whoever sends them before it is due: the same `match` applies. */
  readonly releasedBy?: readonly MessageType[]
  /** Not owed while any of these holds of the party. */
  readonly unless?: readonly Unless[]
  /** Triggers before the first day, or from the second on, give rise to nothing. */
  readonly from?: IsoDay
  readonly until?: IsoDay
  /** A duty to hold something for a time (keep visible): nothing meets it, it runs out. */
  readonly lasting?: boolean
}

export interface Obligation {
  readonly kind: 'obligation'
  readonly id: string
  readonly cite: Provision
  readonly label: Label
  readonly on: readonly MessageType[] | Schedule
  readonly when: ((trigger: Message) => boolean) | null
  readonly clock: 'effective' | 'known'
  readonly at: ((trigger: Message) => Instant | null) | null
  readonly within: Span
  readonly owedBy: 'sender' | 'recipient' | 'each'
  readonly parties: readonly PartyId[] | null
  readonly metBy: 'itself' | readonly MessageType[]
  readonly judgedBy: 'receipt' | 'event'
  readonly toldByAnyone: boolean
  readonly times: number
  readonly of: ((answer: Message) => string) | null
  readonly about: string | null
  readonly named: ((name: string, message: Message) => string) | null
  readonly match: ((answer: Message, trigger: Message | Occasion) => boolean) | null
  readonly declinedBy: readonly MessageType[]
  readonly releasedBy: readonly MessageType[]
  readonly unless: readonly Unless[]
  readonly from: Instant
  readonly until: Instant
  readonly lasting: boolean
}

export function obligation(id: string, spec: ObligationSpec): Obligation {
  const onCalendar = 'kind' in spec.on
  return {
    kind: 'obligation',
    id,
    cite: spec.cite,
    label: spec.label,
    on: spec.on,
    when: (spec.when as Obligation['when'] | undefined) ?? null,
    clock: spec.clock ?? 'effective',
    at: (spec.at as Obligation['at'] | undefined) ?? null,
    within: spec.within,
    owedBy: spec.owedBy ?? (onCalendar ? 'each' : 'sender'),
    parties: spec.parties ?? null,
    metBy: spec.metBy,
    judgedBy: spec.judgedBy ?? 'receipt',
    toldByAnyone: spec.toldByAnyone ?? false,
    times: spec.times ?? 1,
    of: (spec.of as Obligation['of'] | undefined) ?? null,
    about: spec.about ?? null,
    named: (spec.named as Obligation['named'] | undefined) ?? null,
    match: (spec.match as Obligation['match'] | undefined) ?? null,
    declinedBy: spec.declinedBy ?? [],
    releasedBy: spec.releasedBy ?? [],
    unless: spec.unless ?? [],
    from: spec.from === undefined ? -Infinity : startOf(spec.from),
    until: spec.until === undefined ? Infinity : startOf(spec.until),
    lasting: spec.lasting ?? false,
  }
}

/** The body of a checked message of a known type, for the functions of a rule. */
export function bodyOf<B>(
  type: MessageType & { readonly body?: B },
  message: { readonly type: string; readonly body: unknown },
): B | null {
  return message.type === type.id ? (message.body as B) : null
}

/**
 * What comes with the end of a term unless something is sent before: what was proposed is agreed
 * when no objection comes, or a notice of withdrawal takes effect.
 */
export interface Lapse {
  readonly kind: 'lapse'
  readonly id: string
  readonly cite: Provision
  readonly label: Label
  readonly item: AnyItemKind
  readonly from: string
  readonly to: string
  /** Counted from when the proposal was known to the other party. */
  readonly after: Span
  /** The day that the message itself names, in place of the end of the term; null for none. */
  readonly day: ((message: Message) => Instant | null) | null
  /** True: agreed from the first moment of the day reached; false: when that day has passed. */
  readonly onTheDay: boolean
  /** The consent of who was silent, or the effect of what its sender said. */
  readonly brings: 'consent' | 'effect'
  readonly unless: readonly MessageType[]
}

export interface LapseSpec<S extends string> {
  readonly cite: Provision
  readonly label: Label
  readonly from: S
  readonly to: S
  readonly after: Span
  /** What holds from a day that its sender names (a notice of leaving) holds from that day. */
  readonly day?: (message: Message<never>) => Instant | null
  /** "Takes effect three months after" names a day; silence for ten days has to last them out. */
  readonly onTheDay?: boolean
  readonly brings?: 'consent' | 'effect'
  readonly unless: readonly MessageType[]
}

export function lapse<S extends string>(
  id: string,
  item: AnyItemKind & {
    readonly states: Readonly<Record<S, readonly S[]>>
    readonly fields: Fields
  },
  spec: LapseSpec<NoInfer<S>>,
): Lapse {
  const day = (spec.day as Lapse['day'] | undefined) ?? null
  return { kind: 'lapse', id, item, onTheDay: false, brings: 'consent', ...spec, day }
}
