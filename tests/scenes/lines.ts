// The line between two centres, with what lines do: they are slow, so that what was sent later
// arrives earlier; they lose a request, or its answer, or bring it twice; they cut a parcel short;
// they are down. What a centre says on a line is noted as said, whether or not it arrives.
import type { Exchange, Parcel } from '#centre/ports.ts'
import { Trouble } from './turns.ts'
import { postFor, type Process, runningAt, type World } from './world.ts'

export function lineFrom(world: World, from: Process, party: string): Exchange {
  const line = from.lines.get(party) ?? newLine(world, from, party)
  from.lines.set(party, line)
  return line
}

function newLine(world: World, from: Process, party: string): Exchange {
  const { truth } = world
  const line = (what: string) => lineCall(world, from, party, what)
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
        const receipts = await centre.answers.receipts(origin, size)
        truth.give(post, receipts)
        return receipts
      }),
    submit: async (whole) => {
      if (whole.origin === from.post.origin) truth.show(from.post, whole.checkpoint)
      const parcel = damaged(world, whole)
      world.sent.push({ from: from.post, to: party, parcel: whole })
      return line(`parcel ${whole.origin} ${parcel.from}+${parcel.entries.length}`)((to) =>
        submitted(world, to, parcel),
      )
    },
    giveReceipts: async (receipts) => {
      truth.give(from.post, receipts)
      return line('gives receipts')(({ centre }) => centre.answers.giveReceipts(receipts))
    },
  }
}

/** Hands a parcel to a process, and notes the receipt that it gives. */
export async function submitted({ truth }: World, { post, centre }: Process, parcel: Parcel) {
  const answer = await centre.answers.submit(parcel)
  if (answer.kind === 'receipt') truth.give(post, [answer.receipt])
  return answer
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
