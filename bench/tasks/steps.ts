// One message more: the newest, one that is dated ten years back, and one that corrects a message
// of ten years back by its id. Each as it comes, a thousand in a row on a record of 25,311.
import { seeded } from '#assessment/chance.ts'
import { addMessage, replay, type World } from '#assessment/world.ts'
import type { Message } from '#language/message.ts'
import { msPerDay } from '#language/time.ts'
import { plainTotals } from '../peers/plain-objects.ts'
import { linesOf, sameAnswers, type TaskResult } from '../result.ts'
import { timeSides, usual, type Side } from '../timing.ts'
import { agreement, emptyRecord, messagesFor, smallSize, totalsOf } from '../workload.ts'

const more = 1000
const tenYears = 3653 * msPerDay

export async function stepsTask(): Promise<TaskResult> {
  const size = smallSize
  const newest = moreMessages()
  const late = newest.map((one) => ({ ...one, effective: one.effective - tenYears }))
  const corrections = newest.map((one, at) => ({ ...one, corrects: `n-${8001 + at}` }))
  const kinds = { 'one more message': newest, 'one dated ten years back': late }
  const goals = { 'one more message': 0.01, 'one dated ten years back': 0.05 }
  const lines = []
  for (const [task, messages] of Object.entries({
    ...kinds,
    'one correction by id': corrections,
  })) {
    if (task !== 'one correction by id') checkSteps(task, messages)
    const goal = (goals as Readonly<Record<string, number>>)[task]
    const timed = await timeSides([sideOf(messages)], usual)
    lines.push(
      ...linesOf({ task, size, ...(goal === undefined ? {} : { goals: { mithaq: goal } }) }, timed),
    )
  }
  return { lines }
}

/** Notices that were sent before, sent again for today. */
function moreMessages(): Message[] {
  const messages = messagesFor(smallSize)
  const last = messages.at(-1)!.known
  const chance = seeded(3)
  return Array.from({ length: more }, (_, at) => {
    const again = messages[messages.length - 1 - chance.below(messages.length / 2)]!
    const known = last + (at + 1) * 60_000
    return { ...again, id: `more-${at}`, effective: last, received: known, known }
  })
}

function sideOf(messages: readonly Message[]): Side {
  return {
    name: 'mithaq',
    units: messages.length,
    prepare: () => replay(agreement, { ...emptyRecord, messages: messagesFor(smallSize) }),
    run: (world) => addAll(world as World, messages),
  }
}

function addAll(world: World, messages: readonly Message[]): World {
  for (const message of messages) addMessage(world, message)
  return world
}

function checkSteps(task: string, messages: readonly Message[]): void {
  const before = messagesFor(smallSize)
  const world = replay(agreement, { ...emptyRecord, messages: before })
  sameAnswers(task, {
    mithaq: totalsOf(addAll(world, messages)),
    'plain objects': plainTotals([...before, ...messages]),
  })
}
