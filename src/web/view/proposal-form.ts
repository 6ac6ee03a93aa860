// What the form of a proposal shows: the limits, the counting rules and what is supposed to be
// held, each as it would stand, with what of it the proposal itself says.
import type { Outcome } from '#assessment/outcome.ts'
import { overlay } from '#assessment/overlay.ts'
import type { ReadScenario } from '#assessment/scenario-file.ts'
import type { Agreement } from '#language/agreement.ts'
import type { Rule } from '#language/count.ts'
import type { Evidence } from '#language/evidence.ts'
import type { Label } from '#language/label.ts'
import type { Limit } from '#language/limit.ts'
import type { IsoDay } from '#language/time.ts'
import { citationResultText, citationText } from '#locale/citation.ts'
import { say } from '#locale/locale.ts'
import { fieldName, itemKindName, kindOf, partyName, valueText } from '#locale/names.ts'
import { formatNumber } from '#locale/numbers.ts'
import type { WhatIfLocale } from '../proposal/answer.ts'
import { termIn, worthAsked } from '../proposal/proposal.ts'

export interface ProposalForm {
  readonly limits: readonly LimitField[]
  readonly counts: readonly CountField[]
  readonly holdings: readonly HoldingField[]
  readonly term: { readonly from: IsoDay; readonly until: IsoDay | null } | null
  readonly parties: readonly string[]
}

export interface LimitField {
  readonly id: string
  readonly label: string
  /** What sets today's ceiling; where there is none, what sets the limit. */
  readonly place: string
  /** Today's ceiling in words; null where there is no such limit today. */
  readonly today: string | null
  /** What it would be on the day; null where none holds. */
  readonly ceiling: number | null
  readonly values: readonly { readonly from: IsoDay; readonly max: number }[]
}

export interface CountField {
  readonly id: string
  readonly label: string
  readonly rules: readonly RuleField[]
}

export interface RuleField {
  readonly id: string
  readonly label: string
  readonly name: Label
  readonly place: string
  readonly exception: boolean
  readonly holds: boolean
  /** What each item counts as, as asked; null: as the rule has it. */
  readonly asked: number | null
}

export interface HoldingField {
  /** Its place among the holdings of the scenario. */
  readonly at: number
  readonly label: string
  readonly mark: Evidence
  readonly evidence: string
  readonly numbers: readonly {
    readonly id: string
    readonly label: string
    readonly value: number | null
  }[]
}

export function proposalForm(
  locale: WhatIfLocale,
  read: ReadScenario,
  agreement: Agreement,
  outcome: Outcome,
): ProposalForm {
  const { scenario } = read
  return {
    limits: agreement.limits.map((limit): LimitField => {
      const { id, cite } = limit
      const own = (scenario.limits ?? []).find((one) => one.limit === id)
      const today = todayOf(outcome, id)
      return {
        id,
        label: fieldLabel(locale, agreement, limit),
        place:
          today === null
            ? citationText(locale, cite)
            : citationResultText(locale, agreement, today.citation),
        today: today === null ? null : formatNumber(locale, today.max),
        ceiling: ceilingOf(outcome, id),
        values: own?.values ?? [],
      }
    }),
    counts: countFields(locale, scenario, withAllRules(read, agreement)),
    holdings: holdingFields(locale, scenario, agreement),
    term: termIn(scenario),
    parties: agreement.parties.map(({ id }) => id),
  }
}

/** With whom it is set for, since several may have one of the same name. */
function fieldLabel(
  locale: WhatIfLocale,
  agreement: Agreement,
  { label, parties, groups }: Limit,
): string {
  const holders = [...(parties ?? []), ...groups.map(({ id }) => id)]
  const names = holders.map((id) => partyName(locale, agreement, id, 'short'))
  return [label[locale.language], ...names].join(' · ')
}

function todayOf({ holders }: Outcome, id: string) {
  const found = holders.flatMap(({ limits }) => limits.filter(({ limit }) => limit === id))
  const { max, citation } = found.find((one) => one.today !== null)?.today ?? { max: null }
  return max === null || citation === undefined ? null : { max, citation }
}

function ceilingOf({ holders }: Outcome, id: string): number | null {
  const found = holders.flatMap(({ limits }) => limits.filter(({ limit }) => limit === id))
  return found.find(({ scenario }) => scenario.max !== null)?.scenario.max ?? null
}

/** With the rules that the proposal takes away, so that they can be given back. */
function withAllRules({ scenario, base }: ReadScenario, agreement: Agreement): Agreement {
  if ((scenario.removed ?? []).length === 0) return agreement
  return overlay({ scenario: { ...scenario, removed: [] }, base }, null).agreement
}

/** Each rule stands once, with the first count that it counts for. */
function countFields(
  locale: WhatIfLocale,
  scenario: ReadScenario['scenario'],
  agreement: Agreement,
): readonly CountField[] {
  const removed = new Set((scenario.removed ?? []).map(({ rule }) => rule))
  const asked = new Set((scenario.exceptions ?? []).map(({ id }) => id))
  const met = new Set<string>()
  const fieldOf = (rule: Rule, exception: boolean): readonly RuleField[] => {
    if (met.has(rule.id) || asked.has(rule.id)) return []
    met.add(rule.id)
    return [
      {
        id: rule.id,
        label: rule.label[locale.language],
        name: rule.label,
        place: citationText(locale, rule.cite),
        exception,
        holds: !removed.has(rule.id),
        asked: exception ? null : worthAsked(scenario, rule.id),
      },
    ]
  }
  return agreement.counts.map((count) => {
    const rules = count.terms.flatMap(({ rule, exceptions }) => [
      ...fieldOf(rule, false),
      ...exceptions.flatMap((one) => fieldOf(one, true)),
    ])
    return { id: count.id, label: count.label[locale.language], rules }
  })
}

function holdingFields(
  locale: WhatIfLocale,
  scenario: ReadScenario['scenario'],
  agreement: Agreement,
): readonly HoldingField[] {
  return (scenario.holdings ?? []).map(({ party, kind, set, evidence }, at) => ({
    at,
    label: say(locale, 'what-if.holding', {
      party: partyName(locale, agreement, party, 'short'),
      kind: [itemKindName(locale, agreement, kind), ...wordsOf(locale, agreement, kind, set)].join(
        ' · ',
      ),
    }),
    mark: evidence,
    evidence: say(locale, `evidence.${evidence}`),
    numbers: Object.entries(set).flatMap(([id, value]) =>
      typeof value === 'number' || value === null
        ? [{ id, label: fieldName(locale, agreement, kind, id), value }]
        : [],
    ),
  }))
}

/** What tells it from others of its kind. */
function wordsOf(
  locale: WhatIfLocale,
  agreement: Agreement,
  kind: string,
  set: Readonly<Record<string, unknown>>,
): readonly string[] {
  const fields = kindOf(agreement, kind)?.fields
  return Object.entries(set).flatMap(([name, value]) =>
    typeof value === 'string' ? [valueText(locale, fields, name, value)] : [],
  )
}
