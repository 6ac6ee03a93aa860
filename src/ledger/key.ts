// Verifier keys ("vkeys") of signed-note 1.0.0: `name+hex key id+base64(type || public key)`. Of
// the types of signature three are known: 0x01 Ed25519, and the cosignatures 0x04 and 0x06 of
// tlog-cosignature 1.1.0-rc.1. A key that was let through is strict (ed25519.ts) and has the id
// that those texts compute.
import { formatBase64, parseBase64 } from './base64.ts'
import { concatBytes, encodeUtf8, formatHex, readUint32 } from './bytes.ts'
import { type Algorithm, type LedgerCrypto, publicKeyBytes, type SecretKey } from './crypto.ts'
import { isStrictPublicKey } from './ed25519.ts'
import { accept, type Outcome, refuse } from './refusal.ts'

/** 0x01 signs any note, 0x04 and 0x06 sign checkpoints, with a time. */
export type SignatureType = 0x01 | 0x04 | 0x06

export interface VerifierKey {
  readonly name: string
  /** The first four bytes of SHA-256(name || 0x0A || type || public key), big-endian. */
  readonly keyId: number
  readonly signatureType: SignatureType
  readonly algorithm: Algorithm
  readonly publicKey: Uint8Array
}

/** A key that can sign: what others know of it, and the secret. */
export interface SignerKey {
  readonly verifier: VerifierKey
  readonly secret: SecretKey
}

const algorithms: ReadonlyMap<number, readonly [SignatureType, Algorithm]> = new Map([
  [0x01, [0x01, 'ed25519']],
  [0x04, [0x04, 'ed25519']],
  [0x06, [0x06, 'ml-dsa-44']],
])

export const algorithmOf = (type: number): readonly [SignatureType, Algorithm] | undefined =>
  algorithms.get(type)

/** `cosigner_name` of tlog-cosignature has one byte for its length. */
const maxCosignerNameBytes = 255

/** Plus signs, spaces of any script, and whatever lies below the space. */
const notInName = /[+\p{White_Space}]|[^ -\u{10ffff}]/u

/** True for a name without spaces of any script, plus signs and control characters. */
export function isKeyName(name: string): boolean {
  return name !== '' && name.isWellFormed() && !notInName.test(name)
}

export function verifierKey(
  crypto: LedgerCrypto,
  name: string,
  signatureType: number,
  publicKey: Uint8Array,
): Outcome<VerifierKey> {
  const known = algorithmOf(signatureType)
  if (known === undefined) {
    return refuse('unknown-key-type', 'signature type', String(signatureType), '1, 4 or 6')
  }
  const [type, algorithm] = known
  if (!isKeyName(name)) return refuse('bad-key-name', 'key name', name, 'no spaces, no plus sign')
  if (type === 0x06 && encodeUtf8(name).length > maxCosignerNameBytes) {
    return refuse('bad-key-name', 'key name', name, `at most ${maxCosignerNameBytes} bytes`)
  }
  if (publicKey.length !== publicKeyBytes[algorithm]) {
    const expected = `${publicKeyBytes[algorithm]} bytes`
    return refuse('bad-key', 'public key', `${publicKey.length} bytes`, expected)
  }
  if (algorithm === 'ed25519' && !isStrictPublicKey(publicKey)) {
    return refuse('weak-key', 'public key', formatHex(publicKey), 'canonical, not of small order')
  }
  const keyId = keyIdOf(crypto, name, type, publicKey)
  return accept({ name, keyId, signatureType: type, algorithm, publicKey })
}

function keyIdOf(
  crypto: LedgerCrypto,
  name: string,
  type: SignatureType,
  publicKey: Uint8Array,
): number {
  const hashed = concatBytes(encodeUtf8(`${name}\n`), Uint8Array.of(type), publicKey)
  return readUint32(crypto.sha256(hashed))
}

export function parseVerifierKey(crypto: LedgerCrypto, text: string): Outcome<VerifierKey> {
  const parts = /^([^+]*)\+([0-9a-f]{8})\+(.*)$/s.exec(text)
  if (parts === null) {
    return refuse('bad-key', 'vkey', text, 'name+8 lowercase hex digits+base64')
  }
  const [, name = '', id = '', encoded = ''] = parts
  const material = parseBase64(encoded)
  const type = material?.[0]
  if (material === undefined || type === undefined) {
    return refuse('not-base64', 'vkey', encoded, 'base64(type || public key)')
  }
  const key = verifierKey(crypto, name, type, material.subarray(1))
  if (!key.ok) return key
  const computed = formatKeyId(key.value.keyId)
  return id === computed ? key : refuse('bad-key-id', 'key id', id, computed)
}

/** Keys do not change, and which of them a roster lists is asked with each head and receipt. */
const texts = new WeakMap<VerifierKey, string>()

export function formatVerifierKey(key: VerifierKey): string {
  const before = texts.get(key)
  if (before !== undefined) return before
  const material = concatBytes(Uint8Array.of(key.signatureType), key.publicKey)
  const text = `${key.name}+${formatKeyId(key.keyId)}+${formatBase64(material)}`
  texts.set(key, text)
  return text
}

const formatKeyId = (keyId: number): string => keyId.toString(16).padStart(8, '0')

/** The public side of a secret, under a name and for one kind of signature. */
export async function signerKey(
  crypto: LedgerCrypto,
  name: string,
  signatureType: SignatureType,
  secret: SecretKey,
): Promise<Outcome<SignerKey>> {
  const publicKey = await crypto.publicKeyOf(secret)
  const verifier = verifierKey(crypto, name, signatureType, publicKey)
  return verifier.ok ? accept({ verifier: verifier.value, secret }) : verifier
}
