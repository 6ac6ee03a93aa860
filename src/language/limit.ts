// A limit is a dated ceiling on a count: of each party, of some of them, or of groups of parties.
import type { Provision } from './citation.ts'
import type { Count } from './count.ts'
import { datedList, valueAt, type Dated, type DatedValues } from './dated.ts'
import type { Label } from './label.ts'
import type { Group, PartyId } from './party.ts'
import type { Instant } from './time.ts'

/** The ceiling from a day on, and the place that sets it: an amendment is a place of its own. */
export interface LimitStep extends Dated<number> {
  readonly cite: Provision
}

export interface Limit {
  readonly kind: 'limit'
  readonly id: string
  readonly count: Count
  readonly cite: Provision
  readonly label: Label
  readonly values: readonly LimitStep[]
  /** The parties it is set for; every party when null. */
  readonly parties: readonly PartyId[] | null
  /** The groups whose members have it together; then no party has it alone. None when empty. */
  readonly groups: readonly Group[]
}

export interface LimitSpec {
  readonly cite: Provision
  /** The count's own label when left out. */
  readonly label?: Label
  /** A value that another place sets says so: `{ value: 1, cite: places.protocol }`. */
  readonly values: DatedValues<number | { readonly value: number; readonly cite: Provision }>
  readonly parties?: readonly PartyId[]
  readonly groups?: readonly Group[]
}

/** `limit('deployed', deployedCount, { cite, values: { '2018-02-05': 700 } })`. */
export function limit(id: string, count: Count, spec: LimitSpec): Limit {
  return {
    kind: 'limit',
    id,
    count,
    cite: spec.cite,
    label: spec.label ?? count.label,
    values: datedList(spec.values).map(({ from, value }) =>
      typeof value === 'number' ? { from, value, cite: spec.cite } : { from, ...value },
    ),
    parties: spec.parties ?? null,
    groups: spec.groups ?? [],
  }
}

/** The place that sets the ceiling of that day; of a day without one, the place of the limit. */
export function limitCite({ cite, values }: Limit, at: Instant): Provision {
  return valueAt(values, at)?.cite ?? cite
}
