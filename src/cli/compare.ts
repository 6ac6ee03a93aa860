// `mithaq compare`: two agreements, an agreement and a scenario, or one on two days: which rules
// differ, and what each comes to for each party.
import type { Command } from 'commander'
import { compare, type FigureComparison, type FigureSide } from '#assessment/comparison.ts'
import type { PrintedComparison } from '#assessment/shelf-result.ts'
import { timesOf } from '#assessment/world.ts'
import type { Agreement } from '#language/agreement.ts'
import type { IsoDay } from '#language/time.ts'
import { citationResultText } from '#locale/citation.ts'
import { formatDay } from '#locale/dates.ts'
import { say } from '#locale/locale.ts'
import { countName, partyName } from '#locale/names.ts'
import { formatNumber } from '#locale/numbers.ts'
import { json } from './json.ts'
import { command, dayOption, withTimes, type TimeOptions } from './options.ts'
import { legend } from './preamble.ts'
import { refusalResults } from './refusal-json.ts'
import { comparedNamed } from './scenario-input.ts'
import { differencesText } from './scenario-report.ts'
import type { ExitCode, Session } from './session.ts'
import { table, type Row } from './table.ts'
import { heading, paragraph } from './terminal.ts'

interface CompareOptions extends TimeOptions {
  readonly json?: boolean
  readonly and?: IsoDay
}

export function compareCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  return withTimes(words, command(words, 'compare', say(words, 'cli.command.compare')))
    .argument('<one>', say(words, 'cli.argument.compared'))
    .argument('[other]', say(words, 'cli.argument.other'))
    .addOption(dayOption('--and <day>', say(words, 'cli.and')))
    .action(async (one: string, other: string | undefined, options: CompareOptions) => {
      finish(await run(session, [one, other ?? one], options))
    })
}

async function run(
  session: Session,
  [one, other]: readonly [string, string],
  options: CompareOptions,
): Promise<ExitCode> {
  const { terminal, words } = session
  const first = await comparedNamed(session, one)
  const second = other === one ? first : await comparedNamed(session, other)
  const refusals = [...first.refusals, ...(second === first ? [] : second.refusals)]
  const told = refusalResults(words, refusals)
  if (first.world === null || second.world === null) {
    if (options.json === true) terminal.out(json({ format: 'mithaq-refusals-1', refusals: told }))
    return 2
  }
  const asOf = options.asOf ?? session.today
  const days = [asOf, options.and ?? asOf] as const
  const knownOn = options.knownOn ?? null
  const agreements = [first.world.agreement, second.world.agreement] as const
  const printed: PrintedComparison = {
    format: 'mithaq-comparison-1',
    before: { agreement: agreements[0].id, asOf: days[0] },
    after: { agreement: agreements[1].id, asOf: days[1] },
    knownOn,
    ...compare(
      { world: first.world, times: timesOf(days[0], knownOn) },
      { world: second.world, times: timesOf(days[1], knownOn) },
    ),
    refusals: told,
  }
  terminal.out(options.json === true ? json(printed) : reportOf(session, agreements, printed))
  return first.refused + second.refused > 0 ? 2 : 0
}

type Two = readonly [Agreement, Agreement]

function reportOf(session: Session, two: Two, printed: PrintedComparison): string {
  const { terminal, words } = session
  const [before, after] = two
  const { language } = words
  const side = (agreement: Agreement, { asOf }: PrintedComparison['before']) =>
    say(words, 'cli.compare.side', {
      agreement: agreement.name[language],
      day: formatDay(words, asOf),
    })
  const byHolder = Map.groupBy(
    printed.figures.filter((one) => [one.before, one.after].some(isTold)),
    ({ holder }) => holder,
  )
  return [
    paragraph(terminal, side(before, printed.before), { style: 'bold' }),
    paragraph(terminal, side(after, printed.after), { style: 'bold' }),
    ...[...byHolder].map(([holder, figures]) => holderText(session, two, holder, figures)),
    differencesText(session, before, printed.differences, after),
    legend(
      session,
      printed.figures.flatMap((one) =>
        [one.before, one.after].flatMap((own) => own?.evidence ?? []),
      ),
    ),
  ].join('')
}

/** Counts of which neither record says anything are left to JSON. */
function isTold(side: FigureSide | null): boolean {
  return side !== null && side.value !== null
}

function holderText(
  session: Session,
  [before, after]: Two,
  holder: string,
  figures: readonly FigureComparison[],
): string {
  const { terminal, words } = session
  const known = [after, before].find(({ parties, groups }) =>
    [...parties, ...groups].some(({ id }) => id === holder),
  )
  const columns = [
    { head: say(words, 'section.counts'), least: 20 },
    { head: say(words, 'cli.head.before'), least: 16 },
    { head: say(words, 'cli.head.after'), least: 16 },
    { head: say(words, 'cli.head.difference'), figures: true },
  ]
  const rows = figures.map((one): Row => {
    const [a, b] = [one.before?.value ?? null, one.after?.value ?? null]
    const name =
      one.after === null ? countName(words, before, one.count) : countName(words, after, one.count)
    return [
      name,
      sideText(session, before, one.before),
      sideText(session, after, one.after),
      a === null || b === null ? '' : signed(session, b - a),
    ]
  })
  return (
    heading(terminal, partyName(words, known ?? after, holder)) + table(terminal, columns, rows)
  )
}

function signed({ words }: Session, n: number): string {
  return n > 0 ? `+${formatNumber(words, n)}` : formatNumber(words, n)
}

function sideText({ words }: Session, agreement: Agreement, side: FigureSide | null): string {
  if (side === null) return say(words, 'cli.none')
  const figure = (value: number | null) =>
    value === null ? say(words, 'unknown') : formatNumber(words, value)
  const limits = side.limits.map(({ max, state, citation }) =>
    [
      say(words, 'cli.compare.limit', { max: figure(max) }),
      say(words, `limit.${state}`),
      citationResultText(words, agreement, citation),
    ].join(say(words, 'separator')),
  )
  return [figure(side.value), ...limits].join('\n')
}
