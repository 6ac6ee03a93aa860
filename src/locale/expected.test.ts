// What was expected, in the words of the reader: terms that are formal are found among those that
// are known, with the values in them.
import { expect, test } from 'vitest'
import { arTerms } from './ar-terms.ts'
import { enTerms } from './en-terms.ts'
import { expectedText } from './expected.ts'
import { localeOf } from './locale.ts'
import { ruTerms } from './ru-terms.ts'

const russian = localeOf('ru', ruTerms)
const arabic = localeOf('ar', arTerms)

test('a term is said in the language of the reader, with its values', () => {
  expect(expectedText(russian, 'a known key')).toBe('известный ключ')
  expect(expectedText(russian, 'at most 65536 bytes')).toBe('не больше 65536 байт')
  expect(expectedText(russian, '2 more of officer-1 officer-2')).toBe(
    'еще 2 из officer-1 officer-2',
  )
  expect(expectedText(arabic, 'one history')).toBe('تاريخ واحد')
})

test('English is the term itself, and so is what has no words', () => {
  expect(expectedText(localeOf('en', enTerms), 'a known key')).toBe('a known key')
  for (const term of ['', 'UTF-8', 'host:port', 'a.example/mithaq/sample', '1..9', 'quite new']) {
    expect(expectedText(russian, term)).toBe(term)
  }
})
