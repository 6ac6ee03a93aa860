// The commands as main.ts runs them, in the process of the test: on a day of their own, without a
// terminal, with what a person would type.
import { join } from 'node:path'
import { shelf } from '#agreements/index.ts'
import { wordsFor } from '#cli/language.ts'
import type { Machinery } from '#home/machinery.ts'
import { runProgram } from '#cli/program.ts'
import { refuse } from '#cli/refusal-json.ts'
import { toldAs } from '#home/refused.ts'
import type { Session } from '#cli/session.ts'
import { machineryOfThisMachine } from '#home/wiring.ts'

export interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface Manner {
  readonly input?: string | Uint8Array
  readonly environment?: Readonly<Record<string, string>>
  /** What a person types when asked, in turn; nobody can be asked when left out. */
  readonly answers?: readonly string[]
  readonly machinery?: Partial<Machinery>
  /** Of a command that runs until it is stopped. */
  readonly stop?: Promise<void>
  /** Told of output as it comes. */
  readonly said?: (text: string) => void
  /** Told of what comes on the error stream. */
  readonly warned?: (text: string) => void
}

export async function runCli(args: readonly string[], manner: Manner = {}): Promise<Ended> {
  const environment = manner.environment ?? {}
  const words = wordsFor(args, environment)
  const said = { out: '', err: '' }
  const answers = [...(manner.answers ?? [])]
  const session: Session = {
    words,
    terminal: {
      out: (text) => {
        said.out += text
        manner.said?.(text)
      },
      err: (text) => {
        said.err += text
        manner.warned?.(text)
      },
      status: () => undefined,
      colour: false,
      language: words.language,
    },
    today: '2030-09-01',
    shelf,
    shelfFolder: join(import.meta.dirname, '../../agreements'),
    standardInput: async function* () {
      yield Buffer.from(manner.input ?? '')
    },
    now: () => 0,
    environment,
    askHidden: manner.answers === undefined ? null : async () => answers.shift() ?? '',
    machinery: { ...machineryOfThisMachine(), ...manner.machinery },
    untilStopped: () => manner.stop ?? Promise.resolve(),
  }
  try {
    return { code: await runProgram(session, args), ...said }
  } catch (error) {
    const told = toldAs(error)
    if (told === null) throw error
    refuse(session, args, told)
    return { code: 2, ...said }
  }
}
