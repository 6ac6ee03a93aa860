// From the release of a signed draft in one centre to the other's receipt, checked and kept: over
// HTTPS on the loopback with the keys of both rosters, both centres in this one process, each on an
// SQLite file. Once as centres sign, once without any line of ML-DSA-44.
import { lineBetween } from '../../tests/centres/line.ts'
import { valueOf } from '../../tests/centres/rig.ts'
import { inFolder, openPair, type Pair, type Signing } from '../exchange/posts.ts'
import { linesOf, processorNote, sameAnswers, type TaskResult } from '../result.ts'
import { timedOf } from '../timing.ts'
import { agreement } from '../workload.ts'

const task = 'release to receipt, HTTPS'
const warmUp = 1
const runs = 5
/** Messages of one run. */
const size = 40

interface Running {
  readonly pair: Pair
  readonly line: Awaited<ReturnType<typeof lineBetween>>
  readonly medians: number[]
  readonly tails: number[]
  /** Of all processors together, of both centres. */
  readonly busy: number[]
}

export function deliveryTask(): Promise<TaskResult> {
  return inFolder((folder) =>
    inFolder(async (other) => {
      const both = await running(folder, 'both')
      const alone = await running(other, 'ed25519')
      for (let run = -warmUp; run < runs; run += 1) {
        for (const one of [both, alone]) await runOnce(one, run >= 0)
      }
      const held = await Promise.all([both, alone].map(({ pair }) => sizesOf(pair)))
      sameAnswers(task, { 'both algorithms': held[0], 'Ed25519 alone': held[1] })
      for (const { pair, line } of [both, alone]) {
        await line.close()
        await pair.close()
      }
      const timed = new Map([
        ['mithaq', { ...timedOf(both.medians), processor: timedOf(both.busy).median }],
        ['mithaq, the slowest', timedOf(both.tails)],
        ['Ed25519 alone', { ...timedOf(alone.medians), processor: timedOf(alone.busy).median }],
        ['Ed25519 alone, the slowest', timedOf(alone.tails)],
      ])
      const goals = { mithaq: 10, 'mithaq, the slowest': 50 }
      return { lines: linesOf({ task, size, goals }, timed), notes: [processorNote(task, timed)] }
    }),
  )
}

async function running(folder: string, signing: Signing): Promise<Running> {
  const pair = await openPair(folder, signing)
  const line = await lineBetween(pair.sender, pair.receiver)
  await pair.sender.centre.gather(line.line)
  return { pair, line, medians: [], tails: [], busy: [] }
}

async function runOnce(
  { pair, line, medians, tails, busy }: Running,
  isKept: boolean,
): Promise<void> {
  const { sender, receiver } = pair
  const times: number[] = []
  const processor: number[] = []
  for (let nth = 0; nth < size; nth += 1) {
    const id = await signedDraft(sender)
    const spent = process.cpuUsage()
    const from = performance.now()
    await sender.centre.release(id)
    const delivery = await sender.centre.deliver(receiver.party, line.line)
    times.push(performance.now() - from)
    const { user, system } = process.cpuUsage(spent)
    processor.push((user + system) / 1000)
    if (delivery.kind !== 'delivered') throw new Error(JSON.stringify(delivery))
  }
  if (!isKept) return
  medians.push(timedOf(times).median)
  busy.push(timedOf(processor).median)
  // Of so few, the slowest is the one that 99 of 100 stay below.
  tails.push(Math.max(...times))
}

async function signedDraft({ centre, keys }: Pair['sender']): Promise<string> {
  const content = { effectiveOn: '2026-02-01', body: { item: 'SYNTHETIC-1', state: 'deployed' } }
  const draft = valueOf(
    await centre.compose({
      type: `${agreement.id}/change-in-data`,
      to: [],
      re: [],
      effective: null,
      content: JSON.stringify(content),
      open: null,
    }),
  )
  for (const officer of keys.officers) valueOf(await centre.sign(draft.id, officer))
  return draft.id
}

/** What each holds of the sender's log. */
async function sizesOf({ sender, receiver }: Pair): Promise<readonly (number | undefined)[]> {
  const { origin } = (await sender.store.heads())[0]!
  const heads = await Promise.all([sender, receiver].map((one) => one.store.head(origin)))
  return heads.map((head) => head?.size)
}
