// A quota is the number of acts of a kind that a party may make, or must accept, in a period.
import type { Provision } from './citation.ts'
import type { Count } from './count.ts'
import { datedList, type Dated, type DatedValues } from './dated.ts'
import type { Label } from './label.ts'
import type { Message, MessageType } from './message.ts'
import { startOf, type Instant, type IsoDay } from './time.ts'

export interface QuotaSpec {
  readonly cite: Provision
  readonly label: Label
  readonly of: readonly MessageType[]
  /** True, false, or null where the record does not say whether the act falls under the quota. */
  readonly where?: (act: Message<never>) => boolean | null
  /** How many acts the message stands for; 1 when left out, null when not known. */
  readonly amount?: (act: Message<never>) => number | null
  /** Whose quota an act uses: the sender's (active) or the recipient's (passive). */
  readonly usedBy?: 'sender' | 'recipient'
  /** So many; or what a count gives on the first day of the period. */
  readonly max: DatedValues<number> | Count
  /** Years that begin on 1 January, or on the anniversary of the named day. */
  readonly per: 'calendar-year' | { readonly yearFrom: IsoDay }
  /** A quota for each of something (each base): what it is called, per act. */
  readonly each?: (act: Message<never>) => string | null
}

export interface Quota {
  readonly kind: 'quota'
  readonly id: string
  readonly cite: Provision
  readonly label: Label
  readonly of: readonly MessageType[]
  readonly where: ((act: Message) => boolean | null) | null
  readonly amount: ((act: Message) => number | null) | null
  readonly usedBy: 'sender' | 'recipient'
  readonly max: readonly Dated<number>[]
  /** Null where `max` says it. */
  readonly maxOf: Count | null
  /** The first day of the first year; null for calendar years. */
  readonly yearFrom: Instant | null
  readonly each: ((act: Message) => string | null) | null
}

export function quota(id: string, spec: QuotaSpec): Quota {
  const maxOf = isCount(spec.max) ? spec.max : null
  return {
    kind: 'quota',
    id,
    cite: spec.cite,
    label: spec.label,
    of: spec.of,
    where: (spec.where as Quota['where'] | undefined) ?? null,
    amount: (spec.amount as Quota['amount'] | undefined) ?? null,
    usedBy: spec.usedBy ?? 'sender',
    max: maxOf === null ? datedList(spec.max as DatedValues<number>) : [],
    maxOf,
    yearFrom: spec.per === 'calendar-year' ? null : startOf(spec.per.yearFrom),
    each: (spec.each as Quota['each'] | undefined) ?? null,
  }
}

function isCount(max: QuotaSpec['max']): max is Count {
  return (max as Partial<Count>).kind === 'count'
}
