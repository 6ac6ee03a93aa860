// What people and processes do in a scene: write, sign, release, send, fetch, carry bundles, fall
// over, come back. Each act begins here and goes on in its turns, beside the others.
import type { Centre } from '#centre/centre.ts'
import type { Drafted } from '#centre/drafts.ts'
import { bundleBounds, openBundle } from '#ledger/bundle.ts'
import { valueOf } from '../centres/rig.ts'
import { given, lineFrom, submitted } from './lines.ts'
import { othersOf, type Post, type Process, runningAt, startProcess, type World } from './world.ts'
import { wordingFor } from './wordings.ts'

export type Act = (world: World, process: Process) => void

/** Composes a message and, mostly, sees it through to the log. */
export const write: Act = (world, process) => {
  const { name, task } = writing(world, process)
  world.turns.start(process.life, name, task)
}

/** The same, and delivers at once what is in the log then. */
export function writeTo(world: World, process: Process, party: string): void {
  const { name, task } = writing(world, process)
  world.turns.start(process.life, `${name}, for ${party}`, async () => {
    const written = await task()
    deliverTo(world, process, party)
    return written
  })
}

function writing(world: World, process: Process) {
  const { chance, truth } = world
  const { centre, post, life } = process
  world.count += 1
  const number = world.count
  const wording = wordingFor(world, post, number)
  const isReleased = chance.percent(85)
  const name = `${life.name} writes ${number}: ${wording.type}`
  const task = async (): Promise<string> => {
    const draft = await centre.compose(wording)
    if (!draft.ok) return draft.refusal.code
    const { id } = draft.value
    truth.said.push({ kind: 'composed', post, at: post.disk.backup(), draft: id })
    await signBy(world, process, id, 0)
    await signBy(world, process, id, 1)
    return isReleased ? release(world, process, id) : `draft ${id.slice(0, 8)}`
  }
  return { name, task }
}

/** Who has lost the last heads may have sent what stands among the drafts again. */
const asksFirst = 'asks the others first'

/** An officer signs, perhaps one more than is needed, perhaps one who has signed. */
async function signBy({ truth }: World, { centre, post }: Process, id: string, officer: number) {
  if (post.toAsk.size > 0) return asksFirst
  const key = post.keys.officers[officer]
  if (key === undefined) throw new Error(`no officer ${officer}`)
  const signed = await centre.sign(id, key)
  if (!signed.ok) return signed.refusal.code
  const by = key.verifier.name
  truth.said.push({ kind: 'signed', post, at: post.disk.backup(), draft: id, by })
  return 'signed'
}

async function release({ truth, turns }: World, process: Process, id: string): Promise<string> {
  const { post, centre, life } = process
  if (post.toAsk.size > 0) return asksFirst
  const released = await centre.release(id)
  if (isRolledBack(released)) return `${released.kind} ${released.shown} ${released.size}`
  if (!released.ok) return `not released: ${released.refusal.code}`
  const { index } = released.value
  turns.say(`  ${life.name} released ${id.slice(0, 8)} at ${index}`)
  truth.said.push({ kind: 'released', post, at: post.disk.backup(), draft: id, index })
  return `released at ${index}`
}

function isRolledBack(
  released: Awaited<ReturnType<Centre['release']>>,
): released is Exclude<typeof released, Drafted<unknown>> {
  return 'kind' in released
}

/** Takes up a draft that is there: signs it, releases it, or throws it away. */
export const takeUp: Act = (world, process) => {
  const { chance, turns, truth, troubles } = world
  const { centre, post, life } = process
  const [place, officer, how] = [chance.below(8), chance.below(3), chance.below(10)]
  turns.start(life, `${life.name} takes up a draft`, async () => {
    const drafts = await centre.drafts()
    const draft = drafts[place % Math.max(drafts.length, 1)]?.draft
    if (draft === undefined) return 'none'
    const { id } = draft
    if (how < (troubles.setBack ? 3 : 1)) {
      if (post.toAsk.size > 0) return asksFirst
      // Where it fails, nobody can tell whether it was done.
      truth.said.push({ kind: 'discarding', post, at: post.disk.backup(), draft: id })
      const discarded = await centre.discard(id)
      if (!discarded.ok) return discarded.refusal.code
      truth.said.push({ kind: 'discarded', post, at: post.disk.backup(), draft: id })
      return `discarded ${id.slice(0, 8)}`
    }
    const signed = await signBy(world, process, id, officer)
    return how < 4 ? `${signed} ${id.slice(0, 8)}` : release(world, process, id)
  })
}

export const deliver: Act = (world, process) =>
  deliverTo(world, process, someoneElse(world, process))

export function deliverTo(world: World, process: Process, party: string): void {
  const { centre, post, life } = process
  world.turns.start(life, `${life.name} delivers to ${party}`, async () => {
    const delivery = await centre.deliver(party, lineFrom(world, process, party))
    world.truth.checkDelivery(post, party, delivery)
    return delivery.kind === 'refused' ? delivery.code : delivery.kind
  })
}

export const gather: Act = (world, process) => {
  const { centre, post, life } = process
  const party = someoneElse(world, process)
  world.turns.start(life, `${life.name} gathers from ${party}`, async () => {
    const gathered = await centre.gather(lineFrom(world, process, party), party)
    post.toAsk.delete(party)
    return gathered
      .map(({ answer }) => (answer.kind === 'refused' ? answer.code : answer.kind))
      .join(' ')
  })
}

export const recover: Act = (world, process) => {
  const { centre, life } = process
  const party = someoneElse(world, process)
  world.turns.start(life, `${life.name} recovers from ${party}`, async () => {
    const recovery = await centre.recover(lineFrom(world, process, party))
    return recovery.kind === 'refused' ? recovery.code : `${recovery.kind} ${recovery.size}`
  })
}

export const read: Act = ({ turns, truth }, { centre, post, life }) => {
  turns.start(life, `${life.name} reads`, async () => {
    const { record, unreceipted } = await centre.record()
    const places = (await centre.messages()).map((one) => `${one.origin} ${one.index}`)
    if (new Set(places).size !== places.length) throw new Error('a message stands there twice')
    for (const { entry } of record.messages) {
      if (entry === null) throw new Error('a message without its place')
      const { origin, index } = entry
      const readers = [...post.space.parties.keys()].filter((one) => !origin.startsWith(one))
      if (truth.isReceipted(origin, index, readers)) continue
      // What this party has receipted itself may not have left it yet.
      const receipts = await post.disk.store().receipts(origin, 0)
      if (receipts.some(({ by, size }) => by === post.party && size > index)) continue
      throw new Error(`${origin} ${index} is in the record and has no receipt`)
    }
    return `${record.messages.length} received, ${unreceipted.length} not`
  })
}

export const pack: Act = (world, process) => {
  const { centre, post, life } = process
  const to = someoneElse(world, process)
  world.turns.start(life, `${life.name} packs for ${to}`, async () => {
    const parts = world.troubles.parts ? await partsFor(process, to) : [{}]
    const first = world.bag.length + 1
    for (const part of parts) {
      const packed = await centre.pack(to, part)
      if ('kind' in packed) return packed.kind
      const bytes = valueOf(packed)
      await carried(world, post, bytes)
      world.bag.push({ from: post, to, bytes })
    }
    return parts.length < 2 ? `bundle ${first}` : `${parts.length} bundles from ${first} on`
  })
}

/** The smallest that each entry by itself goes into. */
async function partsFor({ centre }: Process, to: string) {
  for (let files = 1; ; files += 1) {
    const planned = await centre.packParts(to, { ...bundleBounds, files })
    if ('kind' in planned) return [{}]
    // With nothing of the log to go, there is a bundle of receipts all the same.
    if (planned.ok) return planned.value.length === 0 ? [{}] : planned.value
    if (planned.refusal.code !== 'too-large') throw new Error(planned.refusal.code)
  }
}

/** Notes what leaves in a bundle: heads and receipts that came to the store while it was packed. */
async function carried(world: World, post: Post, bytes: Uint8Array): Promise<void> {
  const keys = [post.keys.log.ed25519.verifier]
  const { logs, receipts } = valueOf(await openBundle(world.crypto, bytes, () => keys))
  for (const { checkpoint } of logs) world.truth.show(post, checkpoint)
  await given(
    world,
    post,
    receipts.map((one) => ({ ...one, by: post.party })),
  )
}

/** Bundles come late, twice, in any order. */
export const unpack: Act = (world, process) => {
  const { turns, chance, bag } = world
  const { centre, life } = process
  const bundles = bag.filter(({ to }) => to === process.post.party)
  const bundle = bundles[chance.below(bundles.length)]
  if (bundle === undefined) return
  const number = bag.indexOf(bundle) + 1
  turns.start(life, `${life.name} unpacks bundle ${number}`, async () => {
    const unpacked = await centre.unpack(bundle.bytes)
    if ('kind' in unpacked) return unpacked.code
    if (!unpacked.ok) return unpacked.refusal.code
    const { logs, receipts } = unpacked.value
    return `${logs.map(({ answer }) => answer.kind).join(' ')}, ${receipts} receipts`
  })
}

/** A parcel that was sent some time ago arrives once more. */
export const replay: Act = (world, process) => {
  const { life, post } = process
  const parcels = world.sent.filter(({ to }) => to === post.party)
  const sent = parcels[world.chance.below(parcels.length)]
  if (sent === undefined) return
  const { origin, from } = sent.parcel
  world.turns.start(life, `${life.name} is sent ${origin} ${from} once more`, async () => {
    const answer = await submitted(world, process, sent.parcel)
    return answer.kind === 'refused' ? answer.code : answer.kind
  })
}

export const fall: Act = ({ turns }, { life }) => {
  turns.say(`! ${life.name} is killed`)
  life.end()
}

export const secondDesk: Act = (world, { post }) => {
  if (runningAt(post).length > 1) return
  world.turns.say(`${startProcess(world, post).life.name} is a second desk`)
}

function someoneElse({ chance }: World, { post }: Process): string {
  const [first, ...others] = othersOf(post)
  if (first === undefined) throw new Error('a party alone')
  return chance.pick([first, ...others])
}
