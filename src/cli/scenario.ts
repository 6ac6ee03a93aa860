// `mithaq scenario`: what a proposal would come to, beside what holds without it.
import { type Command, Option } from 'commander'
import { differencesOf } from '#assessment/differences.ts'
import { outcomeOf } from '#assessment/outcome.ts'
import type { PrintedRefusals } from '#assessment/result.ts'
import type { PrintedOutcome } from '#assessment/shelf-result.ts'
import { stepsOf, sweep, sweepCells, type SweepAxis } from '#assessment/sweep.ts'
import { timesOf, type World } from '#assessment/world.ts'
import { say } from '#locale/locale.ts'
import { InputError } from '#home/input-error.ts'
import { json } from './json.ts'
import { asOftenAsNeeded, command, withTimes, type TimeOptions } from './options.ts'
import { refusalResults } from './refusal-json.ts'
import { scenarioNamed } from './scenario-input.ts'
import { outcomeReport } from './scenario-report.ts'
import type { ExitCode, Session, Words } from './session.ts'

interface ScenarioOptions extends TimeOptions {
  readonly json?: boolean
  readonly sweep?: readonly SweepAsked[]
}

export function scenarioCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  return withTimes(words, command(words, 'scenario', say(words, 'cli.command.scenario')))
    .argument('<scenario>', say(words, 'cli.argument.scenario'))
    .addOption(sweepOption(words))
    .action(async (name: string, options: ScenarioOptions) => {
      finish(await run(session, name, options))
    })
}

async function run(session: Session, name: string, options: ScenarioOptions): Promise<ExitCode> {
  const { terminal, words } = session
  const laid = await scenarioNamed(session, name)
  if (laid.world === null) {
    const refused: PrintedRefusals = {
      format: 'mithaq-refusals-1',
      refusals: refusalResults(words, laid.refusals),
    }
    if (options.json === true) terminal.out(json(refused))
    return 2
  }
  const { scenario } = laid.read!
  const asOf = options.asOf ?? session.today
  const knownOn = options.knownOn ?? null
  const times = timesOf(asOf, knownOn)
  const axes = (options.sweep ?? []).map((one) => axisOf(laid.world, one))
  checkSize(axes)
  const before = laid.base?.agreement ?? null
  const printed: PrintedOutcome = {
    format: 'mithaq-outcome-1',
    scenario: scenario.id,
    base: scenario.base,
    title: scenario.title,
    by: scenario.by,
    notice: scenario.notice,
    dated: scenario.dated,
    asOf,
    knownOn,
    differences: before === null ? [] : differencesOf(before, laid.world.agreement),
    ...outcomeOf(laid.base, laid.world, times),
    sweep: axes.length === 0 ? null : { axes, ...sweep(sweepCells(laid.world, times, axes), axes) },
    refusals: refusalResults(words, laid.refusals),
  }
  terminal.out(
    options.json === true ? json(printed) : outcomeReport(session, laid.world.agreement, printed),
  )
  return laid.refused > 0 ? 2 : 0
}

type SweepAsked = Omit<SweepAxis, 'what'>

const sweepForm = /^([^=]+)=(\d{1,9})\.\.(\d{1,9})(?:\/([1-9]\d{0,8}))?$/

/** `--sweep warheads=1000..2000/10`, as often as needed. */
function sweepOption(words: Words): Option {
  const option = new Option('--sweep <range>', say(words, 'cli.sweep'))
  return asOftenAsNeeded(option).argParser((text, before: readonly SweepAsked[] | undefined) => {
    const [, id, from, to, step] = sweepForm.exec(text) ?? []
    if (id === undefined || Number(from) > Number(to)) throw badRange(text)
    const axis = { id, from: Number(from), to: Number(to), step: Number(step ?? 1) }
    return [...(before ?? []), axis]
  })
}

function badRange(given: string): InputError {
  return new InputError('input.bad-range', {
    given,
    option: '--sweep',
    expected: 'ID=0..9',
    remedy: 'remedy.input.range',
  })
}

function axisOf({ agreement }: World, asked: SweepAsked): SweepAxis {
  const limits = agreement.limits.map(({ id }) => id)
  if (limits.includes(asked.id)) return { what: 'limit', ...asked }
  const rules = agreement.counts
    .flatMap(({ terms }) => terms)
    .flatMap(({ rule, exceptions }) => [rule, ...exceptions].map(({ id }) => id))
  if (rules.includes(asked.id)) return { what: 'rule', ...asked }
  throw new InputError('input.unknown-swept', {
    given: asked.id,
    option: '--sweep',
    known: [...new Set([...limits, ...rules])],
    remedy: 'remedy.input.name',
  })
}

const mostVariants = 100_000_000

function checkSize(axes: readonly SweepAxis[]): void {
  const variants = axes.reduce((product, axis) => product * stepsOf(axis), 1)
  if (variants > mostVariants) throw badRange(axes.map(({ id }) => id).join(' '))
}
