// `mithaq drafts`: the drafts that wait for signatures or release, or one of them in full; with
// --text the very bytes that are signed, for an officer whose key is on another machine.
import type { Command } from 'commander'
import type { DraftState } from '#centre/drafts.ts'
import { formatMoment } from '#locale/dates.ts'
import { say } from '#locale/locale.ts'
import { consequencesText } from './consequences-report.ts'
import { neededArgument } from './acts.ts'
import { atDesk, type Desk } from './desk.ts'
import { addresseesText, draftJson, draftText, signaturesText, typeText } from './draft-report.ts'
import { findDraft, shortHash } from './find.ts'
import { json } from './json.ts'
import { assertOneForm, command, type HomeOptions, withHome } from './options.ts'
import type { ExitCode, Session } from './session.ts'
import { reportRefusals } from './refusal-table.ts'
import { table } from './table.ts'
import { paragraph } from './terminal.ts'

interface DraftsOptions extends HomeOptions {
  readonly text?: boolean
}

export function draftsCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  const own = command(words, 'drafts', say(words, 'cli.command.drafts'))
    .argument('[draft]', say(words, 'centre.argument.draft'))
    .option('--text', say(words, 'centre.option.text'))
  return withHome(words, own).action(async (given: string | undefined, options: DraftsOptions) => {
    assertOneForm({ '--json': options.json, '--text': options.text })
    if (options.text === true) neededArgument(given, 'draft')
    await atDesk(session, options, (desk) =>
      given === undefined
        ? listAll(session, desk, options)
        : showOne(session, desk, given, options),
    )
    finish(0)
  })
}

async function listAll(session: Session, desk: Desk, options: DraftsOptions): Promise<void> {
  const { terminal } = session
  const drafts = await desk.centre.drafts()
  terminal.out(
    options.json === true
      ? json({ format: 'mithaq-drafts-1', drafts: drafts.map(draftJson) })
      : draftsTable(session, desk, drafts),
  )
}

function draftsTable(session: Session, desk: Desk, drafts: readonly DraftState[]): string {
  const { words, terminal } = session
  if (drafts.length === 0) return paragraph(terminal, say(words, 'centre.no-drafts'))
  const columns = [
    { head: say(words, 'centre.head.draft') },
    { head: say(words, 'centre.head.type'), least: 16 },
    { head: say(words, 'centre.head.composed'), least: 12 },
    { head: say(words, 'centre.head.signatures'), least: 20 },
  ]
  const rows = drafts.map((state) => {
    const { id, message, composedAt } = state.draft
    return [
      shortHash(id),
      `${typeText(words, desk.agreement, message.type)}\n${addresseesText(words, message)}`,
      formatMoment(words, new Date(composedAt).toISOString(), 'short'),
      signaturesText(words, state),
    ]
  })
  return table(terminal, columns, rows)
}

async function showOne(
  session: Session,
  desk: Desk,
  given: string,
  options: DraftsOptions,
): Promise<void> {
  const { terminal } = session
  const { centre, agreement } = desk
  const state = await findDraft(desk, given)
  if (options.text === true) return terminal.out(state.draft.text)
  const consequences = await centre.consequences(state.draft)
  if (options.json === true) {
    return terminal.out(json({ format: 'mithaq-draft-1', draft: draftJson(state), consequences }))
  }
  terminal.out(draftText(session, desk, state))
  // What was fit when it was composed need not be any more.
  const { refusals } = consequences
  if (refusals.length > 0) terminal.err(reportRefusals(session, refusals, 1))
  else {
    const { type } = state.draft.message
    terminal.out(consequencesText(session, agreement, type, consequences))
  }
}
