// The line between two centres, with what lines do: they are slow, so that what was sent later
// arrives earlier; they lose a request, or its answer, or bring it twice; they cut a parcel short;
// they give an answer that they gave before; they are down. What a centre says on a line is noted
// as said, whether or not it arrives.
import type { Answer, Exchange, Parcel } from '#centre/ports.ts'
import { Trouble } from './turns.ts'
import type { Leaving } from './truth.ts'
import { type Post, postFor, type Process, runningAt, type World } from './world.ts'

export function lineFrom(world: World, from: Process, party: string): Exchange {
  const line = from.lines.get(party) ?? newLine(world, from, party)
  from.lines.set(party, line)
  return line
}

function newLine(world: World, from: Process, party: string): Exchange {
  const { truth } = world
  const line = (what: string) => lineCall(world, from, party, what)
  let last: Answer | null = null
  return {
    checkpoint: (origin) =>
      line(`checkpoint of ${origin}`)(async ({ post, centre }) => {
        const checkpoint = await centre.answers.checkpoint(origin)
        if (origin === post.origin) truth.show(post, checkpoint)
        return checkpoint
      }),
    entries: (origin, start, until) =>
      line(`entries of ${origin} ${start} ${until}`)(({ centre }) =>
        centre.answers.entries(origin, start, until),
      ),
    blob: (hash) => line('blob')(({ centre }) => centre.answers.blob(hash)),
    receipts: (origin, size) =>
      line(`receipts of ${origin}`)(async ({ post, centre }) => {
        const page = await centre.answers.receipts(origin, size)
        await given(world, post, page.receipts)
        return page
      }),
    submit: async (whole) => {
      if (whole.origin === from.post.origin) truth.show(from.post, whole.checkpoint)
      const parcel = damaged(world, whole)
      world.sent.push({ from: from.post, to: party, parcel: whole })
      const what = `parcel ${whole.origin} ${parcel.from}+${parcel.entries.length}`
      if (last !== null && world.chance.percent(world.troubles.line)) {
        world.turns.say(`  ${party} answers ${from.life.name} as before: ${what}`)
        return last
      }
      const answer = await line(what)((to) => submitted(world, to, parcel))
      if (answer.kind === 'receipt') last = answer
      return answer
    },
    giveReceipts: async (receipts) => {
      await given(world, from.post, receipts)
      return line('gives receipts')(({ centre }) => centre.answers.giveReceipts(receipts))
    },
    forks: {
      origins: () => line('forks')(({ centre }) => centre.answers.forks!.origins()),
      evidence: (origin) =>
        line(`fork of ${origin}`)(({ centre }) => centre.answers.forks!.evidence(origin)),
      give: (evidence) =>
        line('gives a fork')(({ centre }) => centre.answers.forks!.give(evidence)),
    },
  }
}

/** Hands a parcel to a process, and notes the receipt that it gives. */
export async function submitted(world: World, { post, centre }: Process, parcel: Parcel) {
  const answer = await centre.answers.submit(parcel)
  if (answer.kind === 'receipt') await given(world, post, [answer.receipt])
  return answer
}

/**
 * Notes receipts that leave a centre. Then and not later, what they are for is on its disk, and is
 * written down apart from it: the next moment that disk may be lost. A party that shows two
 * histories has at one place the receipts that it gave at the other.
 */
export async function given(world: World, post: Post, receipts: readonly Leaving[]) {
  const { truth, troubles } = world
  truth.give(post, receipts)
  const isLost = troubles.restores === 'last heads lost' && truth.restored.includes(post)
  for (const { origin, by, size } of receipts) {
    if (by !== post.party) continue
    const what = `${post.name} gives a receipt for ${origin} ${size}`
    const held = await post.disk.store().head(origin)
    if ((held?.size ?? 0) < size) throw new Error(`${what}, which it does not hold`)
    const isApart = isLost || !post.isHonest || (post.disk.lastHead(origin)?.size ?? 0) >= size
    if (!isApart) throw new Error(`${what}, which is not written down apart from its store`)
  }
}

function lineCall(world: World, from: Process, party: string, what: string) {
  const { chance, turns, troubles } = world
  const isLost = () => chance.percent(troubles.line)
  return async <T>(ask: (to: Process) => Promise<T>): Promise<T> => {
    const post = postFor(world, from.post, party)
    await turns.wait(from.life, `to ${post.name}: ${what}`)
    if (world.cut.has(`${from.post.party} ${party}`)) throw new Trouble('line is cut')
    if (isLost()) throw new Trouble(`request is lost: ${what}`)
    const [to, ...others] = runningAt(post)
    if (to === undefined) throw new Trouble(`${post.name} is down`)
    const process = chance.pick([to, ...others])
    if (isLost()) {
      turns.start(process.life, `${what} comes twice`, async () => {
        await turns.wait(process.life, `${what} comes again`)
        await ask(process)
        return 'done'
      })
    }
    const answer = await Promise.race([ask(process), process.life.over])
    await turns.wait(from.life, `from ${post.name}: ${what}`)
    if (isLost()) throw new Trouble(`answer is lost: ${what}`)
    return answer
  }
}

function damaged({ chance, troubles }: World, parcel: Parcel): Parcel {
  if (!chance.percent(troubles.line)) return parcel
  return chance.percent(50)
    ? { ...parcel, entries: parcel.entries.slice(0, chance.below(parcel.entries.length + 1)) }
    : { ...parcel, blobs: parcel.blobs.slice(0, chance.below(parcel.blobs.length + 1)) }
}
