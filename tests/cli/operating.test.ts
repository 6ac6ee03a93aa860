// What docs/operating.md says to type when keys change, when a backup was put back, and after a
// fork, typed as it stands there.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ask, done, enter, type Homes, homesIn, initiate, passphrase } from './homes.ts'
import { carried } from './messages.ts'
import { runCli } from './run.ts'
import { serve } from './served.ts'
import { commandsIn, typed } from './steps.ts'

const folder = mkdtempSync(join(tmpdir(), 'mithaq-operating-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function entered(name: string): Promise<Homes> {
  const homes = homesIn(join(folder, name))
  await initiate(homes)
  await enter(homes)
  return homes
}

const run = (homes: Homes, args: readonly string[]): Promise<string> =>
  done(runCli(args, { environment: { MITHAQ_PASSPHRASE: passphrase }, machinery: homes.machinery }))

/** Whether a command composes a draft. */
const isDraft = (command: string | undefined): boolean => command?.startsWith('roster --') === true

test('keys of the centre, officers and roots change as it is written', async () => {
  const homes = await entered('change')
  const { a, b } = homes
  await carried(homes, a, b)
  await carried(homes, b, a)
  const { address, stop } = await serve(homes, b)
  await done(a.run('address', b.name, address))
  const keys = join(a.home, 'keys/sample/')
  const commands = commandsIn('Change a key')
  expect(commands.filter(isDraft)).toHaveLength(5)
  let draft = ''
  for (const [at, command] of commands.entries()) {
    const names = { '9f8a3a5d9a81d6f0': draft, '/media/a/': keys, '/media/b/': keys }
    const said = await done(a.run(...typed(command, names)))
    draft = /Draft ([0-9a-f]{16})/.exec(said)?.[1] ?? draft
    // "Signed, released and sent in the same way."
    if (!isDraft(command) || !isDraft(commands[at + 1] ?? 'roster --')) continue
    await done(a.run('sign', draft, '--as', 'root-1'))
    await done(a.run('release', draft))
    await done(a.run('sync'))
  }
  await ask(a, 'after', ['officer-1', 'officer-3', 'officer-4'])
  await done(a.run('sync'))
  await stop()
  expect((await b.run('verify')).code).toBe(0)
  const shown = await done(b.run('roster', '--json'))
  const [, theirs] = (JSON.parse(shown) as { rosters: { keys: { role: string }[] }[] }).rosters
  expect(theirs?.keys.map(({ role }) => role).join(' ')).toBe(
    'log log receipt receipt tls officer-1 officer-3 officer-4 root-1 root-4',
  )
})

test('a store from before its keys changed recovers with the keys of now', async () => {
  const homes = await entered('restore-keys')
  const { a, b } = homes
  const { address, stop } = await serve(homes, b)
  await done(a.run('address', b.name, address))
  await carried(homes, a, b)
  const [store, backup] = [join(a.home, 'spaces/sample/store.sqlite'), join(folder, 'old-keys')]
  cpSync(store, backup)
  for (const change of ['--rotate', '--retire']) {
    const said = await done(a.run('roster', change, 'log', 'receipt', 'tls'))
    const draft = /Draft ([0-9a-f]{16})/.exec(said)?.[1] ?? ''
    await done(a.run('sign', draft, '--as', 'root-1'))
    await done(a.run('release', draft))
    await done(a.run('sync'))
  }
  for (const beside of ['-wal', '-shm']) rmSync(store + beside, { force: true })
  cpSync(backup, store)
  // The key that the old roster lists is nobody's there any more.
  expect(await a.run('sync')).toMatchObject({ code: 1, out: containing('line-closed') })
  expect(await done(a.run('receive', '--recover'))).toContain('2 entries of the own log are back')
  expect((await a.run('verify')).code).toBe(0)
  await ask(a, 'after-it')
  await done(a.run('sync'))
  await stop()
})

test('a store from before its keys were lost recovers with those that replaced them', async () => {
  const homes = await entered('restore-replaced')
  const { a, b } = homes
  await carried(homes, a, b)
  await carried(homes, b, a)
  const lost = ['log', 'receipt', 'tls']
  for (const name of lost) rmSync(join(a.home, `keys/sample/${name}.key`))
  const said = await done(a.run('roster', '--replace', ...lost))
  const draft = /Draft ([0-9a-f]{16})/.exec(said)?.[1] ?? ''
  await done(a.run('sign', draft, '--as', 'root-1'))
  await done(a.run('release', draft))
  const proof = join(folder, 'replaced')
  await done(a.run('prove', 'a.example:2', '--out', proof))
  await done(b.run('roster', '--take', join(proof, 'a.example-2.entry')))
  const { address, stop } = await serve(homes, b)
  await done(a.run('address', b.name, address))
  await done(a.run('sync'))
  const store = join(a.home, 'spaces/sample/store.sqlite')
  for (const part of ['', '-wal', '-shm']) rmSync(store + part, { force: true })
  expect(await done(a.run('receive', '--recover'))).toContain('3 entries of the own log are back')
  expect((await a.run('verify')).code).toBe(0)
  await ask(a, 'after-it')
  await done(a.run('sync'))
  await stop()
})

test('an empty store recovers from another centre whose keys have changed', async () => {
  const homes = await entered('empty')
  const { a, b } = homes
  await carried(homes, a, b)
  await carried(homes, b, a)
  const said = await done(b.run('roster', '--replace', 'log', 'receipt', 'tls'))
  const draft = /Draft ([0-9a-f]{16})/.exec(said)?.[1] ?? ''
  await done(b.run('sign', draft, '--as', 'root-1'))
  await done(b.run('release', draft))
  const proof = join(folder, 'new-keys')
  await done(b.run('prove', 'b.example:2', '--out', proof))
  const store = join(a.home, 'spaces/sample/store.sqlite')
  for (const part of ['', '-wal', '-shm']) rmSync(store + part, { force: true })
  const { address, stop } = await serve(homes, b)
  await done(a.run('address', b.name, address))
  const unknown = await a.run('receive', '--recover')
  expect(unknown).toMatchObject({ code: 1, out: containing('peer-not-a-member') })
  await done(a.run('roster', '--take', join(proof, 'b.example-2.entry')))
  expect(await done(a.run('receive', '--recover'))).toContain('2 entries of the own log are back')
  expect((await a.run('verify')).code).toBe(0)
  await stop()
})

test('a store that was put back signs nothing until it has recovered', async () => {
  const homes = await entered('restore')
  const { a, b } = homes
  const { address, stop } = await serve(homes, b)
  await done(a.run('address', b.name, address))
  await done(a.run('sync'))
  const [store, backup] = [join(a.home, 'spaces/sample/store.sqlite'), join(folder, 'backup')]
  cpSync(store, backup)
  await ask(a, 'after-the-backup')
  await done(a.run('sync'))
  for (const beside of ['-wal', '-shm']) rmSync(store + beside, { force: true })
  cpSync(backup, store)
  expect(await a.run('verify')).toMatchObject({ code: 2, out: containing('rolled-back') })
  expect(await a.run('watch')).toMatchObject({ out: containing('2 of the 3 entries') })
  const served = await serve(homes, a)
  expect((await served.stop()).err).toContain('2 of the 3 entries')
  const packed = await a.run('courier', 'pack', join(folder, 'never'), '--to', b.name)
  expect(packed).toMatchObject({ code: 2, err: containing('receive --recover') })
  // The id is one that the lost entry has: nobody here can know that yet.
  const composing = ['draft', 'ask', '--id', 'after-the-backup', '--effective', '2030-03-01']
  const composed = await done(a.run(...composing, '--field', 'text=Once more?'))
  const [, draft = ''] = /Draft ([0-9a-f]{16})/.exec(composed) ?? []
  for (const act of ['sign', 'release', 'discard']) {
    const { code, err } = await a.run(act, draft, ...(act === 'sign' ? ['--as', 'officer-1'] : []))
    expect([code, err]).toEqual([2, containing('rolled-back')])
    expect(err.replaceAll(/\s+/g, ' ')).toContain('mithaq receive --recover')
  }
  expect(await done(a.run('receive', '--recover'))).toContain('1 entry of the own log is back')
  expect((await a.run('verify')).code).toBe(0)
  for (const role of ['officer-1', 'officer-2']) await done(a.run('sign', draft, '--as', role))
  const late = await a.run('release', draft)
  expect(late).toMatchObject({ code: 2, err: containing('duplicate-message') })
  await ask(a, 'further')
  expect(await done(a.run('sync'))).toContain('up to 4 entries')
  await stop()
})

const containing = (text: string) => expect.stringContaining(text) as string

test('a log goes on after a fork as it is written', async () => {
  const homes = await entered('fork')
  const { a, b } = homes
  await ask(a, 'agreed')
  await carried(homes, a, b)
  const copy = join(folder, 'copy')
  cpSync(a.home, copy, { recursive: true })
  const thief = { ...a, home: copy, run: (...args: readonly string[]) => runAt(homes, copy, args) }
  await ask(thief, 'never-sent')
  await carried(homes, thief, b)
  await ask(a, 'sent')
  await done(a.run('courier', 'pack', join(folder, 'forked'), '--to', b.name))
  expect((await b.run('courier', 'unpack', join(folder, 'forked'))).code).not.toBe(0)
  const serving = await serve(homes, b)
  await serving.heard('the log a.example/mithaq/sample has shown two histories')
  await serving.stop()
  await done(b.run('export', join(folder, 'evidence'), '--all'))
  const commands = commandsIn('A log goes on after a fork')
  expect(commands).toHaveLength(4)
  let fingerprint = ''
  const told: string[] = []
  for (const command of commands) {
    const names = {
      'us.example-g2.entry': join(a.home, 'spaces/sample/generations/a.example-g2.entry'),
      'us.example': 'a.example',
      'new-start': 'sample',
      '412': '3',
      'evidence/': `${join(folder, 'evidence')}/`,
      'VNEF...': fingerprint,
      '--home us': `--home ${a.home}`,
      '--home ru': `--home ${b.home}`,
    }
    told.push(await run(homes, typed(command, names)))
    const { logs } = JSON.parse(await done(a.run('generation', '--json'))) as {
      logs: { origin: string; fingerprint: string }[]
    }
    fingerprint = logs.find(({ origin }) => origin.endsWith('/g2'))?.fingerprint ?? ''
  }
  const rootsIn = (text: string) => text.match(/^ {2}(?:[0-9a-f]{8} ?){4}$/gm)
  expect(rootsIn(told[0]!)).toHaveLength(2)
  expect(rootsIn(told[0]!)).toEqual(rootsIn(told[1]!))
  expect(told[3]).toContain('1 entry that is held beyond that counts')
  await ask(a, 'further')
  await carried(homes, a, b)
  expect((await b.run('verify')).code).toBe(0)
})

function runAt({ machinery }: Homes, home: string, args: readonly string[]) {
  return runCli([...args, '--home', home], { machinery })
}
