// Objects that are changes as they stand (stated.ts), in numbers. Only what some rule has looked at
// has a number here, so that a message is read no further than counting needs; who asks for the
// whole change reads the message again. When a rule looks at one more field, the codes so far are
// of the past.
import type { Value } from '#language/item.ts'
import type { Statement } from '#language/stated.ts'
import { newRank, placeOf, type FormTable, type StepCode } from './forms.ts'
import { begin, forgetRows, foundRow, keepRow, newWords, seek, setWord } from './words.ts'
import type { Words } from './words.ts'

/** All codes of statements about items of a kind. */
export interface StatementBook {
  readonly table: FormTable
  generation: number
  readonly words: Words
  readonly codes: StepCode[]
  /** The names of an object's members as last met, each with its place. */
  readonly names: string[]
  readonly places: number[]
}

export function statementBook(table: FormTable): StatementBook {
  const { generation } = table
  return { table, generation, words: newWords(), codes: [], names: [], places: [] }
}

/** Null for a statement with a note of its own, which is told as a change (codes.ts). */
export function codeOfStatement(book: StatementBook, statement: Statement): StepCode | null {
  const { table, words, codes } = book
  if (book.generation !== table.generation) forget(book)
  begin(words)
  let at = 0
  for (const name in statement) {
    const place = book.names[at] === name ? book.places[at]! : placeOfMember(book, name, at)
    at += 1
    if (place === notLooked) continue
    if (place === note) return null
    const value = (statement as unknown as Readonly<Record<string, Value | undefined>>)[name]
    if (value !== undefined) seek(words, setWord(words, table, place, value))
  }
  const row = foundRow(words)
  if (row !== -1) {
    // One that is met again is worth looking up from then on.
    const code = codes[row]!
    code.shared = true
    return code
  }
  keepRow(words)
  return codes[codes.push(coded(words, table)) - 1]!
}

const notLooked = -1
const note = -2

function forget(book: StatementBook): void {
  book.generation = book.table.generation
  forgetRows(book.words)
  book.codes.length = 0
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

function coded({ sought, length, places, values }: Words, table: FormTable): StepCode {
  const said = Array.from(sought.subarray(0, length))
  return {
    places: said.map((word) => places[word]!),
    values: said.map((word) => values[word]!),
    add: [],
    afresh: false,
    shared: false,
    rank: newRank(table),
    generation: table.generation,
  }
}
