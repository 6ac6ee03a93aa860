// The agreement of 1988: the notice of a launch, 24 hours before, and of its being cancelled. The
// moment that counts is the first of the planned date in UTC, unless the notice names an hour.
import { cover } from '#language/cover.ts'
import { f } from '#language/field.ts'
import { item } from '#language/item.ts'
import { label } from '#language/label.ts'
import { message, type MessageType } from '#language/message.ts'
import { before, bodyOf, hours, obligation } from '#language/obligation.ts'
import { parseInstant } from '#language/time.ts'
import { parameters } from './parameters.ts'
import { launchRules } from './provisions.ts'

const words = {
  launch: label('Launch', 'Пуск', 'الإطلاق'),
  planned: label('Planned date', 'Планируемая дата', 'التاريخ المقرر'),
}

const fields = {
  planned: f.instant(words.planned),
  kind: f.oneOf(label('Missile', 'Ракета', 'الصاروخ'), {
    icbm: label('ICBM', 'МБР', 'صاروخ باليستي عابر للقارات'),
    slbm: label('SLBM', 'БРПЛ', 'صاروخ باليستي مطلق من غواصة'),
  }),
  launchArea: f.optional(f.text(label('Launch area', 'Район пуска', 'منطقة الإطلاق'), 200)),
  impactArea: f.optional(
    f.text(
      label('Impact area, by coordinates', 'Район падения, координаты', 'منطقة السقوط بالإحداثيات'),
      500,
    ),
  ),
}

const launch = item('launch', {
  label: words.launch,
  ownersAlone: true,
  fields,
  states: {
    notified: { label: label('notified', 'заявлен', 'مُخطَر به'), then: ['cancelled'] },
    cancelled: { label: label('cancelled', 'отменен', 'ملغى'), then: [] },
  },
})

const launchNotice = message('launch', {
  cite: launchRules.notice,
  label: label('Notification of a launch', 'Уведомление о пуске', 'إخطار بإطلاق'),
  fields: { launch: f.id(words.launch), ...fields },
  // Each Party names its own: what is cancelled is `US:a`, and not the `a` of Russia.
  effect: ({ launch: name, ...told }, { from }) =>
    launch(`${from}:${name}`).becomes('notified', told),
})

const cancellation = message('launch-cancelled', {
  cite: launchRules.cancelled,
  label: label('Launch cancelled', 'Отмена пуска', 'إلغاء الإطلاق'),
  fields: { launch: f.ref(words.launch, launch) },
  effect: ({ launch: id }) => launch(id).becomes('cancelled'),
})

export const items = [launch]
export const messages: readonly MessageType[] = [launchNotice, cancellation]
export const obligations = [
  obligation('launch-notice', {
    cite: launchRules.notice,
    label: label(
      'Launch notified 24 hours before',
      'О пуске — за 24 часа',
      'الإخطار بالإطلاق قبل 24 ساعة',
    ),
    on: [launchNotice],
    at: (trigger) => parseInstant(bodyOf(launchNotice, trigger)?.planned ?? ''),
    within: before(hours(parameters.launchHours.value)),
    metBy: 'itself',
  }),
]

const launches = label('launches', 'пуски', 'عمليات الإطلاق')
export const covers = [
  cover('notified', 'icbm', { cite: launchRules.notice, note: launches }),
  cover('notified', 'slbm', { cite: launchRules.notice, note: launches }),
]
