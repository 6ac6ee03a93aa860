// Rows of whole numbers, each kept once and told by its own number: what is said in such numbers is
// found again by comparing them. A word stands for a value at a place of an item, or for an amount
// that is added there. What a row says is codes.ts's and statements.ts's business.
import type { Value } from '#language/item.ts'
import { valueId, type FormTable } from './forms.ts'

export interface Words {
  /** Per place, a word for each value met there; and the same for amounts that are added. */
  readonly set: Map<Value, number>[]
  /** Of yes and no, by twice the place and one for yes: they are met too often to be looked up. */
  readonly flags: (number | undefined)[]
  readonly add: Map<number, number>[]
  /** By word: the place, and the interned value or the amount. */
  readonly places: number[]
  readonly values: number[]
  /** What each row says; and where in `rows` it begins. */
  rows: Int32Array
  readonly starts: number[]
  /** Rows by what they say: numbers plus one, in open addressing. */
  index: Int32Array
  /** What is being looked for. */
  sought: Int32Array
  length: number
}

// Arrays of so few numbers the engine keeps with its objects: most kinds need no more.
const firstRoom = 16

export function newWords(): Words {
  return {
    set: [],
    flags: [],
    add: [],
    places: [],
    values: [],
    rows: new Int32Array(firstRoom),
    starts: [0],
    index: new Int32Array(firstRoom),
    sought: new Int32Array(firstRoom),
    length: 0,
  }
}

/** Begins a row that is to be looked for. */
export function begin(words: Words): void {
  words.length = 0
}

export function seek(words: Words, word: number): void {
  if (words.length === words.sought.length) {
    const longer = new Int32Array(words.length * 2)
    longer.set(words.sought)
    words.sought = longer
  }
  words.sought[words.length] = word
  words.length += 1
}

export function setWord(words: Words, table: FormTable, place: number, value: Value): number {
  if (typeof value === 'boolean') {
    const flag = place * 2 + (value ? 1 : 0)
    return (words.flags[flag] ??= newWord(words, table, place, value))
  }
  const known = (words.set[place] ??= new Map())
  let word = known.get(value)
  if (word === undefined) known.set(value, (word = newWord(words, table, place, value)))
  return word
}

function newWord(words: Words, table: FormTable, place: number, value: Value): number {
  words.values.push(valueId(table, value))
  return words.places.push(place) - 1
}

export function addWord(words: Words, place: number, amount: number): number {
  const known = (words.add[place] ??= new Map())
  let word = known.get(amount)
  if (word === undefined) {
    word = words.places.push(place) - 1
    words.values.push(amount)
    known.set(amount, word)
  }
  return word
}

export function isAmount(words: Words, word: number): boolean {
  return words.add[words.places[word]!]?.get(words.values[word]!) === word
}

/** The number of the row that says what is sought, or -1. */
export function foundRow(words: Words): number {
  const { index, rows, starts, sought, length } = words
  const mask = index.length - 1
  for (let slot = hashOf(sought, 0, length) & mask; ; slot = (slot + 1) & mask) {
    const row = index[slot]! - 1
    if (row === -1) return -1
    const from = starts[row]!
    if (starts[row + 1]! - from !== length) continue
    let at = 0
    while (at < length && rows[from + at] === sought[at]) at += 1
    if (at === length) return row
  }
}

/** Keeps what is sought as a row; rows are numbered as they come. */
export function keepRow(words: Words): void {
  const start = words.starts.at(-1)!
  const end = start + words.length
  if (end > words.rows.length) {
    const longer = new Int32Array(words.rows.length * 4 + words.length)
    longer.set(words.rows)
    words.rows = longer
  }
  words.rows.set(words.sought.subarray(0, words.length), start)
  const row = words.starts.push(end) - 2
  if ((row + 1) * 2 > words.index.length) {
    words.index = new Int32Array(words.index.length * 4)
    for (let one = 0; one <= row; one += 1) enter(words, one)
  } else enter(words, row)
}

/** Forgets all rows; the words stay. */
export function forgetRows(words: Words): void {
  words.index.fill(0)
  words.starts.length = 1
}

function enter({ index, rows, starts }: Words, row: number): void {
  const mask = index.length - 1
  let slot = hashOf(rows, starts[row]!, starts[row + 1]!) & mask
  while (index[slot] !== 0) slot = (slot + 1) & mask
  index[slot] = row + 1
}

// FNV-1a over whole numbers, stirred at the end because the table looks at the low bits.
function hashOf(row: Int32Array, from: number, until: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < until; at += 1) hash = Math.imul(hash ^ row[at]!, 0x01000193)
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (once ^ (once >>> 13)) >>> 0
}
