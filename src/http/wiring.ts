// Puts the demonstration together: a centre for each party of an agreement whose record is bundled,
// with a store on the disk, and the record laid into their logs. Everything it needs is made here
// or comes from the folder that it is given; a second start finds what the first one left.
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { shelf } from '#agreements/index.ts'
import { type Centre, openCentre } from '#centre/centre.ts'
import {
  type DemonstrationParty,
  demonstrationNotice,
  demonstrationParties,
} from '#centre/demonstration.ts'
import { membersOf } from '#centre/members.ts'
import {
  actsOf,
  type DemonstrationPost,
  exchange,
  type LineBetween,
  reconstruct,
} from '#centre/reconstruction.ts'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { createExchangeApp } from '#exchange/app.ts'
import { tlsIdentity } from '#exchange/certificate.ts'
import { createLine, type Line } from '#exchange/https-line.ts'
import { usualCallerLimits, usualListenerLimits, usualMirrorLimits } from '#exchange/limits.ts'
import { createListener } from '#exchange/listener.ts'
import type { Agreement } from '#language/agreement.ts'
import { equalBytes } from '#ledger/bytes.ts'
import { keysOf } from '#ledger/roster.ts'
import { openLastHeads } from '#store/last-heads.ts'
import { openSqliteStore } from '#store/sqlite.ts'
import type { RecordTexts } from './page.ts'

export interface Demonstration {
  readonly agreement: string
  readonly posts: readonly DemonstrationPost[]
  /** Where each centre listens for the other: HTTPS with the keys of the rosters. */
  readonly doors: readonly string[]
  /** Has the centres exchange what they have; true where a record has changed. */
  readonly exchange: () => Promise<boolean>
  /** The records of one party's centre, beside those that no centre holds. */
  readonly records: (party: string) => RecordTexts
  readonly close: () => Promise<void>
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
  const home = join(folder, `${agreement.id}-${mark}`)
  const posts = await Promise.all(parties.map((party) => openPost(home, agreement, party)))
  const acts = actsOf(text, agreement.id, demonstrationNotice)
  const loaded = await reconstruct(posts, acts, progress)
  if (loaded.kind === 'broken-off') {
    throw new Error(`the record cannot be laid into the logs: ${loaded.reason}`)
  }
  return running(agreement, posts, bundled)
}

interface Post extends DemonstrationPost {
  /** The seed of the key that it shows on a line. */
  readonly tls: Uint8Array
}

async function openPost(
  folder: string,
  agreement: Agreement,
  { as, space, keys, roster }: DemonstrationParty,
): Promise<Post> {
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
  return { centre, party: as, officers: keys.officers, tls: keys.tls.secret.seed }
}

async function begun(centre: Centre, roster: Uint8Array): Promise<void> {
  const begun = await centre.begin(roster)
  const isOld = !begun.ok && begun.refusal.code === 'log-has-begun'
  if (!begun.ok && !isOld) throw new Error(`a log cannot begin: ${begun.refusal.code}`)
}

async function running(
  agreement: Agreement,
  posts: readonly Post[],
  bundled: RecordTexts,
): Promise<Demonstration> {
  const doors = new Map<DemonstrationPost, Door>()
  for (const post of posts) doors.set(post, await openDoor(post))
  const lines = linesBetween(posts, doors)
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
    doors: [...doors.values()].map((door) => door.address),
    exchange: async () => {
      await exchange(posts, lines.between)
      return read()
    },
    records: (party) => new Map([...bundled, [agreement.id, texts.get(party) ?? '']]),
    close: async () => {
      lines.close()
      for (const door of doors.values()) door.close()
      for (const { centre } of posts) await centre.logs.parts.store.close()
    },
  }
}

interface Door {
  readonly address: string
  readonly close: () => void
}

/** Lets the other centre in, on a free port of this machine. */
async function openDoor({ centre, tls }: Post): Promise<Door> {
  const { store } = centre.logs.parts
  const members = await membersOf(centre.logs)
  const app = createExchangeApp({
    exchange: centre.answers,
    nodes: store.nodes,
    logs: members.logs,
    speakerOf: (publicKey) => {
      const name = members.partyOf(publicKey)
      return name === null ? null : { kind: 'member', name }
    },
    crypto: nodeCrypto(),
    clock: Date.now,
    limits: usualMirrorLimits,
    report: (error) => console.error(error),
  })
  const server = createListener({
    identity: tlsIdentity(tls),
    partyOf: members.partyOf,
    fetch: (request, peer) => app.fetch(request, peer),
    limits: usualListenerLimits,
    turnedAway: ({ from, why }) => console.error(`turned away ${from}: ${why}`),
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  server.unref()
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { address: `https://127.0.0.1:${port}/`, close }
}

/** One line from each centre to each other, opened once and kept. */
function linesBetween(
  posts: readonly Post[],
  doors: ReadonlyMap<DemonstrationPost, Door>,
): { readonly between: LineBetween; readonly close: () => void } {
  const lines = new Map<string, Line>()
  for (const { centre, tls } of posts) {
    for (const to of posts) {
      const { self } = to.centre.space
      if (to.centre === centre) continue
      const known = keysOf(centre.space.rosters.get(self)!, 'tls').map((key) => key.publicKey)
      const line = createLine({
        address: doors.get(to)!.address,
        identity: tlsIdentity(tls),
        partyOf: (shown) => (known.some((key) => equalBytes(key, shown)) ? self : null),
        limits: usualCallerLimits,
        nodes: centre.logs.parts.store.nodes,
        crypto: nodeCrypto(),
        sizes: usualMirrorLimits,
      })
      lines.set(`${centre.space.self} ${self}`, line)
    }
  }
  return {
    between: (from, to) => lines.get(`${from.centre.space.self} ${to.centre.space.self}`)!,
    close: () => {
      for (const line of lines.values()) line.close()
    },
  }
}
