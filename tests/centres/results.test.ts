// Two programs on the same logs: whether they come to the same is said by both, and where they do
// not, both keep what each said, with what stands behind it, and nothing else changes.
import { readFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { openCentre } from '#centre/centre.ts'
import { type ResultDifference, resultDifferences } from '#centre/result-comparisons.ts'
import { valuesOf } from '#assessment/result-values.ts'
import { assess } from '#assessment/assess.ts'
import { replay, timesOf } from '#assessment/world.ts'
import type { Agreement } from '#language/agreement.ts'
import { decodeUtf8, encodeUtf8 } from '#ledger/bytes.ts'
import { openShownResult } from '#ledger/result-statement.ts'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { keyNamed } from '../ledger/sample-space.ts'
import { lineBetween } from './line.ts'
import { ask, introduce, newRig, type Post, type Rig, send, valueOf } from './rig.ts'

/** A program that has forgotten the exception for light launchers. */
const otherProgram: Agreement = {
  ...sampleAgreement,
  counts: sampleAgreement.counts.map((count) => ({
    ...count,
    terms: count.terms.map((term) => ({ ...term, exceptions: [] })),
  })),
}

let rig: Rig
let a: Post
let b: Post

beforeEach(async () => {
  rig = await newRig()
  await introduce(rig)
  ;[a, b] = rig.posts as [Post, Post]
  const launchers = [{ id: 'n-1', state: 'deployed', kind: 'light', warheads: 3 }]
  await send(a.centre, a.keys.officers, 'data', {
    id: 'a-data',
    effectiveOn: '2030-03-01',
    body: { launchers },
  })
  await meet()
})

async function meet(): Promise<void> {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    await from.centre.gather(to.centre.answers)
    await from.centre.deliver(to.party, to.centre.answers)
  }
}

const running = (post: Post, agreement: Agreement): Post => ({
  ...post,
  centre: openCentre({ ...post.parts, agreement }),
})

const warheadsIn = ([one]: readonly ResultDifference[]) =>
  one?.values?.find(({ name }) => name === 'A/count/warheads')

/** All that an exchange moves. */
const stateOf = async ({ centre }: Post) => ({
  frontier: await centre.frontier(),
  alarms: await centre.alarms.all(),
  record: await centre.recordText(),
  ownLog: await centre.checkOwnLog(),
})

test('two that run the same come to the same, and there is nothing to say', async () => {
  const compared = await a.centre.results.compare(b.party, b.centre.answers, true)
  expect(compared).toEqual({ kind: 'agrees', asOf: '2030-03-01' })
  expect((await a.centre.watch()).otherResults).toEqual([])
  expect((await b.centre.watch()).otherResults).toEqual([])
})

test('where programs differ, both sides keep both accounts, and nothing else changes', async () => {
  const other = running(b, otherProgram)
  const before = [await stateOf(a), await stateOf(other)]
  const compared = await a.centre.results.compare(b.party, other.centre.answers, true)
  expect(compared).toEqual({ kind: 'differs', asOf: '2030-03-01' })
  expect([await stateOf(a), await stateOf(other)]).toEqual(before)
  const at = (await a.centre.watch()).otherResults
  const there = (await other.centre.watch()).otherResults
  expect(at).toMatchObject([{ party: b.party, asOf: '2030-03-01', since: rig.clock.now }])
  expect(there).toMatchObject([{ party: a.party }])
  expect(warheadsIn(at)).toMatchObject({ here: '1', there: '3' })
  expect(warheadsIn(there)).toMatchObject({ here: '3', there: '1' })
  // The lowest that differ: what the launcher is worth, and by which rule.
  const ids = warheadsIn(at)?.apart.map(({ id }) => id) ?? []
  expect(ids).toHaveLength(2)
  for (const rule of ['light-as-one', 'declared-warheads']) {
    expect(ids.filter((id) => id.endsWith(`/${rule}`))).toHaveLength(1)
  }
  // Each has the same two statements, as they were signed.
  expect([at[0]?.own, at[0]?.theirs]).toEqual([there[0]?.theirs, there[0]?.own])
})

test('a difference is open until results agree again, and what was said is kept', async () => {
  const other = running(b, otherProgram)
  await a.centre.results.compare(b.party, other.centre.answers, true)
  const [first] = await resultDifferences(a.store)
  rig.clock.now += 3_600_000
  await a.centre.results.compare(b.party, other.centre.answers, false)
  expect((await a.centre.watch()).otherResults).toMatchObject([{ since: first?.since }])
  rig.clock.now += 3_600_000
  await a.centre.results.compare(b.party, b.centre.answers, false)
  expect((await a.centre.watch()).otherResults).toEqual([])
  expect(await resultDifferences(a.store)).toMatchObject([{ isOpen: false, since: first?.since }])
  expect(warheadsIn(await resultDifferences(a.store))).toMatchObject({ here: '1', there: '3' })
})

test('nobody is asked twice in an hour, nor again while nothing comes', async () => {
  let asked = 0
  const counting = {
    ...b.centre.answers,
    compareResults: async (from: string, statement: Uint8Array) => {
      asked += 1
      return b.centre.answers.compareResults!(from, statement)
    },
  }
  const compare = (isAsked: boolean) => a.centre.results.compare(b.party, counting, isAsked)
  await compare(false)
  rig.clock.now += 3_599_000
  await ask(a, 'a-1')
  await meet()
  expect(await compare(false)).toEqual({ kind: 'not-compared' })
  rig.clock.now += 1_000
  expect(await compare(false)).toMatchObject({ kind: 'agrees' })
  expect(await compare(true)).toEqual({ kind: 'not-compared' })
  expect(asked).toBe(2)
})

test('logs or receipts that are not the same are not compared', async () => {
  await ask(a, 'a-1')
  const over = await a.centre.results.compare(b.party, b.centre.answers, true)
  expect(over).toMatchObject({ kind: 'not-comparable', why: { code: 'other-frontier' } })
  // B has the message, and A not yet the receipt for it.
  await b.centre.gather(a.centre.answers)
  const stated = await b.centre.results.state(a.party)
  const lacking = openCentre({ ...a.parts, store: without(a.parts.store, b.party) })
  expect(await lacking.results.take(stated!)).toMatchObject({
    kind: 'not-comparable',
    why: { code: 'other-frontier', place: 'receipts' },
  })
  expect((await b.centre.watch()).otherResults).toEqual([])
})

/** A store that has no receipt by this party. */
function without(store: Post['store'], by: string): Post['store'] {
  const receiptTimes: Post['store']['receiptTimes'] = async (origin) =>
    (await store.receiptTimes(origin)).filter((one) => one.by !== by)
  return { ...store, receiptTimes }
}

test('a statement that came by hand is compared on its own frontier, however late', async () => {
  const other = running(b, otherProgram)
  const stated = await other.centre.results.state(a.party)
  rig.clock.now += 86_400_000
  await ask(a, 'a-later')
  await meet()
  expect(await a.centre.results.take(stated!)).toMatchObject({
    kind: 'differs',
    from: b.party,
    asOf: '2030-03-01',
  })
  // What stands behind it is asked for with one's own: the way back brings both.
  expect(await resultDifferences(a.store)).toMatchObject([{ values: null }])
  const back = await a.centre.results.state(b.party)
  expect(await other.centre.results.take(back!)).toMatchObject({ kind: 'differs' })
  const again = await other.centre.results.state(a.party)
  await a.centre.results.take(again!)
  expect(warheadsIn(await resultDifferences(a.store))).toMatchObject({ here: '1', there: '3' })
})

test('a statement altered on the way, of another or for another is not taken', async () => {
  const stated = decodeUtf8((await b.centre.results.state(a.party))!)!
  const took = (text: string) => a.centre.results.take(encodeUtf8(text))
  expect(await took(stated.replace('as-of 2030-03-01', 'as-of 2030-03-02'))).toMatchObject({
    why: { code: 'signature-does-not-verify' },
  })
  expect(await took(`${stated}\n{}`)).toMatchObject({ why: { code: 'other-file' } })
  const own = await a.centre.results.state(b.party)
  expect(await a.centre.results.take(own!)).toMatchObject({
    why: { code: 'not-signed-by-a-known-key' },
  })
  // Somebody else on the line shows what B has stated.
  const answer = await a.centre.answers.compareResults!('c.example', encodeUtf8(stated))
  expect(answer).toMatchObject({ code: 'other-statement', value: b.party })
})

test('who asks too often is told so, and computes nothing here', async () => {
  const stated = (await b.centre.results.state(a.party))!
  const codes = new Set<string>()
  for (let time = 0; time < 20; time += 1) {
    const answer = await a.centre.answers.compareResults!(b.party, stated)
    codes.add(answer !== null && 'kind' in answer ? answer.code : 'answered')
  }
  expect([...codes]).toEqual(['answered', 'asked-too-often'])
})

test('what one party was told alone is in no result that another sees', async () => {
  const three = await newRig({ agreement: threeParties, letters: ['A', 'B', 'C'] })
  await introduce(three)
  const [one, two, third] = three.posts as [Post, Post, Post]
  const before = await valuesFor(one, third)
  const content = JSON.stringify({ id: 'x-1', effectiveOn: '2030-03-01', body: { text: 'Alone' } })
  const draft = valueOf(
    await one.centre.compose({
      type: 'sample/ask',
      to: [two.party],
      re: [],
      effective: null,
      content,
      open: null,
    }),
  )
  for (const officer of one.keys.officers) valueOf(await one.centre.sign(draft.id, officer))
  await one.centre.release(draft.id)
  await one.centre.deliver(two.party, two.centre.answers)
  await introduce(three)
  await introduce(three)
  expect(await valuesFor(one, third)).toEqual(before)
  expect(await valuesFor(one, two)).not.toEqual(before)
  const compared = await one.centre.results.compare(third.party, third.centre.answers, true)
  expect(compared).toMatchObject({ kind: 'agrees' })
  const withTwo = await one.centre.results.compare(two.party, two.centre.answers, true)
  expect(withTwo).toMatchObject({ kind: 'agrees' })
})

const threeParties: Agreement = {
  ...sampleAgreement,
  parties: [...sampleAgreement.parties, { ...sampleAgreement.parties[0]!, id: 'C' }],
}

async function valuesFor(post: Post, other: Post): Promise<Uint8Array> {
  const stated = (await post.centre.results.state(other.party))!
  const keys = [post.keys.log.ed25519.verifier]
  const shown = valueOf(await openShownResult(rig.crypto, stated, async () => keys))
  return shown.statement.result
}

test('over a line a difference is found at both ends', async () => {
  const other = running(b, otherProgram)
  const open = await lineBetween(a, other)
  try {
    expect(await a.centre.results.compare(b.party, open.line, true)).toMatchObject({
      kind: 'differs',
    })
    expect((await a.centre.watch()).otherResults).toHaveLength(1)
    expect(warheadsIn((await other.centre.watch()).otherResults)).toMatchObject({ here: '3' })
  } finally {
    await open.close()
  }
})

test('with a program that knows no such door nothing is compared', async () => {
  const { compareResults: _none, ...older } = b.centre.answers
  const compared = await a.centre.results.compare(b.party, older, true)
  expect(compared).toEqual({ kind: 'not-compared' })
})

test('the statement of the page is signed, and says what its lines say', async () => {
  const page = readFileSync('docs/formats/result-statement.md', 'utf8')
  const [, text = ''] = /^```result-statement\n([^]*?)^```$/m.exec(page) ?? []
  const key = await keyNamed('a.example/mithaq/sample')
  const shown = valueOf(
    await openShownResult(rig.crypto, encodeUtf8(text), async () => [key.verifier]),
  )
  expect(shown).toMatchObject({
    account: null,
    statement: { to: 'b.example', logs: [{ size: 3 }, { size: 2 }], asOf: '2030-03-01' },
  })
})

test('the values of a result have a name each', () => {
  const world = replay(sampleAgreement, {
    agreement: sampleAgreement.id,
    title: null,
    notice: null,
    complete: true,
    until: null,
    sources: {},
    messages: [],
  })
  const result = assess(world, timesOf('2030-03-01', '2030-03-01'))
  const [party] = result.parties
  const twice = { ...result, parties: [party!, party!] }
  const names = Object.keys(valuesOf(twice))
  expect(names).toContain('A/count/warheads')
  expect(names).toContain('A/count/warheads#2')
})
