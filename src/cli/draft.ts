// `mithaq draft`: composes a message from a file or from fields, and says, before anybody signs it,
// what it would change and which obligation it would meet. What the other centre would refuse is
// refused here, and not kept.
import type { Command } from 'commander'
import type { Consequences } from '#centre/consequences.ts'
import type { Draft } from '#centre/drafts.ts'
import { say } from '#locale/locale.ts'
import { consequencesText } from './consequences-report.ts'
import { atDesk, type Desk } from './desk.ts'
import { draftJson, draftText } from './draft-report.ts'
import { shortHash } from './find.ts'
import { json } from './json.ts'
import { nextText } from './next.ts'
import { command, dayOption, type HomeOptions, withHome } from './options.ts'
import { accepted } from '#home/refused.ts'
import { refusalResults } from './refusal-json.ts'
import { reportRefusals } from './refusal-table.ts'
import type { ExitCode, Session } from './session.ts'
import { type WordingOptions, wordingOf } from './wording.ts'

interface DraftOptions extends HomeOptions, WordingOptions {}

export function draftCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  const own = command(words, 'draft', say(words, 'cli.command.draft'))
    .argument('<type>', say(words, 'centre.argument.type'))
    .argument('[file]', say(words, 'centre.argument.content'))
    .option('--field <name=value...>', say(words, 'centre.option.field'))
    .option('--id <id>', say(words, 'centre.option.id'))
    .addOption(dayOption('--effective <day>', say(words, 'centre.option.effective')))
    .option('--to <party...>', say(words, 'centre.option.to'))
    .option('--re <message>', say(words, 'centre.option.re'))
    .option('--corrects <id>', say(words, 'centre.option.corrects'))
    .option('--withdraws <id>', say(words, 'centre.option.withdraws'))
  return withHome(words, own).action(
    async (type: string, file: string | undefined, options: DraftOptions) => {
      finish(await atDesk(session, options, (desk) => run(session, desk, type, file, options)))
    },
  )
}

async function run(
  session: Session,
  desk: Desk,
  type: string,
  file: string | undefined,
  options: DraftOptions,
): Promise<ExitCode> {
  const { centre } = desk
  const wording = await wordingOf(session, desk, type, file, options)
  const prepared = accepted(await centre.prepare(wording))
  const { draft } = prepared
  const foreseen = await centre.consequences(draft)
  const place = { file: file ?? '--field', line: 0 }
  const refusals = foreseen.refusals.map((one) => ({ ...one, ...place }))
  const consequences = { ...foreseen, refusals }
  const isRefused = refusals.length > 0
  if (!isRefused) await centre.keep(prepared)
  const told = { session, desk, options }
  if (options.json === true) await printJson(told, draft, consequences)
  else if (isRefused) printRefusals(told, consequences)
  else await printReport(told, draft, consequences)
  return isRefused ? 2 : 0
}

interface Told {
  readonly session: Session
  readonly desk: Desk
  readonly options: DraftOptions
}

function printRefusals({ session }: Told, { refusals }: Consequences): void {
  session.terminal.err(reportRefusals(session, refusals, 1))
}

async function printJson(
  { session, desk }: Told,
  draft: Draft,
  consequences: Consequences,
): Promise<void> {
  const { terminal, words } = session
  const { refusals, ...changes } = consequences
  const isRefused = refusals.length > 0
  const state = isRefused ? null : accepted(await desk.centre.draft(draft.id))
  if (isRefused) printRefusals({ session, desk, options: {} }, consequences)
  terminal.out(
    json({
      format: 'mithaq-draft-1',
      draft: state === null ? null : draftJson(state),
      consequences: isRefused ? null : changes,
      refusals: refusalResults(words, refusals),
    }),
  )
}

async function printReport(
  { session, desk, options }: Told,
  draft: Draft,
  consequences: Consequences,
): Promise<void> {
  const { words, terminal } = session
  const state = accepted(await desk.centre.draft(draft.id))
  const named = shortHash(draft.id)
  terminal.out(
    [
      draftText(session, desk, state),
      consequencesText(session, desk.agreement, draft.message.type, consequences),
      nextText(session, options, [
        { text: say(words, 'centre.draft.sign'), command: ['sign', named, '--as', 'officer-1'] },
        { text: say(words, 'centre.draft.release'), command: ['release', named] },
      ]),
    ].join(''),
  )
}
