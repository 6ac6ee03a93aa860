// Sending and fetching over a line: the own log goes out until the other side has receipted its
// head; what the other side holds, of its own log and of others, is fetched and taken like anything
// that arrives. Both can be broken off at any moment and begun again: what was done stays done, and
// nothing counts as delivered before its receipt is here and has been checked.
import { parseCheckpoint } from '#ledger/checkpoint.ts'
import { parseEntry } from '#ledger/entry.ts'
import type { VerifierKey } from '#ledger/key.ts'
import { parseNote } from '#ledger/note.ts'
import { checkReceipts } from '#ledger/receipt.ts'
import { keysOf } from '#ledger/roster.ts'
import { rosterAt } from '#ledger/rosters.ts'
import { fetchEntries } from './fetching.ts'
import { compareHead, type HeldLogs, originsOf, rosterOf } from './held-logs.ts'
import { blobHashes, type Inbox, isFor } from './inbox.ts'
import type { RolledBack } from './own-log.ts'
import type {
  Answer,
  Clock,
  Exchange,
  Parcel,
  ReceiptTime,
  Refused,
  StoredBlob,
  StoredReceipt,
} from './ports.ts'
import { generationsOf, originIn } from './space.ts'
import { clearWithheld, noteWithheld } from './watch.ts'

export interface OutboxParts {
  readonly logs: HeldLogs
  readonly inbox: Inbox
  readonly clock: Clock
  /** The own head as others may see it; null while the log is empty. */
  readonly publish: () => Promise<Published>
  /** Lines over which every receipt was asked for once; after that, only newer ones are. */
  readonly asked: WeakSet<Exchange>
  /** Told when a counterpart is found to hold more of the own log than the store. */
  readonly heldElsewhere: (size: number) => void
}

export type Published =
  | { readonly size: number; readonly checkpoint: Uint8Array; readonly kind?: undefined }
  | RolledBack
  | null

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
    else if (answer.size > head.size) {
      parts.heldElsewhere(answer.size)
      return { kind: 'behind-counterpart', size: head.size, held: answer.size }
    } else from = answer.size
  }
  const expected = 'a receipt, or what is still wanted'
  return { kind: 'refused', code: 'no-receipt', place: party, value: String(from), expected }
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
  head: { readonly size: number },
  receipt: StoredReceipt,
): Promise<Delivery> {
  const refusal = await keepReceipt(parts.logs, receipt)
  if (refusal !== null) return refusal
  if (receipt.by === party && receipt.size >= head.size)
    return { kind: 'delivered', size: head.size }
  const value = `${receipt.by} ${receipt.size}`
  const expected = `${party} ${head.size}`
  return { kind: 'refused', code: 'other-receipt', place: 'receipt', value, expected }
}

/** Checks a receipt over a log that is held here, by the giver's own roster, and keeps it. */
export async function keepReceipt(logs: HeldLogs, receipt: StoredReceipt): Promise<Refused | null> {
  const { store, crypto, space } = logs.parts
  const place = `receipt of ${receipt.by} for ${receipt.origin}`
  const wrong = (code: string, value: string, expected: string): Refused => {
    return { kind: 'refused', code, place, value, expected }
  }
  if (!space.parties.has(receipt.by)) return wrong('no-roster', receipt.by, 'a party of the space')
  const note = parseNote(receipt.note)
  if (!note.ok) return wrong(note.refusal.code, note.refusal.value, note.refusal.expected)
  const checkpoint = parseCheckpoint(note.value.text)
  if (!checkpoint.ok) return wrong(checkpoint.refusal.code, '', checkpoint.refusal.expected)
  const { origin, size } = checkpoint.value
  if (origin !== receipt.origin || size !== receipt.size) {
    return wrong('other-receipt', `${origin} ${size}`, `${receipt.origin} ${receipt.size}`)
  }
  const comparison = await compareHead(logs, checkpoint.value)
  if (comparison !== 'same') return wrong('other-root', `${origin} ${size}`, 'a head held here')
  const { state } = await logs.held(origin)
  const ofLog = rosterAt(state.rosters, size)
  if (ofLog === undefined) return wrong('no-roster', `${origin} ${size}`, 'a head over a roster')
  const keys = await receiptKeysOf(logs, receipt.by)
  const checked = await checkReceipts(crypto, note.value, keysOf(ofLog, 'log'), keys)
  if (!checked.ok)
    return wrong(checked.refusal.code, checked.refusal.value, checked.refusal.expected)
  const isTimed = checked.value.every(
    (one) => one.party === receipt.by && one.time === receipt.time,
  )
  if (!isTimed) return wrong('other-receipt', String(receipt.time), 'the time that was signed')
  await store.keepReceipts([receipt])
  return null
}

/** Of every roster that the party has had: a receipt stays one when its key is retired. */
async function receiptKeysOf(logs: HeldLogs, party: string): Promise<readonly VerifierKey[]> {
  const rosters = [await rosterOf(logs, party)]
  for (const origin of generationsOf(logs.parts.space, party)) {
    const { state } = await logs.held(origin)
    rosters.push(...state.rosters.map((one) => one.roster))
  }
  return rosters.flatMap((roster) => keysOf(roster, 'receipt'))
}

export interface Gathered {
  readonly origin: string
  readonly answer: Answer
}

/** Fetches what a counterpart holds and this centre does not, and gives the receipts for it. */
export async function gather(parts: OutboxParts, line: Exchange): Promise<readonly Gathered[]> {
  const { space } = parts.logs.parts
  const gathered: Gathered[] = []
  const behind = await checkOwnCopy(parts, line)
  if (behind !== null) gathered.push(behind)
  for (const origin of originsOf(space).slice(1)) {
    const answer = await gatherLog(parts, line, origin)
    if (answer !== null) gathered.push({ origin, answer })
  }
  const given = gathered.flatMap(({ answer }) =>
    answer.kind === 'receipt' ? [answer.receipt] : [],
  )
  if (given.length > 0) await line.giveReceipts(given)
  await gatherReceipts(parts, line)
  return gathered
}

/** The counterpart's copy of the own log: longer than the own only where the store was set back. */
async function checkOwnCopy(parts: OutboxParts, line: Exchange): Promise<Gathered | null> {
  const { store, space } = parts.logs.parts
  const origin = originIn(space, space.self)
  const checkpoint = await line.checkpoint(origin)
  const note = checkpoint === null ? null : parseNote(checkpoint)
  const head = note?.ok === true ? parseCheckpoint(note.value.text) : null
  const size = (await store.head(origin))?.size ?? 0
  if (head?.ok !== true || head.value.size <= size) return null
  parts.heldElsewhere(head.value.size)
  const expected = `${head.value.size}, as the counterpart holds it: recover`
  const code = 'own-log-behind'
  return { origin, answer: { kind: 'refused', code, place: origin, value: String(size), expected } }
}

async function gatherLog(
  parts: OutboxParts,
  line: Exchange,
  origin: string,
): Promise<Answer | null> {
  const { store } = parts.logs.parts
  const checkpoint = await line.checkpoint(origin)
  if (checkpoint === null) return null
  const note = parseNote(checkpoint)
  const head = note.ok ? parseCheckpoint(note.value.text) : note
  if (!head.ok) return { ...head.refusal, kind: 'refused', place: origin }
  const { state } = await parts.logs.held(origin)
  const from = state.course.size
  // Behind or beside what is held, it is compared with it all the same: so is a fork found out.
  const entries = await fetchEntries(line, origin, from, head.value.size)
  const parcel: Parcel = { origin, checkpoint, from, entries, blobs: [] }
  const answer = await parts.inbox.receive(parcel)
  if (answer.kind === 'refused' && answer.code === 'other-root') {
    // Their entries do not follow ours: perhaps the log has two histories.
    const all = await fetchEntries(line, origin, 0, head.value.size)
    return (await parts.inbox.compareHistory(origin, checkpoint, all)) ?? answer
  }
  const taken = answer.kind === 'wants' ? await withBlobs(parts, line, parcel, answer) : answer
  const isMissing = taken.kind === 'wants' || taken.kind === 'holds'
  const { size } = head.value
  if (isMissing && size > from) {
    await noteWithheld(store, { origin, size, held: from, since: parts.clock() })
  } else await clearWithheld(store, origin)
  return taken
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
  return parts.inbox.receive({ ...parcel, blobs })
}

/** Receipts that the other side holds: of its own giving, and those that others gave it. */
async function gatherReceipts({ logs, asked }: OutboxParts, line: Exchange): Promise<void> {
  const { store, space } = logs.parts
  for (const origin of originsOf(space)) {
    const held = await store.receiptTimes(origin)
    const known = new Set(held.map(keyOf))
    const from = asked.has(line) ? (held.at(-1)?.size ?? 0) : 0
    for (const receipt of await line.receipts(origin, from)) {
      if (!known.has(keyOf(receipt))) await keepReceipt(logs, receipt)
    }
  }
  asked.add(line)
}

function keyOf({ size, by, time }: ReceiptTime): string {
  return `${size} ${by} ${time}`
}
