// The command line. Reads the clock and the environment, opens the streams, and hands everything to
// the commands. A stack is shown when MITHAQ_DEBUG asks for it.
import { fileURLToPath } from 'node:url'
import { shelf } from '#agreements/index.ts'
import { askHidden } from './hidden-input.ts'
import { InputError } from '#home/input-error.ts'
import { wordsFor } from './language.ts'
import { runProgram } from './program.ts'
import { refuse } from './refusal-json.ts'
import { toldAs } from '#home/refused.ts'
import type { Session } from './session.ts'
import { terminalOn } from './streams.ts'
import { machineryOfThisMachine } from '#home/wiring.ts'

const args = process.argv.slice(2)
const words = wordsFor(args, process.env)
const isPlain = args.includes('--no-color') || (process.env['NO_COLOR'] ?? '') !== ''

const session: Session = {
  words,
  terminal: terminalOn(
    process,
    {
      colour: process.stdout.isTTY && !isPlain && process.env['TERM'] !== 'dumb',
      language: words.language,
    },
    (error) => {
      const given = error.code ?? error.message
      const remedy = 'remedy.input.output'
      // Not as JSON, which has nowhere to go.
      refuse(session, [], new InputError('input.no-output', { given, remedy }))
      process.exit(2)
    },
  ),
  today: new Date().toISOString().slice(0, 10),
  shelf,
  shelfFolder: fileURLToPath(new URL('../../agreements', import.meta.url)),
  standardInput: () => process.stdin,
  now: () => performance.now(),
  environment: process.env,
  askHidden: process.stdin.isTTY && process.stderr.isTTY ? ask : null,
  machinery: machineryOfThisMachine(),
  untilStopped: () =>
    new Promise((resolve) => {
      process.once('SIGINT', () => resolve())
      process.once('SIGTERM', () => resolve())
    }),
}

// Where nothing can be said, the code says it.
process.stderr.on('error', () => process.exit(2))
// Outside of a command, too, a fault is none of the findings that 1 stands for.
process.on('uncaughtException', (error) => {
  end(error)
  process.exit()
})

try {
  process.exitCode = await runProgram(session, args)
} catch (error) {
  end(error)
}

function end(error: unknown): void {
  if (process.env['MITHAQ_DEBUG'] === '1') console.error(error)
  refuse(session, args, toldAs(error) ?? faultOf(error))
  process.exitCode = 2
}

function ask(question: string): Promise<string> {
  const { stdin, stderr } = process
  const interrupt = () => process.kill(process.pid, 'SIGINT')
  return askHidden({ input: stdin, write: (text) => stderr.write(text), interrupt }, question)
}

/** Not the reader's doing: said as such, and how to see where. */
function faultOf(error: unknown): InputError {
  const given = error instanceof Error ? error.message : String(error)
  return new InputError('input.fault', { given, remedy: 'remedy.input.fault' })
}
