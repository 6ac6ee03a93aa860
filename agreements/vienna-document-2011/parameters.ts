// Every number of the Vienna Document 2011 that a rule needs, with its provision and how far it was
// seen. Most numbers are remembered: only the opening pages of the text of 2011 were seen, and the
// paragraphs on evaluation in an older copy.
import type { Evidence } from '#language/evidence.ts'
import type { IsoDay } from '#language/time.ts'

interface Parameter<T extends number | IsoDay> {
  readonly value: T
  readonly provision: string
  readonly evidence: Evidence
}

function parameter<T extends number | IsoDay>(
  value: T,
  provision: string,
  evidence: Evidence,
): Parameter<T> {
  return { value, provision, evidence }
}

export const parameters = {
  effectiveOn: parameter('2011-12-01', 'VD-EFFECTIVE', 'unverified'),

  // Chapters I, II and VII.
  firstExchangeOn: parameter('2011-12-15', 'VD-ANNUAL', 'seen-2nd'),
  defenceMonths: parameter(3, 'VD-DEFENCE', 'unverified'),
  firstCalendarOn: parameter('2012-11-15', 'VD-CALENDAR', 'unverified'),

  // Chapter III.
  replyHours: parameter(48, 'VD-REPLY', 'seen'),
  meetingHours: parameter(48, 'VD-MEETING', 'unverified'),

  // Chapters V, VI and VIII.
  noticeDays: parameter(42, 'VD-NOTICE', 'unverified'),
  alertHours: parameter(72, 'VD-OBSERVE-ARMS', 'unverified'),
  constrained: parameter(6, 'VD-C2', 'unverified'),
  constrainedLarge: parameter(3, 'VD-C2-LARGE', 'unverified'),
  atOnce: parameter(3, 'VD-C3', 'unverified'),

  // Chapter IX.
  inspections: parameter(3, 'VD-INS-QUOTA', 'unverified'),
  inspectionsFromOne: parameter(1, 'VD-INS-ONE', 'unverified'),
  inspectionReplyHours: parameter(24, 'VD-INS-REPLY', 'unverified'),
  inspectionReportDays: parameter(14, 'VD-INS-REPORT', 'unverified'),
  unitsPerVisit: parameter(60, 'VD-EVA-QUOTA', 'seen'),
  mostVisits: parameter(15, 'VD-EVA-QUOTA', 'seen'),
  visitShare: parameter(5, 'VD-EVA-ONE', 'seen'),
  visitsToUnit: parameter(2, 'VD-EVA-UNIT', 'seen'),
  visitsToUnitByOne: parameter(1, 'VD-EVA-UNIT-ONE', 'seen'),
  visitsAtOnce: parameter(1, 'VD-EVA-AT-ONCE', 'seen'),
  evaluationReplyHours: parameter(48, 'VD-EVA-REPLY', 'unverified'),
} as const

/** An activity of which any one number is reached. */
export interface Size {
  readonly troops: number
  readonly tanks: number
  readonly acv: number
  readonly artillery: number
  /** Troops of a landing or a parachute assault. */
  readonly landing: number
}

/** Paragraphs 40.1.1 and 40.2: 9,000 troops were seen, the rest is remembered. */
export const notifiable: Size = {
  troops: 9_000,
  tanks: 250,
  acv: 500,
  artillery: 250,
  landing: 3_000,
}

/** Paragraph 47: 13,000 troops were seen, the rest is remembered. */
export const observable: Size = {
  troops: 13_000,
  tanks: 300,
  acv: 500,
  artillery: 250,
  landing: 3_500,
}

/** Paragraph 67: passed, not reached, to count. Troops and tanks were seen for the text of 1992. */
export const constrained: Omit<Size, 'landing'> = {
  troops: 13_000,
  tanks: 300,
  acv: 500,
  artillery: 300,
}
export const constrainedLarge: Omit<Size, 'landing'> = {
  troops: 25_000,
  tanks: 400,
  acv: 800,
  artillery: 400,
}
export const largest: Omit<Size, 'landing'> = {
  troops: 40_000,
  tanks: 900,
  acv: 2_000,
  artillery: 900,
}
