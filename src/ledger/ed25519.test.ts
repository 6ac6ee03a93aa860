import { ed25519 } from '@noble/curves/ed25519.js'
import { describe, expect, test } from 'vitest'
import { isStrictPublicKey, isStrictSignature } from './ed25519.ts'

/** Ed25519 writes y in little-endian, with the sign of x in the highest bit. */
function encoded(y: bigint, sign = 0): Uint8Array {
  const bytes = new Uint8Array(32)
  for (let at = 0; at < 32; at += 1) bytes[at] = Number((y >> BigInt(8 * at)) & 255n)
  bytes[31] = (bytes[31] ?? 0) | (sign << 7)
  return bytes
}

const prime = 2n ** 255n - 19n

describe('strict Ed25519', () => {
  test('every point whose order divides 8 is refused, as key and as R', () => {
    // A point of order 8, from the curve's own arithmetic: a random point times the order.
    const { Point } = ed25519
    const smallOrders = new Set<string>()
    for (let y = 2n; smallOrders.size < 8; y += 1n) {
      try {
        const point = Point.fromBytes(encoded(y)).multiplyUnsafe(Point.Fn.ORDER - 1n)
        const small = point.add(Point.fromBytes(encoded(y)))
        for (let times = 1n; times <= 8n; times += 1n) {
          const one = times === 8n ? Point.ZERO : small.multiplyUnsafe(times)
          smallOrders.add(one.toHex())
        }
      } catch {
        // No point has this y.
      }
    }
    expect(smallOrders.size).toBe(8)
    for (const hex of smallOrders) {
      const point = Uint8Array.from(Buffer.from(hex, 'hex'))
      expect(isStrictPublicKey(point)).toBe(false)
      expect(isStrictSignature(new Uint8Array([...point, ...new Uint8Array(32)]))).toBe(false)
    }
  })

  test('a y that is not below the prime is refused with either sign', () => {
    for (let above = 0n; above < 19n; above += 1n) {
      expect(isStrictPublicKey(encoded(prime + above))).toBe(false)
      expect(isStrictPublicKey(encoded(prime + above, 1))).toBe(false)
    }
  })

  test('zero for x with the sign of a negative is refused', () => {
    expect(isStrictPublicKey(encoded(1n, 1))).toBe(false)
    expect(isStrictPublicKey(encoded(prime - 1n, 1))).toBe(false)
  })

  test('keys beside those are let through', () => {
    expect(isStrictPublicKey(ed25519.Point.BASE.toBytes())).toBe(true)
    expect(isStrictPublicKey(encoded(3n))).toBe(true)
    expect(isStrictPublicKey(encoded(prime - 2n, 1))).toBe(true)
  })

  test('keys and signatures of another length are refused', () => {
    expect(isStrictPublicKey(new Uint8Array(31).fill(3))).toBe(false)
    expect(isStrictSignature(new Uint8Array(63).fill(3))).toBe(false)
    expect(isStrictSignature(new Uint8Array(64).fill(3))).toBe(true)
  })
})
