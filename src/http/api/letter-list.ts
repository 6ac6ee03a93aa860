// The list of messages as it goes out: many pages ask for it whenever anything comes, and most of
// it is as it was. Each letter is written once while it is the same, the list once while nothing
// comes, and whoever has the list already is told so (RFC 9110, section 8.8.3).
import { createHash } from 'node:crypto'
import type { TypedResponse } from 'hono'
import type { Letter } from '#centre/correspondence.ts'
import { shownLetter } from './letters.ts'

interface Written {
  readonly text: string
  readonly etag: string
}

const lists = new WeakMap<readonly Letter[], Written>()
const letterTexts = new WeakMap<Letter, string>()

/** A text that has the shape of the route already. */
type ListAnswer = Response & TypedResponse<never, 200, 'json'>

/** `self`: whose centre it is. */
export function answerList(letters: readonly Letter[], self: string, request: Request): ListAnswer {
  const { text, etag } = listOf(letters, self)
  const isKnown = request.headers.get('if-none-match') === etag
  const headers = { etag, 'content-type': 'application/json' }
  return new Response(isKnown ? null : text, { status: isKnown ? 304 : 200, headers }) as ListAnswer
}

function listOf(letters: readonly Letter[], self: string): Written {
  const before = lists.get(letters)
  if (before !== undefined) return before
  const text = `{"messages":[${letters.map((letter) => textOf(letter, self)).join(',')}]}`
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`
  const written = { text, etag }
  lists.set(letters, written)
  return written
}

function textOf(letter: Letter, self: string): string {
  const before = letterTexts.get(letter)
  if (before !== undefined) return before
  const text = JSON.stringify(shownLetter(letter, self))
  letterTexts.set(letter, text)
  return text
}
