// `mithaq roster`: who may sign, receive and speak for each party now, and how many of them it
// takes; with options that change it, a draft of the next roster, which roots sign.
import type { Command } from 'commander'
import { rosterOf } from '#centre/held-logs.ts'
import { placeOf } from '#centre/lookup.ts'
import type { LoggedMessage } from '#centre/messages.ts'
import { originIn } from '#centre/space.ts'
import { checkRecipients } from '#centre/whose-recipient.ts'
import { formatVerifierKey, type VerifierKey } from '#ledger/key.ts'
import { recipientKind } from '#ledger/recipients.ts'
import { formatFingerprint } from '#ledger/fingerprint.ts'
import { formatRoster, keysOf, type Roster } from '#ledger/roster.ts'
import { fingerprintOf } from '#ledger/rosters.ts'
import type { Rule } from '#ledger/rule.ts'
import { inserted } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import { partyName } from '#locale/names.ts'
import { formatNumber } from '#locale/numbers.ts'
import { atDesk, type Desk } from './desk.ts'
import { groupsOf, spokenWords } from './fingerprint.ts'
import { factsText, namesText } from './draft-report.ts'
import { keysFolder } from '#home/home.ts'
import { InputError } from '#home/input-error.ts'
import { accepted } from '#home/refused.ts'
import { rolesIn } from '#home/keys.ts'
import { json } from './json.ts'
import {
  command,
  type HomeOptions,
  numberOption,
  withHome,
  withIdentity,
  withPassphrase,
} from './options.ts'
import { draftRoster, fillLost, isChange, type RosterOptions } from './roster-draft.ts'
import { takeRoster } from './roster-take.ts'
import type { ExitCode, Session, Words } from './session.ts'
import { paragraph } from './terminal.ts'

export function rosterCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  const own = command(words, 'roster', say(words, 'cli.command.roster'))
    .option('--add-officer <name...>', say(words, 'centre.option.add-officer'))
    .option('--remove-officer <name...>', say(words, 'centre.option.remove-officer'))
    .option('--add-root <name...>', say(words, 'centre.option.add-root'))
    .option('--remove-root <name...>', say(words, 'centre.option.remove-root'))
    .addOption(numberOption('--release <number>', say(words, 'centre.option.release')))
    .addOption(numberOption('--root-quorum <number>', say(words, 'centre.option.root-quorum')))
    .option('--rotate <keys...>', say(words, 'centre.option.rotate'))
    .option('--retire <keys...>', say(words, 'centre.option.retire'))
    .option('--replace <keys...>', say(words, 'keys.option.replace'))
    .option('--take <file>', say(words, 'keys.option.take'))
  withPassphrase(words, withHome(words, withIdentity(words, own)))
  return own.action(async (options: RosterOptions) => {
    const { take, replace } = options
    if (take !== undefined && isChange(options)) {
      const [given, remedy] = ['--take', 'remedy.input.help'] as const
      throw new InputError('input.excess-argument', { given, option: given, remedy })
    }
    if (replace !== undefined) await fillLost(session, options)
    await atDesk(session, options, (desk) => {
      if (take !== undefined) return takeRoster(session, desk, take, options)
      return isChange(options)
        ? draftRoster(session, desk, options)
        : showRosters(session, desk, options)
    })
    finish(0)
  })
}

/** A party's roster as it holds now, and since which entry of its log. */
interface Held {
  readonly party: string
  readonly roster: Roster
  readonly since: Pick<LoggedMessage, 'origin' | 'index'> | null
  /** As whoever takes it by hand sees it: one of them is compared by voice. */
  readonly fingerprint: Uint8Array
  /** A recipient in it that nothing can be encrypted to. */
  readonly unusable: string | null
}

async function showRosters(session: Session, desk: Desk, options: HomeOptions): Promise<void> {
  const { terminal } = session
  const { centre, space, place } = desk
  const held: Held[] = []
  for (const { party } of place.members) {
    const origin = originIn(space, party)
    const { state } = await centre.logs.held(origin)
    const roster = await rosterOf(centre.logs, party)
    const last = state.rosters.at(-1)
    // One that came by hand is not in the log yet.
    const since = last?.roster === roster ? { origin, index: last.index } : null
    const checked = await checkRecipients(session.machinery.crypto, roster)
    const unusable = checked.ok ? null : checked.refusal.value
    const text = accepted(formatRoster(session.machinery.crypto, roster))
    const fingerprint = fingerprintOf(session.machinery.crypto, text)
    held.push({ party, roster, since, fingerprint, unusable })
  }
  terminal.out(
    options.json === true
      ? json({ format: 'mithaq-roster-1', rosters: held.map((one) => rosterJson(desk, one)) })
      : held.map((one) => rosterText(session, desk, one)).join('\n'),
  )
}

function rosterJson(
  { place }: Desk,
  { party, roster, since, fingerprint, unusable }: Held,
): object {
  const member = place.members.find((one) => one.party === party)
  return {
    party,
    as: member?.as ?? null,
    fingerprint: formatFingerprint(fingerprint),
    firstFingerprint: member?.fingerprint ?? null,
    since: since?.index ?? null,
    keys: roster.keys.map(({ role, key }) => ({ role, vkey: formatVerifierKey(key) })),
    recipients: roster.recipients,
    unusableRecipient: unusable,
    release: roster.release,
    root: roster.root,
  }
}

function rosterText(session: Session, desk: Desk, one: Held): string {
  const { party, roster, since } = one
  const { words, terminal } = session
  const { place, agreement, space, home } = desk
  const member = place.members.find((one) => one.party === party)
  const as = partyName(words, agreement, member?.as ?? party, 'short')
  const head = say(words, 'centre.roster.of', { party, as })
  const [now, first] = [formatFingerprint(one.fingerprint), member?.fingerprint ?? '']
  const changed = [groupsOf(now).join(' '), spokenWords(one.fingerprint)].map((line) =>
    inserted(words, line),
  )
  const here = party === space.self ? rolesIn(keysFolder(home.folder, place.slug)) : []
  return [
    paragraph(terminal, head, { style: 'bold' }),
    factsText(session, [
      [say(words, 'centre.officers'), signersText(words, roster, 'officer-', roster.release)],
      [say(words, 'centre.roots'), signersText(words, roster, 'root-', roster.root)],
      ...(here.length === 0
        ? []
        : [[say(words, 'centre.roster.here'), namesText(words, here)] as const]),
      [say(words, 'centre.roster.log'), idsText(words, keysOf(roster, 'log'))],
      [say(words, 'centre.roster.receipt'), idsText(words, keysOf(roster, 'receipt'))],
      [say(words, 'centre.roster.tls'), idsText(words, keysOf(roster, 'tls'))],
      [say(words, 'keys.recipients'), recipientsText(words, one)],
      [say(words, 'centre.roster.since'), sinceText(words, since)],
      ...(now === first
        ? []
        : [[say(words, 'centre.roster.fingerprint-now'), changed.join('\n')] as const]),
      [say(words, 'centre.roster.fingerprint'), inserted(words, groupsOf(first).join(' '))],
    ]),
  ].join('')
}

function signersText(words: Words, roster: Roster, start: string, rule: Rule): string {
  const names = roster.keys.flatMap(({ role }) => (role.startsWith(start) ? [role] : []))
  const group = rule.groups.find((one) => one.name === rule.quorum)
  return say(words, 'centre.roster.signers', {
    names: namesText(words, names),
    n: formatNumber(words, group?.threshold ?? 1),
  })
}

const algorithms = { ed25519: 'Ed25519', 'ml-dsa-44': 'ML-DSA-44' } as const

function idsText(words: Words, keys: readonly VerifierKey[]): string {
  if (keys.length === 0) return say(words, 'none')
  const named = keys.map(({ keyId, algorithm }) =>
    inserted(words, `${keyId.toString(16).padStart(8, '0')} ${algorithms[algorithm]}`),
  )
  return named.join('\n')
}

/** Of which kind content to the party is encrypted: the weaker one only where it has no other. */
function recipientsText(words: Words, { roster: { recipients }, unusable }: Held): string {
  const isHybrid = recipients.some((one) => recipientKind(one) === 'hybrid')
  const kind = say(words, isHybrid ? 'keys.recipients.hybrid' : 'keys.recipients.x25519')
  if (unusable === null) return kind
  const recipient = `${unusable.slice(0, shownRecipient)}…`
  return `${kind}\n${say(words, 'keys.recipients.unusable', { recipient })}`
}

/** Enough to find it: a hybrid one has two thousand letters. */
const shownRecipient = 24

function sinceText(words: Words, since: Held['since']): string {
  return since === null ? say(words, 'centre.roster.not-seen') : inserted(words, placeOf(since))
}
