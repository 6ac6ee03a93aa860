// What is written down of an officer's key: a file of age under a passphrase, as the command line
// has it. It is apart from the key, since age is long and signing does without it.
import { openWithPassphrase, sealWithPassphrase } from '#ledger/age-file.ts'
import { decodeUtf8, encodeUtf8 } from '#ledger/bytes.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import type { SignerKey } from '#ledger/key.ts'
import { type Outcome, refuse } from '#ledger/refusal.ts'
import { formatSecretKey, parseSecretKey } from '#ledger/secret-key.ts'

/** The file that brings the key back, here or on the command line. */
export function backupOf(
  signer: SignerKey,
  passphrase: string,
  work?: number,
): Promise<Outcome<Uint8Array>> {
  return sealWithPassphrase(encodeUtf8(`${formatSecretKey(signer)}\n`), passphrase, work)
}

const ageStart = 'age-encryption.org/v1\n'

export const isSealed = (file: Uint8Array): boolean =>
  decodeUtf8(file.subarray(0, ageStart.length)) === ageStart

/** The first key of a key file, which may be sealed; of no other officer than the one named. */
export async function readBackup(
  crypto: LedgerCrypto,
  name: string,
  file: Uint8Array,
  passphrase: string,
): Promise<Outcome<SignerKey>> {
  const opened = isSealed(file) ? await openWithPassphrase(file, passphrase) : null
  if (opened?.ok === false) return opened
  const lines = (decodeUtf8(opened?.value ?? file) ?? '').split('\n').map((line) => line.trim())
  const line = lines.find((one) => one !== '' && !one.startsWith('#')) ?? ''
  const read = await parseSecretKey(crypto, line, 'key')
  if (!read.ok) return read
  const { verifier } = read.value
  if (verifier.signatureType !== 0x01) {
    return refuse('unknown-key-type', 'key', String(verifier.signatureType), '1')
  }
  if (verifier.name !== name) return refuse('bad-key-name', 'key', verifier.name, name)
  return read
}
