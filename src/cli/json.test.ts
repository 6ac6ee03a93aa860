// JSON that is printed where a person may look at it.
import { expect, test } from 'vitest'
import { json } from './json.ts'

test('no control character stands in it as it is, and its value is the same', () => {
  const value = { text: 'a\u001b[2J\u007f\u009b2J\u00e9', '\u0085': ['\u2068ع\u2069'] }
  const text = json(value)
  expect(text).toContain(String.raw`a\u001b[2J\u007f\u009b2Jé`)
  expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  expect(JSON.parse(text)).toEqual(value)
})
