// An addressee has lost the identity that opened what it was sent: the sender encrypts the same
// bytes to the new one, and can send nothing else in their place.
import { beforeEach, expect, test } from 'vitest'
import { openCentre } from '#centre/centre.ts'
import { newPartyKeys } from '#centre/founding.ts'
import { rosterOf } from '#centre/held-logs.ts'
import type { LoggedMessage } from '#centre/messages.ts'
import { formatRoster } from '#ledger/roster.ts'
import { rosterType } from '#ledger/rosters.ts'
import { ask, introduce, newRig, type Post, type Rig, valueOf } from './rig.ts'

let rig: Rig
let a: Post
let b: Post

/** B has another identity from before the message on, and its roster says so. */
beforeEach(async () => {
  rig = await newRig()
  await introduce(rig)
  ;[a, b] = rig.posts as [Post, Post]
  await ask(a, 'a-1')
  await a.centre.deliver(b.party, b.centre.answers)
  const { identities } = await newPartyKeys(rig.crypto, b.party, 'sample', {
    officers: 2,
    roots: 1,
  })
  const roster = await rosterOf(b.centre.logs, b.party)
  const recipients = identities.map(({ recipient }) => recipient)
  const open = valueOf(formatRoster(rig.crypto, { ...roster, recipients }))
  const wording = { type: rosterType, to: [], re: [], effective: null, content: null, open }
  const draft = valueOf(await b.centre.compose(wording))
  for (const root of b.keys.roots) valueOf(await b.centre.sign(draft.id, root))
  await b.centre.release(draft.id)
  b = withIdentities(
    b,
    identities.map(({ identity }) => identity),
  )
  await a.centre.gather(b.centre.answers)
})

function withIdentities(post: Post, identities: readonly string[]): Post {
  const parts = { ...post.parts, keys: { ...post.parts.keys, identities } }
  return { ...post, parts, centre: openCentre(parts) }
}

async function messageAt({ centre }: Post, of: Post, index: number): Promise<LoggedMessage> {
  const all = await centre.messages()
  return all.find((one) => one.index === index && one.message.from === of.party)!
}

async function released({ centre, keys }: Post, id: string): Promise<void> {
  for (const officer of keys.officers) valueOf(await centre.sign(id, officer))
  await centre.release(id)
}

const idsAt = async ({ centre }: Post) =>
  (await centre.record()).record.messages.map(({ id }) => id)

test('what was sent before is opened with the new identity, and dated as it was', async () => {
  expect(await messageAt(b, a, 2)).toMatchObject({ content: null, fault: 'for-others' })
  expect(await idsAt(b)).toEqual([])
  rig.clock.now += 86_400_000
  const repeated = await messageAt(a, a, 2)
  const draft = valueOf(await a.centre.composeResend(repeated, [b.party]))
  expect(draft).toMatchObject({ content: repeated.content, message: { to: [b.party] } })
  await released(a, draft.id)
  expect(await a.centre.deliver(b.party, b.centre.answers)).toMatchObject({ kind: 'delivered' })
  const opened = await messageAt(b, a, 2)
  expect(opened).toMatchObject({ content: repeated.content, fault: null })
  expect(opened.message.bodies[0]?.commit).toEqual(repeated.message.bodies[0]?.commit)
  // It arrived when it was receipted, however late it could be read.
  expect(opened.receivedAt).toBe((await messageAt(a, a, 2)).receivedAt)
  expect(await idsAt(b)).toEqual(['a-1'])
  // A process that starts anew finds the same, without asking the identity once more.
  expect(await idsAt(withIdentities(b, []))).toEqual(['a-1'])
  expect((await a.centre.record()).record.messages).toEqual(
    (await b.centre.record()).record.messages,
  )
})

test('something else in its place is said to be that, and the earlier stays closed', async () => {
  const content = JSON.stringify({ id: 'a-1', effectiveOn: '2030-03-01', body: { text: 'Other' } })
  const re = [{ origin: `${a.party}/mithaq/sample`, index: 2 }]
  const wording = { type: 'mithaq/resend', to: [b.party], re, effective: null, content, open: null }
  const draft = valueOf(await a.centre.compose(wording))
  await released(a, draft.id)
  await a.centre.deliver(b.party, b.centre.answers)
  expect(await messageAt(b, a, 3)).toMatchObject({ content: null, fault: 'other-commitment' })
  expect(await messageAt(b, a, 2)).toMatchObject({ content: null, fault: 'for-others' })
  expect(await idsAt(b)).toEqual([])
})

test('a message of another, one without content, and a stranger are refused', async () => {
  const [own, roster] = [await messageAt(a, a, 2), await messageAt(a, b, 2)]
  const refused = async (one: LoggedMessage, to: readonly string[]) => {
    const drafted = await a.centre.composeResend(one, to)
    return drafted.ok ? 'composed' : drafted.refusal.code
  }
  expect(await refused(roster, [])).toBe('not-an-own-message')
  expect(await refused(await messageAt(a, a, 1), [])).toBe('no-body')
  expect(await refused(own, [a.party])).toBe('not-an-addressee')
  expect(await refused(own, ['c.example'])).toBe('not-an-addressee')
})

test('a sender that has lost its own identity too can send nothing anew', async () => {
  const blind = withIdentities(a, b.parts.keys.identities)
  const drafted = await blind.centre.composeResend(await messageAt(a, a, 2), [b.party])
  expect(drafted).toMatchObject({ ok: false, refusal: { code: 'for-others' } })
})
