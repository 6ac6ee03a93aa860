// Receiving: a parcel of another party's log is checked whole, kept whole, and only then receipted.
// The log's signature, the growth of its tree, each entry's place, order and signatures, and every
// blob addressed to this party are checked before anything is written; the receipt is signed when
// the write is on the disk (exchange: a receipt says "durably stored", and nothing about reading).
import { equalBytes, formatHex } from '#ledger/bytes.ts'
import { type Checkpoint, parseCheckpoint } from '#ledger/checkpoint.ts'
import type { Entry } from '#ledger/entry.ts'
import { formatFork, proveFork, type SignedHead } from '#ledger/fork.ts'
import type { SignerKey } from '#ledger/key.ts'
import { followEntries, type LogState } from '#ledger/log-state.ts'
import { everyParty } from '#ledger/message.ts'
import { acceptNote, formatNote, type Note, parseNote } from '#ledger/note.ts'
import type { NodeReader } from '#ledger/proof.ts'
import { issueReceipt } from '#ledger/receipt.ts'
import type { LedgerRefusal, Outcome } from '#ledger/refusal.ts'
import { keysOf } from '#ledger/roster.ts'
import { rosterAt } from '#ledger/rosters.ts'
import { accept } from '#ledger/refusal.ts'
import type { Alarm, Alarms } from './alarms.ts'
import { emptyFrontier, growTree, leafHash, rootOf } from '#ledger/tree.ts'
import { compareHead, type HeldLog, type HeldLogs, noLeaves } from './held-logs.ts'
import { grow, type Grown, storedNodes } from './own-log.ts'
import type { Answer, Clock, Parcel, StoredBlob, StoredEntry, StoredReceipt } from './ports.ts'
import { serial, type Serial } from './serial.ts'
import { othersIn, partyOf, successionAt } from './space.ts'

export interface InboxParts {
  readonly logs: HeldLogs
  readonly alarms: Alarms
  /** Types 0x04 and 0x06, by the name of receipts. */
  readonly receiptKeys: readonly SignerKey[]
  readonly clock: Clock
}

export interface Inbox {
  readonly receive: (parcel: Parcel) => Promise<Answer>
  /**
   * Whether a head of a log, under which all of its entries are at hand, tells another history than
   * is held here; then the alarm is raised and the answer says so.
   */
  readonly compareHistory: (
    origin: string,
    checkpoint: Uint8Array,
    entries: readonly Uint8Array[],
  ) => Promise<Answer | null>
}

export function inbox(parts: InboxParts): Inbox {
  const turns = new Map<string, Serial>()
  return {
    receive: (parcel) => {
      const { space } = parts.logs.parts
      const party = partyOf(space, parcel.origin)
      if (party === undefined || party === space.self) return unknownLog(parts, parcel.origin)
      const turn = turns.get(parcel.origin) ?? serial()
      turns.set(parcel.origin, turn)
      return turn(() => receive(parts, parcel))
    },
    compareHistory: (origin, checkpoint, entries) =>
      compareHistory(parts, origin, checkpoint, entries),
  }
}

async function unknownLog({ logs }: InboxParts, origin: string): Promise<Answer> {
  return refusedFor(
    'unknown-log',
    origin,
    origin,
    `a log of ${othersIn(logs.parts.space).join(' or ')}`,
  )
}

async function receive(parts: InboxParts, parcel: Parcel): Promise<Answer> {
  const { logs, alarms } = parts
  const read = readHead(parcel.checkpoint)
  if (!read.ok) return refused(read.refusal)
  const { note, head } = read.value
  if (head.origin !== parcel.origin) {
    return refusedFor('other-log', 'checkpoint', head.origin, parcel.origin)
  }
  const log = await logs.held(parcel.origin)
  const alarm = await alarms.about(parcel.origin)
  if (alarm !== null) return stopped(alarm)
  const { size } = log.state.course
  if (head.size < size) return receiveOld(parts, log, note, head)
  if (parcel.from > size || parcel.from + parcel.entries.length < head.size) {
    return { kind: 'holds', size }
  }
  const fresh = parcel.entries.slice(size - parcel.from, head.size - parcel.from)
  return extend(parts, parcel, log, note, head, fresh)
}

function readHead(checkpoint: Uint8Array): Outcome<SignedHead> {
  const note = parseNote(checkpoint)
  if (!note.ok) return note
  const head = parseCheckpoint(note.value.text)
  if (!head.ok) return head
  return accept({ note: note.value, head: head.value })
}

function stopped({ origin }: Alarm): Answer {
  return refusedFor('log-is-forked', origin, origin, 'a further generation of the log')
}

/** A head behind the one held: one of the same log says nothing new; another is a fork. */
async function receiveOld(
  parts: InboxParts,
  log: HeldLog,
  note: Note,
  head: Checkpoint,
): Promise<Answer> {
  const signed = await isSignedByLog(parts, log.state, note)
  if (!signed.ok) return refused(signed.refusal)
  if ((await compareHead(parts.logs, head)) === 'same') {
    return { kind: 'holds', size: log.state.course.size }
  }
  return forkedFromHeld(parts, log, { note, head })
}

async function isSignedByLog(
  { logs }: InboxParts,
  state: LogState,
  note: Note,
): Promise<Outcome<unknown>> {
  const roster = rosterAt(state.rosters, state.course.size)
  const keys = roster === undefined ? [] : keysOf(roster, 'log')
  return acceptNote(logs.parts.crypto, note, keys)
}

/** Both heads are signed by the log, and no tree has both: what proves it is kept, and stops it. */
async function forked(
  { logs, alarms, clock }: InboxParts,
  heads: readonly [SignedHead, SignedHead],
  read: NodeReader,
): Promise<Answer> {
  const [{ head }] = heads
  const fork = await proveFork(logs.parts.crypto, heads, read)
  const alarm = { origin: head.origin, at: clock(), evidence: formatFork(fork) }
  await alarms.raise(alarm)
  return stopped(alarm)
}

async function forkedFromHeld(parts: InboxParts, log: HeldLog, other: SignedHead): Promise<Answer> {
  const held = readHead(log.head?.checkpoint ?? new Uint8Array())
  if (!held.ok) throw new Error(`a kept checkpoint cannot be read: ${held.refusal.code}`)
  const { origin } = other.head
  return forked(parts, [held.value, other], storedNodes(parts.logs.parts.store, origin))
}

async function compareHistory(
  parts: InboxParts,
  origin: string,
  checkpoint: Uint8Array,
  entries: readonly Uint8Array[],
): Promise<Answer | null> {
  const { crypto } = parts.logs.parts
  const log = await parts.logs.held(origin)
  const other = readHead(checkpoint)
  const held = readHead(log.head?.checkpoint ?? new Uint8Array())
  if (!other.ok || !held.ok || other.value.head.size < held.value.head.size) return null
  const signed = await isSignedByLog(parts, log.state, other.value.note)
  if (!signed.ok) return null
  const leaves = entries.map((entry) => leafHash(crypto, entry))
  const { frontier, complete } = growTree(crypto, emptyFrontier, leaves)
  const { size, root } = other.value.head
  if (frontier.size !== size || !equalBytes(rootOf(crypto, frontier), root)) return null
  const theirs = new Map(complete.map((node) => [`${node.level} ${node.index}`, node.hash]))
  const read: NodeReader = async (places) =>
    places.map(({ level, index }) => theirs.get(`${level} ${index}`)!)
  return forked(parts, [held.value, other.value], read)
}

async function extend(
  parts: InboxParts,
  parcel: Parcel,
  log: HeldLog,
  note: Note,
  head: Checkpoint,
  fresh: readonly Uint8Array[],
): Promise<Answer> {
  const { origin } = parcel
  const { crypto } = parts.logs.parts
  const grown = grow(crypto, log.frontier, fresh)
  const placed = fresh.map((bytes, at) => ({ bytes, leaf: grown.leaves[at]! }))
  const followed = await followEntries(crypto, log.state, placed, noLeaves)
  if (!followed.ok) return refused(followed.refusal)
  const { state, entries } = followed.value
  const other = otherPrevious(parts, state)
  if (other !== null) return other
  const signed = await isSignedByLog(parts, state, note)
  if (!signed.ok) return refused(signed.refusal)
  if (!equalBytes(grown.root, head.root)) {
    // Signed by the log, and not what follows these entries, or those held before.
    if (fresh.length === 0) return forkedFromHeld(parts, log, { note, head })
    return refusedFor('other-root', origin, formatHex(grown.root), formatHex(head.root))
  }
  const blobs = await blobsOf(parts, parcel, entries)
  if (blobs.wanted.length > 0) return { kind: 'wants', blobs: blobs.wanted }
  if (fresh.length > 0) {
    const broken = await keep(parts, parcel, log.frontier.size, placed, grown, blobs.sent)
    if (broken !== null) return broken
    const { size, root } = head
    const kept = { origin, size, root, checkpoint: parcel.checkpoint }
    parts.logs.moved(origin, { state, frontier: grown.frontier, head: kept })
    await compareSeen(parts, entries)
  }
  return { kind: 'receipt', receipt: await receiptFor(parts, note, head) }
}

/** A further generation must go on from the head that was accepted here. */
function otherPrevious({ logs }: InboxParts, { course, rosters }: LogState): Answer | null {
  const accepted = successionAt(logs.parts.space, course.origin)?.previous
  const named = rosters[0]?.roster.previous
  if (accepted === undefined || named === undefined) return null
  const isSame = named.size === accepted.size && equalBytes(named.root, accepted.root)
  if (named.origin === accepted.origin && isSame) return null
  const value = `${named.origin} ${named.size} ${formatHex(named.root)}`
  const expected = `${accepted.origin} ${accepted.size} ${formatHex(accepted.root)}`
  return refusedFor('other-generation', course.origin, value, expected)
}

/** Writes all of it in one step; an answer where that could not be. */
async function keep(
  { logs }: InboxParts,
  { origin, checkpoint }: Parcel,
  from: number,
  entries: readonly StoredEntry[],
  { nodes, root, frontier }: Grown,
  blobs: readonly StoredBlob[],
): Promise<Answer | null> {
  const head = { origin, size: frontier.size, root, checkpoint }
  const appended = await logs.parts.store.append({ origin, from, entries, nodes, head, blobs })
  if (appended.kind === 'appended') return null
  if (appended.kind === 'moved') return { kind: 'holds', size: appended.size }
  if (appended.kind === 'outdated') throw new Error('outdated, though it settles nothing')
  const leaf = formatHex(appended.leaf)
  return refusedFor('repeated-entry', origin, leaf, 'an entry that the log has not')
}

/** The blobs addressed to this party: those that came and are what they are called; the rest. */
async function blobsOf(
  { logs }: InboxParts,
  parcel: Parcel,
  entries: readonly Entry[],
): Promise<{ sent: readonly StoredBlob[]; wanted: readonly string[] }> {
  const { store, crypto, space } = logs.parts
  const needed = new Set(
    entries.filter((entry) => isFor(entry, space.self)).flatMap((entry) => blobHashes(entry)),
  )
  const sent = parcel.blobs.filter(
    ({ hash, bytes }) => needed.has(hash) && formatHex(crypto.sha256(bytes)) === hash,
  )
  for (const { hash } of sent) needed.delete(hash)
  return { sent, wanted: await store.missingBlobs([...needed]) }
}

export function isFor({ message }: Entry, party: string): boolean {
  return message.to.includes(party) || message.to.includes(everyParty)
}

export function blobHashes({ message }: Entry): readonly string[] {
  return message.bodies.flatMap((body) => body.blobs.map((blob) => formatHex(blob.hash)))
}

/** What the sender says to have seen of other logs, beside what is held of them here. */
async function compareSeen(parts: InboxParts, entries: readonly Entry[]): Promise<void> {
  for (const { message } of entries) {
    for (const head of message.seen) {
      if ((await compareHead(parts.logs, head)) !== 'other') continue
      await parts.alarms.note({ by: message.from, ...head })
    }
  }
}

async function receiptFor(
  { logs, receiptKeys, clock }: InboxParts,
  note: Note,
  head: Checkpoint,
): Promise<StoredReceipt> {
  const { store, crypto, space } = logs.parts
  const { origin, size } = head
  const given = await store.newestReceipt(origin, space.self)
  if (given?.size === size) return given
  const time = Math.floor(clock() / 1000)
  const lines = await issueReceipt(crypto, head, receiptKeys, time)
  const signatures = [...note.signatures.filter((line) => line.name === origin), ...lines]
  const receipt: StoredReceipt = {
    origin,
    size,
    by: space.self,
    time,
    note: formatNote({ text: note.text, signatures }),
  }
  await store.keepReceipts([receipt])
  return receipt
}

function refused({ code, place, value, expected }: LedgerRefusal): Answer {
  return { kind: 'refused', code, place, value, expected }
}

function refusedFor(code: string, place: string, value: string, expected: string): Answer {
  return { kind: 'refused', code, place, value, expected }
}
