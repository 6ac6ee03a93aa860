// Lines of ML-DSA-44 under heads of the own log, begun while the entries of the head are written:
// the one takes as long as the other, and neither needs the other's end. What is begun here stays
// in memory until the head is published (own-log.ts), which is after both; a head that was not
// written after all takes its line with it.
import type { LedgerCrypto } from '#ledger/crypto.ts'
import type { SignerKey } from '#ledger/key.ts'
import { cosign, type NoteSignature } from '#ledger/note.ts'

export interface BegunLines {
  readonly begin: (text: string, signer: SignerKey) => void
  /** The line that was begun under this text, or one that begins now. */
  readonly line: (text: string, signer: SignerKey) => Promise<NoteSignature>
}

interface Begun {
  readonly text: string
  readonly signer: SignerKey
  readonly line: Promise<NoteSignature | null>
}

export function begunLines(crypto: LedgerCrypto): BegunLines {
  // A log states no time of its own: tlog-cosignature has 0 for that.
  const lineOf = (text: string, signer: SignerKey) => cosign(crypto, text, signer, 0)
  let newest: Begun | null = null
  return {
    begin: (text, signer) => {
      // Nobody waits for it yet: whoever asks for it hears why none can be made.
      newest = { text, signer, line: lineOf(text, signer).catch(() => null) }
    },
    line: async (text, signer) => {
      const isBegun = newest?.text === text && newest.signer === signer
      return (isBegun ? await newest?.line : null) ?? lineOf(text, signer)
    },
  }
}
