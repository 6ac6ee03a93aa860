// What one message more makes of an assessment: two results over the same parties on the same day,
// laid beside each other. It says what differs and of which party, and judges nothing.
import type { PartyId } from '#language/party.ts'
import type {
  CountResult,
  FindingResult,
  LimitResult,
  ObligationResult,
  PartyResult,
} from './result.ts'

export interface CountChange {
  readonly party: PartyId
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
  /** Findings that were not there before. */
  readonly findings: readonly FindingResult[]
}

export function changesBetween(
  before: readonly PartyResult[],
  after: readonly PartyResult[],
): Changes {
  return {
    counts: after.flatMap((party, at) => countChanges(before[at]!, party)),
    obligations: after.flatMap((party, at) => obligationChanges(before[at]!, party)),
    findings: after.flatMap((party, at) => newFindings(before[at]!, party)),
  }
}

function countChanges(before: PartyResult, after: PartyResult): readonly CountChange[] {
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

function obligationChanges(before: PartyResult, after: PartyResult): readonly ObligationChange[] {
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

function newFindings(before: PartyResult, after: PartyResult): readonly FindingResult[] {
  const known = new Set(before.findings.map((one) => JSON.stringify(one)))
  return after.findings.filter((one) => !known.has(JSON.stringify(one)))
}
