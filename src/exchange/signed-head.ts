// The heads that a mirror measures by: what its centre holds of a log, what was announced to it.
import { parseCheckpoint } from '#ledger/checkpoint.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import { type Note, parseNote } from '#ledger/note.ts'
import type { TreeHead } from '#ledger/proof.ts'
import { emptyRoot } from '#ledger/tree.ts'
import type { Exchange } from '#centre/ports.ts'

/** A head that the log's own key signed. */
export interface SignedHead extends TreeHead {
  /** The note; nothing stands in that of an empty log. */
  readonly checkpoint: Uint8Array
}

export interface HeadSource {
  readonly exchange: Pick<Exchange, 'checkpoint'>
  readonly crypto: LedgerCrypto
}

export async function heldHead(
  { exchange, crypto }: HeadSource,
  origin: string,
): Promise<SignedHead> {
  const checkpoint = await exchange.checkpoint(origin)
  if (checkpoint === null) return { size: 0, root: emptyRoot(crypto), checkpoint: new Uint8Array() }
  const head = headIn(checkpoint)
  if (head?.origin !== origin) throw new Error(`what is held of ${origin} is no checkpoint of it`)
  return head
}

export function headIn(
  checkpoint: Uint8Array,
): (SignedHead & { readonly origin: string; readonly note: Note }) | null {
  const note = parseNote(checkpoint)
  const text = note.ok ? parseCheckpoint(note.value.text) : note
  return note.ok && text.ok ? { ...text.value, checkpoint, note: note.value } : null
}

export const newest = (heads: readonly SignedHead[]): SignedHead =>
  heads.reduce((a, b) => (b.size > a.size ? b : a))
