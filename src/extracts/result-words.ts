// What a value of a result says, in words. Values are written alike in every language, since two
// programs compare their hash (src/assessment/result-values.ts); numbers, days and ids stay, states
// have words. The other's values come from outside: what is not of this form is shown as it stands.
import type { Agreement } from '#language/agreement.ts'
import { visible } from '#locale/direction.ts'
import type { SharedKey } from '#locale/en.ts'
import { say } from '#locale/locale.ts'
import { lapseText } from '#locale/names.ts'
import type { Words } from './table.ts'

/** `name` is without the number of those that have the same name. */
export function valueInWords(
  words: Words,
  agreement: Agreement,
  name: string,
  text: string,
): string {
  const [first = '', second = ''] = name.split('/')
  if (first === 'life') return lifeInWords(words, text)
  if (first === 'standing') return stateInWords(words, first, text)
  if (first === 'lapse') return lapseInWords(words, agreement, second, text)
  if (second === 'count') return countInWords(words, text)
  if (!isOneOf(second, ['limit', 'obligation', 'quota'])) return visible(text)
  return text
    .split(' ')
    .map((part) => (part.includes('/') ? ofMost(words, part) : stateInWords(words, second, part)))
    .join(' ')
}

/** What a part of an explanation says: JSON, where null is not known. */
export const partInWords = (words: Words, text: string): string =>
  text === 'null' ? say(words, 'unknown') : visible(text)

const partlyKnown = /^unknown, (-?\d+) and (\d+) items$/

function countInWords(words: Words, text: string): string {
  const [, known, n] = partlyKnown.exec(text) ?? []
  if (known === undefined) return text === 'unknown' ? say(words, 'unknown') : visible(text)
  return say(words, 'result.partly-known', { known: Number(known), n: Number(n) })
}

/** `unknown/700`. */
const ofMost = (words: Words, text: string): string =>
  text
    .split('/')
    .map((part) => (part === 'unknown' ? say(words, 'unknown') : visible(part)))
    .join('/')

const inForce = /^([a-z-]+), (not )?in force$/

function lifeInWords(words: Words, text: string): string {
  const [whole, phase = '', not] = inForce.exec(text) ?? []
  if (whole === undefined) return visible(text)
  return say(words, 'result.phase', {
    phase: stateInWords(words, 'phase', phase),
    force: say(words, not === undefined ? 'yes' : 'no'),
  })
}

function lapseInWords(words: Words, agreement: Agreement, id: string, text: string): string {
  const [state = '', ...rest] = text.split(' ')
  if (!isOneOf(state, ['pending', 'agreed', 'objected'])) return visible(text)
  return [lapseText(words, agreement, id, state), ...rest.map((part) => visible(part))].join(' ')
}

function stateInWords(words: Words, kind: string, state: string): string {
  const key = `${kind}.${state}`
  return Object.hasOwn(words.texts, key) ? say(words, key as SharedKey) : visible(state)
}

function isOneOf<T extends string>(text: string, all: readonly T[]): text is T {
  const known: readonly string[] = all
  return known.includes(text)
}
