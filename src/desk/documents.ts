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
  return found === null ? null : { at: found, value: parsed<T>(found.bytes) }
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
