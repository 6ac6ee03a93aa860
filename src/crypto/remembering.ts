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
import { concatBytes, formatHex } from '#ledger/bytes.ts'

/** More than a centre checks within minutes. */
const mostRemembered = 4096

export function remembering(crypto: LedgerCrypto): LedgerCrypto {
  // The newest, and those before: when there are as many as may be, the latter are let go of. To
  // take the oldest out of a set one by one takes longer than to check a signature.
  let newest = new Set<string>()
  let before = new Set<string>()
  const remember = (name: string) => {
    if (newest.size >= mostRemembered / 2) {
      before = newest
      newest = new Set()
    }
    newest.add(name)
  }
  const publicKeys = new WeakMap<SecretKey, Promise<Uint8Array>>()
  const publicKeyOf = (secret: SecretKey): Promise<Uint8Array> => {
    const key = publicKeys.get(secret) ?? crypto.publicKeyOf(secret)
    publicKeys.set(secret, key)
    return key
  }
  return {
    ...crypto,
    sign: async (secret, message) => {
      const signature = await crypto.sign(secret, message)
      const publicKey = await publicKeyOf(secret)
      const name = nameOf(crypto, secret.algorithm, publicKey, message, signature)
      if (name !== undefined) remember(name)
      return signature
    },
    verify: async (algorithm, publicKey, message, signature) => {
      const name = nameOf(crypto, algorithm, publicKey, message, signature)
      if (name !== undefined && (newest.has(name) || before.has(name))) return true
      const holds = await crypto.verify(algorithm, publicKey, message, signature)
      if (!holds || name === undefined) return holds
      remember(name)
      return true
    },
  }
}

/** All of it under one hash; the lengths are the algorithm's, so that the parts cannot be moved. */
function nameOf(
  crypto: LedgerCrypto,
  algorithm: Algorithm,
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): string | undefined {
  const isWhole =
    publicKey.length === publicKeyBytes[algorithm] && signature.length === signatureBytes[algorithm]
  if (!isWhole) return undefined
  return `${algorithm} ${formatHex(crypto.sha256(concatBytes(publicKey, signature, message)))}`
}
