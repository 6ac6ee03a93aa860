// A page follows changes at once, and many of them seldom; the last one is never missed.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { paced } from './pacing.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function counted() {
  const told = { times: 0 }
  return { told, ...paced(() => (told.times += 1)) }
}

test('a change is followed at once, and so is the next one after a while', () => {
  const { told, again } = counted()
  again()
  expect(told.times).toBe(1)
  vi.advanceTimersByTime(10_000)
  again()
  expect(told.times).toBe(2)
})

test('what changes during a rest is followed once, when the rest is over', () => {
  const { told, again } = counted()
  again()
  again()
  again()
  expect(told.times).toBe(1)
  vi.advanceTimersByTime(1_000)
  expect(told.times).toBe(2)
})

test('changes that do not end are followed ever more seldom', () => {
  const { told, again } = counted()
  for (let ms = 0; ms < 60_000; ms += 50) {
    again()
    vi.advanceTimersByTime(50)
  }
  expect(told.times).toBeGreaterThan(14)
  expect(told.times).toBeLessThan(25)
})

test('a page that is left asks nothing more', () => {
  const { told, again, stop } = counted()
  again()
  again()
  stop()
  vi.advanceTimersByTime(10_000)
  expect(told.times).toBe(1)
})
