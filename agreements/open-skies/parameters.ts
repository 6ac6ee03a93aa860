// Every number of the Open Skies Treaty that a rule or a reader needs: its value, its unit, the
// provision that sets it and how far that was seen. A number from memory carries `unverified`.
// The passive quotas of Annex A sum to 225.
import type { Evidence } from '#language/evidence.ts'
import type { IsoDay } from '#language/time.ts'

export type Unit =
  | 'acts'
  | 'hours'
  | 'days'
  | 'weeks'
  | 'months'
  | 'per cent'
  | 'people'
  | 'centimetres'
  | 'kilometres'
  | 'tonnes'
  | 'items'
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
  // Article III and Annex A: quotas.
  firstSharePercent: parameter(75, 'per cent', 'OS-FIRST-SHARE', 'A II(1)', 'seen'),
  fullQuotasFrom: parameter('2006-01-01', 'date', 'OS-FIRST-SHARE-END', 'XVIII', 'unverified'),
  reviewWeeks: parameter(3, 'weeks', 'OS-REVIEW', 'III(I)(7)', 'seen'),
  groupNoticeMonths: parameter(6, 'months', 'OS-GROUP-FORM', 'III(II)', 'seen'),

  // Article VI: the steps of a flight.
  intentHours: parameter(72, 'hours', 'OS-INTENT', 'VI(I)', 'seen'),
  answerHours: parameter(24, 'hours', 'OS-ANSWER', 'VI(I)', 'unverified'),
  planHours: parameter(24, 'hours', 'OS-PLAN', 'VI(II)', 'seen'),
  planAnswerHours: parameter(4, 'hours', 'OS-PLAN-ANSWER', 'VIII(I)', 'unverified'),
  planAgreedHours: parameter(8, 'hours', 'OS-PLAN-AGREED', 'VIII(I)(5)', 'seen'),
  stayHours: parameter(96, 'hours', 'OS-STAY', 'VI(I)(9)', 'seen'),
  reportDays: parameter(7, 'days', 'OS-REPORT', 'VI(I)(21)', 'seen'),
  overlapHours: parameter(24, 'hours', 'OS-OVERLAP', 'VI(I)(3)', 'seen'),
  lateHours: parameter(24, 'hours', 'OS-LATE', 'VIII(I)(2)', 'seen'),
  prohibitionDays: parameter(7, 'days', 'OS-PROHIBITION', 'VIII(I)(3)', 'seen'),
  borderKilometres: parameter(10, 'kilometres', 'OS-BORDER', 'VI(II)(2)-(4)', 'seen'),
  monitors: parameter(2, 'people', 'OS-MONITORS', 'VI(III)(1)-(2)', 'seen'),
  lightAircraftTonnes: parameter(35, 'tonnes', 'OS-MONITORS', 'VI(III)(1)-(2)', 'seen'),
  shortFlightKilometres: parameter(1500, 'kilometres', 'OS-MONITORS', 'VI(III)(1)-(2)', 'seen'),
  airfieldHours: parameter(5, 'hours', 'OS-AIRFIELD', 'E', 'seen'),

  // Article IV and Annex D: sensors and their certification.
  opticalCentimetres: parameter(30, 'centimetres', 'OS-OPTICAL', 'IV(2)(A)', 'seen'),
  videoCentimetres: parameter(30, 'centimetres', 'OS-VIDEO', 'IV(2)', 'unverified'),
  infraredCentimetres: parameter(50, 'centimetres', 'OS-INFRARED', 'IV(2)', 'unverified'),
  radarCentimetres: parameter(300, 'centimetres', 'OS-RADAR', 'IV(2)', 'unverified'),
  suppliedRadarCentimetres: parameter(600, 'centimetres', 'OS-RADAR-SUPPLIED', 'IV(9)', 'seen'),
  certificationPeople: parameter(40, 'people', 'OS-CERT-PEOPLE', 'D', 'seen'),
  certificationPeoplePerState: parameter(4, 'people', 'OS-CERT-PEOPLE', 'D', 'seen'),
  certificationDays: parameter(30, 'days', 'OS-CERT-NOTICE', 'D', 'seen'),

  // Articles XIII, XV, XVII: people, end, beginning.
  personnelNames: parameter(400, 'people', 'OS-PERSONNEL', 'XIII(I)(1)', 'seen'),
  withdrawalMonths: parameter(6, 'months', 'OS-WITHDRAWAL', 'XV(2)', 'seen'),
  ratifications: parameter(20, 'items', 'OS-ENTRY', 'XVII(2)', 'seen'),
  neededQuota: parameter(8, 'acts', 'OS-ENTRY', 'XVII(2)', 'seen'),
  entryDays: parameter(60, 'days', 'OS-ENTRY', 'XVII(2)', 'seen'),
  signedOn: parameter('1992-03-24', 'date', 'OS-SIGNED', '1992-03-24', 'seen'),
  inForceOn: parameter('2002-01-01', 'date', 'OS-ENTRY', 'XVII(2)', 'seen'),
} as const

/** Annex A, Section I(1): flights that each entry accepts a year. Mark: seen. */
export const annexQuotas: Readonly<Record<string, number>> = {
  DE: 12,
  US: 42,
  'RU-BY': 42,
  BENELUX: 6,
  BG: 4,
  CA: 12,
  DK: 6,
  ES: 4,
  FR: 12,
  GB: 12,
  GR: 4,
  HU: 4,
  IS: 4,
  IT: 12,
  NO: 7,
  PL: 6,
  PT: 2,
  RO: 6,
  CS: 4,
  TR: 12,
  UA: 12,
}

/** Of States that came later, and of the two that succeeded Czechoslovakia. Mark: unverified. */
export const laterQuotas: Readonly<Record<string, number>> = {
  SE: 7,
  FI: 5,
  GE: 4,
  HR: 4,
  BA: 4,
  EE: 4,
  LV: 4,
  LT: 4,
  SI: 4,
  CZ: 4,
  SK: 4,
}
