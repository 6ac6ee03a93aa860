// Who may sign, shown and changed by the commands: officers come and go, keys of the centre are
// replaced while it goes on exchanging, and what roots have not signed changes nothing.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { displayWidth } from '#cli/width.ts'
import { ask, done, enter, type Homes, homesIn, initiate, releaseSigned } from './homes.ts'
import { serve } from './served.ts'

let folder: string
let homes: Homes

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-roster-'))
  homes = homesIn(folder)
  await initiate(homes)
  await enter(homes)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface RosterDocument {
  readonly rosters: readonly {
    readonly party: string
    readonly since: number | null
    readonly keys: readonly { readonly role: string; readonly vkey: string }[]
    readonly release: { readonly groups: readonly { readonly threshold: number }[] }
  }[]
}

async function rosters(): Promise<RosterDocument['rosters']> {
  return (JSON.parse(await done(homes.a.run('roster', '--json'))) as RosterDocument).rosters
}

async function change(...args: readonly string[]): Promise<void> {
  const text = await done(homes.a.run('roster', ...args, '--json'))
  const { draft } = JSON.parse(text) as { readonly draft: { readonly id: string } }
  await releaseSigned(homes.a, draft.id, ['root-1'])
}

async function keysOf(role: string): Promise<readonly string[]> {
  const [own] = await rosters()
  return own!.keys.flatMap((one) => (one.role === role ? [one.vkey] : []))
}

/** Both hold what the other has, over the line. */
async function sync(): Promise<void> {
  const { a, b } = homes
  const { address, stop } = await serve(homes, b)
  await done(a.run('address', b.name, address))
  await done(a.run('sync'))
  await stop()
}

test('the rosters of all are shown, in every language', async () => {
  expect(await rosters()).toMatchObject([
    { party: 'a.example', since: 1, release: { groups: [{ threshold: 2 }] } },
    { party: 'b.example', since: null },
  ])
  for (const language of ['en', 'ru', 'ar']) {
    const text = await done(homes.a.run('roster', '--lang', language))
    expect(text).toContain('officer-1')
    expect(text.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([])
  }
})

test('officers come and go by the word of a root', async () => {
  const { a } = homes
  const draft = await done(a.run('roster', '--add-officer', 'officer-4', '--json'))
  const { id } = (JSON.parse(draft) as { readonly draft: { readonly id: string } }).draft
  const officer = await a.run('sign', id, '--as', 'officer-1')
  expect(officer).toMatchObject({
    code: 2,
    err: expect.stringContaining('not-an-officer') as string,
  })
  await done(a.run('discard', id))
  expect(await keysOf('officer-4')).toEqual([])
  const there = await a.run('roster', '--add-officer', 'officer-4')
  expect(there).toMatchObject({ code: 2, err: expect.stringContaining('officer-4') as string })
  await change('--add-officer', 'officer-5', '--remove-officer', 'officer-1')
  expect(await keysOf('officer-5')).toHaveLength(1)
  expect(await ask(a, 'after', ['officer-2', 'officer-5'])).toBe('a.example:3')
  await expect(ask(a, 'gone', ['officer-1'])).rejects.toThrow('not-an-officer')
})

test('an officer’s key that was made elsewhere comes in by its public part', async () => {
  const key = readFileSync(join(homes.b.home, 'keys/sample/officer-1.key'), 'utf8')
  const stranger = await homes.a.run('roster', '--add-officer', `officer-6=${key.trim()}`)
  expect(stranger.code).toBe(2)
  expect(stranger.err).not.toContain(key.trim().slice(-20))
  const [, vkey = ''] =
    /"vkey": "(b\.example\/officer-1[^"]+)"/.exec(await done(homes.a.run('roster', '--json'))) ?? []
  const named = await homes.a.run('roster', '--add-officer', `officer-6=${vkey}`)
  expect(named).toMatchObject({ code: 2, err: expect.stringContaining('unsuited-key') as string })
})

test.each([
  [['--remove-officer', 'officer-9'], 'unknown-role'],
  [['--release', '9'], 'bad-threshold'],
  [['--add-officer', 'root-9'], 'officer-4'],
  [['--rotate', 'officer-1'], 'identity'],
])('%j is refused', async (args, said) => {
  const { code, err } = await homes.a.run('roster', ...args)
  expect(code).toBe(2)
  expect(err).toContain(said)
})

test('every key of the centre is replaced while it goes on exchanging', async () => {
  const { a, b } = homes
  await sync()
  const before = { log: await keysOf('log'), tls: await keysOf('tls') }
  const all = ['log', 'receipt', 'tls', 'identity']
  await change('--rotate', ...all)
  expect(await keysOf('log')).toHaveLength(4)
  await ask(a, 'overlap', ['officer-2', 'officer-3'])
  await sync()
  await change('--retire', 'log', 'receipt', 'tls')
  expect(await keysOf('log')).toHaveLength(2)
  expect(await keysOf('log')).not.toEqual(before.log)
  expect(await keysOf('tls')).not.toEqual(before.tls)
  await ask(a, 'renewed', ['officer-2', 'officer-3'])
  await ask(b, 'to-new-keys')
  await sync()
  await sync()
  expect(await done(a.run('watch'))).toContain('Nothing waits')
  expect(await done(b.run('show', 'renewed'))).toContain('How many?')
  expect(await done(a.run('show', 'to-new-keys'))).toContain('How many?')
  expect((await a.run('verify')).code).toBe(0)
})

test('old keys that are to go before the others have the new ones are warned of', async () => {
  const { a, b } = homes
  const retire = async (...more: string[]) => {
    const { code, out, err } = await a.run('roster', '--retire', 'tls', ...more, '--json')
    const { id } = (JSON.parse(out) as { readonly draft: { readonly id: string } }).draft
    await done(a.run('discard', id))
    return { code, err }
  }
  await change('--rotate', 'tls')
  for (const language of ['en', 'ru', 'ar']) {
    const { code, err } = await retire('--lang', language)
    expect([code, err]).toEqual([0, expect.stringContaining(b.name)])
    expect(err).toContain('mithaq sync')
    expect(err.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([])
  }
  expect(await done(a.run('outbox', '--waiting'))).toContain('change of keys')
  await sync()
  expect(await retire()).toEqual({ code: 0, err: '' })
})

test('a centre that listens goes on with its new keys by itself', async () => {
  const { a, b } = homes
  const { address, until, stop } = await serve(homes, a)
  await done(b.run('address', a.name, address))
  await done(b.run('sync'))
  const before = await keysOf('tls')
  await change('--rotate', 'log', 'receipt', 'tls')
  await until('keys were read anew')
  await done(b.run('sync'))
  await change('--retire', 'log', 'receipt', 'tls')
  await until('keys were read anew')
  // It shows the new key at the same address, and its receipt is by the new one.
  await ask(b, 'after-the-change')
  await done(b.run('sync'))
  expect(await keysOf('tls')).not.toEqual(before)
  expect(await done(b.run('watch'))).toContain('Nothing waits')
  expect((await stop()).code).toBe(0)
  expect((await b.run('verify')).code).toBe(0)
})

test('a change that changes nothing is refused, and no draft of it waits', async () => {
  for (const args of [
    ['--retire', 'log'],
    ['--release', '2'],
  ]) {
    const { code, err } = await homes.b.run('roster', ...args)
    expect([code, err]).toEqual([2, expect.stringContaining('nothing-changes')])
  }
  expect(await done(homes.b.run('drafts'))).toContain('No draft waits')
})

test('a roster is taken or drafted, and not both in one call', async () => {
  const both = ['roster', '--take', homes.b.roster, '--replace', 'log']
  expect(await homes.a.run(...both)).toMatchObject({
    code: 2,
    err: expect.stringContaining('--take') as string,
  })
})
