// Where a bundle is full: whatever is taken in fits, and a bundle is not left half empty.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logPart, plainEntries } from '../../tests/ledger/sample-log.ts'
import {
  crypto,
  keyNamed,
  partyA,
  partyB,
  sampleSpace,
  slug,
} from '../../tests/ledger/sample-space.ts'
import { valueOf } from '../../tests/ledger/sample-space.ts'
import { type BundleBounds, bundleBounds, packBundle } from './bundle.ts'
import { bundleRoom } from './bundle-room.ts'
import { formatHex } from './bytes.ts'
import { originOf } from './names.ts'
import { unpackTar } from './tar.ts'
import { tileWidth } from './tile.ts'

const origin = originOf(partyA, slug)
const total = 600
const entries = plainEntries(total)
/** What is counted at its most before it is known. */
const slack = { files: 4, bytes: 64 * 1024, page: 10 * 1024 }

const blobAt = (at: number, length: number) => {
  const bytes = new Uint8Array(length).fill(at % 251)
  bytes.set(crypto.sha256(Uint8Array.of(at >> 8, at & 255)))
  return { hash: formatHex(crypto.sha256(bytes)), bytes }
}

/** As many entries as fit from a size on, each with a blob, and the bundle that they make. */
async function filled(bounds: BundleBounds, oldSize: number, blobLength: number) {
  const before = entries.slice(oldSize - (oldSize % tileWidth), oldSize)
  const room = bundleRoom(
    bounds,
    oldSize,
    before.map((one) => one.length),
    [],
  )
  const blobs = []
  let size = oldSize
  while (size < total) {
    const blob = blobAt(size, blobLength)
    const carried = [{ hash: blob.hash, length: blob.bytes.length }]
    if (room.take({ length: entries[size]!.length, blobs: carried }) !== undefined) break
    blobs.push(blob)
    size += 1
  }
  if (size === oldSize) return { size, taken: null }
  const address = { space: (await sampleSpace()).space, from: partyA, to: partyB }
  const part = await logPart(origin, oldSize, entries.slice(0, size))
  const signers = [await keyNamed(origin)]
  const contents = { logs: [part], blobs, receipts: [] }
  const archive = valueOf(await packBundle(crypto, address, contents, signers))
  const files = valueOf(unpackTar(archive, bundleBounds))
  const page = files.find(({ path }) => path === 'bundle.note')?.bytes.length ?? 0
  return { size, taken: { files: files.length, bytes: archive.length, page } }
}

test.each(['files', 'bytes', 'page'] as const)(
  'a bundle that is full keeps its bound of %s',
  async (of) => {
    const most = { files: 60, bytes: 400_000, page: 30_000 }[of]
    const bound = fc.integer({ min: Math.floor(most / 3), max: most })
    const oldSize = fc.integer({ min: 0, max: total - 1 })
    await fc.assert(
      fc.asyncProperty(
        bound,
        oldSize,
        fc.integer({ min: 32, max: 9000 }),
        async (at, old, length) => {
          const { size, taken } = await filled({ ...bundleBounds, [of]: at }, old, length)
          if (taken === null) return
          expect(taken[of]).toBeLessThanOrEqual(at)
          // One more entry: its blob, its own bytes, and tiles that may begin with it.
          const more = { files: 4, bytes: length + 25_000, page: 900 }[of]
          const least = size < total ? at - slack[of] - more : 0
          expect(taken[of]).toBeGreaterThanOrEqual(least)
        },
      ),
      { numRuns: 15 },
    )
  },
)
