// Signatures that held are not computed again: a centre checks the lines of a draft as each comes,
// whenever it shows them, and when it is released; the lines of a head when it is announced and
// when it is taken, those of its own heads with each receipt. What it has signed itself counts as
// checked. What did not hold is not remembered. One centre has one: what it has checked another has
// not.
import {
  type Algorithm,
  type LedgerCrypto,
  publicKeyBytes,
  type SecretKey,
  signatureBytes,
} from '#ledger/crypto.ts'
import { equalBytes, formatHex } from '#ledger/bytes.ts'

/** More than a centre checks within minutes. */
const mostRemembered = 4096

/** What a signature was found to sign. */
interface Signed {
  readonly algorithm: Algorithm
  readonly publicKey: Uint8Array
  readonly length: number
  readonly message: Uint8Array
}

/** Longer messages are remembered by their hash: short ones are copied sooner than hashed. */
const mostCopied = 1024

export function remembering(crypto: LedgerCrypto): LedgerCrypto {
  const remembered = memory()
  /** Copies: whoever asks may write into theirs meanwhile. */
  const keptOf = (message: Uint8Array) => ({
    length: message.length,
    message: message.length <= mostCopied ? message.slice() : crypto.sha256(message),
  })
  const signedBy = (algorithm: Algorithm, publicKey: Uint8Array, message: Uint8Array): Signed => ({
    algorithm,
    publicKey: publicKey.slice(),
    ...keptOf(message),
  })
  const publicKeys = new WeakMap<SecretKey, Promise<Uint8Array>>()
  const publicKeyOf = (secret: SecretKey): Promise<Uint8Array> => {
    const key = publicKeys.get(secret) ?? crypto.publicKeyOf(secret)
    publicKeys.set(secret, key)
    return key
  }
  return {
    ...crypto,
    sign: async (secret, message) => {
      // Begun before anything is waited for: whoever asks may be busy with other things next.
      const signing = crypto.sign(secret, message)
      const kept = keptOf(message)
      const [signature, publicKey] = await Promise.all([signing, publicKeyOf(secret)])
      remembered.keep(formatHex(signature), { algorithm: secret.algorithm, publicKey, ...kept })
      return signature
    },
    verify: async (algorithm, publicKey, message, signature) => {
      const isWhole =
        publicKey.length === publicKeyBytes[algorithm] &&
        signature.length === signatureBytes[algorithm]
      if (!isWhole) return crypto.verify(algorithm, publicKey, message, signature)
      const [name, signed] = [formatHex(signature), signedBy(algorithm, publicKey, message)]
      if (isSame(remembered.of(name), signed)) return true
      const holds = await crypto.verify(algorithm, publicKey, message, signature)
      if (holds) remembered.keep(name, signed)
      return holds
    },
  }
}

/**
 * The newest, and those before: when there are as many as may be, the latter are let go of. To take
 * the oldest out of a map one by one takes longer than to check a signature.
 */
function memory() {
  let newest = new Map<string, Signed>()
  let before = new Map<string, Signed>()
  return {
    of: (name: string) => newest.get(name) ?? before.get(name),
    keep: (name: string, signed: Signed) => {
      if (newest.size >= mostRemembered / 2) {
        before = newest
        newest = new Map()
      }
      newest.set(name, signed)
    },
  }
}

function isSame(a: Signed | undefined, b: Signed): boolean {
  return (
    a?.algorithm === b.algorithm &&
    a.length === b.length &&
    equalBytes(a.publicKey, b.publicKey) &&
    equalBytes(a.message, b.message)
  )
}
