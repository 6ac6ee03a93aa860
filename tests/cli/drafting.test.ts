// From fields to an entry in the log, by the commands: composing with what it would change, signing
// on one machine and on two, releasing; and what is refused on the way.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { displayWidth } from '#cli/width.ts'
import { done, enter, type Homes, homesIn, initiate, passphrase } from './homes.ts'
import { runCli } from './run.ts'

let folder: string
let homes: Homes

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-drafting-'))
  homes = homesIn(folder)
  await initiate(homes)
  await enter(homes)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface DraftDocument {
  readonly draft: {
    readonly id: string
    readonly words: string
    readonly text: string
    readonly content: { readonly id: string; readonly body: unknown }
    readonly signed: readonly string[]
    readonly missing: readonly string[]
    readonly needed: number
  }
  readonly consequences: {
    readonly counts: readonly object[]
    readonly obligations: readonly object[]
    readonly findings: readonly { readonly code: string }[]
  }
}

const parsed = (text: string) => JSON.parse(text) as DraftDocument
const launcher = [
  ['id', 'A-1'],
  ['state', 'deployed'],
  ['kind', 'heavy'],
  ['warheads', '8'],
].map(([name, value]) => `launchers.0.${name}=${value}`)
const composing = ['draft', 'data', '--effective', '2030-03-01', '--field', ...launcher]

async function composed(...more: readonly string[]): Promise<DraftDocument> {
  return parsed(await done(homes.a.run(...composing, ...more, '--json')))
}

const keyOf = (role: string) => join(homes.a.home, 'keys/sample', `${role}.key`)

describe('a draft', () => {
  test('says what it would change and which obligation it meets', async () => {
    const { draft, consequences } = await composed()
    expect(draft.content).toMatchObject({
      id: 'a-data-2030-03-01',
      effectiveOn: '2030-03-01',
      body: { launchers: [{ id: 'A-1', warheads: 8 }] },
    })
    expect(consequences.counts).toMatchObject([
      {
        party: 'A',
        before: { value: null },
        after: { value: 1 },
        limits: [{ state: 'not-yet-binding' }],
      },
      { party: 'A', after: { value: 8 } },
    ])
    expect(consequences.obligations).toMatchObject([{ party: 'A', after: { state: 'met' } }])
    await done(homes.a.run('discard', draft.id))
  })

  test.each([
    ['2030-02-27', 'met', []],
    ['2030-02-20', 'met-late', ['obligation-met-late']],
  ])('of what was on %s says today that its obligation is %s', async (day, state, codes) => {
    const opened = ['open-depot', '--effective', day, '--field', 'id=D-1', 'place=X']
    const { draft, consequences } = parsed(await done(homes.a.run('draft', ...opened, '--json')))
    expect(consequences).toMatchObject({ asOf: day, owedAsOf: '2030-03-01' })
    expect(consequences.obligations).toMatchObject([{ before: null, after: { state } }])
    expect(consequences.findings.map(({ code }) => code)).toEqual(codes)
    const text = await done(homes.a.run('drafts', draft.id))
    expect(text).toContain('as of 1 March 2030')
    expect(text).not.toContain('February 2030\n\nDue')
    await done(homes.a.run('discard', draft.id))
  })

  test('says that a count which nothing was known of would be zero', async () => {
    const stored = composing.map((one) => one.replace('state=deployed', 'state=stored'))
    const { draft, consequences } = parsed(await done(homes.a.run(...stored, '--json')))
    expect(consequences.counts).toMatchObject([
      { party: 'A', before: { value: null }, after: { value: 0 } },
      { party: 'A', before: { value: null }, after: { value: 0 } },
    ])
    await done(homes.a.run('discard', draft.id))
  })

  test.each(['en', 'ru', 'ar'])('is set out in %s within 80 columns', async (language) => {
    const text = await done(homes.a.run(...composing, '--lang', language))
    const digits = /[0-9a-f]{16}/.exec(text)?.[0] ?? ''
    const listed = await done(homes.a.run('drafts', '--lang', language))
    const shown = await done(homes.a.run('drafts', digits, '--lang', language))
    const signed = await done(homes.a.run('sign', digits, '--as', 'officer-1', '--lang', language))
    for (const one of [text, listed, shown, signed]) {
      expect(one).toContain(digits)
      expect(one.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([])
    }
    await done(homes.a.run('discard', digits))
  })

  test('comes from a file or standard input too, and what the log says is left out', async () => {
    const line = { id: 'q-1', type: 'ask', from: 'B', receivedAt: null, effectiveOn: '2030-03-02' }
    const file = join(folder, 'content.json')
    writeFileSync(file, JSON.stringify({ ...line, body: { text: 'How many?' } }))
    const { draft } = parsed(await done(homes.a.run('draft', 'ask', file, '--json')))
    expect(draft.content).toEqual({
      id: 'q-1',
      effectiveOn: '2030-03-02',
      body: { text: 'How many?' },
    })
    await done(homes.a.run('discard', draft.id))
  })

  test('that the other centre would refuse is refused, and not kept', async () => {
    const db = new DatabaseSync(join(homes.a.home, 'spaces/sample/store.sqlite'))
    const blobs = () => db.prepare('SELECT count(*) AS n FROM blob').get()
    const before = blobs()
    const wrong = await homes.a.run(...composing, '--field', 'deployed=many', '--json')
    expect(wrong.code).toBe(2)
    expect(JSON.parse(wrong.out)).toMatchObject({
      draft: null,
      refusals: [{ code: 'wrong-type', path: 'body.deployed', value: '"many"' }],
    })
    expect(wrong.err).toContain('body.deployed')
    expect(await done(homes.a.run('drafts'))).toContain('No draft waits')
    expect(blobs()).toEqual(before)
    db.close()
  })

  test.each([
    [['draft', 'dat'], 'data'],
    [['draft', 'data', '--field', 'launcher=1'], 'nearest: launchers'],
    [['draft', 'data', '--field', 'launchers'], 'name=value'],
    [['draft', 'data', '--field', 'deployed=1', 'deployed=2'], 'twice'],
    [['draft', 'data', 'nowhere.json'], 'nowhere.json'],
    [['draft', 'ask', '--field', 'text=Why?', '--to', 'C'], 'b.example'],
    [['draft', 'answer', '--re', 'x-1', '--field', 'text=No.'], 'no message x-1'],
  ])('%j is refused with what there is', async (args, said) => {
    const { code, err } = await homes.a.run(...args)
    expect(code).toBe(2)
    expect(err).toContain(said)
  })
})

describe('signing', () => {
  test('takes two officers, and release takes both', async () => {
    const { draft } = await composed()
    const early = await homes.a.run('release', draft.id)
    expect(early).toMatchObject({ code: 2, err: expect.stringContaining('not-signed') as string })
    const one = parsed(await done(homes.a.run('sign', draft.id, '--as', 'officer-1', '--json')))
    expect(one.draft).toMatchObject({ signed: ['officer-1'], needed: 1 })
    const half = await homes.a.run('release', draft.id, '--json')
    expect(half.code).toBe(2)
    expect(JSON.parse(half.out)).toMatchObject({
      format: 'mithaq-refusals-1',
      refusals: [{ code: 'not-released', expected: '1 more of officer-2 officer-3' }],
    })
    const again = await homes.a.run('sign', draft.id, '--as', 'officer-1')
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining('already') as string })
    await done(homes.a.run('sign', draft.id.slice(0, 8), '--as', 'officer-3'))
    const released = await done(homes.a.run('release', draft.id, '--json'))
    expect(JSON.parse(released)).toEqual({
      format: 'mithaq-release-1',
      draft: draft.id,
      origin: 'a.example/mithaq/sample',
      index: 2,
    })
    // Whoever is not sure that it went through is told that it did, and where it stands.
    for (const act of ['release', 'discard']) {
      const again = await homes.a.run(act, draft.id)
      expect(again.code).toBe(2)
      expect(again.err.replaceAll(/\s+/g, ' ')).toContain('is in the log already: a.example:2')
      expect(again.err).toContain('mithaq show a.example:2')
    }
  })

  test('comes to nothing where the id was taken before the release', async () => {
    const twice = [await composed('--id', 'twice'), await composed('--id', 'twice')]
    const [first = '', second = ''] = twice.map(({ draft }) => draft.id)
    for (const one of [first, second]) {
      for (const key of ['officer-1', 'officer-2']) {
        await done(homes.a.run('sign', one, '--as', key))
      }
    }
    await done(homes.a.run('release', first))
    const late = await homes.a.run('release', second, '--json')
    expect(late).toMatchObject({
      code: 2,
      err: expect.stringContaining('duplicate-message') as string,
    })
    expect(JSON.parse(late.out)).toMatchObject({
      format: 'mithaq-release-1',
      index: null,
      refusals: [{ code: 'duplicate-message', path: 'id' }],
    })
    // Nor does it show as one that changes nothing.
    const shown = await homes.a.run('drafts', second)
    expect([shown.code, shown.err]).toEqual([
      0,
      expect.stringContaining('duplicate-message') as string,
    ])
    expect(shown.out).not.toContain('No count and no obligation')
    await done(homes.a.run('discard', second))
  })

  test('is of no use once another message went into the log, and says so', async () => {
    const { draft } = await composed('--id', 'overtaken')
    homes.clock.now += 60_000
    const { draft: later } = await composed('--id', 'later')
    for (const one of [draft.id, later.id]) {
      await done(homes.a.run('sign', one, '--as', 'officer-1'))
      await done(homes.a.run('sign', one, '--as', 'officer-2'))
    }
    expect(await done(homes.a.run('drafts'))).not.toContain('composed again')
    await done(homes.a.run('release', later.id))
    const told = await done(homes.a.run('sign', draft.id, '--as', 'officer-3'))
    expect(told).not.toContain('mithaq release')
    expect(told).toContain('mithaq discard')
    expect((await done(homes.a.run('drafts'))).replaceAll(/\s+/g, ' ')).toContain('composed again')
    await done(homes.a.run('discard', draft.id))
  })

  test('names a draft by its eight words as well', async () => {
    const { draft } = await composed('--id', 'by-words')
    const signed = await done(homes.a.run('sign', draft.words, '--as', 'officer-2', '--json'))
    expect(parsed(signed).draft.id).toBe(draft.id)
    await done(homes.a.run('discard', draft.words))
  })

  test('is done on another machine with the text and a key alone', async () => {
    const { draft } = await composed('--id', 'elsewhere')
    const text = join(folder, 'text')
    writeFileSync(text, await done(homes.a.run('drafts', draft.id, '--text')))
    expect(readFileSync(text, 'utf8')).toBe(draft.text)
    const key = join(folder, 'key-of-2')
    writeFileSync(key, readFileSync(keyOf('officer-2')), { mode: 0o600 })
    const first = keyOf('officer-1')
    const looked = await done(runCli(['sign', '--text', text]))
    expect(looked).toContain(draft.words)
    expect(looked).toContain(draft.id.slice(0, 16))
    const line = join(folder, 'line')
    const own = await runCli(['sign', '--text', text, '--as', key])
    expect(own).toMatchObject({ code: 0, err: expect.stringContaining(draft.words) as string })
    writeFileSync(line, own.out + (await runCli(['sign', '--text', text, '--as', first])).out)
    const told = parsed(await done(runCli(['sign', '--text', text, '--as', key, '--json'])))
    expect(told).toMatchObject({ draft: draft.id, words: draft.words, line: own.out })
    const signed = parsed(await done(homes.a.run('sign', draft.id, '--line', line, '--json')))
    expect(signed.draft.signed).toEqual(['officer-1', 'officer-2'])
    const cut = join(folder, 'cut')
    writeFileSync(cut, draft.text.slice(0, -3))
    const otherText = join(folder, 'other-text')
    writeFileSync(otherText, draft.text.replace('\ntime 2030', '\ntime 2031'))
    const ofOther = join(folder, 'line-of-other')
    writeFileSync(ofOther, (await runCli(['sign', '--text', otherText, '--as', key])).out)
    const { code, err } = await homes.a.run('sign', draft.id, '--line', ofOther)
    expect(code).toBe(2)
    expect(err).toContain('signature-does-not-verify')
    expect(err.replaceAll(/\s+/g, ' ')).toContain('the line is over another text')
    for (const stray of [key, cut]) {
      expect(await runCli(['sign', '--text', stray, '--as', key])).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('mithaq drafts') as string,
      })
    }
    await done(homes.a.run('discard', draft.id))
  })

  test('takes no key of another centre and no root for a message', async () => {
    const { draft } = await composed('--id', 'strangers')
    const stranger = join(homes.b.home, 'keys/sample/officer-1.key')
    for (const key of [stranger, 'root-1']) {
      const { code, err } = await homes.a.run('sign', draft.id, '--as', key)
      expect(code).toBe(2)
      expect(err).toContain('not-an-officer')
    }
    const receipts = await homes.a.run('sign', draft.id, '--as', 'receipt')
    expect(receipts.code).toBe(2)
    expect(receipts.err).toContain('a key that signs no messages: a.example/mithaq/receipt')
    const unknown = await homes.a.run('sign', draft.id, '--as', 'officer-9')
    expect(unknown.err).toContain('officer-1, officer-2, officer-3, root-1, root-2')
    expect((await homes.a.run('sign', draft.id)).err).toContain('--as')
    await done(homes.a.run('discard', draft.id))
  })

  test('never shows a key', async () => {
    const { draft } = await composed('--id', 'secret')
    const key = readFileSync(keyOf('officer-1'), 'utf8')
    const damaged = join(folder, 'damaged.key')
    writeFileSync(damaged, key.replace(/.$/m, ''), { mode: 0o600 })
    const said = [
      await homes.a.run('sign', draft.id, '--as', 'officer-1'),
      await homes.a.run('sign', draft.id, '--as', damaged, '--json'),
      await homes.a.run('drafts', draft.id),
    ]
    expect(said.map((one) => one.code)).toEqual([0, 2, 0])
    // PRIVATE+KEY+name+id+base64, which may have plus signs of its own.
    const secret = key.split('+').slice(4).join('+').slice(0, 20)
    expect(said.filter(({ out, err }) => (out + err).includes(secret))).toEqual([])
    expect(said[1]!.err).toContain('damaged.key, line 1')
    expect(said[1]!.err).toContain('put the copy of the file back')
    await done(homes.a.run('discard', draft.id))
  })
})

test('a draft that shows another content than it commits to is not signed', async () => {
  const { draft } = await composed('--id', 'altered')
  const path = join(homes.a.home, 'spaces/sample/store.sqlite')
  const db = new DatabaseSync(path)
  db.prepare('UPDATE document SET bytes = CAST(replace(CAST(bytes AS TEXT), ?, ?) AS BLOB)').run(
    '\\"warheads\\":8',
    '\\"warheads\\":9',
  )
  db.close()
  expect(await done(homes.a.run('drafts', draft.id))).toMatch(/Warheads +9/)
  const { code, err } = await homes.a.run('sign', draft.id, '--as', 'officer-1')
  expect(code).toBe(2)
  expect(err).toContain('other-commitment')
  expect(err).toContain('sign nothing')
  await done(homes.a.run('discard', draft.id))
})

test('signing goes on where the identity cannot be read', async () => {
  const home = join(folder, 'without-identity')
  cpSync(homes.a.home, home, { recursive: true })
  const file = join(home, 'keys/sample/identity.txt')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/.$/m, '1'))
  const at = { environment: { MITHAQ_HOME: home }, machinery: homes.machinery }
  const drafted = await done(runCli([...composing, '--id', 'unopened', '--json'], at))
  const { draft } = parsed(drafted)
  const signed = await done(runCli(['sign', draft.id, '--as', 'officer-1', '--json'], at))
  expect(parsed(signed).draft.signed).toEqual(['officer-1'])
})

test('a draft whose text was changed once signed is named, and can be discarded', async () => {
  const { draft } = await composed('--id', 'changed')
  await done(homes.a.run('sign', draft.id, '--as', 'officer-1'))
  const db = new DatabaseSync(join(homes.a.home, 'spaces/sample/store.sqlite'))
  db.prepare('UPDATE document SET bytes = CAST(replace(CAST(bytes AS TEXT), ?, ?) AS BLOB)').run(
    'effective 2030-03-01',
    'effective 2030-03-02',
  )
  db.close()
  const { code, err } = await homes.a.run('drafts')
  expect(code).toBe(2)
  expect(err.replaceAll(/\s+/g, ' ')).toContain(`draft ${draft.id}: a kept signature fails`)
  await done(homes.a.run('discard', draft.id))
  expect(await done(homes.a.run('drafts'))).toContain('No draft waits')
})

test('a store that somebody changed is said as such, with the way to see where', async () => {
  const own = homesIn(join(folder, 'damaged'))
  await initiate(own)
  await enter(own)
  const db = new DatabaseSync(join(own.a.home, 'spaces/sample/store.sqlite'))
  db.exec("UPDATE entry SET bytes = CAST(replace(CAST(bytes AS TEXT), 'roster', 'rostor') AS BLOB)")
  db.close()
  const { code, err, out } = await own.a.run('roster', '--json')
  expect(code).toBe(2)
  expect(JSON.parse(out)).toMatchObject({ refusals: [{ code: 'damaged-store' }] })
  expect(err).toContain('mithaq verify')
})

test.each(['en', 'ru', 'ar'])('more than a message can have is refused in %s', async (language) => {
  const refused = async (text: string) => {
    const input = JSON.stringify({ body: { text } })
    const args = ['draft', 'ask', '-', '--home', homes.a.home, '--lang', language]
    const { code, err } = await runCli(args, {
      input,
      environment: { MITHAQ_PASSPHRASE: passphrase },
    })
    expect(code).toBe(2)
    return err.replace(/\s+/g, ' ')
  }
  // Two bounds: of what is read at all, and of a line of a record, which other centres read.
  expect(await refused('x'.repeat(2 ** 24))).toMatch(/-: > 16777216|16777216.*-: > /)
  expect(await refused('x'.repeat(2 ** 20))).toMatch(/line-too-long.*1048576/)
})
