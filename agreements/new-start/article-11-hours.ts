// Treaty, Article XI, with Protocol, Part Five, and the Annex on Inspection Activities, Part Six:
// the hours in which one step of an inspection follows another. Terms that are only remembered
// (32 hours, 4 hours, 3 hours) are not computed. Of the time at a site two reports were seen, of
// one exercise at a bomber base and of one inspection of eliminated silos: each stands for its
// own case alone.
import { label } from '#language/label.ts'
import type { Message } from '#language/message.ts'
import { before, bodyOf, hours, obligation } from '#language/obligation.ts'
import type { Obligation, ObligationSpec } from '#language/obligation.ts'
import { parseInstant } from '#language/time.ts'
import {
  cancellation,
  departure,
  designation,
  flightPlan,
  report,
  restrictions,
  siteArrival,
} from './article-11-procedures.ts'
import { unlessExempting, unlessSuspended } from './article-14-standing.ts'
import { parameters } from './parameters.ts'
import { arrivalRules } from './provisions-arrival.ts'
import { approachRules, siteRules } from './provisions-inspection-procedures.ts'

const about = 'inspection'

/** Who owes a step does not rid itself of it: only who designated the site calls it off. */
const orCalledOff: NonNullable<ObligationSpec['match']> = (answer, trigger) =>
  answer.type !== cancellation.id || ('from' in trigger && answer.from === trigger.from)

const flightPlanNotice = obligation('flight-plan-notice', {
  cite: arrivalRules.flightPlan,
  label: label(
    'Flight plan 6 hours before departure',
    'План полета за 6 часов до вылета',
    'خطة الطيران قبل الإقلاع بست ساعات',
  ),
  on: [flightPlan],
  at: (trigger) => parseInstant(bodyOf(flightPlan, trigger)?.departs ?? ''),
  within: before(hours(parameters.flightPlanHours.value)),
  metBy: 'itself',
  unless: unlessSuspended,
  from: parameters.inForceOn.value,
})

/** The hour runs from the time set for designating, or else from the designation itself. */
const restrictionsInTime = obligation('restrictions-in-time', {
  cite: approachRules.restrict,
  label: label(
    'Restrictions in force within 1 hour',
    'Ограничения вводятся не позднее чем через 1 час',
    'سريان القيود في غضون ساعة واحدة',
  ),
  on: [designation],
  when: (trigger) => bodyOf(designation, trigger)?.type === 'one',
  at: (trigger) => parseInstant(bodyOf(designation, trigger)?.setFor ?? '') ?? trigger.effective,
  within: hours(parameters.restrictionHours.value),
  owedBy: 'recipient',
  metBy: [restrictions],
  judgedBy: 'event',
  releasedBy: [cancellation],
  unless: unlessExempting,
  about,
  match: orCalledOff,
  from: parameters.inForceOn.value,
})

const transportInTime = obligation('transport-to-site', {
  cite: approachRules.transport,
  label: label(
    'Team at the site within 24 hours',
    'Группа на месте не позднее чем через 24 часа',
    'الفريق في الموقع في غضون 24 ساعة',
  ),
  on: [designation],
  within: hours(parameters.transportHours.value),
  owedBy: 'recipient',
  metBy: [siteArrival],
  judgedBy: 'event',
  releasedBy: [cancellation],
  unless: unlessExempting,
  about,
  match: orCalledOff,
  from: parameters.inForceOn.value,
})

/** The stay at a site, from the arrival there to the report, the departure or the calling off. */
function stay(
  name: string,
  spec: Pick<ObligationSpec, 'cite' | 'label' | 'when' | 'within'>,
): Obligation {
  return obligation(name, {
    ...spec,
    on: [siteArrival],
    owedBy: 'recipient',
    metBy: [report, departure, cancellation],
    judgedBy: 'event',
    about,
    from: parameters.inForceOn.value,
  })
}

const bomberBaseStay = stay('stay-at-bomber-base', {
  cite: siteRules.durationTypeOne,
  label: label(
    'Inspection of a bomber base ends within 30 hours',
    'Инспекция базы бомбардировщиков завершается не позднее чем через 30 часов',
    'انتهاء تفتيش قاعدة القاذفات في غضون 30 ساعة',
  ),
  when: isAtBomberBase,
  within: hours(parameters.typeOneHours.value),
})

const eliminatedSilosStay = stay('stay-at-eliminated-silos', {
  cite: siteRules.durationTypeTwo,
  label: label(
    'Inspection of eliminated silos ends within 12 hours',
    'Инспекция ликвидированных шахт завершается не позднее чем через 12 часов',
    'انتهاء تفتيش الصوامع المُزالة في غضون 12 ساعة',
  ),
  when: isAtEliminatedSilos,
  within: hours(parameters.typeTwoHours.value),
})

/** The exercise that was reported was of Type One at a bomber base. */
function isAtBomberBase(trigger: Message<never>): boolean {
  const told = bodyOf(siteArrival, trigger)
  return told?.type === 'one' && told.siteKind === 'air-base'
}

/** The inspection that was reported was of Type Two, of eliminated silos. */
function isAtEliminatedSilos(trigger: Message<never>): boolean {
  const told = bodyOf(siteArrival, trigger)
  return told?.type === 'two' && told.eliminatedSilos === true
}

export const obligations = [
  flightPlanNotice,
  restrictionsInTime,
  transportInTime,
  bomberBaseStay,
  eliminatedSilosStay,
]
