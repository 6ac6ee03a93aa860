// Data: the memorandum at signature, and the exchanges of the Notification Protocol, Section I,
// with their deadlines; types to which fewer warheads are attributed. What is public of later data
// is in article-08-public.ts.
import { f } from '#language/field.ts'
import { label } from '#language/label.ts'
import { message, type Message, type MessageType } from '#language/message.ts'
import { days, every, obligation, once, type Occasion } from '#language/obligation.ts'
import { dayOf } from '#language/time.ts'
import { unlessDispersed } from './article-12-measures.ts'
import {
  bomberEntry,
  claims,
  dataFields,
  id,
  lotChanges,
  lotEntry,
  nameOf,
  statement,
  stockEntry,
} from './data-fields.ts'
import { bomber, lot, reduction, stock } from './items.ts'
import { parameters } from './parameters.ts'
import { downloadingRules } from './provisions-counting.ts'
import { dataRules } from './provisions-notifications.ts'

const atSignature = message('data-at-signature', {
  cite: dataRules.atSignature,
  label: label('Data at signature', 'Данные при подписании', 'البيانات عند التوقيع'),
  fields: dataFields,
  effect: statement,
  claims,
})

const initialData = message('initial-data', {
  cite: dataRules.initial,
  label: label('Initial data', 'Исходные данные', 'البيانات الأولية'),
  fields: dataFields,
  effect: statement,
  claims,
})

const sixMonthData = message('six-month-data', {
  cite: dataRules.sixMonth,
  label: label('Six-month data', 'Полугодовые данные', 'بيانات ستة الأشهر'),
  fields: dataFields,
  effect: statement,
  claims,
})

const dataChange = message('data-change', {
  cite: dataRules.change,
  label: label('Change in the data', 'Изменение данных', 'تغيير في البيانات'),
  fields: {
    lot: f.optional(f.object(lot.label, lotEntry)),
    bomber: f.optional(f.object(bomber.label, bomberEntry)),
    stock: f.optional(f.object(stock.label, stockEntry)),
  },
  effect: (data, context) => [
    ...(data.lot === undefined ? [] : lotChanges(data.lot, context)),
    ...[data.bomber ?? []]
      .flat()
      .map(({ id: given, state, evidence, ...fields }) =>
        bomber(nameOf(given, context)).becomes(state, fields, { evidence }),
      ),
    ...[data.stock ?? []]
      .flat()
      .map(({ id: given, evidence, ...fields }) =>
        stock(nameOf(given, context)).becomes('stored', fields, { evidence }),
      ),
  ],
})

const lowering = message('lowering', {
  cite: downloadingRules.total,
  label: label(
    'Fewer warheads attributed to a type',
    'Снижение засчитываемого за типом количества',
    'خفض ما يُحتسب لطراز',
  ),
  fields: { reduction: f.object(reduction.label, { id, ...reduction.fields }) },
  effect: ({ reduction: { id: given, ...fields } }, context) =>
    reduction(nameOf(given, context)).becomes('lowered', fields),
})

const initialDue = obligation('initial-data', {
  cite: dataRules.initial,
  label: label(
    'Initial data within 30 days',
    'Исходные данные за 30 дней',
    'البيانات الأولية في 30 يومًا',
  ),
  on: once(parameters.inForceOn),
  within: days(parameters.initialDataDays),
  metBy: [initialData],
  match: (answer, occasion) =>
    'trigger' in occasion && dayOf(answer.effective) === dayOf(occasion.trigger),
})

/** Which day of its end the data are of was not seen: the last of the period, or the next. */
const isOfPeriod = (answer: Message<never>, period: Occasion): boolean => {
  const after = dayOf(answer.effective) - dayOf(period.trigger)
  return after === 0 || after === 1
}

const sixMonthDue = obligation('six-month-data', {
  cite: dataRules.sixMonth,
  label: label(
    'Data within 30 days of each six months',
    'Данные за 30 дней после каждого полугодия',
    'البيانات في 30 يومًا من كل ستة أشهر',
  ),
  on: every({ months: parameters.dataMonths, first: parameters.beforeFirstPeriod }),
  from: parameters.firstPeriodEnd,
  within: days(parameters.periodDataDays),
  metBy: [sixMonthData],
  match: (answer, occasion) => 'trigger' in occasion && isOfPeriod(answer, occasion),
  unless: unlessDispersed,
})

const changeDue = obligation('data-change', {
  cite: dataRules.change,
  label: label('Change notified in five days', 'Уведомление за пять дней', 'الإخطار في خمسة أيام'),
  on: [dataChange],
  within: days(parameters.dataChangeDays),
  metBy: 'itself',
  from: parameters.inForceOn,
  unless: unlessDispersed,
})

export const messages: readonly MessageType[] = [
  atSignature,
  initialData,
  sixMonthData,
  dataChange,
  lowering,
]
export const obligations = [initialDue, sixMonthDue, changeDue]
