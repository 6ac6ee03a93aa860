// What is refused of Ed25519 before any curve is computed. RFC 8032 leaves verifiers room: some
// accept points of small order, under which one signature fits many messages, or numbers written in
// two ways. Every verifier of ours refuses these first, so that all agree; what is left is the
// equation without the cofactor, [S]B = R + [k]A, as Node, browsers and Go compute it.
import { publicKeyBytes, signatureBytes } from './crypto.ts'

/** The prime of the field, 2^255 - 19: RFC 8032, section 5.1. */
const prime = 2n ** 255n - 19n
/** The y of the points of order 8, up to sign; a test holds all five against the curve. */
const orderEight = 0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7n
const smallOrder = new Set([0n, 1n, prime - 1n, orderEight, prime - orderEight])
/** The highest bytes of those, and of what is not below the prime. */
const doubtful = new Set([0x00, 0x05, 0x7a, 0x7f])

/** True for a key that is written in the one way and is not of small order. */
export function isStrictPublicKey(publicKey: Uint8Array): boolean {
  return publicKey.length === publicKeyBytes.ed25519 && isStrictPoint(publicKey)
}

/** True for a signature whose R is such a point; that S is in range, every library checks. */
export function isStrictSignature(signature: Uint8Array): boolean {
  return signature.length === signatureBytes.ed25519 && isStrictPoint(signature.subarray(0, 32))
}

function isStrictPoint(encoded: Uint8Array): boolean {
  if (!doubtful.has((encoded[31] ?? 0) & 0x7f)) return true
  // Little-endian, with the sign of x in the highest bit: RFC 8032, section 5.1.2.
  const number = encoded.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  const y = number & (2n ** 255n - 1n)
  return y < prime && !smallOrder.has(y)
}
