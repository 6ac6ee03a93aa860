// Treaty, Article XI, with Protocol, Part Five, Sections VI and VII: how many inspections a treaty
// year: ten of Type One, eight of Type Two, two at one base. The messages that tell of them stand
// in article-11-inspections.ts.
import { label } from '#language/label.ts'
import type { Message } from '#language/message.ts'
import { bodyOf } from '#language/obligation.ts'
import { quota } from '#language/quota.ts'
import { parseInstant } from '#language/time.ts'
import { conduct, inspectionsSummary } from './article-11-inspections.ts'
import { parameters } from './parameters.ts'
import { rightRules } from './provisions-inspections.ts'

const acts = [conduct, inspectionsSummary]

const amount = (act: Message<never>): number | null =>
  act.type === conduct.id ? 1 : (bodyOf(inspectionsSummary, act)?.quantity ?? null)

const ofType = (type: 'one' | 'two') => (act: Message<never>) => {
  const stated = bodyOf(conduct, act)?.type ?? bodyOf(inspectionsSummary, act)?.type
  return stated === 'one' || stated === 'two' ? stated === type : null
}

const from = parameters.inForceOn.value

const shared = {
  amount,
  /** Pt 5: the year of the quotas runs from entry into force. */
  per: { yearFrom: from },
  /** Several messages may tell of one inspection. */
  same: (act: Message<never>) => bodyOf(conduct, act)?.inspection ?? null,
  /** A total is of the year that it names, whenever it is told. */
  in: (act: Message<never>) => parseInstant(bodyOf(inspectionsSummary, act)?.yearFrom ?? ''),
}

const typeOneQuota = quota('type-one', {
  ...shared,
  cite: rightRules.quotaTypeOne,
  label: label('Type One inspections', 'Инспекции первого типа', 'عمليات تفتيش من النوع الأول'),
  of: acts,
  where: ofType('one'),
  max: { [from]: parameters.typeOnePerYear.value },
})

const typeTwoQuota = quota('type-two', {
  ...shared,
  cite: rightRules.quotaTypeTwo,
  label: label('Type Two inspections', 'Инспекции второго типа', 'عمليات تفتيش من النوع الثاني'),
  of: acts,
  where: ofType('two'),
  max: { [from]: parameters.typeTwoPerYear.value },
})

const totalQuota = quota('inspections', {
  ...shared,
  cite: rightRules.quotaTotal,
  label: label('Inspections of both types', 'Инспекции обоих типов', 'عمليات التفتيش من النوعين'),
  of: acts,
  max: { [from]: parameters.inspectionsPerYear.value },
})

/**
 * For Type Two at one facility the number is only remembered (NST-INS-SITE-T2): not counted. Of a
 * total it is not told at which bases.
 */
const baseQuota = quota('inspections-at-base', {
  ...shared,
  cite: rightRules.perBase,
  label: label(
    'Inspections at one base',
    'Инспекции на одной базе',
    'عمليات التفتيش في قاعدة واحدة',
  ),
  of: acts,
  where: ofType('one'),
  max: { [from]: parameters.inspectionsPerBase.value },
  each: (act) => bodyOf(conduct, act)?.site ?? null,
})

export const quotas = [typeOneQuota, typeTwoQuota, totalQuota, baseQuota]
