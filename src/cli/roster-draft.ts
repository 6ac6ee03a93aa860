// Drafting the next roster. New keys are drawn and kept before anything is signed; the centre works
// with them from the moment that the roster lists them. A key that is replaced stays listed beside
// the new one until --retire, so that nobody is cut off meanwhile.
import { newKey, newServiceKeys } from '#centre/founding.ts'
import { rosterOf } from '#centre/held-logs.ts'
import { receiptedSize } from '#centre/outbox.ts'
import { nextRoster, type RosterChange, type ServiceRole } from '#centre/roster-change.ts'
import { originIn, othersIn } from '#centre/space.ts'
import { checkRecipients } from '#centre/whose-recipient.ts'
import { newIdentity } from '#ledger/age-identity.ts'
import { parseVerifierKey, type SignerKey, type VerifierKey } from '#ledger/key.ts'
import { originOf } from '#ledger/names.ts'
import { keysOf, type Roster, type RosterKey } from '#ledger/roster.ts'
import { rosterType } from '#ledger/rosters.ts'
import { say } from '#locale/locale.ts'
import type { Desk } from './desk.ts'
import { draftJson, draftText, namesText } from './draft-report.ts'
import { shortHash } from './find.ts'
import { homeAt, keysFolder, slugIn, turnAt } from '#home/home.ts'
import {
  addIdentity,
  addServiceKeys,
  isKeyThere,
  type ServiceKeys,
  writeSigner,
} from '#home/keys.ts'
import { readSpace } from '#home/space.ts'
import { InputError } from '#home/input-error.ts'
import { json } from './json.ts'
import { nextText } from './next.ts'
import type { HomeOptions, IdentityOptions } from './options.ts'
import { passphrases, type PassphraseOptions } from './passphrase.ts'
import { accepted } from '#home/refused.ts'
import type { Session } from './session.ts'
import { paragraph } from './terminal.ts'

export interface RosterOptions extends HomeOptions, IdentityOptions, PassphraseOptions {
  readonly addOfficer?: readonly string[]
  readonly removeOfficer?: readonly string[]
  readonly addRoot?: readonly string[]
  readonly removeRoot?: readonly string[]
  readonly release?: number
  readonly rootQuorum?: number
  readonly rotate?: readonly string[]
  readonly retire?: readonly string[]
  /** Of keys that were lost or stolen: the old ones go at once. */
  readonly replace?: readonly string[]
  readonly take?: string
}

export function isChange(options: RosterOptions): boolean {
  const { addOfficer, removeOfficer, addRoot, removeRoot, release, rootQuorum } = options
  const { rotate, retire, replace, identity } = options
  const ofPeople = [addOfficer, removeOfficer, addRoot, removeRoot, release, rootQuorum]
  const given = [...ofPeople, rotate, retire, replace, identity]
  return given.some((one) => one !== undefined)
}

export const serviceRoles = ['log', 'receipt', 'tls'] as const
const replaceable: readonly string[] = [...serviceRoles, 'identity']

export async function draftRoster(
  session: Session,
  desk: Desk,
  options: RosterOptions,
): Promise<void> {
  const { terminal, words, machinery } = session
  const { centre, space } = desk
  for (const name of ['rotate', 'retire', 'replace'] as const) {
    assertReplaceable(name, options[name] ?? [])
  }
  assertDrawn(options, [...(options.rotate ?? []), ...(options.replace ?? [])])
  const roster = await rosterOf(centre.logs, space.self)
  const fresh = await freshKeys(session, desk, roster, options)
  const open = accepted(nextRoster(machinery.crypto, roster, fresh.change), 'remedy.input.roster')
  const recipients = fresh.change.recipients ?? roster.recipients
  const listed = { party: space.self, recipients }
  accepted(await checkRecipients(machinery.crypto, listed), 'remedy.input.own-recipient')
  // Written only now: what the ledger refuses leaves no key behind.
  await fresh.keep()
  const wording = { type: rosterType, to: [], re: [], effective: null, content: null, open }
  const draft = accepted(await centre.compose(wording))
  const state = accepted(await centre.draft(draft.id))
  const named = shortHash(draft.id)
  if (options.retire !== undefined) await warnOfRetiring(session, desk)
  terminal.out(
    options.json === true
      ? json({ format: 'mithaq-draft-1', draft: draftJson(state) })
      : draftText(session, desk, state) +
          nextText(session, options, [
            { text: say(words, 'centre.roster.sign'), command: ['sign', named, '--as', 'root-1'] },
            { text: say(words, 'centre.draft.release'), command: ['release', named] },
            ...(options.rotate === undefined
              ? []
              : [
                  {
                    text: say(words, 'centre.roster.retire'),
                    command: ['roster', '--retire', ...options.rotate],
                  },
                ]),
            ...(options.replace === undefined ? [] : [{ text: say(words, 'keys.hand-on') }]),
          ]),
  )
}

/** Who has not the new keys yet would know none of this centre once the old ones are gone. */
async function warnOfRetiring({ words, terminal }: Session, desk: Desk): Promise<void> {
  const { logs } = desk.centre
  const origin = originIn(desk.space, desk.space.self)
  const newest = (await logs.held(origin)).state.rosters.at(-1)?.index ?? 0
  const behind: string[] = []
  for (const party of othersIn(desk.space)) {
    if ((await receiptedSize(logs, origin, party)) <= newest) behind.push(party)
  }
  if (behind.length === 0) return
  const text = say(words, 'keys.retire-early', { parties: namesText(words, behind) })
  terminal.err(paragraph({ ...terminal, colour: false }, text))
}

export function assertReplaceable(
  option: 'rotate' | 'retire' | 'replace',
  given: readonly string[],
): void {
  const wrong = given.find((one) => !replaceable.includes(one))
  if (wrong === undefined) return
  throw new InputError('input.not-a-choice', {
    given: wrong,
    option: `--${option}`,
    known: replaceable,
    remedy: 'remedy.input.name',
  })
}

/** A kind of identity is chosen only where one is drawn. */
export function assertDrawn({ identity }: IdentityOptions, drawn: readonly string[]): void {
  if (identity === undefined || drawn.includes('identity')) return
  const given = '--rotate identity'
  throw new InputError('input.missing-option', { given, remedy: 'remedy.input.help' })
}

interface Fresh {
  readonly change: RosterChange
  readonly keep: () => Promise<void>
}

async function freshKeys(
  session: Session,
  desk: Desk,
  roster: Roster,
  options: RosterOptions,
): Promise<Fresh> {
  const { space, home, place, keys } = desk
  const folder = keysFolder(home.folder, place.slug)
  const { crypto, passphraseWork } = session.machinery
  const ask = passphrases(session, options)
  const turn = turnAt(session.machinery, home)
  const people = await Promise.all([
    ...(options.addOfficer ?? []).map((one) => newPerson(session, space.self, 'officer', one)),
    ...(options.addRoot ?? []).map((one) => newPerson(session, space.self, 'root', one)),
  ])
  const services = new Map<ServiceRole, Drawn>()
  const [rotate, replace] = [options.rotate ?? [], options.replace ?? []]
  const known = new Set(roster.keys.map((one) => one.key.keyId))
  const waiting = (role: ServiceRole) => keys[role].filter((one) => !known.has(one.verifier.keyId))
  for (const role of serviceRoles.filter((one) => [...rotate, ...replace].includes(one))) {
    // Those that were drawn in place of a lost file, or for a draft that was never released.
    const drawn = replace.includes(role) ? newestOf(waiting(role)) : []
    const isThere = drawn.length > 0
    const fresh = isThere ? drawn : await newServiceKeys(crypto, role, originIn(space, space.self))
    services.set(role, { keys: fresh, isThere })
  }
  const isNewIdentity = [...rotate, ...replace].includes('identity')
  const identity = isNewIdentity ? await newIdentity(options.identity ?? 'hybrid') : null
  return {
    change: {
      add: people.map(({ role, verifier }) => ({ role, key: verifier })),
      remove: [...(options.removeOfficer ?? []), ...(options.removeRoot ?? [])],
      release: options.release ?? null,
      rootQuorum: options.rootQuorum ?? null,
      bring: [...services].flatMap(([role, list]) =>
        list.keys.map(({ verifier }) => ({ role, key: verifier })),
      ),
      retire: [
        ...(options.retire ?? []).flatMap((role) => olderKeys(roster, role, keys)),
        ...serviceRoles
          .filter((role) => replace.includes(role))
          .flatMap((role) => keysOf(roster, role).map((key) => key.keyId)),
      ],
      recipients: identity === null ? null : [identity.recipient],
    },
    keep: async () => {
      // Asked first: whoever gives up at a question has written nothing.
      for (const { role, signer } of people) {
        if (signer !== null && role.startsWith('root-')) await ask(role, 'close')
      }
      for (const { role, signer } of people) {
        if (signer !== null) await writeSigner(turn, folder, role, signer, ask, passphraseWork)
      }
      for (const [role, drawn] of services) {
        if (!drawn.isThere) await addServiceKeys(turn, folder, role, drawn.keys)
      }
      if (identity !== null) await addIdentity(turn, folder, identity.identity)
    },
  }
}

interface Drawn {
  readonly keys: readonly SignerKey[]
  /** Whether they lie in their file already. */
  readonly isThere: boolean
}

/** The first of each type. */
function newestOf(keys: readonly SignerKey[]): readonly SignerKey[] {
  return [0x01, 0x04, 0x06].flatMap(
    (type) => keys.find((one) => one.verifier.signatureType === type) ?? [],
  )
}

/** Where the file of a key was lost, another takes its place, to be listed by the next roster. */
export async function fillLost(session: Session, options: RosterOptions): Promise<void> {
  const replace = options.replace ?? []
  assertReplaceable('replace', replace)
  const { crypto } = session.machinery
  const home = homeAt(session, options.home)
  const { slug, successions } = readSpace(crypto, home, slugIn(home, options.space))
  const folder = keysFolder(home.folder, slug)
  const origin = originOf(home.party, slug, successions.get(home.party)?.at(-1)?.generation)
  for (const role of serviceRoles.filter((one) => replace.includes(one))) {
    if (isKeyThere(folder, role)) continue
    const keys = await newServiceKeys(crypto, role, origin)
    await addServiceKeys(turnAt(session.machinery, home), folder, role, keys)
  }
}

interface Person {
  readonly role: string
  readonly verifier: VerifierKey
  /** Null for a key that was made elsewhere. */
  readonly signer: SignerKey | null
}

/** `officer-4`, whose key is drawn here, or `officer-4=VKEY` for one made elsewhere. */
async function newPerson(
  { machinery }: Session,
  party: string,
  start: 'officer' | 'root',
  given: string,
): Promise<Person> {
  const { crypto } = machinery
  const [, role, vkey] = /^((?:officer|root)-[a-z0-9]+(?:-[a-z0-9]+)*)(?:=(.+))?$/.exec(given) ?? []
  if (role === undefined || !role.startsWith(`${start}-`)) {
    const remedy = 'remedy.input.role'
    throw new InputError('input.bad-role', { given, option: `--add-${start}`, remedy })
  }
  if (vkey !== undefined) {
    const verifier = accepted(parseVerifierKey(crypto, vkey), 'remedy.input.role')
    return { role, verifier, signer: null }
  }
  const signer = await newKey(crypto, `${party}/${role}`, 0x01)
  return { role, verifier: signer.verifier, signer }
}

/** Listed keys of a role other than the newest of each type that this centre has. */
function olderKeys(roster: Roster, role: string, keys: ServiceKeys): readonly number[] {
  if (role === 'identity') return []
  const own = keys[role as ServiceRole]
  const listed: readonly RosterKey['key'][] = keysOf(roster, role)
  const isListed = ({ verifier }: SignerKey) => listed.some((key) => key.keyId === verifier.keyId)
  const newest = [0x01, 0x04, 0x06].flatMap(
    (type) => own.find((one) => one.verifier.signatureType === type && isListed(one)) ?? [],
  )
  const kept = new Set(newest.map(({ verifier }) => verifier.keyId))
  return listed.map((key) => key.keyId).filter((id) => !kept.has(id))
}
