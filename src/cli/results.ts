// `mithaq results`: what comparing results with each other party came to, value by value where they
// differ; and the way by hand: what this centre comes to, as a file for one party, and what came in
// such a file. `mithaq sync` does the same over a line. It decides nothing: it is a finding.
import type { Command } from 'commander'
import type { DifferingValue } from '#centre/accounts.ts'
import { resultDifferences, type ResultDifference } from '#centre/result-comparisons.ts'
import { toldValue } from '#extracts/result-tables.ts'
import type { Agreement } from '#language/agreement.ts'
import { maxShownBytes, parseResultStatement } from '#ledger/result-statement.ts'
import { formatDay, formatMoment } from '#locale/dates.ts'
import { inserted } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import { assertFree, assertName, readNamed, startOf, writeWhole } from '#home/disk.ts'
import { InputError } from '#home/input-error.ts'
import { refusedInput, rolledBack } from '#home/refused.ts'
import { atDesk, type Desk } from './desk.ts'
import { json } from './json.ts'
import { nextText, shortPath } from './next.ts'
import { command, type HomeOptions, withFindings, withHome } from './options.ts'
import type { ExitCode, Session } from './session.ts'
import { paragraph } from './terminal.ts'
import { partyCalled } from './wording.ts'

interface ResultsOptions extends HomeOptions {
  readonly to?: string
  readonly failOnFindings?: boolean
}

export function resultsCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  const own = command(words, 'results', say(words, 'cli.command.results'))
    .argument('[file]', say(words, 'centre.argument.results'))
    .option('--to <party>', say(words, 'centre.option.results-to'))
  return withHome(words, withFindings(words, own)).action(
    async (file: string | undefined, options: ResultsOptions) => {
      finish(await atDesk(session, options, (desk) => run(session, desk, file, options)))
    },
  )
}

async function run(
  session: Session,
  desk: Desk,
  file: string | undefined,
  options: ResultsOptions,
): Promise<ExitCode> {
  if (options.to !== undefined) return write(session, desk, options.to, file, options)
  if (file !== undefined) await take(session, desk, file, options)
  const differences = await resultDifferences(desk.store)
  if (options.json === true) {
    session.terminal.out(json({ format: 'mithaq-results-1', differences }))
  } else session.terminal.out(report(session, desk.agreement, differences))
  return options.failOnFindings === true && differences.some(({ isOpen }) => isOpen) ? 1 : 0
}

async function write(
  session: Session,
  desk: Desk,
  to: string,
  file: string | undefined,
  options: ResultsOptions,
): Promise<ExitCode> {
  const { terminal, words } = session
  const party = partyCalled(desk, to)
  if (party === desk.space.self) {
    throw new InputError('input.refused', {
      given: to,
      option: '--to',
      code: 'other-statement',
      expected: 'another party',
      remedy: 'remedy.input.refused',
    })
  }
  const behind = await desk.centre.checkOwnLog()
  if (behind !== null) throw rolledBack(behind)
  const statement = await desk.centre.results.state(party)
  if (statement === null) {
    const [code, place, value] = ['log-is-empty', desk.space.self, '0']
    throw refusedInput({ code, place, value, expected: 'a log that has begun' })
  }
  const path = file ?? `${desk.space.name.slug}-${desk.space.self}-${party}.result`
  assertName(path)
  assertFree(path, (there) => isStatementOf(desk.space.self, there))
  writeWhole(path, statement)
  const steps = [
    { text: say(words, 'centre.results.theirs'), command: ['results', shortPath(path)] },
  ]
  terminal.out(
    options.json === true
      ? json({ format: 'mithaq-result-file-1', file: path, to: party })
      : paragraph(
          terminal,
          say(words, 'centre.results.written', { party, file: shortPath(path) }),
        ) + nextText(session, {}, steps),
  )
  return 0
}

function isStatementOf(party: string, path: string): boolean {
  const text = Buffer.from(startOf(path, maxShownBytes)).toString('utf8')
  const statement = parseResultStatement(text.slice(0, text.indexOf('\n\n') + 1))
  return statement.ok && statement.value.from === party
}

async function take(
  session: Session,
  desk: Desk,
  file: string,
  options: ResultsOptions,
): Promise<void> {
  const { terminal, words } = session
  const became = await desk.centre.results.take(readNamed(file, maxShownBytes))
  if (became.kind === 'not-comparable') {
    throw refusedInput(became.why, 'remedy.input.results', file)
  }
  if (options.json === true || became.kind !== 'agrees') return
  const day = formatDay(words, became.asOf)
  const party = inserted(words, became.from ?? '')
  terminal.out(paragraph(terminal, say(words, 'centre.results.agree', { party, day })))
}

function report(
  session: Session,
  agreement: Agreement,
  differences: readonly ResultDifference[],
): string {
  const { terminal, words } = session
  if (differences.length === 0) return paragraph(terminal, say(words, 'centre.results.none'))
  return differences.map((one) => differenceText(session, agreement, one)).join('')
}

function differenceText(
  session: Session,
  agreement: Agreement,
  difference: ResultDifference,
): string {
  const { terminal, words } = session
  const { party, asOf, since, isOpen, values } = difference
  const told = {
    party: inserted(words, party),
    day: formatDay(words, asOf),
    since: formatMoment(words, new Date(since).toISOString(), 'short'),
  }
  const head = say(words, isOpen ? 'centre.results.differ' : 'centre.results.differed', told)
  const lines =
    values === null
      ? [paragraph(terminal, say(words, 'centre.results.no-account'), { indent: 2, hang: 2 })]
      : values.map((one) => valueText(session, agreement, one))
  return [paragraph(terminal, head, { style: 'bold' }), ...lines].join('')
}

function valueText(session: Session, agreement: Agreement, value: DifferingValue): string {
  const { terminal, words } = session
  const said = (text: string | null) =>
    text === null ? say(words, 'centre.results.nothing') : inserted(words, text)
  const told = toldValue(words, agreement, value)
  const line = ({ holder, text, place, here, there }: ToldPart) => {
    const subject = place === null ? text : `${text} (${place})`
    return say(words, 'centre.results.value', {
      name: holder === null ? subject : `${holder}: ${subject}`,
      here: said(here),
      there: said(there),
    })
  }
  return [
    paragraph(terminal, line(told), { indent: 2, hang: 2 }),
    ...told.apart.map((one) => paragraph(terminal, line(one), { indent: 4, hang: 2 })),
  ].join('')
}

type ToldPart = Omit<ReturnType<typeof toldValue>, 'apart'>
