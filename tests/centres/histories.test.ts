// A log with two histories, however they come to be laid side by side: the one who finds it keeps
// evidence that needs nobody's word.
import { expect, test } from 'vitest'
import { checkFork, parseFork } from '#ledger/fork.ts'
import { altered, ask, originOf, pair, type Post, type Rig, twin, valueOf } from './rig.ts'

/** A centre has exactly one alarm, about this log, which proves itself. */
async function expectAlarm({ crypto }: Rig, at: Post, about: Post): Promise<void> {
  const alarms = await at.centre.alarms.all()
  expect(alarms.map(({ origin }) => origin)).toEqual([originOf(about)])
  const fork = valueOf(parseFork(alarms[0]!.evidence))
  const keys = [about.keys.log.ed25519.verifier]
  expect(await checkFork(crypto, fork, keys)).toEqual({ ok: true, value: originOf(about) })
}

const forked = { kind: 'refused', code: 'log-is-forked' }

test('of one size: the receiver keeps evidence that stands alone, and no more', async () => {
  const { rig, a, b } = await pair()
  const other = await twin(a, b)
  await ask(a, 'a-1', 'one')
  await ask(other, 'a-1', 'another')
  expect(await a.centre.deliver(b.party, b.centre.answers)).toMatchObject({ kind: 'delivered' })
  expect(await other.centre.deliver(b.party, b.centre.answers)).toMatchObject(forked)
  await expectAlarm(rig, b, a)
  await ask(a, 'a-2')
  expect(await a.centre.deliver(b.party, b.centre.answers)).toMatchObject(forked)
})

test('of different sizes: found out when the receiver fetches it', async () => {
  const { rig, a, b } = await pair()
  const other = await twin(a, b)
  await ask(a, 'a-1', 'one')
  await a.centre.deliver(b.party, b.centre.answers)
  await ask(other, 'a-1', 'another')
  await ask(other, 'a-2', 'and one more')
  expect(await b.centre.gather(other.centre.answers)).toMatchObject([{ answer: forked }])
  await expectAlarm(rig, b, a)
})

test('of different sizes: found out when it is sent, from where both were one', async () => {
  const { rig, a, b } = await pair()
  const other = await twin(a, b)
  await ask(a, 'a-1', 'one')
  await a.centre.deliver(b.party, b.centre.answers)
  await ask(other, 'a-1', 'another')
  await ask(other, 'a-2', 'and one more')
  expect(await other.centre.deliver(b.party, b.centre.answers)).toMatchObject(forked)
  await expectAlarm(rig, b, a)
})

test('of different sizes: found out in a bundle', async () => {
  const { rig, a, b } = await pair()
  const other = await twin(a, b)
  await ask(a, 'a-1', 'one')
  await a.centre.deliver(b.party, b.centre.answers)
  await ask(other, 'a-1', 'another')
  await ask(other, 'a-2', 'and one more')
  const bundle = await other.centre.pack(b.party)
  if ('kind' in bundle) throw new Error(bundle.kind)
  const unpacked = await b.centre.unpack(valueOf(bundle))
  expect(unpacked).toMatchObject({ value: { logs: [{ answer: forked }] } })
  await expectAlarm(rig, b, a)
})

test('is found out though the entries of the other would be out of order here', async () => {
  const { rig, a, b } = await pair()
  const other = await twin(a, b)
  rig.clock.now += 60_000
  await ask(a, 'a-1', 'one')
  await a.centre.deliver(b.party, b.centre.answers)
  rig.clock.now -= 60_000
  await ask(other, 'a-1', 'another')
  await ask(other, 'a-2', 'and one more')
  expect(await b.centre.gather(other.centre.answers)).toMatchObject([{ answer: forked }])
  await expectAlarm(rig, b, a)
})

test('is known to its own party, where a counterpart holds the other', async () => {
  const { rig, a, b } = await pair()
  const other = await twin(a, b)
  await ask(a, 'a-1', 'one')
  await ask(other, 'a-1', 'another')
  await other.centre.deliver(b.party, b.centre.answers)
  expect(await a.centre.gather(b.centre.answers)).toMatchObject([{ answer: forked }, {}])
  await expectAlarm(rig, a, a)
})

test('is known from a receipt that somebody gave for the other', async () => {
  const { rig, a, b } = await pair()
  const [here, there] = [b, await twin(b, a)]
  const other = await twin(a, b)
  await ask(a, 'a-1', 'one')
  await ask(other, 'a-1', 'another')
  await a.centre.deliver(b.party, here.centre.answers)
  await other.centre.deliver(b.party, there.centre.answers)
  const receipts = (await there.store.receipts(originOf(a), 3)).filter(({ size }) => size === 3)
  expect(await here.centre.answers.giveReceipts(receipts)).toMatchObject({ code: 'other-root' })
  await expectAlarm(rig, here, a)
})

test('an older head of the same history is no fork', async () => {
  const { a, b } = await pair()
  const old = (await a.centre.answers.checkpoint(originOf(a)))!
  await ask(a, 'a-1')
  await a.centre.deliver(b.party, b.centre.answers)
  const parcel = { origin: originOf(a), checkpoint: old, from: 0, entries: [], blobs: [] }
  expect(await b.centre.answers.submit(parcel)).toEqual({ kind: 'holds', size: 3 })
  expect(await b.centre.alarms.all()).toEqual([])
})

test('a root that its own entries do not have is refused, and is no fork', async () => {
  const { a, b } = await pair()
  await ask(a, 'a-1')
  await ask(a, 'a-2')
  const wrong = altered(b.centre.answers, (parcel) => ({
    ...parcel,
    entries: parcel.entries.toReversed(),
  }))
  expect(await a.centre.deliver(b.party, wrong)).toMatchObject({ code: 'other-root' })
  expect(await b.centre.alarms.all()).toEqual([])
})
