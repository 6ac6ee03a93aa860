// `npm run bench`: every figure of docs/benchmarks.md, measured again. Each task first checks that
// all sides give the same answer; only when they differ does the command fail. A goal that is
// missed is shown, not punished: machines differ. options.ts says what can be asked.
import { machine } from './machine.ts'
import { askedOf, usage } from './options.ts'
import { table, type Report } from './report.ts'
import { AnswersDiffer, type Line, type Note, type TaskResult } from './result.ts'
import { appendsTask } from './tasks/appends.ts'
import { asOfLarge, asOfSmall } from './tasks/as-of.ts'
import { auditTask } from './tasks/audit.ts'
import { coldStartTask } from './tasks/cold-start.ts'
import { courierTask } from './tasks/courier.ts'
import { deliveryTask } from './tasks/delivery.ts'
import { type Load, loadTask } from './tasks/load.ts'
import { million, millionTask, tenMillionTask } from './tasks/large.ts'
import { mlDsaTask } from './tasks/ml-dsa.ts'
import { pageTask } from './tasks/page.ts'
import { questionsTask } from './tasks/questions.ts'
import { columnsTask, replayTask } from './tasks/replay.ts'
import { signaturesTask } from './tasks/signatures.ts'
import { stepsTask } from './tasks/steps.ts'
import { sweepsTask } from './tasks/sweeps.ts'

interface Task {
  readonly name: string
  readonly large: boolean
  readonly run: (load: Load) => TaskResult | Promise<TaskResult>
}

const tasks: readonly Task[] = [
  { name: 'replay', large: false, run: replayTask },
  { name: 'columns', large: false, run: columnsTask },
  { name: 'as-of', large: false, run: asOfSmall },
  { name: 'steps', large: false, run: stepsTask },
  { name: 'questions', large: false, run: questionsTask },
  { name: 'sweeps', large: false, run: sweepsTask },
  { name: 'cold-start', large: false, run: coldStartTask },
  { name: 'exchange-signatures', large: false, run: signaturesTask },
  { name: 'exchange-appends', large: false, run: appendsTask },
  { name: 'exchange-audit', large: false, run: auditTask },
  { name: 'exchange-delivery', large: false, run: deliveryTask },
  { name: 'exchange-ml-dsa', large: false, run: mlDsaTask },
  { name: 'exchange-courier', large: false, run: courierTask },
  { name: 'page', large: true, run: pageTask },
  { name: 'load', large: true, run: loadTask },
  { name: 'as-of-million', large: true, run: () => asOfLarge(million) },
  { name: 'replay-million', large: true, run: millionTask },
  { name: 'ten-million', large: true, run: tenMillionTask },
]

const asked = askedOf(process.argv.slice(2), tasks)
if (asked.kind === 'help') console.log(usage)
else if (asked.kind === 'refused') {
  process.stderr.write(`${asked.why}\n  --help shows what can be asked\n`)
  process.exitCode = 2
} else {
  const { lines, notes } = await measured(
    tasks.filter(({ name }) => asked.tasks.includes(name)),
    asked.load,
  )
  const report: Report = { machine: machine(), lines, notes }
  console.log(asked.json ? JSON.stringify(report, null, 2) : table(report))
}

/** What was measured until answers differ. */
async function measured(chosen: readonly Task[], load: Load): Promise<Required<TaskResult>> {
  const lines: Line[] = []
  const notes: Note[] = []
  try {
    for (const { name, run } of chosen) {
      const from = performance.now()
      process.stderr.write(`${name} ... `)
      const result = await run(load)
      process.stderr.write(`${((performance.now() - from) / 1000).toFixed(1)} s\n`)
      lines.push(...result.lines)
      notes.push(...(result.notes ?? []))
    }
  } catch (error) {
    if (!(error instanceof AnswersDiffer)) throw error
    process.stderr.write(`\nanswers differ: ${error.message}\n`)
    process.exitCode = 1
  }
  return { lines, notes }
}
