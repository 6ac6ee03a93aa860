// Protocol, Part Four, Section II: when data fall due. Initial data within 45 days of entry into
// force; then, for each six-month period, within 30 days of its end. The periods end on 31 August
// and on the last day of February; the data stand as of the next day. In place of the exchange of
// March 2018 stand the data as of 5 February 2018, the day on which the limits began to bind.
import { label } from '#language/label.ts'
import type { Message, MessageType } from '#language/message.ts'
import { days, every, obligation, once, type Occasion } from '#language/obligation.ts'
import { dayOf, parseDay } from '#language/time.ts'
import {
  dataChange,
  dataWithheld,
  initialData,
  newType,
  semiannualData,
  voluntaryRelease,
} from './article-07-data.ts'
import { unlessDataWithheld, unlessWithheld } from './article-14-standing.ts'
import { parameters } from './parameters.ts'
import { dataRules } from './provisions-data.ts'

const inForceOn = parameters.inForceOn.value

/**
 * The last day of the first six-month period; the later ones end on the last days of their
 * months.
 */
const firstPeriodEnd = '2011-08-31'

/** Data stand as of the day after the period, or for the exchange that the message names. */
function isOfPeriod(answer: Message<never>, occasion: Message<never> | Occasion): boolean {
  if (!('trigger' in occasion)) return false
  const { exchange } = answer.body as { readonly exchange?: string }
  const named = exchange === undefined ? null : parseDay(exchange)
  return (named ?? dayOf(answer.effective)) === dayOf(occasion.trigger) + 1
}

const initial = obligation('initial-data', {
  cite: dataRules.initialData,
  label: label('Initial data', 'Исходные данные', 'البيانات الأولية'),
  on: once(inForceOn),
  within: days(parameters.initialDataDays.value),
  metBy: [initialData],
  match: (answer, occasion) =>
    'trigger' in occasion && dayOf(answer.effective) === dayOf(occasion.trigger),
})

const semiannual = obligation('semiannual-data', {
  cite: dataRules.semiannualData,
  label: label('Six-month data', 'Полугодовые данные', 'بيانات ستة الأشهر'),
  on: every({ months: parameters.exchangeMonths.value, first: firstPeriodEnd }),
  within: days(parameters.semiannualDataDays.value),
  metBy: [semiannualData],
  match: isOfPeriod,
  declinedBy: [dataWithheld],
  unless: unlessDataWithheld,
})

const change = obligation('data-change', {
  cite: dataRules.dataChange,
  label: label(
    'A change notified in time',
    'Своевременное уведомление об изменении',
    'الإخطار بالتغيير في أجله',
  ),
  on: [dataChange],
  within: days(parameters.dataChangeDays.value),
  metBy: 'itself',
  unless: unlessWithheld,
  from: inForceOn,
})

export const messages: readonly MessageType[] = [
  initialData,
  semiannualData,
  dataChange,
  newType,
  voluntaryRelease,
  dataWithheld,
]

export const obligations = [initial, semiannual, change]
