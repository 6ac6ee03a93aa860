// Bad input as the command line says it: what is wrong, what was found where, what there is
// instead, and the remedy, a line each.
import { type InputError, inputSentence, remedySentence } from '#home/input-error.ts'
import { directionOf, isolate, visible } from '#locale/direction.ts'
import { expectedText } from '#locale/expected.ts'
import { say } from '#locale/locale.ts'
import { nearestOf } from './nearest.ts'
import type { Words } from './session.ts'
import { paragraph, type Terminal } from './terminal.ts'

export function inputErrorText(words: Words, terminal: Terminal, error: InputError): string {
  const { given, known = [] } = error.detail
  const names = known.map((name) => listed(words, visible(name)))
  const nearest = nearestOf(given, known)
  const lines = [
    paragraph(terminal, `mithaq: ${inputSentence(words, error)}`),
    ...(names.length === 0
      ? []
      : [say(words, 'input.known').replace('{known}', () => names.join(', '))]
    )
      .concat(nearest === null ? [] : say(words, 'input.nearest', { nearest }))
      .concat(...detailLines(words, error))
      .concat(remedySentence(words, error))
      .map((text) => paragraph(terminal, text, { indent: 2, hang: 2 })),
  ]
  return lines.join('')
}

/** Where in what was given, what stands there, and what was expected. */
function detailLines(words: Words, { key, detail }: InputError): readonly string[] {
  if (key !== 'input.refused') return []
  const { option = '', file, given, expected = '' } = detail
  const place = [file, option].filter((one) => one !== undefined && one !== '').join(': ')
  const lines = [
    { name: 'place', text: visible(place) },
    { name: 'found', text: visible(given) },
    { name: 'expected', text: expectedText(words, visible(expected)) },
  ] as const
  return lines.flatMap(({ name, text }) =>
    text === '' ? [] : [say(words, `input.detail.${name}`, { text })],
  )
}

function listed(words: Words, name: string): string {
  return directionOf(words.language) === 'rtl' ? isolate(name) : name
}
