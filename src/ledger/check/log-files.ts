// A log as it is kept somewhere, for whoever checks it anew: in a store, or as files in the layout
// of tlog-tiles. Nothing that comes from it is believed before it has been computed again.
import { parseCheckpoint } from '../checkpoint.ts'
import type { LedgerCrypto } from '../crypto.ts'
import { parseNote } from '../note.ts'
import type { NodeReader } from '../proof.ts'
import type { StoredReceipt } from '../receipt.ts'
import { accept, type Outcome, refuse } from '../refusal.ts'
import {
  decodeEntryBundle,
  decodeTile,
  type Tile,
  tileNodeReader,
  tilePath,
  tileWidth,
} from '../tile.ts'
import { emptyRoot, joinSubtrees, subtreesOf } from '../tree.ts'
import {
  blobPath,
  checkpointPath,
  parseReceiptName,
  type ReadFolder,
  receiptFolder,
} from './space-files.ts'

export interface LogFiles {
  readonly origin: string
  readonly checkpoint: Uint8Array
  /** As the checkpoint says; 0 where it cannot be read. */
  readonly size: number
  /** The entries of one bundle, from a multiple of 256 on. */
  readonly entries: (from: number, until: number) => Promise<Outcome<readonly Uint8Array[]>>
  /** So many complete nodes as they are kept; null for a level that is not kept. */
  readonly nodes: (
    level: number,
    index: number,
    count: number,
  ) => Promise<Outcome<readonly Uint8Array[]> | null>
  /** Reads nodes of any level, once those that are kept have been found right. */
  readonly read: NodeReader
  readonly receipts: () => AsyncIterable<StoredReceipt>
  readonly blob: (hash: string) => Promise<Uint8Array | null>
}

/** Null where the folder has no head of the log. */
export async function folderLogFiles(
  crypto: LedgerCrypto,
  folder: ReadFolder,
  origin: string,
): Promise<LogFiles | null> {
  const checkpoint = await folder.read(checkpointPath(origin))
  if (checkpoint === null) return null
  const size = sizeIn(checkpoint)
  const tiles = tileReader(folder, origin)
  return {
    origin,
    checkpoint,
    size,
    entries: async (from, until) => {
      const tile: Tile = { level: 'entries', index: from / tileWidth, width: until - from }
      const path = `${origin}/${tilePath(tile)}`
      const bytes = await folder.read(path)
      if (bytes === null) return missingFile(path)
      const bundle = decodeEntryBundle(bytes, tile.width)
      return bundle.ok ? bundle : { ok: false, refusal: { ...bundle.refusal, place: path } }
    },
    nodes: async (level, index, count) => {
      if (level % tileHeight !== 0) return null
      const found: Uint8Array[] = []
      for (let at = index; at < index + count;) {
        const tile = tileAt(level / tileHeight, Math.floor(at / tileWidth), size)
        const hashes = await tiles(tile)
        if (!hashes.ok) return hashes
        const start = at - tile.index * tileWidth
        found.push(...hashes.value.slice(start, start + index + count - at))
        at = (tile.index + 1) * tileWidth
      }
      return accept(found)
    },
    read: tileNodeReader(crypto, size, async (tile) => {
      const hashes = await tiles(tile)
      if (!hashes.ok) throw new Error(`${hashes.refusal.code}: ${hashes.refusal.place}`)
      return hashes.value
    }),
    receipts: () => receiptsIn(folder, origin),
    blob: (hash) => folder.read(blobPath(hash)),
  }
}

/** The root that a tree had at a size that it has reached. */
export async function rootBelow(
  crypto: LedgerCrypto,
  read: NodeReader,
  size: number,
): Promise<Uint8Array> {
  return joinSubtrees(crypto, await read(subtreesOf(0, size))) ?? emptyRoot(crypto)
}

const tileHeight = 8

/** What a checkpoint says of it; 0 where it cannot be read. */
export function sizeIn(checkpoint: Uint8Array): number {
  const note = parseNote(checkpoint)
  const head = note.ok ? parseCheckpoint(note.value.text) : note
  return head.ok ? head.value.size : 0
}

const missingFile = (path: string): Outcome<never> =>
  refuse('missing-file', path, '', 'a file of the log')

function tileAt(level: number, index: number, size: number): Tile {
  const count = Math.floor(size / tileWidth ** level)
  return { level, index, width: Math.min(tileWidth, count - index * tileWidth) }
}

/** Tiles of which the last of each level is remembered: they are asked for one after another. */
function tileReader(folder: ReadFolder, origin: string) {
  const last = new Map<Tile['level'], { readonly path: string; readonly hashes: Hashes }>()
  return async (tile: Tile): Promise<Hashes> => {
    const path = `${origin}/${tilePath(tile)}`
    const known = last.get(tile.level)
    if (known?.path === path) return known.hashes
    const bytes = await folder.read(path)
    const read = bytes === null ? missingFile(path) : decodeTile(bytes, tile.width)
    const hashes: Hashes = read.ok ? read : { ok: false, refusal: { ...read.refusal, place: path } }
    last.set(tile.level, { path, hashes })
    return hashes
  }
}

type Hashes = Outcome<readonly Uint8Array[]>

async function* receiptsIn(folder: ReadFolder, origin: string): AsyncIterable<StoredReceipt> {
  const inFolder = receiptFolder(origin)
  for (const name of await folder.names(inFolder)) {
    const named = parseReceiptName(name)
    // What has another name, such as the notes of a person, is no receipt.
    if (named === undefined) continue
    const note = await folder.read(`${inFolder}/${name}`)
    yield { ...named, origin, note: note ?? new Uint8Array() }
  }
}
