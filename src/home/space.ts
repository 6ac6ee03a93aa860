// What a home keeps of one space beside the store: which agreement is run there, who the parties
// are and where they listen, their first rosters, and the genesis as far as it has been signed.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { equalBytes } from '#ledger/bytes.ts'
import type { Succession } from '#ledger/generation.ts'
import { formatFingerprint } from '#ledger/fingerprint.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import { fingerprintOf } from '#ledger/rosters.ts'
import { makeFolder, readIfThere, writeWhole } from './disk.ts'
import {
  generationFile,
  isKnownGeneration,
  type KnownGeneration,
  successionsIn,
  writeGeneration,
} from './generations.ts'
import {
  badHome,
  changedMeanwhile,
  fileOf,
  type Home,
  jsonIn,
  keysFolder,
  spaceFolder,
  turnAt,
} from './home.ts'
import { InputError } from './input-error.ts'
import type { Machinery } from './machinery.ts'

export interface Member {
  /** Its name in the ledger: `us.example`. */
  readonly party: string
  /** Its id in the agreement: `US`. */
  readonly as: string
  /** Where it listens: `https://192.0.2.7:8443`; null where it is not known, or it only calls. */
  readonly address: string | null
  /** Of its first roster. */
  readonly fingerprint: string
  /** Further generations of its log; nothing where there are none. */
  readonly generations?: readonly KnownGeneration[]
}

export interface SpaceFolder {
  readonly slug: string
  readonly folder: string
  /** As findAgreement (shelf.ts) takes it: an id of the shelf, or the path of a folder. */
  readonly agreement: string
  /** This party first. */
  readonly members: readonly Member[]
  /** The texts of the first rosters, by party. */
  readonly rosters: ReadonlyMap<string, string>
  /** Further generations of logs, by party. */
  readonly successions: ReadonlyMap<string, readonly Succession[]>
  /** As far as it is signed; null before there is any. */
  readonly genesis: Uint8Array | null
}

const format = 'mithaq-space-1'

const spaceFile = (folder: string) => join(folder, 'space.json')
export const rosterFile = (folder: string, party: string) =>
  join(folder, 'rosters', `${party}.roster`)
export const genesisFile = ({ folder, slug }: SpaceFolder) => join(folder, `${slug}.genesis`)

/** A folder that an earlier run began and did not finish, or that holds a space. */
export function assertNoSpace(folder: string, slug: string): void {
  const [space, keys] = [spaceFolder(folder, slug), keysFolder(folder, slug)]
  const whole = existsSync(spaceFile(space))
  const half = [keys, space].find(existsSync)
  if (!whole && half === undefined) return
  const given = whole ? space : (half ?? '')
  throw new InputError(whole ? 'input.space-exists' : 'input.half-made', {
    given,
    file: given,
    option: '--space',
    remedy: whole ? 'remedy.input.other-space' : 'remedy.input.half-made',
  })
}

/**
 * Changes what the files say now, which may be more than the command has read: it may have waited
 * for a passphrase since. Commands take turns.
 */
export function changeSpace(
  machinery: Pick<Machinery, 'crypto' | 'underLock'>,
  home: Home,
  slug: string,
  change: (now: SpaceFolder) => SpaceFolder,
): Promise<SpaceFolder> {
  return turnAt(
    machinery,
    home,
  )(() => {
    const next = change(readSpace(machinery.crypto, home, slug))
    writeSpace(next)
    return next
  })
}

/** The genesis with what was added to it, where it is still the one that was read. */
export function withGenesis(now: SpaceFolder, read: SpaceFolder, genesis: Uint8Array): SpaceFolder {
  const [before, there] = [read.genesis, now.genesis]
  const isSame = before === null || there === null ? before === there : equalBytes(before, there)
  if (!isSame) throw changedMeanwhile(genesisFile(now))
  return { ...now, genesis }
}

/** A further generation of a log, whose first roster is in this entry. */
export function withGeneration(
  now: SpaceFolder,
  read: SpaceFolder,
  party: string,
  { entry, ...known }: KnownGeneration & { readonly entry: Uint8Array },
): SpaceFolder {
  const { folder } = now
  const knownIn = ({ members }: SpaceFolder) =>
    members.find((one) => one.party === party)?.generations ?? []
  const before = knownIn(now)
  // They only ever come to be more.
  if (before.length !== knownIn(read).length) throw changedMeanwhile(spaceFile(folder))
  writeGeneration(generationFile(folder, party, known.generation), entry, folder)
  const members = now.members.map((one) =>
    one.party === party ? { ...one, generations: [...before, known] } : one,
  )
  return { ...now, members }
}

/** Writes what changed; space.json comes last. */
export function writeSpace(space: SpaceFolder): void {
  const { folder, agreement, members, rosters, genesis } = space
  makeFolder(join(folder, 'rosters'))
  for (const [party, text] of rosters) {
    const path = rosterFile(folder, party)
    if (!existsSync(path)) writeWhole(path, text)
  }
  if (genesis !== null) writeWhole(genesisFile(space), genesis)
  writeWhole(spaceFile(folder), fileOf({ format, agreement, parties: members }))
}

export function readSpace(crypto: LedgerCrypto, home: Home, slug: string): SpaceFolder {
  const { folder, agreement, members } = spaceIn(home, slug)
  const rosters = new Map(
    members.map(({ party, fingerprint }) => [
      party,
      rosterText(crypto, rosterFile(folder, party), fingerprint),
    ]),
  )
  const genesis = readIfThere(genesisFile({ folder, slug } as SpaceFolder))
  const successions = new Map(
    members.map(({ party, generations = [] }) => [
      party,
      successionsIn(crypto, folder, party, generations),
    ]),
  )
  return { slug, folder, agreement, members, rosters, successions, genesis }
}

/** Whom the space has, as it stands in the file now: what a command has noted since is in it. */
export function membersIn(home: Home, slug: string): readonly Member[] {
  return spaceIn(home, slug).members
}

function spaceIn(home: Home, slug: string): Pick<SpaceFolder, 'folder' | 'agreement' | 'members'> {
  const folder = spaceFolder(home.folder, slug)
  const path = spaceFile(folder)
  const bytes = readIfThere(path)
  if (bytes === null) throw badHome(path, format)
  const value = jsonIn(path, bytes) as Partial<Record<'format' | 'agreement' | 'parties', unknown>>
  const { agreement, parties } = value
  if (value.format !== format || typeof agreement !== 'string') throw badHome(path, format)
  if (!Array.isArray(parties) || !parties.every(isMember)) throw badHome(path, 'parties')
  const members = parties as readonly Member[]
  if (members[0]?.party !== home.party) throw badHome(path, home.party)
  return { folder, agreement, members }
}

function isMember(value: unknown): value is Member {
  if (typeof value !== 'object' || value === null) return false
  const {
    party,
    as,
    address,
    fingerprint,
    generations = [],
  } = value as Partial<Record<keyof Member, unknown>>
  return (
    typeof party === 'string' &&
    typeof as === 'string' &&
    typeof fingerprint === 'string' &&
    (address === null || typeof address === 'string') &&
    Array.isArray(generations) &&
    generations.every(isKnownGeneration)
  )
}

/** The roster that was exchanged: nobody has altered the file since. */
function rosterText(crypto: LedgerCrypto, path: string, fingerprint: string): string {
  const bytes = readIfThere(path)
  if (bytes === null) throw badHome(path, fingerprint)
  const text = Buffer.from(bytes).toString('utf8')
  if (formatFingerprint(fingerprintOf(crypto, text)) !== fingerprint) {
    throw badHome(path, fingerprint)
  }
  return text
}
