// What a draft would change, on paper: counts against their limits before and after, obligations
// that it meets or gives rise to, and findings that are not there without it.
import type { CountChange, ObligationChange } from '#assessment/changes.ts'
import type { CountResult } from '#assessment/result.ts'
import type { Consequences } from '#centre/consequences.ts'
import type { Agreement } from '#language/agreement.ts'
import type { IsoDay } from '#language/time.ts'
import { citationResultText } from '#locale/citation.ts'
import { formatDay } from '#locale/dates.ts'
import { fieldName } from '#locale/field-name.ts'
import { findingText, findingTitle } from '#locale/findings.ts'
import { say } from '#locale/locale.ts'
import { countName, limitName, obligationName, partyName } from '#locale/names.ts'
import { formatNumber } from '#locale/numbers.ts'
import type { Session, Words } from './session.ts'
import { table, type Row } from './table.ts'
import { heading, paragraph } from './terminal.ts'

type Speaking = Pick<Session, 'words' | 'terminal'>

/** `type` is the message's: `new-start/data`. */
export function consequencesText(
  session: Speaking,
  agreement: Agreement,
  type: string,
  consequences: Consequences,
): string {
  const { words, terminal } = session
  const { asOf, owedAsOf, counts, obligations, findings, awaited } = consequences
  const headOf = (day: IsoDay) =>
    heading(terminal, say(words, 'centre.consequences', { day: formatDay(words, day) }))
  const isLater = owedAsOf !== asOf && obligations.length + findings.length > 0
  const isIdle = counts.length === 0 && obligations.length === 0 && findings.length === 0
  const lines = findings.map((finding) => {
    const line = say(words, 'cli.finding', {
      title: findingTitle(words, finding),
      text: findingText(words, agreement, finding),
    })
    return paragraph(terminal, line, { indent: 2, hang: 2 })
  })
  return [
    ...passedLines(session, agreement, type, consequences),
    isLater && counts.length === 0 ? '' : headOf(asOf),
    awaited ? paragraph(terminal, say(words, 'centre.consequences.awaited'), { indent: 2 }) : '',
    isIdle && !awaited
      ? paragraph(terminal, say(words, 'centre.consequences.none'), { indent: 2 })
      : '',
    countsTable(session, agreement, counts),
    isLater ? headOf(owedAsOf) : '',
    obligationsTable(session, agreement, obligations),
    ...(lines.length === 0 ? [] : [heading(terminal, say(words, 'section.findings')), ...lines]),
  ].join('')
}

/** Said before anybody signs. */
function passedLines(
  { words, terminal }: Speaking,
  { id, messages }: Agreement,
  type: string,
  { passed }: Consequences,
): readonly string[] {
  const own = messages.find((one) => `${id}/${one.id}` === type)
  return passed.map((place) => {
    const field = fieldName(own?.fields ?? {}, place, words.language)
    const line = say(words, 'centre.consequences.passed', { field })
    return paragraph(terminal, line, { style: 'accent', indent: 2 })
  })
}

function countsTable(
  { words, terminal }: Speaking,
  agreement: Agreement,
  changes: readonly CountChange[],
): string {
  if (changes.length === 0) return ''
  const columns = [
    { head: say(words, 'centre.head.stands-for'), least: 10 },
    { head: say(words, 'head.count'), least: 20 },
    { head: say(words, 'centre.head.now'), figures: true },
    { head: say(words, 'centre.head.then'), figures: true },
    { head: say(words, 'head.limit'), least: 16 },
  ]
  const rows = changes.map(({ party, before, after, limits }): Row => [
    partyName(words, agreement, party, 'short'),
    countName(words, agreement, after.count),
    figureText(words, before),
    figureText(words, after),
    {
      text: limits
        .map((limit) => {
          const state = say(words, `limit.${limit.state}`)
          const max = limit.max === null ? '' : formatNumber(words, limit.max)
          const name = limitName(words, agreement, limit.limit)
          return say(words, 'centre.limit', { name, max, state })
        })
        .join('\n'),
      style: limits.some((limit) => limit.state === 'over') ? 'accent' : 'plain',
    },
  ])
  return table(terminal, columns, rows)
}

function figureText(words: Words, { value, known }: CountResult): string {
  if (value !== null) return formatNumber(words, value)
  const unknown = say(words, 'unknown')
  return known === 0 ? unknown : `${unknown}\n${say(words, 'cli.known', { n: known })}`
}

function obligationsTable(
  { words, terminal }: Speaking,
  agreement: Agreement,
  changes: readonly ObligationChange[],
): string {
  if (changes.length === 0) return ''
  const columns = [
    { head: say(words, 'head.due') },
    { head: say(words, 'head.what'), least: 24 },
    { head: say(words, 'centre.head.now'), least: 12 },
    { head: say(words, 'centre.head.then'), least: 12 },
  ]
  const rows = changes.map(({ party, before, after }): Row => [
    after.due.slice(0, 10),
    [
      obligationName(words, agreement, after.obligation),
      partyName(words, agreement, party, 'short'),
      citationResultText(words, agreement, after.citation),
    ].join('\n'),
    before === null ? say(words, 'none') : say(words, `obligation.${before.state}`),
    say(words, `obligation.${after.state}`),
  ])
  return `\n${table(terminal, columns, rows)}`
}
