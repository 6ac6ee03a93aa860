// What is said of witnesses outside, a line each on the error stream: who cosigned how much of the
// own log, and who did not.
import { say } from '#locale/locale.ts'
import { visible } from '#locale/direction.ts'
import { witnessesOf } from '#home/witnesses.ts'
import type { Desk } from './desk.ts'
import type { Session } from './session.ts'
import { paragraph } from './terminal.ts'

type Asking = () => Promise<void>

/** Asks the witnesses of a space, if it has any, and says what came of it. */
export function askingWitnesses(session: Session, desk: Desk): Asking | null {
  const ask = witnessesOf(session.machinery, desk)
  if (ask === null) return null
  const { terminal, words } = session
  return async () => {
    for (const one of await ask()) {
      const address = visible(one.url)
      const text =
        one.kind === 'cosigned'
          ? say(words, 'centre.witness.cosigned', { address, n: one.size })
          : say(words, 'centre.witness.failed', { address, code: one.code })
      terminal.err(paragraph({ ...terminal, colour: false }, text))
    }
  }
}
