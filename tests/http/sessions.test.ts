// Sessions as a browser keeps them and a thief might want them: what the cookie says, that signing
// in makes a new one, that what has ended opens nothing and hears nothing, and that nothing of the
// kind is left behind.
import { expect, test } from 'vitest'
import type { Desk } from '#http/api/desk.ts'
import { cookieOf } from '#http/api/gate.ts'
import { callerOf, openDesks } from './desks.ts'
import { device } from './device.ts'
import { accept, invitationIn } from './entering.ts'
import { request, serveDesk, statusOf } from './served.ts'

test('the cookie is kept from scripts and from other sites, and ends with the day', async () => {
  const { desks } = await openDesks()
  const { headers } = await callerOf(desks[0]!).signIn('reader')
  const [cookie] = headers.getSetCookie()
  expect(cookie).toMatch(/^mithaq-[A-Za-z-]+=[0-9a-f]{32}\.[0-9a-f]{64}; /)
  expect(cookie).toContain('Max-Age=28800')
  for (const flag of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(flag)
  expect(cookie).not.toMatch(/Domain|Secure/)
})

test('over HTTPS it goes by HTTPS alone, under a name that no other page can set', async () => {
  const { desks } = await openDesks()
  const desk: Desk = { ...desks[0]!, origin: 'https://desk.example' }
  const browser = callerOf(desk)
  const { headers } = await browser.ask(
    'POST',
    '/session/demonstration',
    { person: 'reader' },
    { origin: 'https://desk.example' },
  )
  const [cookie] = headers.getSetCookie()
  expect(cookie).toMatch(/^__Host-mithaq-.*; Secure/)
  expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/)
  const plain = await browser.ask('DELETE', '/session', undefined, {
    origin: 'http://desk.example',
  })
  expect(plain.body['type']).toBe('urn:mithaq:problem:other-origin')
})

test('two centres of one machine keep their cookies apart', async () => {
  const { desks } = await openDesks()
  expect(cookieOf(desks[0]!)).not.toBe(cookieOf(desks[1]!))
  const browser = callerOf(desks[1]!)
  await callerOf(desks[0]!).signIn('reader')
  expect((await browser.ask('GET', '/lines')).status).toBe(401)
})

test('a session that somebody else has put there ends when one signs in', async () => {
  const { desks } = await openDesks()
  const desk = desks[0]!
  const wish = { person: 'reader', how: 'passkey', agent: '', isShown: true } as const
  const { token } = await desk.sessions.begin(wish)
  const victim = callerOf(desk)
  victim.keep(cookieOf(desk), token)
  await victim.signIn('officer-1')
  expect(victim.cookies().get(cookieOf(desk))).not.toBe(token)
  expect(await desk.sessions.find(token)).toBeNull()
})

test('signing out ends the session here, and not only in the browser', async () => {
  const { desks } = await openDesks()
  const desk = desks[0]!
  const browser = callerOf(desk)
  await browser.signIn('reader')
  const [thief, kept] = [callerOf(desk), browser.cookies().get(cookieOf(desk))!]
  thief.keep(cookieOf(desk), kept)
  expect((await thief.ask('GET', '/lines')).status).toBe(200)
  await browser.ask('DELETE', '/session')
  expect((await thief.ask('GET', '/lines')).status).toBe(401)
})

test('a changed secret, a shortened one and the id alone open nothing', async () => {
  const { desks } = await openDesks()
  const desk = desks[0]!
  const wish = { person: 'reader', how: 'passkey', agent: '', isShown: true } as const
  const { token } = await desk.sessions.begin(wish)
  const [id = '', secret = ''] = token.split('.')
  const flipped = `${secret.slice(0, -1)}${secret.endsWith('0') ? '1' : '0'}`
  for (const wrong of [`${id}.${flipped}`, token.slice(0, -1), id, `${id}.`, '', `${token}.`]) {
    expect([wrong, await desk.sessions.find(wrong)]).toEqual([wrong, null])
  }
})

test('what is over is taken away, and does not pile up', async () => {
  const { desks, rig } = await openDesks()
  const desk = desks[0]!
  const challenge = await desk.challenges.keep('')
  const wish = { person: 'reader', how: 'passkey', agent: '', isShown: true } as const
  const { session } = await desk.sessions.begin(wish)
  rig.clock.now += 9 * 3_600_000
  await desk.challenges.keep('')
  await desk.sessions.begin(wish)
  rig.clock.now -= 9 * 3_600_000
  // With the clock set back both would be good again, were they there still.
  expect(await desk.challenges.look(challenge)).toBeNull()
  expect(await desk.sessions.lasts(session.id)).toBe(false)
})

test('who lets themselves go is signed out everywhere, also for when they return', async () => {
  const { desks } = await openDesks()
  const desk = desks[0]!
  const nothing = { officer: null, of: null, subject: null, spaces: null }
  const roles = ['key-holder'] as const
  await desk.people.add({ id: 'other', name: 'Another one', roles, active: true, ...nothing })
  const holder = callerOf(desk)
  await holder.signIn('key-holder')
  const elsewhere = callerOf(desk)
  await elsewhere.signIn('key-holder')
  expect((await holder.ask('PATCH', '/people/key-holder', { active: false })).status).toBe(200)
  await desk.people.change('key-holder', { active: true })
  for (const one of [holder, elsewhere]) expect((await one.ask('GET', '/lines')).status).toBe(401)
})

test('of two who have the same invitation at the same time one comes in', async () => {
  const { desks } = await openDesks()
  const desk = desks[0]!
  const holder = callerOf(desk)
  await holder.signIn('key-holder')
  await holder.ask('POST', '/people', { id: 'guest', name: 'A guest', roles: ['reader'] })
  const { body } = await holder.ask('POST', '/people/guest/invitation')
  const invitation = invitationIn(body['address'])
  const both = await Promise.all([device(), device()].map((one) => accept(desk, invitation, one)))
  const came = both.map(({ accepted }) => accepted.status).toSorted((a, b) => a - b)
  expect(came).toEqual([200, 404])
  expect(await desk.passkeys.of('guest')).toHaveLength(1)
})

test('a stream of changes ends with its session, and a session has so many', async () => {
  const { desks } = await openDesks()
  const desk = desks[0]!
  const served = await serveDesk(desk)
  try {
    const wish = { person: 'reader', how: 'demonstration', agent: '', isShown: true } as const
    const { session, token } = await desk.sessions.begin(wish)
    const cookie = `cookie: ${cookieOf(desk)}=${token}`
    // Who asks for the head alone holds none.
    for (let nth = 0; nth < 16; nth += 1) {
      const head = await served.say(request(served.port, 'HEAD /api/events', [cookie]))
      expect(statusOf(head)).toBe(200)
    }
    const streams = await Promise.all(
      Array.from({ length: 16 }, async () => {
        const socket = await served.open()
        let text = ''
        const closed = new Promise<string>((resolve) => socket.once('close', () => resolve(text)))
        await new Promise<void>((resolve) => {
          socket.on('data', (piece: Buffer) => {
            text += piece.toString()
            if (text.includes('event: open')) resolve()
          })
          socket.write(request(served.port, 'GET /api/events', [cookie]))
        })
        return { closed }
      }),
    )
    const further = await served.say(request(served.port, 'GET /api/events', [cookie]))
    expect([statusOf(further), further.includes('retry-after: 20')]).toEqual([429, true])
    await desk.sessions.end(session.id)
    desk.events.tell({ what: 'messages', space: 'sample' })
    const heard = await Promise.all(streams.map(({ closed }) => closed))
    expect(heard.some((text) => text.includes('"messages"'))).toBe(false)
  } finally {
    await served.stop()
  }
})

test('an observer is given spaces that are here, and hears of no others', async () => {
  const { desks } = await openDesks()
  const desk = desks[0]!
  const holder = callerOf(desk)
  await holder.signIn('key-holder')
  const guest = { id: 'guest', name: 'A guest', roles: ['observer'], spaces: ['moon'] }
  const unknown = { type: 'urn:mithaq:problem:no-space', place: 'spaces', value: 'moon' }
  expect((await holder.ask('POST', '/people', guest)).body).toMatchObject(unknown)
  // Where none is named, none is seen: nobody observes all by an oversight.
  const { spaces: _, ...unnamed } = guest
  const added = await holder.ask('POST', '/people', unnamed)
  expect([added.status, added.body['spaces']]).toEqual([200, []])
  // One of a space that was here before.
  await desk.people.change('observer', { spaces: ['moon'] })
  const change = { name: 'An observer', spaces: ['moon'] }
  expect((await holder.ask('PATCH', '/people/observer', change)).status).toBe(200)
  const observer = callerOf(desk)
  await observer.signIn('observer')
  const { body } = await observer.ask('GET', '/spaces/moon/messages')
  expect(body).toMatchObject({ ...unknown, place: 'space', expected: '' })
})
