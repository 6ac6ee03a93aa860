// `mithaq release`: puts a draft that enough officers have signed into the log of this centre. From
// then on it cannot be taken back; it counts as received only with the other centre's receipt. What
// the record would refuse by now, such as an id that was taken since, is not released.
import type { Command } from 'commander'
import type { DraftState, Released } from '#centre/drafts.ts'
import { placeOf } from '#centre/lookup.ts'
import { say } from '#locale/locale.ts'
import { atDesk, type Desk } from './desk.ts'
import { findDraft, shortHash } from './find.ts'
import { json } from './json.ts'
import { nextText } from './next.ts'
import { command, type HomeOptions, withHome } from './options.ts'
import { accepted, rolledBack } from '#home/refused.ts'
import { refusalResults } from './refusal-json.ts'
import { reportRefusals } from './refusal-table.ts'
import type { ExitCode, Session } from './session.ts'
import { paragraph } from './terminal.ts'
import { typeText } from './draft-report.ts'

export function releaseCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  const own = command(words, 'release', say(words, 'cli.command.release'))
  own.argument('<draft>', say(words, 'centre.argument.draft'))
  return withHome(words, own).action(async (given: string, options: HomeOptions) => {
    finish(await atDesk(session, options, (desk) => run(session, desk, given, options)))
  })
}

async function run(
  session: Session,
  desk: Desk,
  given: string,
  options: HomeOptions,
): Promise<ExitCode> {
  const { terminal, words } = session
  const state = await findDraft(desk, given)
  const { refusals } = await desk.centre.consequences(state.draft)
  const told = { format: 'mithaq-release-1', draft: state.draft.id }
  if (refusals.length > 0) {
    const placed = refusals.map((one) => ({ ...one, file: shortHash(state.draft.id), line: 0 }))
    terminal.err(reportRefusals(session, placed, 1))
    const [origin, index] = [null, null]
    if (options.json === true) {
      terminal.out(json({ ...told, origin, index, refusals: refusalResults(words, placed) }))
    }
    return 2
  }
  const released = await desk.centre.release(state.draft.id)
  if ('kind' in released) throw rolledBack(released)
  const remedy = state.isOvertaken ? 'remedy.input.compose-again' : 'remedy.input.sign-more'
  const place = accepted(released, remedy)
  terminal.out(
    options.json === true
      ? json({ ...told, ...place })
      : releaseReport(session, desk, state, place, options),
  )
  return 0
}

function releaseReport(
  session: Session,
  desk: Desk,
  { draft }: DraftState,
  released: Released,
  options: HomeOptions,
): string {
  const { words, terminal } = session
  const type = typeText(words, desk.agreement, draft.message.type)
  const place = placeOf(released)
  return [
    paragraph(terminal, say(words, 'centre.released', { type, place }), { style: 'bold' }),
    nextText(session, options, [{ text: say(words, 'centre.released.send'), command: ['send'] }]),
  ].join('')
}
