// What holds of the folder as a whole: every number stands at its provision with the same mark, the
// README lists exactly what is not modelled, and the bundled record is read without a refusal and
// never says more than its sources do. The cases of the rules are tables in cases/.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseDay } from '#language/time.ts'
import { readRecord } from '#assessment/record-file.ts'
import { newStart } from './agreement.ts'
import { parameters, type Parameter } from './parameters.ts'
import { readings } from './readings.ts'

const folder = new URL('./', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const provisions = new Map(newStart.provisions.map((provision) => [provision.id, provision]))

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
  const silent = newStart.provisions.filter(
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
  const notModelled = newStart.provisions.filter(({ notModelled: why }) => why !== undefined)
  expect(listed.toSorted()).toEqual(notModelled.map(({ id }) => id).toSorted())
})

const { records, refusals } = readRecord(read('data/record.jsonl'), 'record.jsonl', [newStart])
const record = records[0]!

test('the bundled record is read without a refusal and says that it is reconstructed', () => {
  expect(refusals).toEqual([])
  expect(record.complete).toBe(false)
  expect(record.notice?.en).toMatch(/^Reconstructed from public sources/)
})

test('every message of it names a source, and every source is used', () => {
  const named = (message: (typeof record.messages)[number]) => [
    ...message.sources,
    ...message.conflicts.map((conflict) => conflict.source),
    ...readings.flatMap((reading) => reading.sources),
    ...figuresOf(message).flatMap((figure) => figure.sources ?? []),
  ]
  expect(record.messages.filter(({ sources }) => sources.length === 0)).toEqual([])
  const used = new Set(record.messages.flatMap(named))
  expect(Object.keys(record.sources).toSorted()).toEqual([...used].toSorted())
})

test('no message is known before the day that it speaks of', () => {
  const early = record.messages.filter(({ known, effective }) => known < effective)
  expect(early.map(({ id }) => id)).toEqual([])
})

interface Figure {
  readonly id: string
  readonly evidence?: string
  readonly sources?: readonly string[]
}

function figuresOf({ body }: { readonly body: object }): readonly Figure[] {
  return 'figures' in body ? (body.figures as readonly Figure[]) : []
}

test('a line of one name always states the same figures: nothing of an old one is left', () => {
  const shapes = new Map<string, string>()
  for (const message of record.messages) {
    for (const { evidence: _, sources: __, ...figure } of figuresOf(message)) {
      const shape = Object.keys(figure).toSorted().join(' ')
      const key = `${message.from} ${figure.id}`
      expect(shapes.get(key) ?? shape, `${message.id} ${key}`).toBe(shape)
      shapes.set(key, shape)
    }
  }
})

test('the reading of the conversions rejects the exceptions for what was left out alone', () => {
  const launchers = newStart.counts.find(({ id }) => id === 'launchers')!
  const exceptions = launchers.terms.flatMap((term) => term.exceptions)
  const rejected = readings.find(({ id }) => id === 'RU-conversions')!.rejectsRules
  expect(rejected).toHaveLength(7)
  const disputed = ['NST-CNT-CONVOUT-UNCOUNTED', 'NST-ACT-LEFT-OUT', 'NST-ACT-TRAINING-SILOS']
  for (const { id, cite } of exceptions) {
    expect(rejected.includes(id)).toBe(disputed.includes(cite.id))
  }
})

test('the six-month periods end on the last days of August and February', () => {
  const semiannual = newStart.obligations.find(({ id }) => id === 'semiannual-data')!
  expect(semiannual.on).toEqual({
    kind: 'schedule',
    every: 6,
    first: parseDay('2011-08-31')! * 864e5,
  })
})
