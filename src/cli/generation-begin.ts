// Beginning a further generation of the own log. Keys and files are written first, and space.json
// with them; the log begins last, so that a run that was broken off is taken up where it stood.
import { newIdentity } from '#ledger/age-identity.ts'
import { newKey, newServiceKeys, rosterEntry } from '#centre/founding.ts'
import { checkGeneration, headAt, lostFileFrom } from '#centre/generations.ts'
import { generationRoster, noChange, type ServiceRole } from '#centre/roster-change.ts'
import { originIn, successionsOf } from '#centre/space.ts'
import { checkRecipients } from '#centre/whose-recipient.ts'
import { formatFingerprint } from '#ledger/fingerprint.ts'
import { type GenerationInHand, readGeneration } from '#ledger/generation.ts'
import type { SignerKey } from '#ledger/key.ts'
import { originOf } from '#ledger/names.ts'
import { keysOf, type Roster } from '#ledger/roster.ts'
import { rosterAt } from '#ledger/rosters.ts'
import { say } from '#locale/locale.ts'
import { atPlace, type Desk } from './desk.ts'
import { readNamed } from '#home/disk.ts'
import { namesText } from './draft-report.ts'
import { fingerprintText } from './fingerprint.ts'
import { alreadyBegun, begunBefore, evidenceOf } from './generation-evidence.ts'
import type { GenerationOptions } from './generation.ts'
import { homeAt, keysFolder, slugIn, turnAt, type Home } from '#home/home.ts'
import { generationFile } from '#home/generations.ts'
import { addIdentity, addServiceKeys, writeSigner } from '#home/keys.ts'
import { enoughRoots, rootsIn } from '#home/roots.ts'
import { changeSpace, readSpace, type SpaceFolder, withGeneration } from '#home/space.ts'
import { InputError } from '#home/input-error.ts'
import { json } from './json.ts'
import { nextText, shortPath } from './next.ts'
import { passphrases } from './passphrase.ts'
import { accepted, refusedInput, rolledBack } from '#home/refused.ts'
import { assertDrawn, assertReplaceable, serviceRoles } from './roster-draft.ts'
import type { Session } from './session.ts'
import { paragraph } from './terminal.ts'

export async function beginGeneration(session: Session, options: GenerationOptions): Promise<void> {
  const { crypto } = session.machinery
  assertReplaceable('rotate', options.rotate ?? [])
  assertDrawn(options, options.rotate ?? [])
  const home = homeAt(session, options.home)
  const slug = slugIn(home, options.space)
  const before = readSpace(crypto, home, slug)
  await atPlace(session, home, before, async (desk) => {
    if (!(await isPending(desk))) await prepare(session, desk, options)
  })
  const place = readSpace(crypto, home, slug)
  const inHand = await atPlace(session, home, place, (desk) => begin(session, home, desk))
  report(session, place, inHand, options)
}

/** Whether a generation has been prepared whose log is still empty. */
async function isPending({ centre, space, store }: Desk): Promise<boolean> {
  const behind = await centre.checkOwnLog()
  if (behind !== null) throw rolledBack(behind)
  const isFurther = successionsOf(space, space.self).length > 0
  return isFurther && (await store.head(originIn(space, space.self))) === null
}

async function prepare(session: Session, desk: Desk, options: GenerationOptions): Promise<void> {
  const { centre, home, space, place } = desk
  const { crypto, clock } = session.machinery
  const origin = originIn(space, space.self)
  const rootsKept = options.rootsLost !== true
  const alarm = await evidenceOf(session, desk, origin, options.evidence)
  const canGoOn = async () => (await lostFileFrom(centre.logs, origin, options.after ?? 0)) === null
  if (alarm === null && rootsKept && (await canGoOn())) {
    const begun = begunBefore(desk, options.after)
    if (begun !== undefined) throw alreadyBegun(desk, begun)
    const remedy = 'remedy.input.no-fork'
    throw new InputError('input.no-fork', { given: origin, option: '--evidence', remedy })
  }
  const { previous, last } = await endOf(desk, origin, options.after)
  const generation = (successionsOf(space, space.self).at(-1)?.generation ?? 1) + 1
  const next = originOf(space.self, space.name.slug, generation)
  const fresh = await freshKeys(session, desk, last, next, options)
  const text = accepted(generationRoster(crypto, last, previous, fresh.change))
  const roots = rootsKept ? await lastRoots(session, desk, last, options) : fresh.roots
  const at = { space: space.name, party: space.self, time: Math.floor(clock() / 1000) }
  const entry = accepted(await rosterEntry(crypto, at, text, roots))
  const inHand = accepted(readGeneration(crypto, entry))
  // As the others will check it, before anything is written.
  accepted(await checkGeneration(centre.logs, inHand, rootsKept))
  accepted(await checkRecipients(crypto, inHand.roster), 'remedy.input.own-recipient')
  if (alarm !== null) await centre.alarms.raise(alarm)
  await fresh.keep()
  const known = { generation, fingerprint: formatFingerprint(inHand.fingerprint), rootsKept, entry }
  await changeSpace(session.machinery, home, place.slug, (now) =>
    withGeneration(now, place, space.self, known),
  )
}

/** The head that the log before ends with, and the roster that holds there. */
async function endOf({ centre }: Desk, origin: string, after: number | undefined) {
  if (after === undefined) {
    const remedy = 'remedy.input.after'
    throw new InputError('input.missing-option', { given: '--after', remedy })
  }
  const previous = await headAt(centre.logs, origin, after)
  const { rosters, course } = (await centre.logs.held(origin)).state
  const last = rosterAt(rosters, after)
  if (previous !== null && last !== undefined) return { previous, last }
  const wrong = { place: origin, value: String(after), expected: `2..${course.size}` }
  throw refusedInput({ code: 'not-so-far', ...wrong }, 'remedy.input.generation')
}

function lastRoots(
  session: Session,
  { home, place }: Desk,
  last: Roster,
  options: GenerationOptions,
): Promise<readonly SignerKey[]> {
  const folder = keysFolder(home.folder, place.slug)
  const { crypto } = session.machinery
  const listed = new Set(last.keys.map((one) => one.role))
  const named = options.root ?? rootsIn(folder).filter((role) => listed.has(role))
  return enoughRoots({ crypto, folder, ask: passphrases(session, options) }, named, last)
}

/**
 * The log has keys of its own in each generation; others are drawn where that was asked for, and
 * where the roster there lists none that is at hand.
 */
async function freshKeys(
  session: Session,
  { home, place, space, keys }: Desk,
  last: Roster,
  origin: string,
  options: GenerationOptions,
) {
  const { crypto, passphraseWork } = session.machinery
  const folder = keysFolder(home.folder, place.slug)
  const rotate = new Set(['log', ...(options.rotate ?? []), ...goneFrom(last, keys)])
  const services = new Map<ServiceRole, readonly SignerKey[]>()
  for (const role of serviceRoles.filter((one) => rotate.has(one))) {
    services.set(role, await newServiceKeys(crypto, role, origin))
  }
  const identity = rotate.has('identity') ? await newIdentity(options.identity ?? 'hybrid') : null
  const lost = options.rootsLost === true ? rolesOf(last, 'root-') : []
  const roots = await Promise.all(
    freeRoles(lost, rootsIn(folder)).map((role) => newKey(crypto, `${space.self}/${role}`, 0x01)),
  )
  const roleOf = ({ verifier }: SignerKey) => verifier.name.slice(space.self.length + 1)
  const ask = passphrases(session, options)
  const turn = turnAt(session.machinery, home)
  return {
    roots,
    change: {
      ...noChange,
      add: roots.map((key) => ({ role: roleOf(key), key: key.verifier })),
      remove: lost,
      bring: [...services].flatMap(([role, list]) =>
        list.map(({ verifier }) => ({ role, key: verifier })),
      ),
      retire: [...services.keys()].flatMap((role) => keysOf(last, role).map((key) => key.keyId)),
      recipients: identity === null ? null : [identity.recipient],
    },
    keep: async () => {
      // Asked first: whoever gives up at a question has written nothing.
      for (const root of roots) await ask(roleOf(root), 'close')
      for (const root of roots) {
        await writeSigner(turn, folder, roleOf(root), root, ask, passphraseWork)
      }
      for (const [role, list] of services) await addServiceKeys(turn, folder, role, list)
      if (identity !== null) await addIdentity(turn, folder, identity.identity)
    },
  }
}

const goneFrom = (roster: Roster, keys: Desk['keys']): readonly string[] =>
  (['receipt', 'tls'] as const).filter((role) => {
    const listed = keysOf(roster, role).map((key) => key.keyId)
    return !keys[role].some(({ verifier }) => listed.includes(verifier.keyId))
  })

const rolesOf = (roster: Roster, start: string): readonly string[] =>
  roster.keys.flatMap(({ role }) => (role.startsWith(start) ? [role] : []))

/**
 * As many names that were not used before: root-4, where there were three. Keys may lie in the home
 * that are in no roster, of a run that was broken off.
 */
function freeRoles(lost: readonly string[], there: readonly string[]): readonly string[] {
  const numbers = [...lost, ...there].map((role) => Number(/^root-(\d{1,6})$/.exec(role)?.[1] ?? 0))
  const last = Math.max(0, ...numbers)
  return lost.map((_, at) => `root-${last + at + 1}`)
}

/** The log itself, with the entry that was prepared. */
async function begin(
  session: Session,
  { folder }: Home,
  { centre, space, place }: Desk,
): Promise<GenerationInHand> {
  const generation = successionsOf(space, space.self).at(-1)?.generation
  if (generation === undefined) throw new Error(`no further generation in ${folder}`)
  const bytes = readNamed(generationFile(place.folder, space.self, generation))
  accepted(await centre.begin(bytes))
  return accepted(readGeneration(session.machinery.crypto, bytes))
}

function report(
  session: Session,
  { slug, folder, members }: SpaceFolder,
  inHand: GenerationInHand,
  options: GenerationOptions,
): void {
  const { terminal, words } = session
  const { party, generation, previous, fingerprint, roster } = inHand
  const file = generationFile(folder, party, generation)
  const origin = keysOf(roster, 'log')[0]?.name ?? ''
  const rootsKept = members[0]?.generations?.at(-1)?.rootsKept !== false
  if (options.json === true) {
    const told = { party, origin, after: previous.size, rootsKept, file }
    const document = { ...told, fingerprint: formatFingerprint(fingerprint) }
    return terminal.out(json({ format: 'mithaq-generation-1', ...document }))
  }
  const others = members.slice(1).map((one) => one.party)
  const lost = rootsKept ? [] : ['--roots-lost']
  const accept = ['generation', 'accept', say(words, 'centre.file'), '--after', `${previous.size}`]
  return terminal.out(
    [
      paragraph(terminal, say(words, 'generation.begun', { log: origin, n: previous.size }), {
        style: 'bold',
      }),
      fingerprintText(session, { party, slug, fingerprint }),
      nextText(session, {}, [
        {
          text: say(words, 'generation.hand-on', {
            file: shortPath(file),
            parties: namesText(words, others),
          }),
          command: [...accept, ...lost, '--fingerprint', '...'],
        },
      ]),
    ].join(''),
  )
}
