// A log that is too long for one bundle goes in several, each under the head of its own size. The
// bounds are lowered here: those of the format are 12,000 files and 256 MiB.
import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { openCentre } from '#centre/centre.ts'
import type { CourierPart } from '#centre/courier-parts.ts'
import { type Bundle, type BundleBounds, bundleBounds, openBundle } from '#ledger/bundle.ts'
import { keysOf } from '#ledger/roster.ts'
import { rosterOf } from '#centre/held-logs.ts'
import { createMemoryLastHeads, createMemoryStore } from '#store/memory.ts'
import { ask, newRig, originOf, type Post, type Rig, valueOf } from './rig.ts'

const questions = 8
const size = 2 + questions
let rig: Rig
let a: Post
let b: Post

beforeEach(async () => {
  rig = await newRig()
  ;[a, b] = rig.posts as [Post, Post]
  for (let n = 1; n <= questions; n += 1) {
    rig.clock.now += 60_000
    await ask(a, `a-${n}`)
  }
})

const bounded = (bounds: Partial<BundleBounds>): BundleBounds => ({ ...bundleBounds, ...bounds })
/** In every bundle: its page, the head, counted twice, the proof, and three tiles. */
const besides = 7

async function partsWithin(bounds: Partial<BundleBounds>): Promise<readonly CourierPart[]> {
  const parts = await a.centre.packParts(b.party, bounded(bounds))
  if ('kind' in parts) throw new Error(parts.kind)
  return valueOf(parts)
}

async function packed(part?: Partial<CourierPart>, from = a, to = b): Promise<Uint8Array> {
  const bundle = await from.centre.pack(to.party, part)
  if ('kind' in bundle) throw new Error(bundle.kind)
  return valueOf(bundle)
}

async function opened(archive: Uint8Array): Promise<Bundle> {
  const roster = await rosterOf(a.centre.logs, a.party)
  return valueOf(await openBundle(rig.crypto, archive, () => keysOf(roster, 'log')))
}

async function unpacked(at: Post, bundle: Uint8Array) {
  const taken = await at.centre.unpack(bundle)
  if ('kind' in taken) throw new Error(taken.code)
  return valueOf(taken)
}

/** The other centre as it was before anything came. */
function empty(post: Post): Post {
  const place = { store: createMemoryStore(), lastHeads: createMemoryLastHeads() }
  const parts = { ...post.parts, ...place }
  return { ...post, ...place, parts, centre: openCentre(parts) }
}

const restarted = (post: Post): Post => ({ ...post, centre: openCentre(post.parts) })

async function rootAt(post: Post): Promise<unknown> {
  const head = await post.store.head(originOf(a))
  return head === null ? null : { size: head.size, root: head.root }
}

const orders = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const

describe('a log that does not fit into one bundle', () => {
  test('goes in parts, each from where the one before ends', async () => {
    expect(await partsWithin({})).toMatchObject([{ oldSize: 0, newSize: size }])
    const parts = await partsWithin({ files: besides + 3 })
    expect(parts).toMatchObject([
      { oldSize: 0, newSize: 5 },
      { oldSize: 5, newSize: 8 },
      { oldSize: 8, newSize: size },
    ])
    // By their bytes and by the list of files as well.
    const page = 8 * 1024 + 1200
    expect((await partsWithin({ page })).length).toBeGreaterThan(1)
    const bytes = 70_000
    const byBytes = await partsWithin({ bytes })
    expect(byBytes.length).toBeGreaterThan(1)
    const archives = await Promise.all(byBytes.map((part) => packed(part)))
    expect(archives.map(({ length }) => length <= bytes)).not.toContain(false)
  })

  test('is read once: what goes with a part is known when it is packed', async () => {
    const parts = await partsWithin({ files: besides + 3 })
    expect(parts.map(({ blobs }) => blobs?.length)).toEqual([3, 3, 2])
    const entries = vi.spyOn(a.store, 'entries')
    for (const part of parts) {
      const { oldSize, newSize } = part
      entries.mockClear()
      const known = await opened(await packed(part))
      const reads = entries.mock.calls.length
      const { logs, blobs } = await opened(await packed({ oldSize, newSize }))
      expect({ logs: logs.map(({ tiles }) => tiles), blobs }).toEqual({
        logs: known.logs.map(({ tiles }) => tiles),
        blobs: known.blobs,
      })
      expect(entries.mock.calls.length).toBe(2 * reads + 1)
    }
    entries.mockRestore()
  })

  test.each(orders)(
    'comes whole in the order %i, %i, %i, twice, with restarts',
    async (...order) => {
      const parts = await partsWithin({ files: besides + 3 })
      const archives = await Promise.all(parts.map((part) => packed(part)))
      let to = empty(b)
      for (const at of [...order, ...order, ...order]) {
        await unpacked(to, archives[at]!)
        to = restarted(to)
      }
      expect(await rootAt(to)).toEqual(await rootAt(a))
      expect((await to.centre.record()).record.messages.map(({ id }) => id)).toEqual(
        Array.from({ length: questions }, (_, at) => `a-${at + 1}`),
      )
      expect(await to.centre.alarms.open()).toEqual([])
      for (const archive of archives) {
        expect(await unpacked(to, archive)).toMatchObject({ refusedReceipts: [] })
      }
    },
  )

  test('takes no head back that was shown, though a part has an earlier one', async () => {
    const newest = await a.store.head(originOf(a))
    await packed({ oldSize: 0, newSize: 5 })
    expect(await a.lastHeads.read(originOf(a))).toMatchObject({ size, root: newest!.root })
    expect(await a.store.head(originOf(a))).toMatchObject({ size, root: newest!.root })
    expect(await a.centre.checkOwnLog()).toBeNull()
  })

  test('says of a part that comes too early where it begins', async () => {
    const [, second] = await partsWithin({ files: besides + 3 })
    const to = empty(b)
    expect(await unpacked(to, await packed(second))).toMatchObject({
      logs: [{ oldSize: 5, newSize: 8, held: 0, answer: { kind: 'holds', size: 0 } }],
    })
  })

  test('has a receipt for each part, which says up to where it has come', async () => {
    const [first, second] = await partsWithin({ files: besides + 3 })
    for (const part of [first!, second!]) {
      await unpacked(b, await packed(part))
      await unpacked(a, await packed({}, b, a))
      const given = await a.store.newestReceipt(originOf(a), b.party)
      expect(given?.size).toBe(part.newSize)
    }
    expect(await partsWithin({})).toMatchObject([{ oldSize: 8, newSize: size }])
  })

  test('is the same log at the other side, however it is cut', async () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 2, max: size - 1 }), { maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(cuts, async (at) => {
        const ends = [...at.toSorted((one, other) => one - other), size]
        const to = empty(b)
        for (const [index, newSize] of ends.entries()) {
          const archive = await packed({ oldSize: ends[index - 1] ?? 0, newSize })
          expect((await opened(archive)).blobs).toHaveLength(
            newSize - Math.max(ends[index - 1] ?? 0, 2),
          )
          expect(await unpacked(to, archive)).toMatchObject({
            logs: [{ answer: { kind: 'receipt', receipt: { size: newSize } } }],
          })
        }
        expect(await rootAt(to)).toEqual(await rootAt(a))
        const back = await unpacked(a, await packed({}, to, a))
        expect(back).toMatchObject({ receipts: ends.length, refusedReceipts: [] })
      }),
      { numRuns: 12 },
    )
  })

  test('is not cut where one entry alone is too large', async () => {
    await ask(a, 'a-9', 'How many? '.repeat(30_000))
    expect(await a.centre.packParts(b.party, bounded({ bytes: 160_000 }))).toMatchObject({
      ok: false,
      refusal: {
        code: 'too-large',
        place: `entry ${size} of ${originOf(a)}`,
        value: expect.stringMatching(/^\d+ bytes$/) as string,
        expected: 'at most 160000 bytes',
      },
    })
  })
})
