// What the commands across all agreements print with `--json`. Plain data, as in result.ts; the
// schemas stand in shelf-schema.ts.
import type { IsoDay } from '#language/time.ts'
import type { Label } from '#language/label.ts'
import type { PartyId } from '#language/party.ts'
import type { CalendarEntry } from './calendar.ts'
import type { Comparison } from './comparison.ts'
import type { CoverageRow } from './coverage.ts'
import type { Difference } from './differences.ts'
import type { ForceEstimate, WeaponSystem } from './estimates.ts'
import type { AgreementLife } from './lives.ts'
import type { Outcome } from './outcome.ts'
import type { RefusalResult } from './result.ts'
import type { SweepAxis, SweepOutcome } from './sweep.ts'

export interface PrintedLives {
  readonly format: 'mithaq-life-1'
  readonly asOf: IsoDay
  readonly knownOn: IsoDay | null
  readonly agreements: readonly AgreementLife[]
  readonly refusals: readonly RefusalResult[]
}

export interface PrintedCoverage {
  readonly format: 'mithaq-coverage-1'
  readonly asOf: IsoDay
  readonly knownOn: IsoDay | null
  readonly party: PartyId | null
  /** What the estimates are: never declarations. Null where there is no file of them. */
  readonly notice: Label | null
  readonly rows: readonly (CoverageRow & {
    readonly estimates: readonly ForceEstimate[]
    readonly systems: readonly WeaponSystem[]
  })[]
  readonly refusals: readonly RefusalResult[]
}

export interface PrintedOutcome extends Outcome {
  readonly format: 'mithaq-outcome-1'
  readonly scenario: string
  readonly base: string | null
  readonly title: Label
  readonly by: Label
  readonly notice: Label
  readonly dated: IsoDay
  readonly asOf: IsoDay
  readonly knownOn: IsoDay | null
  readonly differences: readonly Difference[]
  /** Null where none was asked for. */
  readonly sweep: (SweepOutcome & { readonly axes: readonly SweepAxis[] }) | null
  readonly refusals: readonly RefusalResult[]
}

interface ComparedSide {
  /** An agreement or a scenario. */
  readonly agreement: string
  readonly asOf: IsoDay
}

export interface PrintedComparison extends Comparison {
  readonly format: 'mithaq-comparison-1'
  readonly before: ComparedSide
  readonly after: ComparedSide
  readonly knownOn: IsoDay | null
  readonly refusals: readonly RefusalResult[]
}

export interface PrintedCalendar {
  readonly format: 'mithaq-calendar-1'
  readonly asOf: IsoDay
  readonly knownOn: IsoDay | null
  readonly from: IsoDay
  readonly until: IsoDay
  readonly party: PartyId | null
  readonly entries: readonly CalendarEntry[]
  readonly refusals: readonly RefusalResult[]
}
