// What the test of cryptography in a browser runs inside the page: the browser's own Ed25519, and
// script alone, asked about signatures given as hex.
import { webCrypto } from '#crypto/web-crypto.ts'
import type { SignatureVector } from '../signature-vectors.ts'

const bytes = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16))

/** The names of those answered otherwise than they say. */
export async function differences(
  vectors: readonly SignatureVector[],
  native: boolean,
): Promise<readonly string[]> {
  const { verify } = webCrypto(native ? crypto.subtle : undefined)
  const wrong: string[] = []
  for (const { name, algorithm, publicKey, message, signature, holds } of vectors) {
    const answer = await verify(algorithm, bytes(publicKey), bytes(message), bytes(signature))
    if (answer !== holds) wrong.push(name)
  }
  return wrong
}

/** What the browser's own Ed25519 says where it is asked, to be sure that it was. */
export async function hasEd25519(): Promise<boolean> {
  return crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']).then(
    () => true,
    () => false,
  )
}
