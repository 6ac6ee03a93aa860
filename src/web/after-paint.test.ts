// Work in steps: each in a task of its own, and none once it is called off.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inSteps } from './after-paint.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function* counted(done: string[]): Generator<void, string> {
  done.push('first')
  yield
  done.push('second')
  yield
  return 'answer'
}

test('each step is a task of its own, and the last one gives the answer', () => {
  const done: string[] = []
  inSteps(counted(done), (answer) => done.push(answer))
  expect(done).toEqual([])
  vi.advanceTimersToNextTimer()
  expect(done).toEqual(['first'])
  vi.advanceTimersToNextTimer()
  expect(done).toEqual(['first', 'second'])
  vi.advanceTimersToNextTimer()
  expect(done).toEqual(['first', 'second', 'answer'])
})

test('what is called off between two steps gives no answer', () => {
  const done: string[] = []
  const callOff = inSteps(counted(done), (answer) => done.push(answer))
  vi.advanceTimersToNextTimer()
  callOff()
  vi.runAllTimers()
  expect(done).toEqual(['first'])
})
