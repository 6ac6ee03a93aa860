// Every route of the interface, asked by every role, by nobody, and by those whose time is over:
// who may not, is told so before anything else is looked at. The routes are those of the document,
// and the document has every route that there is.
import { expect, test } from 'vitest'
import { actsOfPerson, type Person } from '#desk/person.ts'
import type { Desk } from '#http/api/desk.ts'
import { createApp } from '#http/app.ts'
import { cookieOf } from '#http/api/gate.ts'
import { demonstrationPeople } from '#http/demonstration/people.ts'
import { taxiiPath } from '#http/taxii/app.ts'
import { type Answered, type Caller, callerOf, library, openDesks } from './desks.ts'
import { addressOf, bodies, operations } from './routes.ts'

const { desks, rig } = await openDesks()
const desk = desks[0]!
const elsewhere: Person = {
  ...demonstrationPeople('another').find(({ id }) => id === 'observer')!,
  id: 'observer-elsewhere',
}
await desk.people.add(elsewhere)
const people = [...demonstrationPeople('sample'), elsewhere]
const streams = new Set(['followChanges'])

test('every route says what it asks of the one who asks, and has a body to be asked with', () => {
  expect(operations.length).toBeGreaterThan(40)
  for (const { operationId, requestBody, ...operation } of operations) {
    expect(operation['x-mithaq-act'], operationId).toBeTruthy()
    expect(requestBody === undefined || operationId in bodies, operationId).toBe(true)
  }
})

test('there is no other route than those of the document and a few that anyone may read', () => {
  const app = createApp({
    desk,
    library,
    assets: new Map(),
    template: '',
    uptime: () => performance.now(),
    content: () => {
      throw new Error('no page is asked for')
    },
    report: () => {},
  })
  const known = new Set([
    ...operations.map(({ method, path }) => {
      return `${method.toUpperCase()} /api${path.replaceAll(/\{(\w+)\}/g, ':$1')}`
    }),
    'GET /api/openapi.json',
    'GET /api/*',
    'GET /assets/*',
    'GET /*',
  ])
  const there = app.routes
    // What TAXII gives to whom: taxii.test.ts.
    .filter(({ method, path }) => method !== 'ALL' && !path.startsWith(taxiiPath))
    .map(({ method, path }) => `${method} ${path}`)
  expect(new Set(there)).toEqual(known)
})

const sessionFor = (at: Desk, person: string) =>
  at.sessions.begin({ person, how: 'passkey', agent: '', isShown: true })

const isTurnedAway = ({ status, body }: Answered): boolean =>
  status === 401 && body['type'] === 'urn:mithaq:problem:not-signed-in'

/** Browsers whose cookie opens nothing any more, or never did here. */
const strangers: Readonly<Record<string, () => Promise<Caller>>> = {
  nobody: async () => callerOf(desk),
  'a session that is over': async () => {
    const browser = callerOf(desk)
    await browser.signIn('key-holder')
    rig.clock.now += 31 * 60_000
    return browser
  },
  'a session that was ended': async () => {
    const browser = callerOf(desk)
    const { body } = await browser.signIn('key-holder')
    await desk.sessions.end((body['session'] as { id: string }).id)
    return browser
  },
  'a session of another centre': async () => {
    const browser = callerOf(desk)
    const { token } = await sessionFor(desks[1]!, 'key-holder')
    browser.keep(cookieOf(desk), token)
    return browser
  },
  'a made-up session': async () => {
    const browser = callerOf(desk)
    browser.keep(cookieOf(desk), `${'0'.repeat(32)}.${'0'.repeat(64)}`)
    return browser
  },
  'somebody who has left': async () => {
    await desk.people.add({ ...elsewhere, id: 'left', roles: ['officer'], active: false })
    const browser = callerOf(desk)
    const { token } = await sessionFor(desk, 'left')
    browser.keep(cookieOf(desk), token)
    return browser
  },
}

test.each(Object.entries(strangers))('%s is turned away at every door', async (_, come) => {
  for (const { method, path, operationId, ...operation } of operations) {
    const { ask } = await come()
    const answer = await ask(method.toUpperCase(), addressOf(path), bodies[operationId])
    const isShut = operation['x-mithaq-act'] !== 'anyone'
    expect([operationId, isTurnedAway(answer)]).toEqual([operationId, isShut])
  }
})

test('who may not is told so before what they send is looked at', async () => {
  const stranger = callerOf(desk)
  const reader = callerOf(desk)
  await reader.signIn('reader')
  for (const { method, path, operationId, ...operation } of operations) {
    if (operation.requestBody === undefined || operation['x-mithaq-act'] === 'anyone') continue
    const wrong = await stranger.ask(method.toUpperCase(), addressOf(path), { none: true })
    expect([operationId, isTurnedAway(wrong)]).toEqual([operationId, true])
    if (['read', 'review'].includes(operation['x-mithaq-act'])) continue
    const { status } = await reader.ask(method.toUpperCase(), addressOf(path), { none: true })
    expect([operationId, status]).toEqual([operationId, 403])
  }
})

const cases = operations
  .filter(({ operationId }) => !streams.has(operationId))
  .flatMap((operation) => people.map((person) => ({ ...operation, person, id: person.id })))

test.each(cases)('$method $path asked by $id', async ({ method, path, person, ...operation }) => {
  const { operationId, 'x-mithaq-act': act } = operation
  const { ask, signIn } = callerOf(desk)
  expect((await signIn(person.id)).status).toBe(200)
  const { status, body } = await ask(method.toUpperCase(), addressOf(path), bodies[operationId])
  const isHidden = path.includes('{space}') && !(person.spaces ?? ['sample']).includes('sample')
  const mayDo = act === 'anyone' || actsOfPerson(person).some((one) => one === act)
  const isRefused = status === 403 && body['type'] === 'urn:mithaq:problem:not-allowed'
  expect([isRefused, status === 401 || status === 500]).toEqual([!mayDo || isHidden, false])
})

/** They ask a device for its answer, which is an act; the question changes nothing. */
const questions = new Set(['askPasskey', 'offerPasskey'])

test('whatever is done, or tried and refused, stands in the audit log', async () => {
  const writing = operations.filter(
    ({ method, operationId }) => method !== 'get' && !questions.has(operationId),
  )
  const silent: string[] = []
  for (const { method, path, operationId } of writing) {
    for (const { id } of people.filter(({ spaces }) => spaces === null)) {
      const browser = callerOf(desk)
      await browser.signIn(id)
      const before = (await desk.audit.records()).length
      const address = addressOf(path)
      const { status } = await browser.ask(method.toUpperCase(), address, bodies[operationId])
      const isNoted = (await desk.audit.records()).length > before
      if (!isNoted) silent.push(`${operationId} by ${id}: ${status}`)
    }
  }
  expect(silent).toEqual([])
})
