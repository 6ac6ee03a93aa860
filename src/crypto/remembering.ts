// Signatures that held are not computed again: a centre checks the lines of a draft as each comes,
// whenever it shows them, and when it is released; the lines of a head when it is announced and
// when it is taken. What did not hold is not remembered. One centre has one: what it has checked
// another has not.
import {
  type Algorithm,
  type LedgerCrypto,
  publicKeyBytes,
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
  return {
    ...crypto,
    verify: async (algorithm, publicKey, message, signature) => {
      const name = nameOf(crypto, algorithm, publicKey, message, signature)
      if (name !== undefined && (newest.has(name) || before.has(name))) return true
      const holds = await crypto.verify(algorithm, publicKey, message, signature)
      if (!holds || name === undefined) return holds
      if (newest.size >= mostRemembered / 2) {
        before = newest
        newest = new Set()
      }
      newest.add(name)
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
