// A store and a place for last heads in memory, for simulations and tests: they behave as the
// durable ones do and forget everything with the process. Whatever goes in or comes out is copied,
// as a database does it, so that no caller can reach into what is kept.
import type {
  Append,
  Appended,
  DocumentVersion,
  LastHead,
  LastHeads,
  Store,
  StoredBlob,
  StoredDocument,
  StoredEntry,
  StoredHead,
} from '#centre/ports.ts'
import type { StoredReceipt } from '#ledger/receipt.ts'
import { assertHeadGrows, isSameHead } from './last-head.ts'
import { assertAppend, assertBlobHash, assertKey, firstRepeated, leafKey } from './write-check.ts'

interface Log {
  head: StoredHead
  readonly entries: StoredEntry[]
  /** Where a leaf stands. */
  readonly places: Map<string, number>
  /** By level, then by index; level 0 is the entries. */
  readonly nodes: Map<number, Map<number, Uint8Array>>
}

interface Document extends Omit<StoredDocument, 'bytes'> {
  /** Null once it is taken away. */
  readonly bytes: Uint8Array | null
}

type Documents = Map<string, Document>

export function createMemoryStore(): Store {
  const logs = new Map<string, Log>()
  const blobs = new Map<string, Uint8Array>()
  const documents: Documents = new Map()
  const receipts = new Map<string, StoredReceipt>()
  return {
    ...logsIn(logs, blobs, documents),
    ...blobsIn(blobs),
    mend: mendIn(logs, blobs, receipts),
    ...receiptsIn(receipts),
    ...documentsIn(documents),
    close: async () => {},
  }
}

type LogPart = Pick<
  Store,
  'heads' | 'head' | 'append' | 'endorse' | 'entries' | 'nodes' | 'indexOf'
>

function logsIn(
  logs: Map<string, Log>,
  blobs: Map<string, Uint8Array>,
  documents: Documents,
): LogPart {
  return {
    heads: async () => [...logs.values()].map(({ head }) => copyHead(head)).toSorted(byOrigin),
    head: async (origin) => {
      const log = logs.get(origin)
      return log === undefined ? null : copyHead(log.head)
    },
    append: async (append) => appendTo(logs, blobs, documents, append),
    endorse: async (before, head) => {
      const log = logs.get(head.origin)
      if (log === undefined || !isSameHead(log.head, head)) return false
      if (!areEqual(log.head.checkpoint, before)) return false
      log.head = copyHead(head)
      return true
    },
    entries: async (origin, from, until) => {
      const entries = logs.get(origin)?.entries.slice(Math.max(from, 0), Math.max(until, 0)) ?? []
      return entries.map(({ bytes }) => copyOf(bytes))
    },
    nodes: async (origin, level, index, count) => {
      const log = logs.get(origin)
      if (level === 0) {
        const entries = log?.entries.slice(index, index + count) ?? []
        return entries.map(({ leaf }) => copyOf(leaf))
      }
      const found = Array.from({ length: count }, (_, nth) =>
        log?.nodes.get(level)?.get(index + nth),
      )
      return found.filter((hash) => hash !== undefined).map(copyOf)
    },
    indexOf: async (origin, leaf) => logs.get(origin)?.places.get(leafKey(leaf)) ?? null,
  }
}

function mendIn(
  logs: Map<string, Log>,
  blobs: Map<string, Uint8Array>,
  receipts: Map<string, StoredReceipt>,
): Store['mend'] {
  return async (one) => {
    if (one.kind === 'receipt') {
      const { origin, size, by, time } = one
      receipts.set(receiptKey(one), { origin, size, by, time, note: copyOf(one.note) })
      return
    }
    if (one.kind === 'blob') {
      blobs.set(one.hash, copyOf(one.bytes))
      return
    }
    const log = logs.get(one.origin)
    if (log === undefined) return
    if (one.kind === 'entry') {
      log.entries[one.index] = { bytes: copyOf(one.bytes), leaf: copyOf(one.leaf) }
      log.places.set(leafKey(one.leaf), one.index)
      return
    }
    const nodes = log.nodes.get(one.level) ?? new Map<number, Uint8Array>()
    log.nodes.set(one.level, nodes.set(one.index, copyOf(one.hash)))
  }
}

function appendTo(
  logs: Map<string, Log>,
  blobs: Map<string, Uint8Array>,
  documents: Documents,
  append: Append,
): Appended {
  assertAppend(append)
  const log = logs.get(append.origin) ?? beginLog(append.head)
  const size = log.entries.length
  if (size !== append.from) return { kind: 'moved', size }
  const settles = append.settles ?? []
  if (!settles.every((one) => isAt(documents, one))) return { kind: 'outdated' }
  const repeated = firstRepeated(append.entries, (leaf) => log.places.has(leaf))
  if (repeated !== undefined) return { kind: 'repeated', leaf: copyOf(repeated) }
  for (const { level, index } of append.nodes) {
    if (log.nodes.get(level)?.has(index)) throw new Error(`node is there: ${level} ${index}`)
  }

  for (const { bytes, leaf } of append.entries) {
    log.places.set(leafKey(leaf), log.entries.length)
    log.entries.push({ bytes: copyOf(bytes), leaf: copyOf(leaf) })
  }
  for (const { level, index, hash } of append.nodes) {
    const nodes = log.nodes.get(level) ?? new Map<number, Uint8Array>()
    log.nodes.set(level, nodes.set(index, copyOf(hash)))
  }
  for (const blob of append.blobs) keepIn(blobs, blob)
  for (const { kind, id } of settles) change(documents, kind, id, null)
  for (const { kind, id, bytes } of append.keeps ?? []) {
    if (!documents.has(keyOf(kind, id))) change(documents, kind, id, copyOf(bytes))
  }
  log.head = copyHead(append.head)
  logs.set(append.origin, log)
  return { kind: 'appended' }
}

const beginLog = (head: StoredHead): Log => ({
  head,
  entries: [],
  places: new Map(),
  nodes: new Map(),
})

function blobsIn(
  blobs: Map<string, Uint8Array>,
): Pick<Store, 'keepBlob' | 'blob' | 'missingBlobs'> {
  return {
    keepBlob: async (blob) => {
      assertBlobHash(blob.hash)
      keepIn(blobs, blob)
    },
    blob: async (hash) => {
      const bytes = blobs.get(hash)
      return bytes === undefined ? null : copyOf(bytes)
    },
    missingBlobs: async (hashes) => hashes.filter((hash) => !blobs.has(hash)),
  }
}

function keepIn(blobs: Map<string, Uint8Array>, { hash, bytes }: StoredBlob): void {
  if (!blobs.has(hash)) blobs.set(hash, copyOf(bytes))
}

type ReceiptPart = Pick<
  Store,
  'keepReceipts' | 'receipts' | 'receiptTimes' | 'receiptCount' | 'newestReceipt'
>

function receiptsIn(kept: Map<string, StoredReceipt>): ReceiptPart {
  const inOrder = (origin: string, from: number, until = Infinity) =>
    [...kept.values()]
      .filter((one) => one.origin === origin && one.size >= from && one.size < until)
      .toSorted((a, b) => a.size - b.size || compareText(a.by, b.by) || a.time - b.time)
  const copied = (receipt: StoredReceipt) => ({ ...receipt, note: copyOf(receipt.note) })
  return {
    keepReceipts: async (receipts) => {
      for (const { origin, by } of receipts) {
        assertKey('origin', origin)
        assertKey('by', by)
      }
      for (const receipt of receipts) {
        const key = receiptKey(receipt)
        if (!kept.has(key)) kept.set(key, { ...receipt, note: copyOf(receipt.note) })
      }
    },
    receipts: async (...place) => inOrder(...place).map(copied),
    receiptTimes: async (origin, from = 0, most = Infinity) =>
      inOrder(origin, from)
        .slice(0, most)
        .map(({ size, by, time }) => ({ size, by, time })),
    receiptCount: async (origin) => inOrder(origin, 0).length,
    newestReceipt: async (origin, by) => {
      const newest = inOrder(origin, 0).findLast((receipt) => receipt.by === by)
      return newest === undefined ? null : copied(newest)
    },
  }
}

const receiptKey = ({ origin, size, by, time }: StoredReceipt): string =>
  JSON.stringify([origin, size, by, time])

type DocumentPart = Pick<Store, 'document' | 'documents' | 'keepDocument'>

function documentsIn(kept: Documents): DocumentPart {
  return {
    document: async (kind, id) => asStored(kept.get(keyOf(kind, id))),
    documents: async (kind, ids) =>
      (ids === undefined ? [...kept.values()] : named(kept, kind, ids))
        .filter((document) => document.kind === kind)
        .map(asStored)
        .filter((document) => document !== null)
        .toSorted((a, b) => compareText(a.id, b.id)),
    keepDocument: async (kind, id, version, bytes) => {
      assertKey('kind', kind)
      assertKey('id', id)
      if (!isAt(kept, { kind, id, version })) return false
      change(kept, kind, id, bytes === null ? null : copyOf(bytes))
      return true
    },
  }
}

const named = (kept: Documents, kind: string, ids: readonly string[]): readonly Document[] =>
  [...new Set(ids)].flatMap((id) => kept.get(keyOf(kind, id)) ?? [])

const keyOf = (kind: string, id: string): string => JSON.stringify([kind, id])

/** Version 0: there is none. */
function isAt(kept: Documents, { kind, id, version }: DocumentVersion): boolean {
  return (asStored(kept.get(keyOf(kind, id)))?.version ?? 0) === version
}

function change(kept: Documents, kind: string, id: string, bytes: Uint8Array | null): void {
  const key = keyOf(kind, id)
  kept.set(key, { kind, id, version: (kept.get(key)?.version ?? 0) + 1, bytes })
}

function asStored(document: Document | undefined): StoredDocument | null {
  if (document === undefined || document.bytes === null) return null
  return { ...document, bytes: copyOf(document.bytes) }
}

/** Last heads that live as long as the process. */
export function createMemoryLastHeads(): LastHeads {
  const heads = new Map<string, LastHead>()
  return {
    read: async (origin) => {
      const head = heads.get(origin)
      return head === undefined ? null : { ...head, root: copyOf(head.root) }
    },
    swap: async (before, after) => {
      const { origin, size, root } = after
      assertHeadGrows(before, after)
      if (!isSameHead(heads.get(origin) ?? null, before)) return false
      heads.set(origin, { origin, size, root: copyOf(root) })
      return true
    },
  }
}

const copyOf = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes)

const copyHead = ({ origin, size, root, checkpoint }: StoredHead): StoredHead => ({
  origin,
  size,
  root: copyOf(root),
  checkpoint: copyOf(checkpoint),
})

const areEqual = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

const byOrigin = (a: StoredHead, b: StoredHead): number => compareText(a.origin, b.origin)

const compareText = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))
