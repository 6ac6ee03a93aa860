// Each code of a refusal of the ledger, and of a centre's drafts and stores, has its sentence.
import { expect, expectTypeOf, test } from 'vitest'
import type { LineCode } from '#exchange/line-error.ts'
import type { DraftRefusal } from '#centre/drafts.ts'
import type { LedgerCode } from '#ledger/refusal.ts'
import { enLedger, type LedgerKey } from '#locale/en-ledger.ts'
import type { StoreRefusalCode } from '#store/refusal.ts'

type Code = LedgerCode | DraftRefusal['code'] | StoreRefusalCode | LineCode

test('no code is without its sentence', () => {
  expectTypeOf<`ledger.${Code}`>().toExtend<LedgerKey>()
  expect(Object.keys(enLedger).length).toBeGreaterThan(80)
})
