// Fields of messages and items. A field is a JSON Schema 2020-12 fragment, a check that agrees with
// it, the TypeScript type, and its label: one definition for the exchange, forms and the compiler.
// `null` is the value "not known": only a field made by `f.orUnknown` takes it.
import type { Label } from './label.ts'
import type { Evidence } from './evidence.ts'
import { evidenceMarks } from './evidence.ts'
import { isPlain, lineForm, nameForm, proseForm, type TextForm } from './text-form.ts'
import { parseDay, parseInstant } from './time.ts'

export type JsonSchema = { readonly [key: string]: unknown }

/** Why a value is refused; `path` leads to it from the message body. */
export interface Problem {
  readonly code: ProblemCode
  readonly path: readonly (string | number)[]
  readonly value: unknown
  /** What was expected, in terms of the schema: `integer`, `2..40 characters`, `one of a, b`. */
  readonly expected: string
}

export type ProblemCode =
  | 'missing-field'
  | 'unknown-field'
  | 'wrong-type'
  | 'out-of-range'
  | 'not-one-of'
  | 'impossible-date'
  | 'text-too-long'
  | 'text-control-character'
  | 'list-too-long'
  | 'wrong-checksum'
  | 'wrong-form'
  | 'forbidden-content'

/**
 * What JSON Schema cannot say of a value: that its checksum fits, or what it may not contain. The
 * schema tells its name (`x-check`), so that who has the schema alone knows what is missing.
 */
export interface FieldCheck<T> {
  readonly id: string
  /** Values that pass, for forms and random records. */
  readonly examples: readonly T[]
  /** Null for a value that passes. The path leads to the fault, in a text to its character. */
  readonly faultOf: (value: T) => Omit<Problem, 'value'> | null
}

interface Check {
  /** Null when the value fits. */
  (value: unknown): readonly Problem[] | null
  readonly width?: Width
}

/**
 * The fewest characters in which JSON can write a value that fits; NaN where the value does not,
 * or where only the check itself can tell. Every text of a `plain` value is known to be printable
 * ASCII, written without escapes. What is written in so few characters has no key twice.
 */
type Width = (value: unknown, plain: boolean) => number

export interface Field<T> {
  readonly kind: FieldKind
  readonly label: Label
  readonly schema: JsonSchema
  readonly optional: boolean
  readonly check: Check
  /** What forms and random records need to know beyond the schema. */
  readonly detail: FieldDetail
  /** Never set: carries the type for the compiler. */
  readonly type?: T
}

export type FieldKind =
  | 'text'
  | 'count'
  | 'bool'
  | 'one-of'
  | 'date'
  | 'instant'
  | 'ref'
  | 'answers'
  | 'list'
  | 'object'

export interface FieldDetail {
  readonly options?: readonly string[]
  readonly optionLabels?: Readonly<Record<string, Label>>
  readonly min?: number
  readonly max?: number
  readonly refersTo?: string
  readonly fields?: Fields
  readonly of?: AnyField
  readonly unknowable?: boolean
  /** The text is a name that its sender gives, and by which later messages speak of the thing. */
  readonly names?: boolean
  /** The number is a calendar year: written without grouping. */
  readonly year?: boolean
  /** The moment lies ahead of whoever writes it; one that has passed is told before it is sent. */
  readonly ahead?: boolean
  readonly examples?: readonly unknown[]
}

// A field of any type: the check takes unknown values, so the type parameter only flows outward.
export type AnyField = Field<unknown>
export type Fields = { readonly [name: string]: AnyField }

type Simplify<T> = { readonly [K in keyof T]: T[K] } & {}
type OptionalKeys<F extends Fields> = {
  [K in keyof F]: F[K] extends { readonly optional: true } ? K : never
}[keyof F]
type TypeOf<F> = F extends Field<infer T> ? T : never

/** The body that a set of fields describes. */
export type BodyOf<F extends Fields> = Simplify<
  { [K in Exclude<keyof F, OptionalKeys<F>>]: TypeOf<F[K]> } & {
    [K in OptionalKeys<F>]?: TypeOf<F[K]>
  }
>

function countField(
  label: Label,
  detail: FieldDetail & { readonly min: number; readonly max: number },
): Field<number> {
  const { min, max } = detail
  return {
    kind: 'count',
    label,
    optional: false,
    schema: { type: 'integer', minimum: min, maximum: max },
    detail,
    check: (value) =>
      typeof value !== 'number' || !(Number.isInteger(value) || Math.abs(value) === Infinity)
        ? problem('wrong-type', value, 'integer')
        : value < min || value > max
          ? problem('out-of-range', value, `${min}..${max}`)
          : null,
  }
}

const instantForms = '2018-02-05 | 2018-02-05T10:30Z'
const longestName = 80
const longestRef = 40 + 1 + longestName // The id of a Party before the name: `US:silo-1`.

export const f = {
  /** One line of text, without control or direction characters. */
  text: (name: Label, max = 200): Field<string> => textField(name, max, lineForm),

  /** Text of several lines. */
  prose: (name: Label, max = 4000): Field<string> => textField(name, max, proseForm),

  /** A name that stays: of an item, a facility, a message. */
  id: (name: Label, max = longestName): Field<string> => {
    const field = withSchema(textField(name, max, nameForm, 1), { 'x-names': true })
    return { ...field, detail: { ...field.detail, names: true } }
  },

  /** A whole number, bounds included. */
  count: (name: Label, min = 0, max = 1_000_000_000): Field<number> =>
    countField(name, { min, max }),

  /** A calendar year, bounds included. */
  year: (name: Label, min: number, max: number): Field<number> =>
    withSchema(countField(name, { min, max, year: true }), { 'x-year': true }),

  bool: (name: Label): Field<boolean> => ({
    kind: 'bool',
    label: name,
    optional: false,
    schema: { type: 'boolean' },
    detail: {},
    check: (value) =>
      typeof value === 'boolean' ? null : problem('wrong-type', value, 'true or false'),
  }),

  /** One of the named options; the keys are stored, the labels are shown. */
  oneOf: <const O extends Readonly<Record<string, Label>>>(
    name: Label,
    options: O,
  ): Field<keyof O & string> => {
    const keys = Object.keys(options)
    const allowed = new Set<unknown>(keys)
    return {
      kind: 'one-of',
      label: name,
      optional: false,
      schema: { enum: keys },
      detail: { options: keys, optionLabels: options },
      check: (value) =>
        allowed.has(value) ? null : problem('not-one-of', value, `one of ${keys.join(', ')}`),
    }
  },

  /** A calendar day, `2018-02-05`. */
  date: (name: Label): Field<string> => timeField('date', name, parseDay, '2018-02-05'),

  /** An instant in UTC, `2018-02-05T10:30Z`; a bare day means its first moment. */
  instant: (name: Label): Field<string> => timeField('instant', name, parseInstant, instantForms),

  /**
   * A moment by which something is wished or promised: a bare day has passed when it is over. Who
   * reads it later refuses none.
   */
  ahead: (name: Label): Field<string> => {
    const field = timeField('instant', name, parseInstant, instantForms)
    return { ...withSchema(field, { 'x-ahead': true }), detail: { ahead: true } }
  },

  /** The id of an item of the named kind, which must be in the record by then. */
  ref: (name: Label, itemKind: { readonly id: string }): Field<string> => ({
    ...withSchema(textField(name, longestRef, nameForm, 1), { 'x-ref': itemKind.id }),
    kind: 'ref',
    detail: { refersTo: itemKind.id, max: longestRef, min: 1 },
  }),

  /** The id of the message that this one answers. */
  answers: (name: Label): Field<string> => ({
    ...withSchema(textField(name, 200, nameForm, 1), { 'x-ref': 'message' }),
    kind: 'answers',
  }),

  list: <F extends AnyField>(name: Label, of: F, max = 10_000): Field<readonly TypeOf<F>[]> => ({
    kind: 'list',
    label: name,
    optional: false,
    schema: { type: 'array', items: of.schema, maxItems: max },
    detail: { of, max },
    check: listCheck(of, max),
  }),

  object: <F extends Fields>(name: Label, fields: F): Field<BodyOf<F>> => ({
    kind: 'object',
    label: name,
    optional: false,
    schema: objectSchema(fields),
    detail: { fields },
    check: objectCheck(fields),
  }),

  optional: <T>(field: Field<T>): Field<T> & { readonly optional: true } => ({
    ...field,
    optional: true,
  }),

  /** A value that may be stated as not known: `null`. */
  orUnknown: <T>(field: Field<T>): Field<T | null> => ({
    ...field,
    schema: { anyOf: [field.schema, { type: 'null' }] },
    detail: { ...field.detail, unknowable: true },
    check: checkOrNull(field.check),
  }),

  /** A value that passes a check beyond its schema. */
  checked: <T>(field: Field<T>, check: FieldCheck<T>): Field<T> => ({
    ...withSchema(field, { 'x-check': check.id }),
    detail: { ...field.detail, examples: check.examples },
    check: checkBeyond(field, check),
  }),

  /** How far a figure of a reconstructed record is known. */
  evidence: (name: Label, labels: Readonly<Record<Evidence, Label>>): Field<Evidence> => ({
    kind: 'one-of',
    label: name,
    optional: false,
    schema: { enum: evidenceMarks },
    detail: { options: evidenceMarks, optionLabels: labels },
    check: (value) =>
      evidenceMarks.includes(value as Evidence)
        ? null
        : problem('not-one-of', value, `one of ${evidenceMarks.join(', ')}`),
  }),
}

/** The JSON Schema of a body with these fields; nothing beyond them is allowed. */
export function objectSchema(fields: Fields): JsonSchema {
  const names = Object.keys(fields)
  return {
    type: 'object',
    properties: Object.fromEntries(
      names.map((name) => [name, { ...fields[name]!.schema, 'x-label': fields[name]!.label }]),
    ),
    required: names.filter((name) => !fields[name]!.optional),
    additionalProperties: false,
  }
}

/** The problems of a body, or null when it fits. */
export function checkObject(value: unknown, fields: Fields): readonly Problem[] | null {
  return objectCheck(fields)(value)
}

/** The check of a body with these fields, made once: a body that fits costs no memory. */
export function objectCheck(fields: Fields): Check & { readonly width: Width } {
  const width = objectWidth(fields)
  const check = (value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return problem('wrong-type', value, 'object')
    }
    const body = value as Readonly<Record<string, unknown>>
    return Number.isNaN(width(body, false)) ? problemsOf(body, fields) : null
  }
  return Object.assign(check, { width })
}

interface Member {
  readonly name: string
  readonly required: boolean
  readonly width: Width
}

function objectWidth(fields: Fields): Width {
  const names = Object.keys(fields)
  const members = new Map(names.map((name) => [name, memberOf(name, fields[name]!)]))
  const required = names.filter((name) => !fields[name]!.optional).length
  // Bodies mostly have the same keys in the same order: each member is met where it was.
  const met: Member[] = names.map((name) => members.get(name)!)
  return (value, plain) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return Number.NaN
    const body = value as Readonly<Record<string, unknown>>
    let width = 1
    let left = required
    let at = 0
    for (const name in body) {
      if (at === met.length) return Number.NaN
      let member = met[at]!
      if (member.name !== name) {
        const other = members.get(name)
        if (other === undefined) return Number.NaN
        met[at] = member = other
      }
      at += 1
      // The key between quotation marks, a colon, and a comma or the end of the object.
      width += name.length + 4 + member.width(body[name], plain)
      if (member.required) left -= 1
    }
    return left === 0 ? (at === 0 ? 2 : width) : Number.NaN
  }
}

function memberOf(name: string, field: AnyField): Member {
  const width = field.check.width ?? widthByCheck(field.check)
  return { name, required: !field.optional, width }
}

function widthByCheck(check: (value: unknown) => readonly Problem[] | null): Width {
  return (value) => (check(value) === null ? widthOf(value) : Number.NaN)
}

/** Of values that hold no others. */
function widthOf(value: unknown): number {
  if (typeof value === 'string') return value.length + 2
  if (value === true || value === null) return 4
  if (value === false) return 5
  // With three noughts at its end, a number is shorter with an exponent: `5e3`.
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return Number.NaN
  return value % 1000 === 0 && value !== 0 ? Number.NaN : String(value).length
}

function problemsOf(
  body: Readonly<Record<string, unknown>>,
  fields: Fields,
): readonly Problem[] | null {
  const found: Problem[] = []
  const add = (problems: readonly Problem[], key: string) => {
    for (const one of problems) found.push({ ...one, path: [key, ...one.path] })
  }
  for (const key of Object.keys(body)) {
    if (!Object.hasOwn(fields, key)) {
      add(problem('unknown-field', body[key], Object.keys(fields).join(', ')), key)
    }
  }
  for (const key of Object.keys(fields)) {
    const field = fields[key]!
    if (Object.hasOwn(body, key)) add(field.check(body[key]) ?? [], key)
    else if (!field.optional) add(problem('missing-field', undefined, field.kind), key)
  }
  return found.length === 0 ? null : found
}

function checkOrNull(check: Check): Check {
  const width = check.width ?? widthByCheck(check)
  return Object.assign((value: unknown) => (value === null ? null : check(value)), {
    width: (value: unknown, plain: boolean) => (value === null ? 4 : width(value, plain)),
  })
}

function checkBeyond<T>({ check: first }: Field<T>, beyond: FieldCheck<T>): Check {
  const width = first.width ?? widthByCheck(first)
  const check = (value: unknown): readonly Problem[] | null => {
    const problems = first(value)
    if (problems !== null) return problems
    const fault = beyond.faultOf(value as T)
    return fault === null ? null : [{ ...fault, value }]
  }
  return Object.assign(check, {
    width: (value: unknown, plain: boolean) => {
      const least = width(value, plain)
      return Number.isNaN(least) || beyond.faultOf(value as T) === null ? least : Number.NaN
    },
  })
}

function listCheck(of: AnyField, max: number): Check {
  const { width } = memberOf('', of)
  return Object.assign((value: unknown) => checkList(value, of, max), {
    width: (value: unknown, plain: boolean) => {
      if (!Array.isArray(value) || value.length > max) return Number.NaN
      // Brackets, and commas between.
      let sum = value.length === 0 ? 2 : 1 + value.length
      for (let at = 0; at < value.length; at += 1) sum += width(value[at], plain)
      return sum
    },
  })
}

function checkList(value: unknown, of: AnyField, max: number): readonly Problem[] | null {
  if (!Array.isArray(value)) return problem('wrong-type', value, 'list')
  if (value.length > max) return problem('list-too-long', value.length, `at most ${max}`)
  let found: Problem[] | null = null
  for (let index = 0; index < value.length; index += 1) {
    const problems = of.check(value[index])
    if (problems === null) continue
    found ??= []
    for (const one of problems) found.push({ ...one, path: [index, ...one.path] })
  }
  return found
}

function textField(name: Label, max: number, form: TextForm, min = 0): Field<string> {
  return {
    kind: 'text',
    label: name,
    optional: false,
    schema: { type: 'string', minLength: min, maxLength: max, pattern: form.source },
    detail: { min, max },
    check: textCheck(min, max, form),
  }
}

function textCheck(min: number, max: number, { pattern, trimmed }: TextForm): Check {
  const isOpen = (text: string) => trimmed && (text.startsWith(' ') || text.endsWith(' '))
  const check = (value: unknown) => {
    if (typeof value !== 'string') return problem('wrong-type', value, 'text')
    if (value.length < min || (value.length > max && Array.from(value).length > max)) {
      return problem('text-too-long', value, `${min}..${max} characters`)
    }
    if (isOpen(value)) return problem('wrong-form', value, 'text without a space at its ends')
    if (isPlain(value) || pattern.test(value)) return null
    return problem('text-control-character', value, 'text without control characters')
  }
  return Object.assign(check, {
    width: (value: unknown, plain: boolean) => {
      const isSure =
        plain &&
        typeof value === 'string' &&
        value.length >= min &&
        value.length <= max &&
        !isOpen(value)
      return isSure || check(value) === null ? (value as string).length + 2 : Number.NaN
    },
  })
}

// Calendar days as a pattern, leap years told apart: a validator that only knows JSON Schema
// refuses 2019-02-29 as the check here does.
const leapYear = '([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)'
const daySource =
  '([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|' +
  `02-(0[1-9]|1[0-9]|2[0-8]))|${leapYear}-02-29)`
const clockSource = '([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,3})?)?Z'

function timeField(
  kind: 'date' | 'instant',
  name: Label,
  parse: (text: string) => number | null,
  example: string,
): Field<string> {
  const source = kind === 'date' ? `^${daySource}$` : `^${daySource}(T${clockSource})?$`
  return {
    kind,
    label: name,
    optional: false,
    schema: { type: 'string', pattern: source },
    detail: {},
    check: (value) =>
      typeof value !== 'string'
        ? problem('wrong-type', value, example)
        : parse(value) === null
          ? problem('impossible-date', value, example)
          : null,
  }
}

function withSchema<T>(field: Field<T>, more: JsonSchema): Field<T> {
  return { ...field, schema: { ...field.schema, ...more } }
}

function problem(code: ProblemCode, value: unknown, expected: string): readonly Problem[] {
  return [{ code, path: [], value, expected }]
}
