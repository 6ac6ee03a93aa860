// Writing logs out as files that never change, for whoever checks or serves them without this
// software. Each run adds what has come since: the checkpoint in the folder says how far the last
// one came, since it is written when everything below it lies there. A folder that holds another
// history of the log is left as it is.
import { encodeUtf8, equalBytes, formatHex } from '#ledger/bytes.ts'
import { type Checkpoint, parseCheckpoint } from '#ledger/checkpoint.ts'
import { parseEntry } from '#ledger/entry.ts'
import { parseNote } from '#ledger/note.ts'
import type { Outcome } from '#ledger/refusal.ts'
import { tilePath, tilesBetween, tileWidth } from '#ledger/tile.ts'
import type { HeldLogs } from './held-logs.ts'
import { blobHashes } from './inbox.ts'
import { rootAt } from './own-log.ts'
import type { Refused } from './ports.ts'
import type { ReceiptTime } from '#ledger/receipt.ts'
import { receiptPages } from './receipt-pages.ts'
import {
  blobPath,
  checkpointPath,
  genesisPath,
  type GrowingFolder,
  receiptFolder,
  receiptName,
  rosterPath,
} from '#ledger/check/space-files.ts'
import { tileBytes } from './tiles.ts'

export interface ExportParts {
  readonly logs: HeldLogs
  readonly folder: GrowingFolder
  /** Told after each file how many of a log's entries have been written. */
  readonly progress: (origin: string, done: number, size: number) => void
}

export interface Exported {
  readonly origin: string
  /** How far the folder had it before, and how far it has it now. */
  readonly before: number
  readonly size: number
  /** How many of each were written now. */
  readonly tiles: number
  readonly blobs: number
  readonly receipts: number
  /** Encrypted files that the new entries name and that are not held here. */
  readonly absent: number
}

/** The genesis, and the texts of the first rosters by party: what the logs are checked by. */
export async function exportSpace(
  { logs, folder }: ExportParts,
  rosters: ReadonlyMap<string, string>,
): Promise<Refused | null> {
  const files = [
    { path: genesisPath, bytes: logs.parts.space.genesis },
    ...[...rosters].map(([party, text]) => ({ path: rosterPath(party), bytes: encodeUtf8(text) })),
  ]
  for (const { path, bytes } of files) {
    const there = await folder.read(path)
    if (there === null) await folder.add(path, bytes)
    else if (!equalBytes(there, bytes)) return otherFile(path, 'the same file of this space')
  }
  return null
}

const otherFile = (place: string, expected: string, value = ''): Refused => {
  return { kind: 'refused', code: 'other-folder', place, value, expected }
}

/** A log up to a head that may be seen by others. */
export async function exportLog(
  parts: ExportParts,
  checkpoint: Uint8Array,
): Promise<Exported | Refused> {
  const { logs, folder } = parts
  const head = headIn(checkpoint)
  if (!head.ok) throw new Error(`a held checkpoint cannot be read: ${head.refusal.code}`)
  const { origin, size } = head.value
  const path = checkpointPath(origin)
  const there = await folder.read(path)
  const before = there === null ? 0 : await sizeThere(logs, path, there, head.value)
  if (typeof before !== 'number') return before
  const tiles = await writeTiles(parts, origin, before, size)
  const blobs = await writeBlobs(parts, origin, before, size)
  const receipts = await writeReceipts(parts, origin, size)
  if (there === null || !equalBytes(there, checkpoint)) await folder.replace(path, checkpoint)
  return { origin, before, size, tiles, ...blobs, receipts }
}

function headIn(checkpoint: Uint8Array): Outcome<Checkpoint> {
  const note = parseNote(checkpoint)
  return note.ok ? parseCheckpoint(note.value.text) : note
}

/** How far the folder has the log, if it is the log that is held here. */
async function sizeThere(
  { parts: { store, crypto } }: HeldLogs,
  path: string,
  there: Uint8Array,
  { origin, size }: Checkpoint,
): Promise<number | Refused> {
  const old = headIn(there)
  if (!old.ok) return { ...old.refusal, kind: 'refused', place: path }
  const isOurs =
    old.value.origin === origin &&
    old.value.size <= size &&
    equalBytes(old.value.root, await rootAt({ store, crypto, origin }, old.value.size))
  if (isOurs) return old.value.size
  const value = `${old.value.origin} ${old.value.size} ${formatHex(old.value.root)}`
  return otherFile(path, `a head of ${origin} up to ${size}, as it is held here`, value)
}

async function writeTiles(
  { logs, folder, progress }: ExportParts,
  origin: string,
  before: number,
  size: number,
): Promise<number> {
  const tiles = tilesBetween(before, size)
  for (const tile of tiles) {
    const bytes = await tileBytes(logs.parts.store, origin, tile)
    if (bytes === null) throw new Error(`${origin} lacks ${tilePath(tile)}`)
    await folder.add(`${origin}/${tilePath(tile)}`, bytes)
    if (tile.level === 'entries') progress(origin, tile.index * tileWidth + tile.width, size)
  }
  return tiles.length
}

/** How many entries are read at a time. */
const stride = 1024

async function writeBlobs(
  { logs, folder, progress }: ExportParts,
  origin: string,
  before: number,
  size: number,
): Promise<Pick<Exported, 'blobs' | 'absent'>> {
  const { store } = logs.parts
  let [blobs, absent] = [0, 0]
  for (let from = before; from < size; from += stride) {
    const entries = await store.entries(origin, from, Math.min(size, from + stride))
    for (const hash of entries.flatMap(hashesIn)) {
      if (await folder.has(blobPath(hash))) continue
      const bytes = await store.blob(hash)
      if (bytes === null) {
        absent += 1
        continue
      }
      await folder.add(blobPath(hash), bytes)
      blobs += 1
    }
    progress(origin, from + entries.length, size)
  }
  return { blobs, absent }
}

/** The genesis is no message and names none. */
function hashesIn(bytes: Uint8Array): readonly string[] {
  const entry = parseEntry(bytes)
  return entry.ok ? blobHashes(entry.value) : []
}

async function writeReceipts(
  { logs, folder }: ExportParts,
  origin: string,
  size: number,
): Promise<number> {
  const { store } = logs.parts
  const inFolder = receiptFolder(origin)
  const there = new Set(await folder.names(inFolder))
  const isMissing = (one: ReceiptTime) => one.size <= size && !there.has(receiptName(one))
  let written = 0
  for await (const page of receiptPages(store, origin, isMissing)) {
    for (const receipt of page)
      await folder.add(`${inFolder}/${receiptName(receipt)}`, receipt.note)
    written += page.length
  }
  return written
}
