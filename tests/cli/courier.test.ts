// Carrying by hand, by the commands: a file there, a file or a short text back, and what is said
// when a file comes twice, too early, damaged, or to the wrong centre.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { displayWidth } from '#cli/width.ts'
import { done, enter, type Homes, homesIn, initiate } from './homes.ts'
import { asked, carried } from './messages.ts'
import { runCli } from './run.ts'

let folder: string
let homes: Homes
const inFolder = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-courier-'))
  homes = homesIn(folder)
  await initiate(homes)
  await enter(homes)
  cpSync(homes.b.home, inFolder('before'), { recursive: true })
  await carried(homes, homes.b, homes.a)
  await asked(homes.a, 'How many?')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a file goes, and a receipt comes back as a text for one code', async () => {
  const { a, b } = homes
  const packed = await done(a.run('courier', 'pack', inFolder('1'), '--to', 'B', '--json'))
  expect(JSON.parse(packed)).toMatchObject({
    to: 'b.example',
    entries: 3,
    blobs: 1,
    absent: [],
    receipts: [{ origin: 'b.example/mithaq/sample', size: 2 }],
  })
  const taken = await b.run('courier', 'unpack', inFolder('1'))
  expect(taken).toMatchObject({ code: 0, out: expect.stringContaining('3 more entries') as string })
  expect(taken.out).toContain('mithaq courier pack --to a.example')
  const short = await done(
    b.run('courier', 'pack', inFolder('r'), '--to', 'a.example', '--short-receipts'),
  )
  const text = readFileSync(inFolder('r'), 'utf8')
  expect(short).toContain(text)
  expect(text.length).toBeLessThanOrEqual(340)
  expect(
    short.split('\n').filter((line) => !text.includes(line) && displayWidth(line) > 80),
  ).toEqual([])
  const back = await done(a.run('courier', 'unpack', inFolder('r'), '--json'))
  expect(JSON.parse(back)).toMatchObject({ from: 'b.example', receipts: 1, logs: [] })
  const next = await done(a.run('courier', 'pack', inFolder('2'), '--to', 'B', '--json'))
  expect(JSON.parse(next)).toMatchObject({ entries: 0, logs: [] })
})

test('a file that comes again is already held; one that comes too early leaves a gap', async () => {
  const { a, b } = homes
  expect(await b.run('courier', 'unpack', inFolder('1'))).toMatchObject({
    code: 0,
    out: expect.stringContaining('already held') as string,
  })
  await asked(a, 'And how many now?')
  await done(a.run('courier', 'pack', inFolder('3'), '--to', 'B'))
  // The centre as it was before the first file: the second begins behind it.
  const early = await runCli(['courier', 'unpack', inFolder('3'), '--home', inFolder('before')])
  expect(early).toMatchObject({
    code: 2,
    out: expect.stringContaining('an earlier file is missing') as string,
  })
  expect(early.out).toContain('Unpack the earlier file first, or ask a.example for a new one.')
  const { out } = await b.run('courier', 'unpack', inFolder('3'), '--json')
  expect(JSON.parse(out)).toMatchObject({ logs: [{ fate: 'taken', oldSize: 3, newSize: 4 }] })
})

test('a file without what an entry names says so, and is not taken', async () => {
  cpSync(homes.a.home, inFolder('lost'), { recursive: true })
  const db = new DatabaseSync(join(inFolder('lost'), 'spaces/sample/store.sqlite'))
  const [blob] = db.prepare('SELECT hash FROM blob').all()
  db.exec('DELETE FROM blob; DELETE FROM receipt')
  db.close()
  const pack = ['courier', 'pack', inFolder('5'), '--to', 'B', '--home', inFolder('lost')]
  expect(JSON.parse(await done(runCli([...pack, '--json'])))).toMatchObject({
    absent: expect.arrayContaining([blob?.['hash']]) as string[],
  })
  const told = (await done(runCli(pack))).replace(/\s+/g, ' ')
  expect(told).toContain('b.example takes no entry without them')
  const taken = await runCli(['courier', 'unpack', inFolder('5'), '--home', inFolder('before')])
  expect(taken.code).toBe(2)
  expect(taken.out).toContain('Ask a.example for a new file')
  expect(taken.out).toContain(blob?.['hash'])
})

test('a file that is for another, or damaged, is refused whole, in every language', async () => {
  const { a, b } = homes
  const wrong = await a.run('courier', 'unpack', inFolder('1'))
  expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('other-bundle') as string })
  expect(wrong.err).toContain('unpack it at the centre that it is for')
  const bytes = readFileSync(inFolder('3'))
  writeFileSync(inFolder('4'), bytes.with(bytes.length >> 1, bytes[bytes.length >> 1]! ^ 1))
  for (const language of ['en', 'ru', 'ar']) {
    const { code, err } = await b.run('courier', 'unpack', inFolder('4'), '--lang', language)
    expect(code).toBe(2)
    expect(err.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([])
  }
})

test.each([
  [['courier', 'fold'], 'pack, unpack'],
  [['courier', 'pack'], '--to'],
  [['courier', 'pack', '--to', 'C'], 'b.example'],
  [['courier', 'unpack'], 'file'],
  [['courier', 'unpack', 'no-such-file'], 'no-such-file'],
])('%j is refused with what would be right', async (args, said) => {
  const { code, err } = await homes.a.run(...args)
  expect(code).toBe(2)
  expect(err).toContain(said)
})
