// What is remembered of signatures, and what must not be.
import { expect, test } from 'vitest'
import { generateSecretKey, type LedgerCrypto } from '#ledger/crypto.ts'
import { nodeCrypto } from './node-crypto.ts'
import { remembering } from './remembering.ts'

const plain = nodeCrypto()
const message = new TextEncoder().encode('mithaq')

/** How often a signature was computed. */
function counted(): { readonly crypto: LedgerCrypto; readonly times: () => number } {
  let times = 0
  const verify: LedgerCrypto['verify'] = (...given) => {
    times += 1
    return plain.verify(...given)
  }
  return { crypto: remembering({ ...plain, verify }), times: () => times }
}

test('a signature that held is not computed again', async () => {
  const { crypto, times } = counted()
  for (const algorithm of ['ed25519', 'ml-dsa-44'] as const) {
    const secret = generateSecretKey(crypto, algorithm)
    const [key, signature] = [await plain.publicKeyOf(secret), await plain.sign(secret, message)]
    const before = times()
    expect(await crypto.verify(algorithm, key, message, signature)).toBe(true)
    expect(await crypto.verify(algorithm, key, message, signature)).toBe(true)
    expect(times()).toBe(before + 1)
  }
})

test('what was signed here is not computed again, and nothing else holds for it', async () => {
  const { crypto, times } = counted()
  for (const algorithm of ['ed25519', 'ml-dsa-44'] as const) {
    const secret = generateSecretKey(crypto, algorithm)
    const [key, signature] = [await crypto.publicKeyOf(secret), await crypto.sign(secret, message)]
    expect(await crypto.verify(algorithm, key, message, signature)).toBe(true)
    expect(times()).toBe(0)
  }
  const secret = generateSecretKey(crypto, 'ed25519')
  const [key, signature] = [await crypto.publicKeyOf(secret), await crypto.sign(secret, message)]
  expect(await crypto.verify('ed25519', key, message.subarray(1), signature)).toBe(false)
  expect(times()).toBe(1)
})

test('another key, message, signature or place between them does not hold', async () => {
  const { crypto } = counted()
  const secret = generateSecretKey(crypto, 'ed25519')
  const [key, signature] = [await crypto.publicKeyOf(secret), await crypto.sign(secret, message)]
  const verify = (...given: readonly Uint8Array[]) =>
    crypto.verify('ed25519', given[0]!, given[1]!, given[2]!)
  expect(await verify(key, message, signature)).toBe(true)
  const turned = (bytes: Uint8Array) => bytes.map((byte, at) => (at === 0 ? byte ^ 1 : byte))
  expect(await verify(turned(key), message, signature)).toBe(false)
  expect(await verify(key, turned(message), signature)).toBe(false)
  expect(await verify(key, message, turned(signature))).toBe(false)
  const moved = Uint8Array.from([...key, signature[0]!])
  expect(await verify(moved, message, signature.subarray(1))).toBe(false)
  const longer = Uint8Array.from([...signature, message[0]!])
  expect(await verify(key, message.subarray(1), longer)).toBe(false)
  expect(await crypto.verify('ml-dsa-44', key, message, signature)).toBe(false)
})

test('a message is remembered as it was when it was asked about, short or long', async () => {
  const { crypto } = counted()
  const secret = generateSecretKey(crypto, 'ed25519')
  for (const length of [32, 5000]) {
    const asked = new Uint8Array(length)
    const key = await plain.publicKeyOf(secret)
    const signature = await plain.sign(secret, asked)
    const answer = crypto.verify('ed25519', key, asked, signature)
    asked[length - 1] = 1
    expect(await answer).toBe(true)
    expect(await crypto.verify('ed25519', key, asked, signature)).toBe(false)
    expect(await crypto.verify('ed25519', key, new Uint8Array(length), signature)).toBe(true)
  }
})

test('the hash of a long message does not pass for it', async () => {
  const { crypto } = counted()
  const secret = generateSecretKey(crypto, 'ed25519')
  const long = new Uint8Array(5000)
  const [key, signature] = [await plain.publicKeyOf(secret), await crypto.sign(secret, long)]
  expect(await crypto.verify('ed25519', key, crypto.sha256(long), signature)).toBe(false)
})

test('what does not hold is computed each time, and the oldest are forgotten', async () => {
  let times = 0
  const holds = { now: false }
  const crypto = remembering({
    ...plain,
    verify: async () => {
      times += 1
      return holds.now
    },
  })
  const key = new Uint8Array(32)
  const ask = (nth: number) => {
    const signature = new Uint8Array(64)
    signature.set([nth >> 8, nth & 0xff])
    return crypto.verify('ed25519', key, message, signature)
  }
  await ask(0)
  await ask(0)
  expect(times).toBe(2)
  holds.now = true
  for (let nth = 0; nth <= 4096; nth += 1) await ask(nth)
  expect(times).toBe(2 + 4097)
  await ask(4096)
  await ask(2048)
  expect(times).toBe(2 + 4097)
  await ask(0)
  expect(times).toBe(2 + 4098)
})
