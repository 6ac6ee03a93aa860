// When to try again what failed: exponential backoff with full jitter, so that centres cut off
// together do not all come back at once. Pure: the clock and chance are arguments, nothing waits
// here. It does not say what is worth trying again; the outbox does.
import type { Chance } from '#centre/ports.ts'

export interface RetryPolicy {
  /** The longest wait after the first failure. */
  readonly firstMs: number
  /** The longest wait after any. */
  readonly longestMs: number
}

/** Where deadlines are days a quarter of an hour is little, and each try costs little. */
export const usualRetry: RetryPolicy = { firstMs: 2_000, longestMs: 15 * 60_000 }

/** Waits are never shorter, whatever chance says: a peer is not to be flooded. */
const shortestMs = 100

/**
 * The moment, in Unix milliseconds, before which not to try again after `failures` failures in a
 * row, the last of them at `failedAt`.
 */
export function nextTryAt(
  policy: RetryPolicy,
  failures: number,
  failedAt: number,
  chance: Chance,
): number {
  if (!Number.isSafeInteger(failures) || failures < 1) {
    throw new RangeError(`failures is ${failures}, not a positive integer`)
  }
  // 2 ** 1023 is the largest power of two that a number holds; the longest wait is far below.
  const most = Math.min(policy.longestMs, policy.firstMs * 2 ** Math.min(failures - 1, 1_000))
  return failedAt + Math.max(shortestMs, Math.floor(most * fractionOf(chance)))
}

/** From 0 up to, not including, 1, in steps of 2^-32. */
function fractionOf(chance: Chance): number {
  const bytes = chance(4)
  if (bytes.length !== 4) throw new RangeError(`chance gave ${bytes.length} bytes, not 4`)
  return bytes.reduce((number, byte) => number * 256 + byte, 0) / 2 ** 32
}
