// A draft or a message that somebody names, or a refusal that says which there are.
import { parseEntry } from '#ledger/entry.ts'
import { draftsNamed, isDraftNamed, messagesNamed, placeOf, recordIdOf } from '#centre/lookup.ts'
import { draftId, type DraftState } from '#centre/drafts.ts'
import type { LoggedMessage } from '#centre/messages.ts'
import type { Desk } from './desk.ts'
import { InputError } from '#home/input-error.ts'

/** As much of a draft's hash as is shown and asked for. */
const shownDigits = 16
export const shortHash = (hash: string): string => hash.slice(0, shownDigits)

export async function findDraft({ centre }: Desk, given: string): Promise<DraftState> {
  const drafts = await centre.drafts()
  const [found, other] = draftsNamed(drafts, given)
  if (found !== undefined && other === undefined) return found
  const place = found === undefined ? await releasedAt(centre, given) : null
  if (place !== null) {
    const [option, remedy] = ['draft', 'remedy.input.show-released'] as const
    throw new InputError('input.released-draft', { given, option, file: place, remedy })
  }
  const known = drafts.map(({ draft }) => shortHash(draft.id))
  throw new InputError(found === undefined ? 'input.no-draft' : 'input.which-draft', {
    given,
    option: 'draft',
    known,
    remedy: known.length === 0 ? 'remedy.input.compose' : 'remedy.input.draft',
  })
}

/** Where in the own log a draft stands that was released, perhaps on another screen. */
async function releasedAt(centre: Desk['centre'], given: string): Promise<string | null> {
  const { crypto, space } = centre.logs.parts
  const own = (await centre.messages()).filter(({ message }) => message.from === space.self)
  const found = own.find(({ bytes }) => {
    const entry = parseEntry(bytes)
    if (!entry.ok) return false
    return isDraftNamed(draftId(crypto, entry.value.note.text), given)
  })
  return found === undefined ? null : placeOf(found)
}

/** Of thousands, those that came last are the ones that somebody may have meant. */
const mostKnown = 12

export async function findMessage({ centre, space }: Desk, given: string): Promise<LoggedMessage> {
  const messages = await centre.messages()
  const named = messagesNamed(messages, space.self, given)
  const [found, other] = named
  if (found !== undefined && other === undefined) return found
  const known =
    found === undefined ? messages.flatMap((one) => recordIdOf(one) ?? []) : named.map(placeOf)
  throw new InputError(found === undefined ? 'input.no-message' : 'input.which-message', {
    given,
    option: 'message',
    known: known.slice(-mostKnown),
    remedy: 'remedy.input.message',
  })
}
