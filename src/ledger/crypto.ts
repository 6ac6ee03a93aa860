// The ledger's only door to cryptography and to chance: an argument wherever either is needed.
// src/crypto has two that stand behind it, on Node's own and in the browser. Ed25519 is RFC 8032
// with the strictness of ed25519.ts; ML-DSA-44 is FIPS 204, pure, with an empty context.
import type { Identity, Recipient } from 'age-encryption'

export type Algorithm = 'ed25519' | 'ml-dsa-44'

export interface SecretKey {
  readonly algorithm: Algorithm
  /** 32 bytes: the private key of RFC 8032, or the seed that FIPS 204 calls ξ. */
  readonly seed: Uint8Array
}

export interface LedgerCrypto {
  readonly sha256: (bytes: Uint8Array) => Uint8Array
  readonly randomBytes: (length: number) => Uint8Array
  readonly publicKeyOf: (secret: SecretKey) => Promise<Uint8Array>
  readonly sign: (secret: SecretKey, message: Uint8Array) => Promise<Uint8Array>
  /** False for whatever does not verify; it never throws. */
  readonly verify: (
    algorithm: Algorithm,
    publicKey: Uint8Array,
    message: Uint8Array,
    signature: Uint8Array,
  ) => Promise<boolean>
  /** age's hybrid recipients, where they can be had faster than from its package. */
  readonly hybrid?: {
    /** Rejects where the text is none. */
    readonly recipient: (text: string) => Promise<Recipient>
    readonly identity: (text: string) => Promise<Identity>
  }
}

const seedBytes = 32
export const hashBytes = 32
export const publicKeyBytes: Readonly<Record<Algorithm, number>> = {
  ed25519: 32,
  'ml-dsa-44': 1312,
}
export const signatureBytes: Readonly<Record<Algorithm, number>> = {
  ed25519: 64,
  'ml-dsa-44': 2420,
}

export function generateSecretKey(crypto: LedgerCrypto, algorithm: Algorithm): SecretKey {
  return { algorithm, seed: crypto.randomBytes(seedBytes) }
}
