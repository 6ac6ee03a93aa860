// Puts the demonstration together: for each party a centre in every space, with a store on the disk
// and a line to the other, and the bundled record laid into their logs. Everything it needs is made
// here or comes from the folder that it is given; a second start finds what the first one left.
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
import type { Store } from '#centre/ports.ts'
import { membersOf } from '#centre/members.ts'
import { actsOf, reconstruct } from '#centre/reconstruction.ts'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { remembering } from '#crypto/remembering.ts'
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
import { type WritingThread, writingThread } from '#store/writing-thread.ts'
import type { RecordTexts } from '../page.ts'
import { type Demonstration, runDemonstration } from './demonstration.ts'
import type { Between, Post, RunningSpace } from './space.ts'

/** Told how many messages of the record have been laid into the logs. */
export type Progress = (done: number, of: number) => void

/** The demonstration of what two parties of the shelf exchange; null where there is no record. */
export async function openDemonstration(
  folder: string,
  bundled: RecordTexts,
  progress: Progress,
): Promise<Demonstration | null> {
  const [main, ...others] = demonstrated(bundled)
  if (main === undefined) return null
  const thread = writingThread()
  const open = (agreement: Agreement, record: string) =>
    openSpace({ folder, thread, progress }, agreement, record)
  const spaces = [await open(main, bundled.get(main.id) ?? '')]
  for (const agreement of others) spaces.push(await open(agreement, ''))
  const desks = join(folder, 'desks')
  mkdirSync(desks, { recursive: true, mode: 0o700 })
  const stores = new Map(
    await Promise.all(
      spaces[0]!.posts.map(async ({ party }) => {
        return [party, await openStore(thread, join(desks, `${party}.sqlite`))] as const
      }),
    ),
  )
  const demonstration = await runDemonstration({
    spaces,
    stores,
    bundled,
    crypto: nodeCrypto(),
    clock: Date.now,
    report: (error) => console.error(error),
  })
  // People come now, and do not wait for the disk; while the record was laid out nobody did.
  thread.begin()
  return demonstration
}

async function openStore(thread: WritingThread, path: string): Promise<Store> {
  return thread.store(await openSqliteStore(path), path)
}

/** The largest record that two parties have, then what else the two can still exchange. */
function demonstrated(bundled: RecordTexts): readonly Agreement[] {
  const sizeOf = ({ id }: Agreement) => bundled.get(id)?.length ?? 0
  const ofTwo = shelf.filter((one) => one.parties.length === 2)
  const [main] = ofTwo.filter((one) => sizeOf(one) > 0).toSorted((a, b) => sizeOf(b) - sizeOf(a))
  if (main === undefined) return []
  const partiesOf = (one: Agreement) => one.parties.map(({ id }) => id).join(' ')
  const isOpen = (one: Agreement) => one.life.every(({ phase }) => phase !== 'ended')
  const others = ofTwo.filter(
    (one) => one !== main && partiesOf(one) === partiesOf(main) && isOpen(one),
  )
  return [main, ...others]
}

/** A space with both centres, its record in their logs, and lines between them. */
interface Opening {
  readonly folder: string
  readonly thread: WritingThread
  readonly progress: Progress
}

async function openSpace(
  { folder, thread, progress }: Opening,
  agreement: Agreement,
  record: string,
): Promise<RunningSpace> {
  const parties = await demonstrationParties(nodeCrypto(), agreement)
  // Another record is another demonstration: logs are never rewritten.
  const mark = createHash('sha256').update(record).digest('hex').slice(0, 12)
  const home = join(folder, `${agreement.id}-${mark}`)
  const posts = await Promise.all(parties.map((party) => openPost(thread, home, agreement, party)))
  const acts = actsOf(record, agreement.id, demonstrationNotice)
  const loaded = await reconstruct(posts, acts, progress)
  if (loaded.kind === 'broken-off') {
    throw new Error(`the record cannot be laid into the logs: ${loaded.reason}`)
  }
  const doors = new Map<Post, Door>()
  for (const post of posts) doors.set(post, await openDoor(post))
  const lines = linesBetween(posts, doors)
  return {
    agreement,
    isReconstructed: record !== '',
    posts,
    doors: [...doors.values()].map((door) => door.address),
    between: lines.between,
    close: async () => {
      lines.close()
      for (const door of doors.values()) door.close()
      for (const { centre } of posts) await centre.logs.parts.store.close()
    },
  }
}

async function openPost(
  thread: WritingThread,
  folder: string,
  agreement: Agreement,
  { as, space, keys, roster, rosters }: DemonstrationParty,
): Promise<Post> {
  const home = join(folder, space.self)
  mkdirSync(home, { recursive: true, mode: 0o700 })
  const store = await openStore(thread, join(home, 'store.sqlite'))
  const lastHeads = join(home, 'last-heads')
  const { log, receipt, identities } = keys
  const centre = openCentre({
    space,
    agreement,
    store,
    lastHeads: thread.lastHeads(openLastHeads(lastHeads), lastHeads),
    crypto: remembering(nodeCrypto()),
    clock: Date.now,
    datedBy: 'content',
    keys: {
      log,
      receipt: [receipt.ed25519, receipt.mlDsa44],
      identities: identities.map((one) => one.identity),
    },
  })
  await begun(centre, roster)
  const { officers, tls } = keys
  return { centre, party: as, officers, rosters, tls: tls.secret.seed }
}

async function begun(centre: Centre, roster: Uint8Array): Promise<void> {
  const begun = await centre.begin(roster)
  const isOld = !begun.ok && begun.refusal.code === 'log-has-begun'
  if (!begun.ok && !isOld) throw new Error(`a log cannot begin: ${begun.refusal.code}`)
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
    crypto: centre.logs.parts.crypto,
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
  doors: ReadonlyMap<Post, Door>,
): { readonly between: Between; readonly close: () => void } {
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
        crypto: centre.logs.parts.crypto,
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
