// Two centres and a real line between them: TLS with the keys of their rosters, every path in use.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openCentre } from '#centre/centre.ts'
import { checkFork, parseFork } from '#ledger/fork.ts'
import { createMemoryLastHeads, createMemoryStore } from '#store/memory.ts'
import { lineBetween, type OpenedLine } from './line.ts'
import { ask, newRig, type Post, type Rig, valueOf } from './rig.ts'

let rig: Rig
let a: Post
let b: Post
let open: OpenedLine

beforeEach(async () => {
  rig = await newRig()
  ;[a, b] = rig.posts as [Post, Post]
  open = await lineBetween(a, b)
})
afterEach(() => open.close())

const originOf = ({ party }: Post) => `${party}/mithaq/sample`

test('a message is delivered, body and all, and both read the same', async () => {
  await ask(a, 'a-1')
  expect(await a.centre.deliver(b.party, open.line)).toEqual({ kind: 'delivered', size: 3 })
  expect(await a.centre.deliver(b.party, open.line)).toEqual({ kind: 'delivered', size: 3 })
  const [at, had] = [await a.centre.record(), await b.centre.record()]
  expect(had.refusals).toEqual([])
  expect(had.record.messages).toMatchObject([{ id: 'a-1', body: { text: 'How many?' } }])
  expect(at.record.messages).toEqual(had.record.messages)
})

test('a centre that only calls gives and gets everything', async () => {
  await ask(b, 'b-1')
  await ask(a, 'a-1')
  expect(await a.centre.gather(open.line)).toMatchObject([{ answer: { kind: 'receipt' } }])
  expect(await a.centre.deliver(b.party, open.line)).toMatchObject({ kind: 'delivered' })
  expect((await a.centre.record()).record.messages).toHaveLength(2)
  expect((await b.centre.record()).unreceipted).toEqual([])
  await a.centre.gather(open.line)
  expect(await a.centre.frontier()).toEqual(await b.centre.frontier())
})

test('a store that was lost comes back from the copy at the other end', async () => {
  await ask(a, 'a-1')
  await a.centre.deliver(b.party, open.line)
  const centre = openCentre({ ...a.parts, store: createMemoryStore() })
  expect(await centre.checkOwnLog()).toMatchObject({ kind: 'rolled-back' })
  expect(await centre.recover(open.line)).toEqual({ kind: 'recovered', from: 0, size: 3 })
  expect(await centre.checkOwnLog()).toBeNull()
})

test('a second history is found out over the line, and the evidence stands alone', async () => {
  await a.centre.deliver(b.party, open.line)
  const parts = { ...a.parts, store: createMemoryStore(), lastHeads: createMemoryLastHeads() }
  const other = { ...a, parts, store: parts.store, centre: openCentre(parts) }
  await other.centre.recover(open.line)
  await ask(a, 'a-1', 'one')
  await ask(a, 'a-2', 'two')
  await ask(other, 'a-1', 'another')
  await a.centre.deliver(b.party, open.line)
  const second = await lineBetween(other, b)
  expect(await other.centre.deliver(b.party, second.line)).toMatchObject({
    kind: 'refused',
    code: 'log-is-forked',
  })
  await second.close()
  const [alarm] = await b.centre.alarms.all()
  const fork = valueOf(parseFork(alarm!.evidence))
  const checked = await checkFork(rig.crypto, fork, [a.keys.log.ed25519.verifier])
  expect(checked).toEqual({ ok: true, value: originOf(a) })
})
