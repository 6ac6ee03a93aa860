// The witnesses of a space: a file beside space.json in the form of c2sp.org/tlog-policy, of which
// the lines with an address count here. Whoever checks a proof can be handed the same file.
import { join } from 'node:path'
import { type Asked, type Witness, witnessing } from '#centre/witnesses.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import { parsePolicy } from '#ledger/policy.ts'
import { readIfThere } from './disk.ts'
import { badHome } from './home.ts'
import type { Machinery } from './machinery.ts'
import type { OpenSpace } from './open.ts'
import { accepted } from './refused.ts'
import type { SpaceFolder } from './space.ts'

/** Asks those whose turn it is; null where no witness is named. */
export function witnessesOf(
  { crypto, clock, nextTryAt, postToWitness, lineFault }: Machinery,
  { place, centre }: OpenSpace,
): (() => Promise<readonly Asked[]>) | null {
  const witnesses = witnessesIn(crypto, place)
  if (witnesses.length === 0) return null
  const faultOf = (error: unknown) => lineFault(error)?.code ?? null
  return witnessing({ centre, witnesses, post: postToWitness, faultOf, clock, nextTryAt })
}

/** One for each address, with all its keys. */
function witnessesIn(crypto: LedgerCrypto, { folder }: SpaceFolder): readonly Witness[] {
  const path = join(folder, 'witnesses.policy')
  const bytes = readIfThere(path)
  if (bytes === null) return []
  const policy = accepted(parsePolicy(crypto, bytes), 'remedy.input.home-file', path)
  const named = policy.witnesses.flatMap(({ key, url }) =>
    url === undefined ? [] : [{ key, url }],
  )
  const wrong = named.find(({ url }) => !/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
  if (wrong !== undefined) throw badHome(path, 'https://…')
  return [...Map.groupBy(named, ({ url }) => url)].map(([url, all]) => ({
    url,
    keys: all.map(({ key }) => key),
  }))
}
