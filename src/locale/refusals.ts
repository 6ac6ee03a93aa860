// A refusal in words: what is wrong with a line of a record, and what would set it right.
import type { Refusal } from '#assessment/refusal.ts'
import { visible } from './direction.ts'
import type { SharedKey } from './en.ts'
import { say, type Locale } from './locale.ts'

type Refused = Pick<Refusal, 'code' | 'path' | 'value' | 'expected' | 'offset'>

export function refusalText(locale: Locale<SharedKey>, refusal: Refused): string {
  return say(locale, `refusal.${keyOf(refusal)}`, valuesOf(locale, refusal))
}

/** What to do about it, as a noun or an infinitive: nobody is ordered. */
export function remedyText(locale: Locale<SharedKey>, refusal: Refused): string {
  return say(locale, `remedy.${keyOf(refusal)}`, valuesOf(locale, refusal))
}

/** A source that means another one elsewhere is the one fault of a header that names its place. */
function keyOf({ code, path, value, offset }: Refused) {
  if (code === 'not-json' && offset !== undefined) {
    return value === '' ? 'not-json.ends' : 'not-json.from'
  }
  if (code === 'duplicate-key' && value !== '') return 'duplicate-key.last'
  if (code === 'unknown-agreement' && value === '') return 'unknown-agreement.none'
  return code === 'bad-header' && path.startsWith('sources') ? 'bad-header.source' : code
}

function valuesOf(locale: Locale<SharedKey>, { path, value, expected, offset }: Refused) {
  return {
    path: path === '' ? say(locale, 'place.line') : visible(path),
    value: visible(value),
    expected: expectedText(locale, expected),
    offset: offset ?? '',
  }
}

/**
 * The terms of the format (`integer`, `0..700`, `one of US, RU`) in words; others stay as
 * given.
 */
function expectedText(locale: Locale<SharedKey>, expected: string): string {
  const word = words.get(expected)
  if (word !== undefined) return say(locale, word)
  const [, min, max, characters] = /^(\d+)\.\.(\d+)( characters)?$/.exec(expected) ?? []
  if (min !== undefined && max !== undefined) {
    const key = characters === undefined ? 'expected.range' : 'expected.length'
    return say(locale, key, { min: Number(min), max: Number(max) })
  }
  const most = /^at most (\d+)$/.exec(expected)?.[1]
  if (most !== undefined) return say(locale, 'expected.at-most', { max: Number(most) })
  const options = /^one of (.+)$/.exec(expected)?.[1]
  if (options !== undefined) return say(locale, 'expected.one-of', { options: visible(options) })
  return visible(expected)
}

const words: ReadonlyMap<string, SharedKey> = new Map([
  ['integer', 'expected.integer'],
  ['text', 'expected.text'],
  ['true or false', 'expected.bool'],
  ['bool', 'expected.bool'],
  ['list', 'expected.list'],
  ['object', 'expected.object'],
  ['text without control characters', 'expected.plain-text'],
  ['text without a space at its ends', 'expected.trimmed'],
  ['one-of', 'expected.text'],
  ['id', 'expected.text'],
  ['prose', 'expected.text'],
  ['count', 'expected.count'],
  ['date', 'expected.date'],
  ['instant', 'expected.instant'],
  ['ref', 'expected.ref'],
  ['answers', 'expected.answers'],
])
