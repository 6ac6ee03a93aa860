// A quota is the number of acts of a kind that a party may make, or must accept, in a period. The
// text sets the number, the same for all or one for each party, or says what counts; or decisions
// of a commission allot it, and it stands in the record.
import type { Provision } from './citation.ts'
import type { Count } from './count.ts'
import { datedList, type Dated, type DatedValues } from './dated.ts'
import type { AnyItemKind, AnyRow } from './item.ts'
import type { Label } from './label.ts'
import type { Message, MessageType } from './message.ts'
import type { PartyId } from './party.ts'
import { startOf, type Instant, type IsoDay } from './time.ts'

/** A number for each party that has the quota; another party has none. */
export interface PartyValues {
  readonly byParty: Readonly<Record<PartyId, DatedValues<number>>>
}

/** Numbers that stand in the record: an item for each holder and each of what the quota is over. */
export interface Allotment {
  readonly item: AnyItemKind
  /** The parties that it is allotted to, one or several together. */
  readonly to: (row: AnyRow) => readonly PartyId[]
  /** What the quota is over, as the `each` of the quota calls it or as `covers` knows it. */
  readonly over: (row: AnyRow) => string | null
  /** Whether it is over what an act is over, under another name: that of a group. */
  readonly covers?: (over: string, each: string) => boolean
  readonly amount: (row: AnyRow) => number | null
}

export interface QuotaSpec {
  readonly cite: Provision
  readonly label: Label
  readonly of: readonly MessageType[]
  /** True, false, or null where the record does not say whether the act falls under the quota. */
  readonly where?: (act: Message<never>) => boolean | null
  /** Types by which its sender calls an act off before it was to take place: `same` names it. */
  readonly takenBackBy?: readonly MessageType[]
  /** How many acts the message stands for; 1 when left out, null when not known. */
  readonly amount?: (act: Message<never>) => number | null
  /** Whose quota an act uses: the sender's (active) or the recipient's (passive). */
  readonly usedBy?: 'sender' | 'recipient'
  /** So many, for all or for each; what a count gives on the first day; or what is allotted. */
  readonly max: DatedValues<number> | PartyValues | Count | Allotment
  /** Parties that use it together: an act of one, or toward one, uses it for each of them. */
  readonly shared?: readonly (readonly PartyId[])[]
  /** Years that begin on 1 January, or on the anniversary of the named day. */
  readonly per: 'calendar-year' | { readonly yearFrom: IsoDay }
  /**
   * A quota for each of something (each base): what it is called, per act; null where that is not
   * told, so that it may be any of them.
   */
  readonly each?: (act: Message<never>) => string | null
  /**
   * What an act is called by who tells of it or calls it off: messages that name one act are one,
   * which is as it was told last.
   */
  readonly same?: (act: Message<never>) => string | null
  /** A moment of the period in which it counts, where that is not the one of its effective date. */
  readonly in?: (act: Message<never>) => Instant | null
  /** Names of what it is for each of, where that is no party and no name by itself. */
  readonly eachNames?: Readonly<Record<string, Label>>
}

export interface Quota {
  readonly kind: 'quota'
  readonly id: string
  readonly cite: Provision
  readonly label: Label
  readonly of: readonly MessageType[]
  readonly where: ((act: Message) => boolean | null) | null
  readonly takenBackBy: readonly MessageType[]
  readonly amount: ((act: Message) => number | null) | null
  readonly usedBy: 'sender' | 'recipient'
  /** The number of every party that `byParty` does not name. */
  readonly max: readonly Dated<number>[]
  readonly byParty: ReadonlyMap<PartyId, readonly Dated<number>[]>
  readonly maxOf: Count | null
  readonly allotted: Allotment | null
  readonly shared: readonly (readonly PartyId[])[]
  /** The first day of the first year; null for calendar years. */
  readonly yearFrom: Instant | null
  readonly each: ((act: Message) => string | null) | null
  readonly same: ((act: Message) => string | null) | null
  readonly in: ((act: Message) => Instant | null) | null
  readonly eachNames: Readonly<Record<string, Label>>
}

export function quota(id: string, spec: QuotaSpec): Quota {
  const { max } = spec
  const byParty = isByParty(max) ? Object.entries(max.byParty) : []
  return {
    kind: 'quota',
    id,
    cite: spec.cite,
    label: spec.label,
    of: spec.of,
    where: (spec.where as Quota['where'] | undefined) ?? null,
    takenBackBy: spec.takenBackBy ?? [],
    amount: (spec.amount as Quota['amount'] | undefined) ?? null,
    usedBy: spec.usedBy ?? 'sender',
    max: isCount(max) || isByParty(max) || isAllotted(max) ? [] : datedList(max),
    byParty: new Map(byParty.map(([party, values]) => [party, datedList(values)])),
    maxOf: isCount(max) ? max : null,
    allotted: isAllotted(max) ? max : null,
    shared: spec.shared ?? [],
    yearFrom: spec.per === 'calendar-year' ? null : startOf(spec.per.yearFrom),
    each: (spec.each as Quota['each'] | undefined) ?? null,
    same: (spec.same as Quota['same'] | undefined) ?? null,
    in: (spec.in as Quota['in'] | undefined) ?? null,
    eachNames: spec.eachNames ?? {},
  }
}

function isCount(max: QuotaSpec['max']): max is Count {
  return (max as Partial<Count>).kind === 'count'
}

function isByParty(max: QuotaSpec['max']): max is PartyValues {
  return 'byParty' in max
}

function isAllotted(max: QuotaSpec['max']): max is Allotment {
  return 'item' in max
}

/** The values of a party: its own, or those of all. */
export function quotaValues(quota: Quota, party: PartyId): readonly Dated<number>[] {
  return quota.byParty.get(party) ?? quota.max
}

/** The party itself, and those that use the quota together with it. */
export function usersOf(quota: Quota, party: PartyId): readonly PartyId[] {
  return quota.shared.find((group) => group.includes(party)) ?? [party]
}
