// Setting up two centres and entering a space, by the commands: what each step says, and what is
// refused on the way.
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { formatFingerprint } from '#ledger/fingerprint.ts'
import { fingerprintOf } from '#ledger/rosters.ts'
import { displayWidth } from '#cli/width.ts'
import { agreement, done, enter, type Homes, homesIn, initiate } from './homes.ts'
import { runCli } from './run.ts'

let folder: string
let homes: Homes

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-joining-'))
  homes = homesIn(folder)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Document {
  readonly [name: string]: unknown
}

const parsed = (text: string) => JSON.parse(text) as Document
const keyIn = (home: string, name: string) => join(home, 'keys/sample', name)
const filesOf = ['log.key', 'receipt.key', 'tls.key', 'identity.txt', 'officer-1.key']

describe('init', () => {
  test('keeps each key in a file for its owner alone, and shows none', async () => {
    const own = ['init', '--agreement', agreement, '--as', 'A', '--party', 'a.example']
    const text = await done(homes.a.run(...own, '--roots', '1', '--root-quorum', '1'))
    for (const name of [...filesOf, 'root-1.key.age']) {
      const path = keyIn(homes.a.home, name)
      expect(statSync(path).mode & 0o777, name).toBe(0o600)
      // Of an encrypted key each byte is chance: a line of few of them stands in many texts.
      const lines = readFileSync(path, 'latin1')
        .split('\n')
        .filter((line) => line.length > 8)
      expect(lines.filter((line) => text.includes(line))).toEqual([])
    }
    expect(readFileSync(keyIn(homes.a.home, 'root-1.key.age'), 'latin1')).toContain('-> scrypt')
    expect(text.replaceAll(/\s/g, '')).toContain(homes.a.fingerprint())
    expect(statSync(homes.a.home).mode & 0o777).toBe(0o700)
  })

  test('takes more than nine officers: a roster has them in ascending order', async () => {
    const own = ['init', '--agreement', agreement, '--as', 'A', '--party', 'a.example', '--json']
    const sized = [...own, '--officers', '11', '--roots', '10', '--root-quorum', '6']
    expect(parsed(await done(homes.a.run(...sized)))).toMatchObject({
      officers: { keys: 11, release: 2 },
      roots: { keys: 10, quorum: 6 },
    })
    const roster = readFileSync(homes.a.roster, 'utf8')
    const key = readFileSync(keyIn(homes.a.home, 'officer-10.key'), 'utf8')
    expect(/^key officer-10 /m.test(roster)).toBe(true)
    expect(key).toContain('a.example/officer-10+')
  })

  test('refuses a roster that would not fit into an entry', async () => {
    const own = ['init', '--agreement', agreement, '--as', 'A', '--party', 'a.example']
    const { code, err } = await homes.a.run(...own, '--officers', '900')
    expect([code, err]).toEqual([2, expect.stringContaining('too-large')])
    expect(existsSync(homes.a.home)).toBe(false)
  })

  test('prints one document with --json, and nothing of a key', async () => {
    const own = ['init', '--agreement', agreement, '--as', 'A', '--party', 'a.example', '--json']
    const document = parsed(await done(homes.a.run(...own, '--roots', '1', '--root-quorum', '1')))
    expect(document).toMatchObject({
      format: 'mithaq-init-1',
      party: 'a.example',
      space: 'sample',
      officers: { keys: 3, release: 2 },
      fingerprint: homes.a.fingerprint(),
      roster: homes.a.roster,
    })
    expect(JSON.stringify(document)).not.toMatch(/PRIVATE|SECRET/)
  })

  test.each(['ru', 'ar'])('fits 80 columns in %s', async (language) => {
    const own = ['init', '--agreement', agreement, '--as', 'A', '--party', 'a.example']
    const text = await done(
      homes.a.run(...own, '--roots', '1', '--root-quorum', '1', '--lang', language),
    )
    expect(text.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([])
  })

  test('a passphrase is typed twice, the same, and long enough', async () => {
    const own = ['init', '--agreement', agreement, '--as', 'A', '--party', 'a.example']
    const args = [...own, '--roots', '1', '--root-quorum', '1', '--home', homes.a.home]
    const manner = (...answers: readonly string[]) => ({ answers, machinery: homes.machinery })
    expect((await runCli(args, manner('long enough', 'long enougj'))).err).toContain('differ')
    expect((await runCli(args, manner('short', 'short'))).err).toContain('5 characters')
    expect((await runCli(args, {})).err).toContain('--passphrase-file')
    expect((await runCli(args, manner('long enough', 'long enough'))).code).toBe(0)
  })

  test.each([
    [['--as', 'C'], 'A, B'],
    [['--party', 'Not a domain'], 'us.example'],
    [['--space', 'Two Words'], 'new-start'],
    [['--release', '4'], '--release'],
    [['--officers', '0'], 'whole number'],
    [['--store', 'mysql://me:secret@host/db'], 'postgres://'],
  ])('%j is refused with what would be right', async (wrong, said) => {
    const own = [
      ['--as', 'A'],
      ['--party', 'a.example'],
    ].filter(([option]) => option !== wrong[0])
    const { code, err } = await homes.a.run(
      'init',
      '--agreement',
      agreement,
      ...own.flat(),
      ...wrong,
    )
    expect(code).toBe(2)
    expect(err).toContain(said)
    expect(err).not.toContain('secret')
    expect(() => statSync(homes.a.home)).toThrow()
  })

  test('a space is not set up twice, and a home is one party’s', async () => {
    await initiate(homes)
    const own = ['init', '--agreement', agreement, '--as', 'A']
    expect((await homes.a.run(...own)).err).toContain('already')
    const other = await homes.a.run(...own, '--space', 'other', '--party', 'c.example')
    expect(other.err).toContain('a.example')
    const further = [...own, '--space', 'other', '--roots', '1', '--root-quorum', '1']
    expect((await homes.a.run(...further)).code).toBe(0)
    // The home has its store; another would be named for nothing.
    const elsewhere = await homes.a.run(...own, '--space', 'third', '--store', 'postgres://x/y')
    expect(elsewhere).toMatchObject({
      code: 2,
      err: expect.stringContaining('has its store already') as string,
    })
    const which = await homes.a.run('join')
    expect(which).toMatchObject({
      code: 2,
      err: expect.stringContaining('other, sample') as string,
    })
  })
})

describe('join', () => {
  beforeEach(() => initiate(homes))

  test('two centres come to one space by two files each', async () => {
    const { a, b } = homes
    const first = await done(a.run('join', b.roster, '--fingerprint', b.fingerprint(), '--json'))
    expect(parsed(first)).toMatchObject({ standing: { kind: 'hand-on', to: ['b.example'] } })
    const second = await done(b.run('join', a.roster, '--fingerprint', a.fingerprint(), '--json'))
    expect(parsed(second)).toMatchObject({ standing: { kind: 'genesis-awaited', from: a.name } })
    const third = parsed(await done(b.run('join', a.genesis, '--json')))
    expect(third).toMatchObject({ standing: { kind: 'joined', isNew: true } })
    const fourth = parsed(await done(a.run('join', b.genesis, '--json')))
    expect(fourth).toMatchObject({ standing: { kind: 'joined', isNew: true } })
    expect(readFileSync(a.genesis)).toEqual(readFileSync(b.genesis))
    const kept = readdirSync(a.home, { recursive: true, encoding: 'utf8' })
    const open = kept.filter((path) => (statSync(join(a.home, path)).mode & 0o077) !== 0)
    expect(open).toEqual([])
    const again = parsed(await done(a.run('join', a.genesis, '--json')))
    expect(again).toMatchObject({ standing: { kind: 'joined', isNew: false } })
  })

  test('says in words what comes next, in three languages', async () => {
    const { a, b } = homes
    await done(a.run('join', b.roster, '--fingerprint', b.fingerprint()))
    for (const language of ['en', 'ru', 'ar']) {
      const text = await done(a.run('join', '--lang', language))
      expect(text).toContain('mithaq join')
      expect(text.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([])
    }
  })

  test('a roster with another fingerprint than was read aloud is not taken', async () => {
    const { a, b } = homes
    const wrong = a.fingerprint()
    const { code, err } = await a.run('join', b.roster, '--fingerprint', wrong)
    expect(code).toBe(2)
    expect(err).toContain(b.fingerprint())
    expect(err).toContain('do not go on')
    expect(parsed(await done(a.run('join', '--json')))).toMatchObject({
      standing: { kind: 'rosters-missing', parties: ['B'] },
    })
  })

  test('a roster with a recipient that is no key is not taken', async () => {
    const { a, b } = homes
    const text = readFileSync(b.roster, 'utf8').replace(
      /^(recipient .*)(.)$/m,
      (_, rest, last) => `${rest}${last === 'q' ? 'p' : 'q'}`,
    )
    const file = join(folder, 'mistyped')
    writeFileSync(file, text)
    const heard = formatFingerprint(fingerprintOf(nodeCrypto(), text))
    for (const language of ['en', 'ru', 'ar']) {
      const taking = ['join', file, '--fingerprint', heard, '--lang', language]
      const { code, err } = await a.run(...taking)
      expect(code).toBe(2)
      expect(err).toContain('bad-recipient')
      expect(err).toContain('roster of b.example')
    }
    expect(parsed(await done(a.run('join', '--json')))).toMatchObject({
      standing: { kind: 'rosters-missing', parties: ['B'] },
    })
  })

  test('a fingerprint may be typed in groups and small letters', async () => {
    const { a, b } = homes
    const typed = b
      .fingerprint()
      .toLowerCase()
      .replaceAll(/(.{4})/g, '$1 ')
    expect((await a.run('join', b.roster, '--fingerprint', typed)).code).toBe(0)
    expect((await a.run('join', b.roster)).err).toContain('--fingerprint')
    expect((await a.run('join', b.roster, '--fingerprint', 'ABC')).err).toContain('52 characters')
  })

  test('an option of a roster is refused where no roster is named', async () => {
    const { a, b } = homes
    await done(a.run('join', b.roster, '--fingerprint', b.fingerprint()))
    await done(b.run('join', a.roster, '--fingerprint', a.fingerprint()))
    const address = ['--address', 'https://192.0.2.7:8443']
    for (const language of ['en', 'ru', 'ar']) {
      for (const files of [[], [a.genesis]]) {
        const { code, err } = await b.run('join', ...files, ...address, '--lang', language)
        expect(code).toBe(2)
        expect(err).toContain('--address')
        expect(err).toContain('https://192.0.2.7:8443')
      }
    }
    expect((await b.run('join', '--as', 'A')).err).toContain('--as')
  })

  test('a genesis over another roster is not signed', async () => {
    const { a, b } = homes
    await done(a.run('join', b.roster, '--fingerprint', b.fingerprint()))
    const text = readFileSync(a.genesis, 'utf8').replace(b.fingerprint(), a.fingerprint())
    writeFileSync(join(folder, 'changed'), text)
    await done(b.run('join', a.roster, '--fingerprint', a.fingerprint()))
    const { code, err } = await b.run('join', join(folder, 'changed'))
    expect(code).toBe(2)
    expect(err).toContain('other-fingerprint')
    const stray = await b.run('join', agreement)
    expect(stray.code).toBe(2)
  })

  test('a genesis before the roster of its writer is not taken', async () => {
    const { a, b } = homes
    await done(a.run('join', b.roster, '--fingerprint', b.fingerprint()))
    expect((await b.run('join', a.genesis)).err).toContain('no-roster')
  })

  test('a wrong passphrase is said as such, and nothing is signed', async () => {
    const { a, b } = homes
    const args = ['join', b.roster, '--fingerprint', b.fingerprint(), '--home', a.home]
    const environment = { MITHAQ_PASSPHRASE: 'not the right one' }
    const { code, err } = await runCli(args, { environment, machinery: homes.machinery })
    expect(code).toBe(2)
    expect(err).toContain('passphrase does not open')
    expect(err).not.toContain('not the right one')
    expect(() => statSync(a.genesis)).toThrow()
  })

  test('a key that others may read is not used', async () => {
    await enter(homes)
    const path = keyIn(homes.a.home, 'log.key')
    chmodSync(path, 0o644)
    const { code, err } = await homes.a.run('join')
    expect(code).toBe(2)
    expect(err).toContain('0644')
    expect(err).toContain(`chmod 600 ${path}`)
  })

  test('a roster of the home that was altered is seen', async () => {
    const { a } = homes
    writeFileSync(a.roster, readFileSync(a.roster, 'utf8').replace('quorum release', 'quorum none'))
    expect((await a.run('join')).err).toContain(a.roster.slice(-20))
  })

  test('where no centre is, the way to one is said', async () => {
    const { code, err } = await runCli(['join', '--home', join(folder, 'nothing')])
    expect(code).toBe(2)
    expect(err).toContain('mithaq init')
  })
})

describe('address', () => {
  test('knows no centre before one has joined, and says what to do', async () => {
    await initiate(homes)
    const { code, err } = await homes.a.run('address', homes.b.name, 'https://192.0.2.7:8443')
    expect(code).toBe(2)
    expect(err).toContain('no other centre is known here by that name: b.example')
    expect(err).toContain('mithaq join')
  })

  test('says of the own centre that it is no other, and names those there are', async () => {
    await initiate(homes)
    await enter(homes)
    const { code, err } = await homes.a.run('address', homes.a.name, 'https://192.0.2.7:8443')
    expect(code).toBe(2)
    expect(err).toContain('no other centre is known here by that name: a.example')
    expect(err).toContain('b.example')
    expect(err).not.toContain('not a Party of the agreement')
  })
})
