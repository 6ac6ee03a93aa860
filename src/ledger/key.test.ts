// The verifier keys of signed-note 1.0.0 and of golang.org/x/mod, and what is refused.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { formatBase64 } from './base64.ts'
import { generateSecretKey } from './crypto.ts'
import { formatVerifierKey, isKeyName, parseVerifierKey, signerKey, verifierKey } from './key.ts'

const crypto = nodeCrypto()
const linesOf = (name: string): string[] =>
  readFileSync(`tests/vectors/${name}`, 'utf8').trimEnd().split('\n')
const [specification = ''] = linesOf('signed-note/example.vkey')
const [peter = '', enoch = ''] = linesOf('sumdb-note/keys.txt')
const codeOf = (text: string) => {
  const key = parseVerifierKey(crypto, text)
  return key.ok ? 'accepted' : key.refusal.code
}

describe('verifier keys', () => {
  test.each([specification, peter, enoch])('%s is read and written again', (text) => {
    const key = parseVerifierKey(crypto, text)
    expect(key.ok && formatVerifierKey(key.value)).toBe(text)
    expect(key).toMatchObject({ value: { signatureType: 1, algorithm: 'ed25519' } })
  })

  test('no part of a key, and no key with a byte raised by one, is read', () => {
    const places = Array.from(peter, (_, at) => at)
    const parts = places.flatMap((from) =>
      places.map((length) => peter.slice(from, from + Math.max(length, 1))),
    )
    const raised = places.map((at) => {
      const character = String.fromCharCode(peter.charCodeAt(at) + 1)
      return peter.slice(0, at) + character + peter.slice(at + 1)
    })
    const wrong = [...parts, ...raised]
    expect(wrong.filter((text) => codeOf(text) === 'accepted')).toEqual([])
    expect(wrong.length).toBeGreaterThan(4000)
  })

  test('a key of another length, or of no known type, is refused though its id is right', () => {
    expect(linesOf('sumdb-note/bad-keys.txt').map(codeOf)).toEqual([
      'not-base64',
      'unknown-key-type',
    ])
  })

  test.each([
    ['the id in capitals', specification.replace('530d903a', '530D903A')],
    ['the id of another key', specification.replace('530d903a', 'c74f20a3')],
    ['a newline at the end', `${specification}\n`],
  ])('%s is refused', (_, text) => expect(codeOf(text)).not.toBe('accepted'))

  test('a key of small order is refused', () => {
    const one = new Uint8Array(32).fill(1, 0, 1)
    expect(verifierKey(crypto, 'a.example', 1, one)).toMatchObject({
      refusal: { code: 'weak-key' },
    })
  })

  test('each type of signature makes another id of the same key', async () => {
    const secret = generateSecretKey(crypto, 'ed25519')
    const keys = await Promise.all([
      signerKey(crypto, 'a.example', 0x01, secret),
      signerKey(crypto, 'a.example', 0x04, secret),
    ])
    const ids = keys.map((key) => key.ok && key.value.verifier.keyId)
    expect(new Set(ids).size).toBe(2)
  })

  test('a key of ML-DSA-44 is read and written again; its name ends at 255 bytes', async () => {
    const secret = generateSecretKey(crypto, 'ml-dsa-44')
    const key = await signerKey(crypto, 'é'.repeat(127), 0x06, secret)
    if (!key.ok) throw new Error('refused')
    const read = parseVerifierKey(crypto, formatVerifierKey(key.value.verifier))
    expect(read).toEqual({ ok: true, value: key.value.verifier })
    const longer = await signerKey(crypto, 'é'.repeat(128), 0x06, secret)
    expect(longer).toMatchObject({ refusal: { code: 'bad-key-name' } })
  })

  test('no name has spaces of any script, plus signs, controls or halves of characters', () => {
    const wrong = [
      '',
      'a b',
      'a+b',
      'a\u00a0b',
      'a\u2003b',
      'a\u2028b',
      'a\u0085b',
      'a\0b',
      '\ud800',
    ]
    expect(wrong.filter(isKeyName)).toEqual([])
    expect(
      ['ru.example/mithaq/new-start', 'ميثاق.example', 'a-b_c'].filter(isKeyName),
    ).toHaveLength(3)
  })

  test('what is read is written as it was, and nothing read makes it fail', () => {
    const material = fc.uint8Array({ maxLength: 40 }).map(formatBase64)
    const id = fc.stringMatching(/^[0-9a-f]{8}$/)
    const like = fc.tuple(fc.string(), id, material).map((parts) => parts.join('+'))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), like), (text) => {
        const key = parseVerifierKey(crypto, text)
        expect(!key.ok || formatVerifierKey(key.value) === text).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
