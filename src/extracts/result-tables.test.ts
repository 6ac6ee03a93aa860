// What a value of a result is of, told in words from its name alone.
import { expect, test } from 'vitest'
import { arExtracts } from '#locale/ar-extracts.ts'
import { arShelf } from '#locale/ar-shelf.ts'
import { ar } from '#locale/ar.ts'
import { enExtracts } from '#locale/en-extracts.ts'
import { en } from '#locale/en.ts'
import { enShelf } from '#locale/en-shelf.ts'
import { localeOf } from '#locale/locale.ts'
import { ruExtracts } from '#locale/ru-extracts.ts'
import { ruShelf } from '#locale/ru-shelf.ts'
import { ru } from '#locale/ru.ts'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { toldValue } from './result-tables.ts'

const words = localeOf('en', { ...en, ...enShelf, ...enExtracts })
const told = (name: string) =>
  toldValue(words, sampleAgreement, { name, here: '1', there: '2', apart: [] })

test('a finding that others report is of no party', () => {
  const { holder, text } = told('reported/finding/reporters-differ/x/2030-03-01')
  expect(holder).toBeNull()
  expect(text).toContain('x')
})

test('the life under a reading is told apart from the life', () => {
  expect(told('life').text).not.toBe(told('life/some-reading').text)
})

const locales = [
  localeOf('ar', { ...ar, ...arShelf, ...arExtracts }),
  localeOf('ru', { ...ru, ...ruShelf, ...ruExtracts }),
]

test.each([
  ['A/count/warheads', 'unknown, 12 and 3 items'],
  ['A/count/warheads#2', 'unknown, 12 and 3 items'],
  ['A/count/warheads/some-reading', 'unknown'],
  ['A/limit/warheads', 'unknown/unknown unknown'],
  ['A/limit/warheads/some-reading', '12/700 at'],
  ['A/obligation/reply/2030-03-01', '2030-03-08 met-late - -'],
  ['A/quota/visits/2030-01-01', 'unknown/3 unknown'],
  ['standing/A', 'withdrawing'],
  ['life', 'in-force, not in force'],
  ['life/some-reading', 'ended, in force'],
  ['lapse/some-lapse/item/message', 'objected 2030-03-08 -'],
])('no word of English is left in a value: %s says %s', (name, here) => {
  for (const locale of locales) {
    const told = toldValue(locale, sampleAgreement, { name, here, there: null, apart: [] })
    expect(told.here).not.toMatch(/[a-z]/i)
  }
})

test('how much of a count is not known is said in words, and what is no such text stays', () => {
  const of = (name: string, here: string) =>
    toldValue(words, sampleAgreement, { name, here, there: null, apart: [] }).here
  expect(of('A/count/warheads', 'unknown, 12 and 3 items')).toBe('12 known, and 3 items not known')
  expect(of('A/count/warheads', 'unknown, many')).toBe('unknown, many')
  expect(of('A/limit/warheads', '12/700 at')).toBe('12/700 at limit')
  expect(of('A/finding/over-limit/x/2030-03-01', 'open within')).toBe('open within')
})
