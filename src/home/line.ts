// The line of an open space to another party: who must be at the other end, and which key this
// centre shows.
import { rosterOf } from '#centre/held-logs.ts'
import { membersOf } from '#centre/members.ts'
import { equalBytes } from '#ledger/bytes.ts'
import type { SignerKey } from '#ledger/key.ts'
import { keysOf } from '#ledger/roster.ts'
import { badHome } from './home.ts'
import type { Line, Machinery } from './machinery.ts'
import type { OpenSpace } from './open.ts'

export async function lineTo(
  { openLine }: Machinery,
  open: OpenSpace,
  party: string,
  address: string,
  shown?: Uint8Array,
): Promise<Line> {
  const { centre, store } = open
  const members = await membersOf(centre.logs)
  const tlsSeed = shown ?? (await tlsSeedOf(open))
  return openLine({ address, tlsSeed, party, members, nodes: store.nodes })
}

/**
 * The key that this centre shows. While keys change the roster lists two, and the other centre may
 * not know the newer one yet, so that the older one is shown for as long as it is listed.
 */
export async function tlsSeedOf(open: OpenSpace): Promise<Uint8Array> {
  const seed = await listedSeedOf(open)
  if (seed === undefined) throw badHome('tls.key', 'a key that the roster lists')
  return seed
}

async function listedSeedOf({ centre, space, keys }: OpenSpace): Promise<Uint8Array | undefined> {
  const roster = await rosterOf(centre.logs, space.self)
  const listed = new Set(keysOf(roster, 'tls').map((key) => key.keyId))
  return keys.tls.findLast(({ verifier }: SignerKey) => listed.has(verifier.keyId))?.secret.seed
}

/**
 * The keys that another centre may know this one by, the likeliest first. A store that was put back
 * or is empty has the roster of its day, and the others a later one: the file has the key of that,
 * and no other where one was lost.
 */
export async function tlsSeedsOf(open: OpenSpace): Promise<readonly Uint8Array[]> {
  const first = await listedSeedOf(open)
  const seeds = open.keys.tls.map(({ secret }) => secret.seed)
  if (first === undefined) return seeds
  return [first, ...seeds.filter((seed) => !equalBytes(seed, first))]
}
