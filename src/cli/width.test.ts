// Lines of at most so many columns, of texts that are no usual ones.
import { expect, test } from 'vitest'
import { displayWidth, startOf, wrap } from './width.ts'

test.each([
  ['', ['']],
  ['ab cd', ['ab', 'cd']],
  ['abcdefg', ['abcd', 'efg']],
  ['ab-cdef', ['ab-', 'cdef']],
  ['a-bcdef', ['a-bc', 'def']],
  ['字字字', ['字字', '字']],
  ['🔑🔑🔑', ['🔑🔑', '🔑']],
  ['كُتِبَ كُتُب', ['كُتِبَ', 'كُتُب']],
  ['a\ud83dbcde', ['a\ud83dbc', 'de']],
])('%j in four columns', (text, lines) => {
  expect(wrap(text, 4)).toEqual(lines)
})

// Where each line were looked for in all that is left, this would take an hour.
test('a word of millions of letters is cut in a moment', { timeout: 60_000 }, () => {
  const lines = wrap('a'.repeat(2_000_000), 40)
  expect(lines).toHaveLength(50_000)
  expect(lines.every((line) => displayWidth(line) === 40)).toBe(true)
})

test('a start cuts no letter and no mark from its letter', () => {
  expect(startOf('ab🔑c', 3)).toBe('ab')
  expect(startOf('كُتِبَ', 2)).toBe('كُتِ')
  expect(startOf('abc', 5)).toBe('abc')
})
