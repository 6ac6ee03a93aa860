// The form of a proposal that is refused as it stands: the words are those of the last answer, the
// numbers, days and ticks those of the proposal itself.
import type { Scenario } from '#assessment/scenario-form.ts'
import { kept } from '../view/kept.ts'
import type { HoldingField, LimitField, ProposalForm, RuleField } from '../view/proposal-form.ts'
import { termIn, worthAsked } from './proposal.ts'

/** Fields of which nothing has changed are the same as before. */
export function liveForm(form: ProposalForm, scenario: Scenario): ProposalForm {
  const removed = new Set((scenario.removed ?? []).map(({ rule }) => rule))
  const limit = (field: LimitField): LimitField => {
    const own = (scenario.limits ?? []).find((one) => one.limit === field.id)
    return kept(field, { ...field, values: own?.values ?? [] })
  }
  const rule = (field: RuleField): RuleField => {
    const asked = field.exception ? null : worthAsked(scenario, field.id)
    return kept(field, { ...field, holds: !removed.has(field.id), asked })
  }
  const holding = (field: HoldingField): HoldingField => {
    const set = scenario.holdings?.[field.at]?.set ?? {}
    const numbers = field.numbers.map((one) => ({ ...one, value: numberIn(set[one.id]) }))
    return kept(field, { ...field, numbers })
  }
  return {
    ...form,
    limits: form.limits.map(limit),
    counts: form.counts.map((count) => ({ ...count, rules: count.rules.map(rule) })),
    holdings: form.holdings.map(holding),
    term: kept(form.term, termIn(scenario)),
  }
}

function numberIn(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}
