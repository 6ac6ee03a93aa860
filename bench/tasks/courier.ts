// A courier's bundle of 10,000 entries, a body with each: packed by one centre, unpacked by another
// that held nothing, which reads the archive, checks its hashes, the tree, the order and every
// signature, keeps all of it and signs its receipt. Beside it node:crypto, with the signatures
// alone.
import { join } from 'node:path'
import { mkdirSync } from 'node:fs'
import { encodeUtf8 } from '#ledger/bytes.ts'
import { appendOwn, frontierOf } from '#centre/own-log.ts'
import { originIn } from '#centre/space.ts'
import { type Post, valueOf } from '../../tests/centres/rig.ts'
import { inFolder, openPost } from '../exchange/posts.ts'
import { blobOf, crypto, demonstrationPair, messageOf } from '../exchange/signed-log.ts'
import { type SignedEntry, signedEntry } from '../exchange/signed-log.ts'
import { ed25519Key, verifyOnAllCores } from '../peers/node-verify.ts'
import { linesOf, processorNote, sameAnswers, type TaskResult } from '../result.ts'
import { type Timed, timedOf } from '../timing.ts'

const task = 'courier bundle, packed and taken'
const size = 10_000
const warmUp = 1
const runs = 5

export function courierTask(): Promise<TaskResult> {
  return inFolder(async (folder) => {
    const [first, second] = await demonstrationPair()
    const sender = await openPost(folder, first)
    const signed = await fill(sender)
    const times = { packed: [] as Spent[], taken: [] as Spent[], raw: [] as Spent[] }
    for (let run = -warmUp; run < runs; run += 1) {
      const home = join(folder, `receiver${run}`)
      mkdirSync(home)
      const receiver = await openPost(home, second)
      const verified = await once(() => verifyOnAllCores(rawOf(sender, signed)))
      const packed = await once(() => sender.centre.pack(receiver.party))
      if (!('ok' in packed.value)) throw new Error(packed.value.kind)
      const archive = valueOf(packed.value)
      const taken = await once(() => receiver.centre.unpack(archive))
      if (!('ok' in taken.value)) throw new Error(taken.value.code)
      const { logs } = valueOf(taken.value)
      const [root] = await Promise.all([rootIn(receiver, sender), receiver.store.close()])
      sameAnswers(task, { sender: await rootIn(sender, sender), receiver: root })
      sameAnswers(task, {
        mithaq: logs.map(({ answer }) => answer.kind === 'receipt'),
        'node:crypto': [verified.value],
      })
      if (run < 0) continue
      times.packed.push(packed)
      times.taken.push(taken)
      times.raw.push(verified)
    }
    await sender.store.close()
    const { packed, taken, raw } = times
    const both = packed.map(({ ms, busy }, run) => {
      const other = taken[run]!
      return { ms: ms + other.ms, busy: busy + other.busy }
    })
    const timed = new Map([
      ['mithaq', spentOf(both)],
      ['mithaq, of it packing', spentOf(packed)],
      ['mithaq, of it taking', spentOf(taken)],
      ['node:crypto, signatures alone', spentOf(raw)],
    ])
    // What is wanted is an import: what was packed is taken and checked.
    const lines = linesOf({ task, size, goals: { 'mithaq, of it taking': 3_000 } }, timed)
    return { lines, notes: [processorNote(task, timed)] }
  })
}

type Spent = Pick<Once<unknown>, 'ms' | 'busy'>

const spentOf = (all: readonly Spent[]): Timed => ({
  ...timedOf(all.map(({ ms }) => ms)),
  processor: timedOf(all.map(({ busy }) => busy)).median,
})

interface Once<T> {
  readonly value: T
  readonly ms: number
  /** Of all processors together. */
  readonly busy: number
}

async function once<T>(work: () => Promise<T>): Promise<Once<T>> {
  globalThis.gc?.()
  const spent = process.cpuUsage()
  const from = performance.now()
  const value = await work()
  const ms = performance.now() - from
  const { user, system } = process.cpuUsage(spent)
  return { value, ms, busy: (user + system) / 1000 }
}

/** A log of so many entries, with their bodies. */
async function fill({ store, keys, centre, parts }: Post): Promise<readonly SignedEntry[]> {
  const [sender] = await demonstrationPair()
  const origin = originIn(parts.space, parts.space.self)
  const own = { store, crypto, origin }
  const all: SignedEntry[] = []
  while (all.length < size) {
    const places = Array.from({ length: 500 }, (_, at) => all.length + at)
    const blobs = places.map(blobOf)
    for (const blob of blobs) await store.keepBlob(blob)
    const entries = await Promise.all(
      places.map((place, at) => {
        const hash = Uint8Array.from(Buffer.from(blobs[at]!.hash, 'hex'))
        return signedEntry(messageOf(sender, place, hash), keys.officers)
      }),
    )
    const frontier = await frontierOf(own, await store.head(origin))
    await appendOwn(
      own,
      keys.log,
      frontier,
      entries.map((one) => one.bytes),
    )
    all.push(...entries)
  }
  await centre.checkOwnLog()
  return all
}

function rawOf({ keys }: Post, signed: readonly SignedEntry[]) {
  const known = new Map(
    keys.officers.map(({ verifier }) => [verifier.name, ed25519Key(verifier.publicKey)]),
  )
  return signed.flatMap(({ text, signatures }) => {
    const message = encodeUtf8(text)
    return signatures.map(({ name, signature }) => ({ key: known.get(name)!, message, signature }))
  })
}

async function rootIn({ store }: Post, of: Post): Promise<Uint8Array | undefined> {
  return (await store.head(originIn(of.parts.space, of.party)))?.root
}
