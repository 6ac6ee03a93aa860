// Notifications of the Notification Protocol, Sections II, VI and VII, and of the agreements of
// 1988 and 1989 that it leans on: exercises, launches, new types. The deadlines of its Section II
// were not seen, so an exercise dispersal is told without one.
import { f } from '#language/field.ts'
import { label } from '#language/label.ts'
import { message, type MessageType } from '#language/message.ts'
import { before, bodyOf, days, hours, obligation } from '#language/obligation.ts'
import { parseInstant } from '#language/time.ts'
import { unlessDispersed } from './article-12-measures.ts'
import { parameters } from './parameters.ts'
import { noticeRules } from './provisions-notifications.ts'
import { labels } from './terms.ts'

const planned = f.instant(label('Planned for', 'Планируется на', 'الموعد المقرر'))
const places = f.optional(f.text(label('Bases', 'Базы', 'القواعد'), 500))

const launch = message('launch', {
  cite: noticeRules.launch,
  label: label('Planned launch of a missile', 'Планируемый пуск ракеты', 'إطلاق مقرر لصاروخ'),
  fields: { planned, type: f.optional(f.text(labels.type, 80)) },
})

const majorExercise = message('major-exercise', {
  cite: noticeRules.majorExercise,
  label: label(
    'Major strategic exercise',
    'Крупное стратегическое учение',
    'مناورة استراتيجية كبرى',
  ),
  fields: { planned },
})

const dispersalBegins = message('exercise-dispersal-begins', {
  cite: noticeRules.dispersalBegins,
  label: label(
    'Exercise dispersal begins',
    'Начало учебного рассредоточения',
    'بدء تشتيت في تمرين',
  ),
  fields: { places },
})

const dispersalEnds = message('exercise-dispersal-ends', {
  cite: noticeRules.dispersalEnds,
  label: label(
    'Exercise dispersal completed',
    'Завершение учебного рассредоточения',
    'انتهاء تشتيت في تمرين',
  ),
  fields: { places },
})

const newType = message('new-type', {
  cite: noticeRules.newType,
  label: label('New type or new kind', 'Новый тип или новый вид', 'طراز جديد أو نوع جديد'),
  fields: { name: f.text(labels.type, 120), text: f.optional(f.text(labels.text, 1000)) },
})

/** Launches stay due during an operational dispersal: Article XIV(2). */
const launchNotice = obligation('launch', {
  cite: noticeRules.launch,
  label: label(
    'Launch notified 24 hours before',
    'Уведомление о пуске за 24 часа',
    'الإخطار بالإطلاق قبل 24 ساعة',
  ),
  on: [launch],
  at: (trigger) => parseInstant(bodyOf(launch, trigger)?.planned ?? ''),
  within: before(hours(parameters.launchHours)),
  metBy: 'itself',
})

const exerciseNotice = obligation('major-exercise', {
  cite: noticeRules.majorExercise,
  label: label(
    'Exercise notified 14 days before',
    'Уведомление об учении за 14 дней',
    'الإخطار بالمناورة قبل 14 يومًا',
  ),
  on: [majorExercise],
  at: (trigger) => parseInstant(bodyOf(majorExercise, trigger)?.planned ?? ''),
  within: before(days(parameters.majorExerciseDays)),
  metBy: 'itself',
  unless: unlessDispersed,
})

export const messages: readonly MessageType[] = [
  launch,
  majorExercise,
  dispersalBegins,
  dispersalEnds,
  newType,
]
export const obligations = [launchNotice, exerciseNotice]
