// The lives of both agreements, neither of which has an end, and how a Party leaves one of them: by
// notice of twelve months, of which the one of 1988 is from memory.
import { f } from '#language/field.ts'
import { label } from '#language/label.ts'
import { lifeEvent, standing } from '#language/life.ts'
import { message, type MessageType } from '#language/message.ts'
import { before, bodyOf, lapse, months, obligation } from '#language/obligation.ts'
import { exerciseStanding } from './exercises.ts'
import { parameters } from './parameters.ts'
import { exerciseRules, launchRules, statementRules } from './provisions.ts'

export const life = [
  lifeEvent('launches-in-force', {
    on: parameters.launchesFrom.value,
    phase: 'in-force',
    label: label(
      'signed in Moscow and in force: launches',
      'подписано в Москве и вступило в силу: пуски',
      'وُقع في موسكو وبدأ نفاذه: عمليات الإطلاق',
    ),
    cite: launchRules.force,
  }),
  lifeEvent('exercises-in-force', {
    on: parameters.exercisesFrom.value,
    phase: 'in-force',
    label: label('in force: exercises', 'вступило в силу: учения', 'بدء النفاذ: المناورات'),
    cite: exerciseRules.force,
  }),
]

const reason = f.optional(f.prose(label('Reason', 'Причина', 'السبب'), 2000))

const launchesNotice = message('withdrawal-from-launches', {
  cite: launchRules.withdrawal,
  label: label(
    'Notice of withdrawal from the agreement of 1988',
    'Уведомление о выходе из соглашения 1988 года',
    'إخطار بالانسحاب من اتفاق 1988',
  ),
  fields: { reason },
  effect: (_, { from }) => standing(from).becomes('withdrawing'),
})

const exercisesNotice = message('withdrawal-from-exercises', {
  cite: exerciseRules.withdrawal,
  label: label(
    'Notice of withdrawal from the agreement of 1989',
    'Уведомление о выходе из соглашения 1989 года',
    'إخطار بالانسحاب من اتفاق 1989',
  ),
  fields: { reason },
  effect: (_, { from }) => exerciseStanding(from).becomes('withdrawing'),
})

/** The day of its effect, or that the notice is taken back: `re` names the notice. */
const launchesLeft = message('launches-left', {
  cite: launchRules.withdrawal,
  label: label(
    'Withdrawal from the agreement of 1988 or its notice taken back',
    'Выход из соглашения 1988 года или отзыв уведомления',
    'الانسحاب من اتفاق 1988 أو سحب الإخطار',
  ),
  fields: { left: f.bool(label('Left', 'Выход состоялся', 'تم الانسحاب')) },
  effect: ({ left }, { from }) => standing(from).becomes(left ? 'withdrawn' : 'applying'),
})

const exercisesLeft = message('exercises-left', {
  cite: exerciseRules.withdrawal,
  label: label(
    'Withdrawal from the agreement of 1989 or its notice taken back',
    'Выход из соглашения 1989 года или отзыв уведомления',
    'الانسحاب من اتفاق 1989 أو سحب الإخطار',
  ),
  fields: { left: f.bool(label('Left', 'Выход состоялся', 'تم الانسحاب')) },
  effect: ({ left }, { from }) => exerciseStanding(from).becomes(left ? 'withdrawn' : 'applying'),
})

const statement = message('statement', {
  cite: statementRules.kept,
  label: label(
    'Statement (changes no standing)',
    'Заявление (статуса не меняет)',
    'بيان (لا يغير مركزًا)',
  ),
  fields: { text: f.optional(f.prose(label('Text', 'Текст', 'النص'))) },
})

export const obligations = [
  obligation('launches-left-in-time', {
    cite: launchRules.withdrawal,
    label: label(
      'Withdrawal from the agreement of 1988 notified twelve months before',
      'О выходе из соглашения 1988 года — за двенадцать месяцев',
      'الإخطار بالانسحاب من اتفاق 1988 قبل اثني عشر شهرًا',
    ),
    on: [launchesLeft],
    when: (sent) => bodyOf(launchesLeft, sent)?.left === true,
    within: before(months(parameters.launchesNoticeMonths.value)),
    metBy: [launchesNotice],
    match: (answer, trigger) => 're' in trigger && trigger.re === answer.id,
  }),
  obligation('exercises-left-in-time', {
    cite: exerciseRules.withdrawal,
    label: label(
      'Withdrawal from the agreement of 1989 notified twelve months before',
      'О выходе из соглашения 1989 года — за двенадцать месяцев',
      'الإخطار بالانسحاب من اتفاق 1989 قبل اثني عشر شهرًا',
    ),
    on: [exercisesLeft],
    when: (sent) => bodyOf(exercisesLeft, sent)?.left === true,
    within: before(months(parameters.exercisesNoticeMonths.value)),
    metBy: [exercisesNotice],
    match: (answer, trigger) => 're' in trigger && trigger.re === answer.id,
  }),
]

export const items = [exerciseStanding]
export const messages: readonly MessageType[] = [
  launchesNotice,
  exercisesNotice,
  launchesLeft,
  exercisesLeft,
  statement,
]
export const lapses = [
  lapse('withdrawal', standing, {
    cite: launchRules.withdrawal,
    label: label(
      'Withdrawal from the agreement of 1988 takes effect',
      'Выход из соглашения 1988 года вступает в силу',
      'سريان الانسحاب من اتفاق 1988',
    ),
    from: 'withdrawing',
    to: 'withdrawn',
    after: months(parameters.launchesNoticeMonths.value),
    onTheDay: true,
    brings: 'effect',
    unless: [launchesLeft],
  }),
  lapse('withdrawal-from-exercises', exerciseStanding, {
    cite: exerciseRules.withdrawal,
    label: label(
      'Withdrawal from the agreement of 1989 takes effect',
      'Выход из соглашения 1989 года вступает в силу',
      'سريان الانسحاب من اتفاق 1989',
    ),
    from: 'withdrawing',
    to: 'withdrawn',
    after: months(parameters.exercisesNoticeMonths.value),
    onTheDay: true,
    brings: 'effect',
    unless: [exercisesLeft],
  }),
]
