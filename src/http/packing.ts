// A proposal in an address: the text of its file, deflated (RFC 1951) and in base64url (RFC 4648,
// section 5), as the page What if writes it (src/web/proposal/address-text.ts). It may be of
// anybody, so it is read up to a size, and then by the parser like any file.
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { decodeUtf8 } from '#ledger/bytes.ts'
import type { Packing } from './page.ts'

/** As much as a proposal may have: a deflated text can be a thousand times as long. */
const mostBytes = 200_000
/** Browsers and servers take addresses of this length; longer ones are cut on the way. */
const mostInAddress = 6_000

export const packing: Packing = {
  packed: (text) => {
    const bytes = deflateRawSync(text)
    return bytes.length > mostInAddress ? null : bytes.toString('base64url')
  },
  unpacked: (packed) => {
    if (!/^[\w-]+$/.test(packed)) return null
    try {
      const bytes = inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: mostBytes })
      return decodeUtf8(bytes) ?? null
    } catch {
      return null
    }
  },
}
