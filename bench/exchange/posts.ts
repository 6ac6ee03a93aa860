// Two centres on this machine for the benchmarks of the exchange, each with an SQLite file and a
// folder of last heads of its own, in a folder that is removed at the end.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CentreParts, openCentre } from '#centre/centre.ts'
import type { DemonstrationParty } from '#centre/demonstration.ts'
import { remembering } from '#crypto/remembering.ts'
import { openLastHeads } from '#store/last-heads.ts'
import { openSqliteStore } from '#store/sqlite.ts'
import { type Post, valueOf } from '../../tests/centres/rig.ts'
import { agreement } from '../workload.ts'
import { crypto, demonstrationPair } from './signed-log.ts'

/** A folder for stores, removed when the work is done. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** As centres sign, or with Ed25519 alone. */
export type Signing = 'both' | 'ed25519'

/** A centre whose log has begun. */
export async function openPost(
  folder: string,
  { as, space, keys, roster }: DemonstrationParty,
  signing: Signing = 'both',
): Promise<Post> {
  const store = await openSqliteStore(join(folder, `${space.self}.sqlite`), 'often')
  const lastHeads = openLastHeads(join(folder, `${space.self}.heads`))
  const { ed25519, mlDsa44 } = keys.log
  const both = signing === 'both'
  const parts: CentreParts = {
    space,
    agreement,
    store,
    lastHeads,
    // Each its own: what one has checked the other has not.
    crypto: remembering(crypto),
    clock: Date.now,
    keys: {
      // A head that its first key has signed already counts as signed by its second.
      log: { ed25519, mlDsa44: both ? mlDsa44 : ed25519 },
      receipt: both ? [keys.receipt.ed25519, keys.receipt.mlDsa44] : [keys.receipt.ed25519],
      identities: keys.identities.map((one) => one.identity),
    },
  }
  const centre = openCentre(parts)
  valueOf(await centre.begin(roster))
  return { centre, keys, party: space.self, as, store, lastHeads, parts }
}

export interface Pair {
  readonly sender: Post
  readonly receiver: Post
  readonly close: () => Promise<void>
}

export async function openPair(folder: string, signing: Signing = 'both'): Promise<Pair> {
  const [first, second] = await demonstrationPair()
  const sender = await openPost(folder, first, signing)
  const receiver = await openPost(folder, second, signing)
  const close = async () => {
    await sender.store.close()
    await receiver.store.close()
  }
  return { sender, receiver, close }
}
