// Whether the content that a draft shows is the one that its text commits to. Officers sign the
// text, which has the commitment alone; whoever could alter the store would else show one content
// and have another signed.
import { decodeUtf8, formatHex } from '#ledger/bytes.ts'
import { openBody } from '#ledger/envelope.ts'
import { refuse } from '#ledger/refusal.ts'
import type { Draft, Drafted, DraftParts } from './drafts.ts'

type Refused = Extract<Drafted<never>, { readonly ok: false }>

/** Null where it is, where there is none, and where no identity at hand opens the own copy. */
export async function contentRefused(
  { logs, identities }: DraftParts,
  { id, message, content }: Draft,
): Promise<Refused | null> {
  const { crypto, store } = logs.parts
  const [body] = message.bodies
  if (body === undefined || content === null) return null
  const place = `draft ${id}`
  let last: Refused | null = missing(place)
  for (const { hash } of body.blobs) {
    const file = await store.blob(formatHex(hash))
    if (file === null) continue
    const opened = await openBody(crypto, body, file, identities)
    if (opened.ok) {
      const isShown = decodeUtf8(opened.value) === content
      return isShown ? null : refuse('other-commitment', place, '', formatHex(body.commit))
    }
    last = closed.has(opened.refusal.code) ? null : opened
  }
  return last
}

/** Of the identities that are here, none fits or none can be read; all else goes on without. */
const closed: ReadonlySet<string> = new Set(['for-others', 'bad-identity'])

function missing(place: string): Refused {
  const expected = 'the file of its body, which is not here'
  return { ok: false, refusal: { kind: 'refusal', code: 'no-body', place, value: '', expected } }
}
