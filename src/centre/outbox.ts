// Sending and fetching over a line: the own log goes out until the other side has receipted its
// head; what the other side holds, of its own log and of others, is fetched and taken like anything
// that arrives. Both can be broken off at any moment and begun again: what was done stays done, and
// nothing counts as delivered before its receipt is here and has been checked.
import { formatHex } from '#ledger/bytes.ts'
import { parseEntry } from '#ledger/entry.ts'
import type { VerifierKey } from '#ledger/key.ts'
import { formatNote, type NoteSignature, parseNote } from '#ledger/note.ts'
import { keysOf } from '#ledger/roster.ts'
import { rosterAt } from '#ledger/rosters.ts'
import { fetchEntries } from './fetching.ts'
import { noteHandedOver, noteMissed, otherBlob } from './handed-over.ts'
import { allOriginsOf, type HeldLogs, originsOf } from './held-logs.ts'
import { type HistoryParts, readHead } from './histories.ts'
import { blobHashes, type Inbox, isFor } from './inbox.ts'
import type { OwnCopy } from './own-copy.ts'
import type { RolledBack } from './own-log.ts'
import type {
  Answer,
  Exchange,
  LastHead,
  Parcel,
  Refused,
  StoredBlob,
  StoredHead,
} from './ports.ts'
import type { ReceiptTime, StoredReceipt } from '#ledger/receipt.ts'
import { receiptKeysOf } from './past-rosters.ts'
import { receiptFault } from './receipt-fault.ts'
import { receiptPages } from './receipt-pages.ts'
import { exchangeForks } from './shared-forks.ts'
import { originIn } from './space.ts'

export interface OutboxParts extends HistoryParts {
  readonly inbox: Inbox
  /** The own head as others may see it; null while the log is empty. */
  readonly publish: () => Promise<Published>
  /** From where on receipts are asked for, by party. */
  readonly asked: Map<string, AskedReceipts>
  /** What the other end of a line holds of the own log. */
  readonly ownCopyAt: (line: Exchange) => Promise<OwnCopy>
  /** Told of a head of the own log that others have seen and the store has not. */
  readonly wasShown: (head: LastHead) => Promise<void>
}

export interface AskedReceipts {
  /** How often they were asked for. */
  rounds: number
  /** The size, by log, from which some could not be kept yet. */
  readonly from: Map<string, number>
}

export type Published = (StoredHead & { readonly kind?: undefined }) | RolledBack | null

export type Delivery =
  /** The other side has receipted everything. */
  | { readonly kind: 'delivered'; readonly size: number }
  | { readonly kind: 'nothing-to-send' }
  | Refused
  | RolledBack
  /** The other side holds more of this log than this centre: its store was set back. */
  | { readonly kind: 'behind-counterpart'; readonly size: number; readonly held: number }

/** How often the other side may ask for something more before this is given up. */
const mostRounds = 8

export async function deliver(
  parts: OutboxParts,
  party: string,
  line: Exchange,
): Promise<Delivery> {
  const { space } = parts.logs.parts
  const origin = originIn(space, space.self)
  const head = await parts.publish()
  if (head === null) return { kind: 'nothing-to-send' }
  if (head.kind === 'rolled-back') return head
  let from = await receiptedSize(parts.logs, origin, party)
  if (from >= head.size) return { kind: 'delivered', size: head.size }
  let wanted: readonly string[] | null = null
  for (let round = 0; round < mostRounds; round += 1) {
    const answer = await line.submit(await parcelOf(parts, party, head, from, wanted))
    if (answer.kind === 'refused') return answer
    if (answer.kind === 'receipt') return takeReceipt(parts, party, head, answer.receipt)
    if (answer.kind === 'wants') wanted = answer.blobs
    else if (answer.size > head.size) return behindCounterpart(parts, party, head.size, line)
    else from = answer.size
  }
  const expected = 'a receipt, or what is still wanted'
  return { kind: 'refused', code: 'no-receipt', place: party, value: String(from), expected }
}

/** The other side says that it holds more of the own log than this centre: it has to show it. */
async function behindCounterpart(
  parts: OutboxParts,
  party: string,
  size: number,
  line: Exchange,
): Promise<Delivery> {
  const copy = await parts.ownCopyAt(line)
  if (copy.kind === 'missing') {
    await parts.wasShown(copy.head)
    return { kind: 'behind-counterpart', size, held: copy.head.size }
  }
  if (copy.kind === 'refused') return copy
  const alarm = copy.kind === 'other' ? await alarmOfOwn(parts, copy.checkpoint, line) : null
  if (alarm?.kind === 'refused') return alarm
  const expected = `a head of at most ${size}, or one that this party signed`
  return { kind: 'refused', code: 'no-receipt', place: party, value: `${copy.size}`, expected }
}

/** The size of the newest head of a log that a party has receipted. */
export async function receiptedSize(
  logs: HeldLogs,
  origin: string,
  party: string,
): Promise<number> {
  return (await logs.parts.store.newestReceipt(origin, party))?.size ?? 0
}

/** Entries from a size on, with the blobs for a party that it has not said to have. */
export async function parcelOf(
  { logs }: Pick<OutboxParts, 'logs'>,
  party: string,
  head: { readonly size: number; readonly checkpoint: Uint8Array },
  from: number,
  wanted: readonly string[] | null,
): Promise<Parcel> {
  const { store, space } = logs.parts
  const origin = originIn(space, space.self)
  const entries = await store.entries(origin, from, head.size)
  const hashes = wanted ?? blobsFor(entries, party)
  return { origin, checkpoint: head.checkpoint, from, entries, blobs: await blobsAt(logs, hashes) }
}

function blobsFor(entries: readonly Uint8Array[], party: string): readonly string[] {
  return entries.flatMap((bytes) => {
    const entry = parseEntry(bytes)
    return entry.ok && isFor(entry.value, party) ? blobHashes(entry.value) : []
  })
}

async function blobsAt(
  { parts: { store } }: HeldLogs,
  hashes: readonly string[],
): Promise<readonly StoredBlob[]> {
  const found = await Promise.all(
    hashes.map(async (hash) => ({ hash, bytes: await store.blob(hash) })),
  )
  return found.flatMap(({ hash, bytes }) => (bytes === null ? [] : [{ hash, bytes }]))
}

async function takeReceipt(
  parts: OutboxParts,
  party: string,
  head: { readonly origin: string; readonly size: number },
  receipt: StoredReceipt,
): Promise<Delivery> {
  const { origin } = head
  const refusal = await keepReceipt(parts, receipt)
  if (refusal !== null) return refusal
  const isOverHead = receipt.by === party && receipt.origin === origin && receipt.size >= head.size
  if (isOverHead) return { kind: 'delivered', size: head.size }
  const value = `${receipt.by} ${receipt.origin} ${receipt.size}`
  const expected = `${party} ${origin} ${head.size}`
  return { kind: 'refused', code: 'other-receipt', place: 'receipt', value, expected }
}

/**
 * Checks a receipt over a log that is held here, by the giver's own roster, and keeps it. One over
 * another history of the log shows, with the log's own signature, that there are two.
 */
export async function keepReceipt(
  { logs, inbox }: Pick<OutboxParts, 'logs' | 'inbox'>,
  receipt: StoredReceipt,
): Promise<Refused | null> {
  const { store, space } = logs.parts
  if (!space.parties.has(receipt.by)) {
    const place = `receipt of ${receipt.by} for ${receipt.origin}`
    const expected = 'a party of the space'
    return { kind: 'refused', code: 'no-roster', place, value: receipt.by, expected }
  }
  const keys = await receiptKeysOf(logs, receipt.by, receipt)
  const fault = await receiptFault(logs, receipt, async () => keys)
  if (fault?.head === 'other') await inbox.compareHead(receipt.note, 0, [])
  if (fault !== null) return fault.refused
  const { rosters } = (await logs.held(receipt.origin)).state
  const ofLog = rosterAt(rosters, receipt.size)
  const known = [...keys, ...(ofLog === undefined ? [] : keysOf(ofLog, 'log'))]
  await store.keepReceipts([{ ...receipt, note: withLinesOf(known, receipt.note) }])
  return null
}

/** Whoever hands a receipt on may add lines of keys that nobody knows: they are left out. */
function withLinesOf(keys: readonly VerifierKey[], bytes: Uint8Array): Uint8Array {
  const note = parseNote(bytes)
  if (!note.ok) return bytes
  const { text, signatures } = note.value
  const isOf = (key: VerifierKey) => (line: NoteSignature) =>
    line.name === key.name && line.keyId === key.keyId
  const known = new Set(keys.flatMap((key) => signatures.find(isOf(key)) ?? []))
  const kept = signatures.filter((line) => known.has(line))
  return kept.length === signatures.length ? bytes : formatNote({ text, signatures: kept })
}

export interface Gathered {
  readonly origin: string
  readonly answer: Answer
}

/**
 * Fetches what a counterpart holds and this centre does not, and gives the receipts for it. Of one
 * that is named, what it was asked before is not asked again.
 */
export async function gather(
  parts: OutboxParts,
  line: Exchange,
  party?: string,
): Promise<readonly Gathered[]> {
  const { space } = parts.logs.parts
  const gathered: Gathered[] = []
  // Before anything more is taken of a log that another knows to have forked.
  gathered.push(...(await exchangeForks(parts, line)))
  const own = await checkOwnCopy(parts, line)
  if (own !== null) gathered.push({ origin: originIn(space, space.self), answer: own })
  for (const origin of originsOf(space).slice(1)) {
    const answer = await gatherLog(parts, line, origin)
    if (answer !== null) gathered.push({ origin, answer })
  }
  await exchangeReceipts(parts, line, party)
  return gathered
}

/** The counterpart's copy of the own log: longer than the own only where the store was set back. */
async function checkOwnCopy(parts: OutboxParts, line: Exchange): Promise<Answer | null> {
  const copy = await parts.ownCopyAt(line)
  if (copy.kind === 'refused') return copy
  if (copy.kind === 'other') return alarmOfOwn(parts, copy.checkpoint, line)
  if (copy.kind === 'no-more') return null
  await parts.wasShown(copy.head)
  const { from, head } = copy
  const expected = `${head.size}, as the counterpart holds it: recover`
  const [code, place, value] = ['own-log-behind', head.origin, String(from)]
  return { kind: 'refused', code, place, value, expected }
}

/** Somebody else has signed with the key of the own log. */
async function alarmOfOwn(
  { inbox }: OutboxParts,
  checkpoint: Uint8Array,
  line: Exchange,
): Promise<Answer | null> {
  const head = readHead(checkpoint)
  if (!head.ok) return null
  const { origin, size } = head.value.head
  return inbox.compareHead(checkpoint, 0, await fetchEntries(line, origin, 0, size))
}

async function gatherLog(
  parts: OutboxParts,
  line: Exchange,
  origin: string,
): Promise<Answer | null> {
  const checkpoint = await line.checkpoint(origin)
  if (checkpoint === null) return null
  const read = readHead(checkpoint)
  if (!read.ok) return { ...read.refusal, kind: 'refused', place: origin }
  const shown = read.value
  const from = (await parts.logs.held(origin)).state.course.size
  const parcel = { origin, checkpoint, from, size: shown.head.size }
  const taken = await takeLog(parts, line, parcel).catch(async (error: unknown) => {
    // The head was shown before the line was lost.
    await noteMissed(parts, shown, from)
    throw error
  })
  await noteHandedOver(parts, shown, from, taken)
  return taken
}

interface ShownLog {
  readonly origin: string
  readonly checkpoint: Uint8Array
  readonly from: number
  readonly size: number
}

async function takeLog(
  parts: OutboxParts,
  line: Exchange,
  { origin, checkpoint, from, size }: ShownLog,
): Promise<Answer> {
  // Behind or beside what is held, it is compared with it all the same: so is a fork found out.
  const entries = await fetchEntries(line, origin, from, size)
  const parcel: Parcel = { origin, checkpoint, from, entries, blobs: [] }
  const answer = await parts.inbox.receive(parcel)
  if (answer.kind === 'refused' && answer.code === 'other-root') {
    // Their entries do not follow ours: perhaps the log has two histories.
    const all = await fetchEntries(line, origin, 0, size)
    return (await parts.inbox.compareHead(checkpoint, 0, all)) ?? answer
  }
  return answer.kind === 'wants' ? withBlobs(parts, line, parcel, answer) : answer
}

async function withBlobs(
  parts: OutboxParts,
  line: Exchange,
  parcel: Parcel,
  wanted: Extract<Answer, { readonly kind: 'wants' }>,
): Promise<Answer> {
  const fetched = await Promise.all(
    wanted.blobs.map(async (hash) => ({ hash, bytes: await line.blob(hash) })),
  )
  const blobs = fetched.flatMap(({ hash, bytes }) => (bytes === null ? [] : [{ hash, bytes }]))
  const { crypto } = parts.logs.parts
  const other = blobs.find(({ hash, bytes }) => formatHex(crypto.sha256(bytes)) !== hash)
  if (other !== undefined) {
    const [place, value] = [`blob ${other.hash}`, `${other.bytes.length} other bytes`]
    return { kind: 'refused', code: otherBlob, place, value, expected: 'bytes with this SHA-256' }
  }
  return parts.inbox.receive({ ...parcel, blobs })
}

/** Receipts for so many sizes before the newest are asked for again: some come late. */
export const overlap = 8
/** Those before come late as well, if seldom: so often everything is asked for again. */
export const roundsUntilAll = 32
/** So many pages a round and log: whoever has more goes on in the next, and nobody for ever. */
const mostPages = 64

/**
 * Takes the receipts that the other side holds, of its own giving and of others', and gives it
 * those of this centre that it lacks: one that was given before may have been lost on the way.
 */
async function exchangeReceipts(parts: OutboxParts, line: Exchange, party?: string): Promise<void> {
  const { store, space } = parts.logs.parts
  const before = party === undefined ? undefined : parts.asked.get(party)
  const asked = before ?? { rounds: 0, from: new Map<string, number>() }
  const isForAll = asked.rounds % roundsUntilAll === 0
  for (const origin of allOriginsOf(space)) {
    const held = await store.receiptTimes(origin)
    const known = new Set(held.map(keyOf))
    const from = isForAll ? 0 : (asked.from.get(origin) ?? held.at(-overlap)?.size ?? 0)
    const again = await exchangePages(parts, line, origin, from, known)
    if (again === null) asked.from.delete(origin)
    else asked.from.set(origin, again)
  }
  asked.rounds += 1
  if (party !== undefined) parts.asked.set(party, asked)
}

/** The size from which on to ask again, where not all came or could be kept; null where all did. */
async function exchangePages(
  parts: OutboxParts,
  line: Exchange,
  origin: string,
  first: number,
  known: ReadonlySet<string>,
): Promise<number | null> {
  // One that cannot be kept yet, since the log is not held so far, is asked for next time.
  let notYet = Infinity
  let from = first
  for (let page = 0; page < mostPages; page += 1) {
    const { receipts, next } = await line.receipts(origin, from)
    for (const receipt of receipts) {
      if (known.has(keyOf(receipt))) continue
      if ((await keepReceipt(parts, receipt)) !== null) notYet = Math.min(notYet, receipt.size)
    }
    const until = next ?? Infinity
    await giveLacking(parts, line, { origin, from, until }, new Set(receipts.map(keyOf)))
    if (next === null) return notYet === Infinity ? null : notYet
    from = next
  }
  return Math.min(notYet, from)
}

/** What the other side has not among its receipts for heads of these sizes, it is given. */
async function giveLacking(
  { logs }: OutboxParts,
  line: Exchange,
  { origin, from, until }: { origin: string; from: number; until: number },
  theirs: ReadonlySet<string>,
): Promise<void> {
  const { store, space } = logs.parts
  const isLacking = (one: ReceiptTime) =>
    one.by === space.self && from <= one.size && one.size < until && !theirs.has(keyOf(one))
  for await (const page of receiptPages(store, origin, isLacking)) await line.giveReceipts(page)
}

function keyOf({ size, by, time }: ReceiptTime): string {
  return `${size} ${by} ${time}`
}
