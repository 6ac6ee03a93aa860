// What stands above and below every result: the agreement and the two times; that lines were
// refused, where some were; the notice of the record; and what the marks of evidence mean.
import type { Agreement } from '#language/agreement.ts'
import type { Evidence } from '#language/evidence.ts'
import type { MessageRecord } from '#language/record.ts'
import { formatDay } from '#locale/dates.ts'
import { say } from '#locale/locale.ts'
import type { Session, Words } from './session.ts'
import { paragraph } from './terminal.ts'

export interface Subject {
  readonly agreement: Agreement
  /** The agreement and the record as they were named, for commands that are proposed. */
  readonly called: string
  readonly record: Pick<MessageRecord, 'notice' | 'complete' | 'until'>
  readonly refused: number
  readonly asOf: string
  readonly knownOn: string | null
}

export function preamble(session: Session, subject: Subject): string {
  const { words, terminal } = session
  const { agreement, asOf, knownOn } = subject
  return [
    paragraph(terminal, agreement.name[words.language], { style: 'bold' }),
    paragraph(terminal, timesText(words, asOf, knownOn)),
    notes(session, subject),
  ].join('')
}

/** On which two days the answer is true and known. */
export function timesText(words: Words, asOf: string, knownOn: string | null): string {
  return say(words, 'cli.times', {
    asOf: say(words, 'asOf', { day: formatDay(words, asOf) }),
    knownOn:
      knownOn === null
        ? say(words, 'knownOn.all')
        : say(words, 'knownOn', { day: formatDay(words, knownOn) }),
  })
}

/** What is to be known of the record: refused lines first, its own notice, how far it goes. */
export function notes({ words, terminal }: Session, subject: Subject): string {
  const { record, refused, asOf } = subject
  const { until } = record
  const refusal = say(words, 'frontier.refused', { n: refused })
  const others = [
    ...(record.notice === null ? [] : [record.notice[words.language]]),
    ...(record.complete ? [] : [say(words, 'frontier.incomplete')]),
    ...(until === null || until >= asOf
      ? []
      : [say(words, 'frontier.until', { day: formatDay(words, until) })]),
  ]
  return [
    refused === 0 ? '' : paragraph(terminal, refusal, { style: 'accent' }),
    ...others.map((note) => paragraph(terminal, note, { style: 'dim' })),
  ].join('')
}

// From strongest to weakest.
const weakMarks = ['seen-2nd', 'derived', 'estimate', 'unverified'] as const

/** One line for each mark other than `seen` that occurs. */
export function legend({ words, terminal }: Session, marks: Iterable<Evidence>): string {
  const given = new Set(marks)
  const weak = weakMarks.filter((mark) => given.has(mark))
  if (weak.length === 0) return ''
  const lines = weak.map((mark) =>
    paragraph(
      terminal,
      say(words, 'cli.mark', {
        mark: say(words, `evidence.${mark}`),
        meaning: say(words, `evidence.${mark}.long`),
      }),
      { style: 'dim', hang: 2 },
    ),
  )
  return `\n${lines.join('')}`
}

/** Findings on obligations do not reach over the whole life of an agreement; this says how far. */
export function spanNote({ words, terminal }: Session, subject: Subject): string {
  const { agreement, asOf, called } = subject
  if (agreement.obligations.length === 0) return ''
  const command = `mithaq obligations ${called} --from ... --until ...`
  const note = say(words, 'cli.findings.span', { day: formatDay(words, asOf), command })
  return `\n${paragraph(terminal, note, { style: 'dim' })}`
}
