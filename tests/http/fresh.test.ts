// What gives or takes a way in is done by somebody who has just shown who they are: a session that
// was stolen, or left open, does not suffice. And nobody shuts out the last who lets people in.
import { expect, test } from 'vitest'
import type { Desk } from '#http/api/desk.ts'
import { type Caller, callerOf, openDesks } from './desks.ts'
import { device } from './device.ts'
import { accept, invitationIn, letIn } from './entering.ts'

const sixMinutes = 6 * 60_000
const person = { id: 'new-reader', name: 'A new reader', roles: ['reader'] }

async function holding() {
  const { rig, desks } = await openDesks()
  const holder = callerOf(desks[0]!)
  await holder.signIn('key-holder')
  return { clock: rig.clock, desk: desks[0]!, holder }
}

const widening: readonly (readonly [string, string, object])[] = [
  ['POST', '/people', person],
  ['PATCH', '/people/reader', { subject: 'a.thief' }],
  ['PATCH', '/people/reader', { active: true }],
  ['PATCH', '/people/reader', { active: false, subject: 'a.thief' }],
  ['POST', '/people/reader/invitation', {}],
  ['POST', '/passkeys/options', {}],
  ['POST', '/passkeys', { name: 'A thief', made: {} }],
  ['DELETE', '/passkeys/x', {}],
]

test.each(widening)(
  '%s %s is refused six minutes after the sign-in',
  async (method, path, body) => {
    const { clock, desk, holder } = await holding()
    clock.now += sixMinutes
    const refused = await holder.ask(method, path, body)
    expect([refused.status, refused.body['type']]).toEqual([401, 'urn:mithaq:problem:not-fresh'])
    const last = (await desk.audit.records()).at(-1)
    expect(last).toMatchObject({ by: 'key-holder', what: 'refused', came: 'not-fresh' })
  },
)

test('letting somebody go and ending a session wait for nothing', async () => {
  const { clock, desk, holder } = await holding()
  await callerOf(desk).signIn('reader')
  clock.now += sixMinutes
  const { body } = await holder.ask('GET', '/sessions')
  const sessions = body['sessions'] as readonly { readonly id: string; readonly person: string }[]
  const { id = '' } = sessions.find((one) => one.person === 'reader') ?? {}
  expect((await holder.ask('DELETE', `/sessions/${id}`)).status).toBe(200)
  expect((await holder.ask('PATCH', '/people/reader', { active: false })).status).toBe(200)
})

test('who signs in again goes on, and what was stolen before is over', async () => {
  const { clock, desk, holder } = await holding()
  const stolen = callerOf(desk, [], undefined, holder.cookies())
  expect((await stolen.ask('GET', '/people')).status).toBe(200)
  clock.now += sixMinutes
  await holder.signIn('key-holder')
  expect((await holder.ask('POST', '/people', person)).status).toBe(200)
  expect((await stolen.ask('GET', '/people')).status).toBe(401)
})

/** A desk at which nobody comes in by choosing a person, with one key holder. */
async function inEarnest(): Promise<{ readonly desk: Desk; readonly holder: Caller }> {
  const { desk: open, holder: chosen } = await holding()
  const invited = await chosen.ask('POST', '/people/key-holder/invitation')
  const desk: Desk = { ...open, signInBy: ['passkey'] }
  const { browser } = await accept(desk, invitationIn(invited.body['address']), device())
  return { desk, holder: browser }
}

test('the last key holder who can come in stays one, whoever else is called so', async () => {
  const { desk, holder } = await inEarnest()
  const other = { id: 'second', name: 'A second one', roles: ['key-holder'] }
  await holder.ask('POST', '/people', other)
  const alone = await holder.ask('PATCH', '/people/key-holder', { roles: ['reader'] })
  expect([alone.status, alone.body['type']]).toEqual([409, 'urn:mithaq:problem:last-way-in'])
  await letIn(desk, holder, { ...other, id: 'third' })
  expect((await holder.ask('PATCH', '/people/key-holder', { roles: ['reader'] })).status).toBe(200)
})

test('nor do they forget their last passkey', async () => {
  const { holder } = await inEarnest()
  const { body } = await holder.ask('GET', '/passkeys')
  const [{ id } = { id: '' }] = body['passkeys'] as readonly { readonly id: string }[]
  expect((await holder.ask('DELETE', `/passkeys/${id}`)).status).toBe(409)
})

test('nor does either of the last two go when both are let go at once', async () => {
  const { desk, holder } = await inEarnest()
  await letIn(desk, holder, { id: 'second', name: 'A second one', roles: ['key-holder'] })
  const both = ['key-holder', 'second'].map((id) =>
    holder.ask('PATCH', `/people/${id}`, { active: false }),
  )
  const statuses = (await Promise.all(both)).map(({ status }) => String(status))
  expect(statuses.toSorted()).toEqual(['200', '409'])
})
