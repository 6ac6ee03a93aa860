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

/**
 * Those that a name may mean: the one at this place, which nobody else can call theirs; else by id,
 * which is chosen by whoever writes, by the start of a hash, or by its number in the own log, as it
 * is written now.
 */
export function messagesNamed(
  messages: readonly LoggedMessage[],
  self: string,
  given: string,
): readonly LoggedMessage[] {
  const atPlace = messages.filter((one) => placeOf(one) === given)
  if (atPlace.length > 0) return atPlace
  const number = /^\d{1,15}$/.test(given) ? Number(given) : null
  const own = messages.filter((one) => number === one.index && one.message.from === self).slice(-1)
  const digits = given.toLowerCase()
  const isHash = hexStart.test(digits)
  return messages.filter(
    (one) =>
      recordIdOf(one) === given || own.includes(one) || (isHash && one.leaf.startsWith(digits)),
  )
}

export function draftsNamed(drafts: readonly DraftState[], given: string): readonly DraftState[] {
  return drafts.filter(({ draft }) => isDraftNamed(draft.id, given))
}

/** By the start of its hash, or by its words. */
export function isDraftNamed(id: string, given: string): boolean {
  const digits = given.toLowerCase()
  if (hexStart.test(digits)) return id.startsWith(digits)
  const words = digits.split(/[\s,-]+/).filter((word) => word !== '')
  return wordsOf(id).join(' ') === words.join(' ')
}

/** The eight words that a draft's hash is read out as. */
export function wordsOf(hash: string): readonly string[] {
  const pairs = hash.match(/../g) ?? []
  return spokenHash(Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16))).words
}
