// Whether the content that a draft shows is the one that its text commits to, and the files that
// the text names are here as it names them. Officers sign the text, which has hashes alone; whoever
// could alter the store would else show one content and have another signed.
import { concatBytes, encodeUtf8, formatHex } from '#ledger/bytes.ts'
import { reveal } from '#ledger/commitment.ts'
import { checkNamed } from '#ledger/envelope.ts'
import type { Draft, Drafted, DraftParts } from './drafts.ts'

type Refused = Extract<Drafted<never>, { readonly ok: false }>

/** Null where it is, and where there is none. */
export async function contentRefused(
  { logs }: DraftParts,
  { id, message, content, salt }: Draft,
): Promise<Refused | null> {
  const { crypto, store } = logs.parts
  const [body] = message.bodies
  if (body === undefined || content === null) return null
  const place = `draft ${id}`
  const shown = concatBytes(salt ?? new Uint8Array(), encodeUtf8(content))
  const revealed = reveal(crypto, body.commit, shown)
  if (!revealed.ok) return at(place, revealed)
  for (const { hash } of body.blobs) {
    const file = await store.blob(formatHex(hash))
    if (file === null) return missing(place)
    const named = checkNamed(crypto, body, file)
    if (!named.ok) return at(place, named)
  }
  return null
}

const at = (place: string, { refusal }: Refused): Refused => ({
  ok: false,
  refusal: { ...refusal, place },
})

function missing(place: string): Refused {
  const expected = 'the file of its body, which is not here'
  return { ok: false, refusal: { kind: 'refusal', code: 'no-body', place, value: '', expected } }
}
