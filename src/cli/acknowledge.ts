// `mithaq acknowledge`: composes the statement that a person has a message before them, as a draft
// that officers sign and release like any other. A receipt says only that a machine keeps it.
import type { Command } from 'commander'
import { acknowledgeType } from '#centre/correspondence.ts'
import { say } from '#locale/locale.ts'
import { atDesk, type Desk } from './desk.ts'
import { composedReport } from './draft-composed.ts'
import { findMessage } from './find.ts'
import { InputError } from '#home/input-error.ts'
import { command, type HomeOptions, withHome } from './options.ts'
import { accepted } from '#home/refused.ts'
import type { ExitCode, Session } from './session.ts'

export function acknowledgeCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  const own = command(words, 'acknowledge', say(words, 'cli.command.acknowledge'))
  own.argument('<message>', say(words, 'centre.argument.message'))
  return withHome(words, own).action(async (given: string, options: HomeOptions) => {
    await atDesk(session, options, (desk) => run(session, desk, given, options))
    finish(0)
  })
}

async function run(
  session: Session,
  desk: Desk,
  given: string,
  options: HomeOptions,
): Promise<void> {
  const { centre, space } = desk
  const { origin, index, message } = await findMessage(desk, given)
  if (message.from === space.self) {
    const remedy = 'remedy.input.others-message'
    throw new InputError('input.own-message', { given, option: 'message', remedy })
  }
  const draft = accepted(
    await centre.compose({
      type: acknowledgeType,
      to: [message.from],
      re: [{ origin, index }],
      effective: null,
      content: null,
      open: null,
    }),
  )
  session.terminal.out(await composedReport(session, draft, desk, options))
}
