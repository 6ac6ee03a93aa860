// Articles VI and VIII: the hours and days between the messages of one flight. What counts is when
// the other State had the message, so that a day of which receipt is not public stays unknown.
import { label } from '#language/label.ts'
import { before, bodyOf, days, hours, obligation } from '#language/obligation.ts'
import type { ObligationSpec } from '#language/obligation.ts'
import { parseInstant } from '#language/time.ts'
import {
  announcedIn,
  answer,
  arrival,
  cancellation,
  departure,
  intent,
  plan,
  planAgreed,
  planAnswer,
  prohibition,
  prohibitionExplained,
  report,
} from './article-06-flights.ts'
import { parameters } from './parameters.ts'
import { flightRules } from './provisions-flights.ts'

type Match = NonNullable<ObligationSpec['match']>

/** What came before a new plan is no answer to it. */
const isAfter: Match = (one, other) =>
  'id' in other && !(one.effective < other.effective && one.known < other.known)

/** The messages after the intent name one flight alike. */
const ofSameFlight: Pick<ObligationSpec, 'about' | 'match'> = { about: 'flight', match: isAfter }

const isOfAnnounced: Match = (one, other) =>
  isAfter(one, other) && 'id' in other && bodyOf(answer, one)?.flight === announcedIn(other)

export const obligations = [
  obligation('intent-in-time', {
    cite: flightRules.intent,
    label: label(
      'Intent told 72 hours before',
      'О намерении — за 72 часа',
      'الإخطار بالنية قبل 72 ساعة',
    ),
    on: [intent],
    at: (trigger) => parseInstant(bodyOf(intent, trigger)?.arrives ?? ''),
    within: before(hours(parameters.intentHours.value)),
    metBy: 'itself',
  }),
  obligation('intent-answered', {
    cite: flightRules.answer,
    label: label(
      'Intent answered within 24 hours',
      'Ответ в течение 24 часов',
      'الرد في غضون 24 ساعة',
    ),
    on: [intent],
    clock: 'known',
    within: hours(parameters.answerHours.value),
    owedBy: 'recipient',
    metBy: [answer],
    match: isOfAnnounced,
  }),
  obligation('plan-in-time', {
    cite: flightRules.plan,
    label: label(
      'Mission plan given 24 hours before the flight',
      'План полета — за 24 часа до полета',
      'تقديم الخطة قبل الرحلة بـ 24 ساعة',
    ),
    on: [plan],
    at: (trigger) => parseInstant(bodyOf(plan, trigger)?.starts ?? ''),
    within: before(hours(parameters.planHours.value)),
    metBy: 'itself',
  }),
  obligation('plan-answered', {
    cite: flightRules.planAnswer,
    label: label(
      'Mission plan answered within four hours',
      'Ответ на план в течение четырех часов',
      'الرد على الخطة في غضون أربع ساعات',
    ),
    on: [plan],
    clock: 'known',
    within: hours(parameters.planAnswerHours.value),
    owedBy: 'recipient',
    metBy: [planAnswer, planAgreed, prohibition],
    ...ofSameFlight,
  }),
  obligation('changes-agreed', {
    cite: flightRules.planAgreed,
    label: label(
      'Changes agreed within eight hours',
      'Согласование изменений в течение восьми часов',
      'الاتفاق على التعديلات في غضون ثماني ساعات',
    ),
    on: [planAnswer],
    when: (trigger) => bodyOf(planAnswer, trigger)?.accepted === false,
    clock: 'known',
    within: hours(parameters.planAgreedHours.value),
    owedBy: 'recipient',
    metBy: [planAgreed, cancellation],
    ...ofSameFlight,
  }),
  obligation('departure-in-time', {
    cite: flightRules.stay,
    label: label(
      'Departure within 96 hours',
      'Убытие в течение 96 часов',
      'المغادرة في غضون 96 ساعة',
    ),
    on: [arrival],
    within: hours(parameters.stayHours.value),
    metBy: [departure],
    ...ofSameFlight,
  }),
  obligation('report-in-time', {
    cite: flightRules.report,
    label: label(
      'Mission report within seven days',
      'Доклад в течение семи дней',
      'التقرير في غضون سبعة أيام',
    ),
    on: [departure],
    within: days(parameters.reportDays.value),
    metBy: [report],
    ...ofSameFlight,
  }),
  obligation('prohibition-explained', {
    cite: flightRules.prohibition,
    label: label(
      'Prohibition explained within seven days',
      'Объяснение запрета в течение семи дней',
      'تعليل الحظر في غضون سبعة أيام',
    ),
    on: [prohibition],
    within: days(parameters.prohibitionDays.value),
    metBy: [prohibitionExplained],
    ...ofSameFlight,
  }),
]
