// Bad input on the command line: which refusal, what was given, what there is, and the remedy. The
// sentences stand in src/locale; exit code 2.
import type { CliKey } from '#locale/en-cli.ts'
import { isolate, visible, directionOf } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import type { Words } from './session.ts'
import { paragraph, type Terminal } from './terminal.ts'

type InputKey = Extract<CliKey, `input.unknown-${string}`> | SingleKey
type SingleKey = Exclude<
  Extract<CliKey, `input.${string}`>,
  'input.known' | 'input.nearest' | `input.unknown-${string}`
>
type RemedyKey = Extract<CliKey, `remedy.input.${string}`>

export interface InputDetail {
  readonly given: string
  readonly remedy: RemedyKey
  /** What there is instead. */
  readonly known?: readonly string[]
  readonly option?: string
  readonly reason?: string
}

export class InputError extends Error {
  readonly key: InputKey
  readonly detail: InputDetail

  constructor(key: InputKey, detail: InputDetail) {
    super(`${key}: ${detail.given}`)
    this.key = key
    this.detail = detail
  }
}

export function inputErrorText(words: Words, terminal: Terminal, error: InputError): string {
  const { given, known = [], option = '', reason = '', remedy } = error.detail
  const values = { given: visible(given), option: visible(option), reason: visible(reason) }
  const names = known.map((name) => listed(words, visible(name)))
  const nearest = nearestOf(given, known)
  const lines = [
    paragraph(terminal, `mithaq: ${say(words, error.key, values)}`),
    ...(names.length === 0 ? [] : [say(words, 'input.known').replace('{known}', names.join(', '))])
      .concat(nearest === null ? [] : say(words, 'input.nearest', { nearest }))
      .concat(say(words, remedy))
      .map((text) => paragraph(terminal, text, { indent: 2, hang: 2 })),
  ]
  return lines.join('')
}

function listed(words: Words, name: string): string {
  return directionOf(words.language) === 'rtl' ? isolate(name) : name
}

/** The known name that needs the fewest changes, where that is no more than half of its letters. */
export function nearestOf(given: string, known: readonly string[]): string | null {
  let best: string | null = null
  let least = Infinity
  for (const name of known) {
    const changes = distance(given.toLowerCase(), name.toLowerCase())
    if (changes < least && changes <= Math.ceil(name.length / 2)) {
      best = name
      least = changes
    }
  }
  return best
}

/** How many letters must be added, left out or replaced (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}
