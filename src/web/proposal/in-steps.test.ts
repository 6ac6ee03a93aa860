// Work in steps: long ones are tasks of their own, short ones share one, and none comes once it is
// called off.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inSteps } from './in-steps.ts'

let now = 0
beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(performance, 'now').mockImplementation(() => now)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

function* taking(ms: number, done: string[]): Generator<void, string> {
  for (const step of ['first', 'second']) {
    now += ms
    done.push(step)
    yield
  }
  return 'answer'
}

test('a long step is a task of its own, and the last one gives the answer', () => {
  const done: string[] = []
  inSteps(taking(20, done), (answer) => done.push(answer))
  expect(done).toEqual([])
  vi.advanceTimersToNextTimer()
  expect(done).toEqual(['first'])
  vi.advanceTimersToNextTimer()
  expect(done).toEqual(['first', 'second'])
  vi.advanceTimersToNextTimer()
  expect(done).toEqual(['first', 'second', 'answer'])
})

test('short steps share a task', () => {
  const done: string[] = []
  inSteps(taking(1, done), (answer) => done.push(answer))
  vi.advanceTimersToNextTimer()
  expect(done).toEqual(['first', 'second', 'answer'])
})

test('what is called off between two steps gives no answer', () => {
  const done: string[] = []
  const callOff = inSteps(taking(20, done), (answer) => done.push(answer))
  vi.advanceTimersToNextTimer()
  callOff()
  vi.runAllTimers()
  expect(done).toEqual(['first'])
})
