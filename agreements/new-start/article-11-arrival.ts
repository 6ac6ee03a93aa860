// Treaty, Article XI, with Protocol, Part Four, Section VI, Part Five, Sections II to III, and the
// Annex on Inspection Activities, Part One: clearance numbers, lists of inspectors, points of
// entry. Airplane types stand in article-11-airplanes.ts. No names of persons are kept.
import { count, each } from '#language/count.ts'
import { f } from '#language/field.ts'
import { item } from '#language/item.ts'
import { label } from '#language/label.ts'
import { limit } from '#language/limit.ts'
import { message, type MessageType } from '#language/message.ts'
import { before, bodyOf, days, every, obligation, once } from '#language/obligation.ts'
import { addMonths, dayOf, msPerDay, yearOf } from '#language/time.ts'
import { unlessWithheld } from './article-14-standing.ts'
import { parameters } from './parameters.ts'
import { arrivalRules } from './provisions-arrival.ts'

const words = {
  year: label('Calendar year', 'Календарный год', 'السنة التقويمية'),
  number: label('Clearance number', 'Номер разрешения', 'رقم التصريح'),
  inspectors: label('Inspectors', 'Инспекторы', 'المفتشون'),
  crew: label('Aircrew members', 'Члены экипажей', 'أفراد الأطقم'),
  airport: label('Airport', 'Аэропорт', 'المطار'),
}

const pointOfEntry = item('point-of-entry', {
  label: label('Point of entry', 'Пункт въезда', 'نقطة الدخول'),
  ownersAlone: true,
  fields: { airport: f.optional(f.text(words.airport, 120)) },
  states: {
    'in-use': { label: label('in use', 'используется', 'مستخدمة'), then: ['closed'] },
    closed: { label: label('closed', 'закрыт', 'مغلقة'), then: [] },
  },
})

const clearanceNumber = message('clearance-number', {
  cite: arrivalRules.clearanceNumber,
  label: label(
    'Standing diplomatic clearance number',
    'Номер постоянного дипломатического разрешения',
    'رقم التصريح الدبلوماسي الدائم',
  ),
  fields: {
    year: f.year(words.year, 2011, 2100),
    number: f.optional(f.text(words.number, 40)),
  },
})

/** How many names the lists hold; the names themselves are personal and stay out of the record. */
const lists = message('lists', {
  cite: arrivalRules.lists,
  label: label(
    'Lists of inspectors and aircrew',
    'Списки инспекторов и членов экипажей',
    'قوائم المفتشين وأطقم الطائرات',
  ),
  fields: {
    inspectors: f.optional(f.orUnknown(f.count(words.inspectors))),
    crew: f.optional(f.orUnknown(f.count(words.crew))),
  },
})

const point = { name: f.id(pointOfEntry.label), airport: f.optional(f.text(words.airport, 120)) }

/** Part Two lists them with the data; a message of its own here. */
const pointsOfEntry = message('points-of-entry', {
  cite: arrivalRules.pointsOfEntry,
  label: label('Points of entry', 'Пункты въезда', 'نقطتا الدخول'),
  fields: { points: f.list(pointOfEntry.label, f.object(pointOfEntry.label, point), 10) },
  effect: ({ points }, { from }) =>
    points.map(({ name, airport }) =>
      pointOfEntry(`${from}:${name}`).becomes('in-use', airport === undefined ? {} : { airport }),
    ),
})

export const pointOfEntryChange = message('point-of-entry-change', {
  cite: arrivalRules.pointOfEntryChange,
  label: label('Change of a point of entry', 'Изменение пункта въезда', 'تغيير نقطة دخول'),
  fields: { ...point, replaces: f.ref(pointOfEntry.label, pointOfEntry) },
  effect: ({ name, airport, replaces }, { from, known }) => {
    // "Three months after" names the day of effect, as with notices of withdrawal.
    const on = addMonths(dayOf(known), parameters.pointOfEntryChangeMonths.value) * msPerDay
    const set = airport === undefined ? {} : { airport }
    return [
      pointOfEntry(`${from}:${name}`).becomes('in-use', set, { on }),
      pointOfEntry(replaces).becomes('closed', {}, { on }),
    ]
  },
})

const pointsInUse = count('points-of-entry', {
  cite: arrivalRules.pointsOfEntry,
  label: label('Points of entry in use', 'Используемые пункты въезда', 'نقاط الدخول المستخدمة'),
  rules: [
    each(pointOfEntry, {
      id: 'point-of-entry-in-use',
      cite: arrivalRules.pointsOfEntry,
      label: label('Each point of entry', 'Каждый пункт въезда', 'كل نقطة دخول'),
      when: (row) => row.state === 'in-use',
    }),
  ],
})

/** Two are set; that there are fewer is told by the count alone. */
const twoPoints = limit('points-of-entry', pointsInUse, {
  cite: arrivalRules.pointsOfEntry,
  values: { [parameters.inForceOn.value]: parameters.pointsOfEntry.value },
})

const start = once(parameters.inForceOn.value)
/** The one calendar year that the first number covers ends with it; match by the year named. */
const firstYear = yearOf(dayOf(start.first))

const listsDue = obligation('lists-due', {
  cite: arrivalRules.lists,
  label: label(
    'First lists of inspectors within 25 days',
    'Первые списки инспекторов не позднее чем через 25 дней',
    'القوائم الأولى للمفتشين في غضون 25 يومًا',
  ),
  on: start,
  within: days(parameters.inspectorListDays.value),
  metBy: [lists],
  match: () => true,
})

const firstClearanceDue = obligation('first-clearance-number', {
  cite: arrivalRules.clearanceNumber,
  label: label(
    'First clearance number within 30 days',
    'Первый номер разрешения не позднее чем через 30 дней',
    'رقم التصريح الأول في غضون 30 يومًا',
  ),
  on: start,
  within: days(parameters.firstClearanceDays.value),
  metBy: [clearanceNumber],
  match: (answer) => bodyOf(clearanceNumber, answer)?.year === firstYear,
})

const clearanceDue = obligation('clearance-number', {
  cite: arrivalRules.clearanceNumber,
  label: label(
    'Clearance number 30 days before the year',
    'Номер разрешения за 30 дней до начала года',
    'رقم التصريح قبل بداية السنة بثلاثين يومًا',
  ),
  on: every({ months: 12, first: `${firstYear + 1}-01-01` }),
  within: before(days(parameters.yearlyClearanceDays.value)),
  metBy: [clearanceNumber],
  match: (answer, trigger) =>
    'trigger' in trigger &&
    bodyOf(clearanceNumber, answer)?.year === yearOf(dayOf(trigger.trigger)),
  unless: unlessWithheld,
})

export const items = [pointOfEntry]
export const counts = [pointsInUse]
export const limits = [twoPoints]
export const messages: readonly MessageType[] = [
  clearanceNumber,
  lists,
  pointsOfEntry,
  pointOfEntryChange,
]
export const obligations = [listsDue, firstClearanceDue, clearanceDue]
