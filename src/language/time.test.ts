// Calendar arithmetic against two oracles: Temporal, and a walk from day to day that knows nothing
// but the length of each month.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addMonths,
  addWorkingDays,
  day,
  dayOf,
  endOfDay,
  formatDay,
  formatInstant,
  isWeekend,
  msPerDay,
  parseDay,
  parseInstant,
  startOf,
  startOfYear,
  yearOf,
} from './time.ts'

const two = (number: number) => String(number).padStart(2, '0')
const anyDay = fc.integer({ min: day('1900-01-01'), max: day('2199-12-31') })
const plain = (number: number) => Temporal.PlainDate.from('1970-01-01').add({ days: number })

describe('days', () => {
  test('walking day by day from 1890 to 2210 meets every day once, in order', () => {
    const wrong: string[] = []
    let number = day('1890-01-01')
    for (let year = 1890; year <= 2210; year += 1) {
      const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (const [month, length] of lengths.entries()) {
        for (let date = 1; date <= length; date += 1) {
          const text = `${year}-${two(month + 1)}-${two(date)}`
          if (parseDay(text) !== number || formatDay(number) !== text) wrong.push(text)
          number += 1
        }
        const past = `${year}-${two(month + 1)}-${length + 1}`
        if (parseDay(past) !== null) wrong.push(past)
      }
    }
    expect(wrong).toEqual([])
    expect(number).toBe(day('2211-01-01'))
  })

  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11016],
    ['0000-01-01', -719528],
    ['9999-12-31', 2932896],
  ])('%s is day %i', (text, number) => {
    expect(parseDay(text)).toBe(number)
    expect(formatDay(number)).toBe(text)
  })

  test.each([
    '2019-02-29',
    '1900-02-29',
    '2020-02-30',
    '2020-04-31',
    '2020-13-01',
    '2020-00-10',
    '2020-01-00',
    '2020-1-01',
    '20200101',
    '2020/01/01',
    '2020-01-01T',
    '2020-01-0x',
    ' 2020-01-01',
    '٢٠٢٠-٠١-٠١',
    '',
  ])('%s names no day', (text) => {
    expect(parseDay(text)).toBeNull()
    expect(() => day(text)).toThrow(RangeError)
  })

  test('a year is the year of the calendar', () => {
    fc.assert(fc.property(anyDay, (number) => yearOf(number) === plain(number).year))
  })

  test('a year begins with its first of January', () => {
    expect(startOfYear(2033)).toBe(startOf('2033-01-01'))
    expect(startOfYear(10_000)).toBe(startOf('9999-12-31') + msPerDay)
  })
})

describe('instants', () => {
  test.each([
    ['2020-09-30T14:02Z', '2020-09-30T14:02:00Z'],
    ['2020-09-30T14:02:07Z', '2020-09-30T14:02:07Z'],
    ['2020-09-30T14:02:07.5Z', '2020-09-30T14:02:07.500Z'],
    ['2020-09-30T14:02:07.05Z', '2020-09-30T14:02:07.050Z'],
    ['2020-09-30T00:00Z', '2020-09-30'],
    ['2020-09-30', '2020-09-30'],
  ])('%s is written back as %s', (text, written) => {
    const at = parseInstant(text)
    expect(at).toBe(Date.parse(text))
    expect(formatInstant(at ?? Number.NaN)).toBe(written)
  })

  test.each([
    '2020-09-30T24:00Z',
    '2020-09-30T23:60Z',
    '2020-09-30T23:59:60Z',
    '2020-09-30T23:59:59.1234Z',
    '2020-09-30T23:59:59.Z',
    '2020-09-30T14:02',
    '2020-09-30T14:02+01:00',
    '2020-09-30 14:02Z',
    '2019-02-29T14:02Z',
    '2020-09-30T1:02Z',
    '2020-09-30T14:02:0Z',
    '2020-09-30TZ',
  ])('%s names no instant', (text) => {
    expect(parseInstant(text)).toBeNull()
  })

  test('what is written is read back, to the millisecond', () => {
    const anyInstant = fc.integer({ min: startOf('1900-01-01'), max: startOf('2199-12-31') })
    fc.assert(fc.property(anyInstant, (at) => parseInstant(formatInstant(at)) === at))
  })

  test('a day ends one millisecond before the next begins', () => {
    for (const at of [startOf('2020-09-30'), startOf('2020-09-30') + msPerDay - 1]) {
      expect(endOfDay(at)).toBe(startOf('2020-10-01') - 1)
      expect(dayOf(at)).toBe(day('2020-09-30'))
    }
    expect(endOfDay(startOf('1960-01-01') + 1)).toBe(startOf('1960-01-02') - 1)
  })
})

describe('months', () => {
  test.each([
    ['2011-03-01', 6, '2011-09-01'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2019-01-31', 1, '2019-02-28'],
    ['2020-08-31', 1, '2020-09-30'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2020-12-15', 1, '2021-01-15'],
    ['2020-03-31', -1, '2020-02-29'],
    ['2020-01-15', -13, '2018-12-15'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(formatDay(addMonths(day(from), months))).toBe(to)
  })

  test('as the calendar has them, over any number of months', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (number, months) => {
        expect(formatDay(addMonths(number, months))).toBe(plain(number).add({ months }).toString())
      }),
    )
  })
})

describe('working days', () => {
  test('a weekend is Saturday and Sunday', () => {
    fc.assert(fc.property(anyDay, (number) => isWeekend(number) === plain(number).dayOfWeek > 5))
  })

  test('as counted on the fingers, holidays left out', () => {
    const holidays = fc.array(anyDay, { maxLength: 30 }).map((list) => new Set(list))
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 60 }),
        holidays,
        fc.array(fc.integer({ min: 1, max: 40 })),
        (from, count, far, near) => {
          const free = new Set([...far, ...near.map((more) => from + more)])
          const reached = addWorkingDays(from, count, free)
          const between = [...Array(Math.max(0, reached - from)).keys()].map((at) => from + at + 1)
          const worked = between.filter((at) => plain(at).dayOfWeek <= 5 && !free.has(at))
          expect(worked).toHaveLength(count)
          expect(worked.at(-1) ?? from).toBe(reached)
        },
      ),
    )
  })

  test('two working days before a Monday is the Thursday before', () => {
    expect(formatDay(addWorkingDays(day('2030-03-04'), -2))).toBe('2030-02-28')
  })
})
