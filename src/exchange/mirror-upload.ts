// `add-entries` at its far end (tlog-mirror, "Processing"): each package is proved against the head
// it was announced with and then waits; once a log has come whole, the centre is given all of it,
// checks all of it again, keeps it and signs. The order of the checks is that of the specification.
import { formatHex } from '#ledger/bytes.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import { parseEntry } from '#ledger/entry.ts'
import type { VerifierKey } from '#ledger/key.ts'
import { acceptNote, formatSignatureLines, parseNote } from '#ledger/note.ts'
import { checkSubtree } from '#ledger/subtree.ts'
import { tileWidth } from '#ledger/tile.ts'
import { type Frontier, growTree, leafHash, rootOf, subtreesOf } from '#ledger/tree.ts'
import type { Answer, Clock, Exchange, Store } from '#centre/ports.ts'
import type { StoredReceipt } from '#ledger/receipt.ts'
import type { BlobStage } from './blob-stage.ts'
import type { ByteReader } from './byte-reader.ts'
import type { MirrorLimits } from './limits.ts'
import { info, type MirrorAnswer, refuse, refused } from './mirror-answer.ts'
import type { Pending, Waiting } from './pending.ts'
import { headIn, heldHead, newest, type SignedHead } from './signed-head.ts'
import { readTicket } from './ticket.ts'
import {
  type Package,
  type PackagePlace,
  packagesOf,
  readPackage,
  readUpload,
  type Upload,
} from './upload.ts'

export interface MirrorParts {
  readonly exchange: Pick<Exchange, 'checkpoint' | 'submit'>
  readonly nodes: Store['nodes']
  /** The keys of a log of the space; null for any other log. */
  readonly keysOf: (origin: string) => Promise<readonly VerifierKey[] | null>
  readonly crypto: LedgerCrypto
  readonly clock: Clock
  readonly blobs: BlobStage
  readonly limits: MirrorLimits
}

/** What an upload is measured by. */
interface Course {
  readonly upload: Upload
  /** What the centre holds. */
  readonly held: SignedHead
  /** What the entries are proved against, and what the centre is to sign. */
  readonly head: SignedHead
  /** That came in the ticket. */
  readonly blobs: readonly Uint8Array[]
}

export async function addEntries(
  parts: MirrorParts,
  pending: Pending,
  reader: ByteReader,
  sender: string,
): Promise<MirrorAnswer> {
  const upload = await readUpload(reader)
  if (upload === null) return malformed('the beginning', 'origin, start, end, ticket')
  const course = await courseOf(parts, pending, upload)
  if ('kind' in course) return course
  // Those for which there is no room are asked for when they are missing.
  for (const blob of course.blobs) parts.blobs.lay(sender, blob)
  const { from, until } = upload
  let isTaken = from === until
  for (const place of packagesOf(from, until)) {
    const given = await readPackage(reader, place)
    if (given === null) break
    const fault = await take(parts, pending, course, place, given)
    if (fault !== null) return fault
    isTaken = true
  }
  if (!isTaken) return malformed(`the package at ${from}`, 'a whole package')
  const { next } = waitingIn(pending, course)
  if (next < until) return info(202, { size: until, next })
  return finish(parts, pending, course)
}

const malformed = (place: string, expected: string): MirrorAnswer =>
  refuse(400, 'bad-upload', place, 'cut short or impossible', expected)

const waitingIn = (pending: Pending, { upload, held }: Pick<Course, 'upload' | 'held'>): Waiting =>
  pending.waiting(upload.origin, held.size)

/** The checks before any entry is read, in the order of the specification. */
async function courseOf(
  parts: MirrorParts,
  pending: Pending,
  upload: Upload,
): Promise<Course | MirrorAnswer> {
  const { origin, from, until, ticket } = upload
  const keys = await parts.keysOf(origin)
  if (keys === null) return refuse(404, 'unknown-origin', 'origin', origin, 'a log of the space')
  const held = await heldHead(parts, origin)
  const announced = pending.announced(origin)
  const inTicket = await readOurs(parts, keys, upload)
  if (inTicket !== null && 'kind' in inTicket) return inTicket
  const shown = inTicket?.head
  if (shown !== undefined && until < held.size) return showOldHead(parts.exchange, origin, shown)
  const known = shown === undefined ? [held, ...announced] : [shown, held, ...announced]
  const head = known.find(({ size }) => size === until)
  const { size } = newest(known)
  const { next } = waitingIn(pending, { upload, held })
  if (head === undefined && size === 0) {
    const expected = 'add-checkpoint before, or the checkpoint as the ticket'
    return refuse(422, 'no-checkpoint', 'ticket', `${ticket.length} bytes`, expected)
  }
  if (head === undefined || until < held.size || from > next) return info(409, { size, next })
  if (Math.min(until, next) - from > tileWidth) return info(409, { size: until, next })
  return { upload, held, head, blobs: inTicket?.blobs ?? [] }
}

/**
 * A head that the log has signed, of a size that is held already: either it says nothing new, or it
 * is evidence of a second history, which is the centre's to keep.
 */
export async function showOldHead(
  exchange: Pick<Exchange, 'submit'>,
  origin: string,
  { size, checkpoint }: SignedHead,
): Promise<MirrorAnswer> {
  const parcel = { origin, checkpoint, from: size, entries: [], blobs: [] }
  return answerOf(await exchange.submit(parcel), size)
}

/**
 * A checkpoint that the sender has put where a ticket of ours would be. It is no less authentic for
 * it, the log has signed it; and that it grows out of what is held follows from the entries.
 */
async function readOurs(
  { crypto }: MirrorParts,
  keys: readonly VerifierKey[],
  { origin, until, ticket }: Upload,
): Promise<{ head: SignedHead; blobs: readonly Uint8Array[] } | MirrorAnswer | null> {
  const ours = ticket.length === 0 ? null : readTicket(ticket)
  const head = ours === null ? null : headIn(ours.checkpoint)
  if (ours === null || head?.origin !== origin || head.size !== until) return null
  const signed = await acceptNote(crypto, head.note, keys)
  return signed.ok ? { head, blobs: ours.blobs } : refused(403, signed.refusal)
}

/** Checks a package against the head and lets what is new of it wait; what stands in the way. */
async function take(
  parts: MirrorParts,
  pending: Pending,
  course: Course,
  { start, from, until }: PackagePlace,
  { entries, proof }: Package,
): Promise<MirrorAnswer | null> {
  const { crypto } = parts
  const { origin } = course.upload
  const arrived = entries.map((bytes) => ({ bytes, leaf: leafHash(crypto, bytes) }))
  const before = await frontierAt(parts, pending, course, start, from)
  if (before === null) return info(409, { size: course.upload.until, next: start })
  const grown = growTree(
    crypto,
    before,
    arrived.map(({ leaf }) => leaf),
  )
  const root = rootOf(crypto, grown.frontier)
  const proved = checkSubtree(crypto, proof, { from: start, until, root }, course.head)
  if (!proved.ok) {
    // What waits may have come from another branch of a log that has two; the next try starts anew.
    pending.drop(origin)
    return refused(422, proved.refusal)
  }
  // Another upload may have been faster with some of it, or had dropped what this goes on from.
  const { next } = waitingIn(pending, course)
  if (next < from) return info(409, { size: course.upload.until, next })
  const fresh = arrived.slice(next - from)
  if (pending.add(origin, fresh)) return null
  const most = `${parts.limits.waitingEntryBytes} bytes`
  const expected = 'an upload that fits into memory; a courier bundle takes any'
  return refuse(413, 'too-many-entries-wait', `entry ${from}`, most, expected)
}

/** What was there before a package, from `from` until `until`; null where that is not all there. */
async function frontierAt(
  { nodes, crypto }: MirrorParts,
  pending: Pending,
  { upload: { origin }, held }: Course,
  from: number,
  until: number,
): Promise<Frontier | null> {
  const waiting = pending.waiting(origin, held.size)
  const kept = Math.max(from, Math.min(until, waiting.from))
  // Taken before anything is waited for, since what waits may move on meanwhile.
  const ofWaiting = waiting.entries.slice(
    Math.max(0, from - waiting.from),
    Math.max(0, until - waiting.from),
  )
  const ofHeld = await Promise.all(
    subtreesOf(from, kept).map(({ level, index }) => nodes(origin, level, index, 1)),
  )
  if (kept + ofWaiting.length < until || ofHeld.some((found) => found.length === 0)) return null
  const whole = { size: kept - from, hashes: ofHeld.flat() }
  return growTree(
    crypto,
    whole,
    ofWaiting.map(({ leaf }) => leaf),
  ).frontier
}

/** Gives the centre all that has come. */
async function finish(
  { exchange, blobs }: MirrorParts,
  pending: Pending,
  { upload, held, head }: Course,
): Promise<MirrorAnswer> {
  const { origin, until } = upload
  const { from, entries: waiting, next } = pending.waiting(origin, held.size)
  if (until < from) return info(409, { size: from, next })
  const entries = waiting.slice(0, until - from).map(({ bytes }) => bytes)
  const found = blobs.find(entries.flatMap(blobsNamedIn))
  const { checkpoint } = head
  const answer = await exchange.submit({ origin, checkpoint, from, entries, blobs: found })
  if (answer.kind === 'receipt') {
    blobs.drop(found)
    // What the centre holds takes no room any more.
    pending.waiting(origin, until)
  }
  // What the centre has refused is not worth keeping; nor is what follows on more than it holds.
  const isLost = answer.kind === 'holds' && answer.size < from
  if (answer.kind === 'refused' || isLost) pending.drop(origin)
  return answerOf(answer, head.size)
}

function blobsNamedIn(entry: Uint8Array): readonly string[] {
  const parsed = parseEntry(entry)
  if (!parsed.ok) return []
  return parsed.value.message.bodies.flatMap(({ blobs }) =>
    blobs.map(({ hash }) => formatHex(hash)),
  )
}

function answerOf(answer: Answer, size: number): MirrorAnswer {
  switch (answer.kind) {
    case 'receipt':
      return { kind: 'receipt', status: 200, lines: linesOf(answer.receipt) }
    case 'holds':
      return info(409, { size: Math.max(size, answer.size), next: answer.size })
    case 'wants':
      return { kind: 'wants', status: 424, blobs: answer.blobs }
    case 'refused':
      return { ...answer, status: 422 }
  }
}

/** The cosigner's lines alone: the sender has the checkpoint with those of the log. */
function linesOf({ origin, note }: StoredReceipt): string {
  const parsed = parseNote(note)
  if (!parsed.ok) throw new Error('a receipt that the centre has signed is no note')
  return formatSignatureLines(parsed.value.signatures.filter(({ name }) => name !== origin))
}
