// What `mithaq test FOLDER` does with an agreement: each check in turn, each with how much it
// looked at and what it found. Reading the folder is the caller's work. A new check is one line
// here, its codes in check-report.ts, and a test in tests/agreements.test.ts that it catches what
// it is for.
import type { Agreement } from '#language/agreement.ts'
import { runCases, type CaseFailure } from './case-run.ts'
import { checkCitations, checkIds, checkObligations, checkStates } from './check-definitions.ts'
import { checkLabels } from './check-labels.ts'
import {
  problem,
  warning,
  type CheckName,
  type CheckProblem,
  type CheckResult,
} from './check-report.ts'
import { checkSweep } from './check-sweep.ts'
import { checkEffects, checkOverlaps, checkRecount, type Trials } from './check-trials.ts'

export interface AgreementFolder extends Trials {
  /** The case tables, each with the name to show. */
  readonly tables: readonly { readonly file: string; readonly text: string }[]
  /** The text of a record that a table names, or null where there is none. */
  readonly recordText: (name: string) => string | null
}

export interface AgreementCheck {
  readonly name: CheckName
  readonly run: () => CheckResult
}

/** The checks, to be run one by one where progress is shown. */
export function agreementChecks(
  agreement: Agreement,
  folder: AgreementFolder,
): readonly AgreementCheck[] {
  const checks: Readonly<Record<CheckName, () => CheckResult>> = {
    ids: () => checkIds(agreement),
    citations: () => checkCitations(agreement),
    labels: () => checkLabels(agreement),
    states: () => checkStates(agreement),
    obligations: () => checkObligations(agreement),
    effects: () => checkEffects(agreement, folder),
    overlaps: () => checkOverlaps(agreement, folder),
    recount: () => checkRecount(agreement, folder),
    sweep: () => checkSweep(agreement, folder),
    cases: () => checkCases(agreement, folder),
  }
  return Object.entries(checks).map(([name, check]) => {
    const checked = name as CheckName
    return { name: checked, run: () => orStopped(agreement, checked, check) }
  })
}

/** A rule or an effect of the author's may throw: then that is what the check found. */
function orStopped(agreement: Agreement, check: CheckName, run: () => CheckResult): CheckResult {
  try {
    return run()
  } catch (error) {
    const problems = [problem('check-stopped', agreement.id, { error: String(error) })]
    return { check, looked: 0, problems }
  }
}

/** All checks at once. */
export function checkAgreement(
  agreement: Agreement,
  folder: AgreementFolder,
): readonly CheckResult[] {
  return agreementChecks(agreement, folder).map((check) => check.run())
}

/** True where nothing but warnings was found. */
export function passes(results: readonly CheckResult[]): boolean {
  return results.every((one) => one.problems.every(({ severity }) => severity === 'warning'))
}

function checkCases(agreement: Agreement, folder: AgreementFolder): CheckResult {
  const reports = folder.tables.map(({ file, text }) =>
    runCases(agreement, file, text, folder.recordText),
  )
  const looked = reports.reduce((sum, report) => sum + report.expectations, 0)
  const failures = reports.flatMap((report) => report.failures.map(caseProblem))
  const none = looked === 0 && failures.length === 0 ? [warning('no-cases', agreement.id)] : []
  return { check: 'cases', looked, problems: [...failures, ...none] }
}

function caseProblem({ file, line, case: name, text, want, got }: CaseFailure): CheckProblem {
  return problem('case-fails', `${file}:${line}`, { case: name, line: text, want, got })
}
