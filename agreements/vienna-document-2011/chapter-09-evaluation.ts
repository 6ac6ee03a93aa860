// Chapter IX: evaluation visits, which look at the yearly information on the spot. How many a State
// accepts in a year follows from the units that it has reported for it.
import { count, each } from '#language/count.ts'
import { f } from '#language/field.ts'
import { item } from '#language/item.ts'
import { label } from '#language/label.ts'
import { limit } from '#language/limit.ts'
import { message, type Message } from '#language/message.ts'
import { bodyOf, hours, obligation } from '#language/obligation.ts'
import { quota } from '#language/quota.ts'
import { msPerDay, startOf } from '#language/time.ts'
import { forces } from './chapter-01-information.ts'
import { parameters } from './parameters.ts'
import { verificationRules as rules } from './provisions-verification.ts'

const words = {
  ended: label('Ended on', 'Завершено', 'انتهى في'),
  unit: label('Formation or unit', 'Соединение или часть', 'التشكيل أو الوحدة'),
  granted: label('Accepted', 'Принято', 'مقبول'),
}

/** One evaluation visit; its owner is the State visited. */
export const visit = item('visit', {
  label: label('Evaluation visit', 'Посещение по оценке', 'زيارة تقييم'),
  fields: { unit: f.optional(f.text(words.unit, 120)) },
  states: {
    requested: { label: label('requested', 'запрошено', 'مطلوبة'), then: ['under-way'] },
    'under-way': { label: label('under way', 'проводится', 'جارية'), then: ['over'] },
    over: { label: label('over', 'завершено', 'منتهية'), then: [] },
  },
})

const visitRequest = message('evaluation-request', {
  cite: rules.visitReply,
  label: label('Evaluation requested', 'Запрос о посещении', 'طلب زيارة تقييم'),
  fields: { unit: f.text(words.unit, 120) },
})
const visitReply = message('evaluation-reply', {
  cite: rules.visitReply,
  label: label('Reply on an evaluation', 'Ответ о посещении', 'الجواب عن زيارة التقييم'),
  fields: { granted: f.bool(words.granted) },
})
const evaluation = message('evaluation', {
  cite: rules.subject,
  label: label('Evaluation visit', 'Посещение по оценке', 'زيارة تقييم'),
  fields: {
    visit: f.id(label('Visit', 'Посещение', 'الزيارة')),
    unit: f.text(words.unit, 120),
    endedOn: f.date(words.ended),
  },
  effect: ({ visit: name, unit, endedOn }, { from, to }) => {
    const own = visit(`${from}:${name}`)
    return [
      own.becomes('under-way', { unit, ...(to === null ? {} : { owner: to }) }),
      own.becomes('over', {}, { on: startOf(endedOn) + msPerDay }),
    ]
  },
})
const quotaFilled = message('quota-filled', {
  cite: rules.filled,
  label: label(
    'Evaluation quota filled',
    'Квота посещений исчерпана',
    'استُنفدت حصة زيارات التقييم',
  ),
  fields: {},
})

/** One for every 60 units or part of them, at most 15. */
const visitsFor = (units: number): number =>
  Math.min(parameters.mostVisits.value, Math.ceil(units / parameters.unitsPerVisit.value))

const visitsWords = label(
  'Evaluation visits to accept',
  'Принимаемые посещения по оценке',
  'زيارات التقييم الواجب قبولها',
)
const acceptable = count('evaluation-quota', {
  cite: rules.visits,
  label: visitsWords,
  rules: [
    each(forces, {
      id: 'evaluation-quota-units',
      cite: rules.visits,
      label: visitsWords,
      is: ({ units }) => (units === null || units === undefined ? null : visitsFor(units)),
    }),
  ],
})

const fromOneWords = label(
  'Evaluation visits to accept from one State',
  'Принимаемые посещения от одного государства',
  'زيارات التقييم الواجب قبولها من دولة واحدة',
)
const acceptableFromOne = count('evaluation-quota-one', {
  cite: rules.fromOne,
  label: fromOneWords,
  rules: [
    each(forces, {
      id: 'evaluation-quota-one-units',
      cite: rules.fromOne,
      label: fromOneWords,
      is: ({ units }) => {
        if (units === null || units === undefined) return null
        const all = visitsFor(units)
        return Math.max(Math.min(all, 1), Math.floor(all / parameters.visitShare.value))
      },
    }),
  ],
})

const passive = { usedBy: 'recipient', per: 'calendar-year' } as const
const from = parameters.effectiveOn.value
const unitOf = (act: Message<never>) => bodyOf(evaluation, act)?.unit ?? null

export const quotas = [
  quota('evaluations', {
    cite: rules.visits,
    label: label('Evaluation visits', 'Посещения по оценке', 'زيارات التقييم'),
    of: [evaluation],
    max: acceptable,
    ...passive,
  }),
  quota('evaluations-from-one', {
    cite: rules.fromOne,
    label: label(
      'Evaluation visits from one State',
      'Посещения от одного государства',
      'زيارات تقييم من دولة واحدة',
    ),
    of: [evaluation],
    each: (act) => act.from,
    max: acceptableFromOne,
    ...passive,
  }),
  quota('evaluations-of-unit', {
    cite: rules.unit,
    label: label('Visits to one unit', 'Посещения одной части', 'زيارات وحدة واحدة'),
    of: [evaluation],
    each: unitOf,
    max: { [from]: parameters.visitsToUnit.value },
    ...passive,
  }),
  quota('evaluations-of-unit-by-one', {
    cite: rules.unitByOne,
    label: label(
      'Visits of one State to one unit',
      'Посещения части одним государством',
      'زيارات دولة لوحدة واحدة',
    ),
    of: [evaluation],
    each: (act) => `${act.from} ${unitOf(act) ?? ''}`,
    max: { [from]: parameters.visitsToUnitByOne.value },
    ...passive,
  }),
]

const atOnceWords = label('Visits under way', 'Посещения, идущие сейчас', 'زيارات جارية')
const visitsUnderWay = count('visits-under-way', {
  cite: rules.atOnce,
  label: atOnceWords,
  rules: [
    each(visit, {
      id: 'visit-under-way',
      cite: rules.atOnce,
      label: atOnceWords,
      when: (row) => row.state === 'under-way',
    }),
  ],
})

export const limits = [
  limit('visits-under-way', visitsUnderWay, {
    cite: rules.atOnce,
    values: { [from]: parameters.visitsAtOnce.value },
  }),
]

export const obligations = [
  obligation('evaluation-reply', {
    cite: rules.visitReply,
    label: label('Reply within 48 hours', 'Ответить за 48 часов', 'الجواب خلال 48 ساعة'),
    on: [visitRequest],
    clock: 'known',
    within: hours(parameters.evaluationReplyHours.value),
    owedBy: 'recipient',
    metBy: [visitReply],
  }),
]

export const messages = [visitRequest, visitReply, evaluation, quotaFilled]
export const items = [visit]
