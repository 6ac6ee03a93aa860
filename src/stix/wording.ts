// A message's fields as lines of English, for readers who know STIX and not this agreement. The
// words are the agreement's own labels; what a Party wrote stands as it was written.
import type { AnyField, Fields } from '#language/field.ts'
import { isObject } from '#language/is-object.ts'
import { type Body } from './channel.ts'

/** Said elsewhere in the object: who is spoken of, and how it is to be handled. */
const saidElsewhere = new Set(['handling', 'request', 'piece', 'incident', 'check'])

export function linesOf(fields: Fields, body: Body): string {
  return Object.entries(fields)
    .filter(([name]) => Object.hasOwn(body, name) && !saidElsewhere.has(name))
    .map(([name, field]) => `${field.label.en}: ${textOf(field, body[name])}`)
    .join('\n')
}

export function textOf(field: AnyField, value: unknown): string {
  const { optionLabels, fields, of } = field.detail
  if (value === null) return 'not known'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value) && of !== undefined) {
    return (value as readonly unknown[]).map((one) => textOf(of, one)).join('; ')
  }
  if (isObject(value) && fields !== undefined) {
    return linesOf(fields, value).replaceAll('\n', ', ')
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return optionLabels?.[text]?.en ?? text
}
