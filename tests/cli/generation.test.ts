// After a fork, by the commands: the alarm, where both agree by voice, a further generation that is
// begun and accepted, and what is checked of it afterwards, in a home, in files and in a bundle.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { displayWidth } from '#cli/width.ts'
import { ask, done, enter, type Homes, homesIn, initiate, type Party } from './homes.ts'
import { carried } from './messages.ts'
import { runCli } from './run.ts'
import { serve } from './served.ts'

let folder: string
let homes: Homes
const inFolder = (name: string) => join(folder, name)
const entryFile = ({ home }: Party, party: Party) =>
  join(home, `spaces/sample/generations/${party.name}-g2.entry`)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-generation-'))
  homes = homesIn(folder)
  const { a, b } = homes
  await initiate(homes)
  await enter(homes)
  await ask(a, 'agreed')
  await carried(homes, a, b)
  await carried(homes, b, a)
  const copy = copyOf(a)
  await ask(copy, 'never-sent')
  await carried(homes, copy, b)
  await ask(a, 'sent')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Another copy of a centre's folder, with all its keys. */
function copyOf({ home, ...party }: Party): Party {
  const copy = inFolder('copy')
  cpSync(home, copy, { recursive: true })
  const run: Party['run'] = (...args) =>
    runCli([...args, '--home', copy], { machinery: homes.machinery })
  return { ...party, home: copy, run }
}

/** The one that was shown the other centre alone. */
function copyOfFork(): Party {
  const home = inFolder('copy')
  const run: Party['run'] = (...args) =>
    runCli([...args, '--home', home], { machinery: homes.machinery })
  return { ...homes.a, home, run }
}

async function json<T>(ended: Promise<string>): Promise<T> {
  return JSON.parse(await ended) as T
}

interface Begun {
  readonly fingerprint: string
  readonly file: string
  readonly after: number
}
let begun: Begun

async function sync(): Promise<void> {
  const { address, stop } = await serve(homes, homes.b)
  await done(homes.a.run('address', homes.b.name, address))
  await done(homes.a.run('sync'))
  await done(homes.a.run('sync'))
  await stop()
}

test('the fork is an alarm, and without one no generation begins', async () => {
  const { a, b } = homes
  const none = await a.run('generation', 'begin', '--after', '3')
  expect(none).toMatchObject({ code: 2, err: expect.stringContaining('no fork of') as string })
  await done(a.run('courier', 'pack', inFolder('1'), '--to', b.name))
  const unpacked = await b.run('courier', 'unpack', inFolder('1'))
  expect(unpacked.code).not.toBe(0)
  expect((await b.run('watch')).out).toContain('Alarm: the log a.example/mithaq/sample')
  await done(b.run('export', inFolder('evidence'), '--all'))
})

test('an option of another act is refused, and a file where none is taken', async () => {
  const { a } = homes
  for (const [given, said] of [
    [['show', '--rotate', 'tls'], '--rotate'],
    [['accept', 'a-file', '--root', 'root-1'], '--root'],
    [['begin', '--after', '2', '--fingerprint', 'V35R'], '--fingerprint'],
    [['begin', 'a-file', '--after', '2'], 'a-file'],
  ] as const) {
    const { code, err } = await a.run('generation', ...given)
    expect([code, err]).toEqual([2, expect.stringContaining(said) as string])
  }
})

test('both read a root aloud to find where they agree, in every language', async () => {
  const { a, b } = homes
  const rootAt = async (party: Party, after: number, ...more: readonly string[]) => {
    const shown = party.run('generation', 'show', '--after', `${after}`, ...more, '--json')
    return (await json<{ head: { root: string } }>(done(shown))).head.root
  }
  const theirs = ['--party', 'a.example']
  expect(await rootAt(a, 3)).toBe(await rootAt(b, 3, ...theirs))
  expect(await rootAt(a, 4)).not.toBe(await rootAt(b, 4, ...theirs))
  const beyond = await a.run('generation', 'show', '--after', '9')
  expect(beyond).toMatchObject({ code: 2, err: expect.stringContaining('not-so-far') as string })
  for (const language of ['en', 'ru', 'ar']) {
    const text = await done(b.run('generation', '--after', '3', ...theirs, '--lang', language))
    expect(text.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([])
  }
})

test('the party begins one with the evidence that the other exported', async () => {
  const { a } = homes
  const evidence = inFolder('evidence/a.example/mithaq/sample/fork')
  expect(existsSync(evidence)).toBe(true)
  const nowhere = await a.run('generation', 'begin', '--evidence', evidence)
  expect(nowhere).toMatchObject({ code: 2, err: expect.stringContaining('--after') as string })
  const own = ['generation', 'begin', '--after', '3', '--evidence', evidence]
  begun = await json<Begun>(done(a.run(...own, '--rotate', 'receipt', 'tls', '--json')))
  expect(begun).toMatchObject({ after: 3, file: entryFile(a, a) })
  expect(await json(done(a.run('generation', '--json')))).toMatchObject({
    logs: [
      { origin: 'a.example/mithaq/sample', held: 4, endedAt: 3, isForked: true },
      { origin: 'a.example/mithaq/sample/g2', held: 2, endedAt: null },
      { origin: 'b.example/mithaq/sample' },
    ],
  })
  expect((await a.run('watch')).out).not.toContain('two histories')
})

test.each(['en', 'ru', 'ar'])(
  'said twice, it is told what was begun already, in %s',
  async (lang) => {
    const { a } = homes
    const again = ['generation', 'begin', '--after', '3', '--lang', lang]
    const evidence = inFolder('evidence/a.example/mithaq/sample/fork')
    for (const more of [[], ['--evidence', evidence]]) {
      const { code, out, err } = await a.run(...again, ...more, '--json')
      const refused = { code: 'already-begun', value: 'a.example/mithaq/sample/g2', expected: '3' }
      expect({ code, ...(JSON.parse(out) as object) }).toMatchObject({
        code: 2,
        refusals: [refused],
      })
      expect(err.replaceAll(/[\s\u2066-\u2069\u200f]+/g, '')).toContain('a.example-g2.entry')
      expect(err.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([])
    }
  },
)

test('the other accepts it by voice, and not what it did not hear', async () => {
  const { b } = homes
  const accept = ['generation', 'accept', begun.file]
  const heard = ['--fingerprint', begun.fingerprint]
  expect((await b.run(...accept, '--after', '3')).err).toContain('--fingerprint')
  expect((await b.run(...accept, ...heard)).err).toContain('--after')
  const other = await b.run(...accept, ...heard, '--after', '2')
  expect(other).toMatchObject({ code: 2, err: expect.stringContaining('after 3') as string })
  const misheard = await b.run(...accept, '--after', '3', '--fingerprint', homes.a.fingerprint())
  expect(misheard.err).toContain('other-fingerprint')
  const text = await done(b.run(...accept, ...heard, '--after', '3'))
  expect(text).toContain('1 entry that is held beyond that counts')
  await done(b.run(...accept, ...heard, '--after', '3'))
  expect((await b.run('watch')).out).not.toContain('Alarm')
})

test('they go on over the line, with the keys of the new roster', async () => {
  const { a, b } = homes
  expect(await done(a.run('roster'))).toContain('a.example/g2:1')
  expect(await ask(a, 'further')).toBe('a.example:2')
  await sync()
  await ask(b, 'answer')
  await sync()
  expect(await done(a.run('watch'))).toContain('Nothing waits')
  expect(await done(b.run('watch'))).toContain('Nothing waits')
  const inbox = await json<{ messages: readonly { id: string; place: string }[] }>(
    done(b.run('inbox', '--json')),
  )
  expect(inbox.messages.map(({ id, place }) => [id, place])).toEqual([
    ['agreed', 'a.example:2'],
    ['further', 'a.example/g2:2'],
  ])
  expect(await done(b.run('show', 'a.example/g2:2'))).toContain('How many?')
})

test('both homes are checked through both generations', async () => {
  for (const { run } of [homes.a, homes.b]) {
    const { code, out } = await run('verify')
    expect(code).toBe(0)
    expect(out.replaceAll(/\s+/g, ' ')).toContain('a.example/mithaq/sample/g2: goes on after')
  }
})

test('a folder is checked through both, and one that goes on elsewhere is not', async () => {
  const { a } = homes
  const out = inFolder('exported')
  await done(a.run('export', out, '--all'))
  const verify = (path: string) => runCli(['verify', path, '--json'], {})
  const steps = (text: string) =>
    (JSON.parse(text) as { steps: { code: string; of: string; standing: string }[] }).steps
  const good = await verify(out)
  expect(good.code).toBe(0)
  const g2 = 'a.example/mithaq/sample/g2'
  expect(steps(good.out)).toContainEqual(
    expect.objectContaining({ code: 'generation', of: g2, standing: 'holds' }),
  )
  expect(steps(good.out)).toContainEqual(
    expect.objectContaining({ code: 'entries', of: g2, standing: 'holds' }),
  )
  // The log before, as it would be had it never had the entries that were accepted.
  cpSync(out, inFolder('other'), { recursive: true })
  cpSync(
    inFolder('evidence/a.example/mithaq/sample/checkpoint'),
    join(inFolder('other'), 'a.example/mithaq/sample/checkpoint'),
  )
  expect((await verify(inFolder('other'))).code).toBe(2)
  rmSync(join(inFolder('other'), 'a.example/mithaq/sample/checkpoint'))
  const alone = await verify(inFolder('other'))
  expect(steps(alone.out)).toContainEqual(
    expect.objectContaining({ code: 'generation', of: g2, standing: 'not-checked' }),
  )
})

test('a bundle of the new log is taken, and can be checked alone', async () => {
  const { a, b } = homes
  const fresh = inFolder('fresh')
  await ask(a, 'carried')
  await done(a.run('courier', 'pack', fresh, '--to', b.name))
  const alone = await runCli(['verify', fresh], {})
  expect(alone.out.replaceAll(/\s+/g, ' ')).toContain(
    'not checked a.example/mithaq/sample/g2: whether it goes on after',
  )
  const known = await b.run('verify', fresh)
  expect(known.code).toBe(0)
  expect(known.out).not.toContain('no fingerprint was given')
  await carried(homes, a, b)
  const proof = inFolder('proof')
  await done(a.run('prove', 'further', '--out', proof))
  const shown = await runCli(['verify', proof], {})
  expect(shown.code).toBe(0)
  expect(readFileSync(join(proof, 'rosters/a.example-g2-1.roster'), 'utf8')).toContain('previous ')
})

test('whoever still writes the log before is not taken', async () => {
  const { b } = homes
  const copy = copyOfFork()
  await ask(copy, 'later')
  await done(copy.run('courier', 'pack', inFolder('late'), '--to', b.name))
  const late = await b.run('courier', 'unpack', inFolder('late'))
  expect(late.code).not.toBe(0)
  expect(late.err + late.out).toMatch(/log-has-ended|not-signed-by-a-known-key/)
})

test('a file that was altered is not used', async () => {
  const { b } = homes
  const path = entryFile(b, homes.a)
  const before = readFileSync(path)
  writeFileSync(path, before.subarray(0, before.length - 2))
  const { code, err } = await b.run('inbox')
  expect(code).toBe(2)
  expect(err).toContain('g2.entry')
  writeFileSync(path, before)
})

test('a log of which a file is lost for good goes on before it, without a fork', async () => {
  const { a, b } = homes
  const begin = ['generation', 'begin', '--after', '4', '--json']
  expect((await a.run(...begin)).err).toContain('no fork of')
  expect(await ask(a, 'never-to-be-read')).toBe('a.example:4')
  const store = new DatabaseSync(join(a.home, 'spaces/sample/store.sqlite'))
  store.exec('DELETE FROM blob WHERE rowid = (SELECT max(rowid) FROM blob)')
  store.close()
  const bundle = inFolder('wanting')
  await done(a.run('courier', 'pack', bundle, '--to', b.name))
  expect((await b.run('courier', 'unpack', bundle)).out).toContain('encrypted files are missing')
  const third = await json<Begun>(done(a.run(...begin)))
  const heard = ['--after', '4', '--fingerprint', third.fingerprint]
  await done(b.run('generation', 'accept', third.file, ...heard))
  await ask(a, 'said-again')
  await carried(homes, a, b)
  expect(await done(b.run('show', 'said-again'))).toContain('How many?')
})

test('the log before is with nobody else: where the store is gone, verify says so', async () => {
  const { a } = homes
  const home = inFolder('emptied')
  cpSync(a.home, home, { recursive: true })
  for (const end of ['', '-wal', '-shm']) {
    rmSync(join(home, `spaces/sample/store.sqlite${end}`), { force: true })
  }
  const { machinery } = homes
  const { code, out } = await runCli(['verify', '--home', home, '--json'], { machinery })
  expect(code).toBe(2)
  const { steps } = JSON.parse(out) as {
    readonly steps: readonly { code: string; of: string; fault: { code: string } | null }[]
  }
  const faults = steps.filter((one) => one.code === 'last-head' && one.fault !== null)
  expect(new Set(faults.map(({ of, fault }) => `${of} ${fault?.code}`))).toEqual(
    new Set([
      'a.example/mithaq/sample rolled-back',
      'a.example/mithaq/sample/g2 rolled-back',
      'a.example/mithaq/sample/g3 rolled-back',
      'b.example/mithaq/sample receipted-more',
    ]),
  )
})
