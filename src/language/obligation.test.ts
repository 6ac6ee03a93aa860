// When something falls due, against Temporal and against counting on the fingers.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { f } from './field.ts'
import { label } from './label.ts'
import { instrument, provisionsOf } from './citation.ts'
import { message } from './message.ts'
import {
  before,
  bodyOf,
  days,
  dueAfter,
  every,
  hours,
  months,
  obligation,
  once,
  workingDays,
  type Span,
} from './obligation.ts'
import { day, endOfDay, formatInstant, parseInstant, startOf } from './time.ts'

const due = (trigger: string, span: Span, holidays?: ReadonlySet<number>) =>
  formatInstant(dueAfter(parseInstant(trigger)!, span, holidays))
const endOf = (text: string) => `${text}T23:59:59.999Z`

describe('a term', () => {
  test.each([
    ['hours run to the moment', '2030-03-01T10:30Z', hours(48), '2030-03-03T10:30:00Z'],
    ['hours of a bare day run from its first moment', '2030-03-01', hours(24), '2030-03-02'],
    ['days run to the end of the day', '2030-03-01T10:30Z', days(5), endOf('2030-03-06')],
    ['days pass the end of February', '2028-02-25', days(5), endOf('2028-03-01')],
    ['no days end the same day', '2030-03-01', days(0), endOf('2030-03-01')],
    ['a month ends on the same day', '2030-03-15', months(1), endOf('2030-04-15')],
    ['or on the last, where there is none', '2030-01-31', months(1), endOf('2030-02-28')],
    ['working days pass the weekend', '2030-03-01', workingDays(1), endOf('2030-03-04')],
    ['from a Saturday too', '2030-03-02', workingDays(1), endOf('2030-03-04')],
    ['before: so many days earlier', '2030-03-15', before(days(14)), endOf('2030-03-01')],
    ['before: so many hours earlier', '2030-03-15', before(hours(24)), '2030-03-14'],
    ['before: working days earlier', '2030-03-04', before(workingDays(1)), endOf('2030-03-01')],
  ])('%s: from %s', (_, trigger, span, expected) => {
    expect(due(trigger, span)).toBe(expected)
  })

  test('of working days leaves holidays out', () => {
    const holidays = new Set([day('2030-03-04'), day('2030-03-05')])
    expect(due('2030-03-01', workingDays(1), holidays)).toBe(endOf('2030-03-06'))
  })

  test('never ends before it begins, and grows with its length', () => {
    const anyTrigger = fc.integer({ min: startOf('2000-01-01'), max: startOf('2060-01-01') })
    const unit = fc.constantFrom(hours, days, workingDays, months)
    fc.assert(
      fc.property(anyTrigger, unit, fc.nat(60), (trigger, make, amount) => {
        const end = dueAfter(trigger, make(amount))
        expect(end).toBeGreaterThanOrEqual(trigger)
        expect(dueAfter(trigger, make(amount + 1))).toBeGreaterThan(end)
      }),
    )
  })

  test('of days and months is as the calendar has it', () => {
    const anyTrigger = fc.integer({ min: startOf('1950-01-01'), max: startOf('2100-01-01') })
    fc.assert(
      fc.property(anyTrigger, fc.nat(400), (trigger, amount) => {
        const begin = Temporal.Instant.fromEpochMilliseconds(trigger)
          .toZonedDateTimeISO('UTC')
          .toPlainDate()
        const inDays = begin.add({ days: amount }).toString()
        const inMonths = begin.add({ months: amount }).toString()
        expect(dueAfter(trigger, days(amount))).toBe(endOfDay(startOf(inDays)))
        expect(dueAfter(trigger, months(amount))).toBe(endOfDay(startOf(inMonths)))
      }),
    )
  })
})

describe('an obligation', () => {
  const name = label('name', 'имя', 'اسم')
  const cite = provisionsOf(instrument('treaty', name, name))('P', 'I', 'unverified', name)
  const ask = message('ask', { cite, label: name, fields: { text: f.text(name) } })
  const spec = { cite, label: name, within: days(5), metBy: 'itself' } as const

  test('of a message is owed by its sender, on a calendar by every party', () => {
    expect(obligation('o', { ...spec, on: [ask] }).owedBy).toBe('sender')
    expect(obligation('o', { ...spec, on: once('2030-01-01') }).owedBy).toBe('each')
    expect(obligation('o', { ...spec, on: [ask], owedBy: 'recipient' }).owedBy).toBe('recipient')
  })

  test('stands for all time unless it says from when and until when', () => {
    const always = obligation('o', { ...spec, on: [ask] })
    expect([always.from, always.until]).toEqual([-Infinity, Infinity])
    const dated = obligation('o', { ...spec, on: [ask], from: '2030-01-01', until: '2031-01-01' })
    expect([dated.from, dated.until]).toEqual([startOf('2030-01-01'), startOf('2031-01-01')])
  })

  test('on a calendar names its rhythm and its first day', () => {
    const schedule = every({ months: 6, first: '2030-03-01' })
    expect(schedule).toEqual({ kind: 'schedule', every: 6, first: startOf('2030-03-01') })
    expect(once('2030-03-01').every).toBe(0)
  })

  test('reads the body of a message of its own type only', () => {
    expect(bodyOf(ask, { type: 'ask', body: { text: 'x' } })?.text).toBe('x')
    expect(bodyOf(ask, { type: 'other', body: { text: 'x' } })).toBeNull()
  })
})
