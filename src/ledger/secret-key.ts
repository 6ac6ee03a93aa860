// Keys that sign as lines of text, `PRIVATE+KEY+name+hex key id+base64(type || seed)`: the form of
// golang.org/x/mod/sumdb/note, for all three types of key.ts. It is for a file that only its owner
// reads; no refusal repeats any of it.
import { formatBase64, parseBase64 } from './base64.ts'
import { concatBytes } from './bytes.ts'
import type { LedgerCrypto } from './crypto.ts'
import { algorithmOf, formatVerifierKey, type SignerKey, signerKey } from './key.ts'
import { accept, type Outcome, refuse } from './refusal.ts'

const start = 'PRIVATE+KEY+'
const seedBytes = 32
const form = 'PRIVATE+KEY+name+8 lowercase hex digits+base64(type || seed)'

export function formatSecretKey({ verifier, secret }: SignerKey): string {
  const [name = '', id = ''] = formatVerifierKey(verifier).split('+')
  const material = concatBytes(Uint8Array.of(verifier.signatureType), secret.seed)
  return `${start}${name}+${id}+${formatBase64(material)}`
}

/** `place` is where the line stands, for a refusal to name. */
export async function parseSecretKey(
  crypto: LedgerCrypto,
  line: string,
  place: string,
): Promise<Outcome<SignerKey>> {
  const malformed = refuse('bad-key', place, '', form)
  if (!line.startsWith(start)) return malformed
  const [, name = '', id = '', encoded = ''] =
    /^([^+]*)\+([0-9a-f]{8})\+(.*)$/.exec(line.slice(start.length)) ?? []
  const material = parseBase64(encoded)
  const type = material?.[0]
  if (material?.length !== seedBytes + 1 || type === undefined) return malformed
  const known = algorithmOf(type)
  if (known === undefined) return refuse('unknown-key-type', place, String(type), '1, 4 or 6')
  const [signatureType, algorithm] = known
  const secret = { algorithm, seed: material.slice(1) }
  const key = await signerKey(crypto, name, signatureType, secret)
  if (!key.ok) return key
  // The id is of the public key: a seed that was damaged gives another.
  const [, computed = ''] = formatVerifierKey(key.value.verifier).split('+')
  return id === computed ? accept(key.value) : refuse('bad-key-id', place, id, computed)
}
