// The commands with their help in the language of the reader, and commander's complaints as refusals.
import { Command, CommanderError, Option } from 'commander'
import { say } from '#locale/locale.ts'
import { agreementsCommand } from './agreements.ts'
import { assessCommand } from './assess.ts'
import { checkCommand } from './check.ts'
import { explainCommand } from './explain.ts'
import { historyCommand } from './history.ts'
import { InputError } from './input-error.ts'
import { digitChoices, languageChoices } from './language.ts'
import { obligationsCommand } from './obligations.ts'
import { schemaCommand } from './schema.ts'
import type { ExitCode, Session } from './session.ts'
import { columns } from './terminal.ts'
import { testCommand } from './test.ts'
import { displayWidth } from './width.ts'

const commands = [
  agreementsCommand,
  assessCommand,
  explainCommand,
  obligationsCommand,
  historyCommand,
  checkCommand,
  schemaCommand,
  testCommand,
]

/** Runs one command line; refusals of input are thrown. */
export async function runProgram(session: Session, args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0
  const program = programOf(session, (finished) => {
    code = finished
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (isHelp(error)) return 0
    throw inputErrorOf(session, program, error)
  }
  return code
}

function programOf(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  const program = new Command('mithaq')
  speak(session, program)
  program
    .description(say(words, 'cli.description'))
    .addOption(new Option('--lang <language>', say(words, 'cli.lang')).choices(languageChoices))
    .addOption(new Option('--digits <digits>', say(words, 'cli.digits')).choices(digitChoices))
    .option('--no-color', say(words, 'cli.no-color'))
    .helpCommand('help [command]', say(words, 'cli.help-command'))
    .addHelpText('after', `\n${say(words, 'cli.exit-codes')}`)
  for (const make of commands) {
    const own = make(session, finish)
    speak(session, own)
    program.addCommand(own)
  }
  return program
}

/** Help and complaints of commander in the words of the session. */
function speak({ words, terminal }: Session, target: Command): void {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': say(words, 'cli.usage'),
    'Arguments:': say(words, 'cli.arguments'),
    'Options:': say(words, 'cli.options'),
    'Global Options:': say(words, 'cli.global-options'),
    'Commands:': say(words, 'cli.commands'),
  }
  target
    .exitOverride()
    .helpOption('-h, --help', say(words, 'cli.help'))
    .configureOutput({
      writeOut: terminal.out,
      writeErr: () => undefined,
      getOutHelpWidth: () => columns,
    })
    .configureHelp({
      helpWidth: columns,
      showGlobalOptions: true,
      displayWidth,
      styleTitle: (title) => titles[title] ?? title,
      optionDescription: (option) => option.description,
    })
}

function isHelp({ code }: CommanderError): boolean {
  return code === 'commander.helpDisplayed' || code === 'commander.help'
}

type Complaint = ConstructorParameters<typeof InputError>[0]

const complaints: Readonly<Record<string, Complaint>> = {
  'commander.unknownCommand': 'input.unknown-command',
  'commander.unknownOption': 'input.unknown-option',
  'commander.missingArgument': 'input.missing-argument',
  'commander.optionMissingArgument': 'input.missing-value',
  'commander.missingMandatoryOptionValue': 'input.missing-option',
  'commander.excessArguments': 'input.excess-argument',
  'commander.invalidArgument': 'input.not-a-choice',
}

/** Commander quotes what it complains of; the rest of its English sentence is not used. */
function inputErrorOf(session: Session, program: Command, error: CommanderError): Error {
  const key = complaints[error.code]
  if (key === undefined) return error
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '')
  const [first = '', second = ''] = quoted
  if (key === 'input.not-a-choice') {
    const known = first.startsWith('--lang') ? languageChoices : digitChoices
    return new InputError(key, { given: second, option: first, known, remedy: 'remedy.input.name' })
  }
  const known =
    key === 'input.unknown-command' || key === 'input.unknown-option' ? knownTo(program, key) : []
  return new InputError(key, { given: first, known, remedy: 'remedy.input.help' })
}

function knownTo(program: Command, key: Complaint): readonly string[] {
  if (key === 'input.unknown-command') return program.commands.map((one) => one.name())
  const named = [program, ...program.commands].find((one) => program.args[0] === one.name())
  const options = [...program.options, ...(named?.options ?? [])]
  return options.flatMap((option) => option.long ?? [])
}
