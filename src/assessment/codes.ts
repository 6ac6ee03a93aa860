// Changes in numbers: changes that say the same of different items share one code, so that what
// they do to a form is looked up (forms.ts). What is compared is the change that an effect has
// returned, never the message: an effect is asked for every message and may decide by all that it
// sees.
import type { Change } from '#language/item.ts'
import type { PartyId } from '#language/party.ts'
import { placeOf, type ChangeCode, type FormTable } from './forms.ts'
import { addWord, begin, foundRow, isAmount, keepRow, newWords, seek, setWord } from './words.ts'
import type { Words } from './words.ts'

/** All codes of a kind of item. */
export interface CodeBook {
  readonly table: FormTable
  readonly senders: PartyId[]
  /** What each code says: its sender, then what it sets and adds. */
  readonly words: Words
  readonly codes: ChangeCode[]
}

export function codeBook(table: FormTable): CodeBook {
  return { table, senders: [], words: newWords(), codes: [] }
}

/** The code of a change, shared by all that say the same; one with a day or a note has its own. */
export function codeOf(book: CodeBook, change: Change, from: PartyId): ChangeCode {
  const { words, table, codes } = book
  const { set, add, afresh } = change
  begin(words)
  seek(words, senderIn(book, from) * 2 + (afresh ? 1 : 0))
  for (const name in set) {
    const value = set[name]
    if (value !== undefined) seek(words, setWord(words, table, placeOf(table, name), value))
  }
  if (add !== null) {
    for (const name in add) seek(words, addWord(words, placeOf(table, name), add[name]!))
  }
  const isPlain = change.on === null && change.evidence === null && change.sources === null
  if (!isPlain) return coded(words, change, from)
  const row = foundRow(words)
  if (row === -1) {
    keepRow(words)
    return codes[codes.push(coded(words, change, from)) - 1]!
  }
  // One that is met again is worth looking up from then on.
  const code = codes[row]!
  code.shared = true
  return code
}

function senderIn({ senders }: CodeBook, from: PartyId): number {
  const sender = senders.indexOf(from)
  return sender === -1 ? senders.push(from) - 1 : sender
}

function coded(words: Words, change: Change, from: PartyId): ChangeCode {
  const places: number[] = []
  const values: number[] = []
  const add: { place: number; amount: number }[] = []
  for (let at = 1; at < words.length; at += 1) {
    const word = words.sought[at]!
    const place = words.places[word]!
    const value = words.values[word]!
    if (isAmount(words, word)) add.push({ place, amount: value })
    else {
      places.push(place)
      values.push(value)
    }
  }
  const { afresh } = change
  const unmet = { shared: false, rank: -1, generation: -1 }
  return { mark: null, from, change, places, values, add, afresh, ...unmet }
}
