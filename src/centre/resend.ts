// A body sent anew, for an addressee who has lost the identity that opens it: the sender opens its
// own copy and encrypts the same bytes, salt and all, to the recipients that the roster lists now.
// It goes out as a message of its own, signed by officers like any other, which names the one that
// it repeats and has the same commitment; so it can hold nothing else than what was sent first.
import { decodeUtf8, formatHex } from '#ledger/bytes.ts'
import { resealBody } from '#ledger/envelope.ts'
import type { Message } from '#ledger/message.ts'
import { recipientSets } from '#ledger/recipients.ts'
import { addressees } from './correspondence.ts'
import { compose, type Draft, type Drafted, type DraftParts, wrong } from './drafts.ts'
import { rosterOf } from './held-logs.ts'
import type { LoggedMessage } from './messages.ts'
import { resendType } from './repeated.ts'
import { whoseRecipient } from './whose-recipient.ts'

/** A draft that repeats an own message for these of its addressees; for all where none is named. */
export async function composeResend(
  parts: DraftParts,
  repeated: LoggedMessage,
  to: readonly string[],
): Promise<Drafted<Draft>> {
  const { space } = parts.logs.parts
  const { origin, index, message } = repeated
  const place = `${origin} ${index}`
  if (message.from !== space.self) {
    return wrong('not-an-own-message', place, message.from, space.self)
  }
  const all = addressees(repeated, [...space.parties.keys()])
  const stranger = to.find((party) => !all.includes(party))
  if (stranger !== undefined) return wrong('not-an-addressee', place, stranger, all.join(' '))
  const readers = to.length === 0 ? all : to
  const sealed = await resealed(parts, message, place, readers)
  if (!sealed.ok) return sealed
  const wording = { type: resendType, to: readers, re: [{ origin, index }], effective: null }
  const content = decodeUtf8(sealed.value.content) ?? null
  return compose(parts, { ...wording, content, open: null }, sealed.value)
}

async function resealed(
  { logs, identities }: DraftParts,
  { bodies: [body] }: Message,
  place: string,
  readers: readonly string[],
) {
  const { crypto, store, space } = logs.parts
  if (body === undefined) return wrong('no-body', place, '', 'an encrypted content')
  const rosters = await Promise.all([space.self, ...readers].map((one) => rosterOf(logs, one)))
  const sets = recipientSets(rosters)
  let last: Awaited<ReturnType<typeof resealBody>> | null = null
  for (const { hash } of body.blobs) {
    const file = await store.blob(formatHex(hash))
    if (file === null) continue
    last = whoseRecipient(await resealBody(crypto, body, file, identities, sets), rosters)
    if (last.ok) return last
  }
  return last ?? wrong('no-body', place, '', 'the file of its body, which is not here')
}
