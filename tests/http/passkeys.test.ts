// From an invitation to a session by passkey, and what opens nothing: an invitation used twice, an
// answer said again, another person's device, a person who has left.
import { expect, test } from 'vitest'
import { callerOf, openDesks, origin } from './desks.ts'
import { device, type Device } from './device.ts'
import { accept, invitationIn } from './entering.ts'

async function invited() {
  const { desks, rig } = await openDesks()
  const desk = desks[0]!
  const holder = callerOf(desk)
  await holder.signIn('key-holder')
  await holder.ask('POST', '/people', { id: 'new-reader', name: 'New reader', roles: ['reader'] })
  const { body } = await holder.ask('POST', '/people/new-reader/invitation')
  return { desk, holder, invitation: invitationIn(body['address']), rig }
}

async function enter(desk: Parameters<typeof callerOf>[0], shown: Device) {
  const browser = callerOf(desk)
  const { body: options } = await browser.ask('POST', '/session/passkey/options')
  const answer = shown.get(options as never, origin)
  return {
    browser,
    answer,
    entered: await browser.ask('POST', '/session/passkey', { shown: answer }),
  }
}

test('an invitation registers one passkey, and the passkey signs in from then on', async () => {
  const { desk, invitation } = await invited()
  const own = device()
  const { accepted } = await accept(desk, invitation, own)
  expect([accepted.status, accepted.body['person']]).toMatchObject([200, { id: 'new-reader' }])
  const { browser, entered } = await enter(desk, own)
  expect(entered.body['person']).toMatchObject({ id: 'new-reader' })
  const { body } = await browser.ask('GET', '/passkeys')
  expect(body['passkeys']).toMatchObject([{ name: 'Test device' }])
})

test('a passkey is of a kind that every Node can check, not only the one that runs', async () => {
  const { desk, invitation } = await invited()
  const { body } = await callerOf(desk).ask('POST', '/invitation/options', { invitation })
  const kinds = body['pubKeyCredParams'] as readonly { readonly alg: number }[]
  // EdDSA, ES256 and RS256 (IANA, COSE Algorithms).
  expect(kinds.map(({ alg }) => alg)).toEqual([-8, -7, -257])
})

test('who shows again who they are is asked for a passkey of their own', async () => {
  const { desk, invitation } = await invited()
  const own = device()
  await accept(desk, invitation, own)
  const { browser, answer } = await enter(desk, own)
  const { body } = await browser.ask('POST', '/session/passkey/options')
  expect(body['allowCredentials']).toMatchObject([{ id: answer['id'] }])
})

test('an invitation is used once', async () => {
  const { desk, invitation } = await invited()
  await accept(desk, invitation, device())
  const { body } = await callerOf(desk).ask('POST', '/invitation/options', { invitation })
  expect(body['type']).toBe('urn:mithaq:problem:no-invitation')
})

test('an invitation is over after a day', async () => {
  const { desk, invitation, rig } = await invited()
  rig.clock.now += 24 * 60 * 60 * 1000
  const browser = callerOf(desk)
  const { body } = await browser.ask('POST', '/invitation/options', { invitation })
  expect(body['type']).toBe('urn:mithaq:problem:no-invitation')
})

test('an answer that is said again opens nothing', async () => {
  const { desk, invitation } = await invited()
  const own = device()
  await accept(desk, invitation, own)
  const { answer } = await enter(desk, own)
  const again = await callerOf(desk).ask('POST', '/session/passkey', { shown: answer })
  expect([again.status, again.body['type']]).toEqual([403, 'urn:mithaq:problem:passkey-fails'])
})

test('an answer made for the page of another site opens nothing', async () => {
  const { desk, invitation } = await invited()
  const own = device()
  await accept(desk, invitation, own)
  const browser = callerOf(desk)
  const { body: options } = await browser.ask('POST', '/session/passkey/options')
  const shown = own.get(options as never, 'https://elsewhere.example')
  const { status } = await browser.ask('POST', '/session/passkey', { shown })
  expect(status).toBe(403)
})

test('a device that nobody registered opens nothing, and it is noted', async () => {
  const { desk, holder } = await invited()
  const { entered } = await enter(desk, device())
  expect(entered.status).toBe(403)
  const { body } = await holder.ask('GET', '/audit')
  const records = body['records'] as readonly { readonly what: string; readonly came: string }[]
  expect(records[0]).toMatchObject({ what: 'passkey.shown', came: 'passkey-fails' })
})

test('who has left is signed out everywhere and does not come in again', async () => {
  const { desk, holder, invitation } = await invited()
  const own = device()
  const { browser } = await accept(desk, invitation, own)
  await holder.ask('PATCH', '/people/new-reader', { active: false })
  expect((await browser.ask('GET', '/lines')).status).toBe(401)
  const { entered } = await enter(desk, own)
  expect([entered.status, entered.body['type']]).toEqual([403, 'urn:mithaq:problem:person-left'])
  const day = new Date(desk.clock()).toLocaleDateString('en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  expect(entered.body['title']).toContain(`was let go on ${day}`)
  const { body } = await holder.ask('GET', '/audit')
  const [last] = body['records'] as readonly object[]
  expect(last).toMatchObject({ what: 'session.begun', about: 'new-reader', came: 'person-left' })
})

test('a session ends after half an hour without a request, and after eight hours', async () => {
  const { desks, rig } = await openDesks()
  const [idle, busy] = [callerOf(desks[0]!), callerOf(desks[0]!)]
  for (const browser of [idle, busy]) await browser.signIn('reader')
  for (let minutes = 0; minutes < 8 * 60 - 1; minutes += 20) {
    rig.clock.now += 20 * 60_000
    await busy.ask('GET', '/lines')
  }
  expect((await idle.ask('GET', '/lines')).status).toBe(401)
  expect((await busy.ask('GET', '/lines')).status).toBe(401)
})

test('whoever tries too often is told when to come again', async () => {
  const { desks } = await openDesks()
  const browser = callerOf(desks[0]!)
  const tries = Array.from({ length: 21 }, () => browser.ask('POST', '/session/passkey/options'))
  const answers = await Promise.all(tries)
  const refused = answers.find(({ status }) => status === 429)
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
})

test.each(['post', 'patch', 'delete', 'put'])(
  'a %s from another site is refused',
  async (method) => {
    const { desks } = await openDesks()
    const browser = callerOf(desks[0]!)
    await browser.signIn('key-holder')
    for (const headers of [
      { origin: 'https://elsewhere.example' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      const { body } = await browser.ask(method.toUpperCase(), '/people/reader', {}, headers)
      expect(body['type']).toBe('urn:mithaq:problem:other-origin')
    }
  },
)

test.each(['ar', 'ar-EG, en;q=0.5'])('problems are told in the language of %s', async (asked) => {
  const { desks } = await openDesks()
  const browser = callerOf(desks[0]!)
  const { body, headers } = await browser.ask('GET', '/lines', undefined, {
    'accept-language': asked,
  })
  expect(headers.get('content-language')).toBe('ar')
  expect(body['title']).toMatch(/\p{Script=Arabic}/u)
})
