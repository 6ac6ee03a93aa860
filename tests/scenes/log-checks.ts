// Logs as a centre holds them, checked from the bytes up: the tree is computed anew from the
// entries, proofs are made from what is stored and checked by what others would check, and every
// receipt is verified once more.
import { equalBytes, formatHex } from '#ledger/bytes.ts'
import { parseNote } from '#ledger/note.ts'
import {
  checkConsistency,
  checkInclusion,
  proveConsistency,
  proveInclusion,
} from '#ledger/proof.ts'
import { checkReceiptInHead, checkReceipts } from '#ledger/receipt.ts'
import { emptyFrontier, growTree, leafHash, rootOf } from '#ledger/tree.ts'
import { rootAt, storedNodes } from '#centre/own-log.ts'
import { valueOf } from '../centres/rig.ts'
import type { Post, World } from './world.ts'

/** Null where the log is not held so far. */
export async function rootOfHeld(
  { crypto }: World,
  { disk }: Post,
  origin: string,
  size: number,
): Promise<string | null> {
  const store = disk.store()
  const head = await store.head(origin)
  if ((head?.size ?? 0) < size) return null
  return formatHex(await rootAt({ store, crypto, origin }, size))
}

export async function checkLogs(world: World, post: Post): Promise<void> {
  const store = post.disk.store()
  for (const { origin, size, root } of await store.heads()) {
    const entries = await store.entries(origin, 0, size)
    const leaves = entries.map((entry) => leafHash(world.crypto, entry))
    const { frontier } = growTree(world.crypto, emptyFrontier, leaves)
    const isWhole = frontier.size === size && equalBytes(rootOf(world.crypto, frontier), root)
    if (!isWhole) throw new Error(`${post.name} does not hold what ${origin} ${size} says`)
    await checkProofs(world, post, { origin, size, root }, leaves)
    await checkHeldReceipts(world, post, { origin, size, root })
  }
}

interface Held {
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
}

async function checkProofs(
  { crypto, chance }: World,
  { disk }: Post,
  head: Held,
  leaves: readonly Uint8Array[],
): Promise<void> {
  const { origin, size } = head
  const store = disk.store()
  const read = storedNodes(store, origin)
  for (let time = 0; time < 3; time += 1) {
    const index = chance.below(size)
    const inclusion = await proveInclusion(crypto, read, index, size)
    valueOf(checkInclusion(crypto, inclusion, leaves[index]!, index, head))
    const old = { size: index, root: await rootAt({ store, crypto, origin }, index) }
    const consistency = await proveConsistency(crypto, read, index, size)
    valueOf(checkConsistency(crypto, consistency, old, head))
  }
}

async function checkHeldReceipts(world: World, { disk }: Post, head: Held): Promise<void> {
  const { crypto, posts } = world
  const { origin } = head
  const keysOf = (name: 'log' | 'receipt') =>
    posts.flatMap(({ keys }) => [keys[name].ed25519.verifier, keys[name].mlDsa44.verifier])
  for (const { note } of await disk.store().receipts(origin, 0)) {
    const read = valueOf(parseNote(note))
    const receipts = valueOf(await checkReceipts(crypto, read, keysOf('log'), keysOf('receipt')))
    for (const receipt of receipts) {
      const nodes = storedNodes(disk.store(), origin)
      const proof = await proveConsistency(crypto, nodes, receipt.size, head.size)
      valueOf(checkReceiptInHead(crypto, receipt, head, proof))
    }
  }
}
