// A fresh process for the cold start (tasks/cold-start.ts): prints how long each part took.
import { readFileSync } from 'node:fs'
import type { ColdStart } from './tasks/cold-start.ts'

const started = performance.now()
const { recordReader } = await import('#assessment/record-file.ts')
const { countsAt, limitsAt } = await import('#assessment/limits.ts')
const { countAt, replay } = await import('#assessment/world.ts')
const { newStart } = await import('#agreements/new-start/agreement.ts')
const { endOfTime, startOf } = await import('#language/time.ts')

const file = process.argv[2] ?? ''
const loaded = performance.now()
const reader = recordReader(file, [newStart])
reader.pushBytes(readFileSync(file))
const { records, refusals } = reader.end()
const [record] = records
if (record === undefined || refusals.length > 0) {
  throw new Error(`not read: ${JSON.stringify(refusals[0])}`)
}
const read = performance.now()
const world = replay(newStart, record)
const replayed = performance.now()
const times = { asOf: startOf('2026-02-04'), knownOn: startOf('2026-02-04') }
const parties = newStart.parties.map(({ id }) => id)
const limits = parties.map((party) => limitsAt(world, party, times, countsAt(world, party, times)))
const done = performance.now()
if (limits.flat().length === 0) throw new Error('no limits')

const central = newStart.counts.filter(({ id }) =>
  ['deployed', 'warheads', 'launchers'].includes(id),
)
const atTheEnd = { asOf: endOfTime, knownOn: endOfTime }
const knownOf = (id: string, party: string) =>
  countAt(
    world,
    central.find((count) => count.id === id)!,
    party,
    atTheEnd,
  ).known
const totals = Object.fromEntries(
  parties.map((party) => [
    party,
    Object.fromEntries(central.map(({ id }) => [id, knownOf(id, party)])),
  ]),
)
const result: ColdStart = {
  read: read - loaded,
  replay: replayed - read,
  limits: done - replayed,
  total: done - loaded,
  modules: loaded - started,
  totals,
}
console.log(JSON.stringify(result))
