// Which duties a span of days holds: what falls due within it, by its due day alone.
import { expect, test } from 'vitest'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import type { Agreement } from '#language/agreement.ts'
import { before, days, every, hours, months, obligation, type Span } from '#language/obligation.ts'
import { endOfDay, startOf, type IsoDay } from '#language/time.ts'
import { assess } from './assess.ts'
import { runCases } from './case-run.ts'
import { seeded } from './chance.ts'
import { obligationsAt } from './obligations.ts'
import { randomRecord } from './random-record.ts'
import { readRecord } from './record-file.ts'
import { replay, timesOf, type World } from './world.ts'

const [label, cite] = [sampleAgreement.name, sampleAgreement.provisions[0]!]
const yearly = (within: Span, first: IsoDay) =>
  obligation('yearly', { label, cite, on: every({ months: 12, first }), within, metBy: [] })

const endless = sampleAgreement.life.map((event) => ({ ...event, until: null }))
const nothing = {
  title: null,
  notice: null,
  complete: true,
  until: null,
  sources: {},
  messages: [],
}

function worldOf(within: Span, first: IsoDay): World {
  const agreement: Agreement = {
    ...sampleAgreement,
    obligations: [yearly(within, first)],
    life: endless,
  }
  return replay(agreement, { agreement: agreement.id, ...nothing })
}

function dues(world: World, from: IsoDay, until: IsoDay) {
  const times = timesOf('2033-06-01', null)
  const span = { from: startOf(from), until: endOfDay(startOf(until)), party: 'A' }
  return obligationsAt(world, times, span).map(({ due, trigger }) => [due, trigger])
}

test('a duty of hours is in the span of the day in which its moment lies', () => {
  const world = worldOf(hours(60), '2031-01-01')
  const one = [['2033-01-03T12:00:00Z', '2033-01-01']]
  expect(dues(world, '2033-01-03', '2033-01-03')).toEqual(one)
  expect(dues(world, '2033-01-01', '2033-01-02')).toEqual([])
  expect(dues(world, '2033-01-04', '2033-01-31')).toEqual([])
})

test('what is due before its occasion is in the span though the occasion comes after it', () => {
  for (const span of [before(days(30)), before(months(1))]) {
    const world = worldOf(span, '2031-01-01')
    expect(dues(world, '2032-12-01', '2032-12-31').map(([, trigger]) => trigger)).toEqual([
      '2033-01-01',
    ])
    expect(dues(world, '2033-01-01', '2033-01-31')).toEqual([])
  }
})

test('spans give the same whichever was asked for first', () => {
  const spans: [IsoDay, IsoDay][] = [
    ['2031-01-01', '2031-12-31'],
    ['2030-01-01', '2035-06-30'],
    ['2032-01-01', '2032-06-30'],
    ['2040-01-01', '2041-12-31'],
  ]
  const alone = spans.map(([from, until]) => dues(worldOf(days(10), '2031-03-01'), from, until))
  const world = worldOf(days(10), '2031-03-01')
  expect(spans.map(([from, until]) => dues(world, from, until))).toEqual(alone)
  const again = worldOf(days(10), '2031-03-01')
  const backwards = spans.toReversed().map(([from, until]) => dues(again, from, until))
  expect(backwards.toReversed()).toEqual(alone)
  expect(alone.map(({ length }) => length)).toEqual([1, 5, 1, 2])
})

test('however many spans are asked for, the world holds no more of them', () => {
  const world = worldOf(days(10), '2031-03-01')
  dues(world, '2031-01-01', '2031-12-31')
  const { size } = world.derived
  for (let year = 2032; year < 2052; year += 1) dues(world, `${year}-01-01`, `${year}-12-31`)
  expect(world.derived.size).toBe(size)
})

test('of a day far ahead, what is due about then is worked out, and no year before it', () => {
  let asked = 0
  const match = () => {
    asked += 1
    return false
  }
  const due = { ...yearly(days(10), '2031-03-01'), metBy: sampleAgreement.messages, match }
  const agreement = { ...sampleAgreement, obligations: [due], life: endless }
  const far = replay(agreement, randomRecord(sampleAgreement, seeded(1), 40))
  const times = timesOf('9999-12-31', null)
  // What is due in the year 10000 has no day that a text could name.
  const found = obligationsAt(far, times).map(({ due: day }) => day)
  expect(found).toEqual(['9999-03-11', '9999-03-11'])
  expect(asked).toBeLessThan(40 * 10)
})

test('that a Party will not answer tells of a duty missed, from when it said so', () => {
  const header = '{"record":"mithaq-record-1","agreement":"sample","complete":false}'
  const table = [
    'record incomplete.jsonl',
    'case one',
    '2030-02-01 B ask id=question to=A text=Why',
    '2030-03-01 A decline re=question reason=Secret',
    '= 2030-02-10 A obligation answer question unknown due 2030-02-03T00:00:00Z',
    '= 2030-03-01 A obligation answer question overdue due 2030-02-03T00:00:00Z',
    '= 2030-04-01@2030-02-10 A obligation answer question unknown due 2030-02-03T00:00:00Z',
  ]
  const { failures } = runCases(sampleAgreement, 'table.txt', table.join('\n'), () => header)
  expect(failures).toEqual([])
})

test('the finding of a duty that its Party declined names the message that says so', () => {
  const record = '{"record":"mithaq-record-1","agreement":"sample","complete":true}'
  const asked =
    '"type":"ask","from":"B","to":"A","effectiveOn":"2030-02-01","receivedAt":"2030-02-01"'
  const said = '"type":"decline","from":"A","effectiveOn":"2030-02-02","receivedAt":"2030-02-02"'
  const text = [
    record,
    `{"id":"q",${asked},"body":{"text":"Why"}}`,
    `{"id":"n",${said},"re":"q","body":{"reason":"Secret"}}`,
  ].join('\n')
  const read = readRecord(text, 'file', [sampleAgreement])
  expect(read.refusals).toEqual([])
  const world = replay(sampleAgreement, read.records[0]!)
  const { parties } = assess(world, timesOf('2030-02-10', null))
  const found = parties[0]!.findings.filter(({ about }) => about === 'answer')
  expect(found.map(({ values, messages }) => [values['declined'], messages])).toEqual([
    ['n', ['n']],
  ])
})
