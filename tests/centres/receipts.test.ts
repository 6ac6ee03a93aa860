// Receipts on their ways: what one is over, who must have it, and what a centre never receipts.
import { expect, test } from 'vitest'
import { openCentre } from '#centre/centre.ts'
import { correspondence } from '#centre/correspondence.ts'
import type { Exchange } from '#centre/ports.ts'
import type { Agreement } from '#language/agreement.ts'
import { formatNote, parseNote } from '#ledger/note.ts'
import type { StoredReceipt } from '#ledger/receipt.ts'
import { createMemoryStore } from '#store/memory.ts'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { ask, introduce, newRig, originOf, pair, type Post, twin, valueOf } from './rig.ts'

test('a receipt for another log is no receipt for this one', async () => {
  const { a, b } = await pair()
  await ask(b, 'b-1')
  await a.centre.gather(b.centre.answers)
  await ask(a, 'a-1')
  const receipt = (await b.store.newestReceipt(originOf(a), b.party))!
  const ofB = (await a.store.newestReceipt(originOf(b), a.party))!
  const answering = (one: typeof receipt): Exchange => ({
    ...b.centre.answers,
    submit: async () => ({ kind: 'receipt', receipt: one }),
  })
  expect(await a.centre.deliver(b.party, answering(ofB))).toMatchObject({ code: 'other-receipt' })
  expect(await a.centre.deliver(b.party, answering(receipt))).toMatchObject({
    code: 'other-receipt',
  })
  expect((await a.centre.record()).unreceipted).toHaveLength(1)
})

test('two receipts for one head, given at two times, go in one bundle', async () => {
  const { rig, a, b } = await pair()
  await ask(a, 'a-1')
  await a.centre.deliver(b.party, b.centre.answers)
  // A store that was set back gives its receipt anew, and has both when the other has shown it.
  const restored = { ...b.parts, store: createMemoryStore() }
  const centre = openCentre(restored)
  rig.clock.now += 60_000
  await centre.recover(a.centre.answers)
  await centre.gather(a.centre.answers)
  expect(await restored.store.receipts(originOf(a), 3)).toHaveLength(2)
  const lost = await twin(a, b)
  const bundle = await centre.pack(a.party)
  if ('kind' in bundle) throw new Error(bundle.kind)
  expect(await lost.centre.unpack(valueOf(bundle))).toMatchObject({ value: { receipts: 3 } })
  const given = await lost.store.receipts(originOf(a), 3)
  expect(given.map(({ time }) => time)).toEqual(
    (await restored.store.receipts(originOf(a), 3)).map(({ time }) => time),
  )
})

test('a store that was set back takes nothing in place of what it receipted', async () => {
  const { a, b } = await pair()
  const other = await twin(a, b)
  await ask(a, 'a-1', 'one')
  await a.centre.deliver(b.party, b.centre.answers)
  await ask(other, 'a-1', 'another')
  const store = createMemoryStore()
  const restored = openCentre({ ...b.parts, store })
  await restored.recover(a.centre.answers)
  expect(await other.centre.deliver(b.party, restored.answers)).toMatchObject({
    code: 'receipted-other',
  })
  expect(await store.head(originOf(a))).toBeNull()
  expect(await restored.gather(a.centre.answers)).toMatchObject([{ answer: { kind: 'receipt' } }])
  expect(await store.head(originOf(a))).toMatchObject({ size: 3 })
})

test('a receipt that was lost on the way is given again, though it is not the newest', async () => {
  const { a, b } = await pair()
  const losing: Exchange = {
    ...a.centre.answers,
    giveReceipts: async () => {
      throw new Error('the line is down')
    },
  }
  await ask(a, 'a-1')
  await expect(b.centre.gather(losing)).rejects.toThrow('down')
  await ask(a, 'a-2')
  await b.centre.gather(a.centre.answers)
  expect(await a.centre.frontier()).toEqual(await b.centre.frontier())
})

test('a late receipt for an older head comes as well', async () => {
  const { a, b } = await pair()
  for (let nth = 1; nth < 4; nth += 1) {
    await ask(a, `a-${nth}`)
    await b.centre.gather(a.centre.answers)
  }
  let isLate = false
  const line: Exchange = {
    ...b.centre.answers,
    receipts: async (origin, from) => {
      const { receipts, next } = await b.centre.answers.receipts(origin, from)
      return { receipts: receipts.filter(({ size }) => size !== 3 || isLate), next }
    },
  }
  const restored = openCentre({ ...a.parts, store: createMemoryStore() })
  await restored.recover(line)
  await restored.gather(line)
  const late = await b.store.receipts(originOf(a), 3)
  const known = async () => (await restored.record()).record.messages[0]?.received
  isLate = true
  await restored.gather(line)
  expect(await known()).toBe(late[0]!.time * 1000)
  expect(await restored.frontier()).toEqual(await b.centre.frontier())
})

test('what was asked of a party is not asked again over the next line to it', async () => {
  const { a, b } = await pair()
  for (let nth = 1; nth < 12; nth += 1) {
    await ask(b, `b-${nth}`)
    await a.centre.gather(b.centre.answers, b.party)
  }
  const asked: number[] = []
  const opened = (): Exchange => ({
    ...b.centre.answers,
    receipts: async (origin, from) => {
      if (origin === originOf(b)) asked.push(from)
      return b.centre.answers.receipts(origin, from)
    },
  })
  await a.centre.gather(opened(), b.party)
  await a.centre.gather(opened())
  expect(asked).toEqual([expect.not.toBeOneOf([0]), 0])
})

test('more receipts than one round takes come and go in the rounds after it', async () => {
  const { a, b } = await pair()
  const all = 70
  for (let nth = 1; nth <= all; nth += 1) {
    await ask(a, `a-${nth}`)
    await b.centre.gather(a.centre.answers)
  }
  // A page for each.
  const line: Exchange = {
    ...b.centre.answers,
    receipts: async (origin, from) => {
      const { receipts } = await b.centre.answers.receipts(origin, from)
      const [first, second] = receipts
      return { receipts: first === undefined ? [] : [first], next: second?.size ?? null }
    },
  }
  const store = createMemoryStore()
  const restored = openCentre({ ...a.parts, store })
  await restored.recover(line)
  const before = await store.receiptCount(originOf(a))
  await restored.gather(line, b.party)
  expect(await store.receiptCount(originOf(a))).toBe(before + 64)
  await restored.gather(line, b.party)
  expect(await store.receiptTimes(originOf(a))).toEqual(await b.store.receiptTimes(originOf(a)))
})

test('very many receipts that cannot be kept stop no exchange', async () => {
  const { a, b } = await pair()
  await ask(b, 'b-1')
  const stranger = { size: 1, by: 'x.example', time: 1, note: new Uint8Array() }
  // More than the engine takes as arguments of one call.
  const many = (origin: string): readonly StoredReceipt[] =>
    Array.from({ length: 200_000 }, () => ({ origin, ...stranger }))
  const line: Exchange = {
    ...b.centre.answers,
    receipts: async (origin) => ({ receipts: many(origin), next: null }),
  }
  expect(await a.centre.gather(line)).toMatchObject([{ answer: { kind: 'receipt' } }])
})

test('whether a third party has what another sent, nobody says who cannot know it', async () => {
  const agreement: Agreement = {
    ...sampleAgreement,
    parties: [...sampleAgreement.parties, { ...sampleAgreement.parties[0]!, id: 'C' }],
  }
  const rig = await newRig({ agreement, letters: ['A', 'B', 'C'] })
  await introduce(rig)
  const [a, b, c] = rig.posts as [Post, Post, Post]
  await ask(a, 'a-1')
  for (const one of [b, c]) await a.centre.deliver(one.party, one.centre.answers)
  const letterAt = async ({ centre }: Post) => {
    const letters = await correspondence(centre)
    const { receipts, missing } = letters.find(({ id }) => id === 'a-1')!
    return { by: receipts.map(({ by }) => by), missing }
  }
  expect(await letterAt(a)).toEqual({ by: [b.party, c.party], missing: [] })
  // The third has it too, and has told its sender so.
  expect(await letterAt(b)).toEqual({ by: [b.party], missing: [] })
  await ask(a, 'a-2')
  const ofTwo = (await correspondence(a.centre)).find(({ id }) => id === 'a-2')
  expect(ofTwo).toMatchObject({ receipts: [], missing: [b.party, c.party] })
})

test('lines under a receipt that no known key has made are not kept', async () => {
  const { a, b } = await pair()
  await ask(a, 'a-1')
  await b.centre.gather(a.centre.answers)
  const receipt = (await b.store.newestReceipt(originOf(a), b.party))!
  const { text, signatures } = valueOf(parseNote(receipt.note))
  const more = signatures.flatMap((line) => [
    { ...line, keyId: line.keyId ^ 1, signature: new Uint8Array(4000) },
    { ...line, name: 'c.example/mithaq/receipt' },
    line,
  ])
  const note = formatNote({ text, signatures: [...more, ...signatures] })
  const fresh = openCentre({ ...a.parts, store: createMemoryStore() })
  await fresh.recover(b.centre.answers)
  const given = await fresh.answers.giveReceipts([{ ...receipt, note }])
  expect(given).toEqual({ kind: 'kept' })
  const [kept] = (await fresh.answers.receipts(originOf(a), receipt.size)).receipts
  expect(valueOf(parseNote(kept!.note))).toEqual({ text, signatures })
})
