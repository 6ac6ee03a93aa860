// The cryptography of a scene. Most scenes sign with keyed hashes, whose key is public: enough to
// tell apart who signed what, and hundreds of times cheaper. Some use the real one. SHA-256 and
// age are real in all. Chance is the scene's own, WebCrypto's included, which age draws from; and
// what runs in other threads is counted, so that a scene can wait until all is at rest.
import { createHash } from 'node:crypto'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { concatBytes, equalBytes } from '#ledger/bytes.ts'
import { publicKeyBytes, type LedgerCrypto } from '#ledger/crypto.ts'
import type { SceneChance } from './chance.ts'

export interface SceneCrypto {
  readonly crypto: LedgerCrypto
  /** Whether something runs in another thread. */
  readonly isBusy: () => boolean
  /** Gives WebCrypto back to the others. */
  readonly restore: () => void
}

export function sceneCrypto(kind: 'cheap' | 'real', chance: SceneChance): SceneCrypto {
  let running = 0
  const counted =
    <Given extends readonly unknown[], T>(work: (...given: Given) => Promise<T>) =>
    async (...given: Given): Promise<T> => {
      running += 1
      try {
        return await work(...given)
      } finally {
        running -= 1
      }
    }
  const { sign, verify, publicKeyOf, sha256 } = kind === 'real' ? nodeCrypto() : keyedHashes()
  const restore = replaceWebCrypto(chance, counted)
  return {
    crypto: {
      sha256,
      randomBytes: chance.bytes,
      publicKeyOf: counted(publicKeyOf),
      sign: counted(sign),
      verify: counted(verify),
    },
    isBusy: () => running > 0,
    restore,
  }
}

function keyedHashes(): LedgerCrypto {
  const real = nodeCrypto()
  const hashed = (...parts: readonly Uint8Array[]): Uint8Array => {
    const hash = createHash('sha256')
    for (const part of parts) hash.update(part)
    return Uint8Array.from(hash.digest())
  }
  const lengthened = (start: Uint8Array, length: number): Uint8Array => {
    const parts = Array.from({ length: Math.ceil(length / start.length) }, () => start)
    return concatBytes(...parts).subarray(0, length)
  }
  const publicKeyOf: LedgerCrypto['publicKeyOf'] = async ({ algorithm, seed }) => {
    const key = lengthened(hashed(seed), publicKeyBytes[algorithm])
    // No key of small order, and none that is written in two ways, has this highest byte.
    return algorithm === 'ed25519' ? key.with(31, 0x40) : key
  }
  return {
    ...real,
    publicKeyOf,
    // Of the same length for both: a tenth of a scene went into the base64 of long ones.
    sign: async (secret, message) => lengthened(hashed(await publicKeyOf(secret), message), 64),
    verify: async (_, publicKey, message, signature) =>
      equalBytes(signature, lengthened(hashed(publicKey, message), 64)),
  }
}

type Counted = <Given extends readonly unknown[], T>(
  work: (...given: Given) => Promise<T>,
) => (...given: Given) => Promise<T>

function replaceWebCrypto(chance: SceneChance, counted: Counted): () => void {
  const { subtle } = globalThis.crypto
  const getRandomValues = <T extends ArrayBufferView | null>(array: T): T => {
    if (array !== null) {
      const view = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
      view.set(chance.bytes(view.length))
    }
    return array
  }
  Object.defineProperty(globalThis.crypto, 'getRandomValues', {
    value: getRandomValues,
    configurable: true,
  })
  const methods = ['importKey', 'deriveBits', 'exportKey', 'generateKey'] as const
  for (const name of methods) {
    const own = subtle[name].bind(subtle) as (...given: unknown[]) => Promise<unknown>
    Object.defineProperty(subtle, name, { value: counted(own), configurable: true })
  }
  return () => {
    Reflect.deleteProperty(globalThis.crypto, 'getRandomValues')
    for (const name of methods) Reflect.deleteProperty(subtle, name)
  }
}
