// One suite for every implementation that stands behind the ledger's door: on Node's own, on
// WebCrypto, and in script alone. Vectors are those of tests/vectors.
import { createHash, createPublicKey, verify, webcrypto } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { generateSecretKey, type LedgerCrypto } from '#ledger/crypto.ts'
import {
  edgeCases,
  readVectors,
  type SignatureVector,
  wycheproof,
} from '../../tests/signature-vectors.ts'
import { nodeCrypto } from './node-crypto.ts'
import { webCrypto } from './web-crypto.ts'

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'))
const hex = (value: Uint8Array): string => Buffer.from(value).toString('hex')
const message = new TextEncoder().encode('mithaq')

/** What is answered otherwise than published. */
async function differences(crypto: LedgerCrypto, vectors: readonly SignatureVector[]) {
  const answers = await Promise.all(
    vectors.map(async ({ algorithm, publicKey, message: signed, signature }) =>
      crypto.verify(algorithm, bytes(publicKey), bytes(signed), bytes(signature)),
    ),
  )
  return vectors.filter(({ holds }, at) => answers[at] !== holds).map(({ name }) => name)
}

interface ContextCase {
  readonly testPassed: boolean
  readonly pk: string
  readonly message: string
  readonly context: string
  readonly signature: string
}

test('NIST says which of its signatures of ML-DSA-44 hold with their contexts', () => {
  const cases = readVectors<ContextCase[]>('acvp/ml-dsa-44-sigver.json')
  const prefix = bytes('30820532300b06096086480165030403110382052100')
  const answers = cases.map(({ pk, message: signed, context, signature }) => {
    const der = Buffer.concat([prefix, bytes(pk)])
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
    return verify(null, bytes(signed), { key, context: bytes(context) }, bytes(signature))
  })
  expect(answers).toEqual(cases.map((one) => one.testPassed))
  expect(answers.filter((holds) => holds)).toHaveLength(3)
})

const subtle = webcrypto.subtle as SubtleCrypto
const implementations: readonly (readonly [string, LedgerCrypto])[] = [
  ['Node', nodeCrypto()],
  ['WebCrypto', webCrypto(subtle)],
  ['script alone', webCrypto(undefined)],
]

describe.each(implementations)('cryptography on %s', (_, crypto) => {
  test('answers to Wycheproof on Ed25519', async () => {
    const vectors = wycheproof('ed25519')
    expect(await differences(crypto, vectors)).toEqual([])
    expect(vectors).toHaveLength(151)
  })

  test('answers to Wycheproof on ML-DSA-44', async () => {
    const vectors = wycheproof('ml-dsa-44')
    expect(await differences(crypto, vectors)).toEqual([])
    expect(vectors).toHaveLength(172)
  })

  test('of the signatures on which libraries differ, accepts one', async () => {
    const vectors = edgeCases()
    expect(await differences(crypto, vectors)).toEqual([])
    expect(vectors.filter((one) => one.holds)).toHaveLength(1)
    expect(vectors).toHaveLength(12)
  })

  test('makes the public keys of ML-DSA-44 that NIST expects', async () => {
    const cases = readVectors<{ seed: string; pk: string }[]>('acvp/ml-dsa-44-keygen.json')
    for (const { seed, pk } of cases) {
      const publicKey = await crypto.publicKeyOf({ algorithm: 'ml-dsa-44', seed: bytes(seed) })
      expect(hex(publicKey)).toBe(pk.toLowerCase())
    }
    expect(cases).toHaveLength(25)
  })

  test('takes no signature of ML-DSA-44 that was made with a context', async () => {
    for (const one of readVectors<ContextCase[]>('acvp/ml-dsa-44-sigver.json')) {
      const [key, signed, signature] = [one.pk, one.message, one.signature].map(bytes)
      expect(await crypto.verify('ml-dsa-44', key!, signed!, signature!)).toBe(false)
    }
  })

  test('hashes as FIPS 180-4 has it', () => {
    expect(hex(crypto.sha256(new Uint8Array()))).toMatch(/^e3b0c44298fc1c149afbf4c8996fb924/)
    const abc = crypto.sha256(new TextEncoder().encode('abc'))
    expect(hex(abc)).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(abc.constructor).toBe(Uint8Array)
  })

  test('a hash stays what it was while others are made', () => {
    const texts = Array.from({ length: 1000 }, (_, at) => Uint8Array.of(at >> 8, at & 0xff))
    const hashes = texts.map((text) => crypto.sha256(text))
    const anew = texts.map((text) => createHash('sha256').update(text).digest('hex'))
    expect(hashes.map(hex)).toEqual(anew)
  })

  test('gives as many random bytes as asked, never the same', () => {
    expect(crypto.randomBytes(32)).toHaveLength(32)
    expect(hex(crypto.randomBytes(32))).not.toBe(hex(crypto.randomBytes(32)))
  })

  describe.each(['ed25519', 'ml-dsa-44'] as const)('with %s', (algorithm) => {
    test('what one implementation signs, every other accepts', async () => {
      const secret = generateSecretKey(crypto, algorithm)
      const publicKey = await crypto.publicKeyOf(secret)
      const signature = await crypto.sign(secret, message)
      for (const [, other] of implementations) {
        expect(hex(await other.publicKeyOf(secret))).toBe(hex(publicKey))
        expect(await other.verify(algorithm, publicKey, message, signature)).toBe(true)
      }
    })

    test('nothing holds once a bit of key, message or signature has turned', async () => {
      const secret = generateSecretKey(crypto, algorithm)
      const publicKey = await crypto.publicKeyOf(secret)
      const signature = await crypto.sign(secret, message)
      const turned = (value: Uint8Array, at: number) =>
        value.map((byte, place) => (place === at ? byte ^ 0x10 : byte))
      const { verify } = crypto
      for (const at of [0, 31, signature.length - 1]) {
        expect(await verify(algorithm, publicKey, message, turned(signature, at))).toBe(false)
      }
      expect(await verify(algorithm, turned(publicKey, 3), message, signature)).toBe(false)
      expect(await verify(algorithm, publicKey, turned(message, 3), signature)).toBe(false)
    })

    test('keys and signatures of no sense do not hold and do not throw', async () => {
      const lengths = [0, 1, 31, 32, 33, 63, 64, 65, 1312, 2420]
      for (const length of lengths) {
        const noise = new Uint8Array(length).fill(0xa7)
        expect(await crypto.verify(algorithm, noise, message, noise)).toBe(false)
        const key = await crypto.publicKeyOf({ algorithm, seed: new Uint8Array(32).fill(7) })
        expect(await crypto.verify(algorithm, key, message, noise)).toBe(false)
      }
    })
  })
})
