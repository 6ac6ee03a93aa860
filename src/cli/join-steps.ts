// The steps by which a centre enters a space, one after the other as far as they can go: take the
// others' rosters, write or sign the genesis, hand it on, and begin the own log when everybody has
// signed. Each step is kept before the next, so that the command may be run as often as one likes.
import {
  cosignGenesis,
  mergeGenesis,
  proposeGenesis,
  proposerOf,
  readGenesis,
} from '#centre/joining.ts'
import { rosterEntry } from '#centre/founding.ts'
import { originIn } from '#centre/space.ts'
import { checkRecipients } from '#centre/whose-recipient.ts'
import type { Agreement } from '#language/agreement.ts'
import { decodeUtf8, equalBytes } from '#ledger/bytes.ts'
import { formatFingerprint } from '#ledger/fingerprint.ts'
import { parseRoster } from '#ledger/roster.ts'
import { fingerprintOf } from '#ledger/rosters.ts'
import { atPlace } from './desk.ts'
import { readNamed } from '#home/disk.ts'
import { readFingerprint } from './fingerprint.ts'
import type { Home } from '#home/home.ts'
import { type AskPassphrase, readSigner, rolesIn } from '#home/keys.ts'
import {
  changeSpace,
  genesisFile,
  type Member,
  type SpaceFolder,
  withGenesis,
} from '#home/space.ts'
import { enoughRoots } from '#home/roots.ts'
import { InputError } from '#home/input-error.ts'
import type { HomeOptions } from './options.ts'
import { accepted, rolledBack } from '#home/refused.ts'
import { partyNamed } from './request.ts'
import type { Session } from './session.ts'

export interface JoinOptions extends HomeOptions {
  readonly fingerprint?: string
  readonly as?: string
  readonly address?: string
  readonly root?: readonly string[]
}

export interface Joining {
  readonly session: Session
  readonly home: Home
  readonly agreement: Agreement
  readonly options: JoinOptions
  readonly ask: AskPassphrase
  /** Of the keys. */
  readonly folder: string
}

/** The roots that are to sign, in turn. */
const rootsOf = ({ options, folder }: Joining): readonly string[] =>
  options.root ?? rolesIn(folder).filter((role) => role.startsWith('root-'))

/** How far a centre has come. */
export type Standing =
  /** Rosters of these parties of the agreement are still to be taken. */
  | { readonly kind: 'rosters-missing'; readonly parties: readonly string[] }
  /** Another party writes the genesis. */
  | { readonly kind: 'genesis-awaited'; readonly from: string }
  /** Signed here; these have still to sign it. */
  | { readonly kind: 'hand-on'; readonly file: string; readonly to: readonly string[] }
  /** The own log has begun. */
  | {
      readonly kind: 'joined'
      readonly file: string
      readonly sid: string
      readonly isNew: boolean
    }

/** How a space changes by what a file holds, which its first line says. */
export async function takenFrom(
  joining: Joining,
  place: SpaceFolder,
  path: string,
): Promise<(now: SpaceFolder) => SpaceFolder> {
  const bytes = readNamed(path)
  const text = decodeUtf8(bytes) ?? ''
  if (text.startsWith('mithaq/roster/v1\n')) {
    const { crypto } = joining.session.machinery
    const roster = accepted(parseRoster(crypto, text), 'remedy.input.roster-file', path)
    accepted(await checkRecipients(crypto, roster), 'remedy.input.roster-recipient', path)
    return (now) => takeRoster(joining, now, path, text)
  }
  if (text.startsWith('mithaq/genesis/v1\n')) {
    assertNoneOfRoster(joining.options)
    const genesis = await genesisWith(joining, place, path, bytes)
    return (now) => withGenesis(now, place, genesis)
  }
  throw new InputError('input.not-for-joining', {
    given: path,
    file: path,
    expected: 'mithaq/roster/v1 or mithaq/genesis/v1',
    remedy: 'remedy.input.joining-file',
  })
}

/** Options that say something of a roster, where none is taken. */
export function assertNoneOfRoster({ fingerprint, as, address }: JoinOptions): void {
  const given = { '--fingerprint': fingerprint, '--as': as, '--address': address }
  const [first] = Object.entries(given).filter(([, value]) => value !== undefined)
  if (first === undefined) return
  const [option, value = ''] = first
  const remedy = 'remedy.input.with-roster'
  throw new InputError('input.without-roster', { given: value, option, remedy })
}

async function genesisWith(
  { session }: Joining,
  place: SpaceFolder,
  path: string,
  bytes: Uint8Array,
): Promise<Uint8Array> {
  const { crypto } = session.machinery
  const { slug, rosters, genesis } = place
  const remedy = 'remedy.input.genesis'
  const given = accepted(await readGenesis(crypto, bytes, slug, rosters), remedy, path)
  if (genesis === null) return bytes
  const own = accepted(await readGenesis(crypto, genesis, slug, rosters), remedy)
  return accepted(mergeGenesis(own, given), 'remedy.input.two-geneses', path)
}

function takeRoster(joining: Joining, place: SpaceFolder, path: string, text: string): SpaceFolder {
  const { session, options, agreement } = joining
  const { crypto } = session.machinery
  const { party } = accepted(parseRoster(crypto, text), 'remedy.input.roster-file', path)
  const fingerprint = fingerprintOf(crypto, text)
  if (options.fingerprint === undefined) {
    const given = '--fingerprint'
    throw new InputError('input.missing-option', { given, remedy: 'remedy.input.read-aloud' })
  }
  if (!equalBytes(readFingerprint(options.fingerprint, '--fingerprint'), fingerprint)) {
    throw new InputError('input.other-fingerprint', {
      given: formatFingerprint(fingerprint),
      file: path,
      option: '--fingerprint',
      expected: options.fingerprint,
      remedy: 'remedy.input.read-aloud-again',
    })
  }
  const before = place.members.find((one) => one.party === party)
  if (before !== undefined && before.fingerprint !== formatFingerprint(fingerprint)) {
    throw new InputError('input.party-known', {
      given: party,
      file: path,
      expected: before.fingerprint,
      remedy: 'remedy.input.party-known',
    })
  }
  const others = place.members.filter((one) => one.party !== party)
  const as = before?.as ?? partyToBe(agreement, options.as, others)
  const address = options.address ?? before?.address ?? null
  const member: Member = {
    ...before,
    party,
    as,
    address,
    fingerprint: formatFingerprint(fingerprint),
  }
  const members =
    before === undefined
      ? [...place.members, member]
      : place.members.map((one) => (one === before ? member : one))
  return { ...place, members, rosters: new Map([...place.rosters, [party, text]]) }
}

/** As named, or else the one party of the agreement that nobody stands for yet. */
function partyToBe(agreement: Agreement, named: string | undefined, others: readonly Member[]) {
  const taken = new Set(others.map((one) => one.as))
  const free = agreement.parties.map((one) => one.id).filter((id) => !taken.has(id))
  const as = named ?? (free.length === 1 ? free[0] : undefined)
  if (as !== undefined && free.includes(partyNamed(agreement, as, '--as'))) return as
  throw new InputError(as === undefined ? 'input.missing-option' : 'input.party-taken', {
    given: as ?? '--as',
    option: '--as',
    known: free,
    remedy: free.length === 0 ? 'remedy.input.all-taken' : 'remedy.input.name',
  })
}

/** Goes on as far as this centre can, and says where it stands. */
export async function goOn(joining: Joining, given: SpaceFolder): Promise<Standing> {
  const { session, home, agreement, ask, folder } = joining
  const { crypto, clock } = session.machinery
  let place = given
  const known = new Set(place.members.map((one) => one.as))
  const absent = agreement.parties.map((one) => one.id).filter((id) => !known.has(id))
  if (absent.length > 0) return { kind: 'rosters-missing', parties: absent }
  const proposer = proposerOf(place.rosters.keys())
  const [first = 'root-1'] = rootsOf(joining)
  let { genesis } = place
  if (genesis === null) {
    if (proposer !== home.party) return { kind: 'genesis-awaited', from: proposer }
    const root = await readSigner(crypto, folder, first, ask)
    const time = Math.floor(clock() / 1000)
    genesis = accepted(await proposeGenesis(crypto, place.slug, time, place.rosters, root))
    place = await keepGenesis(joining, place, genesis)
  }
  let inHand = await standingOf(joining, place, genesis)
  if (inHand.missing.includes(home.party)) {
    const root = await readSigner(crypto, folder, first, ask)
    genesis = await cosignGenesis(crypto, inHand, root)
    inHand = await standingOf(joining, place, genesis)
    place = await keepGenesis(joining, place, genesis)
  }
  const file = genesisFile(place)
  if (inHand.missing.length > 0) return { kind: 'hand-on', file, to: inHand.missing }
  const { sid, isNew } = await begin(joining, place)
  return { kind: 'joined', file, sid, isNew }
}

function keepGenesis({ session, home }: Joining, place: SpaceFolder, genesis: Uint8Array) {
  const { slug } = place
  return changeSpace(session.machinery, home, slug, (now) => withGenesis(now, place, genesis))
}

async function standingOf({ session }: Joining, place: SpaceFolder, genesis: Uint8Array) {
  const { crypto } = session.machinery
  const read = await readGenesis(crypto, genesis, place.slug, place.rosters)
  return accepted(read, 'remedy.input.genesis', genesisFile(place))
}

/** Begins the own log, which needs as many roots as a change of the roster. */
function begin(joining: Joining, place: SpaceFolder) {
  const { session, home } = joining
  return atPlace(session, home, place, async ({ centre, space }) => {
    const { sid } = space.name
    const log = await centre.logs.held(originIn(space, space.self))
    const behind = await centre.checkOwnLog()
    if (behind !== null) throw rolledBack(behind)
    if (log.state.course.size > 0) return { sid, isNew: false }
    const time = Math.max(Math.floor(session.machinery.clock() / 1000), log.state.course.time)
    const at = { space: space.name, party: space.self, time }
    const text = place.rosters.get(home.party) ?? ''
    const { crypto } = session.machinery
    const roots = await enoughRoots(
      { crypto, folder: joining.folder, ask: joining.ask },
      rootsOf(joining),
      accepted(parseRoster(crypto, text)),
    )
    const entry = accepted(await rosterEntry(crypto, at, text, roots))
    accepted(await centre.begin(entry))
    return { sid, isNew: true }
  })
}
