// Why a line of a record is refused: a stable code, the place and the value, without a sentence.
// The sentences stand in src/locale. A refused line is no part of the record; a `finding` is said
// of a line that stays in it.
import type { ProblemCode } from '#language/field.ts'

/** About the file or the line, before anything in it is read. */
type FormCode =
  | 'not-utf8'
  | 'not-json'
  | 'file-too-large'
  | 'line-too-long'
  | 'too-deep'
  | 'forbidden-key'
  | 'duplicate-key'
  | 'bad-header'
  | 'too-many-refusals'

/** About the message: who, what, when, and what it refers to. */
type MessageCode =
  | 'missing-id'
  | 'unknown-agreement'
  | 'unknown-message-type'
  | 'unknown-party'
  | 'sender-not-allowed'
  | 'joint-act-incomplete'
  | 'before-agreement'
  | 'duplicate-message'
  | 'unknown-message-reference'
  | 'unknown-item'
  | 'unknown-source'
  | 'illegal-step'

export type RefusalCode = ProblemCode | FormCode | MessageCode

export interface Refusal {
  readonly code: RefusalCode
  readonly file: string
  /** Counted from 1; 0 where it is about the file as a whole. */
  readonly line: number
  /** Into the line: `body.figures[2].deployed`; empty for the line itself. */
  readonly path: string
  /** What stands there, shortened, with what cannot be seen made visible. */
  readonly value: string
  /** What was expected, in the terms of the format: `integer`, `0..700`, `one of US, RU`. */
  readonly expected: string
  /** The id of the message, where it could be read. */
  readonly message: string | null
  /** A `finding` is said of a message that is kept. */
  readonly severity: 'refusal' | 'finding'
  /** Counted from 0: the first wrong byte in the file, or in a line what is no JSON. */
  readonly offset?: number
}

/** The value as JSON, at most so long, with invisible characters as `\u202e`. */
export function shown(value: unknown, most = 80): string {
  if (value === undefined) return ''
  // JSON has no number that is too great for it, and would show `null`.
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value)
  return shownText(JSON.stringify(value), most)
}

/** The same of a text with a character that nobody sees: of a long one, what stands around it. */
export function shownAround(value: unknown, most = 80): string {
  if (typeof value !== 'string' || value.length < most) return shown(value, most)
  const at = value.search(unseen)
  if (at < most / 2) return shown(value, most)
  return `…${shown(value.slice(at - most / 2), most)}`
}

/** A text cut to a length and made visible, for texts that are not JSON values. */
export function shownText(text: string, most = 80): string {
  // Cut before it is made visible: a line of a megabyte must not be worked through for its start.
  const start = text.slice(0, most)
  const cut = start.length < text.length
  return start.replace(invisible, escaped) + (cut ? '…' : '')
}

const invisible = /[\p{C}\p{Zl}\p{Zp}]/gu
/** Lines may end, and words be joined or not. */
const unseen = /[^\P{C}\n\u200c\u200d]|[\p{Zl}\p{Zp}]/u

function escaped(character: string): string {
  const units = [...Array(character.length).keys()].map((at) => character.charCodeAt(at))
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('')
}

/** `body.figures[2].deployed`; a key that is no plain name stands in brackets, as JSON. */
export function pathText(path: readonly (string | number)[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`
    if (!/^[A-Za-z_][\w-]*$/.test(part) || part.length > 80) return `${text}[${shown(part)}]`
    return text === '' ? part : `${text}.${part}`
  }, '')
}
