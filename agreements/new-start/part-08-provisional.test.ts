// Part Eight against the obligations: what applied from signature, and that nothing else did.
import { expect, test } from 'vitest'
import { startOf } from '#language/time.ts'
import { newStart } from './agreement.ts'
import { parameters } from './parameters.ts'
import { applied } from './part-08-provisional.ts'

const signed = startOf(parameters.signedOn.value)
const inForce = startOf(parameters.inForceOn.value)

test('of all obligations only those applied provisionally are owed before entry into force', () => {
  const before = newStart.obligations.filter((one) =>
    'kind' in one.on ? one.on.first < inForce : one.from < inForce,
  )
  expect(before.map((one) => one.id)).toEqual(['launch-notice'])
  expect(before.every((one) => applied.includes(one.cite))).toBe(true)
})

test('an obligation of a provision applied provisionally is owed from signature', () => {
  const theirs = newStart.obligations.filter((one) => applied.includes(one.cite))
  expect(theirs.map((one) => one.id)).toContain('launch-notice')
  expect(theirs.map((one) => one.from)).toEqual(theirs.map(() => signed))
})

test('everything in the list of Part Eight is a provision of the agreement', () => {
  expect(applied.filter((one) => !newStart.provisions.includes(one))).toEqual([])
})
