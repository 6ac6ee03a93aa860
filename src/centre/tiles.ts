// The files of a stored log as tlog-tiles has them: entry bundles and tiles of hashes, for whoever
// serves, carries or exports them.
import { encodeEntryBundle, encodeTile, type Tile, tileWidth } from '#ledger/tile.ts'
import type { Store } from './ports.ts'

/** Nothing where the log does not hold as much as the tile says. */
export async function tileBytes(
  store: Store,
  origin: string,
  { level, index, width }: Tile,
): Promise<Uint8Array | null> {
  const from = index * tileWidth
  if (level === 'entries') {
    const entries = await store.entries(origin, from, from + width)
    return entries.length === width ? encodeEntryBundle(entries) : null
  }
  const hashes = await store.nodes(origin, level * tileHeight, from, width)
  return hashes.length === width ? encodeTile(hashes) : null
}

const tileHeight = 8
