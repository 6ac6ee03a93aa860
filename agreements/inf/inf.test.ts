// What holds of the folder as a whole: what was only reported says where it was seen, the README
// lists exactly what is not modelled, and the bundled record never says more than its sources do.
// The cases of the rules are tables in cases/.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readRecord } from '#assessment/record-file.ts'
import { infTreaty } from './agreement.ts'
import { parameters } from './parameters.ts'
import { readings } from './readings.ts'

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')
const { records, refusals } = readRecord(read('data/record.jsonl'), 'record.jsonl', [infTreaty])
const record = records[0]!

test('what was only reported says where it was seen', () => {
  const silent = infTreaty.provisions.filter(
    ({ evidence, per }) => evidence === 'seen-2nd' && per === undefined,
  )
  expect(silent.map(({ id }) => id)).toEqual([])
})

test('the README lists every provision that is not modelled, and no other', () => {
  const table = read('README.md').split('## Not modelled')[1] ?? ''
  const listed = [...table.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, id]) => id!)
  const notModelled = infTreaty.provisions.filter(({ notModelled: why }) => why !== undefined)
  expect(new Set(listed)).toEqual(new Set(notModelled.map(({ id }) => id)))
  expect(listed).toHaveLength(notModelled.length)
})

test('the bundled record is read without a refusal and says that it is reconstructed', () => {
  expect(refusals).toEqual([])
  expect(record.complete).toBe(false)
  expect(record.notice?.en).toMatch(/^Reconstructed from public sources/)
})

test('every message names a source', () => {
  expect(record.messages.filter(({ sources }) => sources.length === 0)).toEqual([])
})

test('every source is used', () => {
  const used = new Set([
    ...record.messages.flatMap(({ sources }) => sources),
    ...record.messages.flatMap(({ conflicts }) => conflicts.map(({ source }) => source)),
    ...readings.flatMap(({ sources }) => sources),
  ])
  expect(Object.keys(record.sources).filter((name) => !used.has(name))).toEqual([])
})

test('the quotas of thirteen years come to the 185 inspections that were reported', () => {
  const [first, second, third] = parameters.perYear
  expect(3 * first + 5 * second + 5 * third).toBe(185)
})
