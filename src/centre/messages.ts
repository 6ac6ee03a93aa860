// The messages of a space, read out of its logs and opened as far as this centre's identities go,
// each with the earliest receipt of one it is addressed to. What was opened once is remembered with
// its salt, and held against what the entry commits to whenever it is read again. While nothing
// comes, the same list is given again, and while nothing becomes of a message, the same object
// stands for it: whoever makes something of them need not make it anew.
import { concatBytes, decodeUtf8, encodeUtf8, formatHex } from '#ledger/bytes.ts'
import { reveal } from '#ledger/commitment.ts'
import { parseEntry } from '#ledger/entry.ts'
import { openBody } from '#ledger/envelope.ts'
import { type Answered, type Body, everyParty, type Message } from '#ledger/message.ts'
import { leafHash } from '#ledger/tree.ts'
import { allOriginsOf, type HeldLogs } from './held-logs.ts'
import type { Store, StoredDocument } from './ports.ts'
import { receiptTimes } from './receipt-times.ts'
import type { OpenedMessage } from './record.ts'
import { repeatedBy, resendType } from './repeated.ts'
import { serial } from './serial.ts'
import { acceptedSize, partyOf, type Space, successionAt } from './space.ts'
import { StoreDamage } from './store-damage.ts'

export interface LoggedMessage extends OpenedMessage {
  readonly message: Message
  readonly bytes: Uint8Array
  /** Why the content is not there, though it is addressed to this party. */
  readonly fault: string | null
}

export interface MessagesParts {
  readonly logs: HeldLogs
  /** Identities of age, the newest first. */
  readonly identities: readonly string[]
}

export interface Messages {
  /** Every message of every log that is held, log by log; the same list while it is the same. */
  readonly all: () => Promise<readonly LoggedMessage[]>
}

const stride = 4096

export function messages(parts: MessagesParts): Messages {
  const read = new Map<string, ReadLog>()
  let last: readonly LoggedMessage[] = []
  // Two who read on at the same time would each add what is new.
  const turn = serial()
  return {
    all: () =>
      turn(async () => {
        const before = [...read.values()]
        const now: ReadLog[] = []
        for (const origin of allOriginsOf(parts.logs.parts.space)) {
          const one = await readLog(parts, origin, read.get(origin), (place) => {
            // The place of the genesis is no message.
            read.get(place.origin)?.late.add(place.index - 1)
          })
          read.set(origin, one)
          now.push(one)
        }
        const isSame = now.length === before.length && now.every((one, at) => one === before[at])
        if (!isSame) last = now.flatMap(({ told }) => told)
        return last
      }),
  }
}

/** A log as far as it has been read. */
interface ReadLog {
  /** As the entries say. */
  readonly entries: LoggedMessage[]
  /** Of each entry those whose receipt says that it arrived. */
  readonly addressed: (readonly string[])[]
  /** Places among the entries of those whose body was not there. */
  readonly late: Set<number>
  /** What `told` was made for. */
  readonly size: number
  readonly receipts: number
  /** With receipts: what others get. */
  readonly told: readonly LoggedMessage[]
}

async function readLog(
  parts: MessagesParts,
  origin: string,
  before: ReadLog | undefined,
  reopen: (place: Answered) => void,
): Promise<ReadLog> {
  const { space, store } = parts.logs.parts
  const log: Entries = before ?? { entries: [], addressed: [], late: new Set() }
  const { entries, addressed, late } = log
  await readOn(parts, origin, log, reopen)
  const hasOpened = await openLate(parts, log)
  const size = Math.min(acceptedSize(space, origin), entries.length + 1)
  const receipts = await store.receiptCount(origin)
  const isSame = before?.size === size && before.receipts === receipts
  if (isSame && !hasOpened) return before
  const times = receiptTimes(await store.receiptTimes(origin))
  const told = entries
    .filter(({ index }) => index < size)
    .map((one, at) => {
      const receivedAt = times.earliest(one.index, addressed[at]!)
      const same = before?.told[at]
      const stays = same?.receivedAt === receivedAt && same.content === one.content
      return stays ? same : { ...one, receivedAt }
    })
  return { entries, addressed, late, size, receipts, told }
}

type Entries = Pick<ReadLog, 'entries' | 'addressed' | 'late'>

/** Reads what the log has more; the genesis is no message. */
async function readOn(
  parts: MessagesParts,
  origin: string,
  { entries: known, addressed, late }: Entries,
  reopen: (place: Answered) => void,
): Promise<void> {
  const { store, space } = parts.logs.parts
  const parties = [...space.parties.keys()]
  const reopened = (place: Answered) =>
    place.origin === origin ? void late.add(place.index - 1) : reopen(place)
  const size = (await store.head(origin))?.size ?? 0
  while (known.length + 1 < size) {
    const from = known.length + 1
    const entries = await store.entries(origin, from, Math.min(size, from + stride))
    if (entries.length === 0) throw new StoreDamage(`${origin} lacks entry ${from}`)
    const unopened = entries.map((bytes, at) => unopenedAt(parts, origin, from + at, bytes))
    const before = await openedBefore(store, unopened)
    for (const each of unopened) {
      const read = await opened(parts, each, before.get(each.leaf) ?? null)
      const one = read.type === resendType ? await resent(parts, read, reopened) : read
      if (isLate(one, space)) late.add(known.length)
      known.push(one)
      addressed.push(addresseesOf(one, parties))
    }
  }
}

/**
 * The body of an earlier message, sent anew: what that one committed to and nothing else. From now
 * on the earlier one says it too.
 */
async function resent(
  { logs }: MessagesParts,
  one: LoggedMessage,
  reopen: (place: Answered) => void,
): Promise<LoggedMessage> {
  const repeated = await repeatedBy(logs, one.message)
  if (repeated === null) return { ...one, content: null, fault: 'other-commitment' }
  const { store } = logs.parts
  const opened = one.content === null ? null : await store.document(kind, one.leaf)
  if (opened === null) return one
  const before = await store.document(kind, repeated.leaf)
  await store.keepDocument(kind, repeated.leaf, before?.version ?? 0, opened.bytes)
  reopen(repeated)
  return one
}

/** A body that was not here, after a restore, or could not be opened; true where one came. */
async function openLate(
  parts: MessagesParts,
  { entries: known, late }: Pick<ReadLog, 'entries' | 'late'>,
): Promise<boolean> {
  let hasOpened = false
  for (const at of late) {
    const before = known[at]
    // A further generation, of which not so much has been read yet.
    if (before === undefined) continue
    const { store } = parts.logs.parts
    const one = await opened(parts, before, await store.document(kind, before.leaf))
    known[at] = one
    hasOpened ||= one.content !== null
    if (!isLate(one, parts.logs.parts.space)) late.delete(at)
  }
  return hasOpened
}

const isLate = ({ content, fault, message }: LoggedMessage, { self }: Space): boolean =>
  content === null && fault === null && message.bodies.length > 0 && message.from === self

/** As its entry says, before its content is known. */
function unopenedAt(
  parts: MessagesParts,
  origin: string,
  index: number,
  bytes: Uint8Array,
): LoggedMessage {
  const { crypto, space } = parts.logs.parts
  const entry = parseEntry(bytes)
  const party = partyOf(space, origin)
  if (!entry.ok || party === undefined)
    throw new StoreDamage(`entry ${index} of ${origin} is unreadable`)
  const { message } = entry.value
  const [to] = message.to
  return {
    origin,
    index,
    seen: index === firstRoster ? [...message.seen, ...endOfLast(space, origin)] : message.seen,
    from: space.parties.get(party) ?? party,
    to: to === undefined || to === everyParty ? null : (space.parties.get(to) ?? to),
    type: message.type,
    leaf: formatHex(leafHash(crypto, bytes)),
    content: message.open ?? null,
    receivedAt: null,
    message,
    bytes,
    fault: null,
  }
}

/** The place of the first roster in every log, behind the genesis. */
const firstRoster = 1

/** A further generation comes after what was accepted of the one before. */
function endOfLast(space: Space, origin: string): Message['seen'] {
  const succession = successionAt(space, origin)
  return succession === undefined ? [] : [succession.previous]
}

const kind = 'opened'

/** What a message says whose content is known without opening it, one's own, to be remembered. */
export const knownContent = (leaf: Uint8Array, salt: Uint8Array, content: string) => ({
  kind,
  id: formatHex(leaf),
  bytes: concatBytes(salt, encodeUtf8(content)),
})

/** What of these messages was opened before, by leaf: asked for at once, since a log has many. */
async function openedBefore(
  store: Store,
  unopened: readonly LoggedMessage[],
): Promise<ReadonlyMap<string, StoredDocument>> {
  const leaves = unopened.filter(({ message }) => isClosed(message)).map(({ leaf }) => leaf)
  const found = leaves.length === 0 ? [] : await store.documents(kind, leaves)
  return new Map(found.map((document) => [document.id, document]))
}

const isClosed = ({ open, bodies }: Message): boolean => open === undefined && bodies.length > 0

async function opened(
  parts: MessagesParts,
  one: LoggedMessage,
  before: StoredDocument | null,
): Promise<LoggedMessage> {
  const [body] = one.message.bodies
  if (body === undefined || !isClosed(one.message)) return one
  const { crypto } = parts.logs.parts
  const kept = before === null ? null : reveal(crypto, body.commit, before.bytes)
  // What was a fault before may be none now: its content was sent anew.
  if (kept?.ok === true) return { ...one, content: decodeUtf8(kept.value) ?? null, fault: null }
  const found = await contentOf(parts, body, one.leaf, before)
  // What is kept here is not what was sent, and no file here can be opened to say what was.
  const isAltered = kept !== null && found.text === null
  return { ...one, content: found.text, fault: isAltered ? 'other-commitment' : found.fault }
}

interface Content {
  readonly text: string | null
  readonly fault: string | null
}

/** Out of a file of the body; what was opened takes the place of what was kept before. */
async function contentOf(
  { logs, identities }: MessagesParts,
  body: Body,
  leaf: string,
  before: StoredDocument | null,
): Promise<Content> {
  const { store, crypto } = logs.parts
  let fault: string | null = null
  for (const { hash } of body.blobs) {
    const file = await store.blob(formatHex(hash))
    if (file === null) continue
    const found = await openBody(crypto, body, file, identities)
    if (!found.ok) {
      fault ??= found.refusal.code
      continue
    }
    const text = decodeUtf8(found.value.content)
    if (text === undefined) return { text: null, fault: 'not-utf8' }
    await store.keepDocument(kind, leaf, before?.version ?? 0, found.value.plaintext)
    return { text, fault: null }
  }
  return { text: null, fault }
}

/** Those whose receipt says that the message arrived. */
function addresseesOf({ message }: LoggedMessage, parties: readonly string[]): readonly string[] {
  const to = message.to.includes(everyParty) ? parties : message.to
  return to.filter((party) => party !== message.from)
}
