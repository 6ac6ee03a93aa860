// The demonstration centres: each party of an agreement with keys that come from their own names,
// so that everyone who starts a demonstration has the same space and can check that the keys are
// these. They protect nothing; whoever sees what they signed is told so (`demonstrationNotice`).
import type { Agreement } from '#language/agreement.ts'
import type { Label } from '#language/label.ts'
import type { PartyId } from '#language/party.ts'
import { withRecipient } from '#ledger/age-identity.ts'
import { encodeUtf8 } from '#ledger/bytes.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import { formatGenesis } from '#ledger/genesis.ts'
import { formatNote } from '#ledger/note.ts'
import type { Outcome } from '#ledger/refusal.ts'
import { firstRoster, type PartyKeys, partyKeysFrom, rosterEntry, signedBy } from './founding.ts'
import { type Space, spaceOf } from './space.ts'

export const demonstrationNotice: Label = {
  en: 'Signed with demonstration keys: no Party has signed any of it.',
  ru: 'Подписано демонстрационными ключами: ни одна из Сторон этого не подписывала.',
  ar: 'وُقِّع بمفاتيح تجريبية: لم يوقّع أيٌّ من الطرفين شيئًا منه.',
}

export interface DemonstrationParty {
  readonly as: PartyId
  readonly space: Space
  readonly keys: PartyKeys
  /** The entry of the first roster, with which the log begins. */
  readonly roster: Uint8Array
  /** The texts of the first rosters, by party. */
  readonly rosters: ReadonlyMap<string, string>
}

// What opens the bodies for each party in turn. They are printed here for everyone to use.
const identities = [
  'AGE-SECRET-KEY-PQ-1ZDTX5NJ0PKVHV8365P6PTWWSD7MGGW4PWZUCG0ZAZZDHHGQPSVXSRHS823',
  'AGE-SECRET-KEY-PQ-17UTUPGHUP7YHNKFVRN4249XXJSYND6VZ2D7ZPKMMGEZ7G8KRKRWSLGM86F',
]

/** The beginning of all demonstrations, in Unix seconds: 1 January 2026. */
const beginning = 1_767_225_600

/** The parties of an agreement as `us.example` and so on; two officers release a message. */
export async function demonstrationParties(
  crypto: LedgerCrypto,
  agreement: Agreement,
): Promise<readonly DemonstrationParty[]> {
  const slug = agreement.id
  const founders = await Promise.all(
    agreement.parties.slice(0, identities.length).map(async ({ id }, at) => {
      const party = `${id.toLowerCase()}.example`
      const keys = await demonstrationKeys(crypto, party, slug, identities[at]!)
      const roster = sound(firstRoster(crypto, party, keys, { release: 2, root: 1 }))
      return { as: id, party, keys, ...roster }
    }),
  )
  const genesis = await genesisOf(crypto, slug, founders)
  const parties = new Map(founders.map(({ party, as }) => [party, as]))
  const rosters = new Map(founders.map(({ party, text }) => [party, text]))
  return Promise.all(
    founders.map(async ({ as, party, keys, text }) => {
      const settings = { agreement: agreement.id, self: party, parties, genesis, rosters }
      const space = sound(await spaceOf(crypto, settings))
      const place = { space: space.name, party, time: beginning }
      const roster = sound(await rosterEntry(crypto, place, text, keys.roots))
      return { as, space, keys, roster, rosters }
    }),
  )
}

async function demonstrationKeys(
  crypto: LedgerCrypto,
  party: string,
  slug: string,
  identity: string,
): Promise<PartyKeys> {
  const seedOf = (name: string, type: number) =>
    crypto.sha256(encodeUtf8(`mithaq demonstration key ${type} ${name}`))
  const size = { officers: 2, roots: 1 }
  return partyKeysFrom(crypto, party, slug, size, seedOf, [await withRecipient(identity)])
}

async function genesisOf(
  crypto: LedgerCrypto,
  slug: string,
  founders: readonly {
    readonly party: string
    readonly keys: PartyKeys
    readonly fingerprint: Uint8Array
  }[],
): Promise<Uint8Array> {
  const parties = founders.toSorted((a, b) => (a.party < b.party ? -1 : 1))
  const text = sound(formatGenesis({ slug, time: beginning, parties }))
  const roots = founders.flatMap(({ keys }) => keys.roots)
  return formatNote({ text, signatures: await signedBy(crypto, text, roots) })
}

function sound<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Error(`a demonstration is unsound: ${outcome.refusal.code} ${outcome.refusal.place}`)
}
