// What parties say to have seen of other logs, beside what is held of these here. A head that lies
// beyond what is held is remembered, and compared when the log has come so far: a party that was
// shown another history is so found out whoever hears of it first. A head that differs is noted;
// it is the word of one party, and no evidence by itself.
import { formatBase64, parseBase64 } from '#ledger/base64.ts'
import { decodeUtf8, encodeUtf8, formatHex } from '#ledger/bytes.ts'
import type { Entry } from '#ledger/entry.ts'
import { isOriginOf } from '#ledger/names.ts'
import type { Alarms, OtherHead } from './alarms.ts'
import { compareHead, type HeldLogs } from './held-logs.ts'
import type { StoredDocument } from './ports.ts'
import { StoreDamage } from './store-damage.ts'

export interface SeenParts {
  readonly logs: HeldLogs
  readonly alarms: Alarms
}

const kind = 'seen-beyond'

/** The heads that these entries name: each is compared, or remembered until it can be. */
export async function compareSeen(parts: SeenParts, entries: readonly Entry[]): Promise<void> {
  for (const { message } of entries) {
    for (const head of message.seen) await compare(parts, { by: message.from, ...head })
  }
}

async function compare({ logs, alarms }: SeenParts, head: OtherHead): Promise<void> {
  const comparison = await compareHead(logs, head)
  if (comparison === 'other') await alarms.note(head)
  if (comparison === 'beyond') await remember(logs, head)
}

async function remember({ parts: { store, space } }: HeldLogs, head: OtherHead): Promise<void> {
  const { by, origin, size, root } = head
  const { slug } = space.name
  if (![...space.parties.keys()].some((party) => isOriginOf(origin, party, slug))) return
  const id = `${by} ${origin} ${size} ${formatHex(root)}`
  const text = JSON.stringify({ by, origin, size, root: formatBase64(root) })
  await store.keepDocument(kind, id, 0, encodeUtf8(text))
}

/** Compares the heads that logs have reached by now; to be called when one has grown. */
export async function compareAwaited({ logs, alarms }: SeenParts): Promise<void> {
  const { store } = logs.parts
  for (const document of await store.documents(kind)) {
    const head = headOf(document)
    const comparison = await compareHead(logs, head)
    if (comparison === 'beyond') continue
    if (comparison === 'other') await alarms.note(head)
    await store.keepDocument(kind, document.id, document.version, null)
  }
}

function headOf({ id, bytes }: StoredDocument): OtherHead {
  const stored = JSON.parse(decodeUtf8(bytes) ?? '') as Omit<OtherHead, 'root'> & { root: string }
  const root = parseBase64(stored.root)
  if (root === undefined) throw new StoreDamage(`a head that was seen cannot be read: ${id}`)
  return { ...stored, root }
}
