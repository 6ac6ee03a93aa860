// The result of assessing a record: what `assess --json` prints and the page shows. Plain data,
// documented in docs/formats/assessment.md; its JSON Schema is generated into schemas/. Days are
// ISO texts here, as a reader of the file expects them.
import type { Evidence } from '#language/evidence.ts'
import type { FindingCode } from '#language/finding.ts'
import type { Label } from '#language/label.ts'
import type { GroupId, HolderId, PartyId } from '#language/party.ts'
import type { Refusal } from './refusal.ts'

export type LimitState =
  | 'within'
  | 'at'
  | 'over'
  | 'not-yet-binding'
  | 'no-longer-binding'
  | 'unknown'

/**
 * `met-time-unknown`: the message is in the record, its day of receipt is not public. Where an
 * event is owed rather than a notice, the day of the event decides.
 * `unknown`: past due, and a record known to be incomplete holds no message that meets it.
 * `lasting` and `ended`: a duty to hold something for a time, which nothing meets.
 */
export type ObligationState =
  | 'open'
  | 'met'
  | 'met-late'
  | 'met-time-unknown'
  | 'overdue'
  | 'not-owed'
  | 'unknown'
  | 'lasting'
  | 'ended'

export interface CitationResult {
  readonly id: string
  readonly instrument: string
  readonly place: string
  readonly evidence: Evidence
}

export interface CountResult {
  readonly count: string
  /** The number, or null where a part of it is not known. */
  readonly value: number | null
  /** The known part; equal to `value` where that is known. */
  readonly known: number
  /** How many items have a part that is not known. */
  readonly unknownItems: number
  readonly citation: CitationResult
  /** The weakest mark among the rules and figures that it rests on. */
  readonly evidence: Evidence
  /** The effective day of the newest statement that it rests on; null where there is none. */
  readonly statedOn: string | null
  /** True where the agreement's data has not been restated for longer than it should be. */
  readonly old: boolean
  /** The values under readings in which it differs. */
  readonly readings: readonly {
    readonly reading: string
    readonly by: PartyId | null
    readonly value: number | null
  }[]
}

export interface LimitResult {
  readonly limit: string
  readonly count: string
  readonly value: number | null
  /** The ceiling; before it binds, the one that will. */
  readonly max: number | null
  /** Ceiling less count: 25 is 25 below, -101 is 101 above. Null where either is not known. */
  readonly distance: number | null
  readonly state: LimitState
  /** The day from which it binds, and the first day on which it no longer does. */
  readonly bindsFrom: string | null
  readonly bindsUntil: string | null
  readonly citation: CitationResult
  readonly evidence: Evidence
  readonly readings: readonly LimitReading[]
}

export interface LimitReading {
  readonly reading: string
  readonly by: PartyId | null
  readonly value: number | null
  readonly max: number | null
  readonly distance: number | null
  readonly state: LimitState
}

export interface ObligationResult {
  readonly obligation: string
  /** The message or the calendar day that gave rise to it. */
  readonly trigger: string
  readonly triggeredOn: string
  readonly due: string
  readonly state: ObligationState
  /** The message that met it (or declined it). */
  readonly metBy: string | null
  readonly metOn: string | null
  readonly citation: CitationResult
  readonly evidence: Evidence
  readonly readings: readonly {
    readonly reading: string
    readonly by: PartyId | null
    readonly state: ObligationState
  }[]
}

export interface QuotaResult {
  readonly quota: string
  /** What the quota is for, where there is one for each (a base). */
  readonly each: string | null
  readonly from: string
  /** The first day after the period. */
  readonly until: string
  /** Acts known to fall under it; null in `used` where some are not known to. */
  readonly used: number | null
  readonly known: number
  /** Null where it rests on a count that is not known. */
  readonly max: number | null
  readonly left: number | null
  readonly state: 'within' | 'used-up' | 'over' | 'unknown'
  readonly messages: readonly string[]
  readonly citation: CitationResult
  readonly evidence: Evidence
}

/** For the sentence of a finding. A text in three languages is the record's own. */
export type FindingValues = Readonly<Record<string, string | number | Label>>

export interface FindingResult {
  readonly code: FindingCode
  /** Also a group, of what is found of its members together. */
  readonly party: HolderId | null
  readonly about: string
  readonly on: string
  readonly citation: CitationResult | null
  readonly messages: readonly string[]
  readonly evidence: Evidence
  readonly values: FindingValues
}

export interface LapseResult {
  readonly lapse: string
  readonly item: string
  readonly state: 'pending' | 'agreed' | 'objected'
  readonly due: string
  readonly message: string
  readonly objection: string | null
  readonly citation: CitationResult
}

export interface StandingResult {
  readonly party: PartyId
  readonly state: string
  readonly since: string | null
  readonly message: string | null
  readonly readings: readonly {
    readonly reading: string
    readonly by: PartyId | null
    readonly state: string
  }[]
}

export interface LifeResult {
  readonly phase: string
  readonly since: string | null
  /** The first day on which it no longer holds, as known. */
  readonly until: string | null
  readonly inForce: boolean
  readonly standings: readonly StandingResult[]
  readonly readings: readonly {
    readonly reading: string
    readonly by: PartyId | null
    readonly phase: string
    readonly inForce: boolean
  }[]
}

export interface PartyResult {
  readonly party: PartyId
  readonly counts: readonly CountResult[]
  readonly limits: readonly LimitResult[]
  readonly obligations: readonly ObligationResult[]
  readonly quotas: readonly QuotaResult[]
  readonly findings: readonly FindingResult[]
}

/** What parties have together, where the agreement counts them so. */
export interface GroupResult {
  readonly group: GroupId
  /** On the day. */
  readonly members: readonly PartyId[]
  readonly counts: readonly CountResult[]
  readonly limits: readonly LimitResult[]
  readonly findings: readonly FindingResult[]
}

/** What the result was computed on: equal frontiers and versions give equal results. */
export interface Frontier {
  /** Messages known at `knownOn`. */
  readonly messages: number
  readonly lastMessage: string | null
  readonly lastKnown: string | null
  /** Whether the record claims to hold every message; a reconstructed one does not. */
  readonly complete: boolean
  /** Lines of the record that were refused and are not part of the result. */
  readonly refused: number
}

export interface AssessmentResult {
  readonly format: 'mithaq-assessment-1'
  readonly agreement: string
  readonly asOf: string
  /** Null: as everything in the record is known. */
  readonly knownOn: string | null
  readonly notice: Label | null
  readonly life: LifeResult
  readonly parties: readonly PartyResult[]
  readonly groups: readonly GroupResult[]
  readonly lapses: readonly LapseResult[]
  /** What the messages of reporters show, who are no parties: where their sources differ. */
  readonly reported: readonly FindingResult[]
  readonly frontier: Frontier
}

/** A refusal with its sentence and its remedy in the language of the reader. */
export interface RefusalResult extends Omit<Refusal, 'code' | 'file' | 'offset'> {
  /** Of a line of a record, or of the command line. */
  readonly code: string
  /** Null where it is not about a file. */
  readonly file: string | null
  /** For broken UTF-8: the place of the first wrong byte, counted from 0 in the file. */
  readonly offset: number | null
  readonly text: string
  readonly remedy: string
}

/** What `assess --json` prints: the result, and what of the record is not part of it. */
export interface PrintedAssessment extends AssessmentResult {
  readonly refusals: readonly RefusalResult[]
}

/** What any command prints with `--json` where it can compute nothing. */
export interface PrintedRefusals {
  readonly format: 'mithaq-refusals-1'
  readonly refusals: readonly RefusalResult[]
}
