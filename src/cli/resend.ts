// `mithaq resend`: composes what repeats an own message for an addressee who cannot open it any
// more, having lost its identity, as a draft that officers sign and release like any other.
import type { Command } from 'commander'
import { say } from '#locale/locale.ts'
import { accepted } from '#home/refused.ts'
import { atDesk, type Desk } from './desk.ts'
import { composedReport } from './draft-composed.ts'
import { findMessage } from './find.ts'
import { command, type HomeOptions, withHome } from './options.ts'
import type { ExitCode, Session } from './session.ts'
import { partyCalled } from './wording.ts'

interface ResendOptions extends HomeOptions {
  readonly to?: readonly string[]
}

export function resendCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  const own = command(words, 'resend', say(words, 'cli.command.resend'))
    .argument('<message>', say(words, 'centre.argument.resend'))
    .option('--to <party...>', say(words, 'centre.option.resend-to'))
  return withHome(words, own).action(async (given: string, options: ResendOptions) => {
    await atDesk(session, options, (desk) => run(session, desk, given, options))
    finish(0)
  })
}

async function run(
  session: Session,
  desk: Desk,
  given: string,
  options: ResendOptions,
): Promise<void> {
  const to = (options.to ?? []).map((one) => partyCalled(desk, one))
  const message = await findMessage(desk, given)
  const draft = accepted(await desk.centre.composeResend(message, to), 'remedy.input.resend')
  session.terminal.out(await composedReport(session, draft, desk, options))
}
