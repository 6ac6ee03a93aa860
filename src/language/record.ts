// What a record is: checked messages in the order in which they became known, the sources they
// name, and whether the record claims to be complete. docs/formats/record.md has the file format.
import type { Label } from './label.ts'
import type { Message } from './message.ts'
import type { IsoDay } from './time.ts'

export interface Source {
  readonly publisher: string
  readonly url: string
  /** Publication day, month or year, as precise as known. */
  readonly date: string
  readonly kind: 'official' | 'research' | 'press' | 'tertiary'
}

export interface MessageRecord {
  readonly agreement: string
  readonly title: Label | null
  /** Said wherever the record appears: that it is reconstructed, by whom signed, since when. */
  readonly notice: Label | null
  /** False: a message that is not here may still have been sent. */
  readonly complete: boolean
  /** The last day that the record speaks of, where it says so. */
  readonly until: IsoDay | null
  readonly sources: Readonly<Record<string, Source>>
  readonly messages: readonly Message[]
}
