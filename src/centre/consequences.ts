// What a draft would change, asked before anyone signs it: the assessment with it is laid beside
// the one without it, on the day on which it takes effect. Refusals are those that the other centre
// would come to, since it reads the message by the same code.
import { assess } from '#assessment/assess.ts'
import type { Refusal } from '#assessment/refusal.ts'
import type {
  CountResult,
  FindingResult,
  LimitResult,
  ObligationResult,
  PartyResult,
} from '#assessment/result.ts'
import { replay, timesOf } from '#assessment/world.ts'
import type { Agreement } from '#language/agreement.ts'
import type { PartyId } from '#language/party.ts'
import { dayOf, formatDay, type IsoDay } from '#language/time.ts'
import { type DatedBy, recordOfMessages, type OpenedMessage } from './record.ts'

export interface CountChange {
  readonly party: PartyId
  readonly before: CountResult
  readonly after: CountResult
  /** The limits on this count, as they would stand. */
  readonly limits: readonly LimitResult[]
}

export interface ObligationChange {
  readonly party: PartyId
  /** Null: the draft gives rise to it. */
  readonly before: ObligationResult | null
  readonly after: ObligationResult
}

export interface Consequences {
  /** The day on which the message takes effect, for which all of this is said. */
  readonly asOf: IsoDay
  readonly refusals: readonly Refusal[]
  readonly counts: readonly CountChange[]
  readonly obligations: readonly ObligationChange[]
  /** Findings that are not there without the draft. */
  readonly findings: readonly FindingResult[]
  /** Waits for the same act of the other parties. */
  readonly awaited: boolean
}

export function consequencesOf(
  agreement: Agreement,
  messages: readonly OpenedMessage[],
  draft: OpenedMessage,
  today: IsoDay,
  datedBy: DatedBy = 'receipts',
): Consequences {
  const without = recordOfMessages(agreement, messages, datedBy)
  const within = recordOfMessages(agreement, [...messages, draft], datedBy)
  const place = `${draft.origin} ${draft.index}`
  const own = within.refusals.filter((one) => `${one.file} ${one.line}` === place)
  const drafted = within.record.messages.find(
    (one) => one.entry?.origin === draft.origin && one.entry.index === draft.index,
  )
  const asOf = drafted === undefined ? today : formatDay(dayOf(drafted.effective))
  const times = timesOf(asOf, null)
  const [before, after] = [without, within].map(
    ({ record }) => assess(replay(agreement, record), times).parties,
  ) as [readonly PartyResult[], readonly PartyResult[]]
  return {
    asOf,
    refusals: own,
    counts: after.flatMap((party, at) => countChanges(before[at]!, party)),
    obligations: after.flatMap((party, at) => obligationChanges(before[at]!, party)),
    findings: after.flatMap((party, at) => newFindings(before[at]!, party)),
    awaited: within.awaited.includes(draft),
  }
}

function countChanges(before: PartyResult, after: PartyResult): readonly CountChange[] {
  return after.counts.flatMap((count, at) => {
    const earlier = before.counts[at]!
    const same = earlier.known === count.known && earlier.unknownItems === count.unknownItems
    if (same) return []
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
