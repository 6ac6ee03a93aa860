import { expect, test } from 'vitest'
import { axisOf, yearsBetween } from './axis.ts'

test('an axis begins below and ends above everything drawn on it', () => {
  const axis = axisOf([1326, 1800, 1550])
  expect(axis.low).toBeLessThan(1326)
  expect(axis.high).toBeGreaterThan(1800)
  expect(axis.ticks).toEqual([1300, 1400, 1500, 1600, 1700, 1800, 1900])
})

test('an axis never goes below nought, and one value alone has an axis', () => {
  expect(axisOf([0, 3]).low).toBe(0)
  expect(axisOf([700]).ticks.length).toBeGreaterThan(1)
  expect(axisOf([]).ticks.length).toBeGreaterThan(1)
})

test('years are named every second or fifth where every one would not fit', () => {
  expect(yearsBetween(2019, 2023)).toEqual([2019, 2020, 2021, 2022, 2023])
  expect(yearsBetween(2010, 2024)).toEqual([2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024])
  expect(yearsBetween(1963, 1995)).toEqual([1965, 1970, 1975, 1980, 1985, 1990, 1995])
})
