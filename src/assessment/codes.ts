// Changes in numbers: changes that say the same of different items share one code, so that what
// they do to a form is looked up (forms.ts). What is compared is the change that an effect has
// returned, or an object that is a change as it stands (stated.ts), never the message: an effect is
// asked for every message and may decide by all that it sees.
import type { Change, Value } from '#language/item.ts'
import type { PartyId } from '#language/party.ts'
import { changeStated, type Statement } from '#language/stated.ts'
import { placeOf, valueId, type ChangeCode, type FormTable } from './forms.ts'

/** All codes of a kind of item. */
export interface CodeBook {
  readonly table: FormTable
  readonly senders: PartyId[]
  /** Per place, a number for each value met there; and the same for amounts that are added. */
  readonly set: Map<Value, number>[]
  readonly add: Map<number, number>[]
  /** By these numbers: the place, and the interned value or the amount. */
  readonly places: number[]
  readonly values: number[]
  readonly codes: ChangeCode[]
  /** What each code says: its sender, then the numbers; and where in `words` it begins. */
  words: Int32Array
  readonly starts: number[]
  /** Codes by their words: numbers plus one, in open addressing. */
  index: Int32Array
  /** What is being looked for. */
  sought: Int32Array
  length: number
  /** The names of an object's members as last met, each with its place. */
  readonly names: string[]
  readonly placesOfNames: number[]
}

export function codeBook(table: FormTable): CodeBook {
  return {
    table,
    senders: [],
    set: [],
    add: [],
    places: [],
    values: [],
    codes: [],
    words: new Int32Array(1024),
    starts: [0],
    index: new Int32Array(256),
    sought: new Int32Array(16),
    length: 0,
    names: [],
    placesOfNames: [],
  }
}

/** The code of a change, shared by all that say the same; one with a day or a note has its own. */
export function codeOf(book: CodeBook, change: Change, from: PartyId): ChangeCode {
  const { set, add } = change
  begin(book, from, change.afresh)
  for (const name in set) {
    const value = set[name]
    if (value !== undefined) seek(book, setNumber(book, placeOf(book.table, name), value))
  }
  if (add !== null) {
    for (const name in add) seek(book, addNumber(book, placeOf(book.table, name), add[name]!))
  }
  const isPlain = change.on === null && change.evidence === null && change.sources === null
  return isPlain ? (found(book) ?? kept(book, change, from)) : coded(book, change, from)
}

/** The code of an object that is a change as it stands. */
export function codeOfStatement(book: CodeBook, statement: Statement, from: PartyId): ChangeCode {
  begin(book, from, false)
  let at = 0
  for (const name in statement) {
    const place = placeOfMember(book, name, at)
    at += 1
    if (place === idMember) continue
    if (place === noteMember) return codeOf(book, changeStated(book.table.kind, statement), from)
    const value = (statement as unknown as Readonly<Record<string, Value | undefined>>)[name]
    if (value !== undefined) seek(book, setNumber(book, place, value))
  }
  return found(book) ?? kept(book, changeStated(book.table.kind, statement), from)
}

const idMember = -1
const noteMember = -2

/** Objects of a kind mostly have the same members in the same order: each is met where it was. */
function placeOfMember(book: CodeBook, name: string, at: number): number {
  if (book.names[at] === name) return book.placesOfNames[at]!
  const isNote = name === 'evidence' || name === 'sources'
  const place = name === 'id' ? idMember : isNote ? noteMember : placeOf(book.table, name)
  book.names[at] = name
  book.placesOfNames[at] = place
  return place
}

function begin(book: CodeBook, from: PartyId, afresh: boolean): void {
  let sender = book.senders.indexOf(from)
  if (sender === -1) sender = book.senders.push(from) - 1
  book.sought[0] = sender * 2 + (afresh ? 1 : 0)
  book.length = 1
}

function seek(book: CodeBook, number: number): void {
  if (book.length === book.sought.length) {
    const longer = new Int32Array(book.length * 2)
    longer.set(book.sought)
    book.sought = longer
  }
  book.sought[book.length] = number
  book.length += 1
}

function setNumber(book: CodeBook, place: number, value: Value): number {
  const numbers = (book.set[place] ??= new Map())
  let number = numbers.get(value)
  if (number === undefined) {
    number = book.places.push(place) - 1
    book.values.push(valueId(book.table, value))
    numbers.set(value, number)
  }
  return number
}

function addNumber(book: CodeBook, place: number, amount: number): number {
  const numbers = (book.add[place] ??= new Map())
  let number = numbers.get(amount)
  if (number === undefined) {
    number = book.places.push(place) - 1
    book.values.push(amount)
    numbers.set(amount, number)
  }
  return number
}

/** The code that says what is sought; one that is met again is worth looking up from then on. */
function found(book: CodeBook): ChangeCode | null {
  const { index, words, starts, sought, length } = book
  const mask = index.length - 1
  for (let slot = hashOf(sought, 0, length) & mask; ; slot = (slot + 1) & mask) {
    const stored = index[slot]!
    if (stored === 0) return null
    const from = starts[stored - 1]!
    if (starts[stored]! - from !== length) continue
    let at = 0
    while (at < length && words[from + at] === sought[at]) at += 1
    if (at < length) continue
    const code = book.codes[stored - 1]!
    code.shared = true
    return code
  }
}

function kept(book: CodeBook, change: Change, from: PartyId): ChangeCode {
  const code = coded(book, change, from)
  const start = book.starts.at(-1)!
  const end = start + book.length
  if (end > book.words.length) {
    const longer = new Int32Array(book.words.length * 2 + book.length)
    longer.set(book.words)
    book.words = longer
  }
  book.words.set(book.sought.subarray(0, book.length), start)
  book.starts.push(end)
  book.codes.push(code)
  if (book.codes.length * 2 > book.index.length) reindex(book)
  else enter(book, book.codes.length - 1)
  return code
}

function coded(book: CodeBook, change: Change, from: PartyId): ChangeCode {
  const places: number[] = []
  const values: number[] = []
  const add: { place: number; amount: number }[] = []
  for (let at = 1; at < book.length; at += 1) {
    const number = book.sought[at]!
    const place = book.places[number]!
    const value = book.values[number]!
    if (isAmount(book, place, number)) add.push({ place, amount: value })
    else {
      places.push(place)
      values.push(value)
    }
  }
  return { mark: null, from, change, places, values, add, shared: false, rank: -1, generation: -1 }
}

function isAmount(book: CodeBook, place: number, number: number): boolean {
  return book.add[place]?.get(book.values[number]!) === number
}

function enter(book: CodeBook, code: number): void {
  const { index, words, starts } = book
  const mask = index.length - 1
  let slot = hashOf(words, starts[code]!, starts[code + 1]!) & mask
  while (index[slot] !== 0) slot = (slot + 1) & mask
  index[slot] = code + 1
}

function reindex(book: CodeBook): void {
  book.index = new Int32Array(book.index.length * 4)
  for (let code = 0; code < book.codes.length; code += 1) enter(book, code)
}

// FNV-1a over whole numbers, stirred at the end because the table looks at the low bits.
function hashOf(words: Int32Array, from: number, until: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < until; at += 1) hash = Math.imul(hash ^ words[at]!, 0x01000193)
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (once ^ (once >>> 13)) >>> 0
}
