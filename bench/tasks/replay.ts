// Replay: parsed messages become counts at any two times, with what explains them; beside it, the
// counts written out by hand, and rule engines asked after each notice whether a limit is passed.
import { columnsOf } from '#assessment/bulk-columns.ts'
import { bulkCountAt, replayColumns } from '#assessment/bulk.ts'
import { replay, type World } from '#assessment/world.ts'
import type { Message } from '#language/message.ts'
import { passedByJsonRules, type Ceilings } from '../peers/json-rules-engine.ts'
import { plainReplay, plainTotals } from '../peers/plain-objects.ts'
import { passedByZen } from '../peers/zen-engine.ts'
import { linesOf, processorNote, sameAnswers, type TaskResult } from '../result.ts'
import { timeSides, usual } from '../timing.ts'
import {
  agreement,
  atTheEnd,
  centralCounts,
  columnsFor,
  countNamed,
  emptyRecord,
  messagesFor,
  parties,
  readMessages,
  smallSize,
  totalsOf,
} from '../workload.ts'

const ceilings: Ceilings = { deployed: 700, warheads: 1550, launchers: 800 }

export async function replayTask(): Promise<TaskResult> {
  const task = 'replay, parsed messages to counts'
  const size = smallSize
  const columns = columnsFor(size)
  const messages = readMessages(size)
  // A list of its own has none of what was numbered while it was read.
  const made = messages.slice()
  const plain = plainTotals(messages)
  sameAnswers(task, {
    mithaq: totalsOf(replayed(messages)),
    'mithaq, messages not read': totalsOf(replayed(made)),
    'mithaq columns': bulkTotals(size),
    'plain objects': plain,
  })
  sameAnswers(`${task}, limits passed`, {
    'plain objects': passedByHand(messages),
    'json-rules-engine': await passedByJsonRules(messages, ceilings),
    'zen-engine': passedByZen(messages, ceilings),
  })
  const timed = await timeSides(
    [
      { name: 'mithaq', run: () => replayed(messages) },
      { name: 'mithaq, messages not read', run: () => replayed(made) },
      { name: 'mithaq columns', run: () => replayColumns(agreement, columns) },
      { name: 'plain objects', run: () => plainTotals(messages) },
      { name: 'json-rules-engine', run: () => passedByJsonRules(messages, ceilings) },
      { name: 'zen-engine', run: () => passedByZen(messages, ceilings) },
    ],
    usual,
  )
  const goals = { mithaq: 10, 'json-rules-engine': 10, 'zen-engine': 10 }
  return { lines: linesOf({ task, size, goals }, timed), notes: [processorNote(task, timed)] }
}

function replayed(messages: readonly Message[]): World {
  return replay(agreement, { ...emptyRecord, messages })
}

export function bulkTotals(size: number): Record<string, Record<string, number>> {
  const bulk = replayColumns(agreement, columnsFor(size))
  const total = (party: string, id: string) =>
    bulkCountAt(bulk, countNamed(id), party, atTheEnd).known
  return Object.fromEntries(
    parties.map((party) => [
      party,
      Object.fromEntries(centralCounts.map((id) => [id, total(party, id)])),
    ]),
  )
}

/** How often the sender's total was above a limit, over all notices. */
function passedByHand(messages: readonly Message[]): number {
  let passed = 0
  plainReplay(messages, (totals) => {
    for (const id of centralCounts) if (totals[id] > ceilings[id]) passed += 1
  })
  return passed
}

/**
 * From parsed messages to columns and on to counts: what the columns cost where they are not there.
 */
export async function columnsTask(): Promise<TaskResult> {
  const task = 'parsed messages into columns'
  const size = smallSize
  const messages = messagesFor(size)
  const timed = await timeSides(
    [{ name: 'mithaq', run: () => columnsOf(agreement, messages) }],
    usual,
  )
  return { lines: linesOf({ task, size }, timed) }
}
