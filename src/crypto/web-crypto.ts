// The ledger's cryptography in a browser: Ed25519 of WebCrypto where there is one, @noble/curves
// where there is none; ML-DSA-44 and SHA-256 always in script. What is called for seldom is loaded
// when it is first called for. No party's key belongs in a browser: it signs for trying things out.
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import { isStrictPublicKey, isStrictSignature } from '#ledger/ed25519.ts'

type Verify = (
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
) => Promise<boolean>

/** `subtle` is that of the page; a page that is not served safely has none. */
export function webCrypto(subtle: SubtleCrypto | undefined): LedgerCrypto {
  const native = subtle === undefined ? Promise.resolve(undefined) : nativeVerify(subtle)
  return {
    sha256: (bytes) => sha256(bytes),
    randomBytes: (length) => globalThis.crypto.getRandomValues(new Uint8Array(length)),
    publicKeyOf: async ({ algorithm, seed }) => {
      if (algorithm === 'ed25519') return (await curve()).getPublicKey(seed)
      return (await lattice()).keygen(seed).publicKey
    },
    sign: async ({ algorithm, seed }, message) => {
      if (algorithm === 'ed25519') return (await curve()).sign(message, seed)
      const { keygen, sign } = await lattice()
      return sign(message, keygen(seed).secretKey)
    },
    verify: async (algorithm, publicKey, message, signature) => {
      if (algorithm === 'ml-dsa-44') return verifyLattice(publicKey, message, signature)
      if (!isStrictPublicKey(publicKey) || !isStrictSignature(signature)) return false
      const verify = (await native) ?? verifyCurve
      return verify(publicKey, message, signature)
    },
  }
}

const curve = async () => (await import('@noble/curves/ed25519.js')).ed25519
const lattice = async () => (await import('@noble/post-quantum/ml-dsa.js')).ml_dsa44

/** Nothing where the browser has no Ed25519. */
async function nativeVerify(subtle: SubtleCrypto): Promise<Verify | undefined> {
  const keyOf = (publicKey: Uint8Array): Promise<CryptoKey> =>
    subtle.importKey('raw', owned(publicKey), 'Ed25519', false, ['verify'])
  try {
    await keyOf(somePublicKey)
  } catch {
    return undefined
  }
  return async (publicKey, message, signature) => {
    try {
      const key = await keyOf(publicKey)
      return await subtle.verify('Ed25519', key, owned(signature), owned(message))
    } catch {
      // A key that is no point of the curve: nothing holds under it.
      return false
    }
  }
}

/** The base point: y = 4/5, RFC 8032, section 5.1. */
const somePublicKey = new Uint8Array(32).fill(0x66).fill(0x58, 0, 1)

/** The types of WebCrypto take no memory that is shared between threads. */
const owned = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : bytes.slice()

/**
 * RFC 8032, section 5.1.7, on noble's points: noble's own check multiplies by the cofactor, and so
 * accepts what Node, browsers and Go refuse.
 */
const verifyCurve: Verify = async (publicKey, message, signature) => {
  const { Point } = await curve()
  const encodedR = signature.subarray(0, 32)
  try {
    const key = Point.fromBytes(publicKey)
    const s = Point.Fn.fromBytes(signature.subarray(32))
    const hashed = sha512.create().update(encodedR).update(publicKey).update(message).digest()
    const k = hashed.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n) % Point.Fn.ORDER
    const r = Point.BASE.multiplyUnsafe(s).subtract(key.multiplyUnsafe(k)).toBytes()
    return r.every((byte, at) => byte === encodedR[at])
  } catch {
    return false
  }
}

const verifyLattice: Verify = async (publicKey, message, signature) => {
  const { verify } = await lattice()
  try {
    return verify(signature, message, publicKey)
  } catch {
    // A key or signature of another length.
    return false
  }
}
