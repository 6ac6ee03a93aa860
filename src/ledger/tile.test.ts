// Tiles against the examples of tlog-tiles, the paths of golang.org/x/mod, and every tile of a tree
// of 70,000 leaves that it makes.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { formatBase64 } from './base64.ts'
import { encodeUtf8 } from './bytes.ts'
import { checkInclusion, proveConsistency, checkConsistency, proveInclusion } from './proof.ts'
import {
  decodeEntryBundle,
  decodeTile,
  encodeEntryBundle,
  encodeTile,
  maxEntryBytes,
  parseTilePath,
  type Tile,
  tileNodeReader,
  tilePath,
  tilesBetween,
} from './tile.ts'
import { emptyFrontier, growTree, leafHash, rootOf, subtreesOf } from './tree.ts'

const crypto = nodeCrypto()
/** A tree of 70,000 leaves: "leaf 0", "leaf 1" and so on. */
const { complete } = growTree(
  crypto,
  emptyFrontier,
  Array.from({ length: 70_000 }, (_, at) => leafHash(crypto, encodeUtf8(`leaf ${at}`))),
)
const nodes = new Map(complete.map((node) => [`${node.level}.${node.index}`, node.hash]))
const nodeAt = (level: number, index: number) => nodes.get(`${level}.${index}`)!
const headAt = (size: number) => {
  const hashes = subtreesOf(0, size).map(({ level, index }) => nodeAt(level, index))
  return { size, root: rootOf(crypto, { size, hashes }) }
}

/** A tile as it would lie in a file. */
function tileBytes({ level, index, width }: Tile): Uint8Array {
  const height = level === 'entries' ? 0 : level * 8
  return encodeTile(Array.from({ length: width }, (_, at) => nodeAt(height, index * 256 + at)))
}

describe('the path of a tile', () => {
  test.each<[string, Tile]>([
    ['tile/0/x001/x234/067', { level: 0, index: 1234067, width: 256 }],
    ['tile/0/001', { level: 0, index: 1, width: 256 }],
    ['tile/0/001.p/5', { level: 0, index: 1, width: 5 }],
    ['tile/5/x123/x456/078.p/2', { level: 5, index: 123456078, width: 2 }],
    ['tile/63/000', { level: 63, index: 0, width: 256 }],
    ['tile/entries/x003/x057/500', { level: 'entries', index: 3057500, width: 256 }],
    ['tile/entries/000.p/255', { level: 'entries', index: 0, width: 255 }],
  ])('%s is written and read', (path, tile) => {
    expect(tilePath(tile)).toBe(path)
    expect(parseTilePath(path)).toEqual({ ok: true, value: tile })
  })

  test.each([
    ['a first group without its x', 'tile/5/123/456/078'],
    ['a level below zero', 'tile/-1/000'],
    ['a level above 63', 'tile/64/000'],
    ['a zero before the level', 'tile/00/000'],
    ['data for entries', 'tile/data/x003/x057/500'],
    ['a height', 'tile/8/0/001'],
    ['a leading group of zeroes', 'tile/0/x000/001'],
    ['two digits', 'tile/0/01'],
    ['a width of 0', 'tile/0/001.p/0'],
    ['a width of 256', 'tile/0/001.p/256'],
    ['a zero before the width', 'tile/0/001.p/05'],
    ['an index beyond 2^53', 'tile/0/x009/x999/x999/x999/x999/999'],
    ['a slash in front', '/tile/0/001'],
    ['a newline behind', 'tile/0/001\n'],
    ['a step upwards', 'tile/0/../001'],
  ])('with %s is refused', (_, path) => {
    expect(parseTilePath(path)).toMatchObject({ refusal: { code: 'bad-tile-path' } })
  })

  test('is read as it was written, for any tile', () => {
    const tile = fc.record({
      level: fc.oneof(fc.nat(63), fc.constant('entries' as const)),
      index: fc.maxSafeNat(),
      width: fc.integer({ min: 1, max: 256 }),
    })
    fc.assert(
      fc.property(tile, (one) => {
        expect(parseTilePath(tilePath(one))).toEqual({ ok: true, value: one })
      }),
    )
  })

  test('that is read is the only path of its tile', () => {
    const part = fc.constantFrom(
      'tile/',
      'entries/',
      '0/',
      '01/',
      'x001/',
      'x000/',
      '7',
      '007',
      '.p/',
      '9',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 7 }), (parts) => {
        const path = parts.join('')
        const read = parseTilePath(path)
        expect(read.ok ? tilePath(read.value) : path).toBe(path)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('the tiles of a tree', () => {
  test('of 70,000 entries are those that the specification counts', () => {
    const counts = new Map<string, number>()
    for (const { level, width } of tilesBetween(0, 70_000)) {
      const kind = `${level} ${width === 256 ? 'full' : width}`
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
    }
    expect(Object.fromEntries(counts)).toEqual({
      'entries full': 273,
      'entries 112': 1,
      '0 full': 273,
      '0 112': 1,
      '1 full': 1,
      '1 17': 1,
      '2 1': 1,
    })
  })

  test('of 256 entries are a full one and one of width 1 above it', () => {
    const paths = tilesBetween(0, 256).map(tilePath)
    expect(paths).toEqual(['tile/entries/000', 'tile/0/000', 'tile/1/000.p/1'])
  })

  test('that change are those that golang.org/x/mod counts, with ours 256 wide', () => {
    const changed = (from: number, to: number) => tilesBetween(from, to).map(tilePath)
    expect(changed(1, 1)).toEqual([])
    expect(changed(100, 101)).toEqual(['tile/entries/000.p/101', 'tile/0/000.p/101'])
    expect(changed(255, 257)).toEqual([
      'tile/entries/000',
      'tile/entries/001.p/1',
      'tile/0/000',
      'tile/0/001.p/1',
      'tile/1/000.p/1',
    ])
  })

  test('after two steps of growth are all tiles of the whole', () => {
    const sizes = fc.tuple(fc.nat(80_000), fc.nat(80_000))
    fc.assert(
      fc.property(sizes, ([a, b]) => {
        const [older, newer] = [Math.min(a, b), Math.max(a, b)]
        const byPlace = (tiles: readonly Tile[]) =>
          tiles.map((tile) => [`${tile.level}.${tile.index}`, tile.width] as const)
        const grown = new Map([
          ...byPlace(tilesBetween(0, older)),
          ...byPlace(tilesBetween(older, newer)),
        ])
        expect(grown).toEqual(new Map(byPlace(tilesBetween(0, newer))))
      }),
      { numRuns: 20 },
    )
  })

  test('of 70,000 leaves have the bytes that golang.org/x/mod writes', () => {
    const text = readFileSync('tests/vectors/reference/tree.json', 'utf8')
    const { tiles } = JSON.parse(text) as { tiles: Record<string, string> }
    const ours = tilesBetween(0, 70_000)
      .filter((tile) => tile.level !== 'entries')
      .map((tile) => [tilePath(tile), formatBase64(crypto.sha256(tileBytes(tile)))])
    expect(Object.fromEntries(ours)).toEqual(tiles)
  })
})

describe('reading nodes out of tiles', () => {
  test('gives the proofs that hold, at sizes around the edges of tiles', async () => {
    for (const size of [1, 255, 256, 257, 511, 5000, 65_535, 65_536, 65_537, 70_000]) {
      const reader = tileNodeReader(crypto, size, async (tile) => {
        const hashes = decodeTile(tileBytes(tile), tile.width)
        return hashes.ok ? hashes.value : []
      })
      const head = headAt(size)
      for (const index of new Set([0, Math.floor(size / 3), size - 1])) {
        const proof = await proveInclusion(crypto, reader, index, size)
        expect(checkInclusion(crypto, proof, nodeAt(0, index), index, head).ok).toBe(true)
        const consistency = await proveConsistency(crypto, reader, index + 1, size)
        expect(checkConsistency(crypto, consistency, headAt(index + 1), head).ok).toBe(true)
      }
    }
  })

  test('asks for each tile once, and stops at one that lacks a hash', async () => {
    const asked: string[] = []
    const reader = tileNodeReader(crypto, 300, async (tile) => {
      asked.push(tilePath(tile))
      return complete.slice(0, tile.width).map((node) => node.hash)
    })
    await proveInclusion(crypto, reader, 5, 300)
    expect(asked.toSorted()).toEqual(['tile/0/000', 'tile/0/001.p/44'])
    const short = tileNodeReader(crypto, 300, async () => [nodeAt(0, 0)])
    await expect(proveInclusion(crypto, short, 5, 300)).rejects.toThrow('lacks a hash')
  })
})

describe('bytes of tiles and of entry bundles', () => {
  test('of a tile are refused where its width is another', () => {
    const bytes = encodeTile([0, 1, 2, 3, 4].map((at) => nodeAt(0, at)))
    expect(decodeTile(bytes, 5)).toMatchObject({ ok: true })
    for (const width of [4, 6]) {
      expect(decodeTile(bytes, width)).toMatchObject({ refusal: { code: 'bad-tile' } })
    }
  })

  test('of a bundle hold each entry behind its length', () => {
    const bundle = encodeEntryBundle([encodeUtf8('ab'), new Uint8Array(), encodeUtf8('c')])
    expect([...bundle]).toEqual([0, 2, 97, 98, 0, 0, 0, 1, 99])
  })

  test('of a bundle are read as they were written', () => {
    const entries = fc.array(fc.uint8Array({ maxLength: 700 }), { maxLength: 20 })
    fc.assert(
      fc.property(entries, (all) => {
        const read = decodeEntryBundle(encodeEntryBundle(all), all.length)
        expect(read).toEqual({ ok: true, value: all })
      }),
    )
  })

  test('of a bundle end where an entry would be longer than its length can say', () => {
    const longest = new Uint8Array(maxEntryBytes)
    expect(decodeEntryBundle(encodeEntryBundle([longest]), 1)).toMatchObject({ ok: true })
    expect(() => encodeEntryBundle([new Uint8Array(maxEntryBytes + 1)])).toThrow('too long')
  })

  test('of a bundle are refused when cut, when longer, and with another count', () => {
    const bundle = encodeEntryBundle([encodeUtf8('ab'), encodeUtf8('c')])
    const wrong = [
      decodeEntryBundle(bundle, 1),
      decodeEntryBundle(bundle, 3),
      decodeEntryBundle(Uint8Array.of(...bundle, 0), 2),
      ...Array.from({ length: bundle.length }, (_, at) =>
        decodeEntryBundle(bundle.slice(0, at), 2),
      ),
    ]
    expect(wrong.filter((one) => one.ok)).toEqual([])
  })

  test('of any kind are read or refused, and written again the same', () => {
    const bytes = fc.uint8Array({ maxLength: 60 }).map((all) => all.map((one) => one % 7))
    fc.assert(
      fc.property(bytes, fc.nat(12), (all, width) => {
        const read = decodeEntryBundle(all, width)
        expect(read.ok ? encodeEntryBundle(read.value) : all).toEqual(all)
      }),
      { numRuns: 1000 },
    )
  })
})
