// The schemas in schemas/ against the definitions they are made from, against the draft they claim,
// and against what the program really reads and prints.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { shelf } from '#agreements/index.ts'
import { assess } from '#assessment/assess.ts'
import { mergeRecords, readRecord } from '#assessment/record-file.ts'
import { lineOf } from '#assessment/record-format.ts'
import { schemaOfAssessment, schemaOfMessage, schemaOfRecordLine } from '#assessment/schema.ts'
import { replay, timesOf } from '#assessment/world.ts'
import { sampleAgreement } from '../examples/sample-agreement/agreement.ts'
import { schemaFiles } from './schema-files.ts'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'schemas')

function validator() {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false })
  ajv.addVocabulary(['x-label', 'x-ref', 'x-cite', 'x-check', 'x-names', 'x-year', 'x-ahead'])
  return ajv
}

/** The record files of an agreement, in the order in which they build on one another. */
function recordOf(agreement: (typeof shelf)[number], data: string) {
  const records = readdirSync(data)
    .filter((name) => /^record.*\.jsonl$/.test(name))
    .toSorted((a, b) => (a.replace('.jsonl', '') < b.replace('.jsonl', '') ? -1 : 1))
    .reduce<ReturnType<typeof readRecord>['records']>((earlier, name) => {
      const text = readFileSync(join(data, name), 'utf8')
      const { records: more, refusals } = readRecord(text, name, [agreement], { with: earlier })
      expect(refusals).toEqual([])
      return [...earlier, ...more]
    }, [])
  return mergeRecords(records)
}

const agreements = [
  { agreement: sampleAgreement, data: join(root, 'examples/sample-agreement/data') },
  ...shelf.map((one) => ({ agreement: one, data: join(root, 'agreements', one.id, 'data') })),
].map(({ agreement, data }) => ({ id: agreement.id, agreement, data }))

describe('the schemas checked in', () => {
  const checkedIn = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))

  test('are those that the definitions give (else: npm run schemas)', () => {
    const files = schemaFiles()
    expect(checkedIn.toSorted()).toEqual([...files.keys()].toSorted())
    const stale = [...files].filter(
      ([path, text]) => readFileSync(join(folder, path), 'utf8') !== text,
    )
    expect(stale.map(([path]) => path)).toEqual([])
  })

  test('are schemas of draft 2020-12, and say that they are generated', () => {
    const ajv = validator()
    for (const path of checkedIn) {
      const schema = JSON.parse(readFileSync(join(folder, path), 'utf8')) as Record<string, unknown>
      expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema')
      expect(schema['$comment']).toMatch(/^Generated/)
      expect(ajv.validateSchema(schema), path).toBe(true)
    }
  })
})

test('there are records to take', () => {
  const taken = agreements.flatMap(({ agreement, data }) => recordOf(agreement, data).messages)
  expect(taken.length).toBeGreaterThan(300)
})

describe.each(agreements)('the schemas of $id', ({ agreement, data }) => {
  test('take every message of its record', () => {
    const ajv = validator()
    const anyLine = ajv.compile(schemaOfRecordLine())
    const messages = recordOf(agreement, data).messages
    const occurring = new Set(messages.map((message) => message.type))
    const own = new Map(
      agreement.messages
        .filter((type) => occurring.has(type.id))
        .map((type) => [type.id, ajv.compile(schemaOfMessage(agreement, type))]),
    )
    for (const message of messages) {
      const raw: unknown = JSON.parse(lineOf(message))
      const takes = [anyLine, own.get(message.type)!].map((check) => check(raw))
      expect(takes, message.id).toEqual([true, true])
      const other = { ...(raw as object), type: 'no-such-type' }
      expect([anyLine(other), own.get(message.type)!(other)]).toEqual([true, false])
    }
  })

  test('take the assessment of its record on any day', () => {
    const check = validator().compile(schemaOfAssessment())
    const world = replay(agreement, recordOf(agreement, data))
    const days = world.messages.map((one) => new Date(one.known).toISOString().slice(0, 10))
    // Enough days that every kind of result comes up, few enough to be quick.
    const step = Math.ceil(days.length / 12)
    for (const day of days.filter((_, at) => at % step === 0)) {
      for (const knownOn of [day, null]) {
        // As a reader gets it: undefined members and the like do not survive printing.
        const result: unknown = JSON.parse(
          JSON.stringify({ ...assess(world, timesOf(day, knownOn)), refusals: [] }),
        )
        check(result)
        expect(check.errors, `${agreement.id} ${day}`).toBeNull()
      }
    }
  })
})

describe('a message schema refuses what the reader refuses', () => {
  const [type] = sampleAgreement.messages.filter((one) => one.id === 'visit')
  const body = { depot: 'north', begins: '2030-03-01T10:00Z' }
  const good = { id: 'm', type: 'visit', from: 'B', effectiveOn: '2030-03-01', body }

  test.each([
    ['nothing', {}, true],
    ['another party', { from: 'C' }, false],
    ['a joint act where one sends', { from: ['A', 'B'] }, false],
    ['an unknown recipient', { to: 'C' }, false],
    ['no recipient', { to: null }, true],
    ['an impossible day', { effectiveOn: '2030-02-29' }, false],
    ['an unknown field', { effective: '2030-03-01' }, false],
    ['a field of the body missing', { body: { depot: 'north' } }, false],
    ['a direction mark', { id: 'm\u202e' }, false],
    ['another agreement', { agreement: 'other' }, false],
    ['its agreement', { agreement: 'sample' }, true],
  ])('with %s', (_, parts, wanted) => {
    const check = validator().compile(schemaOfMessage(sampleAgreement, type!))
    const raw = { ...good, ...parts }
    expect(check(raw)).toBe(wanted)
    const depot =
      '{"id":"d","type":"open-depot","from":"A","effectiveOn":"2030-01-02",' +
      '"body":{"id":"north","place":"N"}}'
    const header = '{"record":"mithaq-record-1","agreement":"sample"}'
    const text = [header, depot, JSON.stringify(raw)].join('\n')
    expect(readRecord(text, 'f', [sampleAgreement]).refusals.length === 0).toBe(wanted)
  })

  test('and the schema of a line takes the header and the messages of its agreement alone', () => {
    const check = validator().compile(schemaOfRecordLine(sampleAgreement))
    const lines = readFileSync(join(root, 'examples/sample-agreement/data/record.jsonl'), 'utf8')
    for (const line of lines.trim().split('\n')) {
      const raw = JSON.parse(line) as Record<string, unknown>
      expect(check(raw), line).toBe(true)
      expect(check({ ...raw, stray: 1 })).toBe(false)
    }
    expect(check({ ...good, type: 'answer' })).toBe(false)
    expect(check({ record: 'mithaq-record-2' })).toBe(false)
  })

  test('and a joint act takes every party once', () => {
    const extend = sampleAgreement.messages.find((one) => one.id === 'extend')!
    const check = validator().compile(schemaOfMessage(sampleAgreement, extend))
    const joint = { ...good, type: 'extend', body: { until: '2045-01-01' } }
    const senders = [['A', 'B'], ['B', 'A'], ['A'], ['A', 'A'], ['A', 'B', 'A'], 'A', []]
    expect(senders.map((from) => check({ ...joint, from }))).toEqual([
      true,
      true,
      ...Array<boolean>(5).fill(false),
    ])
  })
})
