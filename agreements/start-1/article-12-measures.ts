// Articles XII to XIV: requests to display arms in the open, seven a year, and operational
// dispersals, during which the dispersing Party may withhold its notifications, though not those of
// launches, and nobody asks it for displays or inspections.
import { f } from '#language/field.ts'
import { item } from '#language/item.ts'
import { label } from '#language/label.ts'
import { message, type MessageType } from '#language/message.ts'
import type { Unless } from '#language/obligation.ts'
import { quota } from '#language/quota.ts'
import { parameters } from './parameters.ts'
import { measureRules } from './provisions-notifications.ts'
import { labels } from './terms.ts'

/** Its id is the Party's. */
const dispersal = item('dispersal', {
  label: label('Operational dispersal', 'Оперативное рассредоточение', 'تشتيت عملياتي'),
  fields: {},
  states: {
    none: { label: label('none', 'нет', 'لا يوجد'), then: ['under-way'] },
    'under-way': { label: label('under way', 'идет', 'جارٍ'), then: ['none'] },
  },
})

export const unlessDispersed: readonly Unless[] = [{ item: dispersal, states: ['under-way'] }]

const request = message('display-request', {
  cite: measureRules.requests,
  label: label(
    'Request for a display (cooperative measures)',
    'Запрос о показе (меры на основе сотрудничества)',
    'طلب إظهار (تدابير تعاونية)',
  ),
  fields: { base: f.optional(f.text(labels.base, 120)) },
})

const begins = message('operational-dispersal-begins', {
  cite: measureRules.dispersal,
  label: label(
    'Operational dispersal begins',
    'Начало оперативного рассредоточения',
    'بدء تشتيت عملياتي',
  ),
  fields: {},
  effect: (_, { from }) => dispersal(from).becomes('under-way'),
})

const ends = message('operational-dispersal-ends', {
  cite: measureRules.dispersal,
  label: label(
    'Operational dispersal ends',
    'Окончание оперативного рассредоточения',
    'انتهاء تشتيت عملياتي',
  ),
  fields: {},
  effect: (_, { from }) => dispersal(from).becomes('none'),
})

/** Which year is meant was not seen; years of the treaty are taken, as for inspections. */
const requests = quota('display-requests', {
  cite: measureRules.requests,
  label: label('Requests for displays', 'Запросы о показе', 'طلبات الإظهار'),
  of: [request],
  max: { [parameters.inForceOn]: parameters.cooperativePerYear },
  per: { yearFrom: parameters.inForceOn },
})

export const items = [dispersal]
export const messages: readonly MessageType[] = [request, begins, ends]
export const quotas = [requests]
