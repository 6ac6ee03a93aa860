// What a courier bundle carries, and the files that it is in: heads of logs with the tiles that the
// other side lacks, blobs for it, and receipts for its own logs. Paths are those of tlog-tiles, so
// that its tools read an unpacked bundle. Specified in docs/formats/courier-bundle.md.
import { decodeUtf8, encodeUtf8, formatHex } from './bytes.ts'
import type { BundleNote, CarriedLog } from './bundle-note.ts'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import type { LedgerCrypto } from './crypto.ts'
import { parseDecimal } from './decimal.ts'
import { formatHash } from './names.ts'
import { parseNote } from './note.ts'
import type { Proof } from './proof.ts'
import { accept, type Outcome, refuse, type Refused } from './refusal.ts'
import type { TarFile } from './tar.ts'
import {
  decodeEntryBundle,
  eachTileBetween,
  type Tile,
  tilePath,
  tilesBetween,
  tileWidth,
} from './tile.ts'
import { parseProofLines } from './tlog-proof.ts'

export interface BundleContents {
  readonly logs: readonly LogPart[]
  readonly blobs: readonly CarriedBlob[]
  readonly receipts: readonly CarriedReceipt[]
}

export interface LogPart extends CarriedLog {
  /** The head at the new size: a note, with every line that is held. */
  readonly checkpoint: Uint8Array
  /** That it begins with the old one. */
  readonly proof: Proof
  /** The tiles and entry bundles of tilesBetween, in that order. */
  readonly tiles: readonly Uint8Array[]
}

export interface CarriedBlob {
  /** SHA-256, in hex. */
  readonly hash: string
  readonly bytes: Uint8Array
}

export interface CarriedReceipt {
  readonly origin: string
  readonly size: number
  /** A note: the text of the head, and the lines of the receipts for it. */
  readonly note: Uint8Array
}

export const notePath = 'bundle.note'

const originHash = (crypto: LedgerCrypto, origin: string): string =>
  formatHex(crypto.sha256(encodeUtf8(origin)))

export function filesOf(crypto: LedgerCrypto, contents: BundleContents): readonly TarFile[] {
  const receipts = contents.receipts.map(({ origin, size, note }) => ({
    path: `receipts/${originHash(crypto, origin)}/${size}`,
    bytes: note,
  }))
  const blobs = contents.blobs.map(({ hash, bytes }) => ({ path: `blob/${hash}`, bytes }))
  return [...contents.logs.flatMap((part) => filesOfLog(crypto, part)), ...blobs, ...receipts]
}

function filesOfLog(crypto: LedgerCrypto, part: LogPart): TarFile[] {
  const folder = originHash(crypto, part.origin)
  const wanted = tilesBetween(part.oldSize, part.newSize)
  if (wanted.length !== part.tiles.length) {
    throw new Error(`${part.origin} has ${part.tiles.length} tiles, not ${wanted.length}`)
  }
  // With an empty line between them, the two files are what add-checkpoint of tlog-witness takes.
  const consistency = [`old ${part.oldSize}`, ...part.proof.map(formatHash), ''].join('\n')
  return [
    { path: `${folder}/checkpoint`, bytes: part.checkpoint },
    { path: `${folder}/consistency`, bytes: encodeUtf8(consistency) },
    ...wanted.map((tile, at) => ({
      path: `${folder}/${tilePath(tile)}`,
      bytes: part.tiles[at] ?? new Uint8Array(),
    })),
  ]
}

/** The contents of the files that a bundle lists; refuses what is missing and what is left over. */
export function contentsOf(
  crypto: LedgerCrypto,
  note: BundleNote,
  files: readonly TarFile[],
): Outcome<BundleContents> {
  const left = new Map(files.map((file) => [file.path, file.bytes]))
  const logs: LogPart[] = []
  for (const log of note.logs) {
    const part = takeLog(crypto, log, left)
    if (!part.ok) return part
    logs.push(part.value)
  }
  const blobs: CarriedBlob[] = []
  const receipts: CarriedReceipt[] = []
  const hashes = new Map(note.files.map((file) => [file.path, file.hash]))
  for (const [path, bytes] of left) {
    if (path === `blob/${hashes.get(path)}`) {
      blobs.push({ hash: path.slice('blob/'.length), bytes })
      continue
    }
    const receipt = readReceipt(crypto, path, bytes)
    if (!receipt.ok) return receipt
    receipts.push(receipt.value)
  }
  return accept({ logs, blobs, receipts })
}

type FilesLeft = Map<string, Uint8Array>

function takeLog(crypto: LedgerCrypto, log: CarriedLog, left: FilesLeft): Outcome<LogPart> {
  const folder = originHash(crypto, log.origin)
  const checkpoint = take(left, `${folder}/checkpoint`)
  if (!checkpoint.ok) return checkpoint
  const head = readHead(checkpoint.value, `${folder}/checkpoint`)
  if (!head.ok) return head
  if (head.value.origin !== log.origin || head.value.size !== log.newSize) {
    return otherHead(`${folder}/checkpoint`, head.value, `${log.origin} ${log.newSize}`)
  }
  const consistency = take(left, `${folder}/consistency`)
  if (!consistency.ok) return consistency
  const proof = readConsistency(consistency.value, log.oldSize, `${folder}/consistency`)
  if (!proof.ok) return proof
  const tiles: Uint8Array[] = []
  for (const tile of eachTileBetween(log.oldSize, log.newSize)) {
    const bytes = take(left, `${folder}/${tilePath(tile)}`)
    if (!bytes.ok) return bytes
    tiles.push(bytes.value)
  }
  return accept({ ...log, checkpoint: checkpoint.value, proof: proof.value, tiles })
}

function take(left: FilesLeft, path: string): Outcome<Uint8Array> {
  const bytes = left.get(path)
  if (bytes === undefined) return refuse('missing-file', 'bundle', path, 'a file of the bundle')
  left.delete(path)
  return accept(bytes)
}

function readHead(bytes: Uint8Array, path: string): Outcome<Checkpoint> {
  const note = parseNote(bytes)
  const head = note.ok ? parseCheckpoint(note.value.text) : note
  return head.ok ? head : { ok: false, refusal: { ...head.refusal, place: path } }
}

const otherHead = (path: string, { origin, size }: Checkpoint, expected: string): Refused =>
  refuse('other-head', path, `${origin} ${size}`, expected)

function readConsistency(bytes: Uint8Array, oldSize: number, path: string): Outcome<Proof> {
  const [first, ...lines] = decodeUtf8(bytes)?.split('\n') ?? []
  if (first !== `old ${oldSize}` || lines.pop() !== '') {
    return refuse('bad-proof', path, first ?? '', `old ${oldSize} and hashes, a line each`)
  }
  const proof = parseProofLines(lines)
  return proof.ok ? proof : { ok: false, refusal: { ...proof.refusal, place: path } }
}

function readReceipt(
  crypto: LedgerCrypto,
  path: string,
  bytes: Uint8Array,
): Outcome<CarriedReceipt> {
  const [, folder = '', digits = ''] = /^receipts\/([0-9a-f]{64})\/([0-9]+)$/.exec(path) ?? []
  const size = parseDecimal(digits)
  if (size === undefined) return refuse('stray-file', 'bundle', path, 'a path of a bundle')
  const head = readHead(bytes, path)
  if (!head.ok) return head
  const { origin } = head.value
  if (originHash(crypto, origin) !== folder || head.value.size !== size) {
    return otherHead(path, head.value, `size ${size} of the log with the hash ${folder}`)
  }
  return accept({ origin, size, note: bytes })
}

/** The entries from the old size up to the new one, out of the entry bundles of a log. */
export function entriesOf(part: LogPart): Outcome<readonly Uint8Array[]> {
  const entries: Uint8Array[] = []
  for (const [at, tile] of tilesBetween(part.oldSize, part.newSize).entries()) {
    if (tile.level !== 'entries') break
    const bundle = decodeEntryBundle(part.tiles[at] ?? new Uint8Array(), tile.width)
    if (!bundle.ok) return { ok: false, refusal: { ...bundle.refusal, place: tilePath(tile) } }
    entries.push(...bundle.value.slice(Math.max(part.oldSize - startOf(tile), 0)))
  }
  return accept(entries)
}

const startOf = (tile: Tile): number => tile.index * tileWidth
