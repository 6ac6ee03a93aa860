// Reads a scenario file: JSON as strict as a line of a record, its form, then its names. What is
// wrong is a refusal with place, value and what was expected; a scenario with a refusal is none.
import type { Agreement } from '#language/agreement.ts'
import { objectCheck } from '#language/field.ts'
import { faultAt } from './record-line.ts'
import { formFaults, isWellFormed, textFaults, type Fault } from './record-text.ts'
import { shownText, type Refusal } from './refusal.ts'
import { scenarioFields, type Scenario } from './scenario-form.ts'
import { nameFaults } from './scenario-names.ts'

export interface ReadScenario {
  readonly scenario: Scenario
  /** The agreement that it starts from; null for a blank page. */
  readonly base: Agreement | null
}

const checkScenario = objectCheck(scenarioFields)

export function readScenario(
  text: string,
  file: string,
  shelf: readonly Agreement[],
):
  | { readonly read: ReadScenario; readonly refusals: readonly [] }
  | { readonly read: null; readonly refusals: readonly Refusal[] } {
  const found = readText(text, shelf)
  if ('scenario' in found) return { read: found, refusals: [] }
  const whole = { file, line: 0, message: null, severity: 'refusal' as const }
  return { read: null, refusals: found.faults.map((fault) => ({ ...fault, ...whole })) }
}

function readText(
  text: string,
  shelf: readonly Agreement[],
): ReadScenario | { readonly faults: readonly Fault[] } {
  const raw = parsed(text)
  if (raw === undefined) {
    return {
      faults: [{ code: 'not-json', path: '', value: shownText(text.trim()), expected: 'JSON' }],
    }
  }
  const inForm = isWellFormed(raw, text) ? [] : formFaults(raw, text)
  const problems = checkScenario(raw) ?? []
  const faults = [
    ...inForm,
    ...textFaults(raw),
    ...problems.map(({ code, path, value, expected }) => faultAt(code, path, value, expected)),
  ]
  if (faults.length > 0) return { faults: distinct(faults) }
  const scenario = raw as Scenario
  const base = shelf.find(({ id }) => id === scenario.base) ?? null
  if (base === null && scenario.base !== null) {
    const known = shelf.map(({ id }) => id).join(', ')
    return { faults: [faultAt('unknown-agreement', ['base'], scenario.base, known)] }
  }
  const named = nameFaults(scenario, base)
  return named.length > 0 ? { faults: named } : { scenario, base }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return undefined
  }
}

/** A control character is seen twice: in its field, and among all texts. */
function distinct(faults: readonly Fault[]): readonly Fault[] {
  return faults.filter(
    (one, at) =>
      faults.findIndex((other) => other.code === one.code && other.path === one.path) === at,
  )
}
