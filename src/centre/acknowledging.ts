// That a person of this party has a message before them is said once. A second acknowledgement says
// nothing more, and cannot be taken back: it is refused while it is a draft, with the first one
// named. What another party sends is taken as it comes.
import type { Message } from '#ledger/message.ts'
import { acknowledgeType } from './correspondence.ts'
import { type Drafted, type DraftParts, drafts } from './drafts.ts'
import { placeOf } from './lookup.ts'
import type { LoggedMessage } from './messages.ts'

/** The refusal of a second one; null where this is the first, or no acknowledgement. */
export async function acknowledgedBefore(
  parts: DraftParts,
  messages: () => Promise<readonly LoggedMessage[]>,
  { type, re }: Pick<Message, 'type' | 're'>,
): Promise<Drafted<never> | null> {
  const [about] = re
  if (type !== acknowledgeType || about === undefined) return null
  const { self } = parts.logs.parts.space
  const says = (one: Pick<Message, 'type' | 're'>) =>
    one.type === acknowledgeType &&
    one.re.some(({ origin, index }) => origin === about.origin && index === about.index)
  const sent = (await messages()).find(({ message }) => message.from === self && says(message))
  // One that was overtaken cannot be sent any more, and has to be composed anew.
  const waiting = (await drafts(parts)).find(
    ({ draft, isOvertaken }) => !isOvertaken && says(draft.message),
  )
  const first = sent === undefined ? waiting?.draft.id : placeOf(sent)
  if (first === undefined) return null
  const wrong = { code: 'acknowledged-already', place: 'message', value: first } as const
  return { ok: false, refusal: { kind: 'refusal', ...wrong, expected: '' } }
}
