// The command line. Reads the clock and the environment, opens the streams, and hands everything to
// the commands. A pipe that closes ends it quietly; a stack is shown when MITHAQ_DEBUG asks for it.
import { fileURLToPath } from 'node:url'
import { shelf } from '#agreements/index.ts'
import { InputError, inputErrorText } from './input-error.ts'
import { wordsFor } from './language.ts'
import { runProgram } from './program.ts'
import type { Session } from './session.ts'

const args = process.argv.slice(2)
const words = wordsFor(args, process.env)
const isPlain = args.includes('--no-color') || (process.env['NO_COLOR'] ?? '') !== ''

const session: Session = {
  words,
  terminal: {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    watched: process.stderr.isTTY,
    colour: process.stdout.isTTY && !isPlain && process.env['TERM'] !== 'dumb',
    language: words.language,
  },
  today: new Date().toISOString().slice(0, 10),
  shelf,
  shelfFolder: fileURLToPath(new URL('../../agreements', import.meta.url)),
  standardInput: () => process.stdin,
  now: () => performance.now(),
}

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
}

try {
  process.exitCode = await runProgram(session, args)
} catch (error) {
  if (process.env['MITHAQ_DEBUG'] === '1') console.error(error)
  const refusal = error instanceof InputError ? error : faultOf(error)
  session.terminal.err(inputErrorText(words, { ...session.terminal, colour: false }, refusal))
  process.exitCode = 2
}

/** Not the reader's doing: said as such, and how to see where. */
function faultOf(error: unknown): InputError {
  const given = error instanceof Error ? error.message : String(error)
  return new InputError('input.fault', { given, remedy: 'remedy.input.fault' })
}
