// What a desk tells beside forks, as soon as it is known: a head of another history that somebody
// has seen, and what the disk has lost.
import { expect, test } from 'vitest'
import { originOf } from '../centres/rig.ts'
import { callerOf, openDesks } from './desks.ts'

test('a head of another history that somebody has seen stands in the ledger', async () => {
  const rig = await openDesks()
  const [post, other] = rig.rig.posts
  const reader = callerOf(rig.desks[0]!)
  await reader.signIn('reader')
  const before = await reader.ask('GET', '/spaces/sample/ledger')
  expect(before.body).toMatchObject({ otherHeads: [] })
  const head = { by: other!.party, origin: originOf(post!), size: 2 }
  await post!.centre.alarms.note({ ...head, root: new Uint8Array(32) })
  const after = await reader.ask('GET', '/spaces/sample/ledger')
  expect(after.body).toMatchObject({ otherHeads: [head], forks: [] })
})

test('what the disk has lost and nobody could give back stands there too', async () => {
  const rig = await openDesks()
  const [post] = rig.rig.posts
  const reader = callerOf(rig.desks[0]!)
  await reader.signIn('reader')
  await reader.ask('GET', '/spaces/sample/ledger')
  const broken = [{ kind: 'entry', place: `${originOf(post!)} 1` }]
  const audit = new TextEncoder().encode(JSON.stringify({ at: 0, mended: [], broken }))
  await post!.store.keepDocument('store-audit', 'last', 0, audit)
  const { body } = await reader.ask('GET', '/spaces/sample/ledger')
  expect(body).toMatchObject({ damage: broken })
})
