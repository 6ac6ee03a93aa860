// Carrying by hand, by the commands: a file there, a file or a short text back, and what is said
// when a file comes twice, too early, damaged, or to the wrong centre.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundleBounds } from '#ledger/bundle.ts'
import { displayWidth } from '#cli/width.ts'
import { done, enter, type Homes, homesIn, initiate, passphrase } from './homes.ts'
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
  const copies = {
    mailed: `\ufeff\r\n${text.replaceAll('\n', ' \r\n')}\r\n`,
    printed: text.replaceAll(/.{60}/g, '$&\n').trimEnd(),
    typed: text.replaceAll('\u2014', '--').replaceAll('\n', '\n\n'),
    screen: short,
    answered: `With thanks,\nour receipt:\n\n${text}\n-- \nThe desk of B\n`,
  }
  for (const [name, copy] of Object.entries(copies)) {
    writeFileSync(inFolder(name), copy)
    const taken = await done(a.run('courier', 'unpack', inFolder(name), '--json'))
    expect(JSON.parse(taken), name).toMatchObject({ from: 'b.example', receipts: 1 })
  }
  writeFileSync(inFolder('misread'), copies.typed.replace('\n3\n', '\n2\n'))
  expect(await a.run('courier', 'unpack', inFolder('misread'))).toMatchObject({ code: 2 })
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

describe('what does not fit into one file', () => {
  const parts = (...files: readonly number[]) => files.map((n) => inFolder(`long-${n}-of-3.mithaq`))

  test('goes in several, which are taken in one call in any order', async () => {
    const { a, b } = homes
    for (const text of ['First?', 'Second?', 'Third?']) await asked(a, text.padEnd(3990, '字'))
    cpSync(b.home, inFolder('early'), { recursive: true })
    const pack = ['courier', 'pack', inFolder('long.mithaq'), '--to', 'B', '--largest', '90000']
    const told = await done(a.run(...pack))
    for (const file of parts(1, 2, 3)) expect(readFileSync(file).length).toBeLessThanOrEqual(90_000)
    expect(told).toContain('Packed for b.example in 3 files')
    expect(told).toContain('2, from 3 to 5')
    const json = JSON.parse(await done(a.run(...pack, '--json'))) as object
    expect(json).toMatchObject({
      format: 'mithaq-courier-parts-1',
      to: 'b.example',
      parts: parts(1, 2, 3).map((file, at) => ({ file, entries: [2, 1, 1][at], absent: [] })),
    })
    const gap = await runCli(
      ['courier', 'unpack', ...parts(3, 2), '--home', inFolder('early'), '--lang', 'en'],
      { environment: { MITHAQ_PASSPHRASE: passphrase } },
    )
    expect(gap.code).toBe(2)
    expect(gap.out.replace(/\s+/g, ' ')).toMatch(
      /one with the entries from 4 to 5 .*one with the entries from 4 to 6 /,
    )
    const taken = await b.run('courier', 'unpack', ...parts(2, 3, 1), '--json')
    expect(taken.code).toBe(0)
    expect(JSON.parse(taken.out)).toMatchObject({
      format: 'mithaq-courier-files-1',
      files: parts(1, 2, 3).map((file) => ({ file, logs: [{ fate: 'taken' }], refusal: null })),
    })
    await carried(homes, b, a)
    const rest = await done(a.run('courier', 'pack', inFolder('rest'), '--to', 'B', '--json'))
    expect(JSON.parse(rest)).toMatchObject({ format: 'mithaq-courier-pack-1', entries: 0 })
  })

  test('of several files one that is refused keeps none of the others back', async () => {
    const { b } = homes
    writeFileSync(inFolder('torn'), readFileSync(parts(1)[0]!).subarray(0, 5000))
    mkdirSync(inFolder('folder'))
    writeFileSync(inFolder('vast'), '')
    truncateSync(inFolder('vast'), bundleBounds.bytes + 1)
    const bad = ['torn', 'none', 'folder', 'vast'].map(inFolder)
    const files = [...bad, ...parts(2, 1)]
    const taken = await b.run('courier', 'unpack', ...files)
    expect(taken.code).toBe(2)
    expect(taken.out.match(/already held/g)).toHaveLength(2)
    expect(taken.err).toContain('bad-archive-end')
    for (const file of bad.slice(1)) expect(taken.err).toContain(file)
    const json = JSON.parse((await b.run('courier', 'unpack', ...files, '--json')).out) as object
    expect(json).toMatchObject({
      files: [{ refusal: null }, { refusal: null }, ...bad.map(() => ({ refusal: {} }))],
    })
  })

  test('is refused where one entry alone is above the bound, with its place', async () => {
    const { a } = homes
    await asked(a, 'Fourth?')
    await asked(a, 'Fifth?'.padEnd(3990, '字'))
    const pack = ['courier', 'pack', inFolder('no.mithaq'), '--to', 'B', '--largest']
    const { out } = await a.run(...pack, '1', '--json')
    const { refusals } = JSON.parse(out) as { readonly refusals: readonly { value: string }[] }
    // As much as the first entry needs, and not enough for the next.
    const bytes = String(Number.parseInt(refusals[0]!.value, 10) + 2_000)
    for (const language of ['en', 'ru', 'ar']) {
      const { code, err } = await a.run(...pack, bytes, '--lang', language)
      expect(code).toBe(2)
      expect(err).toContain('too-large')
      expect(err).toContain('entry 8 of a.example/mithaq/sample')
      expect(err).toContain('--largest')
      expect(err.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([])
    }
    expect(readdirSync(folder).filter((name) => name.startsWith('no'))).toEqual([])
  })

  test('leaves no file behind where one of them cannot be written', async () => {
    const { a } = homes
    await asked(a, 'Sixth?'.padEnd(3990, '字'))
    mkdirSync(inFolder('bad-2-of-2.mithaq'))
    const pack = ['courier', 'pack', inFolder('bad.mithaq'), '--to', 'B', '--largest', '90000']
    expect(await a.run(...pack)).toMatchObject({ code: 2 })
    expect(readdirSync(folder).filter((name) => name.startsWith('bad'))).toEqual([
      'bad-2-of-2.mithaq',
    ])
  })

  test('leaves those of before as they were where the last cannot be written', async () => {
    const { a } = homes
    const pack = ['courier', 'pack', inFolder('kept.mithaq'), '--to', 'B', '--largest', '90000']
    await done(a.run(...pack))
    const files = ['kept-1-of-2.mithaq', 'kept-2-of-2.mithaq']
    const before = files.map((name) => readFileSync(inFolder(name)))
    // Where it writes first.
    mkdirSync(inFolder(`.${files[1]}.${process.pid}.new`))
    await asked(a, 'Seventh?')
    expect(await a.run(...pack)).toMatchObject({
      code: 2,
      err: expect.stringContaining(files[1]!) as string,
    })
    expect(files.map((name) => readFileSync(inFolder(name)))).toEqual(before)
    expect(readdirSync(folder).filter((name) => name.includes('kept-1'))).toEqual([files[0]])
  })
})

test('nothing is written over but what this centre packed before', async () => {
  const { a, b } = homes
  writeFileSync(inFolder('notes'), 'of somebody')
  await done(b.run('courier', 'pack', inFolder('theirs'), '--to', 'A'))
  const theirs = readFileSync(inFolder('theirs'))
  for (const name of ['notes', 'theirs']) {
    for (const more of [[], ['--short-receipts']]) {
      const packing = ['courier', 'pack', inFolder(name), '--to', 'B', ...more]
      expect(await a.run(...packing, '--json'), name).toMatchObject({
        code: 2,
        out: expect.stringContaining('other-file') as string,
      })
    }
  }
  expect(readFileSync(inFolder('notes'), 'utf8')).toBe('of somebody')
  expect(readFileSync(inFolder('theirs'))).toEqual(theirs)
  for (const more of [[], ['--short-receipts']]) {
    const packing = ['courier', 'pack', inFolder(`own${more.length}`), '--to', 'B', ...more]
    await done(a.run(...packing))
    await done(a.run(...packing))
  }
})

test('a file is packed into one name', async () => {
  const { code, err } = await homes.a.run('courier', 'pack', 'one', 'two', '--to', 'B')
  expect(code).toBe(2)
  expect(err).toContain('two')
})

test('an option of packing is refused where a file is unpacked', async () => {
  for (const more of [['--to', 'B'], ['--largest', '5000'], ['--short-receipts']]) {
    const { code, err } = await homes.a.run('courier', 'unpack', inFolder('1'), ...more)
    expect([code, err]).toEqual([2, expect.stringContaining(more[0]!) as string])
    expect(err).toContain('unpack')
  }
})

test('a receipt in short is not packed in files of a size', async () => {
  const packing = ['courier', 'pack', '--to', 'B', '--short-receipts', '--largest', '5000']
  const { code, out, err } = await homes.a.run(...packing)
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain('--largest')
})

test('a hyphen is no name of a file or a folder to be written', async () => {
  for (const writing of [
    ['courier', 'pack', '-', '--to', 'B'],
    ['courier', 'pack', '-', '--to', 'B', '--short-receipts'],
    ['results', '-', '--to', 'B'],
    ['export', '-'],
    ['prove', 'a.example:1', '--out', '-'],
  ]) {
    const { code, err } = await homes.a.run(...writing)
    expect([code, err]).toEqual([2, expect.stringContaining('standard output') as string])
    expect(existsSync('-')).toBe(false)
  }
})

test('receipts alone that are larger than the file may be are refused too', async () => {
  const { a, b } = homes
  await carried(homes, a, b)
  await carried(homes, b, a)
  const packing = ['courier', 'pack', inFolder('tiny'), '--to', 'b.example', '--largest', '1000']
  expect(await a.run(...packing)).toMatchObject({
    code: 2,
    err: expect.stringContaining('too-large') as string,
  })
  expect(existsSync(inFolder('tiny'))).toBe(false)
})
