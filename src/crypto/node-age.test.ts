// X25519 as bodies for hybrid recipients go through it, against Wycheproof; files whole are in
// tests/vectors/age.
import { expect, test } from 'vitest'
import { readVectors } from '../../tests/signature-vectors.ts'
import { agreed, curveSecret } from './node-age.ts'

interface Agreements {
  readonly testGroups: readonly {
    readonly tests: readonly {
      readonly tcId: number
      readonly flags: readonly string[]
      readonly public: string
      readonly private: string
      readonly shared: string
    }[]
  }[]
}

const vectors = readVectors<Agreements>('wycheproof/x25519_test.json').testGroups.flatMap(
  ({ tests }) => tests,
)
const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex')
const isZero = (hex: string): boolean => /^0+$/.test(hex)

test('X25519 comes to what Wycheproof says', () => {
  const some = vectors.filter(({ shared }) => !isZero(shared))
  const wrong = some.filter(
    (one) =>
      agreed(curveSecret(bytes(one.private)), bytes(one.public)).toString('hex') !== one.shared,
  )
  expect(wrong.map(({ tcId }) => tcId)).toEqual([])
  expect(some).toHaveLength(487)
})

test('X25519 refuses a key with which nothing but zeros comes of it', () => {
  const zero = vectors.filter(({ shared }) => isZero(shared))
  for (const one of zero) {
    expect(() => agreed(curveSecret(bytes(one.private)), bytes(one.public))).toThrow()
  }
  expect(zero.every(({ flags }) => flags.includes('ZeroSharedSecret'))).toBe(true)
  expect(zero.length + 487).toBe(vectors.length)
})
