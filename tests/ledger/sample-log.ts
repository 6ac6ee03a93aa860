// Logs of the sample space as trees: their heads, their tiles, and receipts for them.
import { encodeUtf8 } from '#ledger/bytes.ts'
import type { LogPart } from '#ledger/bundle-files.ts'
import { type Checkpoint, formatCheckpoint } from '#ledger/checkpoint.ts'
import { cosign, formatNote, type NoteSignature, signText } from '#ledger/note.ts'
import { type NodeReader, proveConsistency } from '#ledger/proof.ts'
import { receiptKeyName } from '#ledger/receipt.ts'
import { encodeEntryBundle, encodeTile, tilesBetween, tileWidth } from '#ledger/tile.ts'
import { emptyFrontier, growTree, leafHash, rootOf } from '#ledger/tree.ts'
import { crypto, keyNamed, timeOf } from './sample-space.ts'

export interface SampleLog {
  readonly head: Checkpoint
  readonly read: NodeReader
}

export function sampleLog(origin: string, entries: readonly Uint8Array[]): SampleLog {
  const leaves = entries.map((entry) => leafHash(crypto, entry))
  const { frontier, complete } = growTree(crypto, emptyFrontier, leaves)
  const hashes = new Map(complete.map((node) => [`${node.level} ${node.index}`, node.hash]))
  const root = rootOf(crypto, frontier)
  return {
    head: { origin, size: entries.length, root, extensions: [] },
    read: async (places) =>
      places.flatMap((place) => hashes.get(`${place.level} ${place.index}`) ?? []),
  }
}

/** The checkpoint of a head, signed by the log, with more lines where they are given. */
export async function checkpointOf(
  head: Checkpoint,
  ...more: NoteSignature[]
): Promise<Uint8Array> {
  const text = formatCheckpoint(head)
  const line = await signText(crypto, text, await keyNamed(head.origin))
  return formatNote({ text, signatures: [line, ...more] })
}

/** The line of a receipt that a party gives for a head. */
export async function receiptLine(party: string, head: Checkpoint): Promise<NoteSignature> {
  const key = await keyNamed(receiptKeyName(party), 0x04)
  return cosign(crypto, formatCheckpoint(head), key, timeOf('2030-02-02T09:00:00Z'))
}

/** What a bundle carries of a log from one size up to all its entries. */
export async function logPart(
  origin: string,
  oldSize: number,
  entries: readonly Uint8Array[],
): Promise<LogPart> {
  const { head, read } = sampleLog(origin, entries)
  const newSize = entries.length
  const tiles = tilesBetween(oldSize, newSize).map(async ({ level, index, width }) => {
    const first = index * tileWidth
    if (level === 'entries') return encodeEntryBundle(entries.slice(first, first + width))
    const places = Array.from({ length: width }, (_, at) => ({
      level: level * 8,
      index: first + at,
    }))
    return encodeTile(await read(places))
  })
  return {
    origin,
    oldSize,
    newSize,
    checkpoint: await checkpointOf(head),
    proof: await proveConsistency(crypto, read, oldSize, newSize),
    tiles: await Promise.all(tiles),
  }
}

/** So many short entries, for logs whose entries are not looked at. */
export const plainEntries = (count: number): Uint8Array[] =>
  Array.from({ length: count }, (_, at) => encodeUtf8(`entry ${at}`))
