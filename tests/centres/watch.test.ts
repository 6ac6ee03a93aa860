// What a duty officer sees before anyone complains.
import { expect, test } from 'vitest'
import { openCentre } from '#centre/centre.ts'
import type { Exchange } from '#centre/ports.ts'
import type { Agreement } from '#language/agreement.ts'
import { parseCheckpoint } from '#ledger/checkpoint.ts'
import { formatNote, parseNote, signText } from '#ledger/note.ts'
import { issueReceipt } from '#ledger/receipt.ts'
import { createMemoryStore } from '#store/memory.ts'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { ask, introduce, newRig, originOf, type Post, valueOf } from './rig.ts'

async function pair() {
  const rig = await newRig()
  await introduce(rig)
  const [a, b] = rig.posts as [Post, Post]
  return { rig, a, b }
}

async function three() {
  const agreement: Agreement = {
    ...sampleAgreement,
    parties: [...sampleAgreement.parties, { ...sampleAgreement.parties[0]!, id: 'C' }],
  }
  const rig = await newRig({ agreement, letters: ['A', 'B', 'C'] })
  await introduce(rig)
  const [a, b, c] = rig.posts as [Post, Post, Post]
  return { rig, a, b, c }
}

const quiet = {
  setBack: null,
  unreceipted: [],
  withheld: [],
  seenElsewhere: [],
  clocks: [],
  otherResults: [],
  damage: [],
}

test('of centres that have exchanged everything there is nothing to say', async () => {
  const { rig, a, b } = await pair()
  await ask(a, 'a-1')
  await a.centre.deliver(b.party, b.centre.answers)
  await introduce(rig)
  expect(await a.centre.watch()).toEqual(quiet)
  expect(await b.centre.watch()).toEqual(quiet)
})

test('a message that nobody receipted is named with those who have not', async () => {
  const { a, b } = await pair()
  const { index } = await ask(a, 'a-1')
  expect((await a.centre.watch()).unreceipted).toMatchObject([
    { message: { index }, missing: [b.party] },
  ])
})

test('a head without what is below it is withheld since it was first missed', async () => {
  const { rig, a, b } = await pair()
  await ask(a, 'a-1')
  const blobless: Exchange = { ...a.centre.answers, blob: async () => null }
  await b.centre.gather(blobless)
  const since = rig.clock.now
  rig.clock.now += 3_600_000
  await b.centre.gather(blobless)
  expect((await b.centre.watch()).withheld).toEqual([
    { origin: `${a.party}/mithaq/sample`, size: 3, held: 2, since },
  ])
  await b.centre.gather(a.centre.answers)
  expect((await b.centre.watch()).withheld).toEqual([])
})

test('who shows less of a log has not handed over what another withholds', async () => {
  const { rig, a, b, c } = await three()
  await ask(a, 'a-1')
  await c.centre.gather(a.centre.answers)
  await ask(a, 'a-2')
  const withheld = { origin: originOf(a), size: 4, since: rig.clock.now }
  const blobless = (post: Post): Exchange => ({ ...post.centre.answers, blob: async () => null })
  await b.centre.gather(blobless(a))
  rig.clock.now += 3_600_000
  await b.centre.gather(blobless(c))
  expect((await b.centre.watch()).withheld).toEqual([{ ...withheld, held: 2 }])
  await b.centre.gather(c.centre.answers)
  expect((await b.centre.watch()).withheld).toMatchObject([withheld])
  await b.centre.gather(a.centre.answers)
  expect((await b.centre.watch()).withheld).toEqual([])
})

test('a head of a log that nobody signed is not withheld by its party', async () => {
  const { rig, a, b, c } = await three()
  const origin = originOf(a)
  const { text } = valueOf(parseNote((await a.store.head(origin))!.checkpoint))
  const signer = { ...b.keys.log.ed25519, verifier: a.keys.log.ed25519.verifier }
  const larger = text.replace('\n2\n', '\n1000\n')
  const signatures = [await signText(rig.crypto, larger, signer)]
  const checkpoint = async (of: string) =>
    of === origin ? formatNote({ text: larger, signatures }) : c.centre.answers.checkpoint(of)
  const shown: Exchange = { ...c.centre.answers, checkpoint }
  await b.centre.gather(shown)
  expect((await b.centre.watch()).withheld).toEqual([])
  const lost: Exchange = { ...shown, entries: async () => Promise.reject(new Error('lost')) }
  await expect(b.centre.gather(lost)).rejects.toThrow('lost')
  expect((await b.centre.watch()).withheld).toEqual([])
})

test('another file than the one named is refused, and the head withheld', async () => {
  const { rig, a, b } = await pair()
  await ask(a, 'a-1')
  const origin = `${a.party}/mithaq/sample`
  const since = rig.clock.now
  const other: Exchange = { ...a.centre.answers, blob: async () => new Uint8Array(4900) }
  expect(await b.centre.gather(other)).toMatchObject([
    { origin, answer: { kind: 'refused', code: 'other-blob', value: '4900 other bytes' } },
  ])
  expect((await b.centre.watch()).withheld).toEqual([{ origin, size: 3, held: 2, since }])
  await b.centre.gather(a.centre.answers)
  expect((await b.centre.watch()).withheld).toEqual([])
})

test('a head shown before the line was lost is withheld', async () => {
  const { rig, a, b } = await pair()
  await ask(a, 'a-1')
  const since = rig.clock.now
  const lost: Exchange = {
    ...a.centre.answers,
    entries: async () => Promise.reject(new Error('lost')),
  }
  await expect(b.centre.gather(lost)).rejects.toThrow('lost')
  expect((await b.centre.watch()).withheld).toEqual([
    { origin: `${a.party}/mithaq/sample`, size: 3, held: 2, since },
  ])
  await b.centre.gather(a.centre.answers)
  expect((await b.centre.watch()).withheld).toEqual([])
})

test('a store that was set back is the first thing said', async () => {
  const { a, b } = await pair()
  await ask(a, 'a-1')
  await a.centre.deliver(b.party, b.centre.answers)
  const restored = openCentre({ ...a.parts, store: createMemoryStore() })
  expect((await restored.watch()).setBack).toEqual({ kind: 'rolled-back', shown: 3, size: 0 })
})

test('a clock that runs ahead of the receipt is an anomaly, not a refusal', async () => {
  const { rig, a, b } = await pair()
  rig.clock.now += 3_600_000
  await ask(a, 'a-1')
  rig.clock.now -= 3_600_000
  await a.centre.deliver(b.party, b.centre.answers)
  expect((await b.centre.watch()).clocks).toMatchObject([
    {
      message: { origin: `${a.party}/mithaq/sample`, index: 2 },
      side: 'after-its-receipt',
      by: 3600,
    },
  ])
  expect((await b.centre.record()).record.messages).toHaveLength(1)
})

test('a message written before what it had seen is an anomaly', async () => {
  const { rig, a, b } = await pair()
  await ask(a, 'a-1')
  rig.clock.now += 3_600_000
  await a.centre.deliver(b.party, b.centre.answers)
  rig.clock.now -= 3_600_000
  await ask(b, 'b-1')
  await b.centre.deliver(a.party, a.centre.answers)
  expect((await a.centre.watch()).clocks).toMatchObject([
    { message: { from: 'B' }, side: 'before-what-it-saw', by: 3600 },
  ])
})

test('a receipt that is given anew is none: what was written lies behind the first', async () => {
  const { rig, a, b } = await pair()
  await ask(a, 'a-1')
  await a.centre.deliver(b.party, b.centre.answers)
  await ask(b, 'b-1')
  await b.centre.deliver(a.party, a.centre.answers)
  const { origin, size, checkpoint } = (await a.store.head(`${a.party}/mithaq/sample`))!
  const { text, signatures } = valueOf(parseNote(checkpoint))
  const time = rig.clock.now / 1000 + 3600
  const keys = b.parts.keys.receipt
  const lines = await issueReceipt(rig.crypto, valueOf(parseCheckpoint(text)), keys, time)
  const note = formatNote({ text, signatures: [...signatures, ...lines] })
  const again = { origin, size, by: b.party, time, note }
  expect((await a.centre.answers.giveReceipts([again])).kind).not.toBe('refused')
  expect(await a.store.receiptTimes(origin)).toMatchObject(
    expect.arrayContaining([expect.objectContaining({ size, time })]) as object,
  )
  expect((await a.centre.watch()).clocks).toEqual([])
})
