// A limit is a dated ceiling on a count: of each party, of some of them, or of groups of parties.
import type { Provision } from './citation.ts'
import type { Count } from './count.ts'
import { datedList, type Dated, type DatedValues } from './dated.ts'
import type { Label } from './label.ts'
import type { Group, PartyId } from './party.ts'
import { startOf, type Instant, type IsoDay } from './time.ts'

/** The ceiling from a day on, and the place that sets it: an amendment is a place of its own. */
export interface LimitStep extends Dated<number> {
  readonly cite: Provision
  /** From when it was known that this ceiling comes; the text as signed is known from its start. */
  readonly known: Instant
}

/** A ceiling that another place sets than the one of the limit. */
export interface SetElsewhere {
  readonly value: number
  readonly cite: Provision
  /** Of an amendment: before this day nobody knew that it would hold from its day. */
  readonly known?: IsoDay
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
  readonly values: DatedValues<number | SetElsewhere>
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
    values: datedList(spec.values).map((one) => stepOf(one, spec.cite)),
    parties: spec.parties ?? null,
    groups: spec.groups ?? [],
  }
}

function stepOf({ from, value: set }: Dated<number | SetElsewhere>, own: Provision): LimitStep {
  if (typeof set === 'number') return { from, value: set, cite: own, known: -Infinity }
  const { value, cite, known } = set
  return { from, value, cite, known: known === undefined ? -Infinity : startOf(known) }
}

/** The ceilings that were known by then. */
export function limitSteps({ values }: Limit, knownOn: Instant): readonly LimitStep[] {
  return values.every(({ known }) => known <= knownOn)
    ? values
    : values.filter(({ known }) => known <= knownOn)
}
