// Shapes of results: a JSON Schema that carries the type which it describes, so that the compiler
// holds the two together. A schema is written beside its type, since types are gone when the
// program runs, and a generator would be one more program to trust.
import type { JsonSchema } from '#language/field.ts'

export interface Shape<T> {
  readonly schema: JsonSchema
  /** Never set. A function of T to T fits only where the types are the same. */
  readonly same?: (value: T) => T
}

type TypeOf<S> = S extends Shape<infer T> ? T : never
type Members = Readonly<Record<string, { readonly schema: JsonSchema }>>

export const text: Shape<string> = { schema: { type: 'string' } }
export const whole: Shape<number> = { schema: { type: 'integer' } }
export const amount: Shape<number> = { schema: { type: 'integer', minimum: 0 } }
export const bool: Shape<boolean> = { schema: { type: 'boolean' } }
export function oneOf<const T extends readonly string[]>(...values: T): Shape<T[number]> {
  return { schema: { enum: values } }
}

export function orNull<T>({ schema }: Shape<T>): Shape<T | null> {
  return { schema: { anyOf: [schema, { type: 'null' }] } }
}

export function list<T>({ schema }: Shape<T>): Shape<readonly T[]> {
  return { schema: { type: 'array', items: schema } }
}

export function object<const P extends Members>(
  members: P,
): Shape<{ readonly [K in keyof P]: TypeOf<P[K]> }> {
  const properties = Object.fromEntries(
    Object.entries(members).map(([name, { schema }]) => [name, schema]),
  )
  const required = Object.keys(members)
  return { schema: { type: 'object', properties, required, additionalProperties: false } }
}
