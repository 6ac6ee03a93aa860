import { expect, test } from 'vitest'
import { day } from '#language/time.ts'
import { dayAfterKey } from './slider-key.ts'

const at = day('2020-08-31')
const stops = ['2020-03-01', '2020-09-01', '2021-03-01'].map(day)
const ends = [day('2010-04-08'), day('2026-05-05')] as const
const after = (key: string, direction: 'ltr' | 'rtl' = 'ltr', shiftKey = false) =>
  dayAfterKey({ key, shiftKey }, at, stops, direction, ends)

test('the arrow that points where the language reads on goes a day later', () => {
  expect(after('ArrowRight')).toBe(at + 1)
  expect(after('ArrowLeft')).toBe(at - 1)
  expect(after('ArrowLeft', 'rtl')).toBe(at + 1)
  expect(after('ArrowRight', 'rtl')).toBe(at - 1)
  expect(after('ArrowUp', 'rtl')).toBe(at + 1)
})

test('with Shift an arrow goes a month, to its last day where it has no such day', () => {
  expect(after('ArrowRight', 'ltr', true)).toBe(day('2020-09-30'))
})

test('the page keys go to the exchanges, and beyond the last of them to the end', () => {
  expect(after('PageUp')).toBe(day('2020-09-01'))
  expect(after('PageDown')).toBe(day('2020-03-01'))
  const key = { key: 'PageUp', shiftKey: false }
  expect(dayAfterKey(key, day('2022-01-01'), stops, 'ltr', ends)).toBe(ends[1])
  expect(dayAfterKey({ ...key, key: 'PageDown' }, day('2011-01-01'), stops, 'ltr', ends)).toBe(
    ends[0],
  )
})

test('where nothing was exchanged the page keys go a year', () => {
  const press = (key: string) => dayAfterKey({ key, shiftKey: false }, at, [], 'rtl', ends)
  expect(press('PageUp')).toBe(day('2021-08-31'))
  expect(press('PageDown')).toBe(day('2019-08-31'))
})

test('Home and End go to the ends, and any other key is not the slider’s', () => {
  expect(after('Home')).toBe(ends[0])
  expect(after('End')).toBe(ends[1])
  expect(after('a')).toBeNull()
})
