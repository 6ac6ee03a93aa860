// One count of one party, true on one random moment as known at another, beside two databases that
// hold the same notices with the index the question asks for.
import { replayColumns, bulkCountAt, type Bulk } from '#assessment/bulk.ts'
import { countAt, replay, type Times } from '#assessment/world.ts'
import { loadDuckdb } from '../peers/duckdb.ts'
import { loadSqlite } from '../peers/node-sqlite.ts'
import { askedOf } from '../peers/notice-table.ts'
import { linesOf, sameAnswers, type Line, type TaskResult } from '../result.ts'
import { heavy, timeSides, usual, type Effort, type Side } from '../timing.ts'
import { agreement, columnsFor, countNamed, emptyRecord, manyTimes } from '../workload.ts'
import { messagesFor, parties, smallSize } from '../workload.ts'

const task = 'one count in two times'
const deployed = countNamed('deployed')
const ask = (at: number): string => parties[at % parties.length]!

type Answer = (times: Times, party: string) => number

export async function asOfSmall(): Promise<TaskResult> {
  const messages = messagesFor(smallSize)
  const world = replay(agreement, { ...emptyRecord, messages })
  const answer: Answer = (times, party) => countAt(world, deployed, party, times).known
  return asOf(smallSize, answer, 0.002, { asked: 50, ...usual })
}

export async function asOfLarge(size: number): Promise<TaskResult> {
  const bulk = replayColumns(agreement, columnsFor(size))
  return asOf(size, answerOf(bulk), 0.005, { asked: 5, ...heavy })
}

export function answerOf(bulk: Bulk): Answer {
  return (times, party) => bulkCountAt(bulk, deployed, party, times).known
}

interface AsOfEffort extends Effort {
  /** How many questions a database is asked in one run. */
  readonly asked: number
}

async function asOf(
  size: number,
  answer: Answer,
  goal: number,
  effort: AsOfEffort,
): Promise<TaskResult> {
  const columns = columnsFor(size)
  const [loads, databases] = await loaded(size, columns, effort)
  const few = manyTimes(effort.asked)
  const many = manyTimes(20_000)
  const answers = { mithaq: few.map((times, at) => answer(times, ask(at))) }
  const sqlite = few.map((times, at) => databases.sqlite.deployedAt(question(times, at)))
  const duckdb: number[] = []
  for (const [at, times] of few.entries()) {
    duckdb.push(await databases.duckdb.deployedAt(question(times, at)))
  }
  sameAnswers(task, { ...answers, sqlite, duckdb })
  const sides: Side[] = [
    { name: 'mithaq', units: many.length, run: () => sumOf(answer, many) },
    {
      name: 'node:sqlite',
      units: few.length,
      run: () => few.map((times, at) => databases.sqlite.deployedAt(question(times, at))),
    },
    {
      name: 'duckdb',
      units: few.length,
      run: async () => {
        for (const [at, times] of few.entries()) {
          await databases.duckdb.deployedAt(question(times, at))
        }
      },
    },
  ]
  const timed = await timeSides(sides, effort)
  databases.sqlite.close()
  databases.duckdb.close()
  const goals = { mithaq: goal, 'node:sqlite': 500, duckdb: 500 }
  return { lines: [...loads, ...linesOf({ task, size, goals }, timed)] }
}

function question(times: Times, at: number) {
  return askedOf(ask(at), times.asOf, times.knownOn)
}

export function sumOf(answer: Answer, many: readonly Times[]): number {
  let sum = 0
  for (let at = 0; at < many.length; at += 1) sum += answer(many[at]!, ask(at))
  return sum
}

/** The databases with the record in them, and how long that took beside the columns. */
async function loaded(size: number, columns: ReturnType<typeof columnsFor>, effort: Effort) {
  const runs = size === smallSize ? effort : { warmUp: 0, runs: 3, holds: false }
  const timed = await timeSides(
    [
      { name: 'mithaq columns', run: () => replayColumns(agreement, columns) },
      { name: 'node:sqlite', run: () => loadSqlite(columns).close() },
      { name: 'duckdb', run: async () => (await loadDuckdb(columns)).close() },
    ],
    runs,
  )
  const lines: Line[] = linesOf({ task: 'load, ready to be asked', size }, timed)
  const databases = { sqlite: loadSqlite(columns), duckdb: await loadDuckdb(columns) }
  return [lines, databases] as const
}
