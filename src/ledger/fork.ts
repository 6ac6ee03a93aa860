// Evidence that a log forked, `mithaq/fork/v1`: two heads that it signed and that no one log can
// have. Where the sizes are equal, the roots differ; else a proof shows which root the newer tree
// has at the older size, and it is another than was signed. Whoever knows the log's key can check
// it alone, with nothing else at hand. Specified in docs/formats/fork-evidence.md.
import { decodeUtf8, encodeUtf8, equalBytes } from './bytes.ts'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import type { LedgerCrypto } from './crypto.ts'
import type { VerifierKey } from './key.ts'
import { lineKind, readLines } from './lines.ts'
import { formatHash, forms, parseHash } from './names.ts'
import { acceptNote, formatNote, maxNoteBytes, type Note, parseNote } from './note.ts'
import {
  checkConsistency,
  maxProofHashes,
  type NodeReader,
  type Proof,
  proveConsistency,
} from './proof.ts'
import { accept, type Outcome, refuse } from './refusal.ts'
import { emptyRoot, joinSubtrees, subtreesOf } from './tree.ts'

export interface Fork {
  /** The smaller head; of two of one size, the one whose root stands first in the alphabet. */
  readonly older: SignedHead
  readonly newer: SignedHead
  /** What the newer tree has at the older size; nothing where the sizes are equal. */
  readonly beginning?: Beginning
}

export interface SignedHead {
  readonly note: Note
  readonly head: Checkpoint
}

export interface Beginning {
  readonly root: Uint8Array
  /** That the newer tree begins so. */
  readonly proof: Proof
}

/** Two notes; what stands before them is small beside what these may have. */
export const maxForkBytes = 2 * maxNoteBytes
/** As it goes over a line. */
export const forkType = 'text/x.mithaq.fork'

const format = 'mithaq/fork/v1'
const rootLine = lineKind('root', `(${forms.hash})`, '<hash>', (text = '') => parseHash(text))
const proofLine = lineKind('hash', `(${forms.hash})`, '<hash>', (text = '') => parseHash(text))

export function parseFork(bytes: Uint8Array): Outcome<Fork> {
  if (bytes.length > maxForkBytes) {
    const expected = `at most ${maxForkBytes} bytes`
    return refuse('too-large', 'fork', `${bytes.length} bytes`, expected)
  }
  const whole = decodeUtf8(bytes)
  if (whole === undefined) return refuse('not-utf8', 'fork', '', 'UTF-8')
  // The text of a checkpoint has no empty line, so that the blocks can be told apart.
  const blocks = whole.split('\n\n')
  const [start = '', olderText, olderLines, newerText, newerLines, ...more] = blocks
  if (newerLines === undefined || more.length > 0) {
    return refuse('bad-note', 'fork', whole, 'a beginning and two notes, an empty line between')
  }
  const beginning = parseBeginning(`${start}\n`)
  if (!beginning.ok) return beginning
  const older = parseHead(`${olderText}\n\n${olderLines}\n`)
  if (!older.ok) return older
  const newer = parseHead(`${newerText}\n\n${newerLines}`)
  if (!newer.ok) return newer
  const fork = { older: older.value, newer: newer.value, ...beginning.value }
  return isInOrder(fork) ? accept(fork) : refuse('bad-line', 'fork', '', 'the smaller head first')
}

function parseBeginning(text: string): Outcome<Pick<Fork, 'beginning'>> {
  const reader = readLines(text, 'fork')
  const first = reader.literal(format)
  if (!first.ok) return first
  const root = reader.maybe(rootLine)
  if (!root.ok) return root
  const proof = reader.many(proofLine)
  if (!proof.ok) return proof
  const end = reader.end()
  if (!end.ok) return end
  if (proof.value.length > maxProofHashes) return reader.wrong(`at most ${maxProofHashes} hashes`)
  if (root.value !== undefined) {
    return accept({ beginning: { root: root.value, proof: proof.value } })
  }
  return proof.value.length > 0 ? reader.wrong('a root before the hashes') : accept({})
}

function parseHead(text: string): Outcome<SignedHead> {
  const note = parseNote(encodeUtf8(text))
  if (!note.ok) return note
  const head = parseCheckpoint(note.value.text)
  return head.ok ? accept({ note: note.value, head: head.value }) : head
}

function isInOrder({ older, newer, beginning }: Fork): boolean {
  const needsBeginning = older.head.size !== newer.head.size
  return isFirst(older, newer) && needsBeginning === (beginning !== undefined)
}

function isFirst({ head: one }: SignedHead, { head: other }: SignedHead): boolean {
  return one.size === other.size
    ? formatHash(one.root) < formatHash(other.root)
    : one.size < other.size
}

export function formatFork({ older, newer, beginning }: Fork): Uint8Array {
  const lines =
    beginning === undefined
      ? []
      : [
          `root ${formatHash(beginning.root)}`,
          ...beginning.proof.map((hash) => `hash ${formatHash(hash)}`),
        ]
  const notes = [older, newer].map(({ note }) => decodeUtf8(formatNote(note)) ?? '')
  return encodeUtf8([format, ...lines, '', notes.join('\n')].join('\n'))
}

/** The evidence of two heads, out of the nodes of the newer tree; checkFork says if it is one. */
export async function proveFork(
  crypto: LedgerCrypto,
  heads: readonly [SignedHead, SignedHead],
  read: NodeReader,
): Promise<Fork> {
  const [older, newer] = isFirst(...heads) ? heads : [heads[1], heads[0]]
  if (older.head.size === newer.head.size) return { older, newer }
  const hashes = await read(subtreesOf(0, older.head.size))
  const root = joinSubtrees(crypto, hashes) ?? emptyRoot(crypto)
  const proof = await proveConsistency(crypto, read, older.head.size, newer.head.size)
  return { older, newer, beginning: { root, proof } }
}

/** The log that forked, where the evidence holds and a key of the log signed both heads. */
export async function checkFork(
  crypto: LedgerCrypto,
  { older, newer, beginning }: Fork,
  logKeys: readonly VerifierKey[],
): Promise<Outcome<string>> {
  const { origin } = older.head
  if (newer.head.origin !== origin) {
    return refuse('no-fork', 'origins', newer.head.origin, origin)
  }
  const keys = logKeys.filter((key) => key.name === origin)
  for (const { note } of [older, newer]) {
    const signed = await acceptNote(crypto, note, keys)
    if (!signed.ok) return signed
  }
  const root = beginning?.root ?? newer.head.root
  if (equalBytes(root, older.head.root)) {
    return refuse('no-fork', 'roots', formatHash(root), 'another root than the older head has')
  }
  if (beginning === undefined) return accept(origin)
  const { size } = older.head
  const begins = checkConsistency(crypto, beginning.proof, { size, root }, newer.head)
  return begins.ok ? accept(origin) : begins
}
