// What a proposal comes to, in words: how long the agreement holds, and what a count is made of.
// The same sentences stand on the page and in the tables that are taken from it.
import type { OutcomePart } from '#assessment/outcome.ts'
import type { LifeResult } from '#assessment/result.ts'
import type { Agreement } from '#language/agreement.ts'
import { citationResultText } from './citation.ts'
import { formatDay } from './dates.ts'
import type { SharedKey } from './en.ts'
import type { WhatIfKey } from './en-what-if.ts'
import { type Locale, say } from './locale.ts'
import { itemKindName, kindOf, ruleName, stateName, valueText } from './names.ts'

type Words = Locale<SharedKey | WhatIfKey>

export function outcomeLifeText(
  words: Words,
  agreement: Agreement,
  { phase, until }: LifeResult,
): string {
  const state = stateName(words, agreement, 'term', phase)
  if (until === null) return state
  return say(words, 'what-if.phase', { state, day: formatDay(words, until) })
}

/** Without what it is worth. */
export function outcomePartText(words: Words, agreement: Agreement, part: OutcomePart): string {
  const fields = kindOf(agreement, part.kind)?.fields
  const type = Object.entries(part.type).map(([name, value]) =>
    valueText(words, fields, name, value),
  )
  const unknown =
    part.unknownItems === 0 ? [] : [say(words, 'what-if.unknown', { n: part.unknownItems })]
  const parts = [
    [itemKindName(words, agreement, part.kind), ...type].join(' '),
    ruleName(words, agreement, part.rule),
    citationResultText(words, agreement, part.citation),
    ...unknown,
  ]
  return parts.join(' · ')
}
