// Tables over the interface: the same figures as comma-separated values and as a workbook, and what
// is answered where something is asked that there is not.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { agreementTableNames, shelfTableNames } from '#extracts/tables.ts'
import { libraryOf } from '#http/api/library.ts'
import { createApp } from '#http/app.ts'
import { readForces, readRecords } from '#http/record.ts'
import { shelf } from '#agreements/index.ts'
import { callerOf, openDesks } from './desks.ts'
import { unzip } from './unzip.ts'
import { type ReadCell, readSheet } from './workbook.ts'

const app = createApp({
  desk: null,
  library: libraryOf(
    shelf,
    readRecords('agreements'),
    () => '2022-09-01',
    readForces('agreements'),
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
const tables = '/api/agreements/new-start/tables'

async function partsOf(path: string): Promise<ReadonlyMap<string, string>> {
  const response = await app.request(path)
  return unzip(Buffer.from(await response.arrayBuffer()))
}

test('anyone reads the limits of a bundled record', async () => {
  const response = await app.request(`${tables}/limits.csv?party=US&lang=en`)
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(response.headers.get('content-disposition')).toContain('new-start-limits-2022-09-01.csv')
  const [head, ...rows] = (await response.text()).trimEnd().split('\r\n')
  expect(head).toBe(
    'Party,Limit,Count,Under the reading,Value,Ceiling,Distance to limit,State,' +
      'Binds from,Binds until,Place in the text,Evidence',
  )
  expect(rows.some((row) => row.includes(',800,800,0,at limit,'))).toBe(true)
  expect(rows.some((row) => row.includes(',901,800,-101,over limit,'))).toBe(true)
})

test('a workbook has days and numbers of its own, and no formula', async () => {
  const parts = await partsOf(`${tables}/limits.xlsx?lang=en`)
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
  expect(sheet).toContain('<v>901</v>')
  expect(parts.get('xl/workbook.xml')).toContain('name="Limits"')
  expect(sheet).not.toMatch(/<f[ >]/)
  const about = [...parts.values()].join('')
  expect(about).toContain('Reconstructed from public sources')
})

test('its sheets run from right to left in Arabic and in no other language', async () => {
  for (const [lang, expected] of [
    ['ar', true],
    ['ru', false],
  ] as const) {
    const parts = await partsOf(`${tables}/holdings.xlsx?lang=${lang}`)
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
    expect(sheet.includes('rightToLeft="1"')).toBe(expected)
  }
})

test('docs/formats/tables.md has every table, and its example begins as it says', async () => {
  const page = readFileSync('docs/formats/tables.md', 'utf8')
  const named = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name)
  const ofSpace = ['messages', 'logs', 'results']
  const all = new Set([...agreementTableNames, ...ofSpace, ...shelfTableNames])
  expect(named.slice(0, all.size)).toEqual([...all])
  const [, path = ''] = /^`GET (\S+)` begins:$/m.exec(page) ?? []
  const [, head = ''] = /^```csv quotas\n(.*)\n```$/m.exec(page) ?? []
  const text = await (await app.request(path)).text()
  expect(text.split('\r\n', 1)[0]).toBe(head)
})

/** A moment of no time is a day. */
const textOf = (cell: ReadCell): string => {
  if (cell.is === 'nothing') return ''
  if (cell.is === 'moment') return cell.iso.slice(0, 10)
  return cell.is === 'number' ? String(cell.number) : cell.text
}

async function rowsOf(path: string): Promise<readonly (readonly string[])[]> {
  const response = await app.request(path)
  const { rows } = readSheet(Buffer.from(await response.arrayBuffer()), 1)
  return rows.map((row) => row.map(textOf))
}

test('coverage compared with another day says what is so on one of the two alone', async () => {
  const path = '/api/tables/coverage.xlsx?lang=en&as-of=2026-03-01'
  const [head] = await rowsOf(path)
  expect(head).not.toContain('On this day alone')
  const [heads, ...rows] = await rowsOf(`${path}&against=2020-01-01`)
  const only = heads!.indexOf('On this day alone')
  const newStart = rows.filter((row) => row[1] === 'New START')
  expect(newStart.length).toBeGreaterThan(5)
  expect(new Set(newStart.map((row) => row[only]))).toEqual(new Set(['2020-01-01']))
  expect(newStart.every((row) => row.includes('2026-02-05'))).toBe(true)
})

test('estimates are given with their marks, and the workbook says what they are', async () => {
  const [, ...rows] = await rowsOf('/api/tables/estimates.xlsx?lang=en&party=US')
  expect(rows.length).toBeGreaterThan(0)
  const parts = await partsOf('/api/tables/estimates.xlsx?lang=en')
  const { notice } = readForces('agreements')!
  expect([...parts.values()].join('')).toContain(notice.en.slice(0, 40))
})

test('of one kind, holdings have each field in a column of its own', async () => {
  const path = '/api/agreements/stability-dialogue/tables/holdings.xlsx?lang=en'
  const [head, first] = await rowsOf(`${path}&kind=round&as-of=2022-06-01`)
  expect(head).not.toContain('Details')
  expect(first?.[head!.indexOf('Opens on')]).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect((await app.request(`${path}&kind=none`)).status).toBe(400)
})

test('the days of the life of an agreement stand in their order', async () => {
  const [, ...rows] = await rowsOf(`${tables}/events.xlsx?lang=en`)
  const days = rows.map(([day]) => day)
  expect(days).toContain('2011-02-05')
  expect(days).toEqual(days.toSorted((a, b) => String(a).localeCompare(String(b))))
})

test('what falls due and what was found stand across all agreements', async () => {
  const due = await rowsOf('/api/tables/calendar.xlsx?lang=en&from=2022-03-01&until=2022-03-31')
  expect(due.slice(1).map(([day]) => day?.slice(0, 7))).toContain('2022-03')
  const [head, ...found] = await rowsOf('/api/tables/findings.xlsx?lang=en')
  expect(head?.[0]).toBe('Agreement')
  expect(new Set(found.map(([agreement]) => agreement)).size).toBeGreaterThan(1)
})

test.each([
  ['limits.csv?as-of=2022-02-30', 400, 'as-of'],
  ['limits.csv?party=FR', 400, 'party'],
  ['limits.csv?lang=de', 400, 'lang'],
  ['limits.csv?bom=1', 400, 'bom'],
  ['obligations.csv?from=2022-03-02&until=2022-03-01', 400, 'until'],
  ['obligations.csv?from=2030-01-01&as-of=2022-03-01', 400, 'until'],
  ['obligations.csv?from=2000-01-01&until=2101-01-01', 400, 'until'],
  ['limits.ods', 404, 'table'],
  ['messages.csv', 404, 'table'],
])('%s is answered with %i, naming %s', async (file, status, place) => {
  const response = await app.request(`${tables}/${file}`)
  expect(response.status).toBe(status)
  expect(await response.json()).toMatchObject({ place })
})

test('a table of a space is for those who may read there', async () => {
  const { desks } = await openDesks()
  const stranger = callerOf(desks[0]!)
  expect((await stranger.ask('GET', '/spaces/sample/tables/limits.csv')).status).toBe(401)
  const reader = callerOf(desks[0]!)
  await reader.signIn('reader')
  const { status, body } = await reader.ask('GET', '/spaces/sample/tables/messages.csv?bom=yes')
  expect([status, String(body['text'])]).toEqual([200, expect.stringContaining('Place in the log')])
})

test('drafts are given to those alone who may see them, with who has signed', async () => {
  const { desks, rig } = await openDesks()
  const file = '/spaces/sample/review/tables/drafts.csv?lang=en'
  const [drafter, observer] = [callerOf(desks[0]!), callerOf(desks[0]!)]
  expect((await drafter.ask('GET', file)).status).toBe(401)
  await observer.signIn('observer')
  expect((await observer.ask('GET', file)).status).toBe(403)
  await drafter.signIn('drafter')
  for (const text of ['Why?', 'Why now?']) {
    const content = { id: `asked-${text.length}`, effectiveOn: '2030-03-01', body: { text } }
    const made = await drafter.ask('POST', '/spaces/sample/drafts', { type: 'ask', content })
    expect(made.status).toBe(200)
    rig.clock.now += 1000
  }
  const { status, body } = await drafter.ask('GET', file)
  const [head, newest, first] = String(body['text']).split('\r\n')
  expect([status, head]).toEqual([200, expect.stringMatching(/^Draft,Eight words,Composed,/)])
  expect(newest).toMatch(/^[0-9a-f]{64},(?:[a-z]+ ){7}[a-z]+,.*Why now\?.*,,officer-1 officer-2/)
  expect(first).toContain('Why?')
})
