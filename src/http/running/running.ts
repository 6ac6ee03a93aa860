// Centres at work behind pages: a desk for each, the records that it shows, and rounds of exchange.
import type { Desk } from '../api/desk.ts'
import type { RecordTexts } from '../page.ts'

export interface RunningCentre {
  readonly desk: Desk
  /** The records of these spaces as its logs have them; of all other agreements as bundled. */
  readonly records: (seen: readonly string[]) => RecordTexts
}

export interface Running {
  readonly centres: readonly RunningCentre[]
  /** Has the centres exchange what they have; true where something has changed. */
  readonly exchange: () => Promise<boolean>
  /** Looks what has come, by whatever way; true where something has. */
  readonly look: () => Promise<boolean>
  readonly close: () => Promise<void>
}
