import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextTryAt, type RetryPolicy, usualRetry } from './retry.ts'

const policy: RetryPolicy = { firstMs: 1_000, longestMs: 60_000 }
const failedAt = 1_795_650_000_000
const least = () => Uint8Array.of(0, 0, 0, 0)
const half = () => Uint8Array.of(128, 0, 0, 0)
const most = () => Uint8Array.of(255, 255, 255, 255)

test('the longest wait doubles with each failure until the limit', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 8, 5_000].map(
    (failures) => nextTryAt(policy, failures, failedAt, most) - failedAt,
  )
  expect(waits).toEqual([999, 1999, 3999, 7999, 15_999, 31_999, 59_999, 59_999, 59_999])
})

test('chance spreads the tries over the whole wait', () => {
  expect(nextTryAt(policy, 4, failedAt, half) - failedAt).toBe(4_000)
  expect(nextTryAt(policy, 4, failedAt, least) - failedAt).toBe(100)
})

test('no number of failures and no chance leads out of the bounds', () => {
  const anyChance = fc.uint8Array({ minLength: 4, maxLength: 4 })
  fc.assert(
    fc.property(fc.integer({ min: 1 }), anyChance, (failures, bytes) => {
      const wait = nextTryAt(usualRetry, failures, failedAt, () => bytes) - failedAt
      expect(wait).toBeGreaterThanOrEqual(100)
      expect(wait).toBeLessThanOrEqual(usualRetry.longestMs)
      expect(Number.isSafeInteger(wait)).toBe(true)
    }),
  )
})

test('no failure, no wait: asking for one is a fault', () => {
  expect(() => nextTryAt(policy, 0, failedAt, half)).toThrow('failures is 0')
  expect(() => nextTryAt(policy, 1, failedAt, () => new Uint8Array(3))).toThrow('3 bytes')
})
