// Receiving: a parcel of another party's log is checked whole, kept whole, and only then receipted.
// The log's signature, the growth of its tree, each entry's place, order and signatures, and every
// blob addressed to this party are checked before anything is written; the receipt is signed when
// the write is on the disk (exchange: a receipt says "durably stored", and nothing about reading).
import { equalBytes, formatHex } from '#ledger/bytes.ts'
import type { Checkpoint } from '#ledger/checkpoint.ts'
import type { Entry } from '#ledger/entry.ts'
import type { SignedHead } from '#ledger/fork.ts'
import { formatVerifierKey, type SignerKey, type VerifierKey } from '#ledger/key.ts'
import { followEntries } from '#ledger/log-state.ts'
import { type BlobAddress, everyParty } from '#ledger/message.ts'
import { isOriginOf } from '#ledger/names.ts'
import { formatNote, type Note, parseNote } from '#ledger/note.ts'
import { issueReceipt } from '#ledger/receipt.ts'
import type { LedgerRefusal } from '#ledger/refusal.ts'
import { keysOf } from '#ledger/roster.ts'
import type { Alarm, Alarms } from './alarms.ts'
import { type HeldLog, type HeldLogs, noLeaves, originsOf, rosterOf } from './held-logs.ts'
import { alarmOfNewHead, alarmOfOldHead, checkLogSignature, readHead } from './histories.ts'
import { grow, type Grown, noteShown } from './own-log.ts'
import type { Answer, Clock, LastHeads, Parcel, StoredBlob, StoredEntry } from './ports.ts'
import type { StoredReceipt } from '#ledger/receipt.ts'
import { receiptKeysOf } from './past-rosters.ts'
import { compareAwaited, compareSeen } from './seen-heads.ts'
import { serial, type Serial } from './serial.ts'
import { hasEnded, originIn, othersIn, partyOf } from './space.ts'

export interface InboxParts {
  readonly logs: HeldLogs
  readonly alarms: Alarms
  readonly lastHeads: LastHeads
  /** Types 0x04 and 0x06, by the name of receipts; those that the own roster lists sign. */
  readonly receiptKeys: readonly SignerKey[]
  readonly clock: Clock
}

export interface Inbox {
  readonly receive: (parcel: Parcel) => Promise<Answer>
  /** Gives receipts anew for what is held, where the key of those given counts no more. */
  readonly renewReceipts: () => Promise<void>
  /**
   * Whether a head of any log, the own one included, tells another history than is held here; then
   * the alarm is raised and the answer says so. A larger head needs the entries below it, from a
   * size on up to which both are one.
   */
  readonly compareHead: (
    checkpoint: Uint8Array,
    from: number,
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
    compareHead: (checkpoint, from, entries) => compareSignedHead(parts, checkpoint, from, entries),
    renewReceipts: () => renewReceipts(parts),
  }
}

async function compareSignedHead(
  parts: InboxParts,
  checkpoint: Uint8Array,
  from: number,
  entries: readonly Uint8Array[],
): Promise<Answer | null> {
  const read = readHead(checkpoint)
  if (!read.ok || partyOf(parts.logs.parts.space, read.value.head.origin) === undefined) return null
  const log = await parts.logs.held(read.value.head.origin)
  const checked = await checkLogSignature(parts.logs, log.state, read.value.note)
  if (!checked.ok) return null
  const alarm =
    (await alarmOfOldHead(parts, log, read.value)) ??
    (await alarmOfNewHead(parts, log, read.value, from, entries))
  return alarm === null ? null : stopped(alarm)
}

async function unknownLog({ logs }: InboxParts, origin: string): Promise<Answer> {
  const { space } = logs.parts
  const others = othersIn(space)
  const writer = others.find((party) => isOriginOf(origin, party, space.name.slug))
  return writer === undefined
    ? refusedFor('unknown-log', origin, origin, `a log of ${others.join(' or ')}`)
    : refusedFor('generation-not-accepted', origin, origin, originIn(space, writer))
}

async function receive(parts: InboxParts, parcel: Parcel): Promise<Answer> {
  const { logs, alarms } = parts
  const read = readHead(parcel.checkpoint)
  if (!read.ok) return refused(read.refusal)
  const { head } = read.value
  if (head.origin !== parcel.origin) {
    return refusedFor('other-log', 'checkpoint', head.origin, parcel.origin)
  }
  if (hasEnded(logs.parts.space, parcel.origin)) return ended(parts, parcel.origin)
  const log = await logs.held(parcel.origin)
  const alarm = await alarms.about(parcel.origin)
  if (alarm !== null) return stopped(alarm)
  const { size } = log.state.course
  if (head.size < size) return receiveOld(parts, log, read.value)
  if (parcel.from > size || parcel.from + parcel.entries.length < head.size) {
    return { kind: 'holds', size }
  }
  return extend(parts, parcel, log, read.value)
}

/** Nothing is added to a log in whose place another generation was accepted. */
function ended({ logs }: InboxParts, origin: string): Answer {
  const { space } = logs.parts
  const next = originIn(space, partyOf(space, origin) ?? space.self)
  return refusedFor('log-has-ended', origin, origin, next)
}

function stopped({ origin }: Alarm): Answer {
  return refusedFor('log-is-forked', origin, origin, 'a further generation of the log')
}

/** A head behind the one held: one of the same log says nothing new; another is a fork. */
async function receiveOld(parts: InboxParts, log: HeldLog, signed: SignedHead): Promise<Answer> {
  const checked = await checkLogSignature(parts.logs, log.state, signed.note)
  if (!checked.ok) return refused(checked.refusal)
  const alarm = await alarmOfOldHead(parts, log, signed)
  return alarm === null ? { kind: 'holds', size: log.state.course.size } : stopped(alarm)
}

async function extend(
  parts: InboxParts,
  parcel: Parcel,
  log: HeldLog,
  { note, head }: SignedHead,
): Promise<Answer> {
  const { crypto } = parts.logs.parts
  const { size } = log.state.course
  const fresh = parcel.entries.slice(size - parcel.from, head.size - parcel.from)
  const grown = grow(crypto, log.frontier, fresh)
  // Before what is in the entries: those of another history may be out of order besides.
  if (!equalBytes(grown.root, head.root))
    return otherRoot(parts, parcel, log, { note, head }, grown)
  const placed = fresh.map((bytes, at) => ({ bytes, leaf: grown.leaves[at]! }))
  // The second is read from the disk while the first has its signatures checked.
  const [followed, other] = await Promise.all([
    followEntries(crypto, log.state, placed, noLeaves),
    otherReceipted(parts, log, head, fresh),
  ])
  if (!followed.ok) return refused(followed.refusal)
  const { state, entries } = followed.value
  if (other !== null) return other
  const signed = await checkLogSignature(parts.logs, state, note)
  if (!signed.ok) return refused(signed.refusal)
  const blobs = await blobsOf(parts, parcel, entries)
  if (blobs.wanted.length > 0) return { kind: 'wants', blobs: blobs.wanted }
  const unlike = await otherLength(parts, entries, blobs.sent)
  if (unlike !== null) return unlike
  if (fresh.length > 0) {
    // Before they are kept, lest a crash between leave one that is never compared.
    await compareSeen(parts, entries)
    const broken = await keep(parts, parcel, size, placed, grown, blobs.sent)
    if (broken !== null) return broken
    const { origin, root } = head
    const kept = { origin, size: head.size, root, checkpoint: parcel.checkpoint }
    parts.logs.moved(origin, { state, frontier: grown.frontier, head: kept })
    await compareAwaited(parts, origin)
  }
  return receiptFor(parts, note, head)
}

/**
 * A store that was set back behind what this centre has receipted takes nothing else in its place,
 * and nothing that does not reach so far.
 */
async function otherReceipted(
  { logs, lastHeads }: InboxParts,
  log: HeldLog,
  { origin, size }: Checkpoint,
  fresh: readonly Uint8Array[],
): Promise<Answer | null> {
  const held = log.state.course.size
  const receipted = await lastHeads.read(origin)
  if (receipted === null || receipted.size <= held || fresh.length === 0) return null
  const expected = `${receipted.size} ${formatHex(receipted.root)}`
  if (size < receipted.size) return refusedFor('receipted-more', origin, String(size), expected)
  const before = grow(logs.parts.crypto, log.frontier, fresh.slice(0, receipted.size - held))
  if (equalBytes(before.root, receipted.root)) return null
  const value = `${receipted.size} ${formatHex(before.root)}`
  return refusedFor('receipted-other', origin, value, expected)
}

/** A head that is not what follows these entries, or those held before; signed, it is a fork. */
async function otherRoot(
  parts: InboxParts,
  { from, entries }: Parcel,
  log: HeldLog,
  signed: SignedHead,
  grown: Grown,
): Promise<Answer> {
  const { origin, root } = signed.head
  const other = refusedFor('other-root', origin, formatHex(grown.root), formatHex(root))
  // No roster of the log is here yet, and so no key of it.
  if (log.state.rosters.length === 0) return other
  const checked = await checkLogSignature(parts.logs, log.state, signed.note)
  if (!checked.ok) return refused(checked.refusal)
  const alarm =
    (await alarmOfOldHead(parts, log, signed)) ??
    (await alarmOfNewHead(parts, log, signed, from, entries))
  return alarm === null ? other : stopped(alarm)
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

/** A file that an entry names with another length than it has is not the one that it names. */
async function otherLength(
  { logs }: InboxParts,
  entries: readonly Entry[],
  sent: readonly StoredBlob[],
): Promise<Answer | null> {
  const { store, space } = logs.parts
  const lengths = new Map(sent.map(({ hash, bytes }) => [hash, bytes.length]))
  const named = entries.filter((entry) => isFor(entry, space.self)).flatMap(blobsNamed)
  for (const { hash, length } of named) {
    const name = formatHex(hash)
    const actual = lengths.get(name) ?? (await store.blob(name))?.length ?? 0
    lengths.set(name, actual)
    if (actual === length) continue
    return refusedFor('other-blob', `blob ${name}`, `${actual} bytes`, `${length} bytes`)
  }
  return null
}

export function isFor({ message }: Entry, party: string): boolean {
  return message.to.includes(party) || message.to.includes(everyParty)
}

export const blobsNamed = ({ message }: Entry): readonly BlobAddress[] =>
  message.bodies.flatMap((body) => body.blobs)

export const blobHashes = (entry: Entry): readonly string[] =>
  blobsNamed(entry).map((blob) => formatHex(blob.hash))

async function renewReceipts(parts: InboxParts): Promise<void> {
  const { store, space } = parts.logs.parts
  for (const origin of originsOf(space).slice(1)) {
    const given = await store.newestReceipt(origin, space.self)
    const read = given === null ? null : readHead(given.note)
    if (read?.ok === true) await receiptFor(parts, read.value.note, read.value.head)
  }
}

/**
 * One for this head, by keys that the own roster lists now; one that counts is not given twice.
 * What it says is on the disk already. While it is signed the head is written down apart from the
 * store, and both are done before it is kept: from then on it may leave, and a store that is set
 * back has to be found out. A crash in between leaves a head that is held here and written down,
 * which is no more than the truth.
 */
async function receiptFor(
  { logs, lastHeads, receiptKeys, clock }: InboxParts,
  note: Note,
  head: Checkpoint,
): Promise<Answer> {
  const { store, crypto, space } = logs.parts
  const { origin, size } = head
  const writeDown = () => noteShown(lastHeads, head)
  const given = await store.newestReceipt(origin, space.self)
  if (given?.size === size && isSignedBy(given, await receiptKeysOf(logs, space.self, head))) {
    await writeDown()
    return { kind: 'receipt', receipt: given }
  }
  const listed = new Set(
    keysOf(await rosterOf(logs, space.self), 'receipt').map((key) => formatVerifierKey(key)),
  )
  const signers = receiptKeys.filter(({ verifier }) => listed.has(formatVerifierKey(verifier)))
  if (signers.length === 0) {
    return refusedFor('no-receipt-key', origin, space.self, 'a key that its roster lists')
  }
  const time = Math.floor(clock() / 1000)
  const [lines] = await Promise.all([issueReceipt(crypto, head, signers, time), writeDown()])
  const signatures = [...note.signatures.filter((line) => line.name === origin), ...lines]
  const signed = formatNote({ text: note.text, signatures })
  const receipt: StoredReceipt = { origin, size, by: space.self, time, note: signed }
  await store.keepReceipts([receipt])
  return { kind: 'receipt', receipt }
}

function isSignedBy({ note }: StoredReceipt, keys: readonly VerifierKey[]): boolean {
  const read = parseNote(note)
  return (
    read.ok &&
    read.value.signatures.some((line) =>
      keys.some((key) => key.name === line.name && key.keyId === line.keyId),
    )
  )
}

function refused({ code, place, value, expected }: LedgerRefusal): Answer {
  return { kind: 'refused', code, place, value, expected }
}

function refusedFor(code: string, place: string, value: string, expected: string): Answer {
  return { kind: 'refused', code, place, value, expected }
}
