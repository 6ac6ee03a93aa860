// What a witness is sent and what it answers: `add-checkpoint` of tlog-witness 1.0.0. The rule here
// needs the last head that the witness cosigned for the log; that this head is replaced by the new
// one in a single step, before any cosignature leaves, is the store's part, and all depends on it.
import { concatBytes, decodeUtf8, encodeUtf8, equalBytes } from './bytes.ts'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import type { LedgerCrypto } from './crypto.ts'
import { parseDecimal } from './decimal.ts'
import type { VerifierKey } from './key.ts'
import { formatHash } from './names.ts'
import { acceptNote, formatNote, maxNoteBytes, type Note, parseNote } from './note.ts'
import { checkConsistency, type Proof, type TreeHead } from './proof.ts'
import { accept, type LedgerRefusal, type Outcome, refuse, type Refused } from './refusal.ts'
import { parseProofLines } from './tlog-proof.ts'
import { emptyRoot } from './tree.ts'

export interface AddCheckpoint {
  readonly oldSize: number
  readonly proof: Proof
  readonly note: Note
}

export function formatAddCheckpoint({ oldSize, proof, note }: AddCheckpoint): Uint8Array {
  const lines = [`old ${oldSize}`, ...proof.map(formatHash), '\n']
  return concatBytes(encodeUtf8(lines.join('\n')), formatNote(note))
}

export function parseAddCheckpoint(bytes: Uint8Array): Outcome<AddCheckpoint> {
  if (bytes.length > maxNoteBytes) {
    return refuse('too-large', 'request', `${bytes.length} bytes`, `at most ${maxNoteBytes} bytes`)
  }
  const whole = decodeUtf8(bytes)
  if (whole === undefined) return refuse('not-utf8', 'request', '', 'UTF-8')
  const end = whole.indexOf('\n\n')
  const [first = '', ...lines] = whole.slice(0, Math.max(end, 0)).split('\n')
  const oldSize = first.startsWith('old ') ? parseDecimal(first.slice(4)) : undefined
  if (oldSize === undefined) return refuse('bad-request', 'old size', first, 'old and a number')
  const proof = parseProofLines(lines)
  if (!proof.ok) return proof
  const note = parseNote(encodeUtf8(whole.slice(end + 2)))
  return note.ok ? accept({ oldSize, proof: proof.value, note: note.value }) : note
}

export type WitnessAnswer =
  | { readonly kind: 'cosign'; readonly checkpoint: Checkpoint }
  /** 409: the sender is behind, or ahead; it is told the size that is held. */
  | { readonly kind: 'conflict'; readonly size: number }
  | {
      readonly kind: 'refused'
      readonly status: 400 | 403 | 404 | 422
      readonly refusal: LedgerRefusal
    }

export interface WitnessedLog {
  /** The keys of the log with this origin; nothing for a log that is not known. */
  readonly keys: readonly VerifierKey[] | undefined
  /** The last head that the witness cosigned; nothing where there is none. */
  readonly held: TreeHead | undefined
}

/** The answer to a request that could be read, to one that could not, 400 is the answer. */
export async function answerAddCheckpoint(
  crypto: LedgerCrypto,
  { oldSize, proof, note }: AddCheckpoint,
  logOf: (origin: string) => WitnessedLog,
): Promise<WitnessAnswer> {
  const parsed = parseCheckpoint(note.text)
  if (!parsed.ok) return refused(400, parsed)
  const checkpoint = parsed.value
  const { origin, size, root } = checkpoint
  const { keys, held = { size: 0, root: emptyRoot(crypto) } } = logOf(origin)
  if (keys === undefined)
    return refused(404, refuse('unknown-origin', 'origin', origin, 'a known log'))
  const signed = await acceptNote(crypto, note, keys)
  if (!signed.ok) return refused(403, signed)
  if (oldSize > size) {
    return refused(400, refuse('bad-request', 'old size', String(oldSize), `at most ${size}`))
  }
  if (oldSize !== held.size) return { kind: 'conflict', size: held.size }
  if (size === 0 && !equalBytes(root, emptyRoot(crypto))) {
    const expected = 'the hash of the empty string'
    return refused(422, refuse('bad-hash', 'root hash', formatHash(root), expected))
  }
  const consistent = checkConsistency(crypto, proof, held, checkpoint)
  return consistent.ok ? { kind: 'cosign', checkpoint } : refused(422, consistent)
}

const refused = (status: 400 | 403 | 404 | 422, { refusal }: Refused): WitnessAnswer => ({
  kind: 'refused',
  status,
  refusal,
})
