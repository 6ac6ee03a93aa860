// Bad input on the command line: which refusal, what was given, what there is, and the remedy. The
// sentences stand in src/locale; exit code 2.
import type { CliKey } from '#locale/en-cli.ts'
import { isolate, visible, directionOf } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import { nearestOf } from './nearest.ts'
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
  /** What would be right, in the terms of the formats, where it is not one of those. */
  readonly expected?: string
  /** The option or the argument that it is about. */
  readonly option?: string
  /** The file or folder that it is about. */
  readonly file?: string
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
  const { given, known = [], remedy } = error.detail
  const names = known.map((name) => listed(words, visible(name)))
  const nearest = nearestOf(given, known)
  const lines = [
    paragraph(terminal, `mithaq: ${inputSentence(words, error)}`),
    ...(names.length === 0 ? [] : [say(words, 'input.known').replace('{known}', names.join(', '))])
      .concat(nearest === null ? [] : say(words, 'input.nearest', { nearest }))
      .concat(say(words, remedy))
      .map((text) => paragraph(terminal, text, { indent: 2, hang: 2 })),
  ]
  return lines.join('')
}

/** What is wrong, in a sentence. */
export function inputSentence(words: Words, { key, detail }: InputError): string {
  const { given, option = '', reason = '' } = detail
  return say(words, key, {
    given: visible(given),
    option: visible(option),
    reason: visible(reason),
  })
}

function listed(words: Words, name: string): string {
  return directionOf(words.language) === 'rtl' ? isolate(name) : name
}
