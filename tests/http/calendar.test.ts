// A private calendar: made by a person, read by a program without a session, taken back; what it
// holds is what its person may read.
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import type { Desk } from '#http/api/desk.ts'
import { callerOf, openDesks, type Caller } from './desks.ts'

async function made(desk: Desk, wish: object = { language: 'en' }) {
  const person = callerOf(desk)
  await person.signIn('reader')
  const { status, body } = await person.ask('POST', '/calendars', wish)
  expect(status).toBe(200)
  const address = String(body['address']).replace(/^\/api/, '')
  return { person, address, id: String(body['id']) }
}

const read = (program: Caller, address: string) => program.ask('GET', address)

async function audited(desk: Desk): Promise<readonly string[]> {
  return (await desk.audit.records())
    .map(({ what }) => what)
    .filter((what) => /calendar/.test(what))
}

test('a program reads it without a session, in the language that was asked for', async () => {
  const { desks } = await openDesks()
  const { address } = await made(desks[0]!, { language: 'ar' })
  const { status, body, headers } = await read(callerOf(desks[0]!), address)
  expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
  const calendar = new ICAL.Component(ICAL.parse(String(body['text'])) as unknown[])
  const events = calendar.getAllSubcomponents('vevent')
  expect(events.length).toBeGreaterThan(0)
  expect(String(events[0]!.getFirstPropertyValue('summary'))).toMatch(/\p{Script=Arabic}/u)
})

test('once taken back it opens nothing, nor does a changed secret', async () => {
  const { desks } = await openDesks()
  const { person, address, id } = await made(desks[0]!)
  const program = callerOf(desks[0]!)
  const changed = address.replace(/.\.ics$/, (end) => (end.startsWith('0') ? '1.ics' : '0.ics'))
  expect((await read(program, changed)).status).toBe(404)
  expect((await person.ask('DELETE', `/calendars/${id}`)).status).toBe(200)
  expect((await read(program, address)).status).toBe(404)
  expect((await person.ask('GET', '/calendars')).body['calendars']).toEqual([])
})

test('nobody takes back the calendar of another', async () => {
  const { desks } = await openDesks()
  const { address, id } = await made(desks[0]!)
  const other = callerOf(desks[0]!)
  await other.signIn('drafter')
  expect((await other.ask('DELETE', `/calendars/${id}`)).status).toBe(404)
  expect((await read(other, address)).status).toBe(200)
})

test('it opens what its person may read today, and nothing once they have left', async () => {
  const { desks } = await openDesks()
  const desk = desks[0]!
  const { address } = await made(desk)
  const program = callerOf(desk)
  await desk.people.change('reader', { spaces: ['another'] })
  const narrowed = await read(program, address)
  expect([narrowed.status, String(narrowed.body['text']).includes('VEVENT')]).toEqual([200, false])
  await desk.people.change('reader', { active: false })
  expect((await read(program, address)).status).toBe(404)
})

test('making, the first reading of a day and taking back are in the audit log', async () => {
  const { desks, rig } = await openDesks()
  const desk = desks[0]!
  const { person, address, id } = await made(desk)
  await read(callerOf(desk), address)
  await read(callerOf(desk), address)
  expect(await audited(desk)).toEqual(['calendar.made', 'calendar.read'])
  rig.clock.now += 24 * 3_600_000
  await read(callerOf(desk), address)
  await person.signIn('reader')
  await person.ask('DELETE', `/calendars/${id}`)
  expect((await audited(desk)).slice(2)).toEqual(['calendar.read', 'calendar.ended'])
})

test('the secret stands neither in the list nor in the audit log', async () => {
  const { desks } = await openDesks()
  const { address } = await made(desks[0]!)
  const [, secret = ''] = /-([0-9a-f]{64})\.ics$/.exec(address) ?? []
  const kept = JSON.stringify(await desks[0]!.feeds.of('reader'))
  const noted = JSON.stringify(await desks[0]!.audit.records())
  expect([kept, noted].some((text) => text.includes(secret))).toBe(false)
})
