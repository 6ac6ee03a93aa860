// Into how many bundles the own log goes for a counterpart, and up to which size each. A bundle has
// bounds (bundle.ts): where it is full the log is cut, at a size whose head can be signed by a key
// that the roster lists there. The next one begins where that one ends.
import type { CarriedLog } from '#ledger/bundle-note.ts'
import { type BundleBounds, bundleBounds } from '#ledger/bundle.ts'
import { type BundleEntry, bundleRoom } from '#ledger/bundle-room.ts'
import { formatHex } from '#ledger/bytes.ts'
import { type Entry, parseEntry } from '#ledger/entry.ts'
import { accept, type LedgerRefusal } from '#ledger/refusal.ts'
import type { Roster } from '#ledger/roster.ts'
import { rosterAt } from '#ledger/rosters.ts'
import { tileWidth } from '#ledger/tile.ts'
import type { HeldLogs } from './held-logs.ts'
import { isFor } from './inbox.ts'
import { keysListed, type LogKeys } from './own-log.ts'
import type { Refused } from './ports.ts'
import { originIn } from './space.ts'

/** From a size of the own log up to another. */
export interface CourierPart extends Pick<CarriedLog, 'oldSize' | 'newSize'> {
  /** Hashes of the encrypted files that go with it, as far as they are known already. */
  readonly blobs?: readonly string[]
}

export type Packed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: LedgerRefusal | Refused }

export interface PartsWanted {
  readonly logs: HeldLogs
  readonly keys: LogKeys
  readonly party: string
  /** Files that go along with each. */
  readonly beside: readonly { readonly path: string; readonly length: number }[]
  readonly bounds?: BundleBounds
}

/** How many entries are read at a time. */
const stride = 1024

/** All parts from a size on; none where the log has no more. */
export async function partsFrom(
  wanted: PartsWanted,
  oldSize: number,
  size: number,
): Promise<Packed<readonly CourierPart[]>> {
  const parts: CourierPart[] = []
  for (let at = oldSize; at < size;) {
    const part = await partFrom(wanted, at, size)
    if (!part.ok) return part
    parts.push(part.value)
    at = part.value.newSize
  }
  return accept(parts)
}

/** The part that begins at a size, of a log of the size `end`. */
export async function partFrom(
  wanted: PartsWanted,
  oldSize: number,
  end: number,
): Promise<Packed<CourierPart>> {
  const { logs, keys, party, beside, bounds = bundleBounds } = wanted
  const { store, space } = logs.parts
  const origin = originIn(space, space.self)
  const { rosters } = (await logs.held(origin)).state
  const canSign = signable(keys)
  const before = await store.entries(origin, oldSize - (oldSize % tileWidth), oldSize)
  const lengths = before.map((entry) => entry.length)
  const room = bundleRoom(bounds, oldSize, lengths, beside)
  const blobs: string[] = []
  let [cut, blobsAtCut] = [oldSize, 0]
  for (let at = oldSize; at < end;) {
    const entries = await store.entries(origin, at, Math.min(at + stride, end))
    if (entries.length === 0) throw new Error(`${origin} lacks entry ${at} of its own head`)
    for (const bytes of entries) {
      const entry = entryFor(party, bytes)
      const excess = room.take(entry)
      if (excess !== undefined) {
        if (cut > oldSize) return accept(partOf(oldSize, cut, blobs.slice(0, blobsAtCut)))
        // The first head that can be signed is over the first roster.
        return at > oldSize && rosterAt(rosters, at) !== undefined
          ? noKeyBetween(origin, oldSize, at)
          : refusedPart('too-large', `entry ${at} of ${origin}`, excess.value, excess.expected)
      }
      at += 1
      for (const { hash } of entry.blobs) blobs.push(hash)
      // The newest head is signed already.
      if (at === end || canSign(rosterAt(rosters, at))) [cut, blobsAtCut] = [at, blobs.length]
    }
  }
  return accept(partOf(oldSize, end, blobs))
}

const partOf = (oldSize: number, newSize: number, blobs: readonly string[]): CourierPart => ({
  oldSize,
  newSize,
  blobs: [...new Set(blobs)],
})

/** Whether a key is here that a roster lists; looked up once for each. */
function signable(keys: LogKeys): (roster: Roster | undefined) => boolean {
  const known = new Map<Roster, boolean>()
  return (roster) => {
    if (roster === undefined) return false
    const isKnown = known.get(roster) ?? keysListed(keys, roster) !== null
    known.set(roster, isKnown)
    return isKnown
  }
}

function entryFor(party: string, bytes: Uint8Array): BundleEntry {
  const entry = parseEntry(bytes)
  const isNamed = entry.ok && isFor(entry.value, party)
  return { length: bytes.length, blobs: isNamed ? blobsOf(entry.value) : [] }
}

const blobsOf = ({ message }: Entry): BundleEntry['blobs'] =>
  message.bodies.flatMap((body) =>
    body.blobs.map(({ hash, length }) => ({ hash: formatHex(hash), length })),
  )

const noKeyBetween = (origin: string, oldSize: number, full: number): Packed<never> =>
  refusedPart(
    'no-log-key',
    `heads ${oldSize + 1} to ${full} of ${origin}`,
    '',
    'a key of the log that the roster lists',
  )

function refusedPart(code: string, place: string, value: string, expected: string): Packed<never> {
  return { ok: false, refusal: { kind: 'refused', code, place, value, expected } }
}
