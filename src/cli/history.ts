// `mithaq history`: each day on which a count or its limit changed, as a table or as CSV.
import type { Command } from 'commander'
import { history, type HistoryPoint } from '#assessment/history.ts'
import { say } from '#locale/locale.ts'
import { countName, partyName } from '#locale/names.ts'
import { formatNumber } from '#locale/numbers.ts'
import { visible } from '#locale/direction.ts'
import { csv } from '#extracts/csv.ts'
import { json } from './json.ts'
import { assertOneForm, command, withFindings, withRecord, type RecordOptions } from './options.ts'
import { notes, preamble } from './preamble.ts'
import { refusalResults } from './refusal-json.ts'
import { countNamed, exitCode, prepare, type Prepared } from './request.ts'
import type { ExitCode, Session } from './session.ts'
import { table, type Row } from './table.ts'
import { heading, paragraph } from './terminal.ts'

interface HistoryOptions extends RecordOptions {
  readonly party: string
  readonly csv?: boolean
  readonly failOnFindings?: boolean
}

export function historyCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  const own = command(words, 'history', say(words, 'cli.command.history'))
    .argument('<agreement>', say(words, 'cli.argument.agreement'))
    .argument('<count>', say(words, 'cli.argument.count'))
    .requiredOption('--party <party>', say(words, 'cli.party'))
    .option('--csv', say(words, 'cli.csv'))
  return withFindings(words, withRecord(words, own)).action(
    async (name: string, count: string, options: HistoryOptions) => {
      finish(await run(session, name, count, options))
    },
  )
}

async function run(
  session: Session,
  name: string,
  given: string,
  options: HistoryOptions,
): Promise<ExitCode> {
  assertOneForm({ '--json': options.json, '--csv': options.csv })
  const prepared = await prepare(session, name, options)
  const { agreement, world, times, record, refused, refusals, asOf, knownOn } = prepared
  const count = countNamed(agreement, given)
  const party = prepared.party!
  const all = history(world, count, party, times.knownOn)
  const points = all.filter((point) => point.on <= asOf)
  const { out } = session.terminal
  if (options.json === true) {
    const told = refusalResults(session.words, refusals)
    const head = { format: 'mithaq-history-1', agreement: agreement.id, count, party }
    out(json({ ...head, asOf, knownOn, notice: record.notice, refused, refusals: told, points }))
  } else if (options.csv === true) {
    // CSV has no place for a notice (RFC 4180), so it goes beside.
    session.terminal.err(notes(session, prepared))
    out(historyCsv(points))
  } else {
    out(historyReport(session, prepared, count, points))
  }
  const wasOver = points.some(({ state }) => state === 'over')
  return exitCode(prepared, options.failOnFindings === true && wasOver)
}

/** Heads are names for programs: the same in every language. */
function historyCsv(points: readonly HistoryPoint[]): string {
  const head = ['on', 'value', 'known', 'max', 'state', 'messages']
  return csv([
    head,
    ...points.map((one) => [
      one.on,
      one.value,
      one.known,
      one.max,
      one.state,
      one.messages.join(' '),
    ]),
  ])
}

function historyReport(
  session: Session,
  prepared: Prepared,
  count: string,
  points: readonly HistoryPoint[],
): string {
  const { words, terminal } = session
  const { agreement, party } = prepared
  const head = say(words, 'cli.history', {
    count: countName(words, agreement, count),
    party: partyName(words, agreement, party ?? ''),
  })
  const columns = [
    { head: say(words, 'head.on') },
    { head: say(words, 'head.value'), figures: true },
    { head: say(words, 'head.limit'), figures: true },
    { head: say(words, 'head.state'), least: 12 },
    { head: say(words, 'head.messages'), least: 16 },
  ]
  const rows = points.map((point): Row => [
    point.on,
    point.value === null ? say(words, 'unknown') : formatNumber(words, point.value),
    point.max === null ? '' : formatNumber(words, point.max),
    {
      text: point.state === null ? '' : say(words, `limit.${point.state}`),
      style: point.state === 'over' ? 'accent' : 'plain',
    },
    point.messages.map(visible).join(' '),
  ])
  return [
    preamble(session, prepared),
    heading(terminal, head),
    points.length === 0
      ? paragraph(terminal, say(words, 'cli.no-history'))
      : table(terminal, columns, rows),
  ].join('')
}
