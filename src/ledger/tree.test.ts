// Trees against the vectors that implementations of RFC 6962 share, and against the definition of
// section 2.1, written down as it stands there.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { formatBase64 } from './base64.ts'
import { encodeUtf8, formatHex } from './bytes.ts'
import { emptyFrontier, growTree, leafHash, nodeHash, rootOf, subtreesOf } from './tree.ts'

const crypto = nodeCrypto()
const read = <T>(name: string): T => JSON.parse(readFileSync(`tests/vectors/${name}`, 'utf8')) as T
const published = read<{ leaves: string[]; nodes: string[][]; roots: string[] }>(
  'merkle/tree-of-8.json',
)
const publishedLeaves = published.leaves.map((leaf) =>
  leafHash(crypto, Uint8Array.from(Buffer.from(leaf, 'hex'))),
)
const leaves = Array.from({ length: 300 }, (_, at) => leafHash(crypto, encodeUtf8(`leaf ${at}`)))

/** MTH of RFC 6962, section 2.1, over leaf hashes. */
function definedRoot(hashes: readonly Uint8Array[]): Uint8Array {
  const [only] = hashes
  if (only === undefined) return crypto.sha256(new Uint8Array())
  if (hashes.length === 1) return only
  let k = 1
  while (k * 2 < hashes.length) k *= 2
  return nodeHash(crypto, definedRoot(hashes.slice(0, k)), definedRoot(hashes.slice(k)))
}

describe('a tree', () => {
  test('has the published roots at every size up to eight', () => {
    const roots = published.roots.map((_, size) => {
      const { frontier } = growTree(crypto, emptyFrontier, publishedLeaves.slice(0, size))
      return formatHex(rootOf(crypto, frontier))
    })
    expect(roots).toEqual(published.roots)
  })

  test('completes each published node once, as soon as its last leaf is there', () => {
    const { complete } = growTree(crypto, emptyFrontier, publishedLeaves)
    const nodes = published.nodes.map((_, level) =>
      complete.filter((node) => node.level === level).map((node) => formatHex(node.hash)),
    )
    expect(nodes).toEqual(published.nodes)
    const order = complete.map(({ level, index }) => `${level}.${index}`)
    expect(order.slice(0, 7)).toEqual(['0.0', '0.1', '1.0', '0.2', '0.3', '1.1', '2.0'])
  })

  test('hashes what it is given, however long, and nothing of what was hashed before', () => {
    const whole = (prefix: number, ...parts: readonly Uint8Array[]) =>
      crypto.sha256(Uint8Array.from([prefix, ...parts.flatMap((part) => [...part])]))
    for (const length of [65_534, 65_535, 65_536, 65_537, 3, 0]) {
      const entry = new Uint8Array(length).fill(7)
      expect(formatHex(leafHash(crypto, entry))).toBe(formatHex(whole(0, entry)))
    }
    const [left, right] = [leaves[0]!, leaves[1]!]
    for (const [a, b] of [
      [left, right],
      [left, right.subarray(1)],
      [left.subarray(31), right],
    ] as const) {
      expect(formatHex(nodeHash(crypto, a, b))).toBe(formatHex(whole(1, a, b)))
    }
  })

  test('has the root of the definition at every size up to 300, leaf by leaf', () => {
    let frontier = emptyFrontier
    for (const [at, leaf] of leaves.entries()) {
      frontier = growTree(crypto, frontier, [leaf]).frontier
      expect(rootOf(crypto, frontier)).toEqual(definedRoot(leaves.slice(0, at + 1)))
    }
  })

  test('grows the same in one step, in two, and from a frontier that was stored', () => {
    const whole = growTree(crypto, emptyFrontier, leaves)
    fc.assert(
      fc.property(fc.nat(leaves.length), (cut) => {
        const first = growTree(crypto, emptyFrontier, leaves.slice(0, cut))
        const stored = { size: cut, hashes: first.frontier.hashes.map((hash) => hash.slice()) }
        const second = growTree(crypto, stored, leaves.slice(cut))
        expect(second.frontier).toEqual(whole.frontier)
        expect([...first.complete, ...second.complete]).toEqual(whole.complete)
      }),
    )
  })

  test('has a frontier that lies in its complete nodes', () => {
    const { complete } = growTree(crypto, emptyFrontier, leaves)
    const byPlace = new Map(complete.map((node) => [`${node.level}.${node.index}`, node.hash]))
    for (let size = 0; size <= leaves.length; size += 1) {
      const { frontier } = growTree(crypto, emptyFrontier, leaves.slice(0, size))
      const places = subtreesOf(0, size)
      expect(places.map(({ level, index }) => byPlace.get(`${level}.${index}`))).toEqual(
        frontier.hashes,
      )
    }
  })

  test('of 70,000 leaves has the roots that golang.org/x/mod computes', () => {
    const { roots } = read<{ roots: Record<string, string> }>('reference/tree.json')
    let frontier = emptyFrontier
    for (const [size, root] of Object.entries(roots)) {
      const more = Array.from({ length: Number(size) - frontier.size }, (_, at) =>
        leafHash(crypto, encodeUtf8(`leaf ${frontier.size + at}`)),
      )
      frontier = growTree(crypto, frontier, more).frontier
      expect(formatBase64(rootOf(crypto, frontier))).toBe(root)
    }
    expect(frontier.size).toBe(70_000)
  })

  test('takes a frontier that lacks a hash for a fault', () => {
    expect(() => growTree(crypto, { size: 3, hashes: [] }, leaves)).toThrow('too few hashes')
  })
})

describe('the complete subtrees of a range', () => {
  test('lie side by side, from the first leaf to the last, each aligned to its size', () => {
    const numbers = fc.tuple(fc.nat(2 ** 40), fc.nat(2 ** 20))
    fc.assert(
      fc.property(numbers, ([from, length]) => {
        let at = from
        for (const { level, index } of subtreesOf(from, from + length)) {
          expect(index * 2 ** level).toBe(at)
          at += 2 ** level
        }
        expect(at).toBe(from + length)
      }),
    )
  })

  test('of a range that begins a tree are as many as its size has bits', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 50), (size) => {
        const bits = size.toString(2).replaceAll('0', '').length
        expect(subtreesOf(0, size)).toHaveLength(bits)
      }),
    )
  })
})
