// A million variants of a proposal: two ceilings run over a thousand values each, over the same
// record as the other questions. A sample of the variants is first held against replaying the
// record under an agreement with those ceilings.
import { startOf } from '#language/time.ts'
import { measure } from '#assessment/assess.ts'
import { sweep, sweepCells, type SweepAxis } from '#assessment/sweep.ts'
import { replay, type Times } from '#assessment/world.ts'
import { linesOf, sameAnswers, type TaskResult } from '../result.ts'
import { timeSides, usual } from '../timing.ts'
import { agreement, emptyRecord, messagesFor, smallSize } from '../workload.ts'

const size = smallSize
const times: Times = { asOf: startOf('2024-06-01'), knownOn: startOf('2024-06-01') }
const sampled = 5

export async function sweepsTask(): Promise<TaskResult> {
  const world = replay(agreement, { ...emptyRecord, messages: messagesFor(size) })
  const [first, second] = agreement.limits.map(({ id }) => id) as [string, string]
  const axes = [axisOf(first, 1000), axisOf(second, 1000)]
  checkSample(first, second)
  const cells = sweepCells(world, times, axes)
  const timed = await timeSides(
    [
      { name: 'mithaq', run: () => sweep(cells, axes) },
      {
        name: 'mithaq, with the reduction',
        run: () => sweep(sweepCells(world, times, axes), axes),
      },
    ],
    usual,
  )
  const task = 'a million variants of two limits'
  return { lines: linesOf({ task, size, goals: { mithaq: 100 } }, timed) }
}

function axisOf(id: string, steps: number, step = 2): SweepAxis {
  return { what: 'limit', id, from: 0, to: (steps - 1) * step, step }
}

/** Variants far apart, each replayed. */
function checkSample(first: string, second: string): void {
  const record = { ...emptyRecord, messages: messagesFor(size) }
  const axes = [axisOf(first, sampled, 400), axisOf(second, sampled, 400)]
  const cells = sweepCells(replay(agreement, record), times, axes)
  const over = new Map<string, number>()
  for (let at = 0; at < sampled * sampled; at += 1) {
    const maxima = new Map([
      [first, Math.floor(at / sampled) * 400],
      [second, (at % sampled) * 400],
    ])
    const limits = agreement.limits.map((limit) => {
      const max = maxima.get(limit.id)
      if (max === undefined) return limit
      return { ...limit, values: limit.values.map((step) => ({ ...step, value: max })) }
    })
    const { parties } = measure(replay({ ...agreement, limits }, record), times)
    for (const { party, limits: own } of parties) {
      const passed = own.some(({ limit, distance }) => maxima.has(limit) && distance! < 0)
      over.set(party, (over.get(party) ?? 0) + Number(passed))
    }
  }
  sameAnswers('a sample of the variants', {
    mithaq: sweep(cells, axes).holders.map((one) => [one.holder, one.over]),
    replayed: [...over],
  })
}
