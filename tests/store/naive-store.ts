// A store as plainly as it can be said: one list of everything, searched from the start each time.
// It shares no code with the stores that are held against it, and knows that nodes are complete by
// the size of a log.
import type { Store, StoredBlob, StoredDocument, StoredHead } from '#centre/ports.ts'
import type { StoredReceipt } from '#ledger/receipt.ts'
import { completeNodes } from './growth.ts'

interface Row {
  readonly origin: string
  readonly bytes: Uint8Array
  readonly leaf: Uint8Array
}

export function createNaiveStore(): Store {
  const blobs: StoredBlob[] = []
  const documents = documentsIn()
  return {
    ...logsIn(blobs, documents),
    ...restIn(blobs),
    ...documents,
    close: async () => {},
  }
}

type LogPart = Pick<
  Store,
  'heads' | 'head' | 'append' | 'endorse' | 'entries' | 'nodes' | 'indexOf'
>

function logsIn(blobs: StoredBlob[], documents: DocumentPart): LogPart {
  const rows: Row[] = []
  let heads: StoredHead[] = []
  const logOf = (origin: string) => rows.filter((row) => row.origin === origin)
  return {
    heads: async () => heads.toSorted((a, b) => order(a.origin, b.origin)),
    head: async (origin) => heads.find((head) => head.origin === origin) ?? null,
    append: async ({ origin, from, entries, head, blobs: bodies, settles = [], keeps = [] }) => {
      const size = logOf(origin).length
      if (size !== from) return { kind: 'moved', size }
      for (const { kind, id, version } of settles) {
        if ((await documents.document(kind, id))?.version !== version) return { kind: 'outdated' }
      }
      const leaves = [...logOf(origin), ...entries].map(({ leaf }) => leaf.toHex())
      const repeated = entries.find(({ leaf }, nth) =>
        leaves.slice(0, size + nth).includes(leaf.toHex()),
      )
      if (repeated !== undefined) return { kind: 'repeated', leaf: repeated.leaf }
      for (const one of settles) await documents.keepDocument(one.kind, one.id, one.version, null)
      for (const { kind, id, bytes } of keeps) await documents.keepDocument(kind, id, 0, bytes)
      rows.push(...entries.map((entry) => ({ origin, ...entry })))
      heads = [...heads.filter((one) => one.origin !== origin), head]
      blobs.push(...bodies)
      return { kind: 'appended' }
    },
    endorse: async (before, head) => {
      const there = heads.find(({ origin }) => origin === head.origin)
      if (there?.size !== head.size || there.root.toHex() !== head.root.toHex()) return false
      if (there.checkpoint.toHex() !== before.toHex()) return false
      heads = [...heads.filter((one) => one !== there), head]
      return true
    },
    entries: async (origin, from, until) =>
      logOf(origin)
        .filter((_, nth) => nth >= from && nth < until)
        .map(({ bytes }) => bytes),
    nodes: async (origin, level, index, count) => {
      const log = logOf(origin)
      const above = completeNodes(0, log.length).filter((node) => node.level === level)
      const all = level === 0 ? log.map(({ leaf }) => leaf) : above.map(({ hash }) => hash)
      return all.slice(index, index + count)
    },
    indexOf: async (origin, leaf) => {
      const nth = logOf(origin).findIndex((row) => row.leaf.toHex() === leaf.toHex())
      return nth === -1 ? null : nth
    },
  }
}

type RestPart = Pick<
  Store,
  | 'keepBlob'
  | 'mend'
  | 'blob'
  | 'missingBlobs'
  | 'keepReceipts'
  | 'receipts'
  | 'receiptTimes'
  | 'receiptCount'
  | 'newestReceipt'
>

function restIn(blobs: StoredBlob[]): RestPart {
  const receipts: StoredReceipt[] = []
  const over = (origin: string, from: number, until = Infinity) =>
    receipts
      .filter((one) => one.origin === origin && one.size >= from && one.size < until)
      .toSorted((a, b) => a.size - b.size || order(a.by, b.by) || a.time - b.time)
  return {
    keepBlob: async (blob) => {
      blobs.push(blob)
    },
    mend: async (one) => {
      if (one.kind === 'blob') blobs.unshift(one)
    },
    blob: async (hash) => blobs.find((blob) => blob.hash === hash)?.bytes ?? null,
    missingBlobs: async (hashes) =>
      hashes.filter((hash) => blobs.every((blob) => blob.hash !== hash)),
    keepReceipts: async (kept) => {
      for (const one of kept) {
        const isSame = (r: StoredReceipt) =>
          r.origin === one.origin && r.size === one.size && r.by === one.by && r.time === one.time
        if (!receipts.some(isSame)) receipts.push(one)
      }
    },
    receipts: async (...place) => over(...place),
    receiptTimes: async (origin, from = 0, most = Infinity) =>
      over(origin, from)
        .slice(0, most)
        .map(({ size, by, time }) => ({ size, by, time })),
    receiptCount: async (origin) => over(origin, 0).length,
    newestReceipt: async (origin, by) =>
      over(origin, 0).findLast((receipt) => receipt.by === by) ?? null,
  }
}

type DocumentPart = Pick<Store, 'document' | 'documents' | 'keepDocument'>

function documentsIn(): DocumentPart {
  const versions: (Omit<StoredDocument, 'bytes'> & { readonly bytes: Uint8Array | null })[] = []
  const latest = (kind: string, id: string) =>
    versions.findLast((one) => one.kind === kind && one.id === id)
  const existing = (kind: string, id: string): StoredDocument | null => {
    const { bytes = null, version = 0 } = latest(kind, id) ?? {}
    return bytes === null ? null : { kind, id, version, bytes }
  }
  return {
    document: async (kind, id) => existing(kind, id),
    documents: async (kind, ids) =>
      [...new Set(versions.filter((one) => one.kind === kind).map(({ id }) => id))]
        .filter((id) => ids?.includes(id) ?? true)
        .toSorted(order)
        .map((id) => existing(kind, id))
        .filter((one) => one !== null),
    keepDocument: async (kind, id, version, bytes) => {
      if ((existing(kind, id)?.version ?? 0) !== version) return false
      versions.push({ kind, id, version: (latest(kind, id)?.version ?? 0) + 1, bytes })
      return true
    },
  }
}

/** By code points, which is the order of UTF-8. */
function order(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)]
  const nth = left.findIndex((character, at) => character !== right[at])
  if (nth === -1) return left.length - right.length
  if (right[nth] === undefined) return 1
  return (left[nth]?.codePointAt(0) ?? 0) - (right[nth].codePointAt(0) ?? 0)
}
