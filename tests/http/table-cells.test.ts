// Every table there is, with texts in it that a spreadsheet would take for formulas wherever texts
// are free: none of them is one in either form, numbers stay numbers, days and moments are such.
import { readFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { formatAccount } from '#centre/accounts.ts'
import { keepComparison } from '#centre/result-comparisons.ts'
import { createApp } from '#http/app.ts'
import { readForces } from '#http/record.ts'
import { libraryOf } from '#http/api/library.ts'
import type { Desk } from '#http/api/desk.ts'
import { cookieOf } from '#http/api/gate.ts'
import { loadAgreement } from '#agreements/load.ts'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { pair, send, valueOf } from '../centres/rig.ts'
import { desksOver } from './desks.ts'
import { operations } from './routes.ts'
import { type ReadCell, readSheet } from './workbook.ts'

const starts = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r']
let given = 0
/** A text that begins like a formula, with all that a cell can have trouble with. */
const tainted = (text: string): string =>
  `${starts[given++ % starts.length]}1+1 "${text}", <b>&amp; \u0001 _x202E_`

/** The same agreement, or file of estimates, with such a text for every label. */
function taintedLabels<T>(whole: T): T {
  const made = new Map<object, object>()
  const copy = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    const before = made.get(value)
    if (before !== undefined) return before
    if (Object.getPrototypeOf(value) !== Object.prototype && !Array.isArray(value)) return value
    const isLabel = Object.keys(value).toSorted().join(' ') === 'ar en ru'
    const next: Record<string, unknown> = Array.isArray(value) ? ([] as never) : {}
    made.set(value, next)
    for (const [key, one] of Object.entries(value)) {
      next[key] = isLabel && typeof one === 'string' ? tainted(one) : copy(one)
    }
    return next
  }
  return copy(whole) as T
}

const agreement = taintedLabels(sampleAgreement)
const beside = readFileSync('examples/sample-agreement/data/record.jsonl', 'utf8')
/** The sample covers no class of weapons. */
const covering = taintedLabels((await loadAgreement['moscow-treaty']?.())!)
const covered = readFileSync('agreements/moscow-treaty/data/record.jsonl', 'utf8')
const estimates = taintedLabels(readForces('agreements'))
const today = '2030-09-01'

async function open(): Promise<Desk> {
  const { rig } = await pair()
  const { desks, demonstration } = await desksOver(rig, agreement)
  const [desk] = desks as [Desk]
  const { centre, keys } = rig.posts[0]!
  const said = { id: 'said', effectiveOn: '2030-03-01', body: { text: tainted('Why?') } }
  await send(centre, keys.officers, 'ask', said)
  await demonstration.exchange()
  const content = JSON.stringify({ ...said, id: 'waits' })
  const wording = { to: [], re: [], effective: null, content, open: null }
  valueOf(await centre.compose({ ...wording, type: `${agreement.id}/ask` }))
  await desk.people.add({
    id: 'guest',
    name: tainted('A guest'),
    roles: ['reader'],
    officer: tainted('officer'),
    spaces: null,
    of: tainted('of') as never,
    subject: tainted('subject'),
    active: false,
  })
  const account = (side: string) => {
    const values = { [tainted('=name')]: tainted(side), 'A/count/warheads': tainted(side) }
    return `text\n\nsignature\n\n${formatAccount(values, {})}`
  }
  await keepComparison(centre.logs.parts.store, 'b.example', {
    at: 0,
    asOf: today,
    agrees: false,
    of: '',
    own: account('here'),
    theirs: account('there'),
  })
  const key = { publicKey: new Uint8Array(), counter: 0, transports: [], used: null }
  await desk.passkeys.add({
    ...key,
    id: 'id-of-a-passkey',
    person: 'key-holder',
    name: tainted('k'),
    added: 0,
  })
  const deed = { what: 'refused', space: null, came: tainted('came') } as const
  await desk.audit.note({ ...deed, by: 'guest', about: tainted('about') })
  const space = { ...desk.spaces.get('sample')!, beside }
  return { ...desk, spaces: new Map([['sample', space]]) }
}

const desk = await open()
const app = createApp({
  desk,
  library: libraryOf(
    [agreement, covering],
    new Map([
      ['sample', beside],
      ['moscow-treaty', covered],
    ]),
    () => today,
    estimates,
  ),
  assets: new Map(),
  template: '',
  uptime: () => performance.now(),
  content: () => {
    throw new Error('no page is asked for')
  },
  report: (error) => {
    throw error
  },
})
const made = await desk.tokens.make({ person: 'key-holder', name: tainted('A program') })
const feed = await desk.feeds.make({ person: 'key-holder', language: 'en', party: null })
const agent = tainted('agent')
const { session, token } = await desk.sessions.begin({
  person: 'key-holder',
  how: 'passkey',
  agent,
  isShown: true,
})

/** None of them stands in a table: what lets somebody in, and what that is called. */
const waysIn = [
  token,
  token.split('.')[1]!,
  session.id,
  'id-of-a-passkey',
  made.token,
  made.kept.id,
  feed.token,
  feed.kept.id,
]

/** The parser takes no such breaks; the agreement that is proposed upon has them. */
const label = { en: '=What if', ru: '+Что, если', ar: '@ماذا لو' }
const proposal = {
  scenario: 'mithaq-scenario-1',
  id: 'tainted',
  base: 'sample',
  title: label,
  notice: label,
  by: label,
  dated: '2030-03-10',
  provisions: [{ id: 'tainted:1', place: '-1', evidence: 'unverified', says: label }],
}
const packed = deflateRawSync(JSON.stringify(proposal)).toString('base64url')
const proposing = `&proposal=${packed}&limit=deployed&from=0&to=10`

async function bytesOf(file: string): Promise<Buffer> {
  const headers = { cookie: `${cookieOf(desk)}=${token}` }
  const query = `lang=en&as-of=${today}${file.startsWith('/proposals') ? proposing : ''}`
  const response = await app.request(`/api${file}?${query}`, { headers })
  expect([file, response.status]).toEqual([file, 200])
  return Buffer.from(await response.arrayBuffer())
}

/** RFC 4180, as a spreadsheet reads it. */
function cellsIn(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
    if (end === '\r\n') rows.push([])
  }
  expect(rows.pop()).toEqual([])
  return rows
}

const isRisky = (text: string): boolean => /^[=+\-@＝＋－＠\t\r\n]/.test(text)

/** What a cell of the workbook is in the other form. */
function asCsv(cell: ReadCell, csv: string): string {
  if (cell.is === 'nothing') return ''
  if (cell.is === 'number') return String(cell.number)
  if (cell.is === 'moment') return csv.length === 10 ? cell.iso.slice(0, 10) : cell.iso
  return isRisky(cell.text) ? `'${cell.text}` : cell.text
}

/** A moment may be written with or without its milliseconds. */
const alike = (text: string) => text.replace('.000Z', 'Z')

const files = operations
  .filter(({ path }) => path.includes('/tables/'))
  .flatMap(({ path, parameters }) => {
    const about = parameters?.find(({ name }) => name === 'file')?.description ?? ''
    const [, names = ''] = /^One of (.*);/.exec(about) ?? []
    const below = path.replace('{agreement}', 'sample').replace('{space}', 'sample')
    return names.split(', ').map((name) => below.replace('{file}', name))
  })

test('all tables are walked', () => {
  expect(files.length).toBeGreaterThan(25)
})

/**
 * In which no text is free: names of centres, ids, hashes, content in its braces, and of the
 * sample classes alone.
 */
const plain = new Set([
  '/spaces/sample/tables/logs',
  '/spaces/sample/tables/messages',
  '/spaces/sample/tables/coverage',
  '/spaces/sample/review/tables/drafts',
  '/agreements/sample/tables/coverage',
  '/own/tables/calendars',
])

test.each(files)('%s has no formula, and numbers, days and moments of its own', async (file) => {
  const rows = cellsIn((await bytesOf(`${file}.csv`)).toString('utf8'))
  const sheet = readSheet(await bytesOf(`${file}.xlsx`), 1)
  expect(rows.length).toBeGreaterThan(1)
  // Whoever takes the audit log away stands in it, so that the second form has a row more.
  const more = file.endsWith('/audit') ? 1 : 0
  expect([sheet.rows.length, sheet.hasFormula]).toEqual([rows.length + more, false])
  let guarded = 0
  for (const [at, row] of rows.entries()) {
    for (const [column, text] of row.entries()) {
      const cell = sheet.rows[at]?.[column] ?? { is: 'nothing' }
      expect(alike(text)).toBe(alike(asCsv(cell, text)))
      expect([text, isRisky(text) && cell.is !== 'number']).toEqual([text, false])
      const isDated = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?$/.test(text)
      expect([text, cell.is === 'moment']).toEqual([text, isDated])
      if (text.startsWith("'") && isRisky(text.slice(1))) guarded += 1
    }
  }
  expect([guarded > 0, plain.has(file)]).toEqual([!plain.has(file), plain.has(file)])
})

const ofDesk = files.filter((file) => /^\/(?:own|centre)\//.test(file))

test.each(ofDesk)('%s lets nobody in', async (file) => {
  const text = (await bytesOf(`${file}.csv`)).toString('utf8')
  expect(waysIn.filter((secret) => text.includes(secret))).toEqual([])
})
