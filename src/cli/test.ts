// `mithaq test FOLDER`: checks an agreement itself: citations, words in three languages, states
// that can be reached, obligations that can be met, and counts recounted on random records.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Option, type Command } from 'commander'
import { agreementChecks, passes, type AgreementFolder } from '#assessment/agreement-check.ts'
import type { CheckProblem, CheckResult } from '#assessment/check-report.ts'
import { visible } from '#locale/direction.ts'
import { say, type Values } from '#locale/locale.ts'
import { formatNumber } from '#locale/numbers.ts'
import { InputError } from '#home/input-error.ts'
import { json } from './json.ts'
import { command, withFindings } from './options.ts'
import type { ExitCode, Session } from './session.ts'
import { findAgreement } from '#home/shelf.ts'
import { table, type Row } from './table.ts'
import { heading, paragraph } from './terminal.ts'

interface TestOptions {
  readonly seed: number
  readonly rounds: number
  readonly json?: boolean
  readonly failOnFindings?: boolean
}

export function testCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  return withFindings(words, command(words, 'test', say(words, 'cli.command.test')))
    .argument('<folder>', say(words, 'cli.argument.folder'))
    .addOption(wholeNumber('--seed <number>', say(words, 'cli.seed'), 1))
    .addOption(wholeNumber('--rounds <number>', say(words, 'cli.rounds'), 25))
    .action(async (folder: string, options: TestOptions) => {
      finish(await run(session, folder, options))
    })
}

function wholeNumber(flags: string, description: string, byDefault: number): Option {
  return new Option(flags, description).default(byDefault).argParser((text) => {
    if (!/^\d{1,9}$/.test(text)) {
      throw new InputError('input.not-a-number', {
        given: text,
        option: flags.split(' ')[0] ?? '',
        expected: 'integer',
        remedy: 'remedy.input.number',
      })
    }
    return Number(text)
  })
}

async function run(session: Session, name: string, options: TestOptions): Promise<ExitCode> {
  const { terminal, words } = session
  const { agreement, folder } = await findAgreement(session, name)
  const results: CheckResult[] = []
  for (const check of agreementChecks(agreement, openFolder(folder, options))) {
    // Before each, since nothing can be said while one computes.
    terminal.status(`${say(words, `check.name.${check.name}`)} ...`)
    results.push(check.run())
  }
  const { seed, rounds } = options
  const passed = passes(results)
  if (options.json === true) {
    const head = { format: 'mithaq-test-1', agreement: agreement.id, seed, rounds, passed }
    terminal.out(json({ ...head, checks: results }))
  } else {
    terminal.out(paragraph(terminal, agreement.name[words.language], { style: 'bold' }))
    terminal.out(testReport(session, results) + testEnd(session, options, passed))
  }
  // Warnings let an agreement pass.
  const found = results.some(({ problems }) => problems.length > 0)
  return passed && !(found && options.failOnFindings === true) ? 0 : 1
}

function openFolder(folder: string, { seed, rounds }: TestOptions): AgreementFolder {
  const cases = join(folder, 'cases')
  const names = existsSync(cases) ? readdirSync(cases).filter((one) => one.endsWith('.txt')) : []
  return {
    seed,
    rounds,
    tables: names
      .toSorted()
      .map((file) => ({ file, text: readFileSync(join(cases, file), 'utf8') })),
    recordText: (record) => {
      const path = [join(folder, 'data', record), join(cases, record)].find(existsSync)
      return path === undefined ? null : readFileSync(path, 'utf8')
    },
  }
}

function testReport(session: Session, results: readonly CheckResult[]): string {
  const { words, terminal } = session
  const columns = [
    { head: say(words, 'cli.head.check'), least: 24 },
    { head: say(words, 'cli.head.looked'), figures: true },
    { head: say(words, 'head.state'), least: 16 },
  ]
  const rows = results.map((one): Row => [
    say(words, `check.name.${one.check}`),
    formatNumber(words, one.looked),
    { text: stateText(words, one), style: isFailing(one) ? 'accent' : 'plain' },
  ])
  const problems = results.flatMap(({ problems: all }) => all)
  const head = problems.length === 0 ? '' : heading(terminal, say(words, 'section.findings'))
  const lines = problems.map((one) => {
    const line = say(words, 'cli.test.problem', {
      severity: say(words, `check.${one.severity}`),
      about: visible(one.about),
      text: say(words, `check.${one.code}`, visibleValues(one)),
    })
    const more = one.code === 'case-fails' ? caseLines(session, one) : ''
    return paragraph(terminal, line.trimEnd(), { indent: 2, hang: 2 }) + more
  })
  return table(terminal, columns, rows) + head + lines.join('')
}

function isFailing({ problems }: CheckResult): boolean {
  return problems.some(({ severity }) => severity === 'error')
}

function stateText(words: Session['words'], result: CheckResult): string {
  if (result.problems.length === 0) return say(words, 'check.fine')
  const errors = result.problems.filter(({ severity }) => severity === 'error').length
  return errors > 0
    ? say(words, 'check.errors', { n: errors })
    : say(words, 'check.warnings', { n: result.problems.length })
}

/** The line of the table, and under it what was wanted and what was got, one under the other. */
function caseLines({ words }: Session, { values }: CheckProblem): string {
  const names = (['want', 'got'] as const).map((name) => ({
    label: say(words, `check.${name}`),
    value: String(values[name]),
  }))
  const width = Math.max(...names.map(({ label }) => label.length))
  const lines = [
    String(values['line']),
    ...names.map(({ label, value }) => `${label.padEnd(width)} ${value}`),
  ]
  // Not wrapped: the two must stay comparable, and the line is the author's own.
  return lines.map((line) => `    ${visible(line)}\n`).join('')
}

/** As texts: a seed is a name, and is not written with a separator of thousands. */
function visibleValues({ values }: CheckProblem): Values {
  const entries = Object.entries(values)
  return {
    ...absent,
    ...Object.fromEntries(entries.map(([name, value]) => [name, visible(String(value))])),
  }
}

// Some problems stand with or without these.
const absent = { party: '', day: '' }

function testEnd({ words, terminal }: Session, options: TestOptions, passed: boolean): string {
  const seed = String(options.seed)
  const rounds = formatNumber(words, options.rounds)
  return [
    '\n',
    paragraph(terminal, say(words, passed ? 'cli.test.passed' : 'cli.test.failed'), {
      style: passed ? 'plain' : 'accent',
    }),
    paragraph(terminal, say(words, 'cli.test.again', { seed, rounds }), { style: 'dim' }),
  ].join('')
}
