// Fingerprints: the vectors of RFC 4648, and any 32 bytes, written and read.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeUtf8 } from './bytes.ts'
import { formatFingerprint, parseFingerprint } from './fingerprint.ts'

// RFC 4648, section 10, without the padding.
test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('%j is %s in base32', (text, expected) => {
  expect(formatFingerprint(encodeUtf8(text))).toBe(expected)
})

test('any 32 bytes are 52 characters, which are read back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (hash) => {
      const text = formatFingerprint(hash)
      expect(text).toHaveLength(52)
      expect(parseFingerprint(text)).toEqual(hash)
    }),
  )
})

test('a fingerprint is written in one way', () => {
  const text = formatFingerprint(new Uint8Array(32).fill(255))
  for (const wrong of [
    '',
    text.slice(1),
    `${text}=`,
    text.toLowerCase(),
    `${text.slice(0, -1)}R`,
    text.replace('7', '1'),
    ` ${text.slice(1)}`,
    `${text}\n`,
  ]) {
    expect(parseFingerprint(wrong)).toBeUndefined()
  }
})
