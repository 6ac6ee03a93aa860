// All roots of a party are lost: its log goes on under new ones, by the word of voices alone.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, done, enter, type Homes, homesIn, initiate, releaseSigned } from './homes.ts'
import { carried } from './messages.ts'
import { runCli } from './run.ts'

let folder: string
let homes: Homes

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-lost-roots-'))
  homes = homesIn(folder)
  await initiate(homes)
  await enter(homes)
  await ask(homes.a, 'before')
  await carried(homes, homes.a, homes.b)
  await carried(homes, homes.b, homes.a)
  // The key of its line is another since an entry that the other has not seen.
  rmSync(join(homes.a.home, 'keys/sample/tls.key'))
  const draft = await done(homes.a.run('roster', '--replace', 'tls', '--json'))
  const { id } = (JSON.parse(draft) as { draft: { id: string } }).draft
  await releaseSigned(homes.a, id, ['root-1'])
  for (const root of ['root-1', 'root-2']) rmSync(join(homes.a.home, `keys/sample/${root}.key.age`))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('who gives up at a passphrase, or is stopped, begins anew', async () => {
  const { home } = homes.a
  const begin = ['generation', 'begin', '--after', '3', '--roots-lost', '--home', home]
  const answers = ['long enough', 'long enough', 'long enough', 'another one']
  const { code, err } = await runCli(begin, { answers, machinery: homes.machinery })
  expect([code, err]).toEqual([2, expect.stringContaining('differ')])
  const keys = join(home, 'keys/sample')
  expect(readdirSync(keys).filter((name) => name.startsWith('root-'))).toEqual([])
  // One that was stopped has written the first.
  writeFileSync(join(keys, 'root-3.key.age'), '', { mode: 0o600 })
})

test('new roots begin, and a person says that it is so', async () => {
  const { a, b } = homes
  const text = await done(a.run('generation', 'begin', '--after', '3', '--roots-lost', '--json'))
  const { file, fingerprint } = JSON.parse(text) as Record<'file' | 'fingerprint', string>
  const accept = ['generation', 'accept', file, '--after', '3', '--fingerprint', fingerprint]
  const unsigned = await b.run(...accept)
  expect(unsigned).toMatchObject({
    code: 2,
    err: expect.stringContaining('not-released') as string,
  })
  expect(unsigned.err.replaceAll(/\s+/g, ' ')).toContain('add --roots-lost')
  await done(b.run(...accept, '--roots-lost'))
  await ask(a, 'after')
  await carried(homes, a, b)
  await carried(homes, b, a)
  for (const { run } of [a, b]) expect((await run('verify')).code).toBe(0)
  expect(await done(b.run('inbox'))).toContain('a.example/g2:2')
})

test('a key that the roster there does not list is drawn anew with it', async () => {
  const { a, b } = homes
  await done(a.run('address', b.name, 'https://127.0.0.1:1'))
  const called = await a.run('sync')
  // Its own key is found, and nobody listens there.
  expect(called.code).toBe(1)
})

test('an outsider needs the fingerprint, too', async () => {
  const { a, b } = homes
  const out = join(folder, 'out')
  await done(b.run('export', out, '--all'))
  expect((await runCli(['verify', out], {})).code).toBe(2)
  const shown = await done(a.run('generation', '--json'))
  const { logs } = JSON.parse(shown) as { logs: { origin: string; fingerprint: string }[] }
  const { fingerprint } = logs.find((one) => one.origin === 'a.example/mithaq/sample/g2')!
  const pins = ['--fingerprint', `a.example=${fingerprint}`, `a.example=${a.fingerprint()}`]
  expect(await runCli(['verify', out, ...pins], {})).toMatchObject({ code: 0 })
})

test('the new roots change the roster from then on', async () => {
  const { a } = homes
  const draft = await done(a.run('roster', '--add-officer', 'officer-4', '--json'))
  const { id } = (JSON.parse(draft) as { draft: { id: string } }).draft
  expect(await releaseSigned(a, id, ['root-4'])).toBe(3)
})
