// Logs as files for anyone, and the check of them and of a centre's own store, by the commands:
// what is written, what a second run adds, and each kind of damage found.
import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CheckStep } from '#ledger/check/check-step.ts'
import { displayWidth } from '#cli/width.ts'
import { done, enter, type Homes, homesIn, initiate } from './homes.ts'
import { asked, carried } from './messages.ts'
import { runCli } from './run.ts'

let folder: string
let homes: Homes
const inFolder = (name: string) => join(folder, name)
const mithaq = (...args: readonly string[]) => runCli(args)

interface Verification {
  readonly holds: boolean
  readonly steps: readonly CheckStep[]
}

async function verified(...args: readonly string[]): Promise<Verification & { code: number }> {
  const { code, out, err } = await homes.a.run('verify', ...args, '--json')
  if (out === '') throw new Error(err)
  return { code, ...(JSON.parse(out) as Verification) }
}

const failing = ({ steps }: Verification) =>
  steps.flatMap(({ code, fault }) => (fault === null ? [] : [`${code} ${fault.code}`]))

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-exporting-'))
  homes = homesIn(folder)
  const { a, b } = homes
  await initiate(homes)
  await enter(homes)
  await asked(a, 'How many?')
  await carried(homes, a, b)
  await asked(b, 'And how many there?')
  await carried(homes, b, a)
  await done(a.run('export', inFolder('all'), '--all'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('export', () => {
  test('writes the layout of tlog-tiles, and what an outsider checks it by', () => {
    const files = globSync('**', { cwd: inFolder('all') })
      .filter((path) => statSync(join(inFolder('all'), path)).isFile())
      .map((path) => path.replace(/[0-9a-f]{64}/, 'HASH').replace(/-\d{10}-/, '-TIME-'))
    expect(files.toSorted()).toEqual([
      'a.example/mithaq/sample/checkpoint',
      'a.example/mithaq/sample/receipts/3-TIME-b.example',
      'a.example/mithaq/sample/tile/0/000.p/3',
      'a.example/mithaq/sample/tile/entries/000.p/3',
      'b.example/mithaq/sample/checkpoint',
      'b.example/mithaq/sample/receipts/3-TIME-a.example',
      'b.example/mithaq/sample/tile/0/000.p/3',
      'b.example/mithaq/sample/tile/entries/000.p/3',
      'blob/HASH',
      'blob/HASH',
      'genesis',
      'rosters/a.example.roster',
      'rosters/b.example.roster',
    ])
  })

  test('adds what has come since, and writes nothing that is there again', async () => {
    const { a } = homes
    const own = inFolder('own')
    await done(a.run('export', own))
    const tile = join(own, 'a.example/mithaq/sample/tile/0/000.p/3')
    const { mtimeMs } = statSync(tile)
    const again = JSON.parse(await done(a.run('export', own, '--json'))) as object
    expect(again).toMatchObject({ logs: [{ before: 3, size: 3, tiles: 0, blobs: 0, receipts: 0 }] })
    await asked(a, 'Still?')
    const more = JSON.parse(await done(a.run('export', own, '--json'))) as object
    expect(more).toMatchObject({ logs: [{ before: 3, size: 4, tiles: 2, blobs: 1, receipts: 0 }] })
    expect(statSync(tile).mtimeMs).toBe(mtimeMs)
    expect((await verified(own)).holds).toBe(true)
  })

  test('writes what shows that a log forked beside the log, as it is kept', async () => {
    const home = inFolder('alarmed')
    cpSync(homes.b.home, home, { recursive: true })
    const origin = 'a.example/mithaq/sample'
    const db = new DatabaseSync(join(home, 'spaces/sample/store.sqlite'))
    const kept = JSON.stringify({ at: 0, evidence: Buffer.from('two heads').toString('base64') })
    db.prepare('INSERT INTO document VALUES (?, ?, 1, ?)').run('fork', origin, Buffer.from(kept))
    db.close()
    await done(mithaq('export', inFolder('forked'), '--home', home))
    expect(readFileSync(join(inFolder('forked'), origin, 'fork'), 'utf8')).toBe('two heads')
  })

  test('says that it cannot write where a file stands', async () => {
    writeFileSync(inFolder('a-file'), '')
    const { code, err } = await homes.a.run('export', inFolder('a-file'))
    expect(code).toBe(2)
    expect(err).toContain('the file cannot be written')
  })

  test('leaves a folder alone that holds something else', async () => {
    const other = homesIn(inFolder('others'))
    await initiate(other)
    await enter(other)
    const { code, err } = await other.a.run('export', inFolder('all'))
    expect(code).toBe(2)
    expect(err).toContain('other-folder')
    expect((await verified(inFolder('all'))).holds).toBe(true)
    // Keys lie there, and what is exported is for others to see.
    const intoHome = await other.a.run('export', other.a.home)
    expect(intoHome).toMatchObject({ code: 2, err: containing('empty folder') })
    expect(existsSync(join(other.a.home, 'genesis'))).toBe(false)
  })
})

const containing = (text: string) => expect.stringContaining(text) as string

describe('verify', () => {
  test('says in words what it checked and what it could not, in three languages', async () => {
    for (const language of ['en', 'ru', 'ar']) {
      const { code, out, err } = await mithaq('verify', inFolder('all'), '--lang', language)
      expect([code, err]).toEqual([0, ''])
      expect(out.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([])
      expect(out).not.toMatch(/\{\w+\}|undefined/)
    }
    const { out } = await mithaq('verify', inFolder('all'))
    expect(out).toContain('All that could be checked holds.')
    expect(out).toContain('no fingerprint was given')
    expect(out).toContain(homes.b.fingerprint())
  })

  test('a fingerprint that was exchanged pins a roster, and another one does not', async () => {
    const { a, b } = homes
    const pins = (first: string, second: string) => {
      return ['--fingerprint', `a.example=${first}`, `b.example=${second}`]
    }
    const right = await verified(inFolder('all'), ...pins(a.fingerprint(), b.fingerprint()))
    expect(right).toMatchObject({ code: 0, holds: true })
    expect(right.steps.filter(({ code }) => code === 'fingerprint')).toHaveLength(2)
    const wrong = await verified(inFolder('all'), ...pins(a.fingerprint(), a.fingerprint()))
    expect(wrong.code).toBe(2)
    expect(failing(wrong)).toEqual(['fingerprint other-fingerprint'])
    const stranger = await verified(
      inFolder('all'),
      '--fingerprint',
      `c.example=${a.fingerprint()}`,
    )
    expect(failing(stranger)).toEqual(['fingerprint no-roster'])
  })

  test.each([
    ['a.example/mithaq/sample/checkpoint', 'head'],
    ['a.example/mithaq/sample/tile/0/000.p/3', 'hashes'],
    ['b.example/mithaq/sample/tile/entries/000.p/3', 'entries'],
    ['a.example/mithaq/sample/receipts/*', 'receipts'],
    ['blob/*', 'blobs'],
    ['genesis', 'genesis'],
    ['rosters/a.example.roster', 'genesis'],
  ])('finds a changed byte in %s', async (pattern, code) => {
    const copy = inFolder('copy')
    cpSync(inFolder('all'), copy, { recursive: true })
    const [name = ''] = globSync(pattern, { cwd: copy })
    const bytes = readFileSync(join(copy, name))
    const at = bytes.length - 40
    writeFileSync(join(copy, name), bytes.with(at, bytes[at] === 0x41 ? 0x42 : 0x41))
    const found = await verified(copy)
    rmSync(copy, { recursive: true })
    expect(found.code).toBe(2)
    expect(failing(found).join()).toContain(code)
  })

  test('a file that belongs to nothing is said to be unread', async () => {
    const copy = inFolder('beside')
    cpSync(inFolder('all'), copy, { recursive: true })
    const unread = async () =>
      (await verified(copy)).steps.filter(({ code }) => code === 'unread').map(({ of }) => of)
    const before = await unread()
    const receipts = dirname(globSync('**/receipts/*', { cwd: copy })[0]!)
    writeFileSync(join(copy, receipts, '03-receipt'), 'no receipt')
    const after = await verified(copy)
    rmSync(copy, { recursive: true })
    expect(before).toEqual([])
    expect(after).toMatchObject({ code: 0, holds: true })
    expect(after.steps.at(-1)).toEqual({
      code: 'unread',
      of: `${receipts}/03-receipt`,
      n: 1,
      standing: 'not-checked',
      fault: null,
    })
  })

  test('no name of a file or a log in it reaches the terminal as it is', async () => {
    const copy = inFolder('hostile')
    cpSync(inFolder('all'), copy, { recursive: true })
    const name = 'c\u001b[2J\u202e'
    for (const path of [name, `rosters/${name}.roster`]) writeFileSync(join(copy, path), 'x')
    const { out } = await mithaq('verify', copy)
    expect(out.match(/<U\+001B>/g)?.length).toBeGreaterThan(2)
    for (const one of ['\u001b', '\u202e']) expect(out).not.toContain(one)
  })

  test('a folder without the other log says what it could not check', async () => {
    await done(homes.b.run('export', inFolder('half')))
    const half = await verified(inFolder('half'))
    expect(half.holds).toBe(true)
    const open = half.steps.filter(({ standing }) => standing === 'not-checked')
    expect(open.map(({ code, of }) => `${code} ${of.split(' ')[0]}`)).toEqual([
      'fingerprint a.example',
      'fingerprint b.example',
      'entries a.example/mithaq/sample',
      'seen b.example/mithaq/sample',
      'contents sample',
    ])
  })

  test('a store is checked anew, and what was altered in it is found', async () => {
    const { b } = homes
    const sound = await mithaq('verify', '--home', b.home, '--json')
    expect([sound.code, sound.err]).toEqual([0, ''])
    const path = join(b.home, 'spaces/sample/store.sqlite')
    const db = new DatabaseSync(path)
    db.exec('UPDATE blob SET bytes = zeroblob(length(bytes))')
    db.close()
    const damaged = await mithaq('verify', '--home', b.home, '--json')
    expect(damaged.code).toBe(2)
    const faults = failing(JSON.parse(damaged.out) as Verification)
    expect(faults).toEqual(['blobs other-blob', 'blobs other-blob'])
    expect((await mithaq('verify', '--home', b.home)).out).toContain('DOES NOT HOLD')
  })

  test('the folder of a centre is checked like the own one', async () => {
    const named = await mithaq('verify', homes.a.home, '--json')
    const own = await homes.a.run('verify', '--json')
    expect(named.code).toBe(0)
    expect(JSON.parse(named.out)).toEqual(JSON.parse(own.out))
  })

  test('what is not there, or is nothing to check, is refused', async () => {
    expect((await homes.a.run('verify', 'no-such')).err).toContain('no-such')
    const nothing = await homes.a.run('verify', folder)
    expect(nothing.err).toContain('nothing-to-check')
    expect(nothing.err).toContain('name a file or folder')
    const folders = [[], [inFolder('all')], [homes.a.home]]
    for (const path of folders) {
      const own = await homes.a.run('verify', ...path, '--roster', homes.a.roster)
      expect(own).toMatchObject({ code: 2, err: containing('--roster') })
    }
    const nameless = await homes.a.run('verify', inFolder('all'), '--fingerprint', 'V35R')
    expect(nameless.err).toContain('not a fingerprint: V35R')
    expect(nameless.err).toContain('--fingerprint us.example=')
    const wrong = await homes.a.run('verify', inFolder('all'), '--fingerprint', 'a.example=V35R')
    expect(wrong.err).toContain('52 characters')
  })
})
