// What one message more makes of an assessment: two results over the same parties on the same day,
// laid beside each other. It says what differs and of which party, and of which group where that
// has a limit; it judges nothing.
import type { HolderId, PartyId } from '#language/party.ts'
import { dayOf, formatDay, type IsoDay } from '#language/time.ts'
import { assess } from './assess.ts'
import { obligationYear } from './obligations.ts'
import type {
  AssessmentResult,
  CountResult,
  FindingResult,
  LimitResult,
  ObligationResult,
  PartyResult,
} from './result.ts'
import { type Times, timesOf, type World } from './world.ts'

export interface CountChange {
  readonly party: HolderId
  readonly before: CountResult
  readonly after: CountResult
  /** The limits on this count, as they would stand. */
  readonly limits: readonly LimitResult[]
}

export interface ObligationChange {
  readonly party: PartyId
  /** Null: the message gives rise to it. */
  readonly before: ObligationResult | null
  readonly after: ObligationResult
}

export interface Changes {
  readonly counts: readonly CountChange[]
  readonly obligations: readonly ObligationChange[]
  /** The day on which these stand so: the effective one, or today where that is later. */
  readonly owedAsOf: IsoDay
  /** Findings that were not there before. */
  readonly findings: readonly FindingResult[]
}

/**
 * Of a message that is effective on a day, and known today: what it says is counted for that day,
 * and whether it comes in time is seen only today.
 */
export function changesBetween(
  before: World,
  after: World,
  effective: IsoDay,
  today: IsoDay,
): Changes {
  const then = timesOf(effective, null)
  const later = timesOf(today > effective ? today : effective, null)
  const due = { from: then.asOf - obligationYear, until: later.asOf + obligationYear }
  const on = (times: Times) =>
    pairsOf(assess(before, times, { due }), assess(after, times, { due }))
  const counted = on(then)
  const owed = later.asOf === then.asOf ? counted : on(later)
  const findings = [counted, owed].flatMap((pairs) => pairs.flatMap(newFindings))
  return {
    counts: counted.flatMap(countChanges),
    obligations: owed.flatMap(obligationChanges),
    owedAsOf: formatDay(dayOf(later.asOf)),
    findings: [...new Map(findings.map((one) => [JSON.stringify(one), one])).values()],
  }
}

type Pair = readonly [before: PartyResult, after: PartyResult]

function pairsOf(before: AssessmentResult, after: AssessmentResult): readonly Pair[] {
  const held = heldIn(before)
  return heldIn(after).map((own, at) => [held[at]!, own])
}

/** A group as a party: it owes nothing and has no quotas, and its limits alone are of interest. */
function heldIn({ parties, groups }: AssessmentResult): readonly PartyResult[] {
  const limited = groups.map(({ group, counts, limits, findings }): PartyResult => {
    const own = counts.filter(({ count }) => limits.some((limit) => limit.count === count))
    return { party: group, counts: own, limits, findings, obligations: [], quotas: [] }
  })
  return [...parties, ...limited]
}

function countChanges([before, after]: Pair): readonly CountChange[] {
  return after.counts.flatMap((count, at) => {
    const earlier = before.counts[at]!
    // A value that nothing was known of before is a change, even to zero.
    const isSame =
      earlier.value === count.value &&
      earlier.known === count.known &&
      earlier.unknownItems === count.unknownItems
    if (isSame) return []
    const limits = after.limits.filter((limit) => limit.count === count.count)
    return [{ party: after.party, before: earlier, after: count, limits }]
  })
}

function obligationChanges([before, after]: Pair): readonly ObligationChange[] {
  const earlier = new Map(before.obligations.map((one) => [keyOf(one), one]))
  return after.obligations.flatMap((one) => {
    const was = earlier.get(keyOf(one)) ?? null
    if (was !== null && was.state === one.state && was.metBy === one.metBy) return []
    return [{ party: after.party, before: was, after: one }]
  })
}

function keyOf({ obligation, trigger }: ObligationResult): string {
  return `${obligation} ${trigger}`
}

function newFindings([before, after]: Pair): readonly FindingResult[] {
  const known = new Set(before.findings.map((one) => JSON.stringify(one)))
  return after.findings.filter((one) => !known.has(JSON.stringify(one)))
}
