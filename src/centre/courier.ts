// The other way, when there is no line: everything for one counterpart in a file that is carried by
// hand, or in several (docs/formats/courier-bundle.md). Packing takes what the counterpart has not
// receipted; unpacking treats each log like what a line brings, so that bundles may come late,
// twice or out of order.
import { formatHex } from '#ledger/bytes.ts'
import type { BundleContents, CarriedReceipt, LogPart } from '#ledger/bundle-files.ts'
import type { CarriedLog } from '#ledger/bundle-note.ts'
import { entriesOf, filesOf } from '#ledger/bundle-files.ts'
import { type BundleBounds, openBundle, packBundle, standingOf } from '#ledger/bundle.ts'
import { parseEntry } from '#ledger/entry.ts'
import { parseCheckpoint } from '#ledger/checkpoint.ts'
import { parseTimedSignature } from '#ledger/cosignature.ts'
import { formatVerifierKey, type SignerKey } from '#ledger/key.ts'
import { formatNote, type NoteSignature, parseNote } from '#ledger/note.ts'
import { proveConsistency } from '#ledger/proof.ts'
import { encodeUtf8 } from '#ledger/bytes.ts'
import { receiptKeyName, receiptPartyNamed, shortReceipt } from '#ledger/receipt.ts'
import { accept, type Outcome } from '#ledger/refusal.ts'
import { keysOf, type Roster } from '#ledger/roster.ts'
import { rosterAt } from '#ledger/rosters.ts'
import { tilesBetween } from '#ledger/tile.ts'
import {
  type CourierPart,
  type Packed,
  partFrom,
  partsFrom,
  type PartsWanted,
} from './courier-parts.ts'
import { noteHandedOver } from './handed-over.ts'
import { type HeldLogs, rosterOf } from './held-logs.ts'
import { readHead } from './histories.ts'
import { blobHashes, isFor } from './inbox.ts'
import { keepReceipt, type OutboxParts, receiptedSize } from './outbox.ts'
import { earlierHead, keysListed, type LogKeys, type RolledBack, storedNodes } from './own-log.ts'
import type { Answer, Refused, StoredHead } from './ports.ts'
import type { StoredReceipt } from '#ledger/receipt.ts'
import { originIn, partyOf } from './space.ts'
import { tileBytes } from './tiles.ts'

export interface CourierParts extends OutboxParts {
  readonly keys: LogKeys
  /** The one that others know for certain. */
  readonly signer: SignerKey
}

/** In how many bundles all goes that a party has not receipted; none where it has all of it. */
export async function partsForCourier(
  parts: CourierParts,
  party: string,
  bounds?: BundleBounds,
): Promise<Packed<readonly CourierPart[]> | RolledBack> {
  const head = await parts.publish()
  if (head?.kind === 'rolled-back') return head
  if (head === null) return accept([])
  const { wanted, oldSize } = await wantedBy(parts, party, head)
  return partsFrom(bounds === undefined ? wanted : { ...wanted, bounds }, oldSize, head.size)
}

/**
 * A bundle for a party, signed by keys of the own log: the part that is named or, where none is,
 * as much from the size that the party has receipted on as fits. The last one, which ends at the
 * newest head, has the receipts: their keys may stand in what goes before them.
 */
export async function packForCourier(
  parts: CourierParts,
  party: string,
  named: Partial<CourierPart> = {},
): Promise<Packed<Uint8Array> | RolledBack> {
  const { crypto, space } = parts.logs.parts
  const head = await parts.publish()
  if (head?.kind === 'rolled-back') return head
  const part = head === null ? null : await partNamed(parts, party, head, named)
  if (part?.ok === false) return part
  const sizes = part?.value ?? null
  const log = head === null || sizes === null ? null : await logPart(parts, head, sizes)
  const contents: BundleContents = {
    logs: log === null ? [] : [log],
    blobs: log === null ? [] : await blobsFor(parts, party, log, sizes?.blobs),
    receipts: log === null || log.newSize === head?.size ? await receiptsFor(parts, party) : [],
  }
  const address = { space: space.name, from: space.self, to: party }
  return packBundle(crypto, address, contents, await pageSigners(parts, sizes))
}

/** What is to be cut into parts, and from where on. */
async function wantedBy(
  parts: CourierParts,
  party: string,
  { checkpoint, origin }: StoredHead,
): Promise<{ readonly wanted: PartsWanted; readonly oldSize: number }> {
  const { logs, keys } = parts
  const { crypto } = logs.parts
  const receipts = filesOf(crypto, {
    logs: [],
    blobs: [],
    receipts: await receiptsFor(parts, party),
  })
  const beside = [
    { path: 'checkpoint', length: checkpoint.length },
    ...receipts.map(({ path, bytes }) => ({ path, length: bytes.length })),
  ]
  return {
    wanted: { logs, keys, party, beside },
    oldSize: await receiptedSize(logs, origin, party),
  }
}

/** Null where nothing of the log is to go. */
async function partNamed(
  parts: CourierParts,
  party: string,
  head: StoredHead,
  named: Partial<CourierPart>,
): Promise<Packed<CourierPart | null>> {
  const { wanted, oldSize: receipted } = await wantedBy(parts, party, head)
  const { oldSize = receipted, newSize } = named
  if (oldSize >= head.size) return accept(null)
  return newSize === undefined
    ? partFrom(wanted, oldSize, head.size)
    : accept({ ...named, oldSize, newSize: Math.min(newSize, head.size) })
}

/** The own log from one size to another, under the head that it has there. */
async function logPart(
  { logs, keys }: CourierParts,
  newest: StoredHead,
  { oldSize, newSize }: CourierPart,
): Promise<LogPart> {
  const { store, crypto } = logs.parts
  const { origin } = newest
  const own = { store, crypto, origin }
  const listed = keysListed(keys, await rosterOver(logs, origin, newSize)) ?? keys
  const { checkpoint } = newSize === newest.size ? newest : await earlierHead(own, listed, newSize)
  const proof = await proveConsistency(crypto, storedNodes(store, origin), oldSize, newSize)
  const tiles = await Promise.all(
    tilesBetween(oldSize, newSize).map(async (tile) => {
      const bytes = await tileBytes(store, origin, tile)
      if (bytes === null) throw new Error(`${origin} lacks a tile of its own head`)
      return bytes
    }),
  )
  return { origin, oldSize, newSize, checkpoint, proof, tiles }
}

async function rosterOver(logs: HeldLogs, origin: string, size: number): Promise<Roster> {
  const { rosters } = (await logs.held(origin)).state
  // A log begins with its first roster, behind the genesis.
  const roster = rosterAt(rosters, size) ?? rosters[0]?.roster
  return roster ?? rosterOf(logs, logs.parts.space.self)
}

/** Who takes the part knows the keys of where it begins, or those that others know now. */
async function pageSigners(
  { logs, keys, signer }: CourierParts,
  part: CourierPart | null,
): Promise<readonly SignerKey[]> {
  if (part === null) return [signer]
  const { space } = logs.parts
  const origin = originIn(space, space.self)
  const listed = [part.oldSize, part.newSize].map(async (size) => {
    const { ed25519, retiring = [] } =
      keysListed(keys, await rosterOver(logs, origin, size)) ?? keys
    return [ed25519, ...retiring]
  })
  const all = [signer, ...(await Promise.all(listed)).flat()]
  return [...new Map(all.map((key) => [formatVerifierKey(key.verifier), key])).values()]
}

async function blobsFor(
  { logs }: OutboxParts,
  party: string,
  { origin, oldSize, newSize }: LogPart,
  known?: readonly string[],
) {
  const { store } = logs.parts
  const named = known ?? namedFor(party, await store.entries(origin, oldSize, newSize))
  const found = await Promise.all(
    named.map(async (hash) => ({ hash, bytes: await store.blob(hash) })),
  )
  return found.flatMap(({ hash, bytes }) => (bytes === null ? [] : [{ hash, bytes }]))
}

/** The encrypted files that entries name, of messages for the party. */
function namedFor(party: string, entries: readonly Uint8Array[]): readonly string[] {
  const hashes = entries.flatMap((bytes) => {
    const entry = parseEntry(bytes)
    return entry.ok && isFor(entry.value, party) ? blobHashes(entry.value) : []
  })
  return [...new Set(hashes)]
}

/** A way back by courier is long; the newest receipts are enough: each covers all before it. */
const mostReceipts = 64

async function receiptsFor(
  { logs }: OutboxParts,
  party: string,
): Promise<readonly CarriedReceipt[]> {
  const { store, space } = logs.parts
  const origin = originIn(space, party)
  const times = (await store.receiptTimes(origin)).filter((one) => one.by === space.self)
  const from = times.at(-mostReceipts)?.size ?? 0
  const own = (await store.receipts(origin, from)).filter((one) => one.by === space.self)
  const sizes = [...new Set(own.map(({ size }) => size))]
  return sizes.map((size) => {
    const notes = own.filter((one) => one.size === size).map(({ note }) => note)
    return { origin, size, note: joined(notes) }
  })
}

/** Receipts for one head, given at different times, in one note: each line once. */
function joined(notes: readonly Uint8Array[]): Uint8Array {
  const read = notes
    .map((bytes) => parseNote(bytes))
    .flatMap((note) => (note.ok ? [note.value] : []))
  const [first] = read
  if (first === undefined) throw new Error('a kept receipt cannot be read')
  const lines = new Map(
    read
      .flatMap(({ signatures }) => signatures)
      .map((line) => [`${line.name} ${line.keyId} ${formatHex(line.signature)}`, line]),
  )
  return formatNote({ text: first.text, signatures: [...lines.values()] })
}

export interface Unpacked {
  readonly from: string
  /** What became of each log that was carried. */
  readonly logs: readonly UnpackedLog[]
  /** Receipts that were kept, and those that were not, with why. */
  readonly receipts: number
  readonly refusedReceipts: readonly Refused[]
}

export interface UnpackedLog extends CarriedLog {
  /** The size up to which the log was held before. */
  readonly held: number
  readonly answer: Answer
}

/** Takes a bundle for this centre; what it holds already is said, and nothing is taken twice. */
export async function unpackFromCourier(
  parts: OutboxParts,
  archive: Uint8Array,
): Promise<Outcome<Unpacked> | Refused> {
  const { crypto, space } = parts.logs.parts
  const rosters = new Map<string, Awaited<ReturnType<typeof rosterOf>>>()
  for (const party of space.parties.keys()) rosters.set(party, await rosterOf(parts.logs, party))
  const bundle = await openBundle(crypto, archive, ({ from }) => {
    const roster = rosters.get(from)
    return roster === undefined ? [] : keysOf(roster, 'log')
  })
  if (!bundle.ok) return bundle
  const { from, to, space: carried } = bundle.value
  if (carried.sid !== space.name.sid || to !== space.self) {
    const value = `${carried.slug} ${carried.sid} to ${to}`
    const expected = `${space.name.slug} ${space.name.sid} to ${space.self}`
    return { kind: 'refused', code: 'other-bundle', place: 'bundle', value, expected }
  }
  const logs: UnpackedLog[] = []
  for (const part of bundle.value.logs) {
    logs.push(await takeLog(parts, part, bundle.value.blobs))
  }
  const refusedReceipts: Refused[] = []
  let receipts = 0
  for (const receipt of bundle.value.receipts.flatMap((one) => receiptsOf(from, one))) {
    const refusal = await keepReceipt(parts, receipt)
    if (refusal === null) receipts += 1
    else refusedReceipts.push(refusal)
  }
  return { ok: true, value: { from, logs, receipts, refusedReceipts } }
}

async function takeLog(
  parts: OutboxParts,
  part: LogPart,
  blobs: BundleContents['blobs'],
): Promise<UnpackedLog> {
  const { origin, oldSize, newSize, checkpoint } = part
  // Of a log that is none of the space nothing is held; why it is not taken the inbox says.
  const isOfSpace = partyOf(parts.logs.parts.space, origin) !== undefined
  const held = isOfSpace ? (await parts.logs.held(origin)).state.course.size : 0
  const became = async (answer: Answer) => {
    const shown = readHead(checkpoint)
    if (isOfSpace && shown.ok) await noteHandedOver(parts, shown.value, held, answer)
    return { origin, oldSize, newSize, held, answer }
  }
  if (isOfSpace && standingOf(part, held) === 'gap') return became({ kind: 'holds', size: held })
  const entries = entriesOf(part)
  if (!entries.ok) return became({ ...entries.refusal, kind: 'refused' })
  const parcel = { origin, checkpoint, from: oldSize, entries: entries.value, blobs }
  return became(await parts.inbox.receive(parcel))
}

/** Bytes; far above what a receipt has whose lines are of Ed25519. */
const mostCopied = 8192

/** A receipt that came alone, as text, copied by machines or by hand; null where there is none. */
export function receiptInText(text: Uint8Array): StoredReceipt | null {
  const isShort = text.length <= mostCopied
  const bytes = parseNote(text).ok || !isShort ? text : asCopied(text)
  const note = parseNote(bytes)
  const head = note.ok ? parseCheckpoint(note.value.text) : note
  if (!note.ok || !head.ok) return null
  const by = note.value.signatures.flatMap(({ name }) => receiptPartyNamed(name) ?? [])[0]
  const { origin, size } = head.value
  return by === undefined ? null : (receiptsOf(by, { origin, size, note: bytes })[0] ?? null)
}

/** Bytes; above what a letter has, or all that packing prints around a receipt. */
const mostAround = 65_536

/** The same where other lines stand before or behind it: of a letter, or of the screen. */
export function receiptAmongText(text: Uint8Array): StoredReceipt | null {
  const alone = receiptInText(text)
  // An archive has such lines within.
  if (alone !== null || text.length > mostAround || text.includes(0)) return alone
  const lines = new TextDecoder().decode(text).split(/\r?\n/)
  const first = lines.findIndex((line) => /^\s*\S+\/mithaq\/\S+\s*$/.test(line))
  const lastSigned = lines.findLastIndex((line) =>
    /^\s*[\u2014\u2013-]{1,2}\s+\S+\/mithaq\//.test(line),
  )
  if (first === -1 || lastSigned < first) return null
  const after = lines.findIndex((line, at) => at > lastSigned && line.trim() === '')
  const cut = lines.slice(first, after === -1 ? lines.length : after)
  return receiptInText(encodeUtf8(cut.join('\n')))
}

/**
 * The same note where mail, a printer or a person gave its lines other ends, breaks and dashes.
 * There is one reading of it, and its signatures are checked as ever.
 */
function asCopied(bytes: Uint8Array): Uint8Array {
  const words = new TextDecoder().decode(bytes).trim().split(/\s+/)
  const [body = [], ...signed] = words.reduce<string[][]>(
    (parts, word) =>
      /^[\u2014\u2013-]{1,2}$/.test(word)
        ? [...parts, []]
        : [...parts.slice(0, -1), [...parts.at(-1)!, word]],
    [[]],
  )
  const [origin = '', size = '', ...root] = body
  const lines = signed.map(([name = '', ...line]) => `\u2014 ${name} ${line.join('')}\n`)
  return encodeUtf8(`${origin}\n${size}\n${root.join('')}\n\n${lines.join('')}`)
}

/** The newest own receipt for a party's log, with the lines that old tools know alone. */
export async function shortReceiptFor(
  { logs }: Pick<OutboxParts, 'logs'>,
  party: string,
): Promise<Uint8Array | null> {
  const { store, space } = logs.parts
  const receipt = await store.newestReceipt(originIn(space, party), space.self)
  const note = receipt === null ? null : parseNote(receipt.note)
  if (note?.ok !== true) return null
  const [giver, log] = [await rosterOf(logs, space.self), await rosterOf(logs, party)]
  return formatNote(shortReceipt(note.value, [...keysOf(log, 'log'), ...keysOf(giver, 'receipt')]))
}

/** The receipts that a party's own lines under a head make: one for each time they state. */
function receiptsOf(
  by: string,
  { origin, size, note: bytes }: CarriedReceipt,
): readonly StoredReceipt[] {
  const note = parseNote(bytes)
  const head = note.ok ? parseCheckpoint(note.value.text) : note
  if (!note.ok || !head.ok) return []
  const { text, signatures } = note.value
  const timed = signatures.map((line) => ({ line, time: timeOf(line, by) }))
  const times = new Set(timed.flatMap(({ time }) => time ?? []))
  return [...times].map((time) => {
    const lines = timed.flatMap((one) => ((one.time ?? time) === time ? [one.line] : []))
    return { origin, size, by, time, note: formatNote({ text, signatures: lines }) }
  })
}

/** The time that stands in front of a party's cosignature; null for any other line. */
function timeOf({ name, signature }: NoteSignature, by: string): number | null {
  if (name !== receiptKeyName(by)) return null
  return parseTimedSignature(signature)?.time ?? null
}
