import { expect, test } from 'vitest'
import { textOf, wordsOf } from './left-words.ts'

test('words that were left are there for who typed them, and for nobody else', () => {
  const text = textOf({ by: 'holder', words: { name: 'A reader' } })
  expect(wordsOf(text, 'holder')).toEqual({ name: 'A reader' })
  expect(wordsOf(text, 'other')).toBeNull()
  expect(wordsOf(text, null)).toBeNull()
  expect(wordsOf(null, 'holder')).toBeNull()
})
