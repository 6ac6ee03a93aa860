// `mithaq discard`: takes away a draft that is not to be released. What was signed of it counts for
// nothing.
import type { Command } from 'commander'
import { say } from '#locale/locale.ts'
import { atDesk, type Desk } from './desk.ts'
import { findDraft, shortHash } from './find.ts'
import { json } from './json.ts'
import { command, type HomeOptions, withHome } from './options.ts'
import { accepted } from '#home/refused.ts'
import type { ExitCode, Session } from './session.ts'
import { paragraph } from './terminal.ts'

export function discardCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words, terminal } = session
  const own = command(words, 'discard', say(words, 'cli.command.discard'))
  own.argument('<draft>', say(words, 'centre.argument.draft'))
  return withHome(words, own).action(async (given: string, options: HomeOptions) => {
    await atDesk(session, options, async (desk) => {
      const id = await idOf(desk, given)
      const discarded = await desk.centre.discard(id)
      const isUnknown = 'ok' in discarded && !discarded.ok && discarded.refusal.code === 'no-draft'
      // It may be released, or there are others.
      if (isUnknown) await findDraft(desk, given)
      accepted(discarded)
      const text = say(words, 'centre.discarded', { draft: shortHash(id) })
      terminal.out(
        options.json === true
          ? json({ format: 'mithaq-discard-1', draft: id })
          : paragraph(terminal, text),
      )
    })
    finish(0)
  })
}

/** By its whole hash also one that is damaged, so that no list can be made. */
async function idOf(desk: Desk, given: string): Promise<string> {
  return /^[0-9a-f]{64}$/.test(given) ? given : (await findDraft(desk, given)).draft.id
}
