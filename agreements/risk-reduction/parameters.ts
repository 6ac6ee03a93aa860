// Every number and day of the measures that a rule or a reader needs: its value, its unit, the
// provision that sets it and how far that was seen. One from memory carries `unverified`.
import type { Evidence } from '#language/evidence.ts'
import type { IsoDay } from '#language/time.ts'

interface Parameter<T extends number | IsoDay> {
  readonly value: T
  readonly unit: 'days' | 'acts' | 'months' | 'date'
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
  hotlineOn: parameter('1963-06-20', 'date', 'RR-HOTLINE-1963', '1963', 'seen'),
  satellitesOn: parameter('1971-09-30', 'date', 'RR-HOTLINE-1971', '1971', 'seen'),
  facsimileOn: parameter('1984-07-17', 'date', 'RR-HOTLINE-1984', '1984', 'seen'),
  accidentsOn: parameter('1971-09-30', 'date', 'RR-ACCIDENTS', '…', 'seen'),
  codeWordsOn: parameter('1977-03-30', 'date', 'RR-CODE-WORDS', '1976', 'seen'),
  seaOn: parameter('1972-05-25', 'date', 'RR-SEA-CONDUCT', '…', 'seen'),
  seaProtocolOn: parameter('1973-05-22', 'date', 'RR-SEA-PROTOCOL', '1973', 'seen'),
  seaNoticeDays: parameter(3, 'days', 'RR-SEA-NOTICE', '…', 'seen'),
  seaNoticeDaysAtMost: parameter(5, 'days', 'RR-SEA-NOTICE', '…', 'seen'),
  seaMeetingsPerYear: parameter(1, 'acts', 'RR-SEA-REVIEW', '…', 'seen'),
  centresOn: parameter('1987-09-15', 'date', 'RR-CENTRES', '1987', 'seen'),
  firstTrafficOn: parameter('1988-04-01', 'date', 'RR-CENTRES-TRAFFIC', '1988', 'seen'),
  centresNoticeMonths: parameter(12, 'months', 'RR-CENTRES-END', '…', 'unverified'),
  dangerousOn: parameter('1990-01-01', 'date', 'RR-DANGEROUS', '…', 'seen'),
  inquiriesOn: parameter('2013-06-17', 'date', 'RR-INQUIRY', '…', 'seen'),
} as const
