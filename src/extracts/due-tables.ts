// What is due and what was found across all agreements, as tables: the lists of the page Today, but
// whole. What falls due is that of the calendar (src/assessment/calendar.ts).
import { calendarOf } from '#assessment/calendar.ts'
import { citationResultText } from '#locale/citation.ts'
import { say } from '#locale/locale.ts'
import { partyName, subjectName } from '#locale/names.ts'
import { dueState } from './calendar-file.ts'
import type { Cell } from './csv.ts'
import { findingsTable } from './record-tables.ts'
import { agreementOf, columnsOf, type AskedOfShelf, type Body } from './table.ts'

/** From the first day to the last; the year of the day asked about where these are left out. */
export function calendarTable(asked: AskedOfShelf): Body {
  const { words, shelf, times, party, asOf } = asked
  const year = asOf.slice(0, 4)
  const own = party === null ? {} : { party }
  const entries = calendarOf(
    shelf.map(({ world }) => world),
    times,
    { from: asked.from ?? `${year}-01-01`, until: asked.until ?? `${year}-12-31`, ...own },
  )
  return {
    columns: columnsOf(words, [
      ['due', 'moment'],
      'agreement',
      'party',
      'obligation',
      'state',
      ['trigger', 'moment'],
      'place',
      'evidence',
    ]),
    rows: entries.map((one): Cell[] => {
      const agreement = agreementOf(shelf, one.agreement)
      const isEnd = one.kind === 'end'
      return [
        one.due,
        agreement.name[words.language],
        one.party === null ? null : partyName(words, agreement, one.party, 'short'),
        isEnd ? say(words, 'cli.calendar.end') : subjectName(words, agreement, one.subject),
        dueState(words, agreement, one),
        one.trigger,
        one.citation === null ? null : citationResultText(words, agreement, one.citation),
        say(words, `evidence.${one.evidence}`),
      ]
    }),
  }
}

/** The findings of each agreement, one after another. */
export function findingsAcross(asked: AskedOfShelf): Body {
  const { words, shelf } = asked
  const bodies = shelf.map((held) => {
    const { agreement } = held.world
    const { columns, rows } = findingsTable({ ...asked, held, agreement })
    return { columns, rows: rows.map((row) => [agreement.name[words.language], ...row]) }
  })
  return {
    columns: [...columnsOf(words, ['agreement']), ...(bodies[0]?.columns ?? [])],
    rows: bodies.flatMap(({ rows }) => rows),
  }
}
