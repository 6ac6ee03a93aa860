// The desk over a real home, set up by the commands: who comes in first, a message from a draft to
// a receipt over HTTPS, and commands that work at the same home meanwhile.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { machineryOfThisMachine } from '#home/wiring.ts'
import type { RunningHome } from '#http/home/home-desk.ts'
import { firstInvitation, invitationFor } from '#http/home/key-holder.ts'
import { openHome } from '#http/home/wiring.ts'
import { formatSignatureLines, signText } from '#ledger/note.ts'
import { parseSecretKey } from '#ledger/secret-key.ts'
import { valueOf } from '../centres/rig.ts'
import { ask, done, enter, type Homes, homesIn, initiate, releaseSigned } from '../cli/homes.ts'
import { serve, type Served } from '../cli/served.ts'
import { type Caller, callerOf } from './desks.ts'
import { device } from './device.ts'
import { accept, invitationIn, letIn } from './entering.ts'

const crypto = nodeCrypto()
const folder = mkdtempSync(join(tmpdir(), 'mithaq-desk-'))
let homes: Homes
let there: Served
let running: RunningHome
const changed: string[] = []

beforeAll(async () => {
  homes = homesIn(folder)
  await initiate(homes)
  await enter(homes)
  there = await serve(homes, homes.b)
  await done(homes.a.run('address', 'b.example', there.address))
})

/** Each test has people of its own; the logs go on. */
afterEach(async () => {
  await running.close()
  for (const end of ['', '-wal', '-shm']) {
    rmSync(join(homes.a.home, `desk.sqlite${end}`), { force: true })
  }
})

afterAll(async () => {
  await there.stop()
  rmSync(folder, { recursive: true, force: true })
})

function thrown(error: unknown): void {
  throw error
}

async function open(report = thrown): Promise<RunningHome> {
  const telling = {
    leftOut: () => {},
    keysChanged: (space: string) => void changed.push(space),
    report,
  }
  const machinery = { ...machineryOfThisMachine(), ...homes.machinery }
  const asked = { home: homes.a.home, origin: null, proxies: [], openid: null }
  running = await openHome(asked, [], new Map(), telling, machinery)
  return running
}

async function signedIn(): Promise<{ readonly holder: Caller; readonly officers: Caller[] }> {
  const { desk } = await open()
  const invitation = invitationIn(await firstInvitation(desk))
  const { browser: holder } = await accept(desk, invitation, device())
  const officers: Caller[] = []
  for (const officer of ['officer-1', 'officer-2']) {
    const person = { id: `${officer}-person`, name: 'A name', roles: ['officer'], officer }
    officers.push(await letIn(desk, holder, person))
  }
  return { holder, officers }
}

async function signs(officer: Caller, role: string, draft: { id: string; text: string }) {
  const line = readFileSync(join(homes.a.home, `keys/sample/${role}.key`), 'utf8').trim()
  const key = valueOf(await parseSecretKey(crypto, line, 'key'))
  const signature = formatSignatureLines([await signText(crypto, draft.text, key)])
  return officer.ask('POST', `/spaces/sample/drafts/${draft.id}/signatures`, { line: signature })
}

test('a key holder comes in by what the start prints; the next prints no more', async () => {
  const { desk } = await open()
  const invitation = invitationIn(await firstInvitation(desk))
  const { accepted } = await accept(desk, invitation, device())
  expect(accepted.body['person']).toMatchObject({ id: 'key-holder', roles: ['key-holder'] })
  expect(await firstInvitation(desk)).toBeNull()
  await running.close()
  const again = await open()
  expect(await firstInvitation(again.desk)).toBeNull()
  const lost = invitationIn(await invitationFor(again.desk, 'key-holder'))
  expect((await accept(again.desk, lost, device())).accepted.status).toBe(200)
})

test('nobody is let in by choosing a person, and no key is to be had', async () => {
  const { desk } = await open()
  const stranger = callerOf(desk)
  expect((await stranger.signIn('key-holder')).status).toBe(404)
  const { body } = await stranger.ask('GET', '/desk')
  expect(body).toMatchObject({ demonstration: false, people: [], person: null })
  expect(desk.demonstrationKeys).toBeNull()
})

test('a message goes from the page to the counterpart, and commands see the same', async () => {
  const { holder, officers } = await signedIn()
  const [one, two] = officers as [Caller, Caller]
  const content = { effectiveOn: '2030-03-01', body: { text: 'How many?' } }
  const composed = await one.ask('POST', '/spaces/sample/drafts', { type: 'ask', content })
  const draft = composed.body as unknown as { id: string; text: string }
  await signs(one, 'officer-1', draft)
  await signs(two, 'officer-2', draft)
  const released = await one.ask('POST', `/spaces/sample/drafts/${draft.id}/release`)
  expect(released.status).toBe(200)
  await running.exchange()
  const { body } = await holder.ask('GET', '/lines')
  expect(body['lines']).toMatchObject([
    { party: 'b.example', connected: true, trouble: null, unreceipted: 0 },
  ])
  expect(await done(homes.b.run('inbox'))).toContain('a.example:')
  expect(await done(homes.a.run('outbox', '--waiting'))).not.toContain('a.example:')
})

test('what a command writes at the same home comes to the page, as do answers', async () => {
  const { officers } = await signedIn()
  const [one] = officers as [Caller, Caller]
  await ask(homes.a, 'ask-by-command')
  await ask(homes.b, 'ask-from-there')
  // What it brings, a round that the opening began may have brought before it.
  await running.exchange()
  const { body } = await one.ask('GET', '/spaces/sample/messages')
  const ids = (body['messages'] as { id: string; receipts: unknown[] }[])
    .filter(({ receipts }) => receipts.length > 0)
    .map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining(['ask-by-command', 'ask-from-there']))
  const [centre] = running.centres
  expect(centre?.records(['sample']).get('sample')).toContain('ask-from-there')
})

test('a draft that a command composes, signs or discards is told to the pages', async () => {
  const { desk, look } = await open()
  const told: string[] = []
  desk.events.listen(({ what, space }) => void told.push(`${what} ${space}`))
  const tellsAfter = async (...args: string[]) => {
    const said = await done(homes.a.run(...args))
    told.length = 0
    await look()
    expect(told).toContain('drafts sample')
    return said
  }
  const composing = ['draft', 'ask', '--effective', '2030-03-01', '--field', 'text=How many?']
  const { draft } = JSON.parse(await tellsAfter(...composing, '--json')) as {
    draft: { id: string }
  }
  await tellsAfter('sign', draft.id, '--as', 'officer-1')
  await tellsAfter('discard', draft.id)
  told.length = 0
  await look()
  expect(told).not.toContain('drafts sample')
})

test('a line that is cut by hand says so, and carries again when it is restored', async () => {
  const { holder } = await signedIn()
  const cut = await holder.ask('PUT', '/lines/b.example', { connected: false })
  expect(cut.body['lines']).toMatchObject([{ connected: false }])
  await running.exchange()
  const during = await holder.ask('GET', '/lines')
  expect(during.body['lines']).toMatchObject([{ trouble: 'line-cut' }])
  await holder.ask('PUT', '/lines/b.example', { connected: true })
  await running.exchange()
  const after = await holder.ask('GET', '/lines')
  expect(after.body['lines']).toMatchObject([{ connected: true, trouble: null }])
})

test('where a counterpart listens is taken up while the page is open', async () => {
  const { holder } = await signedIn()
  const address = async (where: string) => {
    await done(homes.a.run('address', 'b.example', where))
    await running.look()
    await running.exchange()
    return (await holder.ask('GET', '/lines')).body['lines']
  }
  expect(await address('none')).toMatchObject([{ connected: null }])
  expect(await address('https://127.0.0.1:1')).toMatchObject([
    { trouble: 'line-unreachable', troubleText: 'no connection could be made' },
  ])
  const inRussian = { 'accept-language': 'ru' }
  expect((await holder.ask('GET', '/lines', undefined, inRussian)).body['lines']).toMatchObject([
    { trouble: 'line-unreachable', troubleText: 'соединение не установлено' },
  ])
  expect(await address(there.address)).toMatchObject([{ connected: true, trouble: null }])
})

test("a change of the centre's keys by a command is taken up, of an officer's not", async () => {
  const { holder } = await signedIn()
  const { desk, look } = running
  const first = desk.spaces.get('sample')?.centre
  const change = async (...args: readonly string[]) => {
    const text = await done(homes.a.run('roster', ...args, '--json'))
    const { draft } = JSON.parse(text) as { readonly draft: { readonly id: string } }
    await releaseSigned(homes.a, draft.id, ['root-1'])
    await look()
  }
  await change('--add-officer', 'officer-4')
  expect([changed, desk.spaces.get('sample')?.centre === first]).toEqual([[], true])
  await change('--rotate', 'receipt')
  await look()
  expect([changed, desk.spaces.get('sample')?.centre === first]).toEqual([['sample'], false])
  // It goes on with its lines, under the new keys.
  await ask(homes.b, 'after-the-change')
  await running.exchange()
  const { body } = await holder.ask('GET', '/spaces/sample/messages')
  const letter = (body['messages'] as readonly { id: string; receipts: unknown[] }[]).find(
    ({ id }) => id === 'after-the-change',
  )
  expect(letter?.receipts).toHaveLength(1)
})

test('keys that changed are taken up, though another space cannot be looked at', async () => {
  // The rounds meet the fault as well, and tell of it.
  const { desk, look } = await open(() => {})
  const first = desk.spaces.get('sample')!
  const text = await done(homes.a.run('roster', '--rotate', 'receipt', '--json'))
  const { draft } = JSON.parse(text) as { readonly draft: { readonly id: string } }
  await releaseSigned(homes.a, draft.id, ['root-1'])
  const { store } = first.centre.logs.parts
  const failing = { ...store, receiptCount: () => Promise.reject(new Error('the disk is full')) }
  const logs = { ...first.centre.logs, parts: { ...first.centre.logs.parts, store: failing } }
  const broken = { ...first, centre: { ...first.centre, logs } }
  ;(desk.spaces as Map<string, typeof first>).set('broken', broken)
  await expect(look()).rejects.toThrow('the disk is full')
  expect(desk.spaces.get('sample')).not.toBe(first)
})
