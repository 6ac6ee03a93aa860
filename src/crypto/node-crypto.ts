// The ledger's cryptography on node:crypto, which has Ed25519 and, from Node 24.7, ML-DSA-44. It
// signs and checks in the thread pool, so that many run side by side, and keeps keys in the form
// that Node computes with. It holds nothing secret longer than the caller holds the key.
import {
  createPrivateKey,
  createPublicKey,
  hash,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto'
import {
  hashBytes,
  publicKeyBytes,
  type Algorithm,
  type LedgerCrypto,
  type SecretKey,
} from '#ledger/crypto.ts'
import { isStrictPublicKey, isStrictSignature } from '#ledger/ed25519.ts'

// DER in front of the raw key: PKCS #8 and SubjectPublicKeyInfo, for Ed25519 by RFC 8410, for
// ML-DSA-44 by RFC 9881, with the private key as its seed alone.
const privatePrefix: Readonly<Record<Algorithm, Buffer>> = {
  ed25519: Buffer.from('302e020100300506032b657004220420', 'hex'),
  'ml-dsa-44': Buffer.from('3034020100300b060960864801650304031104228020', 'hex'),
}
const publicPrefix: Readonly<Record<Algorithm, Buffer>> = {
  ed25519: Buffer.from('302a300506032b6570032100', 'hex'),
  'ml-dsa-44': Buffer.from('30820532300b06096086480165030403110382052100', 'hex'),
}

/** More keys than any exchange has; beyond it the oldest is made anew when it is needed. */
const mostKeys = 4096

export function nodeCrypto(): LedgerCrypto {
  const privateKeys = new WeakMap<SecretKey, KeyObject>()
  const publicKeys = new Map<string, KeyObject>()

  const privateKeyOf = (secret: SecretKey): KeyObject => {
    const known = privateKeys.get(secret)
    if (known !== undefined) return known
    const key = createPrivateKey({
      key: Buffer.concat([privatePrefix[secret.algorithm], secret.seed]),
      format: 'der',
      type: 'pkcs8',
    })
    privateKeys.set(secret, key)
    return key
  }
  const publicKeyFor = (algorithm: Algorithm, raw: Uint8Array): KeyObject => {
    const name = Buffer.from(raw.buffer, raw.byteOffset, raw.length).toString('latin1')
    const known = publicKeys.get(name)
    if (known !== undefined) return known
    const key = createPublicKey({
      key: Buffer.concat([publicPrefix[algorithm], raw]),
      format: 'der',
      type: 'spki',
    })
    const oldest = publicKeys.keys().next().value
    if (publicKeys.size >= mostKeys && oldest !== undefined) publicKeys.delete(oldest)
    publicKeys.set(name, key)
    return key
  }

  return {
    sha256: hasher(),
    randomBytes: (length) => plain(randomBytes(length)),
    publicKeyOf: async (secret) => {
      const der = createPublicKey(privateKeyOf(secret)).export({ format: 'der', type: 'spki' })
      return Uint8Array.from(der.subarray(publicPrefix[secret.algorithm].length))
    },
    sign: (secret, message) => signed(privateKeyOf(secret), message),
    verify: async (algorithm, publicKey, message, signature) => {
      if (!isAcceptable(algorithm, publicKey, signature)) return false
      return verified(publicKeyFor(algorithm, publicKey), message, signature)
    },
    hybrid: {
      recipient: async (text) => (await age()).hybridRecipient(text),
      identity: async (text) => (await age()).hybridIdentity(text),
    },
  }
}

/** Hashes that lie in one piece of memory: many, yet few are held by one that lives long. */
const hashesTogether = 128

/**
 * A hash comes as text and is copied into a piece of memory for many: Node takes twice as long to
 * make a Buffer for each, and the collector longer still.
 */
function hasher(): LedgerCrypto['sha256'] {
  let piece = Buffer.alloc(0)
  let at = 0
  return (bytes) => {
    if (at === piece.length) {
      piece = Buffer.allocUnsafeSlow(hashesTogether * hashBytes)
      at = 0
    }
    piece.write(hash('sha256', bytes, 'binary'), at, 'binary')
    at += hashBytes
    return new Uint8Array(piece.buffer, at - hashBytes, hashBytes)
  }
}

/** Loaded when it is first called for: most commands encrypt nothing. */
const age = () => import('./node-age.ts')

/** A Buffer's slice shares its memory, unlike that of the bytes that the ledger expects. */
const plain = (buffer: Buffer): Uint8Array =>
  new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length)

function isAcceptable(algorithm: Algorithm, publicKey: Uint8Array, signature: Uint8Array): boolean {
  if (algorithm === 'ed25519') return isStrictPublicKey(publicKey) && isStrictSignature(signature)
  return publicKey.length === publicKeyBytes[algorithm]
}

function signed(key: KeyObject, message: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    sign(null, message, key, (error, signature) => {
      if (error === null) resolve(plain(signature))
      else reject(error)
    })
  })
}

function verified(key: KeyObject, message: Uint8Array, signature: Uint8Array): Promise<boolean> {
  return new Promise((resolve) => {
    // An error means that the signature could not even be read, which is not to hold.
    verify(null, message, key, signature, (error, holds) => resolve(error === null && holds))
  })
}
