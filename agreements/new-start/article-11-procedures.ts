// Treaty, Article XI, with Protocol, Part Five, Sections III to V and IX to X, and the Annex on
// Inspection Activities, Part Six: the steps of one inspection, each told by a message. An
// inspection is named by an id that all its messages carry: who inspects gives the name, and the
// steps have the Party before it, as its item does: `US:i1`. The hours in which one step follows
// the other stand in article-11-hours.ts.
import { f, type Fields } from '#language/field.ts'
import { label, type Label } from '#language/label.ts'
import { message, type MessageType } from '#language/message.ts'
import { inspection, inspectionType, inspectionWords, nameOf, siteKind } from './inspections.ts'
import { approachRules, closingRules, siteRules } from './provisions-inspection-procedures.ts'
import { arrivalRules } from './provisions-arrival.ts'
import type { Provision } from '#language/citation.ts'

const words = {
  arrives: label('Arrival planned for', 'Планируемое прибытие', 'موعد الوصول المقرر'),
  departs: label('Departure planned for', 'Планируемый вылет', 'موعد الإقلاع المقرر'),
  airfield: label('Last airfield', 'Последний аэродром', 'آخر مطار'),
  setFor: label(
    'Time set for designating the site',
    'Время, установленное для указания места',
    'الوقت المحدد لتعيين الموقع',
  ),
}

const id = f.ref(inspectionWords.inspection, inspection)
const pointOfEntry = f.optional(f.text(inspectionWords.pointOfEntry, 80))
const inspectors = f.optional(f.orUnknown(f.count(inspectionWords.inspectors, 1)))
const site = f.text(inspectionWords.site, 120)

/** From the inspecting Party. The names of the inspectors are no part of it here, only how many. */
const intent = message('intent', {
  cite: arrivalRules.intent,
  label: label('Intent to inspect', 'Намерение провести инспекцию', 'العزم على التفتيش'),
  fields: {
    inspection: f.id(inspectionWords.inspection),
    arrives: f.optional(f.instant(words.arrives)),
    type: f.optional(inspectionType),
    pointOfEntry,
    inspectors,
  },
  effect: ({ inspection: name, type, pointOfEntry: point, inspectors: team }, { from }) =>
    inspection(nameOf(from, name)).becomes('intended', {
      ...(type === undefined ? {} : { type }),
      ...(point === undefined ? {} : { pointOfEntry: point }),
      ...(team === undefined ? {} : { inspectors: team }),
    }),
})

/** Each flight that carries inspectors, from the inspecting Party. */
const flight = message('flight', {
  cite: arrivalRules.flight,
  label: label('Flight with inspectors', 'Рейс с инспекторами', 'رحلة تقل مفتشين'),
  fields: { inspection: id, departs: f.optional(f.instant(words.departs)) },
})

export const flightPlan = message('flight-plan', {
  cite: arrivalRules.flightPlan,
  label: label('Flight plan', 'План полета', 'خطة الطيران'),
  fields: {
    inspection: id,
    departs: f.instant(words.departs),
    lastAirfield: f.optional(f.text(words.airfield, 120)),
  },
  effect: ({ inspection: name }) => inspection(name).becomes('flight-planned'),
})

/** From the inspected Party; its `re` names the flight plan. */
const flightPlanApproval = message('flight-plan-approval', {
  cite: arrivalRules.flightPlanApproval,
  label: label('Flight plan approved', 'План полета утвержден', 'الموافقة على خطة الطيران'),
  fields: {},
})

const arrival = message('arrival', {
  cite: approachRules.arrive,
  label: label(
    'Arrival at the point of entry',
    'Прибытие в пункт въезда',
    'الوصول إلى نقطة الدخول',
  ),
  fields: { inspection: id, inspectors },
  effect: ({ inspection: name, inspectors: team }) =>
    inspection(name).becomes('arrived', team === undefined ? {} : { inspectors: team }),
})

/** From the inspecting Party: the team leader names the site and the type. */
export const designation = message('designation', {
  cite: approachRules.designate,
  label: label('Designation of the site', 'Указание места инспекции', 'تعيين الموقع'),
  fields: {
    inspection: id,
    type: inspectionType,
    site,
    siteKind,
    setFor: f.optional(f.instant(words.setFor)),
  },
  effect: ({ inspection: name, setFor: _, ...told }) =>
    inspection(name).becomes('designated', told),
})

type Step = 'restricted' | 'pre-inspection' | 'post-inspection' | 'departed' | 'cancelled'

/** A message that tells one step and nothing more. */
function stepMessage(type: string, cite: Provision, name: Label, state: Step) {
  return message(type, {
    cite,
    label: name,
    fields: { inspection: id } satisfies Fields,
    effect: ({ inspection: which }) => inspection(which).becomes(state),
  })
}

/** From the inspected Party. */
export const restrictions = stepMessage(
  'restrictions-in-force',
  approachRules.restrict,
  label('Restrictions in force', 'Ограничения введены', 'سريان القيود'),
  'restricted',
)

/** From the inspected Party, which brings the team there. */
export const siteArrival = message('site-arrival', {
  cite: approachRules.transport,
  label: label('Team brought to the site', 'Группа доставлена на место', 'وصول الفريق إلى الموقع'),
  fields: {
    inspection: id,
    type: f.optional(inspectionType),
    siteKind,
    eliminatedSilos: f.optional(
      f.bool(
        label('To see eliminated silos', 'Для осмотра ликвидированных шахт', 'لمعاينة صوامع مُزالة'),
      ),
    ),
  },
  effect: ({ inspection: which }) => inspection(which).becomes('at-site'),
})

/** From the inspected Party: the briefing, with the numbers that it declares. */
const briefing = stepMessage(
  'pre-inspection',
  siteRules.reentryVehicles,
  label('Pre-inspection procedures', 'Процедуры до инспекции', 'إجراءات ما قبل التفتيش'),
  'pre-inspection',
)

export const report = stepMessage(
  'inspection-report',
  closingRules.report,
  label('Inspection report', 'Отчет об инспекции', 'تقرير التفتيش'),
  'post-inspection',
)

export const departure = stepMessage(
  'departure',
  closingRules.report,
  label('Departure of the team', 'Отбытие группы', 'مغادرة الفريق'),
  'departed',
)

/** Before the inspection proper; whether it then counts was not seen, so it uses no quota here. */
export const cancellation = stepMessage(
  'cancellation',
  closingRules.cancel,
  label('Inspection cancelled', 'Инспекция отменена', 'إلغاء التفتيش'),
  'cancelled',
)

export const messages: readonly MessageType[] = [
  intent,
  flight,
  flightPlan,
  flightPlanApproval,
  arrival,
  designation,
  restrictions,
  siteArrival,
  briefing,
  report,
  departure,
  cancellation,
]
