// What a command says that has composed a draft by itself: the draft, and that officers sign and
// release it like any other.
import type { Draft } from '#centre/drafts.ts'
import { accepted } from '#home/refused.ts'
import { say } from '#locale/locale.ts'
import type { Desk } from './desk.ts'
import { draftJson, draftText } from './draft-report.ts'
import { shortHash } from './find.ts'
import { json } from './json.ts'
import { nextText } from './next.ts'
import type { HomeOptions } from './options.ts'
import type { Session } from './session.ts'

export async function composedReport(
  session: Session,
  { id }: Draft,
  desk: Desk,
  options: HomeOptions,
): Promise<string> {
  const { words } = session
  const state = accepted(await desk.centre.draft(id))
  if (options.json === true) return json({ format: 'mithaq-draft-1', draft: draftJson(state) })
  const named = shortHash(id)
  const steps = [
    { text: say(words, 'centre.draft.sign'), command: ['sign', named, '--as', 'officer-1'] },
    { text: say(words, 'centre.draft.release'), command: ['release', named] },
  ]
  return draftText(session, desk, state) + nextText(session, options, steps)
}
