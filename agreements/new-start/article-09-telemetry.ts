// Treaty, Article IX, with Protocol, Part Seven: telemetric information on launches, as the
// Commission decides each year. What the Parties owe about its quality stands in
// article-07-launches.ts. The content of the telemetry is no part of any record.
import { f } from '#language/field.ts'
import { label } from '#language/label.ts'
import { message, type MessageType } from '#language/message.ts'
import { bodyOf } from '#language/obligation.ts'
import { quota } from '#language/quota.ts'
import { parameters } from './parameters.ts'
import { telemetryRules } from './provisions-telemetry.ts'
import { labels } from './terms.ts'

const launches = label('Launches', 'Пуски', 'عمليات الإطلاق')
const year = label('Calendar year of the launches', 'Календарный год пусков', 'سنة عمليات الإطلاق')

/** A joint act of both Parties in the Commission, about launches of the year before. */
const telemetryDecision = message('telemetry-decision', {
  cite: telemetryRules.decided,
  label: label(
    'Decision on telemetric information',
    'Решение о телеметрической информации',
    'قرار بشأن معلومات القياس عن بعد',
  ),
  fields: {
    year: f.year(year, 2011, 2100),
    launches: f.count(launches, 0, 100),
    text: f.optional(f.prose(labels.text, 1000)),
  },
  by: 'all',
})

/** The material itself, handed over by the providing Party. */
const telemetry = message('telemetry', {
  cite: telemetryRules.roles,
  label: label(
    'Telemetric information provided',
    'Передача телеметрической информации',
    'تقديم معلومات القياس عن بعد',
  ),
  fields: { year: f.year(year, 2011, 2100), launches: f.orUnknown(f.count(launches, 1, 100)) },
})

/** Counted in the calendar year in which it is given, which is the one after the launches. */
const telemetryQuota = quota('telemetry-launches', {
  cite: telemetryRules.most,
  label: label(
    'Launches with telemetric information',
    'Пуски с телеметрической информацией',
    'عمليات إطلاق مع معلومات القياس عن بعد',
  ),
  of: [telemetry],
  amount: (act) => bodyOf(telemetry, act)?.launches ?? null,
  max: { [parameters.inForceOn.value]: parameters.telemetryLaunchesPerYear.value },
  per: 'calendar-year',
})

export const messages: readonly MessageType[] = [telemetryDecision, telemetry]
export const quotas = [telemetryQuota]
