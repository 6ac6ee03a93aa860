// What is told and when: the yearly information with all equipment of a State, changes of it,
// levels, liabilities, conversions, transfers. The yearly information is a complete statement. What
// others have published stands in published.ts.
import { f } from '#language/field.ts'
import { restate } from '#language/item.ts'
import { label } from '#language/label.ts'
import { message, type Message } from '#language/message.ts'
import { before, bodyOf, days, every, obligation, once, workingDays } from '#language/obligation.ts'
import { dayOf, startOf, startOfYear, yearOf } from '#language/time.ts'
import * as items from './items.ts'
import { parameters } from './parameters.ts'
import { exchangeRules } from './provisions-exchange.ts'
import { limitRules } from './provisions-limits.ts'
import { unlessSuspended } from './article-19-life.ts'
import { labels } from './terms.ts'

const { area, category, ceilingFields, duty, lot } = items

const information = message('annual-information', {
  cite: exchangeRules.annual,
  label: label('Yearly information', 'Ежегодная информация', 'المعلومات السنوية'),
  fields: {
    lots: f.list(
      items.lot.label,
      f.object(items.lot.label, {
        id: f.id(labels.id),
        category,
        quantity: items.quantity,
        area,
        duty,
        use: items.use,
        place: items.place,
      }),
    ),
    entered: f.optional(f.count(label('Entered the area', 'Введено в район', 'ما دخل المنطقة'))),
    left: f.optional(f.count(label('Left the area', 'Выведено из района', 'ما خرج من المنطقة'))),
  },
  // Each State names its own lots.
  effect: ({ lots }, { from }) =>
    restate(
      [lot],
      lots.map(({ id, ...told }) => lot(`${from}:${id}`).becomes('held', told)),
    ),
})

/** A day that the message names, for terms that run from it or to it. */
const on = f.date(label('On', 'Дата', 'التاريخ'))
const note = f.optional(f.text(labels.text, 300))

const notice = (
  id: string,
  cite: (typeof exchangeRules)[keyof typeof exchangeRules],
  en: string,
  ru: string,
  ar: string,
) => message(id, { cite, label: label(en, ru, ar), fields: { on, note } })

const change = notice(
  'holdings-change',
  exchangeRules.change,
  'Holdings changed by a tenth',
  'Наличие изменилось на десятую часть',
  'تغيّر الحيازة بمقدار العُشر',
)
const designation = notice(
  'new-designation',
  exchangeRules.designation,
  'New designation of a unit',
  'Новое наименование части',
  'تسمية جديدة لوحدة',
)
const structure = notice(
  'new-structure',
  exchangeRules.structure,
  'New structure',
  'Новая структура',
  'هيكل جديد',
)
const civil = notice(
  'civil-conversion',
  exchangeRules.civilNotice,
  'Conversion for civil use',
  'Переоборудование для гражданских целей',
  'تحويل لأغراض مدنية',
)
const transfer = notice(
  'transfer',
  exchangeRules.transfer,
  'Transfer to internal security',
  'Передача органам внутренней безопасности',
  'نقل إلى الأمن الداخلي',
)

const levels = message('levels', {
  cite: limitRules.level,
  label: label('Notified levels', 'Уведомление об уровнях', 'المستويات المخطر بها'),
  fields: { from: on, ...ceilingFields },
})

const liability = message('liability', {
  cite: exchangeRules.liability,
  label: label('What is to be reduced', 'Обязательство по сокращению', 'ما يجب خفضه'),
  fields: ceilingFields,
})

const dayNamed = (types: readonly (typeof change)[]) => (message: Message<never>) => {
  const [body] = types.flatMap((type) => bodyOf(type, message) ?? [])
  return body === undefined ? null : startOf(body.on)
}

const inTime = (
  id: string,
  type: typeof change,
  words: readonly [string, string, string],
  within: Parameters<typeof obligation>[1]['within'],
) =>
  obligation(id, {
    cite: type.cite,
    label: label(...words),
    on: [type],
    at: dayNamed([type]),
    within,
    metBy: 'itself',
    unless: unlessSuspended,
  })

export const obligations = [
  obligation('annual-information', {
    cite: exchangeRules.annual,
    label: label(
      'Give the yearly information',
      'Дать ежегодную информацию',
      'تقديم المعلومات السنوية',
    ),
    on: every({ months: 12, first: parameters.firstExchangeOn.value }),
    within: days(0),
    metBy: [information],
    // What is given by 15 December holds on the 1 January after it.
    match: (answer, occasion) =>
      'key' in occasion && answer.effective === startOfYear(yearOf(dayOf(occasion.trigger)) + 1),
    unless: unlessSuspended,
  }),
  obligation('first-information', {
    cite: exchangeRules.afterForce,
    label: label(
      'Give the information of the entry into force',
      'Дать информацию на день вступления в силу',
      'تقديم معلومات بدء النفاذ',
    ),
    on: once(parameters.inForceOn.value),
    within: days(parameters.exchangeAfterForceDays.value),
    metBy: [information],
    match: (answer) => answer.effective === startOf(parameters.inForceOn.value),
  }),
  obligation('liability', {
    cite: exchangeRules.liability,
    label: label('Notify the liability', 'Сообщить обязательство', 'الإخطار بالالتزام'),
    on: once(parameters.inForceOn.value),
    within: days(parameters.liabilityDays.value),
    metBy: [liability],
    match: () => true,
  }),
  obligation('level-in-time', {
    cite: exchangeRules.levelNotice,
    label: label('Notify 90 days before', 'Уведомить за 90 дней', 'الإخطار قبل 90 يومًا'),
    on: [levels],
    at: (sent) => {
      const body = bodyOf(levels, sent)
      return body === null ? null : startOf(body.from)
    },
    within: before(days(parameters.levelNoticeDays.value)),
    metBy: 'itself',
    unless: unlessSuspended,
  }),
  inTime(
    'change-in-time',
    change,
    ['Tell within five working days', 'Сообщить за пять рабочих дней', 'الإخطار خلال خمسة أيام عمل'],
    workingDays(parameters.changeWorkingDays.value),
  ),
  inTime(
    'designation-in-time',
    designation,
    ['Tell 42 days before', 'Сообщить за 42 дня', 'الإخطار قبل 42 يومًا'],
    before(days(parameters.designationDays.value)),
  ),
  inTime(
    'structure-in-time',
    structure,
    ['Tell 42 days before', 'Сообщить за 42 дня', 'الإخطار قبل 42 يومًا'],
    before(days(parameters.structureDays.value)),
  ),
  inTime(
    'civil-in-time',
    civil,
    ['Notify 15 days before', 'Уведомить за 15 дней', 'الإخطار قبل 15 يومًا'],
    before(days(parameters.civilNoticeDays.value)),
  ),
  inTime(
    'transfer-in-time',
    transfer,
    [
      'Notify by the day itself',
      'Уведомить не позднее самого дня',
      'الإخطار في اليوم نفسه على الأكثر',
    ],
    days(0),
  ),
]

export const messages = [
  information,
  change,
  designation,
  structure,
  levels,
  liability,
  civil,
  transfer,
]
