// Declarations that are committed to now and shown item by item later: a log of their own that
// never grows, whose entries are 32 bytes of salt and an item. Its head is named by a message; an
// item is shown as a proof of c2sp.org/tlog-proof@v1 with its salt as the extra data, and checked
// by the same code as any proof. Specified in docs/formats/commitment.md.
import { concatBytes, formatHex } from './bytes.ts'
import type { Checkpoint } from './checkpoint.ts'
import { saltBytes } from './commitment.ts'
import type { LedgerCrypto } from './crypto.ts'
import { type VerifierKey, verifierKey } from './key.ts'
import { originOf } from './names.ts'
import { type NodeReader, proveInclusion } from './proof.ts'
import { accept, type Outcome, refuse } from './refusal.ts'
import { maxEntryBytes } from './tile.ts'
import { checkTlogProof, type ProvenEntry, type TlogProof } from './tlog-proof.ts'
import { emptyFrontier, growTree, leafHash, rootOf } from './tree.ts'

export interface Declaration {
  readonly head: Checkpoint
  /** Secret until shown: salt and item, in the order of the log. */
  readonly entries: readonly Uint8Array[]
  /** Where each of the items stands, in the order in which they were given. */
  readonly indexes: readonly number[]
}

/** The origin of the nth declaration of a party in a space. */
export const declarationOrigin = (party: string, slug: string, number: number): string =>
  `${originOf(party, slug)}/declaration/${number}`

/** A party's log key under the name of a declaration, whose heads it signs too. */
export const declarationKey = (
  crypto: LedgerCrypto,
  logKey: VerifierKey,
  origin: string,
): Outcome<VerifierKey> => verifierKey(crypto, origin, logKey.signatureType, logKey.publicKey)

/**
 * Commits to items, filled up with empty ones to a size that hides how many there are. They stand
 * in the order of their hashes, so that a place tells nothing either.
 */
export function sealDeclaration(
  crypto: LedgerCrypto,
  origin: string,
  items: readonly Uint8Array[],
  size: number,
): Outcome<Declaration> {
  const long = items.find((item) => item.length > maxEntryBytes - saltBytes)
  if (long !== undefined || items.length > size) {
    const expected = `up to ${size} items of up to ${maxEntryBytes - saltBytes} bytes`
    return refuse('too-large', 'declaration', `${long?.length ?? items.length}`, expected)
  }
  const sealed = Array.from({ length: size }, (_, at) => {
    const entry = concatBytes(crypto.randomBytes(saltBytes), items[at] ?? new Uint8Array())
    return { at, entry, leaf: formatHex(leafHash(crypto, entry)) }
  }).toSorted((a, b) => (a.leaf < b.leaf ? -1 : 1))
  const entries = sealed.map((one) => one.entry)
  const root = rootOf(crypto, grow(crypto, entries).frontier)
  const places = new Map(sealed.map((one, index) => [one.at, index]))
  const indexes = items.map((_, at) => places.get(at) ?? 0)
  return accept({ head: { origin, size, root, extensions: [] }, entries, indexes })
}

const grow = (crypto: LedgerCrypto, entries: readonly Uint8Array[]) =>
  growTree(
    crypto,
    emptyFrontier,
    entries.map((entry) => leafHash(crypto, entry)),
  )

export interface Reveal {
  readonly item: Uint8Array
  /** With the salt as its extra data. */
  readonly proof: TlogProof
}

/** What shows one item, given the head as it was signed. */
export async function revealItem(
  crypto: LedgerCrypto,
  { entries }: Declaration,
  index: number,
  checkpoint: Uint8Array,
): Promise<Reveal> {
  const entry = entries[index]
  if (entry === undefined) throw new Error(`the declaration has no entry ${index}`)
  const nodes = grow(crypto, entries).complete
  const hashes = new Map(nodes.map((node) => [`${node.level} ${node.index}`, node.hash]))
  const read: NodeReader = async (places) =>
    places.flatMap((place) => hashes.get(`${place.level} ${place.index}`) ?? [])
  const proof = await proveInclusion(crypto, read, index, entries.length)
  const extra = entry.subarray(0, saltBytes)
  return { item: entry.subarray(saltBytes), proof: { extra, index, hashes: proof, checkpoint } }
}

/** Whether an item was declared, in a log whose key is one of these. */
export function checkReveal(
  crypto: LedgerCrypto,
  { item, proof }: Reveal,
  keys: readonly VerifierKey[],
): Promise<Outcome<ProvenEntry>> {
  const { extra } = proof
  if (extra?.length !== saltBytes) {
    const value = `${extra?.length ?? 0} bytes`
    return Promise.resolve(refuse('bad-plaintext', 'extra', value, `${saltBytes} bytes of salt`))
  }
  return checkTlogProof(crypto, proof, leafHash(crypto, concatBytes(extra, item)), keys, [])
}
