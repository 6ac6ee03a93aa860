// Salted commitments: SHA-256 over 32 bytes of salt and the content. The salt keeps a content that
// could be guessed from being found by trying; whoever has both can show an arbiter what was
// committed to without giving a key away. Specified in docs/formats/commitment.md.
import { concatBytes, equalBytes, formatHex } from './bytes.ts'
import type { LedgerCrypto } from './crypto.ts'
import { accept, type Outcome, refuse } from './refusal.ts'

export const saltBytes = 32

export interface Commitment {
  /** The hash that is made public at once. */
  readonly hash: Uint8Array
  /** Salt and content: what is shown later, to whom it is shown. */
  readonly plaintext: Uint8Array
}

/** Commits to a content, with a salt from the door to chance. */
export function commit(crypto: LedgerCrypto, content: Uint8Array): Commitment {
  const plaintext = concatBytes(crypto.randomBytes(saltBytes), content)
  return { hash: crypto.sha256(plaintext), plaintext }
}

/** The content that a plaintext reveals, if it is what was committed to. */
export function reveal(
  crypto: LedgerCrypto,
  hash: Uint8Array,
  plaintext: Uint8Array,
): Outcome<Uint8Array> {
  if (plaintext.length < saltBytes) {
    const expected = `${saltBytes} bytes of salt and the content`
    return refuse('bad-plaintext', 'plaintext', `${plaintext.length} bytes`, expected)
  }
  const actual = crypto.sha256(plaintext)
  if (!equalBytes(actual, hash)) {
    return refuse('other-commitment', 'plaintext', formatHex(actual), formatHex(hash))
  }
  return accept(plaintext.subarray(saltBytes))
}
