// A process of its own for ten million messages (tasks/large.ts): time of the replay, of the index
// that the first question to each count makes, of one question; and the most memory it ever held.
import { bulkCountAt, bulkRowAt, bulkSetBy, replayColumns } from '#assessment/bulk.ts'
import type { LargeRun } from './tasks/large.ts'
import { answerOf, sumOf } from './tasks/as-of.ts'
import { agreement, atTheEnd, manyTimes, parties } from './workload.ts'
import { syntheticRecord } from './synthetic-record.ts'

const columns = syntheticRecord(Number(process.argv[2]))
globalThis.gc?.()
const started = performance.now()
const bulk = replayColumns(agreement, columns)
const replayed = performance.now()
const answers = agreement.counts.map((count) =>
  parties.map((party) => bulkCountAt(bulk, count, party, atTheEnd)),
)
const indexed = performance.now()
const times = manyTimes(20_000)
sumOf(answerOf(bulk), times.slice(0, 2000))
const from = performance.now()
sumOf(answerOf(bulk), times)
const asked = performance.now()
// Each item still tells which notice made it what it is.
const row = bulkRowAt(bulk, columns.items.length - 1, atTheEnd)
if (row === null || bulkSetBy(bulk, row, 'facility') === null) throw new Error('no explanation')

const result: LargeRun = {
  replay: replayed - started,
  index: indexed - replayed,
  asOf: (asked - from) / times.length,
  peak: process.resourceUsage().maxRSS / 1000,
  answers,
}
console.log(JSON.stringify(result))
