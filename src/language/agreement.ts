// An agreement collects its provisions, items, messages, counts, limits, obligations, quotas, life
// and readings. It is a value; evaluating it is the assessment's work.
import type { Apart } from './apart.ts'
import type { Instrument, Provision } from './citation.ts'
import type { Count } from './count.ts'
import type { Cover } from './cover.ts'
import type { Crosscheck } from './crosscheck.ts'
import type { AnyItemKind } from './item.ts'
import type { Label } from './label.ts'
import type { LifeEvent, StandingFact } from './life.ts'
import type { Limit } from './limit.ts'
import type { MessageType } from './message.ts'
import type { Lapse, Obligation } from './obligation.ts'
import type { Group, GroupId, Party, PartyId } from './party.ts'
import type { Quota } from './quota.ts'
import type { Reading } from './reading.ts'
import { startOf, type Instant, type IsoDay } from './time.ts'
import type { Timeframe } from './timeframe.ts'

export interface Agreement {
  readonly kind: 'agreement'
  readonly id: string
  /** The name that readers use every day. */
  readonly name: Label
  /** Full official name. */
  readonly title: Label
  readonly parties: readonly Party[]
  /**
   * Who else speaks in a record, of types that name them in `by`: whoever compiled it from what was
   * public, an observer. Nothing is owed by them, no count is theirs.
   */
  readonly reporters: readonly Party[]
  /** Parties that it counts together. */
  readonly groups: readonly Group[]
  readonly instruments: readonly Instrument[]
  readonly provisions: readonly Provision[]
  readonly items: readonly AnyItemKind[]
  readonly messages: readonly MessageType[]
  readonly counts: readonly Count[]
  readonly limits: readonly Limit[]
  readonly obligations: readonly Obligation[]
  readonly quotas: readonly Quota[]
  readonly timeframes: readonly Timeframe[]
  readonly lapses: readonly Lapse[]
  readonly crosschecks: readonly Crosscheck[]
  readonly aparts: readonly Apart[]
  /** What it does with which classes of weapons. */
  readonly covers: readonly Cover[]
  readonly life: readonly LifeEvent[]
  /** How its parties came to it, where they did not all come at once. */
  readonly standings: readonly StandingFact[]
  readonly readings: readonly Reading[]
  /** Non-working days, for spans of working days. */
  readonly holidays: ReadonlySet<number>
  /** A declaration holds as current for so many days after its date; later it is shown as old. */
  readonly currentForDays: number | null
  /** The first day a message of the record can speak of: the earliest fact of its life. */
  readonly earliest: Instant
  /** How the life axis and the history of this agreement begin and end. */
  readonly span: { readonly from: Instant; readonly until: Instant | null }
}

export interface AgreementSpec {
  readonly name: Label
  readonly title: Label
  readonly parties: readonly Party[]
  readonly reporters?: readonly Party[]
  readonly groups?: readonly Group[]
  readonly provisions: readonly Provision[]
  readonly items: readonly AnyItemKind[]
  readonly messages: readonly MessageType[]
  readonly counts?: readonly Count[]
  readonly limits?: readonly Limit[]
  readonly obligations?: readonly Obligation[]
  readonly quotas?: readonly Quota[]
  readonly timeframes?: readonly Timeframe[]
  readonly lapses?: readonly Lapse[]
  readonly crosschecks?: readonly Crosscheck[]
  readonly aparts?: readonly Apart[]
  readonly covers?: readonly Cover[]
  readonly life: readonly LifeEvent[]
  readonly standings?: readonly StandingFact[]
  readonly readings?: readonly Reading[]
  readonly holidays?: readonly number[]
  readonly currentForDays?: number
  /**
   * The earliest effective day a message may carry, where it is before the first fact of its life.
   */
  readonly earliest?: IsoDay
}

export function agreement(id: string, spec: AgreementSpec): Agreement {
  const first = Math.min(...spec.life.map((event) => event.on))
  const ends = spec.life.flatMap((event) => (event.until === null ? [] : [startOf(event.until)]))
  return {
    kind: 'agreement',
    id,
    name: spec.name,
    title: spec.title,
    parties: spec.parties,
    reporters: spec.reporters ?? [],
    groups: spec.groups ?? [],
    instruments: [...new Set(spec.provisions.map((provision) => provision.instrument))],
    provisions: spec.provisions,
    items: spec.items,
    messages: spec.messages,
    counts: withUsed(spec),
    limits: spec.limits ?? [],
    obligations: spec.obligations ?? [],
    quotas: spec.quotas ?? [],
    timeframes: spec.timeframes ?? [],
    lapses: spec.lapses ?? [],
    crosschecks: spec.crosschecks ?? [],
    aparts: spec.aparts ?? [],
    covers: spec.covers ?? [],
    life: spec.life,
    standings: spec.standings ?? [],
    readings: spec.readings ?? [],
    holidays: new Set(spec.holidays ?? []),
    currentForDays: spec.currentForDays ?? null,
    earliest: spec.earliest === undefined ? first : startOf(spec.earliest),
    span: { from: first, until: ends.length === 0 ? null : Math.max(...ends) },
  }
}

/** The party with this id, or the reporter, or null. */
export function partyOf(agreement: Agreement, id: PartyId): Party | null {
  return [...agreement.parties, ...agreement.reporters].find((one) => one.id === id) ?? null
}

/** The group with this id, or null. */
export function groupOf(agreement: Agreement, id: GroupId): Group | null {
  return agreement.groups.find((group) => group.id === id) ?? null
}

/** With the counts that a limit is set for, or a quota is taken from. */
function withUsed({ counts = [], limits = [], quotas = [] }: AgreementSpec): readonly Count[] {
  const used = [
    ...limits.map((limit) => limit.count),
    ...quotas.flatMap(({ maxOf }) => maxOf ?? []),
  ]
  return [...new Set([...counts, ...used])]
}
