// What holds of the folder as a whole: every number stands at its provision with the same mark, the
// README lists exactly what is not modelled, and the bundled record is read without a refusal and
// names its sources. The cases of the rules are tables in cases/.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readRecord } from '#assessment/record-file.ts'
import { riskReduction } from './agreement.ts'
import { parameters, type Parameter } from './parameters.ts'

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')
const provisions = new Map(riskReduction.provisions.map((provision) => [provision.id, provision]))

test('every number names a provision that exists, with its place and its mark', () => {
  const wrong = Object.entries(parameters).flatMap(([name, parameter]) => {
    const { provision: id, place, evidence }: Parameter<number | string> = parameter
    const provision = provisions.get(id)
    const same = provision?.place === place && provision.evidence === evidence
    return same ? [] : [`${name}: ${id} ${provision?.place} ${provision?.evidence}`]
  })
  expect(wrong).toEqual([])
})

test('what was only reported says where it was seen', () => {
  const silent = riskReduction.provisions.filter(
    ({ evidence, per }) => evidence === 'seen-2nd' && per === undefined,
  )
  expect(silent.map(({ id }) => id)).toEqual([])
})

test('the README lists every provision that is not modelled, and no other', () => {
  const table =
    read('README.md')
      .split('## Not modelled')[1]
      ?.match(/^\| `([\w-]+)` \|/gm) ?? []
  const listed = table.map((row) => row.replace(/^\| `|` \|$/g, ''))
  const notModelled = riskReduction.provisions.filter(({ notModelled: why }) => why !== undefined)
  expect(listed.toSorted()).toEqual(notModelled.map(({ id }) => id).toSorted())
})

test('the bundled record is read without a refusal, and every source of it is used', () => {
  const { records, refusals } = readRecord(read('data/record.jsonl'), 'record.jsonl', [
    riskReduction,
  ])
  const record = records[0]!
  expect(refusals).toEqual([])
  expect(record.complete).toBe(false)
  expect(record.notice?.en).toMatch(/^Reconstructed from public sources/)
  expect(record.messages.filter(({ sources }) => sources.length === 0)).toEqual([])
  const used = new Set(record.messages.flatMap(({ sources }) => sources))
  expect(Object.keys(record.sources).toSorted()).toEqual([...used].toSorted())
})
