import { expect, test } from 'vitest'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { encodeUtf8 } from './bytes.ts'
import {
  checkConsistency,
  checkInclusion,
  type NodeReader,
  proveConsistency,
  proveInclusion,
} from './proof.ts'
import { checkSubtree, isSubtree, proveSubtree } from './subtree.ts'
import { emptyFrontier, growTree, leafHash, rootOf } from './tree.ts'

const crypto = nodeCrypto()
const largest = 24
const leaves = Array.from({ length: largest }, (_, at) =>
  leafHash(crypto, encodeUtf8(`entry ${at}`)),
)
const { complete } = growTree(crypto, emptyFrontier, leaves)
const nodes = new Map(complete.map(({ level, index, hash }) => [`${level} ${index}`, hash]))
const read: NodeReader = (places) =>
  Promise.resolve(places.map(({ level, index }) => nodes.get(`${level} ${index}`)!))
const rootFrom = (from: number, until: number): Uint8Array =>
  rootOf(crypto, growTree(crypto, emptyFrontier, leaves.slice(from, until)).frontier)
const headOf = (size: number) => ({ size, root: rootFrom(0, size) })

/** Every subtree of every tree up to a size. */
const subtrees: readonly { from: number; until: number; size: number }[] = Array.from(
  { length: largest },
  (_, at) => at + 1,
).flatMap((size) =>
  Array.from({ length: size }, (_, from) => from).flatMap((from) =>
    Array.from({ length: size - from }, (_, at) => ({ from, until: from + at + 1, size })).filter(
      isSubtree,
    ),
  ),
)

test('every subtree of every small tree is proved, and no other hash passes', async () => {
  const wrong: string[] = []
  for (const { from, until, size } of subtrees) {
    const proof = await proveSubtree(crypto, read, { from, until }, size)
    const root = rootFrom(from, until)
    const other = leafHash(crypto, root)
    const check = (hashes = proof, hash = root, head = headOf(size)) =>
      checkSubtree(crypto, hashes, { from, until, root: hash }, head).ok
    const passes = [
      check(proof, other),
      check([...proof, root]),
      check(proof, root, { size, root: other }),
      ...[...proof.keys()].flatMap((at) => [
        check(proof.toSpliced(at, 1)),
        check(proof.with(at, leafHash(crypto, proof[at]!))),
      ]),
    ]
    if (!check() || passes.includes(true)) wrong.push(`${from} until ${until} of ${size}`)
  }
  expect(wrong).toEqual([])
})

test('from the first leaf on, it is the consistency proof of RFC 6962', async () => {
  for (const { until, size } of subtrees.filter(({ from }) => from === 0)) {
    const proof = await proveSubtree(crypto, read, { from: 0, until }, size)
    expect(proof).toEqual(await proveConsistency(crypto, read, until, size))
    expect(checkConsistency(crypto, proof, headOf(until), headOf(size)).ok).toBe(true)
  }
})

test('of one leaf, it is the inclusion proof of RFC 6962', async () => {
  for (const { from, size } of subtrees.filter(({ from, until }) => until === from + 1)) {
    const proof = await proveSubtree(crypto, read, { from, until: from + 1 }, size)
    expect(proof).toEqual(await proveInclusion(crypto, read, from, size))
    expect(checkInclusion(crypto, proof, leaves[from]!, from, headOf(size)).ok).toBe(true)
  }
})

test('what starts beside a power of two is no subtree', () => {
  expect(isSubtree({ from: 8, until: 13 })).toBe(true)
  expect(isSubtree({ from: 4, until: 9 })).toBe(false)
  expect(isSubtree({ from: 3, until: 3 })).toBe(false)
  expect(isSubtree({ from: -4, until: 0 })).toBe(false)
  expect(() => proveSubtree(crypto, read, { from: 4, until: 9 }, 20)).toThrow('no subtree')
  const root = rootFrom(4, 9)
  expect(checkSubtree(crypto, [], { from: 4, until: 9, root }, headOf(20)).ok).toBe(false)
  expect(checkSubtree(crypto, [], { from: 0, until: 21, root }, headOf(20)).ok).toBe(false)
})
