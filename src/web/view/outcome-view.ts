// What a proposal comes to, in the words of the reader: for each party and limit the count, the
// ceiling and the distance, what must go or could be added and of what, beside what holds without
// it. What is not known stays so, and an estimate keeps its mark.
import {
  type HolderOutcome,
  isTold,
  type LimitOutcome,
  type Outcome,
  type OutcomePart,
} from '#assessment/outcome.ts'
import type { LimitState } from '#assessment/result.ts'
import type { Agreement } from '#language/agreement.ts'
import { citationResultText } from '#locale/citation.ts'
import { say } from '#locale/locale.ts'
import { limitName, partyName } from '#locale/names.ts'
import { formatNumber } from '#locale/numbers.ts'
import { outcomeLifeText, outcomePartText } from '#locale/outcome.ts'
import type { WhatIfLocale } from '../proposal/answer.ts'
import type { EvidenceView } from './view.ts'

export interface OutcomeView {
  readonly life: { readonly today: string | null; readonly proposal: string }
  readonly holders: readonly HolderView[]
}

export interface HolderView {
  readonly id: string
  readonly name: string
  readonly limits: readonly LimitView[]
  /** Limits of which nothing is stated and nothing supposed. */
  readonly untold: string | null
}

export interface LimitView {
  readonly id: string
  readonly label: string
  readonly place: string
  readonly today: StandingView | null
  readonly proposal: StandingView
  /** Whether it is another than today's. */
  readonly changed: boolean
  /** What must go, or could be added. */
  readonly comesTo: string | null
  readonly parts: readonly { readonly key: string; readonly worth: string; readonly text: string }[]
}

export interface StandingView {
  readonly value: string
  readonly known: boolean
  readonly max: string
  readonly distance: string | null
  readonly state: LimitState
  readonly stateText: string
  readonly evidence: EvidenceView | null
}

export function outcomeView(
  locale: WhatIfLocale,
  agreement: Agreement,
  { life, holders }: Outcome,
): OutcomeView {
  return {
    life: {
      today: life.today === null ? null : outcomeLifeText(locale, agreement, life.today),
      proposal: outcomeLifeText(locale, agreement, life.scenario),
    },
    holders: holders
      .filter(({ limits }) => limits.length > 0)
      .map((holder) => holderView(locale, agreement, holder)),
  }
}

function holderView(
  locale: WhatIfLocale,
  agreement: Agreement,
  { holder, limits }: HolderOutcome,
): HolderView {
  const n = limits.filter((limit) => !isTold(limit)).length
  return {
    id: holder,
    name: partyName(locale, agreement, holder),
    limits: limits.filter(isTold).map((limit) => limitView(locale, agreement, limit)),
    untold: n === 0 ? null : say(locale, 'what-if.untold', { n }),
  }
}

function limitView(locale: WhatIfLocale, agreement: Agreement, one: LimitOutcome): LimitView {
  const { today, scenario, mustGo, couldAdd } = one
  const isSame =
    today !== null &&
    today.value === scenario.value &&
    today.max === scenario.max &&
    today.state === scenario.state
  return {
    id: one.limit,
    label: limitName(locale, agreement, one.limit),
    place: citationResultText(locale, agreement, scenario.citation),
    today: today === null ? null : standingView(locale, today),
    proposal: standingView(locale, scenario),
    changed: !isSame,
    comesTo: comesTo(locale, mustGo, couldAdd),
    parts: one.parts.map((part) => partView(locale, agreement, part)),
  }
}

function standingView(locale: WhatIfLocale, one: LimitOutcome['scenario']): StandingView {
  const { value, max, distance, state, evidence } = one
  const figure = (number: number | null) =>
    number === null ? say(locale, 'unknown') : formatNumber(locale, number)
  return {
    value: figure(value),
    known: value !== null,
    max: figure(max),
    // At the limit the state says it already.
    distance: distance === null || state === 'at' ? null : distanceText(locale, distance),
    state,
    stateText: say(locale, `limit.${state}`),
    evidence:
      evidence === 'seen'
        ? null
        : {
            mark: evidence,
            text: say(locale, `evidence.${evidence}`),
            long: say(locale, `evidence.${evidence}.long`),
          },
  }
}

function distanceText(locale: WhatIfLocale, distance: number): string {
  if (distance === 0) return say(locale, 'distance.none')
  const key = distance > 0 ? 'distance.below' : 'distance.above'
  return say(locale, key, { n: Math.abs(distance) })
}

function comesTo(
  locale: WhatIfLocale,
  mustGo: number | null,
  couldAdd: number | null,
): string | null {
  if (mustGo === null || couldAdd === null) return null
  if (mustGo > 0) return say(locale, 'what-if.must-go', { n: mustGo })
  return say(locale, 'what-if.could-add', { n: couldAdd })
}

function partView(locale: WhatIfLocale, agreement: Agreement, part: OutcomePart) {
  return {
    key: JSON.stringify([part.kind, part.rule, part.type]),
    worth: formatNumber(locale, part.worth),
    text: outcomePartText(locale, agreement, part),
  }
}
