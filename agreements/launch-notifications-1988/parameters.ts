// Every number of the two agreements: its value, its unit, the provision that sets it and how far
// that was seen. A number from memory carries `unverified`.
import type { Evidence } from '#language/evidence.ts'
import type { IsoDay } from '#language/time.ts'

interface Parameter<T extends number | IsoDay> {
  readonly value: T
  readonly unit: 'hours' | 'days' | 'months' | 'acts' | 'date'
  /** The provision that sets it; tests hold place and mark against it. */
  readonly provision: string
  readonly place: string
  readonly evidence: Evidence
}

function parameter<T extends number | IsoDay>(
  value: T,
  unit: Parameter<T>['unit'],
  provision: string,
  place: string,
  evidence: Evidence,
): Parameter<T> {
  return { value, unit, provision, place, evidence }
}

export const parameters = {
  launchHours: parameter(24, 'hours', 'LN-LAUNCH', 'I', 'seen'),
  windowDays: parameter(4, 'days', 'LN-WINDOW', 'II', 'unverified'),
  launchesFrom: parameter('1988-05-31', 'date', 'LN-FORCE', '…', 'seen'),
  launchesNoticeMonths: parameter(12, 'months', 'LN-WITHDRAWAL', '…', 'unverified'),
  exerciseDays: parameter(14, 'days', 'EX-NOTICE', 'I', 'seen'),
  exercisesPerYear: parameter(1, 'acts', 'EX-NOTICE', 'I', 'seen'),
  exercisesFrom: parameter('1990-01-01', 'date', 'EX-FORCE', '…', 'seen'),
  exercisesNoticeMonths: parameter(12, 'months', 'EX-WITHDRAWAL', '…', 'seen'),
} as const
