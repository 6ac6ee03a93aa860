// Every number of the New START texts that a rule or a reader needs: its value, its unit, the
// place that sets it and how far that place was seen. A number not seen in any source carries the
// mark `unverified`; rules use such a number only where the agreement cannot work without it.
// Dates of acts that followed signature are here too, since they fix the life of the treaty.
import type { Evidence } from '#language/evidence.ts'
import type { IsoDay } from '#language/time.ts'

export type Unit =
  | 'items'
  | 'warheads'
  | 'acts'
  | 'hours'
  | 'minutes'
  | 'days'
  | 'months'
  | 'years'
  | 'metres'
  | 'kilometres'
  | 'per cent'
  | 'people'
  | 'copies'
  | 'date'

interface Parameter<T extends number | IsoDay> {
  readonly value: T
  readonly unit: Unit
  /** The provision that sets it; tests hold place and mark against it. */
  readonly provision: string
  readonly place: string
  readonly evidence: Evidence
}

function parameter<T extends number | IsoDay>(
  value: T,
  unit: Unit,
  provision: string,
  place: string,
  evidence: Evidence,
): Parameter<T> {
  return { value, unit, provision, place, evidence }
}

export const parameters = {
  // Article II: the central limits.
  deployedLimit: parameter(700, 'items', 'NST-LIM-DEPLOYED', 'II(1)(a)', 'seen'),
  warheadLimit: parameter(1550, 'warheads', 'NST-LIM-WARHEADS', 'II(1)(b)', 'seen'),
  launcherLimit: parameter(800, 'items', 'NST-LIM-LAUNCHERS', 'II(1)(c)', 'seen'),
  yearsToLimits: parameter(7, 'years', 'NST-LIM-DATE', 'II(1)', 'seen'),
  limitsBindFrom: parameter('2018-02-05', 'date', 'NST-LIM-DATE', 'II(1)', 'seen'),

  // Article III: counting.
  countPerItem: parameter(1, 'items', 'NST-CNT-A', 'III(1)(a)-(c)', 'seen'),
  warheadsPerBomber: parameter(1, 'warheads', 'NST-CNT-B2', 'III(2)(b)', 'seen'),

  // Protocol, Part One: ranges and measures in the definitions.
  icbmRangeKm: parameter(5500, 'kilometres', 'NST-DEF-ICBM', 'Pt 1', 'seen-2nd'),
  slbmRangeKm: parameter(600, 'kilometres', 'NST-DEF-SLBM', 'Pt 1', 'unverified'),
  bomberRangeKm: parameter(8000, 'kilometres', 'NST-DEF-BOMBER-CRITERIA', 'Pt 1', 'unverified'),
  cruiseMissileRangeKm: parameter(600, 'kilometres', 'NST-DEF-ALCM', 'Pt 1', 'seen-2nd'),
  newTypePercent: parameter(3, 'per cent', 'NST-DEF-NEWTYPE', 'Pt 1', 'unverified'),

  // Article IV: places.
  transitDays: parameter(30, 'days', 'NST-LOC-4', 'IV(4)', 'seen'),
  trainingSilosPerType: parameter(1, 'items', 'NST-LOC-6N-ONE', 'IV(6)', 'unverified'),
  testBombers: parameter(10, 'items', 'NST-LOC-7', 'IV(7)', 'unverified'),

  // Article V: launchers made into those of missile defence or from them, and former silos that
  // stay exempt.
  missileDefenceLaunchers: parameter(0, 'items', 'NST-BAN-ABMSILO', 'V(3)', 'seen-2nd'),
  exemptSilos: parameter(5, 'items', 'NST-BAN-ABMSILO', 'V(3)', 'seen-2nd'),

  // Protocol, Part Four, Section II: data.
  initialDataDays: parameter(45, 'days', 'nst-ii-initial-data', 'Pt 4 §II(1)', 'seen'),
  exchangeMonths: parameter(6, 'months', 'nst-ii-semiannual-data', 'Pt 4 §II(2)', 'seen'),
  firstPeriodFrom: parameter('2011-03-01', 'date', 'nst-ii-semiannual-data', 'Pt 4 §II(2)', 'seen'),
  semiannualDataDays: parameter(30, 'days', 'nst-ii-semiannual-data', 'Pt 4 §II(2)', 'seen'),
  dataChangeDays: parameter(5, 'days', 'nst-ii-data-change', 'Pt 4 §II(3)', 'seen'),

  // Protocol, Part Four, Section III: movement.
  transitNoticeDays: parameter(5, 'days', 'nst-iii-transit', 'Pt 4 §III', 'unverified'),
  productionExitHours: parameter(48, 'hours', 'nst-iii-production-exit', 'Pt 4 §III', 'unverified'),
  productionArrivalHours: parameter(
    48,
    'hours',
    'nst-iii-production-arrival',
    'Pt 4 §III',
    'unverified',
  ),
  bomberAbroadHours: parameter(24, 'hours', 'nst-iii-hb-abroad', 'Pt 4 §III', 'seen-2nd'),
  majorExerciseDays: parameter(14, 'days', 'nst-x-major-exercise', '1989', 'unverified'),

  // Protocol, Part Four, Section IV: launches and telemetry.
  launchNoticeHours: parameter(24, 'hours', 'nst-iv-launch', 'Pt 4 §IV(1)', 'seen'),
  telemetryComplaintDays: parameter(
    180,
    'days',
    'nst-iv-telemetry-incomplete',
    'Pt 4 §IV(2)',
    'seen',
  ),
  telemetryReplyDays: parameter(60, 'days', 'nst-iv-telemetry-reply', 'Pt 4 §IV(3)', 'seen'),

  // Protocol, Part Four, Section V: conversion or elimination.
  conversionNoticeDays: parameter(30, 'days', 'nst-v-begin', 'Pt 4 §V', 'unverified'),
  completionNoticeDays: parameter(5, 'days', 'nst-v-complete-days', 'Pt 4 §V', 'unverified'),

  // Protocol, Part Four, Section VI, and the Annex on Inspection Activities: getting there.
  firstClearanceDays: parameter(30, 'days', 'nst-vi-clearance-number', 'Pt 4 §VI(1)', 'seen'),
  yearlyClearanceDays: parameter(30, 'days', 'nst-vi-clearance-number', 'Pt 4 §VI(1)', 'seen'),
  flightPlanHours: parameter(6, 'hours', 'nst-vi-flight-plan', 'Pt 4 §VI(2)', 'seen'),
  flightPlanApprovalHours: parameter(
    3,
    'hours',
    'nst-vi-flight-plan-approval-hours',
    'Pt 4 §VI(3)',
    'unverified',
  ),
  airplaneTypesDays: parameter(5, 'days', 'nst-vi-airplane-types', 'Pt 1(1)', 'seen'),
  airplaneObjectionDays: parameter(
    10,
    'days',
    'nst-vi-airplane-types-objection',
    'Pt 1(1)',
    'seen',
  ),
  airplaneChangeMonths: parameter(3, 'months', 'nst-vi-airplane-types-change', 'Pt 1(1)', 'seen'),
  pointOfEntryChangeMonths: parameter(
    3,
    'months',
    'nst-vi-point-of-entry-change',
    'Pt 1(2)',
    'seen',
  ),
  inspectorListDays: parameter(25, 'days', 'nst-vi-lists', 'Pt 4 §VI', 'seen-2nd'),
  inspectionIntentHours: parameter(32, 'hours', 'nst-vi-intent', 'Pt 4 §VI', 'unverified'),

  // Protocol, Part Three: conversion or elimination.
  siloVisibleDays: parameter(60, 'days', 'NST-CE-SILO-NTM', 'Pt 3 §III(1)', 'seen'),
  siloExcavationMetres: parameter(8, 'metres', 'NST-CE-SILO-A', 'Pt 3 §III(2)(a)', 'seen'),
  siloExplosionMetres: parameter(6, 'metres', 'NST-CE-SILO-A', 'Pt 3 §III(2)(a)', 'seen'),
  submarineVisibleDays: parameter(60, 'days', 'NST-CE-SLBM-NTM', 'Pt 3 §IV(3)', 'seen'),

  // Article XI; Protocol, Part Five; Annex on Inspection Activities: inspections.
  inspectionsStartDays: parameter(60, 'days', 'NST-INS-START', 'Pt 5 §I(2)', 'seen'),
  inspectionsAtATime: parameter(1, 'acts', 'NST-INS-ONE', 'Pt 5 §I(4)', 'seen'),
  typeOnePerYear: parameter(10, 'acts', 'NST-INS-QUOTA1', 'Pt 5 §VI', 'seen-2nd'),
  typeTwoPerYear: parameter(8, 'acts', 'NST-INS-QUOTA2', 'Pt 5 §VII', 'seen-2nd'),
  inspectionsPerYear: parameter(18, 'acts', 'NST-INS-TOTAL', 'Pt 5 §§VI, VII', 'seen-2nd'),
  inspectionsPerBase: parameter(2, 'acts', 'NST-INS-SITE', 'Pt 5 §VI', 'seen-2nd'),
  inspectionTeam: parameter(10, 'people', 'NST-INS-TEAM', 'Pt 5', 'seen-2nd'),
  inspectorList: parameter(300, 'people', 'NST-INS-LIST', 'Pt 5 §II', 'unverified'),
  pointsOfEntry: parameter(2, 'items', 'NST-INS-POE-2', 'Pt 5 §III(1)', 'seen'),
  designationHours: parameter(4, 'hours', 'NST-INS-DESIGNATE', 'Pt 5 §IV', 'unverified'),
  restrictionHours: parameter(1, 'hours', 'NST-INS-RESTRICT', 'Pt 6 §I(1)', 'seen'),
  transportHours: parameter(24, 'hours', 'NST-INS-TRANSPORT', 'Pt 5', 'seen-2nd'),
  typeOneHours: parameter(30, 'hours', 'NST-INS-DURATION1', 'Pt 5 §VI', 'seen-2nd'),
  typeTwoHours: parameter(12, 'hours', 'NST-INS-DURATION2', 'Pt 5 §VII', 'seen-2nd'),
  missilesViewed: parameter(1, 'items', 'NST-INS-RV-ONE', 'Pt 5 §VI', 'unverified'),
  emptyLaunchersViewed: parameter(1, 'items', 'NST-INS-EMPTY', 'Pt 5 §VI', 'unverified'),
  bombersViewed: parameter(3, 'items', 'NST-INS-HB', 'Pt 5 §VI', 'seen-2nd'),
  minutesPerBomber: parameter(15, 'minutes', 'NST-INS-HB', 'Pt 5 §VI', 'seen-2nd'),
  reportCopies: parameter(2, 'copies', 'NST-INS-REPORT', 'Pt 5 §X(1)-(3)', 'seen'),

  // Article IX; Protocol, Part Seven: telemetry. Article XII; Protocol, Part Six: the commission.
  telemetryLaunchesPerYear: parameter(5, 'acts', 'NST-TEL-MAX', 'Pt 7', 'seen-2nd'),
  commissionSessionsPerYear: parameter(2, 'acts', 'NST-BCC-2', 'XII', 'seen-2nd'),
  commissionConveneDays: parameter(45, 'days', 'NST-BCC-CLOCK-DAYS', 'Pt 6', 'unverified'),

  // Agreed statements: exhibitions that happen once.
  b1bExhibitionYears: parameter(1, 'years', 'NST-CNT-B1B-EXH', '1(1)', 'seen'),
  ssgnExhibitionYears: parameter(3, 'years', 'NST-CNT-SSGN-EXH', '2(1)(a)', 'seen'),
  ssgnSubmarines: parameter(4, 'items', 'NST-CNT-SSGN-EXH', '2(1)(a)', 'seen'),

  // Article XIV: life. The end is written half-open: the first day no longer.
  durationYears: parameter(10, 'years', 'NST-DUR-10', 'XIV(2)', 'seen-2nd'),
  extensionYears: parameter(5, 'years', 'NST-DUR-EXT', 'XIV(2)', 'seen-2nd'),
  withdrawalMonths: parameter(3, 'months', 'NST-DUR-WITHDRAW-MONTHS', 'XIV(3)', 'unverified'),
  signedOn: parameter('2010-04-08', 'date', 'NST-DUR-SIGNED', 'Prague', 'seen'),
  inForceOn: parameter('2011-02-05', 'date', 'NST-DUR-EIF', 'XIV(1)', 'seen-2nd'),
  firstEnd: parameter('2021-02-05', 'date', 'NST-DUR-10', 'XIV(2)', 'seen-2nd'),
  extendedOn: parameter('2021-02-03', 'date', 'NST-DUR-EXTENDED', 'extension 2021', 'seen-2nd'),
  extendedEnd: parameter('2026-02-05', 'date', 'NST-DUR-EXTENDED', 'extension 2021', 'seen-2nd'),
} as const

/**
 * How long published data counts as current: the longest six-month period and the days in which
 * its data fall due (Prot. Pt 4 §II(2)). Older figures are shown as old.
 */
export const currentForDays = 184 + parameters.semiannualDataDays.value
