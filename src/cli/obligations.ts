// `mithaq obligations`: what falls due between two days, by whom, and what met it.
import type { Command } from 'commander'
import { obligationsAt } from '#assessment/obligations.ts'
import { timesOf } from '#assessment/world.ts'
import type { IsoDay } from '#language/time.ts'
import { formatDay } from '#locale/dates.ts'
import { say } from '#locale/locale.ts'
import { partyName } from '#locale/names.ts'
import { InputError } from '#home/input-error.ts'
import { json } from './json.ts'
import { obligationTable } from './obligation-table.ts'
import {
  command,
  dayOption,
  withFindings,
  withParty,
  withRecord,
  type RecordOptions,
} from './options.ts'
import { legend, preamble } from './preamble.ts'
import { refusalResults } from './refusal-json.ts'
import { exitCode, prepare, type Prepared } from './request.ts'
import type { ExitCode, Session } from './session.ts'
import { heading, paragraph } from './terminal.ts'

interface ObligationsOptions extends RecordOptions {
  readonly from?: IsoDay
  readonly until?: IsoDay
  readonly failOnFindings?: boolean
}

type Listed = ReturnType<typeof obligationsAt>

export function obligationsCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  const own = command(words, 'obligations', say(words, 'cli.command.obligations'))
    .argument('<agreement>', say(words, 'cli.argument.agreement'))
    .addOption(dayOption('--from <day>', say(words, 'cli.from')))
    .addOption(dayOption('--until <day>', say(words, 'cli.until')))
  withFindings(words, withParty(words, withRecord(words, own)))
  return own.action(async (name: string, options: ObligationsOptions) => {
    finish(await run(session, name, options))
  })
}

async function run(session: Session, name: string, options: ObligationsOptions): Promise<ExitCode> {
  const year = (options.asOf ?? session.today).slice(0, 4)
  const from = options.from ?? `${(options.until ?? year).slice(0, 4)}-01-01`
  const until = options.until ?? `${from.slice(0, 4)}-12-31`
  if (until < from) {
    const given = `--from ${from} --until ${until}`
    const option = '--from, --until'
    throw new InputError('input.period', { given, option, remedy: 'remedy.input.period' })
  }
  const prepared = await prepare(session, name, options)
  const { agreement, world, times, party, record, refused, refusals, asOf, knownOn } = prepared
  const obligations = obligationsAt(world, times, {
    from: Date.parse(from),
    until: timesOf(until, null).asOf,
    ...(party === null ? {} : { party }),
  })
  if (options.json === true) {
    const told = refusalResults(session.words, refusals)
    const head = { format: 'mithaq-obligations-1', agreement: agreement.id, asOf, knownOn }
    const { notice } = record
    session.terminal.out(
      json({ ...head, from, until, notice, refused, refusals: told, obligations }),
    )
  } else {
    session.terminal.out(obligationsReport(session, prepared, { from, until }, obligations))
  }
  const found = obligations.some(({ state }) => state === 'overdue' || state === 'met-late')
  return exitCode(prepared, found && options.failOnFindings === true)
}

function obligationsReport(
  session: Session,
  prepared: Prepared,
  { from, until }: { readonly from: IsoDay; readonly until: IsoDay },
  obligations: Listed,
): string {
  const { words, terminal } = session
  const { agreement } = prepared
  const between = { from: formatDay(words, from), until: formatDay(words, until) }
  const parts = agreement.parties.flatMap(({ id }) => {
    const own = obligations.filter((one) => one.party === id)
    if (own.length === 0) return []
    return [
      heading(terminal, partyName(words, agreement, id)),
      obligationTable(session, agreement, own),
    ]
  })
  return [
    preamble(session, prepared),
    heading(terminal, say(words, 'cli.obligations.between', between)),
    ...(parts.length === 0 ? [paragraph(terminal, say(words, 'cli.no-obligations'))] : parts),
    legend(
      session,
      obligations.map((one) => one.evidence),
    ),
  ].join('')
}
