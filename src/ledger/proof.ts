// Proofs of RFC 6962: that an entry is in a tree (2.1.1), and that a tree begins with all of an
// older one (2.1.2). Making one reads complete nodes wherever they are kept; checking one needs
// nothing but hashes, as RFC 9162 sets out in 2.1.3.2 and 2.1.4.2.
import { equalBytes } from './bytes.ts'
import { hashBytes, type LedgerCrypto } from './crypto.ts'
import { accept, type Outcome, refuse, type Refused } from './refusal.ts'
import { emptyRoot, joinSubtrees, nodeHash, type NodePlace, subtreesOf } from './tree.ts'

/** The hashes of these nodes, in the same order. */
export type NodeReader = (places: readonly NodePlace[]) => Promise<readonly Uint8Array[]>

export type Proof = readonly Uint8Array[]

/** No tree of 2^63 leaves needs more: tlog-witness sets the same bound. */
export const maxProofHashes = 63

/** What a checkpoint says of a tree. */
export interface TreeHead {
  readonly size: number
  readonly root: Uint8Array
}

/** The leaves from `from` until `until`, whose joint hash is one line of a proof. */
export interface LeafRange {
  readonly from: number
  readonly until: number
}

/** The audit path of a leaf: from its sibling up to the child of the root. */
export function proveInclusion(
  crypto: LedgerCrypto,
  read: NodeReader,
  index: number,
  size: number,
): Promise<Proof> {
  if (index < 0 || index >= size) throw new Error(`no entry ${index} in a tree of ${size}`)
  return hashRanges(crypto, read, inclusionRanges(index, { from: 0, until: size }))
}

/** PATH of RFC 6962, 2.1.1, as ranges of leaves. */
function inclusionRanges(index: number, { from, until }: LeafRange): LeafRange[] {
  if (until - from === 1) return []
  const middle = from + largestPowerBelow(until - from)
  const [left, right] = [
    { from, until: middle },
    { from: middle, until },
  ]
  return index < middle
    ? [...inclusionRanges(index, left), right]
    : [...inclusionRanges(index, right), left]
}

export function proveConsistency(
  crypto: LedgerCrypto,
  read: NodeReader,
  oldSize: number,
  newSize: number,
): Promise<Proof> {
  if (oldSize < 0 || oldSize > newSize)
    throw new Error(`no tree of ${oldSize} in one of ${newSize}`)
  // The empty tree begins every tree, which needs no proof (tlog-witness).
  const ranges = oldSize === 0 ? [] : consistencyRanges(oldSize, { from: 0, until: newSize })
  return hashRanges(crypto, read, ranges)
}

/** SUBPROOF of RFC 6962, 2.1.2, as ranges of leaves; the old tree itself is never part of it. */
function consistencyRanges(oldSize: number, { from, until }: LeafRange): LeafRange[] {
  if (oldSize === until) return from === 0 ? [] : [{ from, until }]
  const middle = from + largestPowerBelow(until - from)
  const [left, right] = [
    { from, until: middle },
    { from: middle, until },
  ]
  return oldSize <= middle
    ? [...consistencyRanges(oldSize, left), right]
    : [...consistencyRanges(oldSize, right), left]
}

/** The largest power of two that is smaller than a number above one. */
export function largestPowerBelow(number: number): number {
  let power = 1
  while (power * 2 < number) power *= 2
  return power
}

export async function hashRanges(
  crypto: LedgerCrypto,
  read: NodeReader,
  ranges: readonly LeafRange[],
): Promise<Proof> {
  const parts = ranges.map(({ from, until }) => subtreesOf(from, until))
  const hashes = await read(parts.flat())
  let at = 0
  return parts.map((places) => {
    const hash = joinSubtrees(crypto, hashes.slice(at, at + places.length))
    if (hash === undefined) throw new Error('a node is missing')
    at += places.length
    return hash
  })
}

export function checkInclusion(
  crypto: LedgerCrypto,
  proof: Proof,
  leaf: Uint8Array,
  index: number,
  { size, root }: TreeHead,
): Outcome<true> {
  if (index < 0 || index >= size) {
    return refuse('proof-does-not-hold', 'index', String(index), `below the tree size ${size}`)
  }
  if (!areHashes(leaf, root, ...proof)) return wrong('proof', proof, 'each of 32 bytes')
  let node = index
  let last = size - 1
  let hash = leaf
  for (const sibling of proof) {
    if (last === 0) return wrong('proof', proof, 'a shorter one')
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(crypto, sibling, hash)
      // Where the last node of a level is a left child it stands alone, up to where it is a right.
      while (node % 2 === 0 && node !== 0) {
        node /= 2
        last = Math.floor(last / 2)
      }
    } else {
      hash = nodeHash(crypto, hash, sibling)
    }
    node = Math.floor(node / 2)
    last = Math.floor(last / 2)
  }
  if (last !== 0) return wrong('proof', proof, 'a longer one')
  return equalBytes(hash, root) ? accept(true) : wrong('proof', proof, 'it ends in the root')
}

/** Bytes of another length could be read as two hashes, or half of one. */
const areHashes = (...hashes: readonly Uint8Array[]): boolean =>
  hashes.every((hash) => hash.length === hashBytes)

const wrong = (place: string, proof: Proof, expected: string): Refused =>
  refuse('proof-does-not-hold', place, `${proof.length} hashes`, expected)

/** That `newer` begins with all entries of `older`. Where `older` is empty, the proof is too. */
export function checkConsistency(
  crypto: LedgerCrypto,
  proof: Proof,
  older: TreeHead,
  newer: TreeHead,
): Outcome<true> {
  if (older.size > newer.size) {
    const expected = `at most the tree size ${newer.size}`
    return refuse('proof-does-not-hold', 'old size', String(older.size), expected)
  }
  if (!areHashes(older.root, newer.root, ...proof)) {
    return wrong('consistency proof', proof, 'each of 32 bytes')
  }
  if (older.size === 0 || older.size === newer.size) {
    if (proof.length > 0) return wrong('consistency proof', proof, 'none is needed')
    const expected = older.size === newer.size ? newer.root : emptyRoot(crypto)
    return equalBytes(older.root, expected)
      ? accept(true)
      : wrong('consistency proof', proof, 'the same root')
  }
  const ends = runConsistency(crypto, proof, older, newer.size)
  const holds =
    ends !== undefined && equalBytes(ends.older, older.root) && equalBytes(ends.newer, newer.root)
  return holds ? accept(true) : wrong('consistency proof', proof, 'it ends in both roots')
}

/** Both roots that a proof leads to; nothing where it is too short or too long. */
function runConsistency(
  crypto: LedgerCrypto,
  proof: Proof,
  old: TreeHead,
  newSize: number,
): { readonly older: Uint8Array; readonly newer: Uint8Array } | undefined {
  let node = old.size - 1
  let last = newSize - 1
  while (node % 2 === 1) {
    node = Math.floor(node / 2)
    last = Math.floor(last / 2)
  }
  // An old tree that is one complete subtree is where the proof starts from, and is left out of it.
  const path = node === 0 ? [old.root, ...proof] : proof
  const [start, ...siblings] = path
  if (start === undefined) return undefined
  let [older, newer] = [start, start]
  for (const sibling of siblings) {
    if (last === 0) return undefined
    if (node % 2 === 1 || node === last) {
      older = nodeHash(crypto, sibling, older)
      newer = nodeHash(crypto, sibling, newer)
      while (node % 2 === 0 && node !== 0) {
        node /= 2
        last = Math.floor(last / 2)
      }
    } else {
      newer = nodeHash(crypto, newer, sibling)
    }
    node = Math.floor(node / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 ? { older, newer } : undefined
}
