import { expect, test } from 'vitest'
import { placeOfNoJson } from './json-place.ts'

// What can still be JSON, and, behind the bar, what cannot follow it. An escape and a number are
// whole or wrong.
const texts = [
  '{"id":|a3}',
  '{"id":"m"|"to":1}',
  '{"id":"m",|}',
  '{|,}',
  '{"id"|,1}',
  '[1,2,|]',
  '[|,]',
  '[1|}',
  '{"a":[]|]',
  '{"a":1}|{"a":1}',
  '{"a":1} |x',
  '{"a":"x|\ty"}',
  '{"a":"x|\\x"}',
  '{"a":"x|\\u12g4"}',
  '{"a":0|1}',
  '{"a":|-}',
  '{"a":1|.}',
  '|NaN',
  '|+1',
  '|\ufeff{"a":1}',
  "{|'a':1}",
  '{"a":"no end|',
  '{"a":[{"b":1},|',
  '|',
]

test.each(texts)('%s', (marked) => {
  const place = marked.indexOf('|')
  const text = marked.replace('|', '')
  expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError)
  expect(placeOfNoJson(text)).toBe(place)
})

test('a nesting of a hundred thousand', () => {
  expect(placeOfNoJson(`${'['.repeat(100_000)}x`)).toBe(100_000)
})
