// Proofs against the vectors of transparency-dev/merkle, those made with golang.org/x/mod, and the
// definitions of RFC 6962, section 2.1, over trees of every size up to 70 and some larger ones.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { formatBase64, parseBase64 } from './base64.ts'
import { encodeUtf8 } from './bytes.ts'
import {
  checkConsistency,
  checkInclusion,
  type NodeReader,
  type Proof,
  proveConsistency,
  proveInclusion,
} from './proof.ts'
import { emptyFrontier, growTree, leafHash, nodeHash, rootOf } from './tree.ts'

const crypto = nodeCrypto()
const read = <T>(name: string): T => JSON.parse(readFileSync(`tests/vectors/${name}`, 'utf8')) as T
const hash = (text: string): Uint8Array => parseBase64(text) ?? new Uint8Array()

const size = 2000
const leaves = Array.from({ length: size }, (_, at) => leafHash(crypto, encodeUtf8(`leaf ${at}`)))
const nodes = new Map(
  growTree(crypto, emptyFrontier, leaves).complete.map((node) => [
    `${node.level}.${node.index}`,
    node.hash,
  ]),
)
const reader: NodeReader = async (places) =>
  places.map(({ level, index }) => {
    const found = nodes.get(`${level}.${index}`)
    if (found === undefined) throw new Error(`no node ${level}.${index}`)
    return found
  })

// MTH, PATH and SUBPROOF, word for word.
const split = (n: number): number => {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}
function root(d: readonly Uint8Array[]): Uint8Array {
  const [only] = d
  if (only === undefined) return crypto.sha256(new Uint8Array())
  if (d.length === 1) return only
  const k = split(d.length)
  return nodeHash(crypto, root(d.slice(0, k)), root(d.slice(k)))
}
function path(m: number, d: readonly Uint8Array[]): Uint8Array[] {
  if (d.length === 1) return []
  const k = split(d.length)
  return m < k
    ? [...path(m, d.slice(0, k)), root(d.slice(k))]
    : [...path(m - k, d.slice(k)), root(d.slice(0, k))]
}
function subproof(m: number, d: readonly Uint8Array[], whole: boolean): Uint8Array[] {
  if (m === d.length) return whole ? [] : [root(d)]
  const k = split(d.length)
  return m <= k
    ? [...subproof(m, d.slice(0, k), whole), root(d.slice(k))]
    : [...subproof(m - k, d.slice(k), false), root(d.slice(0, k))]
}
const headOf = (n: number) => ({ size: n, root: root(leaves.slice(0, n)) })

const same = (a: Proof, b: Proof): boolean =>
  a.map(formatBase64).join() === b.map(formatBase64).join()

/** Every way to spoil a proof by one bit, one hash less, one more, or two changed about. */
function spoilt(proof: Proof): Proof[] {
  const noise = crypto.sha256(Uint8Array.of(1))
  const turned = proof.map((_, at) =>
    proof.map((one, place) =>
      place === at ? one.map((byte, i) => (i === 0 ? byte ^ 1 : byte)) : one,
    ),
  )
  const shorter = proof.map((_, at) => proof.filter((__, place) => place !== at))
  const swapped = proof.length > 1 ? [[proof[1]!, proof[0]!, ...proof.slice(2)]] : []
  return [...turned, ...shorter, ...swapped, [...proof, noise], [noise, ...proof]]
}

describe('proofs of inclusion', () => {
  test('answer to the published vectors', () => {
    interface Probe {
      readonly file: string
      readonly leafIdx: number
      readonly treeSize: number
      readonly root: string
      readonly leafHash: string
      readonly proof: readonly string[] | null
      readonly wantErr: boolean
    }
    const probes = read<Probe[]>('merkle/inclusion.json')
    const wrong = probes.filter((probe) => {
      const head = { size: probe.treeSize, root: hash(probe.root) }
      const proof = (probe.proof ?? []).map(hash)
      const answer = checkInclusion(crypto, proof, hash(probe.leafHash), probe.leafIdx, head)
      return answer.ok === probe.wantErr
    })
    expect(wrong.map(({ file }) => file)).toEqual([])
    expect(probes).toHaveLength(98)
  })

  test('are those of the definition and hold, for every entry of every tree up to 70', async () => {
    const wrong: [number, number][] = []
    for (let n = 1; n <= 70; n += 1) {
      for (let index = 0; index < n; index += 1) {
        const proof = await proveInclusion(crypto, reader, index, n)
        const defined = same(proof, path(index, leaves.slice(0, n)))
        const { ok } = checkInclusion(crypto, proof, leaves[index]!, index, headOf(n))
        if (!defined || !ok) wrong.push([index, n])
      }
    }
    expect(wrong).toEqual([])
  })

  test('hold for no other entry, place, size or path', async () => {
    const tree = fc
      .integer({ min: 1, max: size })
      .chain((n) => fc.tuple(fc.constant(n), fc.nat(n - 1)))
    await fc.assert(
      fc.asyncProperty(tree, fc.nat(size - 1), async ([n, index], other) => {
        const proof = await proveInclusion(crypto, reader, index, n)
        const head = headOf(n)
        const holds = (one: Proof, leaf: number, place: number, h = head) =>
          checkInclusion(crypto, one, leaves[leaf]!, place, h).ok
        expect(holds(proof, index, index)).toBe(true)
        expect(holds(proof, other, index)).toBe(other === index)
        expect(holds(proof, index, other)).toBe(other === index)
        expect(holds(proof, index, n)).toBe(false)
        expect(spoilt(proof).filter((one) => holds(one, index, index))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('are asked for entries that are there', () => {
    expect(() => proveInclusion(crypto, reader, 5, 5)).toThrow('no entry 5')
    expect(() => proveInclusion(crypto, reader, -1, 5)).toThrow('no entry -1')
  })
})

describe('proofs of consistency', () => {
  test('answer to the published vectors', () => {
    interface Probe {
      readonly file: string
      readonly size1: number
      readonly size2: number
      readonly root1: string
      readonly root2: string
      readonly proof: readonly string[] | null
      readonly wantErr: boolean
    }
    const probes = read<Probe[]>('merkle/consistency.json')
    const wrong = probes.filter((probe) => {
      const older = { size: probe.size1, root: hash(probe.root1) }
      const newer = { size: probe.size2, root: hash(probe.root2) }
      const answer = checkConsistency(crypto, (probe.proof ?? []).map(hash), older, newer)
      return answer.ok === probe.wantErr
    })
    // The roots of this one are no hashes, which the library does not look at between equal sizes.
    const noHashes = 'consistency/additional/sizes-are-equal-one-and-proof-is-empty.json'
    expect(wrong.map(({ file }) => file)).toEqual([noHashes])
    expect(probes).toHaveLength(98)
  })

  test('are those of the definition and hold, for every two trees up to 70', async () => {
    const wrong: [number, number][] = []
    for (let n = 1; n <= 70; n += 1) {
      for (let m = 1; m <= n; m += 1) {
        const proof = await proveConsistency(crypto, reader, m, n)
        const defined = same(proof, subproof(m, leaves.slice(0, n), true))
        if (!defined || !checkConsistency(crypto, proof, headOf(m), headOf(n)).ok)
          wrong.push([m, n])
      }
    }
    expect(wrong).toEqual([])
  })

  test('hold for no other trees and no other path', async () => {
    const trees = fc.tuple(fc.integer({ min: 1, max: size }), fc.integer({ min: 1, max: size }))
    await fc.assert(
      fc.asyncProperty(trees, fc.integer({ min: 1, max: size }), async ([a, b], other) => {
        const [m, n] = [Math.min(a, b), Math.max(a, b)]
        const [older, newer] = [headOf(m), headOf(n)]
        const proof = await proveConsistency(crypto, reader, m, n)
        const holds = (one: Proof, from = older, to = newer) =>
          checkConsistency(crypto, one, from, to).ok
        expect(holds(proof)).toBe(true)
        expect(holds(proof, headOf(other))).toBe(other === m)
        expect(holds(proof, older, headOf(other))).toBe(other === n)
        expect(holds(proof, { ...older, size: other })).toBe(other === m)
        expect(spoilt(proof).filter((one) => holds(one))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('are empty from the empty tree, which begins every other', async () => {
    const proof = await proveConsistency(crypto, reader, 0, 9)
    expect(proof).toEqual([])
    expect(checkConsistency(crypto, proof, headOf(0), headOf(9)).ok).toBe(true)
    expect(checkConsistency(crypto, [leaves[0]!], headOf(0), headOf(9)).ok).toBe(false)
  })

  test('between equal sizes are empty and ask for equal roots', () => {
    expect(checkConsistency(crypto, [], headOf(9), headOf(9)).ok).toBe(true)
    expect(checkConsistency(crypto, [], headOf(9), { ...headOf(8), size: 9 }).ok).toBe(false)
    expect(checkConsistency(crypto, [leaves[0]!], headOf(9), headOf(9)).ok).toBe(false)
  })

  test('are asked for trees that are there', () => {
    expect(() => proveConsistency(crypto, reader, 6, 5)).toThrow('no tree of 6')
  })
})

test('the proofs of golang.org/x/mod over 70,000 leaves hold', () => {
  interface Reference {
    readonly roots: Readonly<Record<string, string>>
    readonly inclusion: readonly { index: number; size: number; proof: string[] }[]
    readonly consistency: readonly { old: number; new: number; proof: string[] }[]
  }
  const reference = read<Reference>('reference/tree.json')
  const all = Array.from({ length: 70_000 }, (_, at) => leafHash(crypto, encodeUtf8(`leaf ${at}`)))
  const sizes = [
    ...reference.inclusion.map((one) => one.size),
    ...reference.consistency.flatMap((one) => [one.old, one.new]),
  ]
  const heads = new Map<number, { size: number; root: Uint8Array }>()
  let frontier = emptyFrontier
  for (const n of new Set(sizes.toSorted((a, b) => a - b))) {
    frontier = growTree(crypto, frontier, all.slice(frontier.size, n)).frontier
    heads.set(n, { size: n, root: rootOf(crypto, frontier) })
  }
  const head = (n: number) => heads.get(n)!
  for (const { index, size: n, proof } of reference.inclusion) {
    expect(checkInclusion(crypto, proof.map(hash), all[index]!, index, head(n)).ok).toBe(true)
  }
  for (const one of reference.consistency) {
    expect(checkConsistency(crypto, one.proof.map(hash), head(one.old), head(one.new)).ok).toBe(
      true,
    )
  }
  expect(formatBase64(head(70_000).root)).toBe(reference.roots['70000'])
})
