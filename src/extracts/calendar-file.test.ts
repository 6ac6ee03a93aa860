// The months that a calendar reaches back and ahead.
import { expect, test } from 'vitest'
import { monthsFrom } from './calendar-file.ts'

test.each([
  ['2030-03-31', -1, '2030-02-28'],
  ['2032-03-31', -1, '2032-02-29'],
  ['2032-03-30', -1, '2032-02-29'],
  ['2030-05-31', -1, '2030-04-30'],
  ['2032-02-29', 12, '2033-02-28'],
  ['2031-02-28', 12, '2032-02-28'],
  ['9999-12-31', 12, '9999-12-31'],
])('%s and %i months is %s: no day of the shorter month is passed over', (from, months, to) => {
  expect(monthsFrom(from, months)).toBe(to)
})
