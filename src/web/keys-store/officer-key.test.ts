import { expect, test } from 'vitest'
import { webCrypto } from '#crypto/web-crypto.ts'
import { encodeUtf8, formatHex } from '#ledger/bytes.ts'
import { formatVerifierKey } from '#ledger/key.ts'
import { verifyNote } from '#ledger/note.ts'
import type { Outcome } from '#ledger/refusal.ts'
import { formatSecretKey } from '#ledger/secret-key.ts'
import { backupOf, isSealed, readBackup } from './key-backup.ts'
import { drawKey, keptKey, signWith } from './officer-key.ts'

const { subtle } = globalThis.crypto
const crypto = webCrypto(subtle)
const name = 'us.example/officer-4'
const passphrase = 'correct horse battery'
/** Of scrypt, as little as there is: the tests wait for it. */
const work = 2

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

test('a new key signs the text of a draft, and cannot be taken out', async () => {
  const kept = await keptKey(subtle, valueOf(await drawKey(crypto, name)))
  const text = 'mithaq/entry/1\n'
  const signed = { text, signatures: [await signWith(subtle, kept, text)] }
  const [checked] = await verifyNote(crypto, signed, [kept.verifier])
  expect(checked?.holds).toBe(true)
  expect(kept.key.extractable).toBe(false)
  await expect(subtle.exportKey('pkcs8', kept.key)).rejects.toThrow()
})

test('the seed is wiped once the key is with WebCrypto', async () => {
  const drawn = valueOf(await drawKey(crypto, name))
  await keptKey(subtle, drawn)
  expect(formatHex(drawn.secret.seed)).toBe('00'.repeat(32))
})

test('a backup brings the same key back, with its passphrase alone', async () => {
  const drawn = valueOf(await drawKey(crypto, name))
  const file = valueOf(await backupOf(drawn, passphrase, work))
  expect(isSealed(file)).toBe(true)
  const read = valueOf(await readBackup(crypto, name, file, passphrase))
  expect(formatVerifierKey(read.verifier)).toBe(formatVerifierKey(drawn.verifier))
  expect(await readBackup(crypto, name, file, 'another')).toMatchObject({
    ok: false,
    refusal: { code: 'for-others' },
  })
})

test('a key file of the command line is taken, comments and all', async () => {
  const drawn = valueOf(await drawKey(crypto, name))
  const file = encodeUtf8(`# of officer 4\n${formatSecretKey(drawn)}\n`)
  const read = valueOf(await readBackup(crypto, name, file, ''))
  expect(read.verifier.keyId).toBe(drawn.verifier.keyId)
})

test.each([
  ['bad-key-name', `us.example/officer-1`],
  ['bad-key', null],
])('a file is refused as %s', async (code, other) => {
  const drawn = valueOf(await drawKey(crypto, other ?? name))
  const text = other === null ? 'no key' : formatSecretKey(drawn)
  const read = await readBackup(crypto, name, encodeUtf8(text), '')
  expect(read).toMatchObject({ ok: false, refusal: { code } })
})
