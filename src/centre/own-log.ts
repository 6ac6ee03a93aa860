// The centre's own log: entries are appended and signed as a checkpoint in one durable step; a head
// leaves the house only when it is also written down apart from the store (exchange: rollback from
// backup). A store that was set back behind a head already shown is found out here, and nothing is
// signed until the missing entries are back.
import { equalBytes } from '#ledger/bytes.ts'
import { formatCheckpoint } from '#ledger/checkpoint.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import { formatVerifierKey, type SignerKey } from '#ledger/key.ts'
import { cosign, formatNote, parseNote, signText } from '#ledger/note.ts'
import type { NodeReader } from '#ledger/proof.ts'
import { keysOf, type Roster } from '#ledger/roster.ts'
import {
  emptyFrontier,
  type Frontier,
  growTree,
  joinSubtrees,
  leafHash,
  rootOf,
  subtreesOf,
} from '#ledger/tree.ts'
import type { BegunLines } from './begun-lines.ts'
import type { Append, Appended, LastHead, LastHeads, Store, StoredHead } from './ports.ts'
import { StoreDamage } from './store-damage.ts'

export interface LogKeys {
  /** Type 0x01, named by the origin: it signs every checkpoint. */
  readonly ed25519: SignerKey
  /** Type 0x06, named by the origin: it signs the heads that leave the house. */
  readonly mlDsa44: SignerKey
  /**
   * Keys of type 0x01 that are being replaced: while others may not know the new one yet, every
   * checkpoint carries the lines of both.
   */
  readonly retiring?: readonly SignerKey[]
  /** Others that this centre has: a roster to come may list them. */
  readonly others?: readonly SignerKey[]
}

/** The keys that sign heads over this roster: those that it lists; null where there are none. */
export function keysListed(keys: LogKeys, roster: Roster): LogKeys | null {
  const { ed25519, mlDsa44, retiring = [], others = [] } = keys
  const listed = new Set(keysOf(roster, 'log').map((key) => formatVerifierKey(key)))
  const all = [ed25519, mlDsa44, ...retiring, ...others]
  const own = all.filter(({ verifier }) => listed.has(formatVerifierKey(verifier)))
  const [first, ...more] = own.filter(({ verifier }) => verifier.signatureType === 0x01)
  const quantum = own.find(({ verifier }) => verifier.signatureType === 0x06) ?? mlDsa44
  return first === undefined ? null : { ed25519: first, mlDsa44: quantum, retiring: more }
}

export interface LogParts {
  readonly store: Store
  readonly crypto: LedgerCrypto
  readonly origin: string
}

/** Where a log stands, with the hashes that its next entries need. */
export async function frontierOf({ store }: LogParts, head: StoredHead | null): Promise<Frontier> {
  if (head === null || head.size === 0) return emptyFrontier
  return { size: head.size, hashes: await hashesBelow(store, head.origin, head.size) }
}

function hashesBelow(store: Store, origin: string, size: number): Promise<readonly Uint8Array[]> {
  return storedNodes(store, origin)(subtreesOf(0, size))
}

/** The complete nodes of a stored log. */
export function storedNodes(store: Store, origin: string): NodeReader {
  return (places) =>
    Promise.all(
      places.map(async ({ level, index }) => {
        const [hash] = await store.nodes(origin, level, index, 1)
        if (hash === undefined)
          throw new StoreDamage(`${origin} lacks node ${index} of level ${level}`)
        return hash
      }),
    )
}

/** The root that a stored log had at a size that it has reached. */
export async function rootAt(parts: LogParts, size: number): Promise<Uint8Array> {
  const { store, crypto, origin } = parts
  const hashes = await hashesBelow(store, origin, size)
  return joinSubtrees(crypto, hashes) ?? rootOf(crypto, emptyFrontier)
}

export interface Grown {
  readonly frontier: Frontier
  readonly root: Uint8Array
  readonly leaves: readonly Uint8Array[]
  readonly nodes: ReturnType<typeof growTree>['complete']
}

export function grow(
  crypto: LedgerCrypto,
  before: Frontier,
  entries: readonly Uint8Array[],
): Grown {
  const leaves = entries.map((entry) => leafHash(crypto, entry))
  const { frontier, complete } = growTree(crypto, before, leaves)
  return {
    frontier,
    root: rootOf(crypto, frontier),
    leaves,
    nodes: complete.filter((node) => node.level > 0),
  }
}

export interface OwnGrowth {
  readonly appended: Appended
  readonly frontier: Frontier
  readonly head: StoredHead
}

/**
 * Appends entries that have been checked, signs the head, settles the drafts that they were, keeps
 * what is known of them, and does all of it or nothing. Of a head that is to leave the house soon
 * the other line is begun meanwhile.
 */
export async function appendOwn(
  parts: LogParts,
  keys: LogKeys,
  before: Frontier,
  entries: readonly Uint8Array[],
  beside: Pick<Append, 'settles' | 'keeps'> = {},
  lines?: BegunLines,
): Promise<OwnGrowth> {
  const { crypto, store, origin } = parts
  const { frontier, root, leaves, nodes } = grow(crypto, before, entries)
  const { size } = frontier
  const text = formatCheckpoint({ origin, size, root, extensions: [] })
  const signers = [keys.ed25519, ...(keys.retiring ?? [])]
  const signing = Promise.all(signers.map((signer) => signText(crypto, text, signer)))
  lines?.begin(text, keys.mlDsa44)
  const signatures = await signing
  const checkpoint = formatNote({ text, signatures })
  const head = { origin, size, root, checkpoint }
  const appended = await store.append({
    origin,
    from: before.size,
    entries: entries.map((bytes, at) => ({ bytes, leaf: leaves[at]! })),
    nodes,
    head,
    blobs: [],
    ...beside,
  })
  return { appended, frontier, head }
}

/** The store is behind what was shown to others, or is another log than what was shown. */
export interface RolledBack {
  readonly kind: 'rolled-back'
  /** The size of the last head that was shown. */
  readonly shown: number
  /** What the store has. */
  readonly size: number
}

/** Whether the store holds everything that this centre has shown of its log. */
export async function checkNotRolledBack(
  parts: LogParts,
  lastHeads: LastHeads,
  head: StoredHead | null,
): Promise<RolledBack | null> {
  return behindShown(parts, await lastHeads.read(parts.origin), head)
}

async function behindShown(
  parts: LogParts,
  shown: LastHead | null,
  head: StoredHead | null,
): Promise<RolledBack | null> {
  const size = head?.size ?? 0
  if (shown === null) return null
  const holds = shown.size <= size && equalBytes(shown.root, await rootAt(parts, shown.size))
  return holds ? null : { kind: 'rolled-back', shown: shown.size, size }
}

/** Writes down a head that others have seen or have a receipt for, unless a larger one is. */
export async function noteShown(lastHeads: LastHeads, head: LastHead): Promise<void> {
  const { origin, size, root } = head
  for (;;) {
    const before = await lastHeads.read(origin)
    if (before !== null && before.size >= size) return
    if (await lastHeads.swap(before, { origin, size, root })) return
  }
}

/**
 * The head as others may see it: written down apart from the store first, then fully signed. Its
 * entries have been on the disk since they were appended; the line that is added here may be lost
 * with the machine, and the same head is then signed once more.
 */
export async function publishHead(
  parts: LogParts & { readonly lines: BegunLines },
  lastHeads: LastHeads,
  keys: LogKeys,
): Promise<StoredHead | RolledBack | null> {
  for (;;) {
    const head = await parts.store.head(parts.origin)
    const shown = await lastHeads.read(parts.origin)
    const behind = await behindShown(parts, shown, head)
    if (behind !== null || head === null) return behind
    const { origin, size, root } = head
    const isNews = shown === null || shown.size < size
    // Signed while it is written down; it leaves the house only after both.
    const [signed, isNoted] = await Promise.all([
      signedFully(parts.lines, head, keys),
      !isNews || lastHeads.swap(shown, { origin, size, root }),
    ])
    if (!isNoted) continue
    if (signed === head || (await parts.store.endorse(head.checkpoint, signed))) return signed
    // Another process has moved the log on, or signed this head: look again.
  }
}

/**
 * A head that the log had before, fully signed: of the tree that the store holds, and so never of
 * another history.
 */
export async function earlierHead(
  parts: LogParts,
  { ed25519, retiring = [], mlDsa44 }: LogKeys,
  size: number,
): Promise<StoredHead> {
  const { crypto, origin } = parts
  const root = await rootAt(parts, size)
  const text = formatCheckpoint({ origin, size, root, extensions: [] })
  const signatures = await Promise.all([
    ...[ed25519, ...retiring].map((signer) => signText(crypto, text, signer)),
    // A log states no time of its own.
    cosign(crypto, text, mlDsa44, 0),
  ])
  return { origin, size, root, checkpoint: formatNote({ text, signatures }) }
}

async function signedFully(
  lines: BegunLines,
  head: StoredHead,
  { mlDsa44 }: LogKeys,
): Promise<StoredHead> {
  const note = parseNote(head.checkpoint)
  if (!note.ok) throw new StoreDamage(`own checkpoint cannot be read: ${note.refusal.code}`)
  const { text, signatures } = note.value
  const isSigned = signatures.some((line) => line.keyId === mlDsa44.verifier.keyId)
  if (isSigned) return head
  const line = await lines.line(text, mlDsa44)
  return { ...head, checkpoint: formatNote({ text, signatures: [...signatures, line] }) }
}
