// What a centre puts where tlog-mirror has room for an opaque ticket of the mirror's own: the
// checkpoint of the upload, and behind it, where there is room, the blobs that its entries name, so
// that no request goes before (docs/formats/exchange-http.md). A note never has a zero byte.
import { concatBytes, uint16Bytes } from '#ledger/bytes.ts'

export interface Ticket {
  readonly checkpoint: Uint8Array
  readonly blobs: readonly Uint8Array[]
}

/** Its length stands in two bytes. */
const mostBytes = 0xffff
const mark = Uint8Array.of(0)

/** Null where there is no room for all of it. */
export function encodeTicket({ checkpoint, blobs }: Ticket): Uint8Array | null {
  if (blobs.length === 0) return checkpoint
  const length = blobs.reduce((sum, blob) => sum + 2 + blob.length, checkpoint.length + 1)
  if (length > mostBytes) return null
  const sized = blobs.flatMap((blob) => [uint16Bytes(blob.length), blob])
  return concatBytes(checkpoint, mark, ...sized)
}

/** Null where blobs are announced and cut short; what is no ticket of ours has no checkpoint. */
export function readTicket(ticket: Uint8Array): Ticket | null {
  const end = ticket.indexOf(0)
  if (end === -1) return { checkpoint: ticket, blobs: [] }
  const blobs: Uint8Array[] = []
  let at = end + 1
  while (at < ticket.length) {
    const from = at + 2
    const until = from + ((ticket[at] ?? 0) << 8) + (ticket[at + 1] ?? 0)
    if (until > ticket.length) return null
    blobs.push(ticket.subarray(from, until))
    at = until
  }
  return blobs.length === 0 ? null : { checkpoint: ticket.subarray(0, end), blobs }
}
