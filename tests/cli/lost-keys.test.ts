// The keys of a centre are lost, with their files, while somebody else has a copy of all of them:
// the steps of docs/operating.md, as they stand there, one after the other.
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, done, enter, type Homes, homesIn, initiate, passphrase } from './homes.ts'
import { carried } from './messages.ts'
import { type Ended, runCli } from './run.ts'
import { serve } from './served.ts'
import { commandsIn, typed } from './steps.ts'

let folder: string
let homes: Homes
const inFolder = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-lost-keys-'))
  homes = homesIn(folder)
  const { a, b } = homes
  await initiate(homes)
  await enter(homes)
  await ask(a, 'first')
  await ask(a, 'second')
  await carried(homes, a, b)
  await carried(homes, b, a)
  cpSync(a.home, inFolder('thief'), { recursive: true })
  for (const name of ['log', 'receipt', 'tls']) rmSync(join(a.home, `keys/sample/${name}.key`))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** As it is typed, with the names of the test and the draft that there is. */
const typedHere = (command: string, draft: string): readonly string[] =>
  typed(command, {
    'us.example': 'a.example',
    '9f8a3a5d9a81d6f0': draft,
    'new-keys': inFolder('new-keys'),
    '--home us': `--home ${homes.a.home}`,
    '--home ru': `--home ${homes.b.home}`,
  })

const run = (args: readonly string[]): Promise<Ended> =>
  runCli(args, { environment: { MITHAQ_PASSPHRASE: passphrase }, machinery: homes.machinery })

test('every key is replaced at once, by the steps that are written down', async () => {
  const { a, b } = homes
  expect(await a.run('outbox')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--replace log') as string,
  })
  const commands = commandsIn('A key is lost, or in other hands')
  expect(commands).toHaveLength(7)
  let draft = ''
  const told: string[] = []
  for (const command of commands.slice(0, -1)) {
    const said = await done(run(typedHere(command, draft)))
    draft = /Draft ([0-9a-f]{16})/.exec(said)?.[1] ?? draft
    told.push(said)
  }
  expect(told.at(-1)).toContain('hold here from now on')
  const { address, stop } = await serve(homes, b)
  await done(a.run('address', b.name, address))
  expect(await done(run(typedHere(commands.at(-1)!, draft)))).toContain('up to 5 entries')
  await ask(a, 'third')
  await ask(b, 'answer')
  await done(a.run('sync'))
  await done(a.run('sync'))
  await stop()
  for (const party of [a, b]) {
    expect((await party.run('watch')).out).toContain('Nothing waits')
    expect((await party.run('verify')).code).toBe(0)
  }
})

test('whoever has the old keys is let in nowhere', async () => {
  const { b } = homes
  const { address, stop } = await serve(homes, b)
  const thief = ['--home', inFolder('thief')]
  await done(run(['address', b.name, address, ...thief]))
  const called = await run(['sync', ...thief])
  expect(called.code).toBe(1)
  expect(called.out).toContain('The line was lost')
  await stop()
  await done(run(['courier', 'pack', inFolder('stolen'), '--to', b.name, ...thief]))
  const unpacked = await b.run('courier', 'unpack', inFolder('stolen'))
  expect(unpacked).toMatchObject({
    code: 2,
    err: expect.stringContaining('not-signed-by-a-known-key') as string,
  })
  expect(unpacked.err).toContain('mithaq roster --take')
})

test('a roster that is taken is named in every language, and no other file is', async () => {
  const { b } = homes
  const entry = inFolder('new-keys/a.example-4.entry')
  for (const language of ['en', 'ru', 'ar']) {
    expect(await b.run('roster', '--take', entry, '--lang', language)).toMatchObject({ code: 0 })
  }
  // What one side reads aloud the other has before it: the characters, and the words.
  const taken = (await b.run('roster', '--take', entry)).out.replaceAll(/\s+/g, ' ')
  const [, read] = /at a\.example: (.*?) Next/.exec(taken) ?? []
  expect(read).toMatch(/^(?:[A-Z2-7]{4} ){13}(?:[a-z]+ ){7}[a-z]+$/)
  expect((await homes.a.run('roster')).out.replaceAll(/\s+/g, ' ')).toContain(read)
  const genesis = await b.run('roster', '--take', homes.a.genesis)
  expect(genesis.code).toBe(2)
  await done(homes.a.run('prove', 'a.example:3', '--out', inFolder('no-keys')))
  const other = await b.run('roster', '--take', inFolder('no-keys/a.example-3.entry'))
  expect(other).toMatchObject({
    code: 2,
    err: expect.stringContaining('not-a-roster') as string,
  })
})

test('evidence of a fork under the new keys is checked with the folder alone', async () => {
  const { a, b } = homes
  const twin = { ...a, home: inFolder('twin') }
  cpSync(a.home, twin.home, { recursive: true })
  const ofTwin = (...args: readonly string[]) => run([...args, '--home', twin.home])
  await ask({ ...twin, run: ofTwin }, 'one-history')
  await carried(homes, { ...twin, run: ofTwin }, b)
  await ask(a, 'another')
  await done(a.run('courier', 'pack', inFolder('forked'), '--to', b.name))
  expect((await b.run('courier', 'unpack', inFolder('forked'))).code).toBe(2)
  const out = inFolder('evidence')
  await done(b.run('export', out, '--all'))
  const alone = await runCli(['verify', join(out, 'a.example/mithaq/sample/fork')], {})
  const shown = expect.stringMatching(/no one log can\s+have/) as string
  expect(alone).toMatchObject({ code: 0, out: shown })
  const whole = await runCli(['verify', out], {})
  expect(whole).toMatchObject({ code: 2, out: expect.stringContaining('log-is-forked') as string })
  const own = inFolder('own')
  await done(a.run('export', own))
  expect(readdirSync(join(own, 'a.example/mithaq/sample/rosters'))).toEqual(['a.example-4.roster'])
})
