// Tables of the invented agreement and of New START: the figures in them are those of the
// assessment, in the words of the language that is asked for.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shelf } from '#agreements/index.ts'
import { readEstimates } from '#assessment/estimates.ts'
import type { Language } from '#language/label.ts'
import { ar } from '#locale/ar.ts'
import { arExtracts } from '#locale/ar-extracts.ts'
import { arShelf } from '#locale/ar-shelf.ts'
import { en } from '#locale/en.ts'
import { enExtracts } from '#locale/en-extracts.ts'
import { enShelf } from '#locale/en-shelf.ts'
import { localeOf } from '#locale/locale.ts'
import { ru } from '#locale/ru.ts'
import { ruExtracts } from '#locale/ru-extracts.ts'
import { ruShelf } from '#locale/ru-shelf.ts'
import { byteOrderMark, csv } from './csv.ts'
import { heldText } from './held.ts'
import { tableCsv, type Asked, type Words } from './table.ts'
import { agreementTable, agreementTableNames, shelfTable, shelfTableNames } from './tables.ts'

const words: Readonly<Record<Language, Words>> = {
  ar: localeOf('ar', { ...ar, ...arShelf, ...arExtracts }),
  en: localeOf('en', { ...en, ...enShelf, ...enExtracts }),
  ru: localeOf('ru', { ...ru, ...ruShelf, ...ruExtracts }),
}
const newStart = shelf.find(({ id }) => id === 'new-start')!
const record = readFileSync('agreements/new-start/data/record.jsonl', 'utf8')
const held = heldText(newStart, record)
const forces = 'agreements/force-estimates.json'
const { estimates } = readEstimates(readFileSync(forces, 'utf8'), forces)

function asked(language: Language, more: Partial<Asked> = {}): Asked {
  const nothing = { knownOn: null, party: null, count: null, kind: null }
  const none = { ...nothing, from: null, until: null, against: null }
  return { words: words[language], asOf: '2022-09-01', ...none, ...more }
}

const all = [
  ...agreementTableNames.map((name) => ({
    name,
    make: (ask: Asked) => agreementTable(name, held, ask),
  })),
  ...shelfTableNames.map((name) => ({
    name,
    make: (ask: Asked) => shelfTable(name, { shelf: [held], estimates }, ask),
  })),
]

test.each(all)('$name has rows as wide as its heads, in three languages', ({ make }) => {
  const tables = (['en', 'ru', 'ar'] as const).map((language) => make(asked(language)))
  const [first] = tables
  for (const { columns, rows, notes } of tables) {
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([columns.length]))
    expect(rows).toHaveLength(first!.rows.length)
    expect(notes.length).toBeGreaterThan(1)
  }
  expect(new Set(tables.map(({ title }) => title)).size).toBe(3)
  expect(tables.map(({ direction }) => direction)).toEqual(['ltr', 'ltr', 'rtl'])
})

test('limits have a row by the record and one more for a reading that has it otherwise', () => {
  const { rows } = agreementTable('limits', held, asked('en', { party: 'US' }))
  const launchers = rows.filter(([, limit]) => String(limit).startsWith('Launchers'))
  const figures = launchers.map(([, , , reading, value, , distance]) => [reading, value, distance])
  expect(figures[0]).toEqual([null, 800, 0])
  expect(figures.find(([, value]) => value === 901)?.[2]).toBe(-101)
})

test('what was not known yet is in no table', () => {
  const { rows } = agreementTable('record', held, asked('en', { knownOn: '2022-10-13' }))
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter(([id]) => id === 'us-data-2022-09-01')).toEqual([])
})

test('the notice of the record goes with each table', () => {
  const { notes } = agreementTable('limits', held, asked('ar'))
  expect(notes).toContain(held.world.record.notice?.ar)
})

test.each(['=1+1', '+1', '-1', '@a', '\ta', '\ra', '\na'])(
  'a text that begins like a formula is none: %j',
  (text) => {
    const written = csv([[text]])
    expect(written.replace(/^"/, '').startsWith("'")).toBe(true)
  },
)

test('numbers below zero stay numbers; quotes, commas and breaks stand in quotes', () => {
  expect(csv([[-101, 'a "b", c', 'd\ne', null]])).toBe('-101,"a ""b"", c","d\ne",\r\n')
})

test('the mark for spreadsheets stands before the heads where it is asked for', () => {
  const table = agreementTable('quotas', held, asked('en'))
  expect(tableCsv(table, true)).toBe(byteOrderMark + tableCsv(table, false))
})
