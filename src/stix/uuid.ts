// Identifiers by name: UUID version 5 (RFC 9562, 5.5), the same for the same name wherever it is
// computed, so that a second export gives the same objects. SHA-1 is what the standard asks for;
// nothing is proved by it here.
import { sha1 } from '@noble/hashes/legacy.js'
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'

export function uuidOf(namespace: string, name: string): string {
  const bytes = concatBytes(hexToBytes(namespace.replaceAll('-', '')), utf8ToBytes(name))
  return uuidText(sha1(bytes), 5)
}

/** The first 16 bytes of a hash in the form of a UUID of this version. */
export function uuidText(hash: Uint8Array, version: number): string {
  const bytes = hash.slice(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | (version << 4)
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytesToHex(bytes)
  return [8, 12, 16, 20, 32].map((end, at) => hex.slice([0, 8, 12, 16, 20][at], end)).join('-')
}
