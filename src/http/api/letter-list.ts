// The list of messages as it goes out: many pages ask for it whenever anything comes, and most of
// it is as it was. Each letter is written once while it is the same, the list once while nothing
// comes; whoever has the list already is told so (RFC 9110, section 8.8.3), and whoever has an
// earlier one, and says so, is given what is new in it (RFC 3229, with a manipulation of our own).
import { randomUUID } from 'node:crypto'
import type { Context, TypedResponse } from 'hono'
import type { Centre } from '#centre/centre.ts'
import { correspondence, type Letter } from '#centre/correspondence.ts'
import { shownLetter } from './letters.ts'

/** A list, and since which of the lists before each letter stands there, and as it stands. */
interface Edition {
  /** They are counted from 1 on, while the process runs. */
  readonly number: number
  readonly letters: readonly Letter[]
  readonly born: readonly number[]
  readonly changed: readonly number[]
  /** The first of which this one can be made by what is new. */
  readonly from: number
  /** Written when first asked for: the whole as 0, what is new since another as its number. */
  readonly written: Map<number, Uint8Array<ArrayBuffer>>
}

const editions = new WeakMap<Centre['logs'], Edition>()
const letterTexts = new WeakMap<Letter, string>()
/** Tags of another process are never those of this one. */
const ours = randomUUID()

/** A text that has the shape of the route already. */
type ListAnswer = Response & TypedResponse<never, 200, 'json'>

/**
 * How a list is told by one that the asker has: what stands as it did is `[from, count]`, places in
 * the list before; what is new or has changed stands there itself.
 */
const runs = 'runs'

export async function answerList(centre: Centre, { req }: Context): Promise<ListAnswer> {
  const edition = editionOf(centre.logs, await correspondence(centre))
  const known = numberIn(req.header('if-none-match'))
  const etag = tagOf(edition.number)
  if (known === edition.number) {
    return new Response(null, { status: 304, headers: { etag } }) as ListAnswer
  }
  const headers = { etag, 'content-type': 'application/json' }
  const isEarlier = known !== null && known >= edition.from && known < edition.number
  const isTold = isEarlier && req.header('a-im') === runs
  const text = written(edition, isTold ? known : 0, centre.space.self)
  if (!isTold) return new Response(text, { headers }) as ListAnswer
  const told = { ...headers, im: runs, 'delta-base': tagOf(known) }
  return new Response(text, { status: 226, headers: told }) as ListAnswer
}

const tagOf = (number: number): string => `"${ours}.${number}"`

function numberIn(tag: string | undefined): number | null {
  const [, of, number] = /^"([^".]+)\.(\d{1,15})"$/.exec(tag ?? '') ?? []
  return of === ours ? Number(number) : null
}

function editionOf(logs: Centre['logs'], letters: readonly Letter[]): Edition {
  const before = editions.get(logs)
  if (before?.letters === letters) return before
  const edition = before === undefined ? anew(1, letters) : after(before, letters)
  editions.set(logs, edition)
  return edition
}

function anew(number: number, letters: readonly Letter[]): Edition {
  const all = letters.map(() => number)
  return { number, letters, born: all, changed: all, from: number, written: new Map() }
}

/** Letters come between those that were there and change; where one has gone, all begins anew. */
function after(before: Edition, letters: readonly Letter[]): Edition {
  const number = before.number + 1
  const born: number[] = []
  const changed: number[] = []
  let at = 0
  for (const letter of letters) {
    const was = before.letters[at]
    if (was?.message.leaf === letter.message.leaf) {
      born.push(before.born[at]!)
      changed.push(was === letter ? before.changed[at]! : number)
      at += 1
    } else {
      born.push(number)
      changed.push(number)
    }
  }
  if (at < before.letters.length) return anew(number, letters)
  return { number, letters, born, changed, from: before.from, written: new Map() }
}

/** Pages have one of the last few lists; of each there is a text while nothing comes. */
const mostWritten = 16

/** As it goes out to whoever has the edition of this number; the whole of it for 0. */
function written(edition: Edition, known: number, self: string): Uint8Array<ArrayBuffer> {
  const before = edition.written.get(known)
  if (before !== undefined) return before
  const items: string[] = []
  // Letters that the other list has, and the first and the last of a run of them.
  let passed = 0
  let start = 0
  const run = () => {
    if (passed > start) items.push(`[${start},${passed - start}]`)
  }
  for (const [at, letter] of edition.letters.entries()) {
    const isThere = edition.born[at]! <= known
    if (isThere && edition.changed[at]! <= known) passed += 1
    else {
      run()
      items.push(textOf(letter, self))
      if (isThere) passed += 1
      start = passed
    }
  }
  run()
  const text = new TextEncoder().encode(`{"messages":[${items.join(',')}]}`)
  edition.written.set(known, text)
  const [oldest] = edition.written.keys()
  if (edition.written.size > mostWritten && oldest !== undefined) edition.written.delete(oldest)
  return text
}

function textOf(letter: Letter, self: string): string {
  const before = letterTexts.get(letter)
  if (before !== undefined) return before
  const text = JSON.stringify(shownLetter(letter, self))
  letterTexts.set(letter, text)
  return text
}
