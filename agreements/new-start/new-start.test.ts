// What holds of this folder beside what holds of each (tests/agreement-folders.test.ts): the
// bundled record never says more than its sources do. The cases of the rules are tables in cases/.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseDay } from '#language/time.ts'
import { readRecord } from '#assessment/record-file.ts'
import { newStart } from './agreement.ts'
import { readings } from './readings.ts'

const file = new URL('data/record.jsonl', import.meta.url)
const { records } = readRecord(readFileSync(file, 'utf8'), 'record.jsonl', [newStart])
const record = records[0]!

test('no message is known before the day that it speaks of', () => {
  const early = record.messages.filter(({ known, effective }) => known < effective)
  expect(early.map(({ id }) => id)).toEqual([])
})

interface Figure {
  readonly id: string
  readonly evidence?: string
  readonly sources?: readonly string[]
  readonly type?: string
  readonly nonDeployedMissiles?: number
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

test.each([
  ['2013-09-01', 313, 57],
  ['2014-09-01', 307, 56],
])('non-deployed ICBMs of %s: the sum and the Peacekeepers, as published', (on, sum, old) => {
  const message = record.messages.find(({ id }) => id === `us-by-type-${on}`)!
  const lines = figuresOf(message).filter((line) => line.nonDeployedMissiles !== undefined)
  expect(lines.reduce((all, line) => all + line.nonDeployedMissiles!, 0)).toBe(sum)
  expect(lines.find(({ type }) => type === 'Peacekeeper')?.nonDeployedMissiles).toBe(old)
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
