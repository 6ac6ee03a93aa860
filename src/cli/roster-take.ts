// `mithaq roster --take FILE`: a roster of another party that was handed over, before its log has
// come. After a key was lost or stolen its keys hold here from now on: for the line, for bundles of
// a courier, for receipts, and for what is encrypted to that party.
import { formatFingerprint } from '#ledger/fingerprint.ts'
import { parseEntry } from '#ledger/entry.ts'
import { fingerprintOf } from '#ledger/rosters.ts'
import { inserted } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import type { Desk } from './desk.ts'
import { readNamed } from '#home/disk.ts'
import { groupsOf, spokenWords } from './fingerprint.ts'
import { json } from './json.ts'
import { nextText } from './next.ts'
import type { HomeOptions } from './options.ts'
import { accepted } from '#home/refused.ts'
import type { Session } from './session.ts'
import { paragraph } from './terminal.ts'

export async function takeRoster(
  session: Session,
  { centre }: Desk,
  file: string,
  options: HomeOptions,
): Promise<void> {
  const { terminal, words, machinery } = session
  const bytes = readNamed(file)
  const announced = await centre.announce(bytes)
  const isUnusable = !announced.ok && announced.refusal.code === 'bad-recipient'
  const { party, isInLog } = accepted(
    announced,
    isUnusable ? 'remedy.input.roster-recipient' : 'remedy.input.announced-roster',
    file,
  )
  const { message } = accepted(parseEntry(bytes))
  const fingerprint = fingerprintOf(machinery.crypto, message.open ?? '')
  if (options.json === true) {
    const told = { party, isInLog, fingerprint: formatFingerprint(fingerprint) }
    return terminal.out(json({ format: 'mithaq-announced-roster-1', ...told }))
  }
  const done = say(words, isInLog ? 'keys.in-log' : 'keys.taken', { party })
  return terminal.out(
    [
      paragraph(terminal, done, { style: 'bold' }),
      paragraph(terminal, say(words, 'keys.spoken', { command: 'mithaq roster', party }), {
        indent: 2,
        hang: 2,
      }),
      ...[groupsOf(formatFingerprint(fingerprint)).join(' '), spokenWords(fingerprint)].map(
        (line) => paragraph(terminal, inserted(words, line), { indent: 4 }),
      ),
      nextText(session, options, [
        { text: say(words, 'generation.sync', { party }), command: ['sync', party] },
      ]),
    ].join(''),
  )
}
