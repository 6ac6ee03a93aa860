// Chapters V, VI and VIII: notification of military activities, invitation of observers, and how
// many of a size a State holds. Of a number that is not told, nothing follows: an activity is
// notifiable when any one of its numbers says so, and not known to be where one is missing.
import { count, each } from '#language/count.ts'
import { f, type BodyOf } from '#language/field.ts'
import { item } from '#language/item.ts'
import { label } from '#language/label.ts'
import { limit } from '#language/limit.ts'
import { message, type Message } from '#language/message.ts'
import { before, bodyOf, days, obligation } from '#language/obligation.ts'
import { quota } from '#language/quota.ts'
import { msPerDay, startOf } from '#language/time.ts'
import { parameters } from './parameters.ts'
import * as sizes from './parameters.ts'
import { activityRules } from './provisions-activities.ts'

const size = {
  troops: f.optional(f.orUnknown(f.count(label('Troops', 'Военнослужащие', 'الجنود')))),
  tanks: f.optional(f.orUnknown(f.count(label('Battle tanks', 'Боевые танки', 'دبابات القتال')))),
  acv: f.optional(
    f.orUnknown(
      f.count(
        label('Armoured combat vehicles', 'Боевые бронированные машины', 'مركبات القتال المدرعة'),
      ),
    ),
  ),
  artillery: f.optional(f.orUnknown(f.count(label('Artillery', 'Артиллерия', 'قطع المدفعية')))),
  landing: f.optional(
    f.orUnknown(f.count(label('Troops of a landing', 'Военнослужащие десанта', 'جنود الإنزال'))),
  ),
  sorties: f.optional(f.orUnknown(f.count(label('Sorties', 'Вылеты', 'الطلعات')))),
}

const fields = {
  begins: f.date(label('Begins', 'Начало', 'البدء')),
  ends: f.date(label('Ends', 'Окончание', 'الانتهاء')),
  /** The troops had no notice of it. */
  alert: f.optional(f.bool(label('After an alert', 'По тревоге', 'بعد إنذار'))),
  ...size,
}

type Told = BodyOf<typeof size>
type Sizes = Partial<sizes.Size>

export const activity = item('activity', {
  label: label('Military activity', 'Военная деятельность', 'نشاط عسكري'),
  fields: size,
  states: {
    notified: {
      label: label('notified', 'уведомлено', 'أُخطر به'),
      then: ['under-way', 'called-off'],
    },
    'under-way': { label: label('under way', 'проводится', 'جارٍ'), then: ['over', 'called-off'] },
    over: { label: label('over', 'завершено', 'منتهٍ'), then: [] },
    'called-off': { label: label('called off', 'отменено', 'أُلغي'), then: [] },
  },
})

const named = label('Activity', 'Деятельность', 'النشاط')

const notification = message('activity-notification', {
  cite: activityRules.notice,
  label: label('Notification of an activity', 'Уведомление о деятельности', 'إخطار بنشاط'),
  fields: { activity: f.id(named), ...fields },
  effect: ({ activity: id, begins, ends, alert: _, ...told }) => [
    activity(id).becomes('notified', told),
    activity(id).becomes('under-way', {}, { on: startOf(begins) }),
    activity(id).becomes('over', {}, { on: startOf(ends) + msPerDay }),
  ],
})

const calledOff = message('activity-called-off', {
  cite: activityRules.notice,
  label: label('Activity called off', 'Деятельность отменена', 'إلغاء النشاط'),
  fields: { activity: f.ref(named, activity) },
  effect: ({ activity: id }) => activity(id).becomes('called-off'),
})

const invitation = message('observers-invited', {
  cite: activityRules.observe,
  label: label('Observers invited', 'Приглашение наблюдателей', 'دعوة مراقبين'),
  fields: {},
})

/** Whether any number reaches the size; not known where none does and one is not known. */
function reaches(told: Told, sizeOf: Sizes): boolean | null {
  return anyOf(sizeOf, (name, at) => compared(told[name], (value) => value >= at))
}

function passes(told: Told, sizeOf: Sizes): boolean | null {
  return anyOf(sizeOf, (name, at) => compared(told[name], (value) => value > at))
}

function anyOf(
  sizeOf: Sizes,
  test: (name: keyof sizes.Size, at: number) => boolean | null,
): boolean | null {
  const names = Object.keys(sizeOf) as (keyof sizes.Size)[]
  const found = names.map((name) => test(name, sizeOf[name]!))
  return found.includes(true) ? true : found.includes(null) ? null : false
}

function compared(
  value: number | null | undefined,
  test: (value: number) => boolean,
): boolean | null {
  if (value === undefined) return false
  return value === null ? null : test(value)
}

/** Above the lower size, and not above the largest. */
const isBetween = (lower: Sizes) => (told: Told) => {
  const above = passes(told, lower)
  return above === true ? not(passes(told, sizes.largest)) : above
}

function not(value: boolean | null): boolean | null {
  return value === null ? null : !value
}

const toldIn = <T>(sent: Message<never>, ask: (told: Told) => T): T | null => {
  const body = bodyOf(notification, sent)
  return body === null ? null : ask(body)
}

const begins = (sent: Message<never>) => {
  const body = bodyOf(notification, sent)
  return body === null ? null : startOf(body.begins)
}
const isAlert = (sent: Message<never>) => bodyOf(notification, sent)?.alert === true
const isOfSize = (sent: Message<never>, at: sizes.Size) =>
  toldIn(sent, (told) => reaches(told, at)) === true

export const obligations = [
  obligation('notice', {
    cite: activityRules.notice,
    label: label('Notify 42 days before', 'Уведомить за 42 дня', 'الإخطار قبل 42 يومًا'),
    on: [notification],
    when: (sent) => !isAlert(sent) && isOfSize(sent, sizes.notifiable),
    at: begins,
    within: before(days(parameters.noticeDays.value)),
    metBy: 'itself',
  }),
  obligation('alert-notice', {
    cite: activityRules.alert,
    label: label('Notify when it begins', 'Уведомить с началом', 'الإخطار عند البدء'),
    on: [notification],
    when: (sent) => isAlert(sent) && isOfSize(sent, sizes.notifiable),
    at: begins,
    within: days(0),
    metBy: 'itself',
  }),
  obligation('observation', {
    cite: activityRules.observe,
    label: label('Invite observers', 'Пригласить наблюдателей', 'دعوة المراقبين'),
    on: [notification],
    when: (sent) => !isAlert(sent) && isOfSize(sent, sizes.observable),
    at: begins,
    within: before(days(parameters.noticeDays.value)),
    metBy: [invitation],
  }),
]

const constrainedQuota = (
  id: string,
  cite: typeof activityRules.c2,
  max: number,
  lower: Sizes,
  words: readonly [string, string, string],
) =>
  quota(id, {
    cite,
    label: label(...words),
    of: [notification],
    where: (sent) => toldIn(sent, isBetween(lower)),
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
      when: (row) => (row.state === 'under-way' ? isBetween(sizes.constrained)(row) : false),
    }),
  ],
})

export const limits = [
  limit('activities-under-way', underWay, {
    cite: activityRules.c3,
    values: { [parameters.effectiveOn.value]: parameters.atOnce.value },
  }),
]
export const messages = [notification, calledOff, invitation]
export const items = [activity]
