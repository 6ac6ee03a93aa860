// An entry signed by an officer, appended, its head signed as a checkpoint, all of it on the disk
// before the next: one by one, and a thousand to a head. Beside it SQLite, which keeps a row as
// durably, alone and with as many signatures of node:crypto; and hypercore, which signs and hashes
// and waits for no disk.
import { join } from 'node:path'
import { appendOwn, type LogParts } from '#centre/own-log.ts'
import { originIn } from '#centre/space.ts'
import type { Store } from '#centre/ports.ts'
import { followLog, type LogState, startLog } from '#ledger/log-state.ts'
import type { SignerKey } from '#ledger/key.ts'
import type { Message } from '#ledger/message.ts'
import { emptyFrontier, type Frontier, leafHash } from '#ledger/tree.ts'
import { openSqliteStore } from '#store/sqlite.ts'
import { inFolder } from '../exchange/posts.ts'
import { valueOf } from '../../tests/centres/rig.ts'
import { crypto, demonstrationPair, messageOf, signedEntry } from '../exchange/signed-log.ts'
import { type Core, hypercore } from '../peers/hypercore.ts'
import { newSigner } from '../peers/node-verify.ts'
import { openRawRows, type RawRows } from '../peers/raw-commits.ts'
import { linesOf, processorNote, sameAnswers, type TaskResult } from '../result.ts'
import { type Side, timeSides } from '../timing.ts'

const single = { task: 'append one by one, durable', size: 300 }
const batched = { task: 'append by the thousand, durable', size: 5_000 }
const batch = 1_000
/** About the text of a checkpoint. */
const headBytes = 80
const effort = { warmUp: 1, runs: 7, holds: false }

export function appendsTask(): Promise<TaskResult> {
  return inFolder(async (folder) => {
    const stores: { readonly close: () => unknown }[] = []
    const kept = <T extends { readonly close: () => unknown }>(store: T): T => {
      stores.push(store)
      return store
    }
    const path = (ending: string) => join(folder, `${stores.length}.${ending}`)
    const peer = await hypercore()
    const openers: Openers = {
      opened: async () => kept(await openSqliteStore(path('sqlite'), 'often')),
      raw: () => kept(openRawRows(path('sqlite'))),
      cores: typeof peer === 'string' ? null : async () => kept(await peer(path('core'))),
    }
    const log = await newLog()
    const entries = await log.entries(batched.size)
    const few = entries.slice(0, single.size)
    await compare(log, openers, few)
    const one = await timeSides(singleSides(log, openers, few), effort)
    const many = await timeSides(batchedSides(log, openers, entries), effort)
    for (const store of stores) await store.close()
    return {
      lines: [
        ...linesOf({ ...single, goals: { mithaq: 1000 / 2_500 } }, one),
        ...linesOf({ ...batched, goals: { mithaq: 1000 / 20_000 } }, many),
      ],
      notes: [
        processorNote(single.task, one),
        processorNote(batched.task, many),
        ...(typeof peer === 'string' ? [{ task: single.task, text: peer }] : []),
      ],
    }
  })
}

interface Openers {
  readonly opened: () => Promise<Store>
  readonly raw: () => RawRows
  /** Null where hypercore could not be had. */
  readonly cores: (() => Promise<Core>) | null
}

type Log = Awaited<ReturnType<typeof newLog>>

function singleSides(
  log: Log,
  { opened, raw, cores }: Openers,
  few: readonly Uint8Array[],
): readonly Side[] {
  const signed = newSigner()
  return [
    side('mithaq', few.length, opened, (store) => log.appendEach(store, few.length)),
    side('mithaq, two sign and all is checked', few.length, opened, (store) =>
      log.releaseEach(store, few.length),
    ),
    side('node:sqlite, one row', few.length, raw, (rows) => {
      for (const entry of few) rows.insert([entry])
    }),
    side('node:sqlite and two signatures', few.length, raw, async (rows) => {
      for (const entry of few) {
        await signed(entry)
        await signed(entry.subarray(0, headBytes))
        rows.insert([entry])
      }
    }),
    ...sidesOf(cores, few, 1),
  ]
}

function batchedSides(
  log: Log,
  { opened, raw, cores }: Openers,
  entries: readonly Uint8Array[],
): readonly Side[] {
  const signed = newSigner()
  const batchAt = (at: number) => entries.slice(at, at + batch)
  return [
    side('mithaq', entries.length, opened, (store) => log.appendBatches(store, entries.length)),
    side('node:sqlite, rows alone', entries.length, raw, (rows) => {
      for (let at = 0; at < entries.length; at += batch) rows.insert(batchAt(at))
    }),
    side('node:sqlite and a signature each', entries.length, raw, async (rows) => {
      let next = Promise.all(batchAt(0).map(signed))
      for (let at = 0; at < entries.length; at += batch) {
        await next
        next = Promise.all(batchAt(at + batch).map(signed))
        rows.insert(batchAt(at))
      }
    }),
    ...sidesOf(cores, entries, batch),
  ]
}

function side<T>(
  name: string,
  units: number,
  prepare: () => T | Promise<T>,
  run: (prepared: T) => unknown,
): Side {
  return { name, units, prepare, run: async (prepared) => run(await (prepared as Promise<T>)) }
}

function sidesOf(
  cores: Openers['cores'],
  entries: readonly Uint8Array[],
  together: number,
): readonly Side[] {
  if (cores === null) return []
  const append = async (core: Core): Promise<void> => {
    for (let at = 0; at < entries.length; at += together) {
      await core.append(entries.slice(at, at + together))
    }
  }
  return [side('hypercore, not yet on the disk', entries.length, cores, append)]
}

/** All ways keep the same bytes; singly and in batches they come to the same root. */
async function compare(
  log: Log,
  { opened, raw, cores }: Openers,
  few: readonly Uint8Array[],
): Promise<void> {
  const [singly, together] = [await opened(), await opened()]
  const roots = {
    singly: await log.appendEach(singly, few.length),
    together: await log.appendBatches(together, few.length),
  }
  sameAnswers(single.task, roots)
  const rows = raw()
  rows.insert(few)
  const core = await cores?.()
  await core?.append(few)
  sameAnswers(single.task, {
    mithaq: await singly.entries(log.origin, 0, few.length),
    'node:sqlite': rows.all(),
    ...(core === undefined ? {} : { hypercore: await core.all() }),
  })
}

async function newLog() {
  const [sender] = await demonstrationPair()
  const { space, keys } = sender
  const origin = originIn(space, space.self)
  const [officer] = keys.officers
  const messages = Array.from({ length: batched.size }, (_, at) =>
    messageOf(sender, at, crypto.sha256(Uint8Array.of(at >> 8, at & 0xff))),
  )
  const signed = async (message: Message, officers: readonly SignerKey[] = [officer!]) =>
    (await signedEntry(message, officers)).bytes
  const parts = (store: Store): LogParts => ({ store, crypto, origin })

  async function append(store: Store, before: Frontier, entries: readonly Uint8Array[]) {
    const grown = await appendOwn(parts(store), keys.log, before, entries)
    if (grown.appended.kind !== 'appended') throw new Error(grown.appended.kind)
    return grown
  }
  async function appendEach(store: Store, count: number): Promise<Uint8Array> {
    let frontier = emptyFrontier
    let root = new Uint8Array()
    for (const message of messages.slice(0, count)) {
      const grown = await append(store, frontier, [await signed(message)])
      frontier = grown.frontier
      root = Uint8Array.from(grown.head.root)
    }
    return root
  }
  /**
   * The officer signs the next thousand while one is written. The head goes to be signed before
   * them: behind them it would be signed last, and nothing would be written meanwhile.
   */
  async function appendBatches(store: Store, count: number): Promise<Uint8Array> {
    const signedFrom = (at: number) =>
      Promise.all(messages.slice(at, Math.min(count, at + batch)).map((one) => signed(one)))
    let frontier = emptyFrontier
    let root = new Uint8Array()
    let next = signedFrom(0)
    for (let at = 0; at < count; at += batch) {
      const entries = await next
      const appending = append(store, frontier, entries)
      next = signedFrom(at + batch)
      const grown = await appending
      frontier = grown.frontier
      root = Uint8Array.from(grown.head.root)
    }
    return root
  }
  /** As a centre releases: with the signatures of both officers, which are checked first. */
  async function releaseEach(store: Store, count: number): Promise<void> {
    let state: LogState = valueOf(startLog(crypto, space.genesis, space.self))
    let frontier = emptyFrontier
    const take = async (bytes: Uint8Array) => {
      const leaf = leafHash(crypto, bytes)
      state = valueOf(await followLog(crypto, state, bytes, leaf, new Set())).state
      frontier = (await append(store, frontier, [bytes])).frontier
    }
    await take(space.genesis)
    await take(sender.roster)
    for (const message of messages.slice(0, count)) await take(await signed(message, keys.officers))
  }
  const entries = (count: number) =>
    Promise.all(messages.slice(0, count).map((message) => signed(message)))
  return { origin, entries, appendEach, appendBatches, releaseEach }
}
