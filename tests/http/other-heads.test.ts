// Another party says to have seen a log with another root: the desk tells it like a fork, as soon
// as it is known.
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
