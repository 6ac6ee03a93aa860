import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inEngine, inScript } from './base64.ts'
import { encodeUtf8 } from './bytes.ts'

describe.each([
  ['engine', inEngine],
  ['script', inScript],
] as const)('base64 by the %s', (_, { format: formatBase64, parse: parseBase64 }) => {
  test('the examples of RFC 4648, section 10, are written and read', () => {
    const examples = { '': '', f: 'Zg==', fo: 'Zm8=', foo: 'Zm9v', foob: 'Zm9vYg==' }
    for (const [plain, coded] of Object.entries(examples)) {
      expect(formatBase64(encodeUtf8(plain))).toBe(coded)
      expect(parseBase64(coded)).toEqual(encodeUtf8(plain))
    }
  })

  test('any bytes come back, and are written as Node writes them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = formatBase64(bytes)
        expect(text).toBe(Buffer.from(bytes).toString('base64'))
        expect(parseBase64(text)).toEqual(bytes)
      }),
    )
  })

  test('a text that is read is the only text for its bytes', () => {
    const digit = fc.constantFrom('A', 'Q', 'g', 'w', 'B', '9', '+', '/', '=', '=', '-', ' ')
    fc.assert(
      fc.property(fc.array(digit, { maxLength: 12 }), (digits) => {
        const text = digits.join('')
        const bytes = parseBase64(text)
        expect(bytes === undefined || formatBase64(bytes) === text).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    'A',
    'AA',
    'AAA',
    'AB==',
    'AAB=',
    'A===',
    '=',
    '====',
    'AA=A',
    'AAAA\n',
    'AAAA    ',
    'AA A AA=',
    'AA== ',
    'AA-_',
    'éAAA',
  ])('%j is refused', (text) => expect(parseBase64(text)).toBeUndefined())
})
