// The agreement of 1989: one major exercise with heavy bombers a year, told 14 days before. More
// than one may be told; that none was told by the end of a year shows, and nobody is judged by it.
import { cover } from '#language/cover.ts'
import { f } from '#language/field.ts'
import { item } from '#language/item.ts'
import { label } from '#language/label.ts'
import { message, type MessageType } from '#language/message.ts'
import { before, bodyOf, days, every, obligation, type Unless } from '#language/obligation.ts'
import { dayOf, parseDay, parseInstant, yearOf } from '#language/time.ts'
import { parameters } from './parameters.ts'
import { exerciseRules } from './provisions.ts'

/** Each Party's standing toward the agreement of 1989; its id is the Party's. */
export const exerciseStanding = item('exercise-standing', {
  label: label(
    'Standing toward the agreement of 1989',
    'Отношение к соглашению 1989 года',
    'المركز تجاه اتفاق 1989',
  ),
  fields: {},
  states: {
    applying: { label: label('applying', 'применяет', 'يطبِّق'), then: ['withdrawing'] },
    withdrawing: {
      label: label('notice of withdrawal given', 'уведомила о выходе', 'أخطر بالانسحاب'),
      then: ['applying', 'withdrawn'],
    },
    withdrawn: { label: label('withdrawn', 'вышла', 'منسحب'), then: ['applying'] },
  },
})

const unless: readonly Unless[] = [{ item: exerciseStanding, states: ['withdrawn'] }]

const exercise = message('exercise', {
  cite: exerciseRules.notice,
  label: label(
    'Notification of a major exercise with heavy bombers',
    'Уведомление о крупном учении с тяжелыми бомбардировщиками',
    'إخطار بمناورة كبرى بقاذفات ثقيلة',
  ),
  fields: { begins: f.date(label('Begins on', 'Начало', 'تبدأ في')) },
})

const yearBegun = (body: { readonly begins: string } | null): number | null => {
  const begins = parseDay(body?.begins ?? '')
  return begins === null ? null : yearOf(begins)
}

export const messages: readonly MessageType[] = [exercise]
export const obligations = [
  obligation('exercise-notice', {
    cite: exerciseRules.notice,
    label: label(
      'Exercise notified 14 days before',
      'Об учении — за 14 дней',
      'الإخطار بالمناورة قبل 14 يومًا',
    ),
    on: [exercise],
    at: (trigger) => parseInstant(bodyOf(exercise, trigger)?.begins ?? ''),
    within: before(days(parameters.exerciseDays.value)),
    metBy: 'itself',
    unless,
    from: parameters.exercisesFrom.value,
  }),
  obligation('yearly-exercise', {
    cite: exerciseRules.notice,
    label: label(
      'One exercise notified in a calendar year',
      'Одно учение за календарный год',
      'الإخطار بمناورة واحدة في السنة الميلادية',
    ),
    on: every({ months: 12, first: '1990-12-31' }),
    within: days(0),
    metBy: [exercise],
    times: parameters.exercisesPerYear.value,
    match: (answer, occasion) =>
      'trigger' in occasion &&
      yearBegun(bodyOf(exercise, answer)) === yearOf(dayOf(occasion.trigger)),
    unless,
  }),
]
export const covers = [
  cover('notified', 'military-exercise', {
    cite: exerciseRules.notice,
    from: parameters.exercisesFrom.value,
    note: label(
      'one major exercise with heavy bombers a year',
      'одно крупное учение с тяжелыми бомбардировщиками в год',
      'مناورة كبرى واحدة بقاذفات ثقيلة في السنة',
    ),
  }),
]
