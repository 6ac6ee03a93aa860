// Bad input of whoever runs a program here: which refusal, what was given, what there is, and the
// remedy. The sentences stand in src/locale; the program that says them lays them out.
import type { CentreInputKey } from '#locale/en-centre-input.ts'
import type { CliKey } from '#locale/en-cli.ts'
import { visible } from '#locale/direction.ts'
import type { LedgerKey } from '#locale/en-ledger.ts'
import { type Locale, say, type Values } from '#locale/locale.ts'

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

/** How a day is written. */
export const exampleDay = '2020-09-01'

type InputWords = Locale<CliKey | CentreInputKey | LedgerKey>

/** What is wrong, in a sentence. */
export function inputSentence(words: InputWords, error: InputError): string {
  const { key, detail } = error
  return key === 'input.refused'
    ? refusalSentence(words, { code: detail.code ?? '' })
    : say(words, key, valuesOf(error))
}

/** A refusal of the ledger, of a centre or of a line, with its code. */
export function refusalSentence(words: InputWords, { code }: { readonly code: string }): string {
  const known = `ledger.${code}`
  const isKnown = Object.hasOwn(words.texts, known)
  const what = say(words, isKnown ? (known as LedgerKey) : 'ledger.other')
  return say(words, 'input.refused', { what, code: visible(code) })
}

/** What would set it right. */
export function remedySentence(words: InputWords, error: InputError): string {
  return say(words, error.detail.remedy, valuesOf(error))
}

function valuesOf({ detail }: InputError): Values {
  const { given, option = '', reason = '', file = '', expected = '' } = detail
  const texts = { given, option, reason, file, expected, example: exampleDay }
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, visible(text)]))
}
