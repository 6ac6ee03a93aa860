// What the commands across all agreements print with `--json`. Plain data, as in result.ts; the
// schemas stand in shelf-schema.ts.
import type { IsoDay } from '#language/time.ts'
import type { AgreementLife } from './lives.ts'
import type { RefusalResult } from './result.ts'

export interface PrintedLives {
  readonly format: 'mithaq-life-1'
  readonly asOf: IsoDay
  readonly knownOn: IsoDay | null
  readonly agreements: readonly AgreementLife[]
  readonly refusals: readonly RefusalResult[]
}
