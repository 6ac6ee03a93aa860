// The two centres of the demonstration, founded as two real ones would be: keys, rosters,
// fingerprints, a genesis that goes from one to the other, and a log each. The story sets the time.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Centre, openCentre } from '#centre/centre.ts'
import { firstRoster, newPartyKeys, rosterEntry, type PartyKeys } from '#centre/founding.ts'
import { cosignGenesis, proposeGenesis, readGenesis } from '#centre/joining.ts'
import { membersOf } from '#centre/members.ts'
import type { Store } from '#centre/ports.ts'
import { type Space, spaceOf } from '#centre/space.ts'
import type { Door, Line, Machinery } from '#home/machinery.ts'
import { machineryOfThisMachine } from '#home/wiring.ts'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'

export interface Post {
  readonly party: string
  readonly space: Space
  readonly centre: Centre
  readonly store: Store
  readonly keys: PartyKeys
  readonly fingerprint: Uint8Array
  /** The texts of the first rosters, as exchanged. */
  readonly rosters: ReadonlyMap<string, string>
  readonly close: () => Promise<void>
}

export interface Day {
  readonly posts: readonly [Post, Post]
  readonly clock: { now: number }
  readonly machinery: Machinery
}

/** Six in the morning of 2 September 2030, in the second year of the invented agreement. */
const start = Date.UTC(2030, 8, 2, 6)
const slug = 'sample'

export async function found(folder: string): Promise<Day> {
  const clock = { now: start }
  const machinery = { ...machineryOfThisMachine(), clock: () => clock.now }
  const { crypto } = machinery
  const founders = await Promise.all(
    ['a.example', 'b.example'].map(async (party) => {
      const keys = await newPartyKeys(crypto, party, slug, { officers: 2, roots: 1 })
      return { party, keys, ...sound(firstRoster(crypto, party, keys, { release: 2, root: 1 })) }
    }),
  )
  const rosters = new Map(founders.map(({ party, text }) => [party, text]))
  const [first, second] = founders.map(({ keys }) => keys.roots[0]!)
  const proposed = sound(await proposeGenesis(crypto, slug, start / 1000, rosters, first!))
  const inHand = sound(await readGenesis(crypto, proposed, slug, rosters))
  const genesis = await cosignGenesis(crypto, inHand, second!)
  const parties = new Map([
    ['a.example', 'A'],
    ['b.example', 'B'],
  ])
  const open = async ({ party, keys, text, fingerprint }: (typeof founders)[number]) => {
    const settings = { agreement: sampleAgreement.id, self: party, parties, genesis, rosters }
    const space = sound(await spaceOf(crypto, settings))
    const home = join(folder, party)
    mkdirSync(home, { mode: 0o700 })
    const store = await machinery.openStore({ kind: 'sqlite', path: join(home, 'store.sqlite') })
    const centre = openCentre({
      space,
      agreement: sampleAgreement,
      store,
      lastHeads: await machinery.openLastHeads(join(home, 'last-heads')),
      crypto,
      clock: machinery.clock,
      keys: {
        log: keys.log,
        receipt: [keys.receipt.ed25519, keys.receipt.mlDsa44],
        identities: keys.identities.map((one) => one.identity),
      },
    })
    const place = { space: space.name, party, time: start / 1000 }
    sound(await centre.begin(sound(await rosterEntry(crypto, place, text, keys.roots))))
    return { party, space, centre, store, keys, fingerprint, rosters, close: store.close }
  }
  const [a, b] = [await open(founders[0]!), await open(founders[1]!)]
  return { posts: [a, b], clock, machinery }
}

export function sound<T>(
  outcome:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly refusal: { readonly code: string; readonly place: string } },
): T {
  if (outcome.ok) return outcome.value
  throw new Error(`the demonstration is unsound: ${outcome.refusal.code} ${outcome.refusal.place}`)
}

/** Lets the other in, on a free port of this machine. */
export async function openDoor({ machinery }: Day, { centre, store, keys }: Post): Promise<Door> {
  const members = await membersOf(centre.logs)
  return machinery.listen({
    host: '127.0.0.1',
    port: 0,
    tlsSeed: keys.tls.secret.seed,
    members,
    exchange: centre.answers,
    nodes: store.nodes,
    changed: members.refresh,
    turnedAway: (from, why) => {
      throw new Error(`turned away ${from}: ${why}`)
    },
    failed: (error) => {
      throw error
    },
  })
}

export async function openLine(
  { machinery }: Day,
  from: Post,
  to: Post,
  address: string,
): Promise<Line> {
  const members = await membersOf(from.centre.logs)
  const tlsSeed = from.keys.tls.secret.seed
  const { nodes } = from.store
  return machinery.openLine({ address, tlsSeed, party: to.party, members, nodes })
}
