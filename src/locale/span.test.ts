// Spans at the edges of their units, cut and rounded.
import { expect, test } from 'vitest'
import { spanOf } from './span.ts'

test.each([
  [0, 0, 'minutes'],
  [59, 59, 'minutes'],
  [60, 1, 'hours'],
  [119, 1, 'hours'],
  [48 * 60 - 1, 47, 'hours'],
  [48 * 60, 2, 'days'],
  [3 * 1440 - 1, 2, 'days'],
])('%i minutes are %i %s', (minutes, n, unit) => {
  expect(spanOf(minutes)).toEqual({ unit, n })
})

test.each([
  [119, 119, 'minutes'],
  [150, 3, 'hours'],
  [48 * 60 - 30, 2, 'days'],
  [60 * 60, 3, 'days'],
])('%i minutes, rounded, are %i %s', (minutes, n, unit) => {
  expect(spanOf(minutes, Math.round, 120)).toEqual({ unit, n })
})
