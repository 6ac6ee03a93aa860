import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { paced } from '#web/desk/pacing.ts'
import { events, gatheredFrom } from '#http/api/events.ts'

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
  expect(Math.max(...waits)).toBeLessThanOrEqual(200)
  expect(told.length).toBeLessThan(heard.length / 3)
})

test('where changes do not end, a page that is told of them rests longer each time', () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
  const all = events()
  const asked: number[] = []
  const page = paced(() => asked.push(Date.now()))
  gatheredFrom(all).listen(page.again)
  for (let nth = 0; nth < 2_000; nth += 1) {
    all.tell(change)
    vi.advanceTimersByTime(10)
  }
  page.stop()
  vi.restoreAllMocks()
  // At 0, 0.25, 0.75, 1.75, 3.75 seconds, and every four from then on.
  expect(asked).toHaveLength(9)
})

test('pages that were told at one moment ask at moments of their own from then on', () => {
  const all = events()
  const asked = Array.from({ length: 40 }, () => [] as number[])
  const pages = asked.map((times) => paced(() => times.push(Date.now())))
  for (const page of pages) gatheredFrom(all).listen(page.again)
  const from = Date.now()
  for (let nth = 0; nth < 500; nth += 1) {
    all.tell(change)
    vi.advanceTimersByTime(10)
  }
  for (const page of pages) page.stop()
  expect(asked.map(([first]) => first)).toEqual(pages.map(() => from))
  for (const nth of [1, 2, 3]) {
    const moments = asked.map((times) => times[nth]! - from)
    expect(Math.max(...moments) - Math.min(...moments), `time ${nth}`).toBeGreaterThan(30)
    // None of them before what was told meanwhile could be heard.
    expect(Math.min(...moments)).toBeGreaterThan(200)
  }
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
