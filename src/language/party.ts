// A party is a state bound by an agreement. Its id is the record's short code: `US`, `RU`, `SU`.
import type { Label } from './label.ts'

export type PartyId = string

/** A party, or a reporter: one who speaks in a record without being bound by the agreement. */
export interface Party {
  readonly id: PartyId
  readonly name: Label
  /** A shorter name for table heads, where the full one does not fit. */
  readonly short: Label
}
