// Every number of the Hague Code of Conduct that a rule or a reader needs: its value, its unit, the
// provision that sets it and how far that was seen. A number from memory carries `unverified`.
import type { Evidence } from '#language/evidence.ts'
import type { IsoDay } from '#language/time.ts'

interface Parameter<T extends number | IsoDay> {
  readonly value: T
  readonly unit: 'states' | 'date'
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
  adoptedOn: parameter('2002-11-25', 'date', 'HC-ADOPTED', '…', 'seen'),
  statesAtFirst: parameter(93, 'states', 'HC-ADOPTED', '…', 'seen'),
  statesIn2024: parameter(145, 'states', 'HC-NUMBER', '2024-03', 'seen'),
  indiaOn: parameter('2016-06-01', 'date', 'HC-INDIA', '2016', 'seen'),
  /** The first 31 March after adoption. */
  firstDeclarationOn: parameter('2003-03-31', 'date', 'HC-ANNUAL-DAY', '…', 'unverified'),
} as const
