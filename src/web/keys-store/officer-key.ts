// An officer's key in the browser: Ed25519, which WebCrypto signs with and does not give out. The
// seed exists in script once, when the key is made or brought here: a key that WebCrypto made could
// not be backed up, since what is not extractable is so from its first moment. What is written down
// of it is in key-backup.ts.
import { encodeUtf8 } from '#ledger/bytes.ts'
import { generateSecretKey, type LedgerCrypto } from '#ledger/crypto.ts'
import { signerKey, type SignerKey, type VerifierKey } from '#ledger/key.ts'
import type { NoteSignature } from '#ledger/note.ts'
import type { Outcome } from '#ledger/refusal.ts'

export interface OfficerKey {
  /** The public part, which the key holder takes into the roster. */
  readonly verifier: VerifierKey
  readonly key: CryptoKey
}

/** `name` is that of the rosters: `us.example/officer-4`. */
export function drawKey(crypto: LedgerCrypto, name: string): Promise<Outcome<SignerKey>> {
  return signerKey(crypto, name, 0x01, generateSecretKey(crypto, 'ed25519'))
}

/** Ed25519 in PKCS #8 (RFC 8410, section 7), before the seed. */
const pkcs8 = Uint8Array.from([
  0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
])

/** Hands the key to WebCrypto, and wipes what was in script of it. */
export async function keptKey(
  subtle: SubtleCrypto,
  { verifier, secret }: SignerKey,
): Promise<OfficerKey> {
  const encoded = new Uint8Array(pkcs8.length + secret.seed.length)
  encoded.set(pkcs8)
  encoded.set(secret.seed, pkcs8.length)
  const key = await subtle.importKey('pkcs8', encoded, 'Ed25519', false, ['sign'])
  encoded.fill(0)
  secret.seed.fill(0)
  return { verifier, key }
}

export async function signWith(
  subtle: SubtleCrypto,
  { verifier, key }: OfficerKey,
  text: string,
): Promise<NoteSignature> {
  const signature = await subtle.sign('Ed25519', key, Uint8Array.from(encodeUtf8(text)))
  return { name: verifier.name, keyId: verifier.keyId, signature: new Uint8Array(signature) }
}
