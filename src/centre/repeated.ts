// Messages that repeat the body of another (docs/formats/envelope.md): what one repeats is what has
// the same author and the same commitment, so that nothing else can come in its place.
import { equalBytes, formatHex } from '#ledger/bytes.ts'
import { parseEntry } from '#ledger/entry.ts'
import type { Message } from '#ledger/message.ts'
import { leafHash } from '#ledger/tree.ts'
import type { HeldLogs } from './held-logs.ts'
import { partyOf } from './space.ts'

export const resendType = 'mithaq/resend'

/** What a message repeats, if it does: the place and the leaf of one with the same commitment. */
export async function repeatedBy(
  { parts: { store, crypto, space } }: HeldLogs,
  { from, re, bodies: [body] }: Message,
): Promise<{ readonly origin: string; readonly index: number; readonly leaf: string } | null> {
  const [place, other] = re
  if (place === undefined || other !== undefined || body === undefined) return null
  const { origin, index } = place
  if (partyOf(space, origin) !== from) return null
  const [bytes] = await store.entries(origin, index, index + 1)
  const entry = bytes === undefined ? null : parseEntry(bytes)
  if (bytes === undefined || entry?.ok !== true) return null
  const isSame = entry.value.message.bodies.some((one) => equalBytes(one.commit, body.commit))
  return isSame ? { origin, index, leaf: formatHex(leafHash(crypto, bytes)) } : null
}
