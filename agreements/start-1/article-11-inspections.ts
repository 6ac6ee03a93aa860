// Article XI with the Inspection Protocol: the notice of intent 16 hours before arrival, nine
// hours from the naming of a site to the team's being there, the window of baseline inspections,
// clearance numbers. Quotas stand in article-11-quotas.ts, lists of names in article-11-lists.ts.
import { f } from '#language/field.ts'
import { label } from '#language/label.ts'
import { message, type Message, type MessageType } from '#language/message.ts'
import { before, bodyOf, days, every, hours, obligation, once } from '#language/obligation.ts'
import { dayOf, parseInstant, yearOf } from '#language/time.ts'
import { timeframe } from '#language/timeframe.ts'
import { unlessDispersed } from './article-12-measures.ts'
import { parameters } from './parameters.ts'
import { inspectionRules } from './provisions-inspections.ts'
import { noticeRules } from './provisions-notifications.ts'
import { labels } from './terms.ts'

const kind = f.oneOf(label('Kind', 'Вид', 'النوع'), {
  baseline: label('baseline data', 'исходных данных', 'البيانات الأولية'),
  'data-update': label('data update', 'обновленных данных', 'البيانات المحدثة'),
  'new-facility': label('new facility', 'нового объекта', 'مرفق جديد'),
  'suspect-site': label('suspect site', 'подозрительного места', 'موقع مشتبه فيه'),
  warheads: label('re-entry vehicles', 'боеголовок', 'المركبات العائدة'),
  'after-dispersal': label('after a dispersal', 'после рассредоточения', 'بعد تشتيت'),
  conversion: label(
    'conversion or elimination',
    'переоборудования или ликвидации',
    'تحويل أو إزالة',
  ),
  'close-out': label('close-out', 'ликвидированного объекта', 'إغلاق مرفق'),
  former: label('formerly declared facility', 'ранее заявленного объекта', 'مرفق أُعلن سابقًا'),
  exhibition: label('exhibition', 'показ', 'عرض'),
})

const intent = message('inspection-intent', {
  cite: inspectionRules.intent,
  label: label('Intent to inspect', 'Намерение провести инспекцию', 'العزم على التفتيش'),
  fields: {
    arrives: f.instant(label('Arrives at', 'Прибытие', 'الوصول')),
    pointOfEntry: f.optional(f.text(label('Point of entry', 'Пункт въезда', 'نقطة الدخول'), 80)),
  },
})

const siteNamed = message('site-named', {
  cite: inspectionRules.transport,
  label: label('Site named', 'Место указано', 'تسمية الموقع'),
  fields: { site: f.text(labels.place, 120) },
})

/** By the inspected Party. */
const teamAtSite = message('team-at-site', {
  cite: inspectionRules.transport,
  label: label('Team brought to the site', 'Группа доставлена на место', 'نُقل الفريق إلى الموقع'),
  fields: { site: f.optional(f.text(labels.place, 120)) },
})

export const inspection = message('inspection', {
  cite: inspectionRules.right,
  label: label('Inspection carried out', 'Инспекция проведена', 'إجراء تفتيش'),
  fields: { kind, site: f.optional(f.text(labels.place, 120)) },
})

const clearance = message('clearance-number', {
  cite: noticeRules.clearance,
  label: label(
    'Clearance number for inspection airplanes',
    'Номер разрешения для инспекционных самолетов',
    'رقم إذن لطائرات التفتيش',
  ),
  fields: {
    number: f.text(labels.number, 80),
    year: f.optional(f.year(label('For the year', 'На год', 'للسنة'), 1994, 2009)),
  },
})

const intentDue = obligation('inspection-intent', {
  cite: inspectionRules.intent,
  label: label(
    'Intent notified 16 hours before',
    'Намерение за 16 часов',
    'الإخطار بالعزم قبل 16 ساعة',
  ),
  on: [intent],
  at: (trigger) => parseInstant(bodyOf(intent, trigger)?.arrives ?? ''),
  within: before(hours(parameters.intentHours)),
  metBy: 'itself',
})

const transportDue = obligation('team-at-site', {
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
  unless: unlessDispersed,
})

const baselineWindow = obligation('baseline-window', {
  cite: inspectionRules.baseline,
  label: label(
    'Baseline inspections received, day 45 to 165',
    'Прием инспекций исходных данных, 45-й–165-й день',
    'استقبال تفتيش البيانات الأولية، من اليوم 45 إلى 165',
  ),
  on: once(parameters.baselineFrom),
  within: days(parameters.baselineDays),
  metBy: [],
  lasting: true,
})

const firstClearance = obligation('first-clearance', {
  cite: noticeRules.clearance,
  label: label(
    'Clearance number within 30 days',
    'Номер разрешения за 30 дней',
    'رقم الإذن في 30 يومًا',
  ),
  on: once(parameters.inForceOn),
  within: days(parameters.clearanceDays),
  metBy: [clearance],
  match: () => true,
})

const yearlyClearance = obligation('yearly-clearance', {
  cite: noticeRules.clearance,
  label: label(
    'Clearance number 30 days before each year',
    'Номер разрешения за 30 дней до каждого года',
    'رقم الإذن قبل كل سنة بثلاثين يومًا',
  ),
  on: every({ months: 12, first: parameters.firstYearlyClearance }),
  within: before(days(parameters.clearanceDays)),
  metBy: [clearance],
  match: (answer, occasion) =>
    'trigger' in occasion && bodyOf(clearance, answer)?.year === yearOf(dayOf(occasion.trigger)),
  unless: unlessDispersed,
})

const isOf = (which: 'baseline' | 'data-update') => (act: Message<never>) =>
  bodyOf(inspection, act)?.kind === which

/** Days are counted from the entry into force; the 165th is of both. */
export const timeframes = [
  timeframe('baseline-inspections', {
    cite: inspectionRules.baseline,
    label: label(
      'Baseline inspections from day 45 to day 165',
      'Инспекции исходных данных с 45-го по 165-й день',
      'تفتيش البيانات الأولية من اليوم 45 إلى اليوم 165',
    ),
    on: [inspection],
    when: isOf('baseline'),
    from: parameters.baselineFrom,
    until: parameters.afterBaseline,
  }),
  timeframe('data-update-inspections', {
    cite: inspectionRules.dataUpdate,
    label: label(
      'Data update inspections from day 165 on',
      'Инспекции обновленных данных с 165-го дня',
      'تفتيش البيانات المحدثة ابتداءً من اليوم 165',
    ),
    on: [inspection],
    when: isOf('data-update'),
    from: parameters.baselineUntil,
  }),
]

export const messages: readonly MessageType[] = [
  clearance,
  intent,
  siteNamed,
  teamAtSite,
  inspection,
]
export const obligations = [
  intentDue,
  transportDue,
  baselineWindow,
  firstClearance,
  yearlyClearance,
]
