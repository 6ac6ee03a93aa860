// Messages and drafts by what people call them: the id of a message in the record, its place in a
// log, the start of a hash, or the eight words of a draft.
import { spokenHash } from '#ledger/words.ts'
import type { DraftState } from './drafts.ts'
import type { LoggedMessage } from './messages.ts'

/** Fewer digits of a hash might be those of several. */
const leastDigits = 8
const hexStart = new RegExp(`^[0-9a-f]{${leastDigits},64}$`)

/** The id that its content gives it in the record; null where there is none that can be read. */
export function recordIdOf({
  content,
  type,
}: Pick<LoggedMessage, 'content' | 'type'>): string | null {
  if (content === null || type.startsWith('mithaq/')) return null
  try {
    const { id } = JSON.parse(content) as { readonly id?: unknown }
    return typeof id === 'string' ? id : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** `us.example:12`: the log of a party, and the place in it. */
export function placeOf({ message, index }: Pick<LoggedMessage, 'message' | 'index'>): string {
  return `${message.from}:${index}`
}

/** Those that a name may mean; its own log is meant where only a number is given. */
export function messagesNamed(
  messages: readonly LoggedMessage[],
  self: string,
  given: string,
): readonly LoggedMessage[] {
  const byId = messages.filter((one) => recordIdOf(one) === given)
  if (byId.length > 0) return byId
  const [, party = self, index] = /^(?:([^:]+):)?(\d{1,15})$/.exec(given) ?? []
  if (index !== undefined) {
    const own = messages.filter((one) => one.message.from === party)
    const found = own.filter((one) => one.index === Number(index))
    if (found.length > 0) return found
  }
  const digits = given.toLowerCase()
  return hexStart.test(digits) ? messages.filter((one) => one.leaf.startsWith(digits)) : []
}

export function draftsNamed(drafts: readonly DraftState[], given: string): readonly DraftState[] {
  const digits = given.toLowerCase()
  if (hexStart.test(digits)) return drafts.filter(({ draft }) => draft.id.startsWith(digits))
  const words = digits.split(/[\s,-]+/).filter((word) => word !== '')
  const same = ({ draft }: DraftState) => wordsOf(draft.id).join(' ') === words.join(' ')
  return drafts.filter(same)
}

/** The eight words that a draft's hash is read out as. */
export function wordsOf(hash: string): readonly string[] {
  const pairs = hash.match(/../g) ?? []
  return spokenHash(Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16))).words
}
