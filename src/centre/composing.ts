// The content of a message from fields as people type them, `launchers.0.warheads=4`: the type of
// the message says which fields there are and of which kind each is. What the values come to is
// checked like any other content, when the draft is composed.
import type { AnyField, Fields } from '#language/field.ts'
import { isObject } from '#language/is-object.ts'

export type Body = Readonly<Record<string, unknown>>

export interface TypedField {
  /** Names from the body inward, and places in lists: `launchers.0.warheads`. */
  readonly name: string
  readonly text: string
}

export type Composed =
  | { readonly ok: true; readonly body: Body }
  | {
      readonly ok: false
      readonly name: string
      readonly why: 'unknown-field' | 'no-value' | 'list-order' | 'stated-twice'
      /** The fields that there are at this place. */
      readonly known: readonly string[]
    }

/** The body with these fields put into it. */
export function bodyWith(fields: Fields, before: Body, typed: readonly TypedField[]): Composed {
  const body = structuredClone(before) as Record<string, unknown>
  for (const { name, text } of typed) {
    const fault = put(body, fields, name.split('.'), text)
    if (fault !== null) return { ok: false, name, ...fault }
  }
  return { ok: true, body }
}

type Fault = Pick<Extract<Composed, { ok: false }>, 'why' | 'known'> | null

function put(
  into: Record<string, unknown>,
  fields: Fields,
  [name = '', ...rest]: readonly string[],
  text: string,
): Fault {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (field === undefined) return { why: 'unknown-field', known: Object.keys(fields) }
  return putValue(into, name, field, rest, text)
}

function putValue(
  into: Record<string, unknown>,
  key: string,
  field: AnyField,
  rest: readonly string[],
  text: string,
): Fault {
  const { fields, of } = field.detail
  if (rest.length === 0) {
    if (Object.hasOwn(into, key)) return statedTwice
    into[key] = valueOf(field, text)
    return null
  }
  if (fields !== undefined) {
    const inner = (into[key] ??= {})
    return isObject(inner) ? put(inner, fields, rest, text) : statedTwice
  }
  const [place = '', ...inner] = rest
  if (of === undefined) return { why: 'no-value', known: [] }
  if (!/^\d{1,4}$/.test(place)) return { why: 'unknown-field', known: ['0', '1'] }
  const list = (into[key] ??= [])
  if (!Array.isArray(list)) return statedTwice
  if (Number(place) > list.length) return { why: 'list-order', known: [String(list.length)] }
  // A list is filled by its places as an object is by its names.
  return putValue(
    list as unknown as Record<string, unknown>,
    String(Number(place)),
    of,
    inner,
    text,
  )
}

/** Once as a whole and once in its parts, too. */
const statedTwice: Fault = { why: 'stated-twice', known: [] }

/** As the kind of the field has it; what does not fit stays a text, and is refused as such. */
function valueOf({ kind, detail }: AnyField, text: string): unknown {
  if (detail.unknowable === true && text === 'null') return null
  if (kind === 'count') return /^-?\d{1,15}$/.test(text) ? Number(text) : text
  if (kind === 'bool') return text === 'true' || (text === 'false' ? false : text)
  if (kind === 'list' && text === '') return []
  return text
}

/** A name for a message that no other in the record has: type and day, then a number. */
export function freeId(start: string, taken: ReadonlySet<string>): string {
  if (!taken.has(start)) return start
  let number = 2
  while (taken.has(`${start}-${number}`)) number += 1
  return `${start}-${number}`
}
