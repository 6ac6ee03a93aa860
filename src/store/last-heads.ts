// Last heads in a folder, one small file for each log, apart from any store: a store that was
// restored from a backup is found out by them, so they must never be restored along with it.
//
// A file has two slots (last-head.ts). A swap overwrites the older one in place and waits for the
// disk; if the machine stops midway the newer one still stands. Swaps of all processes take turns
// by a lock (lock.ts) that ends with the process that holds it.
import { hash } from 'node:crypto'
import {
  closeSync,
  fdatasyncSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { LastHead, LastHeads } from '#centre/ports.ts'
import {
  assertHeadGrows,
  formatSlot,
  isSameHead,
  parseSlot,
  type Slot,
  slotLength,
} from './last-head.ts'
import { openLock } from './lock.ts'

export function openLastHeads(folder: string): LastHeads {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const underLock = openLock(join(folder, 'lock')).take
  const places = new Map<string, Place>()
  const placeOf = (origin: string): Place => {
    const place = places.get(origin) ?? {
      path: join(folder, `${hash('sha256', origin)}.head`),
      read: [rememberedSlot(), rememberedSlot()],
    }
    places.set(origin, place)
    return place
  }
  return {
    read: async (origin) => {
      const place = placeOf(origin)
      // While a swap overwrites one slot, the other one is whole and still holds: no lock is needed
      // but where two swaps came between the halves of one look.
      const seen = readSlots(place)
      const isSeen = seen === null || seen.some((slot) => slot !== undefined)
      const slots = isSeen ? seen : underLock(() => readSlots(place))
      const head = current(slots, place)?.head
      // Whoever asks may write into theirs.
      return head === undefined ? null : { ...head, root: head.root.slice() }
    },
    swap: async (before, after) => {
      assertHeadGrows(before, after)
      const place = placeOf(after.origin)
      return underLock(() => swap(place, before, after))
    },
  }
}

/** Where the last head of a log stands, and what reads its slots. */
interface Place {
  readonly path: string
  readonly read: readonly ((bytes: Uint8Array) => Slot | undefined)[]
}

/** The file is looked at each time; the same bytes in it are not read into a head once more. */
function rememberedSlot(): (bytes: Uint8Array) => Slot | undefined {
  let last: Uint8Array | undefined
  let said: Slot | undefined
  return (bytes) => {
    if (last !== undefined && Buffer.compare(last, bytes) === 0) return said
    said = parseSlot(bytes)
    last = bytes
    return said
  }
}

type Slots = readonly (Slot | undefined)[]

function swap(place: Place, before: LastHead | null, after: LastHead): boolean {
  const { path } = place
  const slots = readSlots(place)
  const there = current(slots, place)
  if (!isSameHead(there?.head ?? null, before)) return false
  const next = formatSlot({ count: (there?.count ?? 0) + 1, head: after })
  if (slots === null) create(path, next)
  else overwrite(path, next, slots[0] === there ? 1 : 0)
  return true
}

/** Both slots; null where there is no file. */
function readSlots({ path, read }: Place): Slots | null {
  const file = openIfThere(path)
  if (file === undefined) return null
  try {
    const bytes = Buffer.alloc(2 * slotLength)
    readSync(file, bytes, 0, bytes.length, 0)
    return read.map((slot, nth) => slot(bytes.subarray(nth * slotLength, (nth + 1) * slotLength)))
  } finally {
    closeSync(file)
  }
}

function openIfThere(path: string): number | undefined {
  try {
    return openSync(path, 'r')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** The newer slot that is whole. A file has had one from its first moment. */
function current(slots: Slots | null, { path }: Place): Slot | undefined {
  if (slots === null) return undefined
  const [newest] = slots.filter((slot) => slot !== undefined).toSorted((a, b) => b.count - a.count)
  if (newest === undefined) throw new Error(`last head is damaged: ${path}`)
  return newest
}

/** The file appears under its name when its first slot is on the disk, and not before. */
function create(path: string, slot: Uint8Array): void {
  const draft = `${path}.new`
  const file = openSync(draft, 'w', 0o600)
  try {
    writeWhole(file, Buffer.concat([slot, Buffer.alloc(slotLength, '\n')]), 0)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(draft, path)
  syncFolder(dirname(path))
}

/** In place, so that the size of the file and its blocks stay and one sync of data is enough. */
function overwrite(path: string, slot: Uint8Array, nth: number): void {
  const file = openSync(path, 'r+')
  try {
    writeWhole(file, slot, nth * slotLength)
    fdatasyncSync(file)
  } finally {
    closeSync(file)
  }
}

function writeWhole(file: number, bytes: Uint8Array, at: number): void {
  const written = writeSync(file, bytes, 0, bytes.length, at)
  if (written !== bytes.length) throw new Error(`disk took ${written} of ${bytes.length} bytes`)
}

function syncFolder(folder: string): void {
  // Windows cannot open a folder, and keeps names by itself.
  if (process.platform === 'win32') return
  const file = openSync(folder, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
