// Objects that are changes as they stand (stated.ts), in numbers. Only what some rule has looked at
// has a number here, so that a message is read no further than counting needs; who asks for the
// whole change reads the message again. When a rule looks at one more field, the codes so far are
// of the past.
import type { Value } from '#language/item.ts'
import type { Statement } from '#language/stated.ts'
import { newRank, placeOf, valueId, type FormTable, type StepCode } from './forms.ts'
import { andThen, nothingSaid, partsOf, type Said } from './said.ts'

/** All codes of statements about items of a kind. */
export interface StatementBook {
  readonly table: FormTable
  generation: number
  nothing: Said<StepCode>
  /** The names of an object's members as last met, each with its place. */
  readonly names: string[]
  readonly places: number[]
}

export function statementBook(table: FormTable): StatementBook {
  const { generation } = table
  return { table, generation, nothing: nothingSaid(), names: [], places: [] }
}

/** Null for a statement with a note of its own, which is told as a change (codes.ts). */
export function codeOfStatement(book: StatementBook, statement: Statement): StepCode | null {
  const { table, names, places } = book
  if (book.generation !== table.generation) forget(book)
  let at = 0
  let said = book.nothing
  for (const name in statement) {
    const place = names[at] === name ? places[at]! : placeOfMember(book, name, at)
    at += 1
    if (place === notLooked) continue
    if (place === note) return null
    const value = (statement as unknown as Readonly<Record<string, Value | undefined>>)[name]
    if (value !== undefined) said = andThen(said, place, value)
  }
  const { code } = said
  if (code === null) return (said.code = coded(said, table))
  // One that is met again is worth looking up from then on.
  if (!code.shared) code.shared = true
  return code
}

const notLooked = -1
const note = -2

function forget(book: StatementBook): void {
  book.generation = book.table.generation
  book.nothing = nothingSaid()
  book.names.length = 0
}

/** Objects of a kind mostly have the same members in the same order: each is met where it was. */
function placeOfMember(book: StatementBook, name: string, at: number): number {
  const { table } = book
  const isNote = name === 'evidence' || name === 'sources'
  let place = note
  if (!isNote) {
    place = name === 'id' ? notLooked : placeOf(table, name)
    if (table.looked[place] !== true) place = notLooked
  }
  book.names[at] = name
  book.places[at] = place
  return place
}

function coded(said: Said<StepCode>, table: FormTable): StepCode {
  const parts = partsOf(said)
  return {
    places: parts.map(([place]) => place),
    values: parts.map(([, value]) => valueId(table, value)),
    add: [],
    afresh: false,
    shared: false,
    rank: newRank(table),
    generation: table.generation,
  }
}
