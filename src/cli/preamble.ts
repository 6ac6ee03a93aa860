// What stands above and below every result: the agreement and the two times; that lines were
// refused, where some were; the notice of the record; and what the marks of evidence mean.
import type { Agreement } from '#language/agreement.ts'
import type { Evidence } from '#language/evidence.ts'
import type { MessageRecord } from '#language/record.ts'
import { formatDay } from '#locale/dates.ts'
import { say } from '#locale/locale.ts'
import type { Session } from './session.ts'
import { paragraph } from './terminal.ts'

export interface Subject {
  readonly agreement: Agreement
  readonly record: Pick<MessageRecord, 'notice' | 'complete' | 'until'>
  readonly refused: number
  readonly asOf: string
  readonly knownOn: string | null
}

export function preamble({ words, terminal }: Session, subject: Subject): string {
  const { language } = words
  const { agreement, record, refused, asOf, knownOn } = subject
  const day = (iso: string) => formatDay(words, iso)
  const times = say(words, 'cli.times', {
    asOf: say(words, 'asOf', { day: day(asOf) }),
    knownOn:
      knownOn === null ? say(words, 'knownOn.all') : say(words, 'knownOn', { day: day(knownOn) }),
  })
  const notes = [
    ...(refused === 0 ? [] : [say(words, 'frontier.refused', { n: refused })]),
    ...(record.notice === null ? [] : [record.notice[language]]),
    ...(record.complete ? [] : [say(words, 'frontier.incomplete')]),
    ...(record.until === null || record.until >= asOf
      ? []
      : [say(words, 'frontier.until', { day: day(record.until) })]),
  ]
  return [
    paragraph(terminal, agreement.name[language], { style: 'bold' }),
    paragraph(terminal, times),
    ...notes.map((note, index) =>
      paragraph(terminal, note, { style: refused > 0 && index === 0 ? 'accent' : 'dim' }),
    ),
  ].join('')
}

/** One line for each mark other than `seen` that occurs. */
export function legend({ words, terminal }: Session, marks: Iterable<Evidence>): string {
  const weak = [...new Set(marks)].filter((mark) => mark !== 'seen')
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
