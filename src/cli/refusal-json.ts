// Refusals as JSON, with `--json`: each with its sentence and its remedy in the language of the
// reader (docs/formats/output.md). Those of lines stand in the document of the command; one of the
// command line itself is a document of its own, since nothing else can be said then.
import type { Refusal } from '#assessment/refusal.ts'
import type { PrintedRefusals, RefusalResult } from '#assessment/result.ts'
import { visible } from '#locale/direction.ts'
import { refusalText, remedyText } from '#locale/refusals.ts'
import { inputSentence, type InputError, remedySentence } from '#home/input-error.ts'
import { inputErrorText } from './input-report.ts'
import { json } from './json.ts'
import type { Session, Words } from './session.ts'

export function refusalResults(words: Words, refusals: readonly Refusal[]): RefusalResult[] {
  return refusals.map((refusal) => ({
    ...refusal,
    offset: refusal.offset ?? null,
    text: refusalText(words, refusal),
    remedy: remedyText(words, refusal),
  }))
}

/** Says why nothing can be done: to people in any case, and to programs where they ask for JSON. */
export function refuse(session: Session, args: readonly string[], error: InputError): void {
  const { words, terminal } = session
  terminal.err(inputErrorText(words, { ...terminal, colour: false }, error))
  if (asksForJson(args)) terminal.out(json(refusedDocument(words, error)))
}

function refusedDocument(words: Words, error: InputError): PrintedRefusals {
  return { format: 'mithaq-refusals-1', refusals: [inputRefusal(words, error)] }
}

export function inputRefusal(words: Words, error: InputError): RefusalResult {
  const { given, known = [], option = '', file = null } = error.detail
  const listed = known.length === 0 ? '' : `one of ${known.map(visible).join(', ')}`
  return {
    code: error.detail.code ?? error.key.slice('input.'.length),
    file: file === null ? null : visible(file),
    line: 0,
    path: visible(option),
    value: visible(given),
    expected: error.detail.expected ?? listed,
    message: null,
    severity: 'refusal',
    offset: null,
    text: inputSentence(words, error),
    remedy: remedySentence(words, error),
  }
}

/** Whether `--json` is asked for: told before the command line is read, since that may fail. */
function asksForJson(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return (end < 0 ? args : args.slice(0, end)).includes('--json')
}
