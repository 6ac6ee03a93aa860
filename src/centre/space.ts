// What a centre knows of a space before it has read a log: which agreement is run there, which
// state each party's name stands for, and the genesis, by which the logs are told to belong here.
import type { LedgerCrypto } from '#ledger/crypto.ts'
import { openGenesis } from '#ledger/genesis.ts'
import { originOf, type Space as SpaceName } from '#ledger/names.ts'
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
}

export interface SpaceSettings {
  readonly agreement: string
  readonly self: string
  readonly parties: ReadonlyMap<string, PartyId>
  readonly genesis: Uint8Array
}

/** The space that a genesis begins; a fault where the settings name other parties than it does. */
export function spaceOf(crypto: LedgerCrypto, settings: SpaceSettings): Space {
  const opened = openGenesis(crypto, settings.genesis)
  if (!opened.ok) throw new Error(`genesis cannot be read: ${opened.refusal.code}`)
  const founders = opened.value.genesis.parties.map((one) => one.party)
  const named = [...settings.parties.keys()]
  const missing = founders.find((party) => !settings.parties.has(party))
  if (missing !== undefined || named.length !== founders.length) {
    throw new Error(`settings name ${named.join(' ')}, genesis ${founders.join(' ')}`)
  }
  if (!settings.parties.has(settings.self)) throw new Error(`${settings.self} is no party of it`)
  return { ...settings, name: opened.value.space }
}

export function originIn(space: Space, party: string): string {
  return originOf(party, space.name.slug)
}

/** The party whose log this is; nothing for a log of another space. */
export function partyOf(space: Space, origin: string): string | undefined {
  return [...space.parties.keys()].find((party) => originIn(space, party) === origin)
}

export function othersIn(space: Space): readonly string[] {
  return [...space.parties.keys()].filter((party) => party !== space.self)
}
