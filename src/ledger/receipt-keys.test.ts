import { expect, test } from 'vitest'
import type { VerifierKey } from './key.ts'
import { type PastRoster, receiptKeysFor } from './receipt-keys.ts'
import type { Roster } from './roster.ts'

const origin = 'b.example/mithaq/sample'
const key = (keyId: number): VerifierKey => ({
  name: 'a.example/mithaq/receipt',
  keyId,
  algorithm: 'ed25519',
  publicKey: new Uint8Array(32).fill(keyId),
  signatureType: 0x04,
})

/** A roster that lists these keys, written when so much of the other log had been seen. */
function past(seen: number, ...keyIds: readonly number[]): PastRoster {
  const keys = keyIds.map((id) => ({ role: 'receipt', key: key(id) }))
  const roster = { party: 'a.example', keys } as unknown as Roster
  return { roster, seen: new Map([[origin, { size: seen }]]) }
}

const counting = (rosters: readonly PastRoster[], size: number, of = origin) =>
  receiptKeysFor(rosters, { origin: of, size }).map(({ keyId }) => keyId)

test('the keys of the last roster count over any head', () => {
  expect(counting([past(0, 1)], 1_000_000)).toEqual([1])
  expect(counting([], 1)).toEqual([])
})

test('a key that went counts up to what its party had seen by then', () => {
  const rosters = [past(0, 1), past(3, 1, 2), past(7, 2)]
  expect(counting(rosters, 7)).toEqual([1, 2])
  expect(counting(rosters, 8)).toEqual([2])
})

test('over a log that its party had not seen it counts for nothing', () => {
  expect(counting([past(3, 1), past(3, 2)], 1, 'c.example/mithaq/sample')).toEqual([2])
})

test('one that came back counts again', () => {
  expect(counting([past(0, 1), past(3, 2), past(5, 1)], 9)).toEqual([1])
})
