// A proposal in an address: the text of its file, deflated (RFC 1951) and in base64url (RFC 4648,
// section 5), as the page What if writes it (src/web/proposal/address-text.ts). It may be of
// anybody, so it is read up to a size, and then by the parser like any file.
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { decodeUtf8 } from '#ledger/bytes.ts'
import type { Packing, PackingBounds } from './page.ts'

const most: PackingBounds = { text: 200_000, address: 6_000 }

export const packing: Packing = {
  packed: (text) => {
    const bytes = deflateRawSync(text)
    return bytes.length > most.address ? null : bytes.toString('base64url')
  },
  unpacked: (packed) => {
    if (!/^[\w-]+$/.test(packed)) return null
    try {
      const bytes = inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: most.text })
      return decodeUtf8(bytes) ?? null
    } catch {
      return null
    }
  },
}
