import { expect, test } from 'vitest'
import { pace } from './pace.ts'

test('so many at once, then one for each part of the time that has gone by', () => {
  let now = 1_000_000
  const { wait } = pace(20, 60_000, () => now)
  const tries = Array.from({ length: 20 }, () => wait('a'))
  expect(tries.every((one) => one === null)).toBe(true)
  expect(wait('a')).toBe(3_000)
  now += 2_999
  expect(wait('a')).toBe(1)
  now += 1
  expect([wait('a'), wait('a')]).toEqual([null, 3_000])
})

test('whoever is refused is not made to wait longer by asking again', () => {
  const { wait } = pace(1, 60_000, () => 0)
  expect([wait('a'), wait('a'), wait('a')]).toEqual([null, 60_000, 60_000])
})

test('each counts alone', () => {
  const { wait } = pace(1, 60_000, () => 0)
  expect([wait('a'), wait('b'), wait('a')]).toEqual([null, null, 60_000])
})

test('whoever asks often is not forgotten for the sake of many others', () => {
  const { wait } = pace(1, 60_000, () => 0)
  wait('a')
  const refused = Array.from({ length: 30_000 }, (_, at) => {
    wait(`other-${at}`)
    return at % 5_000 === 0 ? wait('a') : 60_000
  })
  expect(new Set(refused)).toEqual(new Set([60_000]))
})
