// What one item is worth to one term of a count: the rule, unless a cited exception fits. Answers
// three ways: a number, or NaN where the rule cannot tell. Nothing here knows of time or messages
// beyond the two instants that decide which rules are in force.
import type { Rule, Term } from '#language/count.ts'
import { absent, type AnyRow } from '#language/item.ts'
import type { Instant } from '#language/time.ts'

/** The rule that decided, and what it said. */
export interface Worth {
  readonly rule: Rule
  /** True where the rule fits; null where it cannot tell whether it does. */
  readonly fits: true | null
  /** NaN where not known. */
  readonly value: number
}

/** The value alone: 0 where no rule fits, NaN where not known. */
export function valueOf(term: Term, row: AnyRow, at: Instant, changedAt: Instant): number {
  if (row.state === absent) return 0
  const fits = fitsRule(term.rule, row, at, changedAt)
  if (fits === false) return 0
  if (fits === null) return NaN
  const { exceptions } = term
  for (let index = exceptions.length - 1; index >= 0; index -= 1) {
    const exception = exceptions[index]!
    const excepted = fitsRule(exception, row, at, changedAt)
    if (excepted === null) return NaN
    if (excepted) return amountOf(exception, row)
  }
  return amountOf(term.rule, row)
}

/** Like `valueOf`, with the rule; null where the term has nothing to say of the item. */
export function worthOf(term: Term, row: AnyRow, at: Instant, changedAt: Instant): Worth | null {
  if (row.state === absent) return null
  const fits = fitsRule(term.rule, row, at, changedAt)
  if (fits === false) return null
  if (fits === null) return { rule: term.rule, fits, value: NaN }
  for (const exception of term.exceptions.toReversed()) {
    const excepted = fitsRule(exception, row, at, changedAt)
    if (excepted === null) return { rule: exception, fits: null, value: NaN }
    if (excepted) return { rule: exception, fits: true, value: amountOf(exception, row) }
  }
  return { rule: term.rule, fits: true, value: amountOf(term.rule, row) }
}

function fitsRule(rule: Rule, row: AnyRow, at: Instant, changedAt: Instant): boolean | null {
  if (at < rule.from || at >= rule.until || changedAt < rule.appliesToChangesFrom) return false
  if (rule.when === null) return true
  const fits = rule.when(row)
  return fits === undefined ? null : fits
}

function amountOf(rule: Rule, row: AnyRow): number {
  if (rule.is === null) return 1
  const amount = rule.is(row)
  return typeof amount === 'number' ? amount : NaN
}
