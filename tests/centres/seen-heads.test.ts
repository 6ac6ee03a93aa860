// Heads that one party names of another's log, and that are compared when the log has come so far.
import { expect, test } from 'vitest'
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
