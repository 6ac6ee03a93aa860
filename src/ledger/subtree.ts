// Proofs that a subtree, the leaves from `from` until `until`, is part of a tree: the "subtree
// consistency proofs" of draft-ietf-plants-merkle-tree-certs, section 4.4, which tlog-mirror asks
// of every package of entries. From leaf 0 on it is the consistency proof of RFC 6962, of one leaf
// alone the inclusion proof; proof.ts has those two.
import { equalBytes } from './bytes.ts'
import type { LedgerCrypto } from './crypto.ts'
import {
  hashRanges,
  largestPowerBelow,
  type LeafRange,
  type NodeReader,
  type Proof,
  type TreeHead,
} from './proof.ts'
import { accept, type Outcome, refuse } from './refusal.ts'
import { nodeHash } from './tree.ts'

/** Section 4.1: it starts at a multiple of the smallest power of two that its size fits into. */
export function isSubtree({ from, until }: LeafRange): boolean {
  if (from < 0 || from >= until) return false
  let power = 1
  while (power < until - from) power *= 2
  return from % power === 0
}

export function proveSubtree(
  crypto: LedgerCrypto,
  read: NodeReader,
  subtree: LeafRange,
  size: number,
): Promise<Proof> {
  if (!isSubtree(subtree) || subtree.until > size) {
    throw new Error(`${subtree.from} until ${subtree.until} is no subtree of a tree of ${size}`)
  }
  return hashRanges(crypto, read, subproof(subtree, { from: 0, until: size }, true))
}

/** SUBTREE_SUBPROOF of section 4.4.1, as ranges of leaves. */
function subproof(subtree: LeafRange, whole: LeafRange, isKnown: boolean): LeafRange[] {
  if (isSame(subtree, whole)) return isKnown ? [] : [whole]
  const [left, right] = halves(whole)
  if (subtree.until <= left.until) return [...subproof(subtree, left, isKnown), right]
  if (subtree.from >= right.from) return [...subproof(subtree, right, isKnown), left]
  // It begins where the whole does and ends in the right half.
  return [...subproof({ from: right.from, until: subtree.until }, right, false), left]
}

const isSame = (a: LeafRange, b: LeafRange): boolean => a.from === b.from && a.until === b.until

function halves({ from, until }: LeafRange): readonly [LeafRange, LeafRange] {
  const middle = from + largestPowerBelow(until - from)
  return [
    { from, until: middle },
    { from: middle, until },
  ]
}

/** That the tree of this head has, in these places, the leaves that `root` is the hash of. */
export function checkSubtree(
  crypto: LedgerCrypto,
  proof: Proof,
  subtree: LeafRange & { readonly root: Uint8Array },
  { size, root }: TreeHead,
): Outcome<true> {
  if (!isSubtree(subtree) || subtree.until > size) {
    const value = `${subtree.from} until ${subtree.until}`
    return refuse('proof-does-not-hold', 'subtree', value, `a subtree of a tree of ${size}`)
  }
  const left = proof.values()
  const ends = climb(crypto, left, subtree, { from: 0, until: size }, subtree.root)
  const holds =
    ends !== undefined &&
    left.next().value === undefined &&
    equalBytes(ends.subtree, subtree.root) &&
    equalBytes(ends.whole, root)
  if (holds) return accept(true)
  return refuse(
    'proof-does-not-hold',
    'subtree proof',
    `${proof.length} hashes`,
    'ends in the root',
  )
}

/** Both hashes that a proof leads to, taken in the order in which `subproof` gives them. */
interface Ends {
  readonly subtree: Uint8Array
  readonly whole: Uint8Array
}

/** `known` is the hash of the subtree itself where the proof does not carry it. */
function climb(
  crypto: LedgerCrypto,
  proof: Iterator<Uint8Array, undefined>,
  subtree: LeafRange,
  whole: LeafRange,
  known: Uint8Array | undefined,
): Ends | undefined {
  if (isSame(subtree, whole)) {
    const hash = known ?? proof.next().value
    return hash === undefined ? undefined : { subtree: hash, whole: hash }
  }
  const [left, right] = halves(whole)
  if (subtree.until <= left.until) {
    const below = climb(crypto, proof, subtree, left, known)
    const sibling = proof.next().value
    if (below === undefined || sibling === undefined) return undefined
    return { subtree: below.subtree, whole: nodeHash(crypto, below.whole, sibling) }
  }
  const isInside = subtree.from >= right.from
  const rest = isInside ? subtree : { from: right.from, until: subtree.until }
  const below = climb(crypto, proof, rest, right, isInside ? known : undefined)
  const sibling = proof.next().value
  if (below === undefined || sibling === undefined) return undefined
  return {
    subtree: isInside ? below.subtree : nodeHash(crypto, sibling, below.subtree),
    whole: nodeHash(crypto, sibling, below.whole),
  }
}
