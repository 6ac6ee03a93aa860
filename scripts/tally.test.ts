import { expect, test } from 'vitest'
import { tally } from './tally.ts'

const report = (files: object[], passed: number, failed: number, pending: number, todo: number) =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: todo,
    testResults: files,
  })

test('passed, failed, skipped and to-do tests are counted', () => {
  const files = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }]
  expect(tally(report(files, 5, 1, 2, 1))).toEqual({ passed: 5, failed: 1, skipped: 3 })
})

test('a file that could not be loaded is one failure', () => {
  const files = [{ status: 'failed', assertionResults: [] }]
  expect(tally(report(files, 5, 0, 0, 0))).toEqual({ passed: 5, failed: 1, skipped: 0 })
})

test('a missing report counts nothing, and the run itself is then the failure', () => {
  expect(tally(undefined)).toEqual({ passed: 0, failed: 0, skipped: 0 })
})
