// A proof that one entry is in a log, in a file that needs nothing beside it but the keys:
// c2sp.org/tlog-proof@v1. It holds the entry's index, the audit path and the signed checkpoint, and
// may hold extra data, which nothing vouches for. Whether the cosigners are enough is decided
// elsewhere.
import { formatBase64, parseBase64 } from './base64.ts'
import { concatBytes, decodeUtf8, encodeUtf8 } from './bytes.ts'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import type { LedgerCrypto } from './crypto.ts'
import { parseDecimal } from './decimal.ts'
import type { VerifierKey } from './key.ts'
import { formatHash, parseHash } from './names.ts'
import { type CheckedSignature, maxNoteBytes, openNote, parseNote } from './note.ts'
import { checkInclusion, maxProofHashes, type Proof } from './proof.ts'
import { accept, type Outcome, refuse } from './refusal.ts'

export interface TlogProof {
  readonly extra: Uint8Array | null
  readonly index: number
  readonly hashes: Proof
  /** The note as the log and its cosigners signed it. */
  readonly checkpoint: Uint8Array
}

const firstLine = 'c2sp.org/tlog-proof@v1'

export function formatTlogProof({ extra, index, hashes, checkpoint }: TlogProof): Uint8Array {
  const lines = [
    firstLine,
    ...(extra === null ? [] : [`extra ${formatBase64(extra)}`]),
    `index ${index}`,
    ...hashes.map(formatHash),
    '\n',
  ]
  return concatBytes(encodeUtf8(lines.join('\n')), checkpoint)
}

export function parseTlogProof(bytes: Uint8Array): Outcome<TlogProof> {
  if (bytes.length > maxNoteBytes) {
    return refuse('too-large', 'proof', `${bytes.length} bytes`, `at most ${maxNoteBytes} bytes`)
  }
  const whole = decodeUtf8(bytes)
  if (whole === undefined) return refuse('not-utf8', 'proof', '', 'UTF-8')
  const end = whole.indexOf('\n\n')
  const [first, ...lines] = whole.slice(0, Math.max(end, 0)).split('\n')
  if (first !== firstLine) return refuse('bad-proof', 'first line', first ?? '', firstLine)
  const extraLine = lines[0]?.startsWith('extra ') === true ? lines.shift() : undefined
  const extra = extraLine === undefined ? null : parseBase64(extraLine.slice('extra '.length))
  if (extra === undefined) {
    return refuse('not-base64', 'extra', extraLine ?? '', 'extra and base64')
  }
  const indexLine = lines.shift() ?? ''
  const index = indexLine.startsWith('index ') ? parseDecimal(indexLine.slice(6)) : undefined
  if (index === undefined) return refuse('bad-proof', 'index', indexLine, 'index and a number')
  const hashes = parseProofLines(lines)
  if (!hashes.ok) return hashes
  const checkpoint = encodeUtf8(whole.slice(end + 2))
  const note = parseNote(checkpoint)
  return note.ok ? accept({ extra, index, hashes: hashes.value, checkpoint }) : note
}

/** Hashes, one a line: here and in the request of a witness. */
export function parseProofLines(lines: readonly string[]): Outcome<Proof> {
  if (lines.length > maxProofHashes) {
    return refuse('bad-proof', 'hashes', String(lines.length), `at most ${maxProofHashes}`)
  }
  const hashes: Uint8Array[] = []
  for (const [at, line] of lines.entries()) {
    const hash = parseHash(line)
    if (hash === undefined) return refuse('bad-hash', `hash ${at + 1}`, line, 'base64 of 32 bytes')
    hashes.push(hash)
  }
  return accept(hashes)
}

export interface ProvenEntry {
  readonly checkpoint: Checkpoint
  /** The lines that hold: of the log, and of the cosigners. */
  readonly signedBy: readonly CheckedSignature[]
}

/** That a leaf is in a log: signed by one of its keys, whose name is the origin. */
export async function checkTlogProof(
  crypto: LedgerCrypto,
  proof: TlogProof,
  leaf: Uint8Array,
  logKeys: readonly VerifierKey[],
  cosignerKeys: readonly VerifierKey[],
): Promise<Outcome<ProvenEntry>> {
  const opened = await openNote(crypto, proof.checkpoint, [...logKeys, ...cosignerKeys])
  if (!opened.ok) return opened
  const { note, signedBy } = opened.value
  const checkpoint = parseCheckpoint(note.text)
  if (!checkpoint.ok) return checkpoint
  const { origin } = checkpoint.value
  if (!signedBy.some(({ key }) => key.name === origin && logKeys.includes(key))) {
    return refuse('unknown-origin', 'origin', origin, 'a log whose key signed')
  }
  const included = checkInclusion(crypto, proof.hashes, leaf, proof.index, checkpoint.value)
  return included.ok ? accept({ checkpoint: checkpoint.value, signedBy }) : included
}
