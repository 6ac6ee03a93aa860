// Salted commitments: what opens them, and nothing else does.
import { expect, test } from 'vitest'
import fc from 'fast-check'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { concatBytes, encodeUtf8, formatHex } from './bytes.ts'
import { commit, reveal } from './commitment.ts'

const crypto = nodeCrypto()

test('a commitment is SHA-256 over salt and content', () => {
  const salt = Uint8Array.from({ length: 32 }, (_, at) => at)
  const { hash, plaintext } = commit({ ...crypto, randomBytes: () => salt }, encodeUtf8('yes'))
  expect(plaintext).toEqual(concatBytes(salt, encodeUtf8('yes')))
  // By Python's hashlib, over the same 35 bytes.
  expect(formatHex(hash)).toBe('f45861e6b753b170ba4bbb97f2676cc01458f7a023b00cf803935c33df70f0b6')
})

test('what was committed to is revealed', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (content) => {
      const { hash, plaintext } = commit(crypto, content)
      expect(reveal(crypto, hash, plaintext)).toEqual({ ok: true, value: content })
    }),
  )
})

test('one bit more, less or other in salt or content reveals nothing', () => {
  const { hash, plaintext } = commit(crypto, encodeUtf8('yes'))
  for (let bit = 0; bit < plaintext.length * 8; bit += 1) {
    const altered = Uint8Array.from(plaintext)
    altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(reveal(crypto, hash, altered)).toMatchObject({ refusal: { code: 'other-commitment' } })
  }
  const longer = concatBytes(plaintext, Uint8Array.of(0))
  expect(reveal(crypto, hash, longer)).toMatchObject({ refusal: { code: 'other-commitment' } })
})

test('a plaintext without a whole salt is refused, whatever its hash', () => {
  const short = new Uint8Array(31)
  expect(reveal(crypto, crypto.sha256(short), short)).toMatchObject({
    refusal: { code: 'bad-plaintext' },
  })
})

test('the same content is committed to differently each time', () => {
  const [one, other] = [commit(crypto, encodeUtf8('yes')), commit(crypto, encodeUtf8('yes'))]
  expect(one.hash).not.toEqual(other.hash)
})
