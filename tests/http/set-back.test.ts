// A desk whose store was set back behind what others have seen of its log: it says so, and neither
// states, signs nor discards anything until the entries are back.
import { expect, test } from 'vitest'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { formatSignatureLines, signText } from '#ledger/note.ts'
import { parseSecretKey } from '#ledger/secret-key.ts'
import { originOf, valueOf } from '../centres/rig.ts'
import { type Caller, callerOf, type DeskRig, openDesks } from './desks.ts'

const crypto = nodeCrypto()

async function callerAs(person: string, { desks }: DeskRig): Promise<Caller> {
  const caller = callerOf(desks[0]!)
  await caller.signIn(person)
  return caller
}

/** The centre remembers that more of its own log was shown than its store has. */
async function setBack({ rig }: DeskRig): Promise<void> {
  const [post] = rig.posts
  const { lastHeads } = post!
  const shown = await lastHeads.read(originOf(post!))
  const beyond = { origin: originOf(post!), size: 99, root: new Uint8Array(32) }
  expect(await lastHeads.swap(shown, beyond)).toBe(true)
}

test('a store that was set back states nothing, and the desk says why', async () => {
  const rig = await openDesks()
  await setBack(rig)
  const officer = await callerAs('officer-1', rig)
  const stated = await officer.ask('GET', '/spaces/sample/results/b.example/statement')
  expect(stated.body['type']).toBe('urn:mithaq:problem:rolled-back')
})

test('nor does it sign or discard a draft, in the words of who asks', async () => {
  const rig = await openDesks()
  const [drafter, officer] = [await callerAs('drafter', rig), await callerAs('officer-1', rig)]
  const content = { effectiveOn: '2030-03-01', body: { text: 'How many?' } }
  const { body } = await drafter.ask('POST', '/spaces/sample/drafts', { type: 'ask', content })
  const draft = `/spaces/sample/drafts/${String(body['id'])}`
  const key = await officer.ask('GET', '/demonstration/key')
  const signer = valueOf(await parseSecretKey(crypto, String(key.body['key']), 'key'))
  const line = formatSignatureLines([await signText(crypto, String(body['text']), signer)])
  await setBack(rig)
  const [russian, arabic] = [{ 'accept-language': 'ru' }, { 'accept-language': 'ar' }]
  const refused = { type: 'urn:mithaq:problem:rolled-back', place: 'log', status: 422 }
  const expected = 'at least 99: recover'
  expect((await officer.ask('POST', `${draft}/signatures`, { line }, russian)).body).toMatchObject({
    ...refused,
    expected,
    detail: 'не меньше 99: нужно восстановление',
  })
  expect((await drafter.ask('DELETE', draft, undefined, arabic)).body).toMatchObject({
    ...refused,
    expected,
    detail: expect.stringContaining('على الأقل: يلزم الاسترجاع') as string,
  })
  expect((await drafter.ask('GET', draft)).status).toBe(200)
})
