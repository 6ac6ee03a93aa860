// Chapters V and VI: notification of military activities, invitation of observers. An activity is
// notifiable when any one of its numbers says so (activity-size.ts).
import { f, type BodyOf } from '#language/field.ts'
import { item } from '#language/item.ts'
import { label } from '#language/label.ts'
import { message, type Message } from '#language/message.ts'
import { before, bodyOf, days, obligation } from '#language/obligation.ts'
import type { PartyId } from '#language/party.ts'
import { msPerDay, msPerHour, startOf } from '#language/time.ts'
import { reaches, size } from './activity-size.ts'
import { parameters } from './parameters.ts'
import * as sizes from './parameters.ts'
import { activityRules } from './provisions-activities.ts'

const fields = {
  begins: f.date(label('Begins', 'Начало', 'البدء')),
  ends: f.date(label('Ends', 'Окончание', 'الانتهاء')),
  /** The troops had no notice of it. */
  alert: f.optional(f.bool(label('After an alert', 'По тревоге', 'بعد إنذار'))),
  ...size,
}

/** Under way by the days of its last notice, unless it was called off. */
export const activity = item('activity', {
  label: label('Military activity', 'Военная деятельность', 'نشاط عسكري'),
  ownersAlone: true,
  fields: {
    ...size,
    begins: f.optional(fields.begins),
    ends: f.optional(fields.ends),
    /** The days of a notice, once they have come; one that names other days leaves them behind. */
    begun: f.optional(f.date(label('Under way since', 'Проводится с', 'جارٍ منذ'))),
    ended: f.optional(f.date(label('Over after', 'Завершено после', 'انتهى بعد'))),
  },
  states: {
    notified: { label: label('notified', 'уведомлено', 'أُخطر به'), then: ['called-off'] },
    'called-off': { label: label('called off', 'отменено', 'أُلغي'), then: [] },
  },
})

const named = label('Activity', 'Деятельность', 'النشاط')

/** Each State names its own: what is called off is `RU:a`, and not the `a` of another. */
const nameOf = (from: PartyId, name: string) => `${from}:${name}`

export const notification = message('activity-notification', {
  cite: activityRules.notice,
  label: label('Notification of an activity', 'Уведомление о деятельности', 'إخطار بنشاط'),
  fields: { activity: f.id(named), ...fields },
  effect: ({ activity: name, alert: _, ...told }, { from }) => {
    const own = activity(nameOf(from, name))
    return [
      own.becomes('notified', told),
      own.has({ begun: told.begins }, { on: startOf(told.begins) }),
      own.has({ ended: told.ends }, { on: startOf(told.ends) + msPerDay }),
    ]
  },
})

export const calledOff = message('activity-called-off', {
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

type Notified = BodyOf<typeof fields>

export const toldIn = <T>(sent: Message<never>, ask: (told: Notified) => T): T | null => {
  const body = bodyOf(notification, sent)
  return body === null ? null : ask(body)
}

export const begins = (sent: Message<never>) => {
  const body = bodyOf(notification, sent)
  return body === null ? null : startOf(body.begins)
}
/** Of whole days, its first and its last among them. */
const isLong = (sent: Message<never>) => {
  const lasts = toldIn(sent, ({ ends, begins: first }) => startOf(ends) + msPerDay - startOf(first))
  return lasts !== null && lasts > parameters.alertHours.value * msPerHour
}
const isAlert = (sent: Message<never>) => bodyOf(notification, sent)?.alert === true
const isOfSize = (sent: Message<never>, at: sizes.Size) =>
  toldIn(sent, (told) => reaches(told, at)) === true

/** Of a notice, or of what calls it off. */
export const activityIn = (sent: Message<never>): string => {
  const { activity: name } = sent.body as { readonly activity: string }
  return sent.type === notification.id ? nameOf(sent.from, name) : name
}
const isCalledOffIn = (one: Message<never>, other: Message<never>) =>
  one.from === other.from && activityIn(one) === activityIn(other)

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
    releasedBy: [calledOff],
    match: (one, other) =>
      'id' in other &&
      (one.type === calledOff.id ? isCalledOffIn(one, other) : one.re === other.id),
  }),
  obligation('observation-after-alert', {
    cite: activityRules.observeArms,
    label: label(
      'Invite observers after an alert of more than 72 hours',
      'Пригласить наблюдателей при деятельности по тревоге свыше 72 часов',
      'دعوة المراقبين بعد إنذار يتجاوز 72 ساعة',
    ),
    on: [notification],
    when: (sent) => isAlert(sent) && isLong(sent) && isOfSize(sent, sizes.observable),
    at: begins,
    within: days(0),
    metBy: [invitation],
  }),
]

export const messages = [notification, calledOff, invitation]
export const items = [activity]
