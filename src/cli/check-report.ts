// The steps of a check on paper: how each stands, in a word and never by colour alone, and what it
// was; below what does not hold, the place, what stands there and what was expected.
import type { CheckStep } from '#ledger/check/check-step.ts'
import { inserted, visible } from '#locale/direction.ts'
import type { LedgerKey } from '#locale/en-ledger.ts'
import type { CheckKey } from '#locale/en-check.ts'
import { expectedText } from '#locale/expected.ts'
import { say } from '#locale/locale.ts'
import { shortPath } from './next.ts'
import type { Session, Words } from './session.ts'
import { grid, type Row } from './table.ts'
import { paragraph, type Style } from './terminal.ts'

export function checkReport(session: Session, path: string, steps: readonly CheckStep[]): string {
  const { words, terminal } = session
  const failing = steps.filter((step) => step.standing === 'does-not-hold').length
  const result =
    failing === 0
      ? say(words, 'check.result.holds')
      : say(words, 'check.result.fails', { n: failing })
  return [
    paragraph(terminal, say(words, 'check.of', { path: shortPath(path) }), { style: 'bold' }),
    grid(
      terminal,
      [{}, { least: 40 }],
      steps.map((step) => rowOf(words, step)),
    ),
    `\n${paragraph(terminal, result, { style: failing === 0 ? 'bold' : 'accent' })}`,
  ].join('')
}

const styles: Readonly<Record<CheckStep['standing'], Style>> = {
  holds: 'plain',
  'does-not-hold': 'accent',
  'not-checked': 'dim',
}

function rowOf(words: Words, step: CheckStep): Row {
  const { standing } = step
  return [
    { text: say(words, `check.state.${standing}`), style: styles[standing] },
    sentenceOf(words, step),
  ]
}

function sentenceOf(words: Words, { code, of, n, standing, fault }: CheckStep): string {
  if (fault === null) {
    const key = `check.${code}.${standing === 'holds' ? 'holds' : 'open'}`
    return Object.hasOwn(words.texts, key)
      ? say(words, key as CheckKey, { of: visible(of), n })
      : `${code} ${visible(of)}`
  }
  const known = `ledger.${fault.code}`
  const isKnown = Object.hasOwn(words.texts, known)
  const what = say(words, isKnown ? (known as LedgerKey) : 'ledger.other')
  const details = [
    ['place', visible(fault.place)],
    ['found', visible(fault.value)],
    ['expected', expectedText(words, visible(fault.expected))],
  ] as const
  return [
    say(words, 'check.does-not-hold', { of: visible(of), what, code: fault.code }),
    ...details.flatMap(([name, text]) =>
      text === '' ? [] : [say(words, `input.detail.${name}`, { text: inserted(words, text) })],
    ),
  ].join('\n')
}
