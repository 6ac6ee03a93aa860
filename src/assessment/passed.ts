// Moments that a message names as lying ahead, such as the one by which an answer is wished, and
// that have passed when it is written. Nothing is refused for it: whoever reads the message later
// finds every such moment passed. It is said to those who are about to send it.
import type { AnyField, Fields } from '#language/field.ts'
import { isObject } from '#language/is-object.ts'
import { endOfDay, type Instant, parseDay, parseInstant } from '#language/time.ts'
import { pathText } from './refusal.ts'

type Path = readonly (string | number)[]

/** The places of such moments, `body.answerBy`. */
export function passedPlaces(fields: Fields, body: unknown, now: Instant): readonly string[] {
  return within(fields, body, now, ['body'])
}

function within(fields: Fields, value: unknown, now: Instant, path: Path): readonly string[] {
  if (!isObject(value)) return []
  return Object.entries(fields).flatMap(([name, field]) =>
    at(field, value[name], now, [...path, name]),
  )
}

function at({ detail }: AnyField, value: unknown, now: Instant, path: Path): readonly string[] {
  const { ahead, fields, of } = detail
  if (fields !== undefined) return within(fields, value, now, path)
  if (of !== undefined) {
    const list: readonly unknown[] = Array.isArray(value) ? value : []
    return list.flatMap((one, index) => at(of, one, now, [...path, index]))
  }
  if (ahead !== true || typeof value !== 'string') return []
  const moment = lastMomentOf(value)
  return moment !== null && moment < now ? [pathText(path)] : []
}

/** What is wished by a day has until it is over. */
function lastMomentOf(text: string): Instant | null {
  const moment = parseInstant(text)
  return moment !== null && parseDay(text) !== null ? endOfDay(moment) : moment
}
