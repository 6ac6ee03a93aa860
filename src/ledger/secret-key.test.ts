// Secret keys as lines: the one that golang.org/x/mod publishes with its tests, and our own.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { generateSecretKey } from './crypto.ts'
import { formatVerifierKey, signerKey } from './key.ts'
import { formatSecretKey, parseSecretKey } from './secret-key.ts'

const crypto = nodeCrypto()
const lineOf = (name: string) =>
  readFileSync(`tests/vectors/sumdb-note/${name}`, 'utf8').split('\n')[0] ?? ''
const go = lineOf('secret.txt')
const codeOf = async (line: string) => {
  const key = await parseSecretKey(crypto, line, 'key')
  return key.ok ? 'accepted' : key.refusal.code
}

test('the secret key of Go is read, is of its verifier key, and is written again', async () => {
  const key = await parseSecretKey(crypto, go, 'key')
  if (!key.ok) throw new Error(key.refusal.code)
  expect(formatVerifierKey(key.value.verifier)).toBe(lineOf('keys.txt'))
  expect(formatSecretKey(key.value)).toBe(go)
})

test.each([
  ['any note', 'ed25519', 0x01],
  ['checkpoints, with a time', 'ed25519', 0x04],
  ['checkpoints, for long', 'ml-dsa-44', 0x06],
] as const)('a key that signs %s is read as it was written', async (_, algorithm, type) => {
  const made = await signerKey(crypto, 'a.example/log', type, generateSecretKey(crypto, algorithm))
  if (!made.ok) throw new Error(made.refusal.code)
  const read = await parseSecretKey(crypto, formatSecretKey(made.value), 'key')
  expect(read).toEqual(made)
})

test('no part of a key is read, and none with a changed character', async () => {
  const parts = Array.from(go, (_, at) => go.slice(0, at))
  const changed = Array.from(go, (character, at) => {
    const other = character === 'A' ? 'B' : 'A'
    return go.slice(0, at) + other + go.slice(at + 1)
  })
  const codes = await Promise.all([...parts, ...changed].map(codeOf))
  expect(codes).not.toContain('accepted')
})

test('no refusal repeats the key', async () => {
  const wrong = [go.slice(0, -1), go.replace('c74f20a3', 'c74f20a4'), `${go}=`, 'AGE-SECRET-KEY-1']
  for (const line of wrong) {
    const key = await parseSecretKey(crypto, line, 'officer-1.key, line 1')
    expect(JSON.stringify(key)).not.toContain('AYEKFAL')
    expect(key).toMatchObject({ ok: false, refusal: { place: 'officer-1.key, line 1' } })
  }
})
