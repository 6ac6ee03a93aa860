// What the commands across all agreements print with `--json`. Plain data, as in result.ts; the
// schemas stand in shelf-schema.ts.
import type { IsoDay } from '#language/time.ts'
import type { Label } from '#language/label.ts'
import type { PartyId } from '#language/party.ts'
import type { CoverageRow } from './coverage.ts'
import type { ForceEstimate, WeaponSystem } from './estimates.ts'
import type { AgreementLife } from './lives.ts'
import type { RefusalResult } from './result.ts'

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
