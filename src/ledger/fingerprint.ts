// A hash as people copy it from paper: base32 of RFC 4648, section 6, in capitals and without
// padding, which leaves out the digits 0, 1, 8 and 9. The 32 bytes of a first roster are 52
// characters, which the parties exchange when they sign an agreement.
import { hashBytes } from './crypto.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const digitBits = 5

/** The form of a fingerprint; 256 bits end in one bit of the last digit, so that it is A or Q. */
export const fingerprintForm = '[A-Z2-7]{51}[AQ]'

export function formatFingerprint(hash: Uint8Array): string {
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of hash) {
    bits = ((bits & 0xf) << 8) | byte
    held += 8
    for (; held >= digitBits; held -= digitBits) {
      text += alphabet.charAt((bits >> (held - digitBits)) & 31)
    }
  }
  return held === 0 ? text : text + alphabet.charAt((bits << (digitBits - held)) & 31)
}

/** Nothing where the text is not the one way to write 32 bytes. */
export function parseFingerprint(text: string): Uint8Array | undefined {
  if (!new RegExp(`^${fingerprintForm}$`).test(text)) return undefined
  const hash = new Uint8Array(hashBytes)
  let bits = 0
  let held = 0
  let at = 0
  for (const digit of text) {
    bits = ((bits & 0xff) << digitBits) | alphabet.indexOf(digit)
    held += digitBits
    if (held < 8) continue
    held -= 8
    hash[at] = (bits >> held) & 0xff
    at += 1
  }
  return hash
}
