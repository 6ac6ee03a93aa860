// What a value of a result is of, told in words from its name alone.
import { expect, test } from 'vitest'
import { enExtracts } from '#locale/en-extracts.ts'
import { en } from '#locale/en.ts'
import { enShelf } from '#locale/en-shelf.ts'
import { localeOf } from '#locale/locale.ts'
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
