// A million messages, message by message and in columns, and ten million in columns, in a process
// of their own whose memory is measured.
import { linesOf, sameAnswers, type TaskResult } from '../result.ts'
import { replay } from '#assessment/world.ts'
import { replayColumns } from '#assessment/bulk.ts'
import { heavy, timedOf, timeSides } from '../timing.ts'
import { agreement, columnsFor, emptyRecord, messagesFor, totalsOf } from '../workload.ts'
import { plainTotals } from '../peers/plain-objects.ts'
import { child } from './cold-start.ts'
import { bulkTotals } from './replay.ts'

export const million = 1_000_000

export async function millionTask(): Promise<TaskResult> {
  const task = 'replay of a million'
  const columns = columnsFor(million)
  const messages = messagesFor(million)
  sameAnswers(task, {
    mithaq: totalsOf(replay(agreement, { ...emptyRecord, messages })),
    'mithaq columns': bulkTotals(million),
    'plain objects': plainTotals(messages),
  })
  const timed = await timeSides(
    [
      { name: 'mithaq columns', run: () => replayColumns(agreement, columns) },
      { name: 'mithaq', run: () => replay(agreement, { ...emptyRecord, messages }) },
      { name: 'plain objects', run: () => plainTotals(messages) },
    ],
    heavy,
  )
  return { lines: linesOf({ task, size: million, goals: { 'mithaq columns': 300 } }, timed) }
}

/** What the child process prints: milliseconds, and memory in megabytes. */
export interface LargeRun {
  readonly replay: number
  readonly index: number
  readonly asOf: number
  readonly peak: number
  readonly answers: unknown
}

export function tenMillionTask(): TaskResult {
  const size = 10_000_000
  const task = 'replay of ten million'
  const runs = Array.from(
    { length: 3 },
    () => JSON.parse(child('large-child.ts', String(size))) as LargeRun,
  )
  for (const run of runs) sameAnswers(task, { 'first run': runs[0]!.answers, run: run.answers })
  const of = (name: 'replay' | 'index' | 'asOf') => timedOf(runs.map((run) => run[name]))
  const replayed = new Map([
    ['mithaq columns', of('replay')],
    ['mithaq columns, index of points', of('index')],
  ])
  const peak = Math.max(...runs.map((run) => run.peak))
  return {
    lines: [
      ...linesOf({ task, size, goals: { 'mithaq columns': 3000 } }, replayed),
      ...linesOf(
        { task: 'one count in two times', size, goals: { 'mithaq columns': 0.02 } },
        new Map([['mithaq columns', of('asOf')]]),
      ),
    ],
    notes: [{ task, text: `peak memory of the process ${peak.toFixed(0)} MB; goal 1200 MB` }],
  }
}
