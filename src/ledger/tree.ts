// The Merkle tree of RFC 6962, section 2.1 (the same in RFC 9162), with SHA-256. A tree that only
// grows is held by its frontier: the roots of its largest complete subtrees, from the left. From a
// frontier follow the root, and each node as it becomes complete; no entry is needed again.
import { concatBytes } from './bytes.ts'
import { hashBytes, type LedgerCrypto } from './crypto.ts'

/** A complete subtree of 2^level leaves, the index-th of its size from the left. */
export interface NodePlace {
  readonly level: number
  readonly index: number
}

export interface TreeNode extends NodePlace {
  readonly hash: Uint8Array
}

export interface Frontier {
  readonly size: number
  /** One hash for each bit of the size, the largest subtree first. */
  readonly hashes: readonly Uint8Array[]
}

export const emptyFrontier: Frontier = { size: 0, hashes: [] }

/** SHA-256 of the byte 0x00 and the entry. */
export function leafHash(crypto: LedgerCrypto, entry: Uint8Array): Uint8Array {
  if (entry.length >= room.length) return crypto.sha256(concatBytes(leafPrefix, entry))
  room[0] = 0x00
  room.set(entry, 1)
  return crypto.sha256(room.subarray(0, 1 + entry.length))
}

const leafPrefix = Uint8Array.of(0x00)
const nodePrefix = Uint8Array.of(0x01)

/** Where what is hashed stands behind its prefix, until it is hashed: new room takes as long. */
const room = new Uint8Array(65_536)
const pair = new Uint8Array(1 + 2 * hashBytes)

/** SHA-256 of the byte 0x01 and both hashes, so that no entry can pass for two nodes. */
export function nodeHash(crypto: LedgerCrypto, left: Uint8Array, right: Uint8Array): Uint8Array {
  if (left.length !== hashBytes || right.length !== hashBytes) {
    return crypto.sha256(concatBytes(nodePrefix, left, right))
  }
  pair[0] = 0x01
  pair.set(left, 1)
  pair.set(right, 1 + hashBytes)
  return crypto.sha256(pair)
}

/** The frontier after these leaves, and every node that became complete, leaves included. */
export function growTree(
  crypto: LedgerCrypto,
  { size, hashes }: Frontier,
  leaves: Iterable<Uint8Array>,
): { readonly frontier: Frontier; readonly complete: readonly TreeNode[] } {
  const stack = [...hashes]
  const complete: TreeNode[] = []
  let grown = size
  for (const leaf of leaves) {
    let node: TreeNode = { level: 0, index: grown, hash: leaf }
    complete.push(node)
    // An odd index is a right child: its left neighbour lies on top of the stack.
    while (node.index % 2 === 1) {
      const left = stack.pop()
      if (left === undefined) throw new Error(`frontier of ${size} entries has too few hashes`)
      const hash = nodeHash(crypto, left, node.hash)
      node = { level: node.level + 1, index: (node.index - 1) / 2, hash }
      complete.push(node)
    }
    stack.push(node.hash)
    grown += 1
  }
  return { frontier: { size: grown, hashes: stack }, complete }
}

export function rootOf(crypto: LedgerCrypto, { hashes }: Frontier): Uint8Array {
  return joinSubtrees(crypto, hashes) ?? emptyRoot(crypto)
}

/** The hash of the tree without entries: that of the empty string. */
export const emptyRoot = (crypto: LedgerCrypto): Uint8Array => crypto.sha256(new Uint8Array())

/** The root over complete subtrees, largest first; nothing for none. */
export function joinSubtrees(
  crypto: LedgerCrypto,
  hashes: readonly Uint8Array[],
): Uint8Array | undefined {
  if (hashes.length === 0) return undefined
  return hashes.reduceRight((right, left) => nodeHash(crypto, left, right))
}

/** The complete subtrees, from the left, that make up the leaves from `from` until `until`. */
export function subtreesOf(from: number, until: number): readonly NodePlace[] {
  const places: NodePlace[] = []
  let start = from
  while (start < until) {
    let level = 0
    let leaves = 1
    while (start % (leaves * 2) === 0 && start + leaves * 2 <= until) {
      level += 1
      leaves *= 2
    }
    places.push({ level, index: start / leaves })
    start += leaves
  }
  return places
}
