// Treaty, Article XI, with Protocol, Part Five, Sections I, VI and VII: the right to inspect: one
// at a time, teams of ten, three bombers; and the kinds of places where each type takes place. The
// numbers of a year stand in article-11-quotas.ts, the steps of an inspection in
// article-11-procedures.ts, the way there in article-11-arrival.ts. Of most inspections only yearly
// totals are public; nothing is made up.
import { count, each } from '#language/count.ts'
import { f } from '#language/field.ts'
import { label } from '#language/label.ts'
import { limit } from '#language/limit.ts'
import { message, type MessageType } from '#language/message.ts'
import { day, dayOf, formatDay, startOf, type Instant } from '#language/time.ts'
import {
  bombersChosen,
  inspection,
  inspectionType,
  inspectionWords,
  nameOf,
  siteKind,
  typeOne,
  typeTwo,
} from './inspections.ts'
import { parameters } from './parameters.ts'
import { siteRules } from './provisions-inspection-procedures.ts'
import { rightRules } from './provisions-inspections.ts'
import { labels, type facilityKinds } from './terms.ts'

/** From arrival to departure; when an inspection begins and ends for this rule was not seen. */
const underWay: ReadonlySet<string> = new Set([
  'arrived',
  'designated',
  'restricted',
  'at-site',
  'pre-inspection',
  'inspecting',
  'post-inspection',
])

/**
 * The conduct of one inspection, by the inspecting Party. Its effective day is the day on which the
 * inspection proper began: on that day the quota is used (our assumption; no wording was seen).
 */
export const conduct = message('inspection', {
  cite: rightRules.right,
  label: label('Inspection carried out', 'Инспекция проведена', 'إجراء تفتيش'),
  fields: {
    inspection: f.id(labels.id),
    type: inspectionType,
    site: f.optional(f.text(inspectionWords.site, 120)),
    siteKind,
    bombers: bombersChosen,
    endedOn: f.optional(f.date(label('Team departed on', 'Группа отбыла', 'تاريخ مغادرة الفريق'))),
  },
  effect: ({ inspection: name, endedOn, ...told }, { from, effective }) => {
    const id = nameOf(from, name)
    return [
      inspection(id).becomes('inspecting', told),
      ...(endedOn === undefined
        ? []
        : [inspection(id).becomes('departed', {}, { on: departedAt(endedOn, effective) })]),
    ]
  },
})

/** One that began at an hour of the day on which it ended did not end before it began. */
function departedAt(endedOn: string, began: Instant): Instant {
  return day(endedOn) === dayOf(began) ? began : startOf(endedOn)
}

/** A public total for one treaty year, of inspections that are not told one by one. */
export const inspectionsSummary = message('inspections-summary', {
  cite: rightRules.year,
  label: label(
    'Inspections of a treaty year',
    'Инспекции за год действия Договора',
    'عمليات التفتيش في سنة من سنوات المعاهدة',
  ),
  fields: {
    yearFrom: f.date(label('Year that began on', 'Год, начавшийся', 'السنة التي بدأت في')),
    type: f.oneOf(inspectionWords.type, {
      one: typeOne,
      two: typeTwo,
      'not-divided': label('not divided by type', 'без разделения по типам', 'غير مقسم بحسب النوع'),
    }),
    quantity: f.orUnknown(f.count(labels.quantity)),
  },
})

const underWayCount = count('inspections-under-way', {
  cite: rightRules.start,
  label: label('Inspections under way', 'Проводимые инспекции', 'عمليات تفتيش جارية'),
  rules: [
    each(inspection, {
      id: 'inspection-under-way',
      cite: rightRules.oneAtATime,
      label: label('Each inspection under way', 'Каждая проводимая инспекция', 'كل تفتيش جارٍ'),
      when: (row) => underWay.has(row.state),
    }),
  ],
})

const teamCount = count('inspectors', {
  cite: rightRules.team,
  label: label('Inspectors in the country', 'Инспекторы в стране', 'المفتشون داخل البلد'),
  rules: [
    each(inspection, {
      id: 'inspectors-of-team',
      cite: rightRules.team,
      label: label('Inspectors of a team', 'Инспекторы группы', 'مفتشو الفريق'),
      when: (row) => underWay.has(row.state),
      is: (row) => row.inspectors ?? null,
    }),
  ],
})

type SiteKind = keyof typeof facilityKinds

const typeOneSites: ReadonlySet<SiteKind> = new Set(['icbm-base', 'submarine-base', 'air-base'])
/** The list goes on where the text seen ends: of any other kind it is not known. */
const typeTwoSites: ReadonlySet<SiteKind> = new Set([
  'loading',
  'storage',
  'repair',
  'test-range',
  'training',
  'conversion-elimination',
])

const siteCount = count('inspections-elsewhere', {
  cite: rightRules.typeOne,
  label: label(
    'Inspections under way at a place not named for their type',
    'Проводимые инспекции в местах, не указанных для их типа',
    'عمليات تفتيش جارية في أماكن غير مذكورة لنوعها',
  ),
  rules: [
    each(inspection, {
      id: 'inspection-one-elsewhere',
      cite: rightRules.typeOne,
      label: label('Type One', 'первого типа', 'من النوع الأول'),
      when: (row) => underWay.has(row.state) && row.type === 'one' && row.siteKind !== undefined,
      is: (row) => (typeOneSites.has(row.siteKind as SiteKind) ? 0 : 1),
    }),
    each(inspection, {
      id: 'inspection-two-elsewhere',
      cite: rightRules.typeTwo,
      label: label('Type Two', 'второго типа', 'من النوع الثاني'),
      when: (row) => underWay.has(row.state) && row.type === 'two' && row.siteKind !== undefined,
      is: (row) => (typeTwoSites.has(row.siteKind as SiteKind) ? 0 : null),
    }),
  ],
})

const bomberCount = count('bombers-chosen', {
  cite: siteRules.bombers,
  label: label(
    'Bombers chosen at an air base',
    'Бомбардировщики, выбранные на авиационной базе',
    'القاذفات المختارة في قاعدة جوية',
  ),
  rules: [
    each(inspection, {
      id: 'bombers-chosen-at-base',
      cite: siteRules.bombers,
      label: label('Bombers chosen', 'выбранные бомбардировщики', 'القاذفات المختارة'),
      when: (row) =>
        underWay.has(row.state) &&
        row.type === 'one' &&
        (row.siteKind === 'air-base' || row.bombers !== undefined),
      is: (row) => row.bombers ?? null,
    }),
  ],
})

const from = parameters.inForceOn.value
const firstDay = formatDay(day(from) + parameters.inspectionsStartDays.value)

/** None before the 60th day after entry into force, Pt 5 §I(2); then one at a time, Pt 5 §I(4). */
const oneAtATime = limit('inspections-under-way', underWayCount, {
  cite: rightRules.oneAtATime,
  values: {
    [from]: { value: 0, cite: rightRules.start },
    [firstDay]: parameters.inspectionsAtATime.value,
  },
})

const teamLimit = limit('inspectors', teamCount, {
  cite: rightRules.team,
  values: { [from]: parameters.inspectionTeam.value },
})

const bomberLimit = limit('bombers-chosen', bomberCount, {
  cite: siteRules.bombers,
  values: { [from]: parameters.bombersViewed.value },
})

export const items = [inspection]
export const messages: readonly MessageType[] = [conduct, inspectionsSummary]
export const counts = [underWayCount, teamCount, siteCount, bomberCount]
export const limits = [oneAtATime, teamLimit, bomberLimit]
