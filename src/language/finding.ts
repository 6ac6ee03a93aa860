// A finding is a result that a reader should see: data, with what it rests on. It never judges.
import type { Provision } from './citation.ts'
import type { Evidence } from './evidence.ts'
import type { PartyId } from './party.ts'
import type { Instant } from './time.ts'

export type FindingCode =
  | 'over-limit'
  | 'obligation-overdue'
  | 'obligation-met-late'
  | 'declared-total-differs'
  | 'stated-value-differs'
  | 'not-apart'
  | 'illegal-step'
  | 'not-its-own'
  | 'its-own-answer'
  | 'below-zero'
  | 'absent-from-restatement'
  | 'quota-exceeded'
  | 'before-its-time'
  | 'after-its-time'
  | 'sources-differ'
  | 'not-restated'
  | 'readings-differ'
  | 'sent-after-end'
  | 'unknown-message'

export interface Finding {
  readonly code: FindingCode
  readonly party: PartyId | null
  /** What it is about: the id of a limit, obligation, quota, count, item. */
  readonly about: string
  readonly cite: Provision | null
  /** The messages behind it. */
  readonly messages: readonly string[]
  readonly at: Instant
  readonly evidence: Evidence
  /** Values for the sentence that the locale makes of it. */
  readonly values: Readonly<Record<string, string | number>>
}
