// Signing in by an identity provider that speaks on this machine's own network: who comes in, and
// what opens nothing. Every try is in the audit log.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Desk } from '#http/api/desk.ts'
import { readConfiguration } from '#http/openid/configuration.ts'
import { providerOf } from '#http/openid/provider.ts'
import { type Caller, callerOf, openDesks } from './desks.ts'
import { client, type Manner, provider } from './provider.ts'

const folder = mkdtempSync(join(tmpdir(), 'mithaq-openid-'))
const there = await provider()

afterAll(() => {
  there.close()
  rmSync(folder, { recursive: true, force: true })
})

function configured(more: object = {}, mode = 0o600): string {
  const [file, secretFile] = [join(folder, 'openid.json'), join(folder, 'openid.secret')]
  const { issuer } = there
  const clientId = client.id
  const written = { format: 'mithaq-openid-1', issuer, clientId, secretFile, ...more }
  writeFileSync(file, JSON.stringify(written))
  writeFileSync(secretFile, `${client.secret}\n`)
  chmodSync(secretFile, mode)
  return file
}

async function opened(more: object = {}): Promise<Desk> {
  const { desks } = await openDesks()
  const openid = providerOf(readConfiguration(configured(more)))
  const desk: Desk = { ...desks[0]!, openid, signInBy: ['demonstration', 'openid'] }
  await desk.people.change('reader', { subject: 'r.reader' })
  return desk
}

async function goes(browser: Caller, query = ''): Promise<string> {
  const { status, headers } = await browser.ask('GET', `/session/openid${query}`)
  expect(status).toBe(303)
  return headers.get('location') ?? ''
}

const pathOf = ({ pathname, search }: URL) => `${pathname.replace(/^\/api/, '')}${search}`
/** A navigation that another site began. */
const fromElsewhere = { 'sec-fetch-site': 'cross-site' }
const navigating = { ...fromElsewhere, 'sec-fetch-mode': 'navigate' }

async function comes(desk: Desk, subject: string, manner?: Manner) {
  const browser = callerOf(desk)
  const back = pathOf(there.agree(await goes(browser), subject, manner))
  return { browser, back, came: await browser.ask('GET', back, undefined, fromElsewhere) }
}

async function lastNoted(desk: Desk) {
  return (await desk.audit.records()).at(-1)
}

test.each(['RS256', 'ES256'] as const)('who is known comes in, by %s', async (algorithm) => {
  const desk = await opened()
  const { browser, came } = await comes(desk, 'r.reader', { algorithm })
  expect([came.status, came.headers.get('location')]).toEqual([303, '/'])
  const { body } = await browser.ask('GET', '/desk')
  expect(body).toMatchObject({ person: { id: 'reader' }, session: { how: 'openid' } })
  expect(await lastNoted(desk)).toMatchObject({ by: 'reader', what: 'session.begun', came: 'done' })
})

const seconds = (ago: number): number => Math.floor(Date.now() / 1000) - ago

test('who was known to the provider from before shows it anew, and is fresh then', async () => {
  const desk = await opened()
  const { browser } = await comes(desk, 'r.reader')
  const stale = await browser.ask('POST', '/passkeys/options')
  expect([stale.status, stale.body['type']]).toEqual([401, 'urn:mithaq:problem:not-fresh'])
  const address = await goes(browser, '?again=yes&back=%2Fcentre')
  const { searchParams: asked } = new URL(address)
  expect([asked.get('prompt'), asked.get('max_age')]).toEqual(['login', '300'])
  const agreed = there.agree(address, 'r.reader', { claims: { auth_time: seconds(10) } })
  const came = await browser.ask('GET', pathOf(agreed), undefined, fromElsewhere)
  expect(came.headers.get('location')).toBe('/centre')
  expect((await browser.ask('POST', '/passkeys/options')).status).toBe(200)
})

test.each([{ auth_time: seconds(3600) }, {}])('a provider that says %j has not', async (claims) => {
  const desk = await opened()
  const { browser } = await comes(desk, 'r.reader')
  const agreed = there.agree(await goes(browser, '?again=yes'), 'r.reader', { claims })
  expect((await browser.ask('GET', pathOf(agreed))).body['type']).toMatch(/openid-fails$/)
})

test.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example'])(
  'nobody is sent on to %s',
  async (back) => {
    const browser = callerOf(await opened())
    const { status } = await browser.ask('GET', `/session/openid?back=${encodeURIComponent(back)}`)
    expect(status).toBe(400)
  },
)

test('the claim that names a person is the one that was configured', async () => {
  const desk = await opened({ claim: 'preferred_username' })
  const claims = { preferred_username: 'r.reader' }
  expect((await comes(desk, 'any', { claims })).came.status).toBe(303)
  expect((await comes(desk, 'r.reader')).came.status).toBe(403)
})

const wrong: readonly (readonly [string, Manner])[] = [
  ['another nonce', { claims: { nonce: 'another' } }],
  ['no nonce', { claims: { nonce: undefined } }],
  ['another audience', { claims: { aud: 'another' } }],
  ['another issuer', { claims: { iss: 'https://elsewhere.example' } }],
  ['a time that is over', { claims: { exp: Math.floor(Date.now() / 1000) - 60 } }],
  ['a signature by another key', { foreignKey: true }],
]

test.each(wrong)('a token with %s opens nothing, and it is noted', async (_, manner) => {
  const desk = await opened()
  const { browser, came } = await comes(desk, 'r.reader', manner)
  expect([came.status, came.body['type']]).toEqual([403, 'urn:mithaq:problem:openid-fails'])
  expect((await browser.ask('GET', '/desk')).body['person']).toBeNull()
  const noted = await lastNoted(desk)
  expect(noted).toMatchObject({ by: null, what: 'openid.shown' })
  expect(noted?.came).toMatch(/^(?:OAUTH|ERR|[a-z-]+)/)
})

test('nobody becomes a person by signing in', async () => {
  const desk = await opened()
  const { came } = await comes(desk, 'somebody.else')
  expect([came.status, came.body['type']]).toEqual([404, 'urn:mithaq:problem:no-person'])
  expect(await lastNoted(desk)).toMatchObject({ about: 'somebody.else', came: 'no-person' })
})

test('whoever was let go is told so and since when, and led back with it', async () => {
  const desk = await opened()
  const holder = callerOf(desk)
  await holder.signIn('key-holder')
  await holder.ask('PATCH', '/people/reader', { active: false })
  const { came } = await comes(desk, 'r.reader')
  expect([came.status, came.body['type']]).toEqual([403, 'urn:mithaq:problem:person-left'])
  const day = new Date(desk.clock()).toISOString().slice(0, 10)
  expect(came.body['title']).toContain(day.slice(0, 4))
  expect(await lastNoted(desk)).toMatchObject({ about: 'reader', came: 'person-left' })
  const browser = callerOf(desk)
  const back = pathOf(there.agree(await goes(browser), 'r.reader'))
  const led = await browser.ask('GET', back, undefined, navigating)
  expect(led.headers.get('location')).toBe(`/#sign-in=person-left:${day}`)
})

test('whoever came back under another name comes in by the name of the provider', async () => {
  const desk = await opened()
  await desk.people.change('reader', { active: false })
  await desk.people.change('drafter', { subject: 'r.reader' })
  const { browser } = await comes(desk, 'r.reader')
  expect((await browser.ask('GET', '/desk')).body).toMatchObject({ person: { id: 'drafter' } })
})

test('nobody is given the name at the provider that somebody else here has', async () => {
  const desk = await opened()
  const holder = callerOf(desk)
  await holder.signIn('key-holder')
  const subject = 'r.reader'
  const guest = { id: 'guest', name: 'A guest', roles: ['reader'], subject }
  const taken = { type: 'urn:mithaq:problem:subject-taken', place: 'subject', value: subject }
  expect((await holder.ask('POST', '/people', guest)).body).toMatchObject(taken)
  expect((await holder.ask('PATCH', '/people/drafter', { subject })).body).toMatchObject(taken)
  expect((await holder.ask('PATCH', '/people/reader', { subject })).status).toBe(200)
  // Of somebody who has left it is free, until they are to come back.
  await holder.ask('PATCH', '/people/reader', { active: false })
  expect((await holder.ask('POST', '/people', guest)).status).toBe(200)
  const back = (change: object) => holder.ask('PATCH', '/people/reader', change)
  expect((await back({ active: true })).body).toMatchObject(taken)
  expect((await back({ active: true, subject: null })).status).toBe(200)
})

test('nor of two who are let in at once with one name', async () => {
  const desk = await opened()
  const holder = callerOf(desk)
  await holder.signIn('key-holder')
  const subject = 'g.guest'
  const come = await Promise.all(
    ['guest', 'other'].map((id) =>
      holder.ask('POST', '/people', { id, name: id, roles: ['reader'], subject }),
    ),
  )
  expect(come.map(({ status }) => String(status)).toSorted()).toEqual(['200', '409'])
})

test('one name of the provider for two people opens for neither', async () => {
  const desk = await opened()
  await desk.people.change('drafter', { subject: 'r.reader' })
  expect((await comes(desk, 'r.reader')).came.status).toBe(404)
})

test('the way back is gone once', async () => {
  const desk = await opened()
  const { browser, back } = await comes(desk, 'r.reader')
  expect((await browser.ask('GET', back)).status).toBe(403)
  expect(await lastNoted(desk)).toMatchObject({ came: 'no-visit' })
})

test('an answer that another browser brings opens nothing', async () => {
  const desk = await opened()
  const back = pathOf(there.agree(await goes(callerOf(desk)), 'r.reader'))
  const other = callerOf(desk)
  await goes(other)
  expect((await other.ask('GET', back)).status).toBe(403)
  expect(await lastNoted(desk)).toMatchObject({ came: 'other-browser' })
})

test('a browser that was refused is led back to the page that it left', async () => {
  const desk = await opened()
  const browser = callerOf(desk)
  const address = await goes(browser, '?back=%2Fmessages%2Fnew-start%3Flang%3Dar')
  const back = pathOf(there.agree(address, 'somebody.else'))
  const came = await browser.ask('GET', back, undefined, navigating)
  const place = '/messages/new-start?lang=ar#sign-in=no-person'
  expect([came.status, came.headers.get('location')]).toEqual([303, place])
  const twice = await browser.ask('GET', back, undefined, navigating)
  expect(twice.headers.get('location')).toBe('/#sign-in=openid-fails')
})

test('whoever goes there too often is told when to come again', async () => {
  const browser = callerOf(await opened())
  const answers = []
  for (let n = 0; n < 21; n += 1) answers.push(await browser.ask('GET', '/session/openid'))
  expect(answers.at(-1)?.status).toBe(429)
})

test('where no provider answers, that is said', async () => {
  const desk = await opened({ issuer: 'http://127.0.0.1:1' })
  expect((await callerOf(desk).ask('GET', '/session/openid')).status).toBe(503)
})

test('a secret that others may read is not used', () => {
  expect(() => readConfiguration(configured({}, 0o644))).toThrow('input.open-to-others')
})

test.each([
  [{ format: 'another' }],
  [{ issuer: 'http://id.example' }],
  [{ issuer: 'id' }],
  [{ clientId: 7 }],
])('a file with %j is refused', (more) => {
  expect(() => readConfiguration(configured(more))).toThrow('input.bad-home')
})
