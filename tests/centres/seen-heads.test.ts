// Heads that one party names of another's log, and that are compared when the log has come so far.
import { expect, test } from 'vitest'
import { openCentre } from '#centre/centre.ts'
import type { HeldLog } from '#centre/held-logs.ts'
import type { Store } from '#centre/ports.ts'
import { compareAwaited, compareSeen } from '#centre/seen-heads.ts'
import { formatBase64 } from '#ledger/base64.ts'
import { encodeUtf8 } from '#ledger/bytes.ts'
import type { Entry } from '#ledger/entry.ts'
import { createMemoryLastHeads, createMemoryStore } from '#store/memory.ts'
import { growth } from '../store/growth.ts'
import { ask, introduce, newRig, originOf, type Post, twin } from './rig.ts'

/** A's log has two histories of three entries: B is shown one, nobody else has seen either. */
async function secretly(): Promise<{ a: Post; other: Post; b: Post; c: Post }> {
  const rig = await newRig({ letters: ['A', 'B', 'C'] })
  await introduce(rig)
  const [a, b, c] = rig.posts as [Post, Post, Post]
  const other = await twin(a, b)
  await ask(a, 'a-1', 'one')
  await ask(other, 'a-1', 'another')
  await other.centre.deliver(b.party, b.centre.answers)
  await ask(b, 'b-1')
  return { a, other, b, c }
}

const told = async ({ centre }: Post) =>
  (await centre.alarms.otherHeads()).map(({ by, origin, size }) => [by, origin, size])

test('a head beyond what is held is compared when the entries have come', async () => {
  const { a, b, c } = await secretly()
  await b.centre.deliver(c.party, c.centre.answers)
  expect(await told(c)).toEqual([])
  await a.centre.deliver(c.party, c.centre.answers)
  expect(await told(c)).toEqual([[b.party, originOf(a), 3]])
})

test('one that is that of the log when it comes is never spoken of', async () => {
  const { other, b, c } = await secretly()
  await b.centre.deliver(c.party, c.centre.answers)
  expect((await c.centre.watch()).seenElsewhere).toMatchObject([{ origin: originOf(other) }])
  await other.centre.deliver(c.party, c.centre.answers)
  expect(await told(c)).toEqual([])
  expect((await c.centre.watch()).seenElsewhere).toEqual([])
})

test('a party hears of it in its own log, when it writes what another has seen', async () => {
  const rig = await newRig()
  await introduce(rig)
  const [a, b] = rig.posts as [Post, Post]
  const other = await twin(a, b)
  await ask(other, 'a-1', 'another')
  await other.centre.deliver(b.party, b.centre.answers)
  await ask(b, 'b-1')
  await b.centre.deliver(a.party, a.centre.answers)
  expect(await told(a)).toEqual([])
  await ask(a, 'a-1', 'one')
  expect(await told(a)).toEqual([[b.party, originOf(a), 3]])
})

/** A store, and how many documents were read out of it. */
function countedStore(): { store: Store; read: () => number } {
  const store = createMemoryStore()
  let count = 0
  const documents: Store['documents'] = async (kind, ids) => {
    const found = await store.documents(kind, ids)
    count += found.length
    return found
  }
  return { store: { ...store, documents }, read: () => count }
}

/** What B keeps of an entry of C that names heads of A of these sizes, of no tree. */
async function named(b: Post, c: Post, a: Post, sizes: readonly number[]): Promise<void> {
  const seen = sizes.map((size) => ({ origin: originOf(a), size, root: new Uint8Array(32) }))
  const entries = [{ message: { from: c.party, seen } }] as unknown as readonly Entry[]
  await compareSeen(b.centre, entries)
}

async function three(store: Store): Promise<readonly [Post, Post, Post]> {
  const stores = [createMemoryStore(), store, createMemoryStore()]
  const place = () => ({ store: stores.shift()!, lastHeads: createMemoryLastHeads() })
  const rig = await newRig({ letters: ['A', 'B', 'C'], place })
  await introduce(rig)
  return rig.posts as [Post, Post, Post]
}

test('very many heads beyond what is held do not make each step slower', async () => {
  const { store, read } = countedStore()
  const [a, b, c] = await three(store)
  await named(
    b,
    c,
    a,
    Array.from({ length: 2000 }, (_, at) => 1000 + at),
  )
  await ask(a, 'a-1')
  const before = read()
  await a.centre.deliver(b.party, b.centre.answers)
  expect(read() - before).toBeLessThan(100)
})

test('each head is compared when the log comes to it, however far it grows at once', async () => {
  const [a, b, c] = await three(createMemoryStore())
  const { store } = b
  const grown = async (from: number, until: number) => {
    const texts = Array.from({ length: until - from }, (_, at) => `entry ${from + at}`)
    await store.append(growth(originOf(a), from, texts))
  }
  // What stands in these entries nobody reads here.
  const state = (size: number) => ({ state: { course: { size } } }) as unknown as HeldLog
  const held = async (origin: string) => state((await store.head(origin))?.size ?? 0)
  const parts = { logs: { ...b.centre.logs, held }, alarms: b.centre.alarms }
  await named(b, c, a, [100, 255, 256, 599, 600, 601])
  await grown(2, 600)
  await compareAwaited(parts, originOf(a))
  const sizes = async () => (await b.centre.alarms.otherHeads()).map(({ size }) => size)
  expect(new Set(await sizes())).toEqual(new Set([100, 255, 256, 599, 600]))
  await grown(600, 601)
  await compareAwaited(parts, originOf(a))
  expect(await sizes()).toContain(601)
})

test('a log that comes to a head while that is being remembered is compared', async () => {
  const { a, b, c } = await secretly()
  const keepDocument: Store['keepDocument'] = async (kind, ...rest) => {
    if (kind.startsWith('seen-beyond')) await a.centre.deliver(c.party, meeting.answers)
    return c.store.keepDocument(kind, ...rest)
  }
  const meeting = openCentre({ ...c.parts, store: { ...c.store, keepDocument } })
  await b.centre.deliver(c.party, meeting.answers)
  expect(await told({ ...c, centre: meeting })).toEqual([[b.party, originOf(a), 3]])
})

test('what a program kept and had not compared when it ended the next one compares', async () => {
  const { a, b, c } = await secretly()
  await b.centre.deliver(c.party, c.centre.answers)
  const documents = () => Promise.reject(new Error('ended'))
  const ending = openCentre({ ...c.parts, store: { ...c.store, documents } })
  await expect(a.centre.deliver(c.party, ending.answers)).rejects.toThrow('ended')
  const next = openCentre(c.parts)
  await ask(b, 'b-2')
  await b.centre.deliver(c.party, next.answers)
  expect(await told({ ...c, centre: next })).toEqual([[b.party, originOf(a), 3]])
})

test('what a store from before kept in one place is compared all the same', async () => {
  const [a, b, c] = await three(createMemoryStore())
  const root = formatBase64(new Uint8Array(32))
  for (const size of [3, 4]) {
    const kept = JSON.stringify({ by: c.party, origin: originOf(a), size, root })
    await b.store.keepDocument('seen-beyond', `${size}`, 0, encodeUtf8(kept))
  }
  const newer = { ...b, centre: openCentre(b.parts) }
  for (const size of [3, 4]) {
    await ask(a, `a-${size}`)
    await a.centre.deliver(b.party, newer.centre.answers)
    expect((await told(newer)).at(-1)).toEqual([c.party, originOf(a), size])
  }
  expect(await b.store.documents('seen-beyond')).toEqual([])
})
