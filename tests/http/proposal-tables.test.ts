// What a proposal comes to, as tables: the figures are those that the page What if shows, in three
// languages; what is no proposal is refused with its place.
import { readdirSync, readFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { shelf } from '#agreements/index.ts'
import { createApp } from '#http/app.ts'
import { libraryOf } from '#http/api/library.ts'
import { readRecords } from '#http/record.ts'
import type { Language } from '#language/label.ts'
import { arWhatIf } from '#locale/ar-what-if.ts'
import { enWhatIf } from '#locale/en-what-if.ts'
import { localeOf } from '#locale/locale.ts'
import { formatNumber } from '#locale/numbers.ts'
import { ruWhatIf } from '#locale/ru-what-if.ts'
import { type Answer, opened } from '#web/proposal/answer.ts'
import { texts as ar } from '#web/texts/ar.ts'
import { texts as en } from '#web/texts/en.ts'
import { texts as ru } from '#web/texts/ru.ts'
import { type ReadCell, readSheet } from './workbook.ts'

const library = libraryOf(shelf, readRecords('agreements'), () => '2026-11-26')
const app = createApp({
  desk: null,
  library,
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
const locales = {
  ar: localeOf('ar', { ...ar, ...arWhatIf }),
  en: localeOf('en', { ...en, ...enWhatIf }),
  ru: localeOf('ru', { ...ru, ...ruWhatIf }),
}
const languages = Object.keys(locales) as readonly Language[]
const folder = 'agreements/stability-dialogue/scenarios'
const files = readdirSync(folder)

const packed = (text: string): string => deflateRawSync(text).toString('base64url')

async function rowsOf(
  table: string,
  text: string,
  asked: Readonly<Record<string, string>>,
): Promise<readonly (readonly ReadCell[])[]> {
  const query = new URLSearchParams({ proposal: packed(text), ...asked }).toString()
  const response = await app.request(`/api/proposals/tables/${table}.xlsx?${query}`)
  expect(response.status).toBe(200)
  return readSheet(Buffer.from(await response.arrayBuffer()), 1).rows.slice(1)
}

function shownOf(text: string, language: Language) {
  const locale = locales[language]
  const { base } = JSON.parse(text) as { readonly base: string | null }
  const world = base === null ? null : library.named(base)!.world
  const page = opened({ text, file: 'p.json', world, shelf: [], texts: locale.texts })
  if (page.kind === 'refused') throw new Error('refused')
  const { scenario, day: on } = page
  const plain = answered(page.answer({ scenario, on, range: null, locale }))
  const range = { id: plain.form.limits[0]!.id, from: 0, to: 3100, step: 1 }
  return { shown: answered(page.answer({ scenario, on, range, locale })), on, limit: range.id }
}

function answered(answer: Answer): Extract<Answer, { readonly kind: 'answered' }> {
  if (answer.kind === 'refused') throw new Error('refused')
  return answer
}

const each = files.flatMap((file) => languages.map((language) => ({ file, language })))

test.each(each)('$file in $language has the figures of the page', async ({ file, language }) => {
  const text = readFileSync(`${folder}/${file}`, 'utf8')
  const { shown, on, limit } = shownOf(text, language)
  const locale = locales[language]
  const told = (cell: ReadCell | undefined): string =>
    cell?.is === 'number' ? formatNumber(locale, cell.number) : locale.texts['unknown']
  const words = (cell: ReadCell | undefined) => (cell?.is === 'text' ? cell.text : '')
  const outcome = await rowsOf('outcome', text, { lang: language, 'as-of': on })
  const ofFile = outcome.map((row) => [words(row[1]), told(row[8]), told(row[9]), words(row[11])])
  const ofPage = shown.outcome.holders.flatMap(({ limits }) =>
    limits.map(({ label, proposal: { value, max, stateText } }) => [label, value, max, stateText]),
  )
  expect(ofPage.length).toBeGreaterThan(0)
  expect(ofFile).toEqual(ofPage)
  const asked = { lang: language, 'as-of': on, limit, from: '0', to: '3100' }
  const swept = await rowsOf('range', text, asked)
  expect(swept.map((row) => row.slice(1, 4).map(told))).toEqual(
    shown.sweep!.rows.map((row) => [row.overText, row.withinText, row.unknownText]),
  )
})

const file = 'limits-one-year-more.json'
const whole = packed(readFileSync(`${folder}/${file}`, 'utf8'))

test.each([
  ['outcome.csv?proposal=%21', 'proposal'],
  [`outcome.csv?proposal=${packed('0'.repeat(200_001))}`, 'proposal'],
  [`outcome.csv?proposal=${packed('{"scenario":"mithaq-scenario-1"}')}`, 'proposal.id'],
  [`outcome.csv?proposal=${whole}&as-of=2027-02-30`, 'as-of'],
  [`range.csv?proposal=${whole}`, 'limit'],
  [`range.csv?proposal=${whole}&limit=none&from=0&to=1`, 'limit'],
  [`range.csv?proposal=${whole}&limit=warheads&from=2&to=1`, 'from'],
  [`range.csv?proposal=${whole}&limit=warheads&from=0&to=-1`, 'to'],
])('%s is refused, naming %s', async (address, place) => {
  const response = await app.request(`/api/proposals/tables/${address}`)
  expect([response.status, await response.json()]).toMatchObject([400, { place }])
})

test('a range of a thousand million ceilings is answered in a million steps', async () => {
  const text = readFileSync(`${folder}/${file}`, 'utf8')
  const asked = { limit: 'warheads', from: '0', to: '999999999' }
  const [first] = await rowsOf('range', text, asked)
  expect(first![1]).toMatchObject({ is: 'number' })
})
