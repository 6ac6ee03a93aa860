// What lines state of items (stated.ts), numbered while a record is read: lines that say the same
// of different items share a number, and so do all lines about one item. What was said before of
// another item is known to fit, and is not checked again; the replay finds what follows from a line
// by its numbers (numbered.ts). A line that states more than one item has none.
import type { AnyField } from '#language/field.ts'
import { isObject } from '#language/is-object.ts'
import type { AnyItemKind, Value } from '#language/item.ts'
import type { MessageType } from '#language/message.ts'
import type { Statement } from '#language/stated.ts'
import { andThen, goneOn, nothingSaid, type Said } from './said.ts'

/** What a line states, without the name of the item. */
export interface Saying {
  readonly number: number
  readonly of: StatingField
  /** The characters of its body without that name; NaN until it is known to fit. */
  width: number
  /** Where it was last settled: all that it refers to is known there. */
  passed: object | null
}

/** The numbers of one reading, of one agreement. */
export interface LineNumbers {
  readonly sayings: Saying[]
  /** Names of items by kind, each with its number, counted over all kinds. */
  readonly items: Map<AnyItemKind, Map<string, number>>
  itemCount: number
  /** How many values stand in their places: what is said only once shall not fill the memory. */
  met: number
}

export function newLineNumbers(): LineNumbers {
  return { sayings: [], items: new Map(), itemCount: 0, met: 0 }
}

/** What the fields of a body state, by their names. */
export type Stating = ReadonlyMap<string, StatingField>

interface StatingField {
  readonly name: string
  readonly kind: AnyItemKind
  readonly numbers: LineNumbers
  readonly items: Map<string, number>
  readonly nothing: Said<Saying>
  /** The members of statements, each with its place; and as last met, side by side. */
  readonly places: Map<string, number>
  readonly names: string[]
  readonly placesMet: number[]
  /** The characters of an item's name, NaN for none; null where a statement is checked whole. */
  readonly nameWidth: ((name: unknown, plain: boolean) => number) | null
  /** Whether an item's name must have been given before. */
  readonly isNameReference: boolean
}

const itsName = -1
const note = -2
const mostMet = 1 << 16

export function statingOf(type: MessageType, numbers: LineNumbers): Stating | null {
  const states = type.effect?.states
  if (states === undefined) return null
  const fields = [...states].map(([name, kind]) =>
    statingField(name, kind, type.fields[name]!, numbers),
  )
  return new Map(fields.map((field) => [field.name, field]))
}

function statingField(
  name: string,
  kind: AnyItemKind,
  field: AnyField,
  numbers: LineNumbers,
): StatingField {
  let items = numbers.items.get(kind)
  if (items === undefined) numbers.items.set(kind, (items = new Map<string, number>()))
  const notes = ['evidence', 'sources'].map((one) => [one, note] as const)
  return {
    name,
    kind,
    numbers,
    items,
    nothing: nothingSaid(),
    places: new Map([['id', itsName], ...notes]),
    names: [],
    placesMet: [],
    nameWidth: nameWidthOf(field),
    isNameReference: field.detail.fields?.['id']?.kind === 'ref',
  }
}

/** None where a check beyond the fields might look at the name beside the rest. */
function nameWidthOf({ kind, detail }: AnyField): StatingField['nameWidth'] {
  if (kind !== 'object' || detail.examples !== undefined) return null
  return detail.fields?.['id']?.check.width ?? null
}

/** Null for a body that is not one statement, or says what has no number. */
export function sayingOf(stating: Stating, body: Readonly<Record<string, unknown>>): Saying | null {
  let field: StatingField | undefined
  let statement: unknown
  for (const name in body) {
    if (field !== undefined) return null
    field = stating.get(name)
    if (field === undefined) return null
    statement = body[name]
  }
  return field === undefined || !isObject(statement) ? null : sayingIn(field, statement)
}

function sayingIn(
  field: StatingField,
  statement: Readonly<Record<string, unknown>>,
): Saying | null {
  const { names, placesMet } = field
  let said = field.nothing
  let at = 0
  for (const name in statement) {
    const place = names[at] === name ? placesMet[at]! : placeMet(field, name, at)
    at += 1
    if (place === itsName) continue
    const value = statement[name]
    if (place === note || (typeof value === 'object' && value !== null)) return null
    const next = goneOn(said, place, value as Value) ?? added(field, said, place, value as Value)
    if (next === null) return null
    said = next
  }
  return said.code ?? (said.code = newSaying(field))
}

function placeMet({ places, names, placesMet }: StatingField, name: string, at: number): number {
  let place = places.get(name)
  if (place === undefined) places.set(name, (place = places.size))
  names[at] = name
  placesMet[at] = place
  return place
}

function added(
  { numbers }: StatingField,
  said: Said<Saying>,
  place: number,
  value: Value,
): Said<Saying> | null {
  if (numbers.met === mostMet) return null
  numbers.met += 1
  return andThen(said, place, value)
}

function newSaying(of: StatingField): Saying {
  const { sayings } = of.numbers
  const saying = { number: sayings.length, of, width: Number.NaN, passed: null }
  sayings.push(saying)
  return saying
}

/**
 * The fewest characters in which JSON can write a plain body of that saying, NaN where it does not
 * fit (field.ts). Said before of another item, all but its name is known to fit.
 */
export function widthOfSaying(
  saying: Saying,
  body: Readonly<Record<string, unknown>>,
  width: (body: unknown, plain: boolean) => number,
): number {
  const { nameWidth } = saying.of
  if (nameWidth === null) return width(body, true)
  const name = nameWidth(nameIn(saying, body), true)
  if (Number.isNaN(saying.width)) saying.width = width(body, true) - name
  return saying.width + name
}

/** The number of the item that it is said of. */
export function itemOfSaying(saying: Saying, body: Readonly<Record<string, unknown>>): number {
  const { items, numbers } = saying.of
  const name = nameIn(saying, body) as string
  let number = items.get(name)
  if (number === undefined) {
    items.set(name, (number = numbers.itemCount))
    numbers.itemCount += 1
  }
  return number
}

function nameIn({ of }: Saying, body: Readonly<Record<string, unknown>>): unknown {
  return (body[of.name] as Statement).id
}
