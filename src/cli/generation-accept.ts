// Accepting a further generation of another party's log: what the file says is checked against the
// log as it is held here, and what a person has heard, against the file. From then on the log
// before ends where the file says, and the keys are those that it lists.
import { checkGeneration, checkReadAloud } from '#centre/generations.ts'
import { checkRecipients } from '#centre/whose-recipient.ts'
import { formatFingerprint } from '#ledger/fingerprint.ts'
import { type GenerationInHand, readGeneration } from '#ledger/generation.ts'
import { keysOf } from '#ledger/roster.ts'
import { say } from '#locale/locale.ts'
import { atPlace, type Desk } from './desk.ts'
import { readNamed } from '#home/disk.ts'
import { readFingerprint } from './fingerprint.ts'
import { evidenceOf } from './generation-evidence.ts'
import type { GenerationOptions } from './generation.ts'
import { homeAt, slugIn } from '#home/home.ts'
import { changeSpace, readSpace, withGeneration } from '#home/space.ts'
import { InputError } from '#home/input-error.ts'
import { json } from './json.ts'
import { nextText } from './next.ts'
import { accepted } from '#home/refused.ts'
import type { Session } from './session.ts'
import { paragraph } from './terminal.ts'

export async function acceptGeneration(
  session: Session,
  file: string,
  options: GenerationOptions,
): Promise<void> {
  const { crypto } = session.machinery
  const home = homeAt(session, options.home)
  const place = readSpace(crypto, home, slugIn(home, options.space))
  const inHand = accepted(
    readGeneration(crypto, readNamed(file)),
    'remedy.input.generation-file',
    file,
  )
  compareHeard(inHand, file, options)
  const beyond = await atPlace(session, home, place, (desk) => take(session, desk, inHand, options))
  report(session, inHand, beyond, options)
}

/** What was said on the telephone, beside what stands in the file. */
function compareHeard(
  inHand: GenerationInHand,
  file: string,
  { fingerprint, after }: GenerationOptions,
): void {
  const absent = fingerprint === undefined ? '--fingerprint' : '--after'
  if (fingerprint === undefined || after === undefined) {
    const remedy = absent === '--after' ? 'remedy.input.after' : 'remedy.input.read-aloud'
    throw new InputError('input.missing-option', { given: absent, remedy })
  }
  const heard = readFingerprint(fingerprint, '--fingerprint')
  accepted(checkReadAloud(inHand, heard), 'remedy.input.read-aloud-again', file)
  const { size } = inHand.previous
  if (size === after) return
  throw new InputError('input.other-end', {
    given: String(after),
    option: '--after',
    expected: String(size),
    file,
    remedy: 'remedy.input.after',
  })
}

/** How many entries that are held here count for nothing from now on. */
async function take(
  session: Session,
  desk: Desk,
  inHand: GenerationInHand,
  options: GenerationOptions,
): Promise<number> {
  const { centre, home, place, store } = desk
  const { party, generation, previous, bytes } = inHand
  const held = (await store.head(previous.origin))?.size ?? 0
  const fingerprint = formatFingerprint(inHand.fingerprint)
  const before = place.members.find((one) => one.party === party)?.generations ?? []
  const isKnown = before.some((one) => one.fingerprint === fingerprint)
  if (isKnown) return held - previous.size
  const rootsKept = options.rootsLost !== true
  const checked = await checkGeneration(centre.logs, inHand, rootsKept)
  const isUnsigned = !checked.ok && checked.refusal.code === 'not-released'
  accepted(checked, isUnsigned ? 'remedy.input.generation-roots' : 'remedy.input.generation')
  const { crypto } = session.machinery
  accepted(await checkRecipients(crypto, inHand.roster), 'remedy.input.roster-recipient')
  if (options.evidence !== undefined) {
    const alarm = await evidenceOf(session, desk, previous.origin, options.evidence)
    if (alarm !== null) await centre.alarms.raise(alarm)
  }
  const known = { generation, fingerprint, rootsKept, entry: bytes }
  await changeSpace(session.machinery, home, place.slug, (now) =>
    withGeneration(now, place, party, known),
  )
  return held - previous.size
}

function report(
  session: Session,
  { party, previous, roster, fingerprint }: GenerationInHand,
  beyond: number,
  options: GenerationOptions,
): void {
  const { terminal, words } = session
  const origin = keysOf(roster, 'log')[0]?.name ?? ''
  const after = previous.size
  if (options.json === true) {
    const told = { party, origin, after, beyond, fingerprint: formatFingerprint(fingerprint) }
    return terminal.out(json({ format: 'mithaq-generation-1', ...told }))
  }
  const done = say(words, 'generation.accepted', { party, log: origin, n: after })
  return terminal.out(
    [
      paragraph(terminal, done, { style: 'bold' }),
      beyond === 0
        ? ''
        : paragraph(terminal, say(words, 'generation.beyond', { n: beyond }), {
            indent: 2,
            hang: 2,
          }),
      nextText(session, options, [
        { text: say(words, 'generation.sync', { party }), command: ['sync', party] },
      ]),
    ].join(''),
  )
}
