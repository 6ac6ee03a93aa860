// Puts the demonstration together: a centre for each party of an agreement whose record is bundled,
// with a store on the disk, and the record laid into their logs. Everything it needs is made here
// or comes from the folder that it is given; a second start finds what the first one left.
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { shelf } from '#agreements/index.ts'
import { type Centre, openCentre } from '#centre/centre.ts'
import {
  type DemonstrationParty,
  demonstrationNotice,
  demonstrationParties,
} from '#centre/demonstration.ts'
import { actsOf, type DemonstrationPost, exchange, reconstruct } from '#centre/reconstruction.ts'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import type { Agreement } from '#language/agreement.ts'
import { openLastHeads } from '#store/last-heads.ts'
import { openSqliteStore } from '#store/sqlite.ts'
import type { RecordTexts } from './page.ts'

export interface Demonstration {
  readonly agreement: string
  readonly posts: readonly DemonstrationPost[]
  /** Has the centres exchange what they have; true where a record has changed. */
  readonly exchange: () => Promise<boolean>
  /** The records of one party's centre, beside those that no centre holds. */
  readonly records: (party: string) => RecordTexts
}

/** Told how many messages of the record have been laid into the logs. */
export type Progress = (done: number, of: number) => void

/** The demonstration of the first agreement that has a record; null where none has. */
export async function openDemonstration(
  folder: string,
  bundled: RecordTexts,
  progress: Progress,
): Promise<Demonstration | null> {
  const agreement = shelf.find((one) => bundled.has(one.id) && one.parties.length === 2)
  const text = agreement === undefined ? undefined : bundled.get(agreement.id)
  if (agreement === undefined || text === undefined) return null
  const crypto = nodeCrypto()
  const parties = await demonstrationParties(crypto, agreement)
  // Another record is another demonstration: logs are never rewritten.
  const mark = createHash('sha256').update(text).digest('hex').slice(0, 12)
  const posts = await Promise.all(
    parties.map((party) => openPost(join(folder, `${agreement.id}-${mark}`), agreement, party)),
  )
  const acts = actsOf(text, agreement.id, demonstrationNotice)
  const loaded = await reconstruct(posts, acts, progress)
  if (loaded.kind === 'broken-off') {
    throw new Error(`the record cannot be laid into the logs: ${loaded.reason}`)
  }
  return running(agreement, posts, bundled)
}

async function openPost(
  folder: string,
  agreement: Agreement,
  { as, space, keys, roster }: DemonstrationParty,
): Promise<DemonstrationPost> {
  const home = join(folder, space.self)
  mkdirSync(home, { recursive: true, mode: 0o700 })
  const store = await openSqliteStore(join(home, 'store.sqlite'))
  const { log, receipt, identities } = keys
  const centre = openCentre({
    space,
    agreement,
    store,
    lastHeads: openLastHeads(join(home, 'last-heads')),
    crypto: nodeCrypto(),
    clock: Date.now,
    keys: {
      log,
      receipt: [receipt.ed25519, receipt.mlDsa44],
      identities: identities.map((one) => one.identity),
    },
  })
  await begun(centre, roster)
  return { centre, party: as, officers: keys.officers }
}

async function begun(centre: Centre, roster: Uint8Array): Promise<void> {
  const begun = await centre.begin(roster)
  const isOld = !begun.ok && begun.refusal.code === 'log-has-begun'
  if (!begun.ok && !isOld) throw new Error(`a log cannot begin: ${begun.refusal.code}`)
}

async function running(
  agreement: Agreement,
  posts: readonly DemonstrationPost[],
  bundled: RecordTexts,
): Promise<Demonstration> {
  const texts = new Map<string, string>()
  const read = async (): Promise<boolean> => {
    let changed = false
    for (const { centre, party } of posts) {
      const { text } = await centre.record()
      changed ||= texts.get(party) !== text
      texts.set(party, text)
    }
    return changed
  }
  await read()
  return {
    agreement: agreement.id,
    posts,
    exchange: async () => {
      await exchange(posts)
      return read()
    },
    records: (party) => new Map([...bundled, [agreement.id, texts.get(party) ?? '']]),
  }
}
