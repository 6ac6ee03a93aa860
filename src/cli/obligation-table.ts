// Obligations of one party as a table: by when, what, under which article, and how it stands.
import type { ObligationResult } from '#assessment/result.ts'
import type { Agreement } from '#language/agreement.ts'
import { citationResultText } from '#locale/citation.ts'
import { say } from '#locale/locale.ts'
import { obligationName, readingName } from '#locale/names.ts'
import type { Session } from './session.ts'
import { table, type Cell } from './table.ts'

type Shown = ObligationResult & { readonly party?: string }

export function obligationTable(
  { words, terminal }: Session,
  agreement: Agreement,
  obligations: readonly Shown[],
): string {
  return table(
    terminal,
    [
      { head: say(words, 'head.due') },
      { head: say(words, 'head.what'), least: 24 },
      { head: say(words, 'head.state'), least: 14 },
      { head: say(words, 'head.met') },
    ],
    obligations.map((one) => [
      dayAndTime(one.due),
      [
        obligationName(words, agreement, one.obligation),
        citationResultText(words, agreement, one.citation),
      ].join('\n'),
      stateCell(words, agreement, one),
      // On a day that is met, the time of it decides nothing.
      one.due.includes('T') ? dayAndTime(one.metOn ?? '') : (one.metOn?.slice(0, 10) ?? ''),
    ]),
  )
}

/** The time under the day, where the term is one of hours; its seconds where it has any. */
function dayAndTime(moment: string): string {
  const [day = '', time = ''] = moment.replace('Z', '').split('T')
  return time === '' ? day : `${day}\n${time.replace(/:00$/, '')}Z`
}

function stateCell(words: Session['words'], agreement: Agreement, one: Shown): Cell {
  const own = say(words, `obligation.${one.state}`)
  const readings = one.readings.map((read) =>
    say(words, 'cli.under-reading', {
      reading: readingName(words, agreement, read.reading),
      state: say(words, `obligation.${read.state}`),
    }),
  )
  const mark = one.evidence === 'seen' ? [] : [say(words, `evidence.${one.evidence}`)]
  const style = one.state === 'overdue' || one.state === 'met-late' ? 'accent' : 'plain'
  return { text: [own, ...mark, ...readings].join('\n'), style }
}
