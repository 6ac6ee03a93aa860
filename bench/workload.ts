// What all tasks work on: New START itself, with its real rules, over the synthetic record. The
// tables and messages of a size are made once and shared.
import type { Agreement } from '#language/agreement.ts'
import type { Count } from '#language/count.ts'
import type { Message } from '#language/message.ts'
import { endOfTime, startOf } from '#language/time.ts'
import { seeded, type Chance } from '#assessment/chance.ts'
import { countAt, type Times, type World } from '#assessment/world.ts'
import { newStart } from '#agreements/new-start/agreement.ts'
import { recordReader } from '#assessment/record-file.ts'
import { linesOf, recordOf } from './messages.ts'
import { syntheticRecord, type SyntheticRecord } from './synthetic-record.ts'

export const agreement: Agreement = newStart
export const parties = agreement.parties.map(({ id }) => id)
export const smallSize = 25_311

const records = new Map<number, SyntheticRecord>()
const messages = new Map<number, readonly Message[]>()

export function columnsFor(size: number): SyntheticRecord {
  let record = records.get(size)
  if (record === undefined) records.set(size, (record = syntheticRecord(size)))
  return record
}

export function messagesFor(size: number): readonly Message[] {
  let found = messages.get(size)
  if (found === undefined) messages.set(size, (found = recordOf(columnsFor(size)).messages))
  return found
}

/** The same as a reader of record files hands them on. */
export function readMessages(size: number): readonly Message[] {
  const reader = recordReader('record.jsonl', [agreement])
  for (const lines of linesOf(columnsFor(size))) reader.push(lines)
  const { records, refusals } = reader.end()
  if (refusals.length > 0) throw new Error(`not read: ${JSON.stringify(refusals[0])}`)
  return records[0]!.messages
}

/** Lets go of a size that no further task needs. */
export function forget(size: number): void {
  records.delete(size)
  messages.delete(size)
}

export const emptyRecord = { ...recordOf(columnsFor(smallSize), 0) }

export function countNamed(id: string): Count {
  const count = agreement.counts.find((one) => one.id === id)
  if (count === undefined) throw new Error(`no such count: ${id}`)
  return count
}

/** The three counts that the limits are set on, as everyone here computes them. */
export const centralCounts = ['deployed', 'warheads', 'launchers'] as const

/** All that is ever true, as all is known. */
export const atTheEnd: Times = { asOf: endOfTime, knownOn: endOfTime }

export function totalsOf(world: World): Record<string, Record<string, number>> {
  return Object.fromEntries(
    parties.map((party) => [
      party,
      Object.fromEntries(
        centralCounts.map((id) => [id, countAt(world, countNamed(id), party, atTheEnd).known]),
      ),
    ]),
  )
}

/** Two random times within the life of the record. */
export function randomTimes(chance: Chance): Times {
  const first = startOf('2011-03-01')
  const span = startOf('2026-02-05') - first
  const minute = 60_000
  const moment = () =>
    first + Math.floor((chance.below(1_000_000) / 1_000_000) * (span / minute)) * minute
  return { asOf: moment(), knownOn: moment() }
}

export function manyTimes(count: number, seed = 7): Times[] {
  const chance = seeded(seed)
  return Array.from({ length: count }, () => randomTimes(chance))
}
