// Bad input on the command line: which refusal, what was given, what there is, and the remedy. The
// sentences stand in src/locale; exit code 2.
import type { CentreInputKey } from '#locale/en-centre-input.ts'
import type { CliKey } from '#locale/en-cli.ts'
import { isolate, visible, directionOf } from '#locale/direction.ts'
import type { LedgerKey } from '#locale/en-ledger.ts'
import { say, type Values } from '#locale/locale.ts'
import { nearestOf } from './nearest.ts'
import type { Words } from './session.ts'
import { paragraph, type Terminal } from './terminal.ts'

type InputKey = Exclude<
  Extract<CliKey | CentreInputKey, `input.${string}`>,
  'input.known' | 'input.nearest' | `input.detail.${string}`
>
type RemedyKey = Extract<CliKey | CentreInputKey, `remedy.input.${string}`>

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
  /** Of a refusal of the ledger or of the centre. */
  readonly code?: string
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
  const { given, known = [] } = error.detail
  const names = known.map((name) => listed(words, visible(name)))
  const nearest = nearestOf(given, known)
  const lines = [
    paragraph(terminal, `mithaq: ${inputSentence(words, error)}`),
    ...(names.length === 0 ? [] : [say(words, 'input.known').replace('{known}', names.join(', '))])
      .concat(nearest === null ? [] : say(words, 'input.nearest', { nearest }))
      .concat(...detailLines(words, error))
      .concat(remedySentence(words, error))
      .map((text) => paragraph(terminal, text, { indent: 2, hang: 2 })),
  ]
  return lines.join('')
}

/** What is wrong, in a sentence. */
export function inputSentence(words: Words, error: InputError): string {
  const { key, detail } = error
  return key === 'input.refused'
    ? refusalSentence(words, { code: detail.code ?? '' })
    : say(words, key, valuesOf(error))
}

/** A refusal of the ledger, of a centre or of a line, with its code. */
export function refusalSentence(words: Words, { code }: { readonly code: string }): string {
  const known = `ledger.${code}`
  const isKnown = Object.hasOwn(words.texts, known)
  const what = say(words, isKnown ? (known as LedgerKey) : 'ledger.other')
  return say(words, 'input.refused', { what, code: visible(code) })
}

/** What would set it right. */
export function remedySentence(words: Words, error: InputError): string {
  return say(words, error.detail.remedy, valuesOf(error))
}

function valuesOf({ detail }: InputError): Values {
  const { given, option = '', reason = '', file = '', expected = '' } = detail
  const texts = { given, option, reason, file, expected }
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, visible(text)]))
}

/** Where in what was given, what stands there, and what was expected. */
function detailLines(words: Words, { key, detail }: InputError): readonly string[] {
  if (key !== 'input.refused') return []
  const { option = '', file, given, expected = '' } = detail
  const place = [file, option].filter((one) => one !== undefined && one !== '').join(': ')
  const lines = [
    { name: 'place', text: place },
    { name: 'found', text: given },
    { name: 'expected', text: expected },
  ] as const
  return lines.flatMap(({ name, text }) =>
    text === '' ? [] : [say(words, `input.detail.${name}`, { text: visible(text) })],
  )
}

function listed(words: Words, name: string): string {
  return directionOf(words.language) === 'rtl' ? isolate(name) : name
}
