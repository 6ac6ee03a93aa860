// The store checked against the heads of its logs, and what a disk has altered or lost put back: a
// leaf or a node from the entries, an entry, a blob or a receipt from another member's copy.
// Nothing is put back that does not lead to the root of the head held here, has not the hash that
// an entry names, or is not signed as a receipt is. What cannot be mended is said with its place.
import { equalBytes, formatHex } from '#ledger/bytes.ts'
import { parseEntry } from '#ledger/entry.ts'
import type { VerifierKey } from '#ledger/key.ts'
import { checkInclusion, proveInclusion } from '#ledger/proof.ts'
import type { StoredReceipt } from '#ledger/receipt.ts'
import { emptyFrontier, growTree, leafHash, rootOf } from '#ledger/tree.ts'
import { allOriginsOf, type HeldLogs } from './held-logs.ts'
import { blobHashes, isFor } from './inbox.ts'
import { allReceiptKeysOf } from './past-rosters.ts'
import { receiptFault } from './receipt-fault.ts'
import { receiptPages } from './receipt-pages.ts'
import { storedNodes } from './own-log.ts'
import type { Exchange, StoredHead } from './ports.ts'
import { StoreDamage } from './store-damage.ts'

export interface Damage {
  readonly kind: 'entry' | 'node' | 'blob' | 'receipt'
  /**
   * The log and the place in it; of a node behind its level; of a receipt the size, its giver and
   * its time; of a blob its hash.
   */
  readonly place: string
}

export interface StoreAudit {
  readonly entries: number
  readonly mended: readonly Damage[]
  readonly broken: readonly Damage[]
}

export interface AuditParts {
  readonly logs: HeldLogs
  /** Another member's copy, where one is asked. */
  readonly line: Exchange | null
  /** Lets others have their turn: it is called after some milliseconds of work. */
  readonly pause: () => Promise<void>
}

/** As many as a bundle has. */
const stride = 256

export async function auditStore(parts: AuditParts): Promise<StoreAudit> {
  const { store, space } = parts.logs.parts
  const mended: Damage[] = []
  const broken: Damage[] = []
  let entries = 0
  for (const origin of allOriginsOf(space)) {
    const head = await store.head(origin)
    if (head === null) continue
    entries += head.size
    let read = await readLog(parts, head)
    let truth = await truthOf(parts, head, read)
    const pieces = truth === null ? await mendPieces(parts, head, read) : []
    mended.push(...pieces)
    if (pieces.length > 0) {
      read = await readLog(parts, head)
      truth = await truthOf(parts, head, read)
    }
    if (truth === null) broken.push(...placesOf(origin, read))
    else mended.push(...(await mendLog(parts, head, read, truth)))
    const found = truth === null ? [] : [await auditReceipts(parts, origin)]
    for (const bytes of truth ?? read.entries) {
      found.push(await auditBlobs(parts, bytes))
    }
    mended.push(...found.flatMap((one) => one.mended))
    broken.push(...found.flatMap((one) => one.broken))
  }
  return { entries, mended, broken }
}

interface ReadLog {
  /** As they stand in the store; null where there is none. */
  readonly entries: readonly (Uint8Array | null)[]
  readonly leaves: readonly (Uint8Array | null)[]
  /** Places whose bytes and leaf do not belong together. */
  readonly doubtful: readonly number[]
}

async function readLog(
  { logs, pause }: AuditParts,
  { origin, size }: StoredHead,
): Promise<ReadLog> {
  const { store, crypto } = logs.parts
  const entries: (Uint8Array | null)[] = []
  const leaves: (Uint8Array | null)[] = []
  const doubtful: number[] = []
  for (let from = 0; from < size; from += stride) {
    const many = Math.min(stride, size - from)
    const bytes = await store.entries(origin, from, from + many)
    const hashes = await store.nodes(origin, 0, from, many)
    const isWhole = bytes.length === many && hashes.length === many
    for (let at = 0; at < many; at += 1) {
      // A row that is gone is not among them, and the others would stand in its place.
      const one = isWhole ? bytes[at] : (await store.entries(origin, from + at, from + at + 1))[0]
      const leaf = isWhole ? hashes[at] : (await store.nodes(origin, 0, from + at, 1))[0]
      entries.push(one ?? null)
      leaves.push(leaf ?? null)
      const fits = one !== undefined && leaf !== undefined
      if (!fits || !equalBytes(leafHash(crypto, one), leaf)) doubtful.push(from + at)
    }
    await pause()
  }
  return { entries, leaves, doubtful }
}

const placesOf = (origin: string, { doubtful }: ReadLog): readonly Damage[] =>
  doubtful.length === 0
    ? [{ kind: 'entry', place: origin }]
    : doubtful.map((index) => ({ kind: 'entry', place: `${origin} ${index}` }))

/** The entries that lead to the root of the head: as they stand here, or with some of another's. */
async function truthOf(
  parts: AuditParts,
  head: StoredHead,
  { entries, doubtful }: ReadLog,
): Promise<readonly Uint8Array[] | null> {
  const own = entries.filter((one) => one !== null)
  if (own.length === head.size && (await leadsTo(parts, head, own))) return own
  if (parts.line === null) return null
  // Where bytes and leaf were altered alike, each may be the wrong one.
  const asked = doubtful.length > 0 ? doubtful : entries.map((_, index) => index)
  const whole = [...entries]
  for (const index of asked) {
    const [theirs] = await parts.line.entries(head.origin, index, index + 1)
    if (theirs === undefined) return null
    whole[index] = theirs
    await parts.pause()
  }
  const all = whole.filter((one) => one !== null)
  return all.length === head.size && (await leadsTo(parts, head, all)) ? all : null
}

async function leadsTo(
  parts: AuditParts,
  { root }: StoredHead,
  entries: readonly Uint8Array[],
): Promise<boolean> {
  const { frontier } = await grown(parts, entries)
  return equalBytes(rootOf(parts.logs.parts.crypto, frontier), root)
}

async function grown({ logs, pause }: AuditParts, entries: readonly Uint8Array[]) {
  const { crypto } = logs.parts
  let frontier = emptyFrontier
  const complete: ReturnType<typeof growTree>['complete'][number][] = []
  for (let from = 0; from < entries.length; from += stride) {
    const leaves = entries.slice(from, from + stride).map((one) => leafHash(crypto, one))
    const more = growTree(crypto, frontier, leaves)
    frontier = more.frontier
    for (const node of more.complete) complete.push(node)
    await pause()
  }
  return { frontier, complete }
}

/**
 * What one member has of a log that it does not have whole: each entry by itself, where the hashes
 * that are kept here prove it to be the one under the head. Another member may have the rest.
 */
async function mendPieces(
  { logs, line, pause }: AuditParts,
  head: StoredHead,
  { doubtful }: ReadLog,
): Promise<readonly Damage[]> {
  const { store, crypto } = logs.parts
  const { origin, size } = head
  const mended: Damage[] = []
  for (const index of line === null ? [] : doubtful) {
    const [bytes] = (await line?.entries(origin, index, index + 1)) ?? []
    await pause()
    if (bytes === undefined) continue
    const leaf = leafHash(crypto, bytes)
    const proof = await proveInclusion(crypto, storedNodes(store, origin), index, size).catch(
      (error: unknown) => {
        if (error instanceof StoreDamage) return null
        throw error
      },
    )
    if (proof === null || !checkInclusion(crypto, proof, leaf, index, head).ok) continue
    await store.mend({ kind: 'entry', origin, index, bytes, leaf })
    mended.push({ kind: 'entry', place: `${origin} ${index}` })
  }
  return mended
}

async function mendLog(
  parts: AuditParts,
  { origin }: StoredHead,
  read: ReadLog,
  truth: readonly Uint8Array[],
): Promise<readonly Damage[]> {
  const { store, crypto } = parts.logs.parts
  const mended: Damage[] = []
  for (const [index, bytes] of truth.entries()) {
    const [was = null, leafWas = null] = [read.entries[index], read.leaves[index]]
    const leaf = leafHash(crypto, bytes)
    const isThere = was !== null && leafWas !== null
    if (isThere && equalBytes(was, bytes) && equalBytes(leafWas, leaf)) continue
    await store.mend({ kind: 'entry', origin, index, bytes, leaf })
    mended.push({ kind: 'entry', place: `${origin} ${index}` })
  }
  const { complete } = await grown(parts, truth)
  for (const node of complete.filter(({ level }) => level > 0)) {
    const [stored] = await store.nodes(origin, node.level, node.index, 1)
    if (stored !== undefined && equalBytes(stored, node.hash)) continue
    await store.mend({ kind: 'node', origin, ...node })
    mended.push({ kind: 'node', place: `${origin} ${node.level} ${node.index}` })
  }
  return mended
}

/** Receipts over a log whose entries are in order: one that does not hold comes from a copy. */
async function auditReceipts(
  { logs, line, pause }: AuditParts,
  origin: string,
): Promise<Pick<StoreAudit, 'mended' | 'broken'>> {
  const { store, space } = logs.parts
  const mended: Damage[] = []
  const broken: Damage[] = []
  const known = new Map<string, Promise<readonly VerifierKey[]>>()
  const keysOfGiver = (by: string) => {
    const keys = known.get(by) ?? allReceiptKeysOf(logs, by)
    known.set(by, keys)
    return keys
  }
  const holds = async (one: StoredReceipt) =>
    space.parties.has(one.by) && (await receiptFault(logs, one, () => keysOfGiver(one.by))) === null
  for await (const page of receiptPages(store, origin, () => true)) {
    for (const one of page) {
      const isSound = await holds(one)
      await pause()
      if (isSound) continue
      const { size, by, time } = one
      const theirs = (await line?.receipts(origin, size))?.receipts.find(
        (other) => other.size === size && other.by === by && other.time === time,
      )
      const damage: Damage = { kind: 'receipt', place: `${origin} ${size} ${by} ${time}` }
      if (theirs === undefined || !(await holds(theirs))) broken.push(damage)
      else {
        await store.mend({ kind: 'receipt', ...theirs })
        mended.push(damage)
      }
    }
  }
  return { mended, broken }
}

/** The files of an entry that this centre must have: of its own, and of what is addressed to it. */
async function auditBlobs(
  { logs, line, pause }: AuditParts,
  bytes: Uint8Array | null,
): Promise<Pick<StoreAudit, 'mended' | 'broken'>> {
  const { store, crypto, space } = logs.parts
  const mended: Damage[] = []
  const broken: Damage[] = []
  const entry = bytes === null ? null : parseEntry(bytes)
  if (entry?.ok !== true) return { mended, broken }
  const isOwn = entry.value.message.from === space.self
  if (!isOwn && !isFor(entry.value, space.self)) return { mended, broken }
  const is = (hash: string, blob: Uint8Array | null) =>
    blob !== null && formatHex(crypto.sha256(blob)) === hash
  for (const hash of blobHashes(entry.value)) {
    if (is(hash, await store.blob(hash))) continue
    const theirs = (await line?.blob(hash)) ?? null
    if (theirs === null || !is(hash, theirs)) broken.push({ kind: 'blob', place: hash })
    else {
      await store.mend({ kind: 'blob', hash, bytes: theirs })
      mended.push({ kind: 'blob', place: hash })
    }
    await pause()
  }
  return { mended, broken }
}
