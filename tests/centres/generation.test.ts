// After a fork: the party begins its log again, from the last head that the other accepts.
import { expect, test } from 'vitest'
import { openCentre } from '#centre/centre.ts'
import { newLogKeys, rosterEntry, rosterOfGeneration } from '#centre/founding.ts'
import { rosterOf } from '#centre/held-logs.ts'
import type { Space, Succession } from '#centre/space.ts'
import { originOf } from '#ledger/names.ts'
import { createMemoryLastHeads } from '#store/memory.ts'
import { ask, introduce, newRig, type Post, type Rig, valueOf } from './rig.ts'

const slug = 'sample'

/** The same post, following a further generation of a party's log. */
function following(
  post: Post,
  party: string,
  succession: Succession,
  keys = post.parts.keys,
): Post {
  const successions = new Map([[party, [succession]]])
  const space: Space = { ...post.parts.space, successions }
  const parts = { ...post.parts, space, keys, lastHeads: createMemoryLastHeads() }
  return { ...post, parts, centre: openCentre(parts) }
}

/** A's log has forked: B holds one message of it and has stopped there, A holds two. */
async function forked(): Promise<{ rig: Rig; a: Post; b: Post; succession: Succession }> {
  const rig = await newRig()
  await introduce(rig)
  const [a, b] = rig.posts as [Post, Post]
  await ask(a, 'a-1')
  await a.centre.deliver(b.party, b.centre.answers)
  const head = (await b.store.head(originOf(a.party, slug)))!
  await ask(a, 'a-2')
  await b.centre.alarms.raise({ origin: head.origin, at: 0, evidence: new Uint8Array() })
  expect(await a.centre.deliver(b.party, b.centre.answers)).toMatchObject({
    code: 'log-is-forked',
  })
  const previous = { origin: head.origin, size: head.size, root: head.root }
  return { rig, a, b, succession: { generation: 2, previous, fingerprint: null } }
}

/** A in its second generation, begun with a roster that its root signed. */
async function begunAgain(rig: Rig, a: Post, succession: Succession): Promise<Post> {
  const { crypto } = rig
  const log = await newLogKeys(crypto, originOf(a.party, slug, 2))
  const last = await rosterOf(a.centre.logs, a.party)
  const text = valueOf(rosterOfGeneration(crypto, last, succession.previous, log))
  const place = { space: a.parts.space.name, party: a.party, time: rig.clock.now / 1000 }
  const entry = valueOf(await rosterEntry(crypto, place, text, a.keys.roots))
  const second = following(a, a.party, succession, { ...a.parts.keys, log })
  valueOf(await second.centre.begin(entry))
  return second
}

const idsOf = async ({ centre }: Post) =>
  (await centre.record()).record.messages.map((one) => one.id)

test('goes on where the other had stopped, and what stands beyond counts for nothing', async () => {
  const { rig, a, b, succession } = await forked()
  const [second, accepting] = [
    await begunAgain(rig, a, succession),
    following(b, a.party, succession),
  ]
  await ask(second, 'a-3')
  expect(await second.centre.deliver(b.party, accepting.centre.answers)).toMatchObject({
    kind: 'delivered',
    size: 3,
  })
  expect(await idsOf(accepting)).toEqual(['a-1', 'a-3'])
  await second.centre.gather(accepting.centre.answers)
  expect(await idsOf(second)).toEqual(['a-1', 'a-3'])
})

test('whoever does not accept it takes nothing of it', async () => {
  const { rig, a, b, succession } = await forked()
  const second = await begunAgain(rig, a, succession)
  expect(await second.centre.deliver(b.party, b.centre.answers)).toMatchObject({
    kind: 'refused',
    code: 'unknown-log',
  })
})

test('one that names another head than was accepted is refused', async () => {
  const { rig, a, b, succession } = await forked()
  const shorter = { ...succession, previous: { ...succession.previous, size: 2 } }
  const second = await begunAgain(rig, a, shorter)
  const accepting = following(b, a.party, succession)
  expect(await second.centre.deliver(b.party, accepting.centre.answers)).toMatchObject({
    kind: 'refused',
    code: 'other-generation',
  })
})

test('one that the roots of the last roster have not signed is refused', async () => {
  const { rig, a, b, succession } = await forked()
  const second = await begunAgain(
    rig,
    { ...a, keys: { ...a.keys, roots: b.keys.roots } },
    succession,
  )
    .then(() => null)
    .catch((error: unknown) => String(error))
  expect(second).toMatch(/not-released|signature/)
})
