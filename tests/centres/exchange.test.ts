// Two centres: what one sends, the other has, can prove, and reads the same.
import { expect, test } from 'vitest'
import { assess } from '#assessment/assess.ts'
import { replay, timesOf } from '#assessment/world.ts'
import { ask, introduce, newRig, type Post, valueOf } from './rig.ts'

async function assessed({ centre }: Post) {
  const { record } = await centre.record()
  return assess(replay(centre.agreement, record), timesOf('2030-04-01', null))
}

test('a message that was released is receipted, and both assess the same', async () => {
  const rig = await newRig()
  const [a, b] = rig.posts as [Post, Post]
  await introduce(rig)
  const { index } = await ask(a, 'a-1')
  expect((await a.centre.record()).unreceipted).toHaveLength(1)
  rig.clock.now += 60_000
  expect(await a.centre.deliver(b.party, b.centre.answers)).toEqual({
    kind: 'delivered',
    size: index + 1,
  })
  const [at, had] = [await a.centre.record(), await b.centre.record()]
  expect(had.refusals).toEqual([])
  expect(had.record.messages).toMatchObject([{ id: 'a-1', from: 'A', body: { text: 'How many?' } }])
  expect(had.record.messages[0]?.received).toBe(rig.clock.now)
  expect(at.record.messages).toEqual(had.record.messages)
  await introduce(rig)
  expect(await a.centre.frontier()).toEqual(await b.centre.frontier())
  expect(await assessed(a)).toEqual(await assessed(b))
})

test('a centre that only calls gives and gets everything', async () => {
  const rig = await newRig()
  const [a, b] = rig.posts as [Post, Post]
  await introduce(rig)
  await ask(b, 'b-1')
  await b.centre.answers.checkpoint(`${b.party}/mithaq/sample`)
  await ask(a, 'a-1')
  await a.centre.gather(b.centre.answers)
  expect(await a.centre.deliver(b.party, b.centre.answers)).toMatchObject({ kind: 'delivered' })
  expect((await b.centre.record()).unreceipted).toEqual([])
  expect((await a.centre.record()).record.messages).toHaveLength(2)
})

function wording(id: string) {
  const content = JSON.stringify({ id, effectiveOn: '2030-03-01', body: { text: 'How many?' } })
  return { type: 'sample/ask', to: [], re: [], effective: null, content, open: null }
}

async function isOvertaken({ centre }: Post, id: string): Promise<boolean> {
  return valueOf(await centre.draft(id)).isOvertaken
}

test('a draft is overtaken by one that was composed later, and is composed again', async () => {
  const rig = await newRig()
  const [a] = rig.posts as [Post]
  await introduce(rig)
  const early = valueOf(await a.centre.compose(wording('a-1')))
  expect(await isOvertaken(a, early.id)).toBe(false)
  rig.clock.now += 1_000
  await ask(a, 'a-2')
  expect(await isOvertaken(a, early.id)).toBe(true)
  for (const officer of a.keys.officers) valueOf(await a.centre.sign(early.id, officer))
  expect(await a.centre.release(early.id)).toMatchObject({ refusal: { code: 'time-goes-back' } })
  const again = valueOf(await a.centre.compose(wording('a-1')))
  expect(await isOvertaken(a, again.id)).toBe(false)
})

test('a draft is overtaken by one that has named the same heads', async () => {
  const rig = await newRig()
  const [a, b] = rig.posts as [Post, Post]
  await introduce(rig)
  await ask(b, 'b-1')
  await a.centre.gather(b.centre.answers)
  const early = valueOf(await a.centre.compose(wording('a-1')))
  await ask(a, 'a-2')
  expect(await isOvertaken(a, early.id)).toBe(true)
  for (const officer of a.keys.officers) valueOf(await a.centre.sign(early.id, officer))
  expect(await a.centre.release(early.id)).toMatchObject({
    refusal: { code: 'seen-does-not-grow' },
  })
})
