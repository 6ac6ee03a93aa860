// Messages and drafts by what people call them: the id of a message in the record, its place in a
// log, the start of a hash, or the eight words of a draft.
import { spokenHash } from '#ledger/words.ts'
import type { DraftState } from './drafts.ts'
import type { LoggedMessage } from './messages.ts'
import { objectIn } from './object-in.ts'

/** Fewer digits of a hash might be those of several. */
const leastDigits = 8
const hexStart = new RegExp(`^[0-9a-f]{${leastDigits},64}$`)

/** The id that its content gives it in the record; null where there is none that can be read. */
export function recordIdOf(message: Contained): string | null {
  const before = idsFound.get(message)
  if (before !== undefined) return before
  const id = idIn(message)
  idsFound.set(message, id)
  return id
}

type Contained = Pick<LoggedMessage, 'content' | 'type'>

/** A message does not change, and is asked for its id again and again. */
const idsFound = new WeakMap<Contained, string | null>()

function idIn({ content, type }: Contained): string | null {
  if (content === null || type.startsWith('mithaq/')) return null
  const id = objectIn(content)?.['id']
  return typeof id === 'string' ? id : null
}

/** `us.example:12`, or `us.example/g2:12` in a further generation: the log, and the place in it. */
export const placeOf = ({ origin, index }: Pick<LoggedMessage, 'origin' | 'index'>): string =>
  `${logNamed(origin)}:${index}`

function logNamed(origin: string): string {
  const [party = origin, , , generation] = origin.split('/')
  return generation === undefined ? party : `${party}/${generation}`
}

/** Those that a name may mean; the own log, as it is written now, where only a number is given. */
export function messagesNamed(
  messages: readonly LoggedMessage[],
  self: string,
  given: string,
): readonly LoggedMessage[] {
  const byId = messages.filter((one) => recordIdOf(one) === given)
  if (byId.length > 0) return byId
  if (/^\d{1,15}$/.test(given)) {
    const own = messages.filter((one) => one.message.from === self)
    const found = own.filter((one) => one.index === Number(given)).slice(-1)
    if (found.length > 0) return found
  }
  const byPlace = messages.filter((one) => placeOf(one) === given)
  if (byPlace.length > 0) return byPlace
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
