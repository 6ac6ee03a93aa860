// Where the hashes and the entries of a log lie as files: tlog-tiles 0.1.0. A tile holds 256 hashes
// of one height in eight; an entry bundle the 256 entries below a tile of level 0. Those on the
// right edge of a tree are partial and carry their width in their path.
import { concatBytes, uint16Bytes } from './bytes.ts'
import { hashBytes, type LedgerCrypto } from './crypto.ts'
import { maxNumber } from './decimal.ts'
import type { NodeReader } from './proof.ts'
import { accept, type Outcome, refuse, type Refused } from './refusal.ts'
import { emptyFrontier, growTree, type NodePlace, rootOf } from './tree.ts'

export interface Tile {
  /** 0 for hashes of entries, 1 for those of full tiles of level 0; or the entries themselves. */
  readonly level: number | 'entries'
  readonly index: number
  /** How many it holds: 256 when it is full. */
  readonly width: number
}

export const tileWidth = 256
const tileHeight = 8
const maxLevel = 63
/** Each entry has its length in two bytes in front of it. */
export const maxEntryBytes = 65_535

export function tilePath({ level, index, width }: Tile): string {
  const digits = String(index)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g) ?? []
  const last = groups.length - 1
  const place = groups.map((group, at) => (at < last ? `x${group}` : group)).join('/')
  return `tile/${level}/${place}${width === tileWidth ? '' : `.p/${width}`}`
}

const pathForm =
  /^tile\/(entries|0|[1-9][0-9]?)\/((?:x[0-9]{3}\/)*)([0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/

export function parseTilePath(path: string): Outcome<Tile> {
  const malformed = (): Refused =>
    refuse('bad-tile-path', 'path', path, 'tile/<L>/<N>[.p/<W>], L up to 63, W up to 255')
  const [, levelText = '', high = '', low = '', widthText] = pathForm.exec(path) ?? []
  if (low === '' || high.startsWith('x000')) return malformed()
  const level = levelText === 'entries' ? levelText : Number(levelText)
  const index = Number(high.replace(/[x/]/g, '') + low)
  const width = widthText === undefined ? tileWidth : Number(widthText)
  const isPartial = widthText !== undefined
  if (level !== 'entries' && level > maxLevel) return malformed()
  if (index > maxNumber || (isPartial && width >= tileWidth)) return malformed()
  return accept({ level, index, width })
}

/** The tiles and bundles of a tree of `newSize` that one of `oldSize` lacks or has shorter. */
export const tilesBetween = (oldSize: number, newSize: number): readonly Tile[] => [
  ...eachTileBetween(oldSize, newSize),
]

/** One after another, for sizes that somebody only says: there may be no end of them. */
export function* eachTileBetween(oldSize: number, newSize: number): Iterable<Tile> {
  yield* tilesOfLevel('entries', oldSize, newSize)
  let [older, newer] = [oldSize, newSize]
  for (let level = 0; newer > 0; level += 1) {
    yield* tilesOfLevel(level, older, newer)
    older = Math.floor(older / tileWidth)
    newer = Math.floor(newer / tileWidth)
  }
}

function* tilesOfLevel(level: Tile['level'], oldCount: number, newCount: number): Iterable<Tile> {
  if (newCount <= oldCount) return
  for (let index = Math.floor(oldCount / tileWidth); index * tileWidth < newCount; index += 1) {
    yield { level, index, width: widthAt(index, newCount) }
  }
}

const widthAt = (index: number, count: number): number =>
  Math.min(tileWidth, count - index * tileWidth)

export const encodeTile = (hashes: readonly Uint8Array[]): Uint8Array => concatBytes(...hashes)

export function decodeTile(bytes: Uint8Array, width: number): Outcome<readonly Uint8Array[]> {
  if (bytes.length !== width * hashBytes) {
    const expected = `${width} hashes of ${hashBytes} bytes`
    return refuse('bad-tile', 'tile', `${bytes.length} bytes`, expected)
  }
  const hashes: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += hashBytes) {
    hashes.push(bytes.subarray(at, at + hashBytes))
  }
  return accept(hashes)
}

export function encodeEntryBundle(entries: readonly Uint8Array[]): Uint8Array {
  return concatBytes(
    ...entries.flatMap((entry) => {
      if (entry.length > maxEntryBytes)
        throw new Error(`entry of ${entry.length} bytes is too long`)
      return [uint16Bytes(entry.length), entry]
    }),
  )
}

/** As many entries as the path of the bundle says, and nothing behind them. */
export function decodeEntryBundle(
  bytes: Uint8Array,
  width: number,
): Outcome<readonly Uint8Array[]> {
  const entries: Uint8Array[] = []
  let at = 0
  while (at < bytes.length) {
    const start = at + 2
    const end = start + (((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0))
    if (end > bytes.length || entries.length === width) break
    entries.push(bytes.subarray(start, end))
    at = end
  }
  if (at === bytes.length && entries.length === width) return accept(entries)
  const value = `${entries.length} entries and ${bytes.length - at} bytes`
  return refuse('bad-entry-bundle', 'entry bundle', value, `${width} entries, each with its length`)
}

/** Reads the nodes of a tree of this size out of its tiles, each tile once for a question. */
export function tileNodeReader(
  crypto: LedgerCrypto,
  size: number,
  readTile: (tile: Tile) => Promise<readonly Uint8Array[]>,
): NodeReader {
  return async (places) => {
    const asked = new Map<string, Promise<readonly Uint8Array[]>>()
    return Promise.all(
      places.map(async (place) => {
        const { tile, from, until } = tileOf(place, size)
        const path = tilePath(tile)
        const hashes = asked.get(path) ?? readTile(tile)
        asked.set(path, hashes)
        const below = (await hashes).slice(from, until)
        if (below.length < until - from) throw new Error(`${path} lacks a hash`)
        return rootOf(crypto, growTree(crypto, emptyFrontier, below).frontier)
      }),
    )
  }
}

/** The tile that a node lies in, or above whose hashes it stands, and which of them. */
function tileOf(
  { level, index }: NodePlace,
  size: number,
): { readonly tile: Tile; readonly from: number; readonly until: number } {
  const below = 2 ** (level % tileHeight)
  const tileLevel = Math.floor(level / tileHeight)
  const tileIndex = Math.floor((index * below) / tileWidth)
  const count = Math.floor(size / tileWidth ** tileLevel)
  const from = index * below - tileIndex * tileWidth
  const tile = { level: tileLevel, index: tileIndex, width: widthAt(tileIndex, count) }
  return { tile, from, until: from + below }
}
