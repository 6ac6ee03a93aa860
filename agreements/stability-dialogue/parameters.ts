// The dates that the texts of the dialogue set, each with its place and how far it was seen. The
// texts set no number of rounds, no term for an answer and no ceiling.
import type { Evidence } from '#language/evidence.ts'
import type { IsoDay } from '#language/time.ts'

interface Parameter {
  readonly value: IsoDay
  /** The provision that sets it; a test holds place and mark against it. */
  readonly provision: string
  readonly place: string
  readonly evidence: Evidence
}

function parameter(value: IsoDay, provision: string, place: string, evidence: Evidence): Parameter {
  return { value, provision, place, evidence }
}

export const parameters = {
  launchedOn: parameter('2021-06-16', 'SSD-MANDATE', '3', 'seen'),
  /** The first statement of the record: the road to the dialogue begins before its mandate. */
  roadFrom: parameter('2020-11-30', 'SSD-ROAD', '2020-11-30', 'seen'),
} as const
