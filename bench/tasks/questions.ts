// What is asked of a record of 25,311 messages: the state of all obligations on a day, the
// explanation of one count, the counts against their limits, the whole assessment.
import { leafSum } from '#language/explanation.ts'
import { startOf } from '#language/time.ts'
import { assess } from '#assessment/assess.ts'
import { dutiesAt } from '#assessment/duties.ts'
import { explain } from '#assessment/explain.ts'
import { countsAt, limitsAt } from '#assessment/limits.ts'
import { countAt, replay, type Times, type World } from '#assessment/world.ts'
import { linesOf, sameAnswers, type Line, type TaskResult } from '../result.ts'
import { timeSides, usual, type Side } from '../timing.ts'
import { agreement, countNamed, emptyRecord, manyTimes, messagesFor } from '../workload.ts'
import { parties, smallSize } from '../workload.ts'

const size = smallSize
const onADay: Times = { asOf: startOf('2024-06-01'), knownOn: startOf('2024-06-01') }

function freshWorld(): World {
  return replay(agreement, { ...emptyRecord, messages: messagesFor(size) })
}

const allDue = { from: -Infinity, until: startOf('2026-02-05') }

export async function questionsTask(): Promise<TaskResult> {
  const world = freshWorld()
  checkExplanation(world)
  const times = manyTimes(40)
  let turn = 0
  const next = () => times[(turn += 1) % times.length]!
  const asked: [task: string, goal: number | null, ...sides: Side[]][] = [
    [
      'all obligations on a day',
      2,
      { name: 'mithaq', run: () => dutiesAt(world, next(), allDue) },
      {
        name: 'mithaq, first asked',
        prepare: freshWorld,
        run: (fresh) => dutiesAt(fresh as World, onADay, allDue),
      },
    ],
    [
      'one count explained',
      null,
      { name: 'mithaq', run: () => explain(world, 'deployed', 'US', next()) },
    ],
    [
      'all counts and limits',
      null,
      { name: 'mithaq', run: () => limitsOf(world, next()) },
      {
        name: 'mithaq, first asked',
        prepare: freshWorld,
        run: (one) => limitsOf(one as World, onADay),
      },
    ],
    ['the whole assessment', null, { name: 'mithaq', run: () => assess(world, next()) }],
  ]
  const lines: Line[] = []
  for (const [task, goal, ...sides] of asked) {
    const timed = await timeSides(sides, usual)
    lines.push(
      ...linesOf({ task, size, ...(goal === null ? {} : { goals: { mithaq: goal } }) }, timed),
    )
  }
  return { lines }
}

export function limitsOf(world: World, times: Times) {
  return parties.map((party) => limitsAt(world, party, times, countsAt(world, party, times)))
}

function checkExplanation(world: World): void {
  for (const times of manyTimes(5)) {
    sameAnswers('one count explained', {
      'the count': countAt(world, countNamed('deployed'), 'US', times),
      'the sum of its leaves': summed(world, times),
    })
  }
}

function summed(world: World, times: Times): { known: number; unknown: number } {
  const { value, unknown } = leafSum(explain(world, 'deployed', 'US', times))
  return { known: value, unknown }
}
