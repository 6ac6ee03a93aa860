// How much of a courier bundle is taken while entries are put into it one by one, each with the
// blobs that it names, so that a long log is cut before a bundle outgrows its bounds. What is not
// known before it is packed is counted at its most: tiles as full, a path of a tile as partial.
import type { BundleBounds } from './bundle.ts'
import { packedBytes } from './tar.ts'
import { type Tile, tilePath, tilesBetween, tileWidth } from './tile.ts'

export interface BundleEntry {
  /** Of the entry, in bytes. */
  readonly length: number
  /** Those that go with it: each hash in hex, and how many bytes. */
  readonly blobs: readonly { readonly hash: string; readonly length: number }[]
}

interface Taken {
  readonly files: number
  /** Of the archive, but for the first page. */
  readonly bytes: number
  /** Of the first page. */
  readonly page: number
}

/** The head, the proof that leads to it, and the first page but for its lines of files. */
const ofEveryBundle: Taken = { files: 3, bytes: 16 * 1024, page: 8 * 1024 }
/** As deep as the folder of a log lies. */
const folderLength = '/'.length + 64
const partialWidth = '.p/255'.length
const hashBytes = 32

export interface BundleRoom {
  /** Takes in one more entry; what would be above a bound, and then it is not taken in. */
  readonly take: (entry: BundleEntry) => Excess | undefined
}

/** What a bundle would come to, and its bound. */
export interface Excess {
  readonly value: string
  readonly expected: string
}

/**
 * A bundle of a log from a size on. `before` are the lengths of the entries that stand in front of
 * the first one in its entry bundle, `beside` are the files that go along.
 */
export function bundleRoom(
  bounds: BundleBounds,
  oldSize: number,
  before: readonly number[],
  beside: readonly { readonly path: string; readonly length: number }[],
): BundleRoom {
  const entries = before.reduce((sum, length) => sum + 2 + length, 0)
  const taken = [
    { files: 0, bytes: entries, page: 0 },
    ...beside.map(({ path, length }) => ofFile(path.length, length)),
  ].reduce(added, ofEveryBundle)
  return new Room(bounds, oldSize, taken)
}

class Room implements BundleRoom {
  readonly #bounds: BundleBounds
  readonly #oldSize: number
  #size: number
  /** Blobs and entries; what tiles take besides is told by the size. */
  #taken: Taken
  #tiles: Taken = nothing
  readonly #blobs = new Set<string>()

  constructor(bounds: BundleBounds, oldSize: number, taken: Taken) {
    this.#bounds = bounds
    this.#oldSize = oldSize
    this.#size = oldSize
    this.#taken = taken
  }

  take({ length, blobs }: BundleEntry): Excess | undefined {
    const fresh = new Map(
      blobs.filter(({ hash }) => !this.#blobs.has(hash)).map((blob) => [blob.hash, blob.length]),
    )
    const isNewTile = this.#size === this.#oldSize || this.#size % tileWidth === 0
    const tiles = isNewTile ? tilesTo(this.#oldSize, this.#size + 1) : this.#tiles
    const taken = [...fresh]
      .map(([hash, bytes]) => ofFile(`blob/${hash}`.length, bytes))
      .reduce(added, added(this.#taken, { files: 0, bytes: 2 + length, page: 0 }))
    const excess = this.#above(added(taken, tiles))
    if (excess !== undefined) return excess
    for (const hash of fresh.keys()) this.#blobs.add(hash)
    this.#size += 1
    this.#taken = taken
    this.#tiles = tiles
    return undefined
  }

  #above({ files, bytes, page }: Taken): Excess | undefined {
    const bounds = this.#bounds
    if (files > bounds.files)
      return { value: `${files} files`, expected: `at most ${bounds.files}` }
    const whole = bytes + packedBytes(page)
    const [size, most] = page > bounds.page ? [page, bounds.page] : [whole, bounds.bytes]
    return size > most ? { value: `${size} bytes`, expected: `at most ${most} bytes` } : undefined
  }
}

const nothing: Taken = { files: 0, bytes: 0, page: 0 }

const added = (one: Taken, other: Taken): Taken => ({
  files: one.files + other.files,
  bytes: one.bytes + other.bytes,
  page: one.page + other.page,
})

/** A file and its line: `sha256 <hash> <length> <path>`. */
const ofFile = (path: number, length: number): Taken => ({
  files: 1,
  bytes: packedBytes(length),
  page: 'sha256 '.length + 64 + ` ${length} `.length + path + '\n'.length,
})

/** All tiles up to the end of the one that a size lies in. */
function tilesTo(oldSize: number, size: number): Taken {
  const end = Math.ceil(size / tileWidth) * tileWidth
  return tilesBetween(oldSize, end).map(ofTile).reduce(added, nothing)
}

function ofTile(tile: Tile): Taken {
  const path = folderLength + tilePath(tile).length + partialWidth
  if (tile.level !== 'entries') return ofFile(path, tileWidth * hashBytes)
  // The entries in it are counted one by one; these are the header, the padding and the digits.
  const { files, bytes, page } = ofFile(path, 0)
  return { files, bytes: bytes + packedBytes(0), page: page + String(tileWidth * 65_537).length }
}
