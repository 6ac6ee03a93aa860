// `mithaq calendar`: what falls due across all agreements, as a table or as a file for calendar
// programs.
import type { Command } from 'commander'
import { calendarOf, type CalendarEntry } from '#assessment/calendar.ts'
import type { PrintedCalendar } from '#assessment/shelf-result.ts'
import { timesOf } from '#assessment/world.ts'
import type { Agreement } from '#language/agreement.ts'
import type { IsoDay } from '#language/time.ts'
import { citationResultText } from '#locale/citation.ts'
import { formatDay } from '#locale/dates.ts'
import { say } from '#locale/locale.ts'
import { calendarFile, dueState, dueText, monthsFrom } from '#extracts/calendar-file.ts'
import { InputError } from '#home/input-error.ts'
import { json } from './json.ts'
import {
  assertOneForm,
  command,
  dayOption,
  withParty,
  withTimes,
  type TimeOptions,
} from './options.ts'
import { legend, timesText } from './preamble.ts'
import { refusalResults } from './refusal-json.ts'
import { partyOnShelf } from './request.ts'
import type { ExitCode, Session } from './session.ts'
import { noticesText, shelfWorlds } from './shelf-worlds.ts'
import { table, type Row } from './table.ts'
import { heading, paragraph } from './terminal.ts'

interface CalendarOptions extends TimeOptions {
  readonly from?: IsoDay
  readonly until?: IsoDay
  readonly party?: string
  readonly ics?: boolean
  readonly json?: boolean
}

export function calendarCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  const own = command(words, 'calendar', say(words, 'cli.command.calendar'))
    .option('--ics', say(words, 'cli.ics'))
    .addOption(dayOption('--from <day>', say(words, 'cli.calendar.from')))
    .addOption(dayOption('--until <day>', say(words, 'cli.calendar.until')))
  return withParty(words, withTimes(words, own)).action(async (options: CalendarOptions) => {
    finish(await run(session, options))
  })
}

async function run(session: Session, options: CalendarOptions): Promise<ExitCode> {
  const { terminal, words } = session
  assertOneForm({ '--json': options.json, '--ics': options.ics })
  const asOf = options.asOf ?? session.today
  const knownOn = options.knownOn ?? null
  const from = options.from ?? asOf
  const until = options.until ?? monthsFrom(from, 12)
  if (until < from) {
    const given = `--from ${from} --until ${until}`
    const option = '--from, --until'
    throw new InputError('input.period', { given, option, remedy: 'remedy.input.period' })
  }
  const party = options.party === undefined ? null : partyOnShelf(session, options.party)
  const shelf = await shelfWorlds(session)
  const worlds = shelf.entries.map(({ world }) => world)
  const entries = calendarOf(worlds, timesOf(asOf, knownOn), {
    from,
    until,
    ...(party === null ? {} : { party }),
  })
  const refusals = refusalResults(words, shelf.refusals)
  const head = { format: 'mithaq-calendar-1', asOf, knownOn, from, until, party } as const
  const printed: PrintedCalendar = { ...head, entries, refusals }
  if (options.json === true) terminal.out(json(printed))
  else if (options.ics === true) terminal.out(calendarFile(words, session.shelf, entries))
  else terminal.out(reportOf(session, printed, noticesText(session, shelf.entries)))
  return shelf.refused > 0 ? 2 : 0
}

function reportOf(session: Session, printed: PrintedCalendar, notices: string): string {
  const { terminal, words } = session
  const { asOf, knownOn, from, until, entries } = printed
  const between = { from: formatDay(words, from), until: formatDay(words, until) }
  const columns = [
    { head: say(words, 'head.due') },
    { head: say(words, 'head.agreement'), least: 12 },
    { head: say(words, 'head.what'), least: 24 },
    { head: say(words, 'head.state'), least: 10 },
  ]
  const rows = owedTogether(entries).map((alike): Row => {
    const [entry] = alike
    const agreement = agreementOf(session, entry)
    const cite =
      entry.citation === null ? [] : [citationResultText(words, agreement, entry.citation)]
    return [
      entry.due.replace('T', '\n').replace(':00Z', 'Z'),
      agreement.name[words.language],
      [
        dueText(
          words,
          agreement,
          entry,
          alike.map(({ party }) => party),
        ),
        ...cite,
      ].join('\n'),
      dueState(words, agreement, entry),
    ]
  })
  return [
    paragraph(terminal, timesText(words, asOf, knownOn)),
    notices,
    heading(terminal, say(words, 'cli.obligations.between', between)),
    rows.length === 0
      ? paragraph(terminal, say(words, 'cli.no-obligations'))
      : table(terminal, columns, rows),
    legend(
      session,
      entries.map(({ evidence }) => evidence),
    ),
  ].join('')
}

type Alike = readonly [CalendarEntry, ...CalendarEntry[]]

/** What several parties owe alike is one row: fifty-seven of them would hide all the rest. */
function owedTogether(entries: readonly CalendarEntry[]): readonly Alike[] {
  const found = new Map<string, Alike>()
  for (const entry of entries) {
    const { id, party, stamp, ...rest } = entry
    const key = party === null ? id : JSON.stringify({ ...rest, stamp })
    const before = found.get(key)
    found.set(key, before === undefined ? [entry] : [...before, entry])
  }
  return [...found.values()]
}

function agreementOf(session: Session, { agreement }: CalendarEntry): Agreement {
  return session.shelf.find(({ id }) => id === agreement)!
}
