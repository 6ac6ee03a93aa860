// Centres for tests: some parties in one space of the sample agreement, each with keys of its own,
// joined by lines that are plain calls. Time stands until a test moves it. Keys come from the
// machine's chance, unless a test brings its own.
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { openCentre, type Centre, type CentreParts } from '#centre/centre.ts'
import {
  firstRoster,
  newPartyKeys,
  rosterEntry,
  signedBy,
  type PartyKeys,
} from '#centre/founding.ts'
import type { Drafted, Released, Wording } from '#centre/drafts.ts'
import type { Exchange, LastHeads, Parcel, Store } from '#centre/ports.ts'
import { type Space, spaceOf } from '#centre/space.ts'
import type { Agreement } from '#language/agreement.ts'
import type { PartyId } from '#language/party.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import type { SignerKey } from '#ledger/key.ts'
import { formatGenesis } from '#ledger/genesis.ts'
import { formatNote } from '#ledger/note.ts'
import { createMemoryLastHeads, createMemoryStore } from '#store/memory.ts'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'

export interface Post {
  readonly centre: Centre
  readonly keys: PartyKeys
  /** Its name in the ledger, and in the agreement. */
  readonly party: string
  readonly as: PartyId
  readonly store: Store
  readonly lastHeads: LastHeads
  readonly parts: CentreParts
}

export interface Rig {
  readonly posts: readonly Post[]
  readonly clock: { now: number }
  readonly crypto: LedgerCrypto
}

/** Noon of 1 March 2030. */
export const start = Date.UTC(2030, 2, 1, 12)

interface RigOptions {
  readonly agreement?: Agreement
  readonly letters?: readonly PartyId[]
  readonly keysOf?: (party: string) => Promise<PartyKeys>
  readonly place?: () => { readonly store: Store; readonly lastHeads: LastHeads }
}

export function valueOf<T>(
  outcome:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly refusal: unknown },
): T {
  if (outcome.ok) return outcome.value
  throw new Error(JSON.stringify(outcome.refusal))
}

/** A party before its log has begun. */
export interface Founder {
  /** Its name in the ledger, and in the agreement. */
  readonly party: string
  readonly as: PartyId
  readonly keys: PartyKeys
  readonly space: Space
  /** The entry of its first roster. */
  readonly roster: Uint8Array
}

interface Founding {
  readonly crypto: LedgerCrypto
  readonly agreement: Agreement
  readonly letters: readonly PartyId[]
  readonly keysOf: (party: string) => Promise<PartyKeys>
}

/** Two of the officers of each party release, one of its roots changes its roster. */
export async function found({
  crypto,
  agreement,
  letters,
  keysOf,
}: Founding): Promise<readonly Founder[]> {
  const slug = agreement.id
  const founders = await Promise.all(
    letters.map(async (as) => {
      const party = `${as.toLowerCase()}.example`
      const keys = await keysOf(party)
      const roster = valueOf(firstRoster(crypto, party, keys, { release: 2, root: 1 }))
      return { party, as, keys, roster }
    }),
  )
  const time = start / 1000
  const named = founders.map(({ party, roster: { fingerprint } }) => ({ party, fingerprint }))
  const text = valueOf(formatGenesis({ slug, time, parties: named }))
  const roots = founders.flatMap(({ keys }) => keys.roots)
  const genesis = formatNote({ text, signatures: await signedBy(crypto, text, roots) })
  const parties = new Map(founders.map(({ party, as }) => [party, as]))
  const rosters = new Map(founders.map(({ party, roster }) => [party, roster.text]))
  return Promise.all(
    founders.map(async ({ party, as, keys, roster }) => {
      const settings = { agreement: agreement.id, self: party, parties, genesis, rosters }
      const space = valueOf(await spaceOf(crypto, settings))
      const place = { space: space.name, party, time }
      const entry = valueOf(await rosterEntry(crypto, place, roster.text, keys.roots))
      return { party, as, keys, space, roster: entry }
    }),
  )
}

/** What of its keys stays with a centre. */
export const centreKeys = ({ log, receipt, identities }: PartyKeys): CentreParts['keys'] => ({
  log,
  receipt: [receipt.ed25519, receipt.mlDsa44],
  identities: identities.map((one) => one.identity),
})

/** Centres, two unless more are named, whose logs have begun and are not known to one another. */
export async function newRig({
  agreement = sampleAgreement,
  letters = ['A', 'B'],
  keysOf = (party) => newPartyKeys(nodeCrypto(), party, agreement.id, { officers: 2, roots: 1 }),
  place = () => ({ store: createMemoryStore(), lastHeads: createMemoryLastHeads() }),
}: RigOptions = {}): Promise<Rig> {
  const crypto = nodeCrypto()
  const clock = { now: start }
  const founders = await found({ crypto, agreement, letters, keysOf })
  const posts = await Promise.all(
    founders.map(async ({ party, as, keys, space, roster }) => {
      const parts: CentreParts = {
        space,
        agreement,
        ...place(),
        crypto,
        clock: () => clock.now,
        keys: centreKeys(keys),
      }
      const centre = openCentre(parts)
      valueOf(await centre.begin(roster))
      return { centre, keys, party, as, store: parts.store, lastHeads: parts.lastHeads, parts }
    }),
  )
  return { posts, clock, crypto }
}

/** Both have fetched what the other has. */
export async function introduce({ posts }: Rig): Promise<void> {
  for (const post of posts) {
    for (const other of posts) {
      if (other !== post) await post.centre.gather(other.centre.answers)
    }
  }
}

/** A message to everyone, composed, signed by all these officers and released. */
export async function send(
  centre: Centre,
  officers: readonly SignerKey[],
  type: string,
  content: object,
): Promise<Released> {
  const wording: Wording = {
    type: `${centre.agreement.id}/${type}`,
    to: [],
    re: [],
    effective: null,
    content: JSON.stringify(content),
    open: null,
  }
  const draft = valueOf(await centre.compose(wording))
  for (const officer of officers) valueOf(await centre.sign(draft.id, officer))
  const released = await centre.release(draft.id)
  if (!isDrafted(released)) throw new Error('the store was set back')
  return valueOf(released)
}

/** Two centres that know one another's logs. */
export async function pair(): Promise<{ rig: Rig; a: Post; b: Post }> {
  const rig = await newRig()
  await introduce(rig)
  const [a, b] = rig.posts as [Post, Post]
  return { rig, a, b }
}

export const originOf = ({ party }: Pick<Post, 'party'>): string => `${party}/mithaq/sample`

/** The same party with the same keys, beginning again from what a counterpart holds of its log. */
export async function twin(post: Post, from: Post): Promise<Post> {
  const parts = {
    ...post.parts,
    store: createMemoryStore(),
    lastHeads: createMemoryLastHeads(),
  }
  const centre = openCentre(parts)
  await centre.recover(from.centre.answers)
  await centre.gather(from.centre.answers)
  return { ...post, store: parts.store, lastHeads: parts.lastHeads, parts, centre }
}

/** The line as it is, but for what the parcel is made into on the way. */
export function altered(line: Exchange, alter: (parcel: Parcel) => Parcel): Exchange {
  return { ...line, submit: (parcel) => line.submit(alter(parcel)) }
}

/** A question under the sample agreement. */
export function ask({ centre, keys }: Post, id: string, text = 'How many?'): Promise<Released> {
  return send(centre, keys.officers, 'ask', { id, effectiveOn: '2030-03-01', body: { text } })
}

function isDrafted(value: object): value is Drafted<Released> {
  return 'ok' in value
}
