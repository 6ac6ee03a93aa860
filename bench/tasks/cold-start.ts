// Cold start: a fresh process reads a record file of 25,311 messages and checks it, replays it, and
// has all counts and limits of both parties. Beside it, a fresh process that only parses the lines.
import { execFileSync } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { linesOf as fileLines } from '../messages.ts'
import { linesOf, sameAnswers, type TaskResult } from '../result.ts'
import { timedOf, type Timed } from '../timing.ts'
import {
  agreement,
  columnsFor,
  emptyRecord,
  messagesFor,
  smallSize,
  totalsOf,
} from '../workload.ts'
import { replay } from '#assessment/world.ts'

/** What the child process prints. */
export interface ColdStart {
  readonly read: number
  readonly replay: number
  readonly limits: number
  readonly total: number
  /** Loading the program itself, TypeScript stripped on the way; not in the total. */
  readonly modules: number
  readonly totals: unknown
}

const runs = 7

export async function coldStartTask(): Promise<TaskResult> {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-bench-'))
  try {
    const file = join(folder, 'record.jsonl')
    await writeRecord(file, smallSize)
    return coldStart(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export async function writeRecord(file: string, size: number): Promise<void> {
  const stream = createWriteStream(file)
  for (const lines of fileLines(columnsFor(size))) {
    if (!stream.write(lines)) await once(stream, 'drain')
  }
  stream.end()
  await once(stream, 'finish')
}

function coldStart(file: string): TaskResult {
  const task = 'cold start, file to all limits'
  const size = smallSize
  const starts: ColdStart[] = []
  const parses: number[] = []
  for (let run = 0; run < runs; run += 1) {
    starts.push(JSON.parse(child('cold-start-child.ts', file)) as ColdStart)
    parses.push(Number(child('parse-child.ts', file)))
  }
  const world = replay(agreement, { ...emptyRecord, messages: messagesFor(size) })
  sameAnswers(task, { 'from file': starts[0]!.totals, 'from messages': totalsOf(world) })
  const part = (name: 'read' | 'replay' | 'limits' | 'total' | 'modules') =>
    timedOf(starts.map((start) => start[name]))
  const timed = new Map<string, Timed>([
    ['mithaq', part('total')],
    ['mithaq, of it reading', part('read')],
    ['mithaq, of it replay', part('replay')],
    ['mithaq, of it limits', part('limits')],
    ['JSON.parse alone', timedOf(parses)],
  ])
  const megabytes = (statSync(file).size / 1e6).toFixed(1)
  const modules = part('modules').median.toFixed(0)
  return {
    lines: linesOf({ task, size, goals: { mithaq: 100 } }, timed),
    notes: [
      { task, text: `file of ${megabytes} MB; loading the program first took ${modules} ms` },
    ],
  }
}

export function child(script: string, ...rest: string[]): string {
  const path = join(import.meta.dirname, '..', script)
  return execFileSync(process.execPath, ['--expose-gc', path, ...rest], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 24,
  })
}
