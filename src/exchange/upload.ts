// The bytes of `add-entries`, tlog-mirror: whose log, from where to where, then the entries in
// packages of at most 256, each with a proof that it is part of the tree of the whole; and the
// three lines in which a mirror says what it wants next. It proves and checks nothing.
import { formatBase64, parseBase64 } from '#ledger/base64.ts'
import {
  concatBytes,
  decodeUtf8,
  encodeUtf8,
  readUint64,
  uint16Bytes,
  uint64Bytes,
} from '#ledger/bytes.ts'
import { hashBytes } from '#ledger/crypto.ts'
import { parseDecimal } from '#ledger/decimal.ts'
import { maxProofHashes, type Proof } from '#ledger/proof.ts'
import { encodeEntryBundle, tileWidth } from '#ledger/tile.ts'
import type { ByteReader } from './byte-reader.ts'

export const uploadType = 'application/octet-stream'
export const mirrorInfoType = 'text/x.tlog.mirror-info'

export interface Upload {
  readonly origin: string
  readonly from: number
  /** The size of the checkpoint that holds all of it. */
  readonly until: number
  /** Empty, or what the mirror gave, or the checkpoint itself (docs/formats/exchange-http.md). */
  readonly ticket: Uint8Array
}

/** Entries `from` until `until`, beside what else makes up the subtree they are proved with. */
export interface PackagePlace {
  /** A multiple of 256: where the subtree begins. */
  readonly start: number
  readonly from: number
  readonly until: number
}

export interface Package {
  readonly entries: readonly Uint8Array[]
  readonly proof: Proof
}

/** The "canonical sequence" of packages. */
export function* packagesOf(from: number, until: number): Generator<PackagePlace> {
  let start = from - (from % tileWidth)
  for (; start < until && from < until; start += tileWidth) {
    yield { start, from: Math.max(from, start), until: Math.min(until, start + tileWidth) }
  }
}

export function encodeUpload({ origin, from, until, ticket }: Upload): Uint8Array {
  const name = encodeUtf8(origin)
  return concatBytes(
    uint16Bytes(name.length),
    name,
    uint64Bytes(from),
    uint64Bytes(until),
    uint16Bytes(ticket.length),
    ticket,
  )
}

export function encodePackage({ entries, proof }: Package): Uint8Array {
  return concatBytes(encodeEntryBundle(entries), Uint8Array.of(proof.length), ...proof)
}

/** Null where the bytes end too early, or say what no upload can. */
export async function readUpload(reader: ByteReader): Promise<Upload | null> {
  const name = await takeSized(reader)
  const places = await reader.take(16)
  const ticket = await takeSized(reader)
  const origin = name === null ? undefined : decodeUtf8(name)
  if (origin === undefined || places === null || ticket === null) return null
  const [from, until] = [readUint64(places), readUint64(places.subarray(8))]
  const isPossible = from <= until && Number.isSafeInteger(until)
  return isPossible ? { origin, from, until, ticket } : null
}

/** The next package; null where the bytes end too early or its proof is longer than any. */
export async function readPackage(
  reader: ByteReader,
  { from, until }: PackagePlace,
): Promise<Package | null> {
  const entries: Uint8Array[] = []
  for (let at = from; at < until; at += 1) {
    const entry = await takeSized(reader)
    if (entry === null) return null
    entries.push(entry)
  }
  const count = (await reader.take(1))?.[0]
  if (count === undefined || count > maxProofHashes) return null
  const hashes = await reader.take(count * hashBytes)
  if (hashes === null) return null
  const proof = Array.from({ length: count }, (_, at) =>
    hashes.subarray(at * hashBytes, (at + 1) * hashBytes),
  )
  return { entries, proof }
}

/** Bytes behind their length in two bytes. */
async function takeSized(reader: ByteReader): Promise<Uint8Array | null> {
  const length = await reader.take(2)
  return length === null ? null : reader.take(((length[0] ?? 0) << 8) | (length[1] ?? 0))
}

/** What a mirror says with 202 and 409: up to which size to send, from where on, with what. */
export interface MirrorInfo {
  readonly size: number
  readonly next: number
  readonly ticket: Uint8Array
}

export function formatMirrorInfo({ size, next, ticket }: MirrorInfo): string {
  return `${size}\n${next}\n${formatBase64(ticket)}\n`
}

export function parseMirrorInfo(bytes: Uint8Array): MirrorInfo | null {
  const [sizeLine = '', nextLine = '', ticketLine = '', ...rest] =
    decodeUtf8(bytes)?.split('\n') ?? []
  const [size, next] = [parseDecimal(sizeLine), parseDecimal(nextLine)]
  const ticket = parseBase64(ticketLine)
  if (size === undefined || next === undefined || ticket === undefined) return null
  return rest.length === 1 && rest[0] === '' ? { size, next, ticket } : null
}
