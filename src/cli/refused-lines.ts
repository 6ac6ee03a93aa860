// What another centre or this one refused, within a report: what stands where and what was expected
// there, as in a refusal of a whole command, and what to do next.
import { visible } from '#locale/direction.ts'
import { expectedText } from '#locale/expected.ts'
import { say } from '#locale/locale.ts'
import type { Words } from './session.ts'

export interface Refusal {
  readonly code: string
  readonly place: string
  readonly value: string
  readonly expected: string
}

/** What was found and what was expected; nothing where the refusal names neither. */
export function detailText(words: Words, { value, expected }: Refusal): string {
  const details = [
    ['found', visible(value)],
    ['expected', expectedText(words, visible(expected))],
  ] as const
  return details
    .flatMap(([name, text]) => (text === '' ? [] : [say(words, `input.detail.${name}`, { text })]))
    .join('; ')
}

export function adviceText(words: Words, code: string): string {
  if (code === 'log-is-forked') return say(words, 'centre.advice.fork')
  if (code === 'not-signed-by-a-known-key') return say(words, 'remedy.input.other-keys')
  return say(words, 'centre.advice.refused')
}

/** Where, what was found and expected, and what to do: a text for each line. */
export function refusedLines(words: Words, refusal: Refusal): readonly string[] {
  const place = say(words, 'input.detail.place', { text: visible(refusal.place) })
  const detail = [refusal.place === '' ? '' : place, detailText(words, refusal)]
  return [detail.filter((text) => text !== '').join('; '), adviceText(words, refusal.code)].filter(
    (text) => text !== '',
  )
}
