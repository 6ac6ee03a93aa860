// Small documents of the desk in a centre's store: JSON under a kind and an id, changed by version,
// so that two processes never overwrite one another unseen.
import type { DocumentVersion, Store } from '#centre/ports.ts'
import { decodeUtf8, encodeUtf8 } from '#ledger/bytes.ts'

export type Documents = Pick<Store, 'document' | 'documents' | 'keepDocument'>

export interface Kept<T> {
  readonly at: DocumentVersion
  readonly value: T
}

export async function readDocument<T>(
  store: Documents,
  kind: string,
  id: string,
): Promise<Kept<T> | null> {
  const found = await store.document(kind, id)
  if (found === null) return null
  const known = readBefore(store)
  const key = `${kind} ${id}`
  const before = known.get(key)
  // What a version says does not change.
  if (before?.version === found.version) return { at: found, value: before.value as T }
  const value = parsed<T>(found.bytes)
  known.delete(key)
  known.set(key, { version: found.version, value })
  const [oldest] = known.keys()
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest)
  return { at: found, value }
}

interface Read {
  readonly version: number
  readonly value: unknown
}

/** Sessions and people are read with every request: what was read of so many is remembered. */
const mostKnown = 2_000
const reads = new WeakMap<Documents, Map<string, Read>>()

function readBefore(store: Documents): Map<string, Read> {
  const before = reads.get(store)
  if (before !== undefined) return before
  const known = new Map<string, Read>()
  reads.set(store, known)
  return known
}

export async function readDocuments<T>(
  store: Documents,
  kind: string,
): Promise<readonly Kept<T>[]> {
  return (await store.documents(kind)).map((at) => ({ at, value: parsed<T>(at.bytes) }))
}

/** False where somebody else has written it meanwhile; `null` takes it away. */
export function writeDocument(
  store: Documents,
  { kind, id, version }: DocumentVersion,
  value: unknown,
): Promise<boolean> {
  const bytes = value === null ? null : encodeUtf8(JSON.stringify(value))
  return store.keepDocument(kind, id, version, bytes)
}

function parsed<T>(bytes: Uint8Array): T {
  return JSON.parse(decodeUtf8(bytes) ?? '') as T
}
