// A parcel on its way to a mirror: entries in as few requests as the rules of tlog-mirror allow,
// with the checkpoint as the ticket and blobs behind it; blobs that do not fit in go before. Where
// a mirror does not take that, `add-checkpoint` comes before. What has arrived is not sent again:
// 202 and 409 say where to go on. docs/formats/exchange-http.md
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { formatAddCheckpoint } from '#ledger/add-checkpoint.ts'
import { concatBytes, decodeUtf8 } from '#ledger/bytes.ts'
import { parseCheckpoint } from '#ledger/checkpoint.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import { parseDecimal } from '#ledger/decimal.ts'
import { formatNote, type Note, parseNote, parseSignatureLines } from '#ledger/note.ts'
import { type NodeReader, proveConsistency } from '#ledger/proof.ts'
import { proveSubtree } from '#ledger/subtree.ts'
import type { Answer, Parcel, Store, StoredBlob } from '#centre/ports.ts'
import { malformed, refusedIn } from './answers.ts'
import type { Answered, Asked, Caller } from './caller.ts'
import { parseProblem } from './problem.ts'
import { receiptOf } from './receipt-list.ts'
import { encodeTicket } from './ticket.ts'
import {
  encodePackage,
  encodeUpload,
  type MirrorInfo,
  packagesOf,
  parseMirrorInfo,
  uploadType,
} from './upload.ts'

export interface Sender {
  readonly ask: Caller['ask']
  /** The nodes of the logs that parcels are of, as the sender's own store has them. */
  readonly nodes: Store['nodes']
  readonly crypto: LedgerCrypto
  /** Hashes of blobs that the other end has taken, so that none is sent twice. */
  readonly taken: Set<string>
}

/** "Clients SHOULD limit each add-entries request to at most 32 entry packages." */
const mostPackages = 32
/** A request below it goes as it is: packing would take longer than sending. */
const worthPacking = 16 * 1024
/** Blobs on their way at once. */
const sideBySide = 4
/** Lines of signatures, and problem documents with a list of blobs. */
const mostAnswerBytes = 1024 * 1024
/** A mirror that keeps saying 409 has another view of its log each time. */
const mostConflicts = 4

const gzipped = promisify(gzip)

/** The checkpoint of a parcel, with the log's own lines and no other. */
interface Own {
  readonly origin: string
  readonly size: number
  readonly note: Note
}

/** Where an upload stands. */
interface Course {
  readonly from: number
  readonly ticket: Uint8Array
  readonly conflicts: number
  readonly isAnnounced: boolean
  readonly isAskedForBlobs: boolean
}

export async function submitParcel(sender: Sender, parcel: Parcel): Promise<Answer> {
  const own = ownOf(parcel)
  const checkpoint = formatNote(own.note)
  const left = parcel.blobs.filter(({ hash }) => !sender.taken.has(hash))
  const whole = encodeTicket({ checkpoint, blobs: left.map(({ bytes }) => bytes) })
  const fault = whole === null ? await putBlobs(sender, left) : null
  if (fault !== null) return fault
  let course: Course = {
    from: parcel.from,
    ticket: whole ?? checkpoint,
    conflicts: 0,
    isAnnounced: false,
    isAskedForBlobs: false,
  }
  for (;;) {
    const answered = await sender.ask(await uploadOf(sender, parcel, own, course))
    const next = await after(sender, parcel, own, course, answered)
    if ('kind' in next) return next
    course = next
  }
}

function ownOf({ origin, checkpoint, from, entries }: Parcel): Own {
  const note = parseNote(checkpoint)
  const head = note.ok ? parseCheckpoint(note.value.text) : note
  if (!note.ok || !head.ok || head.value.origin !== origin) {
    throw new Error(`a parcel of ${origin} without a checkpoint of it`)
  }
  const { size } = head.value
  if (from + entries.length !== size) {
    throw new Error(`a parcel of ${entries.length} entries from ${from} under a head of ${size}`)
  }
  const { text, signatures } = note.value
  const lines = signatures.filter(({ name }) => name === origin)
  return { origin, size, note: { text, signatures: lines } }
}

/** The next request: as many packages as one may have; none where all have arrived. */
async function uploadOf(
  { nodes, crypto }: Sender,
  parcel: Parcel,
  { origin, size }: Own,
  { from, ticket }: Course,
): Promise<Asked> {
  const read = readerOf(nodes, origin)
  const packages = packagesOf(from, size).take(mostPackages)
  const parts = [encodeUpload({ origin, from, until: size, ticket })]
  for (const place of packages) {
    const entries = parcel.entries.slice(place.from - parcel.from, place.until - parcel.from)
    const subtree = { from: place.start, until: place.until }
    const proof = await proveSubtree(crypto, read, subtree, size)
    parts.push(encodePackage({ entries, proof }))
  }
  const plain = concatBytes(...parts)
  // Tickets have signatures and encrypted bytes, which cannot be packed.
  const isPacked = plain.length - ticket.length >= worthPacking
  const body = isPacked ? await gzipped(plain) : plain
  const request = { method: 'POST', path: 'add-entries', type: uploadType, body } as const
  return { ...request, mostBytes: mostAnswerBytes, ...(isPacked ? { encoding: 'gzip' } : {}) }
}

const readerOf =
  (nodes: Store['nodes'], origin: string): NodeReader =>
  async (places) => {
    const found = places.map(({ level, index }) => nodes(origin, level, index, 1))
    return (await Promise.all(found)).flat()
  }

/** What follows from an answer: the course from there on, or the end of it. */
async function after(
  sender: Sender,
  parcel: Parcel,
  own: Own,
  course: Course,
  answered: Answered,
): Promise<Course | Answer> {
  const { status, body } = answered
  const info = parseMirrorInfo(body)
  if (status === 200) return receiptIn(answered, own)
  if (status === 202 && info !== null && info.next > course.from && info.next <= own.size) {
    return { ...course, from: info.next }
  }
  if (status === 409 && info !== null) return afterConflict(sender, parcel, own, course, info)
  // So says a mirror that does not read tickets of ours and knows no head of this log yet.
  if (status === 422 && !course.isAnnounced && parseProblem(body) === null) {
    const unknown = { size: 0, next: course.from, ticket: new Uint8Array() }
    return afterConflict(sender, parcel, own, course, unknown)
  }
  if (status === 424) return afterWanted(sender, parcel, own, course, answered)
  return refusedIn(answered)
}

function receiptIn(answered: Answered, { note }: Own): Answer {
  const lines = parseSignatureLines(decodeUtf8(answered.body) ?? '')
  const receipt = lines.ok ? receiptOf(note, lines.value) : null
  if (receipt === null) throw malformed(answered, 'lines of a receipt')
  return { kind: 'receipt', receipt }
}

async function afterConflict(
  sender: Sender,
  parcel: Parcel,
  own: Own,
  course: Course,
  { size, next, ticket }: MirrorInfo,
): Promise<Course | Answer> {
  const isElsewhere = next < parcel.from || next > own.size
  if (isElsewhere || course.conflicts === mostConflicts) return { kind: 'holds', size: next }
  const onward = { ...course, from: next, conflicts: course.conflicts + 1 }
  if (size === own.size) return onward
  if (course.isAnnounced) return { kind: 'holds', size: next }
  const fault = await announce(sender, own, size)
  return fault ?? { ...onward, isAnnounced: true, ticket }
}

/** Tells a mirror of the head by `add-checkpoint`; what stands in the way, if anything. */
async function announce(sender: Sender, own: Own, knownSize: number): Promise<Answer | null> {
  let oldSize = knownSize
  for (let tries = 0; tries < 2; tries += 1) {
    if (oldSize > own.size) return { kind: 'holds', size: oldSize }
    const answered = await sender.ask(await announcementOf(sender, own, oldSize))
    if (answered.status === 200) return null
    if (answered.status !== 409) return refusedIn(answered)
    const size = parseDecimal((decodeUtf8(answered.body) ?? '').trimEnd())
    if (size === undefined) throw malformed(answered, 'the size of a tree')
    oldSize = size
  }
  return { kind: 'holds', size: oldSize }
}

async function announcementOf(
  { nodes, crypto }: Sender,
  { origin, size, note }: Own,
  oldSize: number,
): Promise<Asked> {
  const proof = await proveConsistency(crypto, readerOf(nodes, origin), oldSize, size)
  const body = formatAddCheckpoint({ oldSize, proof, note })
  return { method: 'POST', path: 'add-checkpoint', body, mostBytes: mostAnswerBytes }
}

/** The entries have all arrived; blobs are missing, since nobody keeps them for long unnamed. */
async function afterWanted(
  sender: Sender,
  { blobs }: Parcel,
  own: Own,
  course: Course,
  answered: Answered,
): Promise<Course | Answer> {
  const wanted = parseProblem(answered.body)?.wants
  if (wanted === undefined) throw malformed(answered, 'a list of blobs')
  const here = blobs.filter(({ hash }) => wanted.includes(hash))
  if (course.isAskedForBlobs || here.length < wanted.length) return { kind: 'wants', blobs: wanted }
  for (const { hash } of here) sender.taken.delete(hash)
  const fault = await putBlobs(sender, here)
  return fault ?? { ...course, from: own.size, isAskedForBlobs: true }
}

async function putBlobs(sender: Sender, blobs: readonly StoredBlob[]): Promise<Answer | null> {
  for (let at = 0; at < blobs.length; at += sideBySide) {
    const answers = await Promise.all(
      blobs.slice(at, at + sideBySide).map(async ({ hash, bytes }) => {
        const request = { method: 'PUT', path: `blob/${hash}`, type: uploadType } as const
        const answered = await sender.ask({ ...request, body: bytes, mostBytes: mostAnswerBytes })
        if (answered.status !== 204) return refusedIn(answered)
        sender.taken.add(hash)
        return null
      }),
    )
    const fault = answers.find((answer) => answer !== null)
    if (fault !== undefined) return fault
  }
  return null
}
