// What must not be passed over: a log that has shown two histories, and a head that somebody names
// which is not that of the log as it is held here. A forked log is not followed any further; the
// two signed heads are kept as evidence that needs no word of this centre to be believed.
import { formatBase64, parseBase64 } from '#ledger/base64.ts'
import { decodeUtf8, encodeUtf8, formatHex } from '#ledger/bytes.ts'
import type { Store, StoredDocument } from './ports.ts'
import { hasEnded, type Space } from './space.ts'
import { StoreDamage } from './store-damage.ts'

export interface Alarm {
  readonly origin: string
  /** When it was found, in Unix milliseconds. */
  readonly at: number
  /** The evidence as a file (docs/formats/fork-evidence.md). */
  readonly evidence: Uint8Array
}

/** Somebody has seen a log with another root than the one it is held with here. */
export interface OtherHead {
  readonly by: string
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
}

export interface Alarms {
  /** The alarm that stops a log. */
  readonly about: (origin: string) => Promise<Alarm | null>
  /** The first alarm about a log stays. */
  readonly raise: (alarm: Alarm) => Promise<void>
  readonly all: () => Promise<readonly Alarm[]>
  /** Those about logs in whose place no further generation was accepted. */
  readonly open: () => Promise<readonly Alarm[]>
  readonly note: (head: OtherHead) => Promise<void>
  /** Of logs that go on. */
  readonly otherHeads: () => Promise<readonly OtherHead[]>
}

const forks = 'fork'
const heads = 'other-head'

export function alarmsIn(store: Store, space: Space): Alarms {
  const isOpen = ({ origin }: { readonly origin: string }) => !hasEnded(space, origin)
  const all = async () => (await store.documents(forks)).map(alarmOf)
  return {
    about: async (origin) => {
      const document = await store.document(forks, origin)
      return document === null ? null : alarmOf(document)
    },
    raise: async ({ origin, at, evidence }) => {
      const text = JSON.stringify({ at, evidence: formatBase64(evidence) })
      await store.keepDocument(forks, origin, 0, encodeUtf8(text))
    },
    all,
    open: async () => (await all()).filter(isOpen),
    note: async ({ by, origin, size, root }) => {
      const id = `${by} ${origin} ${size} ${formatHex(root)}`
      const text = JSON.stringify({ by, origin, size, root: formatBase64(root) })
      await store.keepDocument(heads, id, 0, encodeUtf8(text))
    },
    otherHeads: async () => (await store.documents(heads)).map(otherHeadOf).filter(isOpen),
  }
}

function alarmOf({ id, bytes }: StoredDocument): Alarm {
  const { at, evidence } = JSON.parse(decodeUtf8(bytes) ?? '') as { at: number; evidence: string }
  return { origin: id, at, evidence: bytesOf(evidence, id) }
}

function otherHeadOf({ id, bytes }: StoredDocument): OtherHead {
  const stored = JSON.parse(decodeUtf8(bytes) ?? '') as Omit<OtherHead, 'root'> & { root: string }
  return { ...stored, root: bytesOf(stored.root, id) }
}

function bytesOf(text: string, id: string): Uint8Array {
  const bytes = parseBase64(text)
  if (bytes === undefined) throw new StoreDamage(`a kept alarm cannot be read: ${id}`)
  return bytes
}
