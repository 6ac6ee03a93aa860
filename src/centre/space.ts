// What a centre knows of a space before it has read a log: which agreement is run there, which
// state each party's name stands for, the first rosters that the parties exchanged, and the genesis
// that names their fingerprints, by which the logs are told to belong here.
import type { LedgerCrypto } from '#ledger/crypto.ts'
import type { Succession } from '#ledger/generation.ts'
import { checkGenesis } from '#ledger/genesis.ts'
import { originOf, type Space as SpaceName } from '#ledger/names.ts'
import { accept, type Outcome, refuse } from '#ledger/refusal.ts'
import { parseRoster, type Roster } from '#ledger/roster.ts'
import type { PartyId } from '#language/party.ts'

export interface Space {
  readonly name: SpaceName
  /** The id of the agreement on the shelf. */
  readonly agreement: string
  /** This centre's party, by its name in the ledger: `us.example`. */
  readonly self: string
  /** The parties of the ledger as parties of the agreement: `us.example` is `US`. */
  readonly parties: ReadonlyMap<string, PartyId>
  /** The first entry of every log. */
  readonly genesis: Uint8Array
  /** The first roster of each party, as exchanged when the agreement was signed. */
  readonly rosters: ReadonlyMap<string, Roster>
  /** Further generations of logs that this centre follows, by party, in their order. */
  readonly successions?: ReadonlyMap<string, readonly Succession[]>
}

export interface SpaceSettings extends Omit<Space, 'name' | 'rosters'> {
  /** The texts of the first rosters, by party. */
  readonly rosters: ReadonlyMap<string, string>
}

/** The space that a genesis begins, if the parties that it names are those of the settings. */
export async function spaceOf(
  crypto: LedgerCrypto,
  settings: SpaceSettings,
): Promise<Outcome<Space>> {
  const name = await checkGenesis(crypto, settings.genesis, settings.rosters)
  if (!name.ok) return name
  const rosters = new Map<string, Roster>()
  for (const [party, text] of settings.rosters) {
    const roster = parseRoster(crypto, text)
    if (!roster.ok) return roster
    rosters.set(party, roster.value)
  }
  const { parties, self } = settings
  const unnamed = [...rosters.keys(), self].find((party) => !parties.has(party))
  if (unnamed !== undefined || parties.size !== rosters.size) {
    const expected = [...rosters.keys()].join(' ')
    return refuse('other-genesis', 'parties', [...parties.keys()].join(' '), expected)
  }
  return accept({ ...settings, name: name.value, rosters })
}

/** Whether another generation has taken the place of a log here. */
export const hasEnded = (space: Space, origin: string): boolean =>
  acceptedSize(space, origin) !== Infinity

/** The log of a party, in the generation that it is in now. */
export function originIn(space: Space, party: string): string {
  return originOf(party, space.name.slug, successionsOf(space, party).at(-1)?.generation)
}

export function successionsOf(space: Space, party: string): readonly Succession[] {
  return space.successions?.get(party) ?? []
}

/** Every log of a party that is followed here, the first one first. */
export function generationsOf(space: Space, party: string): readonly string[] {
  const { slug } = space.name
  const further = successionsOf(space, party).map(({ generation }) => generation)
  return [1, ...further].map((generation) => originOf(party, slug, generation))
}

/** The party whose log this is, in whichever generation; nothing for a log of another space. */
export function partyOf(space: Space, origin: string): string | undefined {
  return [...space.parties.keys()].find((party) => generationsOf(space, party).includes(origin))
}

/** The generation that begins with this log; nothing for a first one. */
export function successionAt(space: Space, origin: string): Succession | undefined {
  const party = partyOf(space, origin)
  if (party === undefined) return undefined
  return successionsOf(space, party).find(
    ({ generation }) => originOf(party, space.name.slug, generation) === origin,
  )
}

/** How many entries of a log count: all of the newest, of one before what was accepted of it. */
export function acceptedSize(space: Space, origin: string): number {
  const party = partyOf(space, origin)
  const next = successionsOf(space, party ?? '').find((one) => one.previous.origin === origin)
  return next?.previous.size ?? Infinity
}

export function othersIn(space: Space): readonly string[] {
  return [...space.parties.keys()].filter((party) => party !== space.self)
}
