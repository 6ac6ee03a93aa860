import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { events, gatheredFrom } from './events.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const change = { what: 'messages', space: 'sample' } as const

test('what changes now and then is told at once, and what does not end within a second', () => {
  const all = events()
  const told: number[] = []
  gatheredFrom(all).listen(() => told.push(Date.now()))
  all.tell(change)
  expect(told).toEqual([Date.now()])
  const heard: number[] = []
  for (let nth = 0; nth < 200; nth += 1) {
    vi.advanceTimersByTime(50)
    all.tell(change)
    heard.push(Date.now())
  }
  vi.advanceTimersByTime(1_000)
  const waits = heard.map((at) => told.find((one) => one >= at)! - at)
  expect(Math.max(...waits)).toBeLessThanOrEqual(500)
  expect(told.length).toBeLessThan(heard.length / 8)
})

test('a change in another space, and one of another kind, waits for none of this', () => {
  const all = events()
  const told: unknown[] = []
  gatheredFrom(all).listen((one) => told.push(one))
  const others = [
    { what: 'messages', space: 'other' },
    { what: 'drafts', space: 'sample' },
  ] as const
  for (const one of [change, ...others, change]) all.tell(one)
  expect(told).toEqual([change, ...others])
})
