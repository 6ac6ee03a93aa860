// The command line. Reads the clock and the environment, opens the streams, and hands everything to
// the commands. A pipe that closes ends it quietly; a stack is shown when MITHAQ_DEBUG asks for it.
import { fileURLToPath } from 'node:url'
import { shelf } from '#agreements/index.ts'
import { askHidden } from './hidden-input.ts'
import { InputError } from '#home/input-error.ts'
import { wordsFor } from './language.ts'
import { runProgram } from './program.ts'
import { refuse } from './refusal-json.ts'
import { toldAs } from '#home/refused.ts'
import type { Session } from './session.ts'
import { machineryOfThisMachine } from '#home/wiring.ts'

const args = process.argv.slice(2)
const words = wordsFor(args, process.env)
const widestStatus = 79
const isPlain = args.includes('--no-color') || (process.env['NO_COLOR'] ?? '') !== ''

let hasStatus = false

const session: Session = {
  words,
  terminal: {
    out: (text) => {
      clearStatus()
      process.stdout.write(text)
    },
    err: (text) => {
      clearStatus()
      process.stderr.write(text)
    },
    status: (text) => {
      if (!process.stderr.isTTY) return
      clearStatus()
      process.stderr.write(text.slice(0, widestStatus))
      hasStatus = true
    },
    colour: process.stdout.isTTY && !isPlain && process.env['TERM'] !== 'dumb',
    language: words.language,
  },
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

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe has had enough.
  if (error.code === 'EPIPE') process.exit()
  const given = error.code ?? error.message
  // Not as JSON, which has nowhere to go.
  refuse(session, [], new InputError('input.no-output', { given, remedy: 'remedy.input.output' }))
  process.exit(2)
})
// Where nothing can be said, the code says it.
process.stderr.on('error', () => process.exit(2))

try {
  process.exitCode = await runProgram(session, args)
} catch (error) {
  if (process.env['MITHAQ_DEBUG'] === '1') console.error(error)
  refuse(session, args, toldAs(error) ?? faultOf(error))
  process.exitCode = 2
}

function ask(question: string): Promise<string> {
  const { stdin, stderr } = process
  const interrupt = () => process.kill(process.pid, 'SIGINT')
  return askHidden({ input: stdin, write: (text) => stderr.write(text), interrupt }, question)
}

function clearStatus(): void {
  if (hasStatus) process.stderr.write('\r\u001b[K')
  hasStatus = false
}

/** Not the reader's doing: said as such, and how to see where. */
function faultOf(error: unknown): InputError {
  const given = error instanceof Error ? error.message : String(error)
  return new InputError('input.fault', { given, remedy: 'remedy.input.fault' })
}
