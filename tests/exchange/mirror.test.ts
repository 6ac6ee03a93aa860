// The far end of a line against uploads that break off, meet, overflow, or come from two branches.
import { hash } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { type BlobStage, blobStage } from '#exchange/blob-stage.ts'
import { type MirrorLimits, usualMirrorLimits } from '#exchange/limits.ts'
import { createMirror, type Mirror } from '#exchange/mirror.ts'
import type { MirrorAnswer } from '#exchange/mirror-answer.ts'
import { crypto, MemoryCentre, now } from './memory-centre.ts'
import { announcement, upload } from './request-bodies.ts'

const none = (count: number): null[] => Array.from({ length: count }, () => null)

let north: MemoryCentre
let south: MemoryCentre
/** Who sends beside it. */
let others: MemoryCentre[]
let time: number
let blobs: BlobStage

beforeEach(async () => {
  north = await MemoryCentre.create('north.example', 10)
  south = await MemoryCentre.create('south.example', 30)
  south.meet(north)
  others = []
  time = now * 1000
})

interface OneSender extends Pick<Mirror, 'addCheckpoint'> {
  readonly addEntries: (body: AsyncIterable<Uint8Array>) => Promise<MirrorAnswer>
}

function mirrorOf(limits: Partial<MirrorLimits> = {}): OneSender {
  const all = { ...usualMirrorLimits, ...limits }
  blobs = blobStage(all, () => time)
  const { exchange, nodes } = south
  const keysOf = async (origin: string) =>
    [north, ...others].find((one) => one.origin === origin)?.known.logKeys ?? null
  const mirror = createMirror({
    exchange,
    nodes,
    keysOf,
    crypto,
    clock: () => time,
    blobs,
    limits: all,
  })
  return { ...mirror, addEntries: (body) => mirror.addEntries(body, 'north.example') }
}

/** The bytes in pieces, up to where they break off. */
async function* inPieces(
  bytes: Uint8Array,
  size = 1_000,
  until = bytes.length,
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < until; at += size) yield bytes.subarray(at, Math.min(at + size, until))
  if (until < bytes.length) throw new Error('the connection broke')
}

const full = async (from: number): Promise<Uint8Array> =>
  upload(north, from, north.size, await north.checkpointAt(north.size))

const nextIn = (answer: MirrorAnswer) => (answer.kind === 'info' ? answer.info.next : answer.kind)

test('what came before a break is kept, and the rest is all that is needed', async () => {
  await north.say(...none(900))
  const mirror = mirrorOf()
  const whole = await full(0)
  const first = await mirror.addEntries(inPieces(whole, 1_000, Math.floor(whole.length * 0.7)))
  expect(first).toMatchObject({ kind: 'info', status: 202, info: { size: 900, next: 512 } })
  expect(south.submitted).toEqual([])
  expect(await mirror.addEntries(inPieces(await full(512)))).toMatchObject({ kind: 'receipt' })
  expect(south.submitted).toMatchObject([{ from: 0, entries: north.log().entries }])
})

test('a break before the first package is whole leaves nothing', async () => {
  await north.say(...none(900))
  const mirror = mirrorOf()
  const answer = await mirror.addEntries(inPieces(await full(0), 1_000, 20_000))
  expect(answer).toMatchObject({ kind: 'refused', status: 400, code: 'bad-upload' })
  expect(nextIn(await mirror.addEntries(inPieces(await full(900))))).toBe(0)
})

test('pieces of one byte are as good as any', async () => {
  await north.say(...none(3))
  expect(await mirrorOf().addEntries(inPieces(await full(0), 1))).toMatchObject({ kind: 'receipt' })
})

test('a log that grows between two tries is not sent anew', async () => {
  await north.say(...none(600))
  const mirror = mirrorOf()
  const whole = await full(0)
  await mirror.addEntries(inPieces(whole, 1_000, whole.length - 10))
  await north.say(...none(100))
  expect(await mirror.addEntries(inPieces(await full(512)))).toMatchObject({ kind: 'receipt' })
  expect(south.submitted).toMatchObject([{ from: 0, entries: { length: 700 } }])
})

test('an upload that goes on from what another has made worthless begins anew', async () => {
  await north.say(...none(900))
  const mirror = mirrorOf()
  const whole = await full(0)
  await mirror.addEntries(inPieces(whole, 1_000, Math.floor(whole.length * 0.7)))
  const rest = await full(512)
  const unproved = await upload(north, 512, 900, await north.checkpointAt(900), false)
  async function* slowly() {
    // All before the first package, and then what comes after somebody else.
    yield rest.subarray(0, 5_000)
    expect(await mirror.addEntries(inPieces(unproved))).toMatchObject({ status: 422 })
    yield rest.subarray(5_000)
  }
  expect(nextIn(await mirror.addEntries(slowly()))).toBe(0)
  expect(await mirror.addEntries(inPieces(whole))).toMatchObject({ kind: 'receipt' })
})

test('two uploads of one log at once end in one log and two receipts', async () => {
  await north.say(...none(700))
  const mirror = mirrorOf()
  const whole = await full(0)
  const answers = await Promise.all([
    mirror.addEntries(inPieces(whole, 700)),
    mirror.addEntries(inPieces(whole, 900)),
  ])
  const kinds = answers.map((answer) => (answer.kind === 'info' ? nextIn(answer) : answer.kind))
  expect(kinds.every((kind) => kind === 'receipt' || kind === 700)).toBe(true)
  expect(kinds).toContain('receipt')
  expect(south.log(north.origin).frontier).toEqual(north.log().frontier)
  expect(await mirror.addEntries(inPieces(await full(700)))).toMatchObject({ kind: 'receipt' })
})

test('entries that a courier brought meanwhile are not asked for', async () => {
  await north.say(...none(600))
  const mirror = mirrorOf()
  const whole = await full(0)
  await mirror.addEntries(inPieces(whole, 1_000, whole.length - 10))
  await south.take(north.parcel(0))
  expect(nextIn(await mirror.addEntries(inPieces(await full(0))))).toBe(600)
  await north.say(null)
  expect(await mirror.addEntries(inPieces(await full(600)))).toMatchObject({ kind: 'receipt' })
  expect(south.submitted.at(-1)).toMatchObject({ from: 600, entries: { length: 1 } })
})

test('a log longer than memory may hold is refused, and others are not hindered', async () => {
  await north.say(...none(600))
  const mirror = mirrorOf({ waitingEntryBytes: 140_000 })
  const answer = await mirror.addEntries(inPieces(await full(0)))
  expect(answer).toMatchObject({ kind: 'refused', status: 413, code: 'too-many-entries-wait' })
  expect(south.submitted).toEqual([])
  // What waits of it yields to a small one at once, to another one when it does not go on.
  for (const [name, size, statuses] of [
    ['west.example', 30, [200]],
    ['east.example', 100, [413, 200]],
  ] as const) {
    await mirror.addEntries(inPieces(await full(0)))
    const other = await MemoryCentre.create(name, 50 + size)
    south.meet(other)
    others.push(other)
    await other.say(...none(size))
    const all = await upload(other, 0, other.size, await other.checkpointAt(other.size))
    for (const status of statuses) {
      expect(await mirror.addEntries(inPieces(all))).toMatchObject({ status })
      time += 60_000
    }
    expect(nextIn(await mirror.addEntries(inPieces(await full(600))))).toBe(0)
  }
})

test('what waits of a smaller log stays where a larger one needs the room', async () => {
  const west = await MemoryCentre.create('west.example', 50)
  south.meet(west)
  others.push(west)
  await west.say(...none(300))
  await north.say(...none(600))
  const mirror = mirrorOf({ waitingEntryBytes: 400_000 })
  const small = await upload(west, 0, west.size, await west.checkpointAt(west.size))
  await mirror.addEntries(inPieces(small, 1_000, small.length - 10))
  const answer = await mirror.addEntries(inPieces(await full(0)))
  expect(answer).toMatchObject({ kind: 'refused', status: 413 })
  time += 60_000
  const rest = await upload(west, 256, west.size, await west.checkpointAt(west.size))
  expect(await mirror.addEntries(inPieces(rest))).toMatchObject({ kind: 'receipt' })
})

test('entries of two branches of a log never become one', async () => {
  for (const [from, code] of [
    [500, 'proof-does-not-hold'],
    [512, 'fork'],
  ] as const) {
    const mirror = mirrorOf()
    await north.forget(0)
    await north.say(...none(600))
    const whole = await full(0)
    await mirror.addEntries(inPieces(whole, 1_000, whole.length - 10))
    await north.forget(300)
    await north.say(...none(1), Uint8Array.of(1), ...none(300))
    const mixed = await mirror.addEntries(inPieces(await full(from)))
    expect(mixed).toMatchObject({ kind: 'refused', status: 422, code })
    expect(south.log(north.origin).frontier.size).toBe(0)
    // What waited is gone, and the next try starts from nothing.
    expect(nextIn(await mirror.addEntries(inPieces(await full(from))))).toBe(0)
  }
})

test('two roots of one size under one signature reach the centre', async () => {
  await north.say(...none(4))
  await south.take(north.parcel(0))
  south.submitted.length = 0
  const mirror = mirrorOf()
  await north.forget(3)
  await north.say(Uint8Array.of(7))
  const answer = await mirror.addCheckpoint(await announcement(north, 4, 4))
  expect(answer).toMatchObject({ kind: 'refused', status: 422, code: 'fork' })
  expect(south.submitted).toMatchObject([{ from: 4, entries: [], blobs: [] }])
})

test('an older head of another history reaches the centre too, however it is shown', async () => {
  await north.say(...none(4))
  await south.take(north.parcel(0))
  await north.forget(2)
  await north.say(Uint8Array.of(7))
  const mirror = mirrorOf()
  const fork = { kind: 'refused', status: 422, code: 'fork' }
  expect(await mirror.addCheckpoint(await announcement(north, 0, 3))).toMatchObject(fork)
  expect(await mirror.addCheckpoint(await announcement(north, 3, 3))).toMatchObject(fork)
  const ticket = await north.checkpointAt(3)
  expect(await mirror.addEntries(inPieces(await upload(north, 0, 3, ticket)))).toMatchObject(fork)
})

test('an older head of the same history is answered with what is held', async () => {
  await north.say(...none(4))
  await south.take(north.parcel(0))
  const mirror = mirrorOf()
  expect(await mirror.addCheckpoint(await announcement(north, 3, 3))).toEqual({
    kind: 'size',
    status: 409,
    size: 4,
  })
  const ticket = await north.checkpointAt(3)
  expect(nextIn(await mirror.addEntries(inPieces(await upload(north, 0, 3, ticket))))).toBe(4)
})

test('of several heads that were announced, each can be reached', async () => {
  await north.say(...none(5))
  const mirror = mirrorOf()
  await mirror.addCheckpoint(await announcement(north, 0, 3))
  await mirror.addCheckpoint(await announcement(north, 3, 5))
  expect(await mirror.addEntries(inPieces(await upload(north, 0, 3)))).toMatchObject({
    kind: 'receipt',
  })
  expect(await mirror.addEntries(inPieces(await upload(north, 3, 5)))).toMatchObject({
    kind: 'receipt',
  })
})

test('of two heads announced at once only the later is taken on its own terms', async () => {
  await north.say(...none(5))
  const mirror = mirrorOf()
  const answers = await Promise.all([
    mirror.addCheckpoint(await announcement(north, 0, 3)),
    mirror.addCheckpoint(await announcement(north, 0, 5)),
  ])
  expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['noted', 'size'])
})

test('without any head an upload has nothing to be proved against', async () => {
  await north.say(...none(2))
  expect(await mirrorOf().addEntries(inPieces(await upload(north, 0, 2)))).toMatchObject({
    kind: 'refused',
    status: 422,
    code: 'no-checkpoint',
  })
})

test('one member cannot fill memory with blobs that nothing names, nor for long', async () => {
  mirrorOf({ waitingBlobBytes: 10, blobWaitMs: 5_000 })
  const put = (sender: string, bytes: Uint8Array) => blobs.put(sender, hash('sha256', bytes), bytes)
  expect(put('north.example', new Uint8Array(6))).toBe('waits')
  expect(put('north.example', new Uint8Array(6))).toBe('waits')
  expect(put('north.example', new Uint8Array(5))).toBe('full')
  expect(put('east.example', new Uint8Array(5))).toBe('waits')
  time += 4_999
  expect(put('north.example', new Uint8Array(7))).toBe('full')
  time += 1
  expect(put('north.example', new Uint8Array(7))).toBe('waits')
  expect(blobs.find([hash('sha256', new Uint8Array(6))])).toEqual([])
})
