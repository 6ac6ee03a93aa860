// Chapter VIII: how many activities of a size a State holds in a year, and at a time.
import { count, each } from '#language/count.ts'
import type { Row } from '#language/item.ts'
import { label } from '#language/label.ts'
import { limit } from '#language/limit.ts'
import { quota } from '#language/quota.ts'
import { isBetween } from './activity-size.ts'
import {
  activity,
  activityIn,
  begins,
  calledOff,
  notification,
  toldIn,
} from './chapter-05-activities.ts'
import * as sizes from './parameters.ts'
import { activityRules } from './provisions-activities.ts'

const { parameters } = sizes

/** An activity counts in the year in which it begins. */
const constrainedQuota = (
  id: string,
  cite: typeof activityRules.c2,
  max: number,
  lower: Omit<sizes.Size, 'landing'>,
  words: readonly [string, string, string],
) =>
  quota(id, {
    cite,
    label: label(...words),
    of: [notification],
    where: (sent) => toldIn(sent, isBetween(lower)),
    in: begins,
    same: activityIn,
    takenBackBy: [calledOff],
    max: { [parameters.effectiveOn.value]: max },
    per: 'calendar-year',
  })

export const quotas = [
  constrainedQuota(
    'activities',
    activityRules.c2,
    parameters.constrained.value,
    sizes.constrained,
    [
      'Activities above 13,000 troops',
      'Деятельность свыше 13\u00a0000 военнослужащих',
      'أنشطة تفوق 13,000 جندي',
    ],
  ),
  constrainedQuota(
    'large-activities',
    activityRules.c2Large,
    parameters.constrainedLarge.value,
    sizes.constrainedLarge,
    [
      'Activities above 25,000 troops',
      'Деятельность свыше 25\u00a0000 военнослужащих',
      'أنشطة تفوق 25,000 جندي',
    ],
  ),
]

/** By the days of the last notice, and not of one before it. */
function isUnderWay({ begins: first, ends, begun, ended }: Row<typeof activity.fields>): boolean {
  return begun !== undefined && begun === first && ended !== ends
}

const atOnceWords = label(
  'Large activities under way',
  'Крупная деятельность одновременно',
  'أنشطة كبيرة جارية معًا',
)
const underWay = count('activities-under-way', {
  cite: activityRules.c3,
  label: atOnceWords,
  rules: [
    each(activity, {
      id: 'activity-under-way',
      cite: activityRules.c3,
      label: atOnceWords,
      when: (row) =>
        row.state === 'notified' && isUnderWay(row) ? isBetween(sizes.constrained)(row) : false,
    }),
  ],
})

export const limits = [
  limit('activities-under-way', underWay, {
    cite: activityRules.c3,
    values: { [parameters.effectiveOn.value]: parameters.atOnce.value },
  }),
]
