// The calendar across agreements: what falls due between two days, in order, each with a name that
// stays. The agreements are invented.
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import type { IsoDay } from '#language/time.ts'
import { calendarOf } from './calendar.ts'
import { readRecord } from './record-file.ts'
import { schemaOfCalendar } from './schema.ts'
import { replay, timesOf } from './world.ts'

const text = readFileSync('examples/sample-agreement/data/record.jsonl', 'utf8')
const record = readRecord(text, 'r', [sampleAgreement]).records[0]!
const world = replay(sampleAgreement, record)
const other = replay({ ...sampleAgreement, id: 'other' }, { ...record, messages: [] })

const on = (asOf: IsoDay, from: IsoDay, until: IsoDay, party?: string) =>
  calendarOf([world, other], timesOf(asOf, asOf), {
    from,
    until,
    ...(party === undefined ? {} : { party }),
  })

test('what falls due in agreements stands in one order, both days included', () => {
  const entries = on('2030-02-01', '2030-03-01', '2030-10-01', 'A')
  const data = entries.filter(({ subject }) => subject === 'half-yearly-data')
  expect(data.map(({ agreement, due }) => [agreement, due])).toEqual([
    ['other', '2030-03-31'],
    ['sample', '2030-03-31'],
    ['other', '2030-10-01'],
    ['sample', '2030-10-01'],
  ])
  expect(entries.map(({ due }) => due)).toEqual(entries.map(({ due }) => due).toSorted())
  const dues = (from: IsoDay, until: IsoDay) =>
    on('2030-02-01', from, until, 'A').map(({ due }) => due)
  expect(dues('2030-03-31', '2030-03-31')).toEqual(['2030-03-31', '2030-03-31'])
  expect(dues('2030-04-01', '2030-04-01')).toEqual([])
})

test('a term of hours falls due at a moment, one of days on a day', () => {
  const entries = on('2030-12-31', '2030-01-01', '2030-12-31')
  expect(entries.find(({ subject }) => subject === 'answer')?.due).toMatch(/T\d\d:\d\d:\d\dZ$/)
  expect(entries.find(({ subject }) => subject === 'half-yearly-data')?.due).toBe('2030-03-31')
})

test('an entry keeps its name whatever becomes of it, and no two have one', () => {
  const early = on('2030-02-01', '2030-01-01', '2030-12-31')
  const late = on('2030-12-31', '2030-01-01', '2030-12-31')
  const ids = late.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const one = early.find(
    ({ agreement, subject }) => agreement === 'sample' && subject === 'half-yearly-data',
  )
  const same = late.find(({ id }) => id === one?.id)
  expect(same?.due).toBe(one?.due)
  expect(one?.id).toBe('sample/obligation/half-yearly-data/2030-03-01/A')
})

test('the stamp is when the record was last added to, as known', () => {
  const [early] = on('2030-02-01', '2030-03-01', '2030-04-01').filter(
    ({ agreement }) => agreement === 'sample',
  )
  expect(early?.stamp.slice(0, 7)).toBe('2030-01')
})

test('silence that runs out and the end of an agreement stand in it', () => {
  const kinds = on('2030-09-01', '2030-01-01', '2050-01-01').map(({ kind }) => kind)
  expect(kinds).toContain('end')
  const proposed = world.messages.find(({ type }) => type === 'propose-plane')!
  const day = new Date(proposed.known).toISOString().slice(0, 10)
  const pending = on(day, day, '2050-01-01').filter(({ kind }) => kind === 'lapse')
  expect(pending.map(({ subject, state }) => [subject, state])).toEqual([
    ['plane-agreed', 'pending'],
  ])
})

test('it fits its JSON Schema', () => {
  const check = new Ajv2020({ strictTypes: false }).compile(schemaOfCalendar())
  const entries = on('2030-09-01', '2030-01-01', '2050-01-01')
  const head = { format: 'mithaq-calendar-1', asOf: '2030-09-01', knownOn: null, party: null }
  const printed = { ...head, from: '2030-01-01', until: '2050-01-01', entries, refusals: [] }
  expect(check(JSON.parse(JSON.stringify(printed))), JSON.stringify(check.errors)).toBe(true)
})

test('the entry of the page is as the page says', () => {
  const page = readFileSync('docs/formats/calendar.md', 'utf8')
  const example = /^```json calendar\n([^]*?)^```$/m.exec(page)?.[1] ?? ''
  const [entry] = on('2030-02-01', '2030-03-31', '2030-03-31', 'A').filter(
    ({ agreement }) => agreement === 'sample',
  )
  expect(JSON.parse(JSON.stringify(entry))).toEqual(JSON.parse(example))
})
