// Counts the tests of one run from the report of vitest's JSON reporter. A file that could not be
// loaded holds no test, so it counts as one failure: a run must not look green for lack of tests.

export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/** `undefined` stands for a report that was never written. */
export function tally(json: string | undefined): Tally {
  if (json === undefined) return { passed: 0, failed: 0, skipped: 0 }
  // The shape is vitest's own, pinned by the lockfile; tally.test.ts holds a sample of it.
  const report = JSON.parse(json) as Report
  const brokenFiles = report.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
