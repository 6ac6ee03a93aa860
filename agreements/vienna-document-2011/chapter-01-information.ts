// Chapters I, II and VII: yearly military information, defence planning, calendars. How many units
// a State reports decides how many evaluation visits it accepts (chapter-09-evaluation.ts).
import { f } from '#language/field.ts'
import { item, restate } from '#language/item.ts'
import { label } from '#language/label.ts'
import { message, type Message } from '#language/message.ts'
import { bodyOf, days, every, months, obligation, type Occasion } from '#language/obligation.ts'
import { dayOf, startOf, startOfYear, yearOf } from '#language/time.ts'
import { parameters } from './parameters.ts'
import { informationRules } from './provisions.ts'

const reported = {
  units: f.orUnknown(f.count(label('Units reported', 'Сообщено частей', 'وحدات مبلّغ عنها'))),
  tanks: f.optional(f.count(label('Battle tanks', 'Боевые танки', 'دبابات القتال'))),
  acv: f.optional(
    f.count(
      label('Armoured combat vehicles', 'Боевые бронированные машины', 'مركبات القتال المدرعة'),
    ),
  ),
  artillery: f.optional(f.count(label('Artillery', 'Артиллерия', 'قطع المدفعية'))),
  aircraft: f.optional(f.count(label('Combat aircraft', 'Боевые самолеты', 'الطائرات المقاتلة'))),
  helicopters: f.optional(f.count(label('Helicopters', 'Вертолеты', 'المروحيات'))),
  personnel: f.optional(f.count(label('Personnel', 'Личный состав', 'الأفراد'))),
}

/** What a State reports of its forces; its id is the State's. */
export const forces = item('forces', {
  label: label('Forces as reported', 'Силы по сообщению', 'القوات المبلّغ عنها'),
  fields: reported,
  states: { reported: { label: label('reported', 'сообщено', 'مبلّغ عنها'), then: [] } },
})

/** A State without forces reports none: units=0. */
const information = message('annual-information', {
  cite: informationRules.annual,
  label: label(
    'Annual military information',
    'Ежегодная военная информация',
    'المعلومات العسكرية السنوية',
  ),
  fields: reported,
  effect: (told, { from }) => restate([forces], [forces(from).becomes('reported', told)]),
})

const calendar = message('annual-calendar', {
  cite: informationRules.calendar,
  label: label('Annual calendar', 'Ежегодный календарный план', 'التقويم السنوي'),
  fields: {
    activities: f.count(label('Activities planned', 'Запланировано', 'أنشطة مقررة')),
  },
})

const defencePlanning = message('defence-planning', {
  cite: informationRules.defence,
  label: label('Defence planning', 'Военное планирование', 'التخطيط الدفاعي'),
  fields: {
    budgetApprovedOn: f.date(
      label('Budget approved on', 'Бюджет утвержден', 'تاريخ إقرار الميزانية'),
    ),
  },
})

/** What is given in a year is about the first day of the next. */
const ofNextYear = (answer: Message<never>, occasion: Message<never> | Occasion): boolean =>
  'key' in occasion && answer.effective === startOfYear(yearOf(dayOf(occasion.trigger)) + 1)

export const obligations = [
  obligation('annual-information', {
    cite: informationRules.annual,
    label: label(
      'Give the annual information',
      'Дать ежегодную информацию',
      'تقديم المعلومات السنوية',
    ),
    on: every({ months: 12, first: parameters.firstExchangeOn.value }),
    within: days(0),
    metBy: [information],
    match: ofNextYear,
  }),
  obligation('annual-calendar', {
    cite: informationRules.calendar,
    label: label('Give the calendar', 'Дать календарный план', 'تقديم التقويم'),
    on: every({ months: 12, first: parameters.firstCalendarOn.value }),
    within: days(0),
    metBy: [calendar],
    match: ofNextYear,
  }),
  obligation('defence-planning', {
    cite: informationRules.defence,
    label: label('Tell within three months', 'Сообщить за три месяца', 'الإخطار خلال ثلاثة أشهر'),
    on: [defencePlanning],
    at: (sent) => {
      const body = bodyOf(defencePlanning, sent)
      return body === null ? null : startOf(body.budgetApprovedOn)
    },
    within: months(parameters.defenceMonths.value),
    metBy: 'itself',
  }),
]

export const messages = [information, calendar, defencePlanning]
