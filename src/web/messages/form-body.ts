// The body of a message while it is typed: a value for each field, under the names of the message
// type. What was typed and does not fit stays as it was typed, so that the check of the field says
// what is wrong with it, and nothing is lost. It knows no language and draws nothing.
import { pathText } from '#assessment/refusal.ts'
import type { AnyField, Fields } from '#language/field.ts'

export type Path = readonly (string | number)[]
export type Body = Readonly<Record<string, unknown>>

/** With the objects and lists that must be there; all else is left to be stated. */
export function emptyBody(fields: Fields): Body {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = field.optional ? undefined : emptyValue(field)
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

/** What a new entry of a list, or a part that is added, begins as. */
export function emptyValue(field: AnyField): unknown {
  const { fields } = field.detail
  if (fields !== undefined) return emptyBody(fields)
  return field.kind === 'list' ? [] : undefined
}

export function valueAt(body: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<string | number, unknown>>)[part]
        : undefined,
    body,
  )
}

/** The same body with another value there; nothing takes the field away, or the entry of a list. */
export function withValue(body: unknown, [part, ...rest]: Path, value: unknown): unknown {
  if (part === undefined) return value
  if (typeof part === 'number') {
    const list: readonly unknown[] = Array.isArray(body) ? body : []
    if (rest.length === 0 && value === undefined) return list.toSpliced(part, 1)
    const next = withValue(list[part], rest, value)
    return part < list.length ? list.with(part, next) : [...list, next]
  }
  const held = typeof body === 'object' && body !== null ? (body as Body) : {}
  const next = withValue(held[part], rest, value)
  if (next !== undefined) return { ...held, [part]: next }
  const { [part]: _gone, ...others } = held
  return others
}

/** What a control holds, as the kind of its field has it. Digits may be those of any language. */
export function typedValue(field: AnyField, text: string): unknown {
  if (text === '') return undefined
  const plain = latinDigits(text).trim()
  switch (field.kind) {
    case 'count':
      return /^-?\d{1,15}$/.test(plain) ? Number(plain) : text
    case 'bool':
      return text === 'true' || (text === 'false' ? false : text)
    case 'date':
      return plain
    case 'instant':
      return instantTyped(plain)
    default:
      return text
  }
}

const zero: Readonly<Record<string, number>> = { '٠': 0x660, '۰': 0x6f0 }

function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => {
    const first = digit < '۰' ? '٠' : '۰'
    return String((digit.codePointAt(0) ?? 0) - (zero[first] ?? 0))
  })
}

/** A control for moments gives none of their zone; all moments are in UTC. */
function instantTyped(text: string): string {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text) ? `${text}Z` : text
}

/** The text in a control, for a value. */
export function typedText(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

/** As a refusal names the place: `body.launchers[0].warheads`. */
export function placeText(path: Path): string {
  return pathText(['body', ...path])
}
