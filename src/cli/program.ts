// The commands with their help in the language of the reader, and commander's complaints as
// refusals. Only the command that is called is loaded: the others are names with a sentence each,
// unless help is asked for.
import { Command, CommanderError, Option } from 'commander'
import { say } from '#locale/locale.ts'
import { type CommandName, commands } from './commands.ts'
import { helpText } from './help.ts'
import { InputError } from '#home/input-error.ts'
import { digitChoices, languageChoices } from './language.ts'
import { refuseTwice } from './options.ts'
import type { ExitCode, Session } from './session.ts'

/** Runs one command line; refusals of input are thrown. */
export async function runProgram(session: Session, args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0
  const program = await programOf(session, args, (finished) => {
    code = finished
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (!isHelp(error)) throw inputErrorOf(program, error)
    // Help that nobody asked for stands in for a command that is missing.
    return error.exitCode === 0 ? 0 : 2
  }
  return code
}

async function programOf(
  session: Session,
  args: readonly string[],
  finish: (code: ExitCode) => void,
): Promise<Command> {
  const { words } = session
  const program = new Command('mithaq')
  speak(session, program)
  program
    .description(say(words, 'cli.description'))
    .addOption(new Option('--lang <language>', say(words, 'cli.lang')).choices(languageChoices))
    .addOption(new Option('--digits <digits>', say(words, 'cli.digits')).choices(digitChoices))
    .option('--no-color', say(words, 'cli.no-color'))
    .helpCommand(false)
  const named = commands.some(({ name }) => args.includes(name))
  for (const { name, group, load } of commands) {
    const isWanted = !named || args.includes(name)
    const own = isWanted ? (await load())(session, finish) : stub(session, name)
    speak(session, own.helpGroup(say(words, group)))
    program.addCommand(own)
  }
  const help = helpCommand(session, program)
  speak(session, help.helpGroup(say(words, 'cli.commands')))
  program.addCommand(help)
  refuseTwice(program)
  return program
}

/** A command that is not called: its name is known, for a slip of the keyboard to be seen. */
function stub({ words }: Session, name: CommandName): Command {
  return new Command(name).description(say(words, `cli.command.${name}`))
}

/** `help COMMAND`: commander's own would say nothing of a name that it does not know. */
function helpCommand(session: Session, program: Command): Command {
  const { words } = session
  return new Command('help')
    .description(say(words, 'cli.help-command'))
    .argument('[command]', say(words, 'cli.argument.command'))
    .action((name: string | undefined) => {
      const target =
        name === undefined ? program : program.commands.find((one) => one.name() === name)
      if (target !== undefined) return target.help()
      const known = knownTo(program, undefined, 'input.unknown-command')
      const option = 'command'
      throw new InputError('input.unknown-command', { given: name ?? '', option, known, remedy })
    })
}

/** Help in the words of the session; complaints of commander are thrown, and said by main.ts. */
function speak(session: Session, target: Command): void {
  const { words, terminal } = session
  target
    .exitOverride()
    .helpOption('-h, --help', say(words, 'cli.help'))
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      outputError: () => undefined,
    })
    .configureHelp({
      showGlobalOptions: true,
      formatHelp: (command, help) => helpText(session, command, help),
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

const notChosen = /'(.*?)' argument '([^]*)' is invalid/
const quotedPart = /'([^]*)'/

/** Commander quotes what it complains of; the rest of its English sentence is not used. */
function inputErrorOf(program: Command, error: CommanderError): Error {
  const key = complaints[error.code]
  if (key === undefined) return error
  const [, whole = '', second = ''] =
    notChosen.exec(error.message) ?? quotedPart.exec(error.message) ?? []
  // Of `--recrod=file` the name is wrong, and the value is nobody's business.
  const first = key === 'input.unknown-option' ? (whole.split('=')[0] ?? whole) : whole
  const named = program.commands.find((one) => one.name() === program.args[0])
  if (key === 'input.not-a-choice') {
    const known = first.startsWith('--lang') ? languageChoices : digitChoices
    const option = first.split(' ')[0] ?? first
    return new InputError(key, { given: second, option, known, remedy: 'remedy.input.name' })
  }
  const given = key === 'input.excess-argument' ? excessOf(named ?? program) : first
  const option =
    key === 'input.unknown-command' ? 'command' : key === 'input.excess-argument' ? '' : first
  return new InputError(key, { given, option, known: knownTo(program, named, key), remedy })
}

const remedy = 'remedy.input.help'

/** What stands behind the arguments that the command takes. */
function excessOf(named: Command): string {
  return named.args.slice(named.registeredArguments.length).join(' ')
}

function knownTo(program: Command, named: Command | undefined, key: Complaint): readonly string[] {
  if (key === 'input.unknown-command') return program.commands.map((one) => one.name())
  if (key !== 'input.unknown-option') return []
  const options = [...(named?.options ?? []), ...program.options]
  return options.flatMap((option) => option.long ?? [])
}
