// What parties say to have seen of other logs, beside what is held of these here. A head that lies
// beyond what is held is remembered, and compared when the log has come so far: a party that was
// shown another history is so found out whoever hears of it first. A head that differs is noted;
// it is the word of one party, and no evidence by itself.
import { formatBase64, parseBase64 } from '#ledger/base64.ts'
import { decodeUtf8, encodeUtf8, formatHex } from '#ledger/bytes.ts'
import type { Entry } from '#ledger/entry.ts'
import { isOriginOf } from '#ledger/names.ts'
import type { Alarms, OtherHead } from './alarms.ts'
import { allOriginsOf, compareHead, type HeldLogs } from './held-logs.ts'
import type { StoredDocument } from './ports.ts'
import { StoreDamage } from './store-damage.ts'

export interface SeenParts {
  readonly logs: HeldLogs
  readonly alarms: Alarms
}

/**
 * Heads that are remembered lie in shelves, by their log and their size, so that a log that grows
 * asks for those alone that it comes to: a party may name very many that lie far beyond.
 */
const shelfOf = (size: number): number => Math.floor(size / 256)
const kindOf = (origin: string, shelf: number): string => `seen-beyond ${origin} ${shelf}`
/** Of each log the shelf that it has come to; all before it are empty. */
const reached = 'seen-reached'
/** As they lay in stores from before there were shelves: all in one. */
const unsorted = 'seen-beyond'

/** The heads that these entries name: each is compared, or remembered until it can be. */
export async function compareSeen(parts: SeenParts, entries: readonly Entry[]): Promise<void> {
  for (const { message } of entries) {
    for (const head of message.seen) await compare(parts, { by: message.from, ...head })
  }
}

async function compare(parts: SeenParts, head: OtherHead): Promise<void> {
  if (await isSettled(parts, head)) return
  const document = await remember(parts.logs, head)
  // The log may have come so far meanwhile, and have found nothing on the shelf yet.
  if (document !== null && (await isSettled(parts, head))) await forget(parts.logs, document)
}

/** Whether the log has come so far; a head that is not its own is noted. */
async function isSettled({ logs, alarms }: SeenParts, head: OtherHead): Promise<boolean> {
  const comparison = await compareHead(logs, head)
  if (comparison === 'other') await alarms.note(head)
  return comparison !== 'beyond'
}

async function remember({ parts }: HeldLogs, head: OtherHead): Promise<StoredDocument | null> {
  const { store, space } = parts
  const { by, origin, size, root } = head
  const { slug } = space.name
  if (![...space.parties.keys()].some((party) => isOriginOf(origin, party, slug))) return null
  const [kind, id] = [kindOf(origin, shelfOf(size)), `${by} ${size} ${formatHex(root)}`]
  const text = JSON.stringify({ by, origin, size, root: formatBase64(root) })
  await store.keepDocument(kind, id, 0, encodeUtf8(text))
  return store.document(kind, id)
}

async function forget({ parts }: HeldLogs, { kind, id, version }: StoredDocument): Promise<void> {
  await parts.store.keepDocument(kind, id, version, null)
}

const caughtUp = new WeakSet<HeldLogs>()

/**
 * Compares the heads that a log has reached by now; to be called when it has grown. The first time
 * all logs are looked at: a program that ended may have kept entries and compared nothing.
 */
export async function compareAwaited(parts: SeenParts, origin: string): Promise<void> {
  const { logs } = parts
  if (caughtUp.has(logs)) return compareReached(parts, origin)
  for (const document of await logs.parts.store.documents(unsorted)) {
    await compare(parts, headOf(document))
    await forget(logs, document)
  }
  for (const one of allOriginsOf(logs.parts.space)) await compareReached(parts, one)
  caughtUp.add(logs)
}

async function compareReached(parts: SeenParts, origin: string): Promise<void> {
  const { store } = parts.logs.parts
  const size = (await store.head(origin))?.size ?? 0
  const before = await store.document(reached, origin)
  const from = before === null ? 0 : Number(decodeUtf8(before.bytes))
  for (let shelf = from; shelf <= shelfOf(size); shelf += 1) {
    for (const document of await store.documents(kindOf(origin, shelf))) {
      const head = headOf(document)
      if (head.size > size || !(await isSettled(parts, head))) continue
      await forget(parts.logs, document)
    }
  }
  if (shelfOf(size) === from) return
  const bytes = encodeUtf8(String(shelfOf(size)))
  await store.keepDocument(reached, origin, before?.version ?? 0, bytes)
}

function headOf({ id, bytes }: StoredDocument): OtherHead {
  const stored = JSON.parse(decodeUtf8(bytes) ?? '') as Omit<OtherHead, 'root'> & { root: string }
  const root = parseBase64(stored.root)
  if (root === undefined) throw new StoreDamage(`a head that was seen cannot be read: ${id}`)
  return { ...stored, root }
}
