// Article XI with the Protocol on Inspections: notices of intent, their acknowledgement, the way
// to the site, the windows of baseline and close-out inspections, and the quota of thirteen years,
// which are taken as years of the treaty: only so do they sum to the 185 inspections reported.
import { f } from '#language/field.ts'
import { label } from '#language/label.ts'
import { message, type Message, type MessageType } from '#language/message.ts'
import { before, bodyOf, days, hours, obligation, once } from '#language/obligation.ts'
import { quota } from '#language/quota.ts'
import { parseInstant } from '#language/time.ts'
import { timeframe } from '#language/timeframe.ts'
import { unlessSuspended } from './article-15-standing.ts'
import { parameters } from './parameters.ts'
import { inspectionRules } from './provisions-inspections.ts'
import { labels } from './terms.ts'

const site = f.optional(f.text(labels.site, 120))

const intent = message('inspection-intent', {
  cite: inspectionRules.intent,
  label: label('Intent to inspect', 'Намерение провести инспекцию', 'العزم على التفتيش'),
  fields: {
    of: f.oneOf(label('Under', 'По', 'بموجب'), {
      baseline: label(
        'paragraph 3, baseline',
        'пункту 3, исходные данные',
        'الفقرة 3، البيانات الأولية',
      ),
      'close-out': label('paragraph 4, close-out', 'пункту 4, закрытие', 'الفقرة 4، الإغلاق'),
      quota: label('paragraph 5, quota', 'пункту 5, квота', 'الفقرة 5، الحصة'),
      elimination: label(
        'paragraphs 7 and 8, elimination',
        'пунктам 7 и 8, ликвидация',
        'الفقرتين 7 و8، الإزالة',
      ),
    }),
    arrives: f.instant(label('Arrives at', 'Прибытие', 'الوصول')),
  },
})

const acknowledged = message('intent-acknowledged', {
  cite: inspectionRules.acknowledged,
  label: label('Notice acknowledged', 'Получение подтверждено', 'إشعار بالاستلام'),
  fields: {},
})

const siteNamed = message('site-named', {
  cite: inspectionRules.transport,
  label: label('Site named', 'Место указано', 'تسمية الموقع'),
  fields: { site: f.text(labels.site, 120) },
})

/** By the inspected Party. */
const teamAtSite = message('team-at-site', {
  cite: inspectionRules.transport,
  label: label('Team brought to the site', 'Группа доставлена на место', 'نُقل الفريق إلى الموقع'),
  fields: { site },
})

const siteEliminated = message('site-eliminated', {
  cite: inspectionRules.closeOut,
  label: label('Site eliminated', 'Место ликвидировано', 'أُزيل الموقع'),
  fields: { site: f.text(labels.site, 120) },
})

const quotaInspection = message('quota-inspection', {
  cite: inspectionRules.quota,
  label: label('Inspection under the quota', 'Инспекция по квоте', 'تفتيش من الحصة'),
  fields: { country: f.text(label('Country', 'Страна', 'البلد'), 80), site },
})

const eliminationInspection = message('elimination-inspection', {
  cite: inspectionRules.elimination,
  label: label('Inspection of an elimination', 'Инспекция ликвидации', 'تفتيش إزالة'),
  fields: { site },
})

const isElimination = (trigger: Message<never>) => bodyOf(intent, trigger)?.of === 'elimination'
const arrival = (trigger: Message<never>) => parseInstant(bodyOf(intent, trigger)?.arrives ?? '')

export const obligations = [
  obligation('inspection-intent', {
    cite: inspectionRules.intent,
    label: label('Intent 16 hours before', 'Намерение за 16 часов', 'العزم قبل 16 ساعة'),
    on: [intent],
    when: (trigger) => !isElimination(trigger),
    at: arrival,
    within: before(hours(parameters.intentHours)),
    metBy: 'itself',
  }),
  obligation('elimination-intent', {
    cite: inspectionRules.intentElimination,
    label: label('Intent 72 hours before', 'Намерение за 72 часа', 'العزم قبل 72 ساعة'),
    on: [intent],
    when: isElimination,
    at: arrival,
    within: before(hours(parameters.eliminationIntentHours)),
    metBy: 'itself',
  }),
  obligation('acknowledge', {
    cite: inspectionRules.acknowledged,
    label: label('Acknowledge in an hour', 'Подтверждение за час', 'الإشعار في ساعة'),
    on: [intent],
    clock: 'known',
    within: hours(parameters.acknowledgeHours),
    owedBy: 'recipient',
    metBy: [acknowledged],
    unless: unlessSuspended,
  }),
  obligation('team-at-site', {
    cite: inspectionRules.transport,
    label: label(
      'Team at the site in nine hours',
      'Группа на месте за девять часов',
      'الفريق في الموقع خلال تسع ساعات',
    ),
    on: [siteNamed],
    within: hours(parameters.transportHours),
    owedBy: 'recipient',
    metBy: [teamAtSite],
    unless: unlessSuspended,
  }),
  obligation('baseline-window', {
    cite: inspectionRules.baseline,
    label: label(
      'Baseline inspections received, day 30 to 90',
      'Прием инспекций исходных данных, 30-й–90-й день',
      'استقبال تفتيش البيانات الأولية، من اليوم 30 إلى 90',
    ),
    on: once(parameters.baselineFrom),
    within: days(parameters.baselineDays),
    metBy: [],
    lasting: true,
  }),
  obligation('close-out-window', {
    cite: inspectionRules.closeOut,
    label: label(
      'Close-out inspection received',
      'Прием инспекции закрытия',
      'استقبال تفتيش الإغلاق',
    ),
    on: [siteEliminated],
    within: days(parameters.closeOutDays),
    metBy: [],
    lasting: true,
  }),
]

const { inForceOn, secondYearsFrom, thirdYearsFrom, inspectionsEndOn } = parameters
const overYears = ([first, second, third]: readonly [number, number, number]) => ({
  [inForceOn]: first,
  [secondYearsFrom]: second,
  [thirdYearsFrom]: third,
  [inspectionsEndOn]: 0,
})

export const quotas = [
  quota('inspections', {
    cite: inspectionRules.quota,
    label: label('Inspections a year', 'Инспекции за год', 'عمليات التفتيش في السنة'),
    of: [quotaInspection],
    max: overYears(parameters.perYear),
    per: { yearFrom: inForceOn },
  }),
  quota('inspections-in-country', {
    cite: inspectionRules.quotaCountry,
    label: label(
      'Inspections a year in one country',
      'Инспекции за год в одной стране',
      'عمليات التفتيش في السنة في بلد واحد',
    ),
    of: [quotaInspection],
    max: overYears(parameters.perYearInCountry),
    per: { yearFrom: inForceOn },
    each: (act) => bodyOf(quotaInspection, act)?.country ?? null,
  }),
]

/** Whether the 90th day is the first of them or the last before was not seen: it is no finding. */
export const timeframes = [
  timeframe('quota-inspections', {
    cite: inspectionRules.quotaFrom,
    label: label(
      'Inspections under the quota from day 90 on',
      'Инспекции по квоте с 90-го дня',
      'عمليات التفتيش من الحصة ابتداءً من اليوم 90',
    ),
    on: [quotaInspection],
    from: parameters.quotaFrom,
  }),
]

export const messages: readonly MessageType[] = [
  intent,
  acknowledged,
  siteNamed,
  teamAtSite,
  siteEliminated,
  quotaInspection,
  eliminationInspection,
]
