// A reading is how someone understands the rules or the record otherwise than it stands: a party
// that does not accept a conversion or a suspension, or two ways to read a last day. Results are
// computed under each reading and shown side by side where they differ; the program takes no side.
import type { Provision } from './citation.ts'
import type { Label } from './label.ts'
import type { LifeEvent } from './life.ts'
import type { Message } from './message.ts'
import type { PartyId } from './party.ts'
import { startOf, type Instant, type IsoDay } from './time.ts'

export interface ReadingSpec {
  readonly label: Label
  readonly says: Label
  /** The party whose reading it is; left out for a reading of the text that nobody owns. */
  readonly by?: PartyId
  readonly cite: Provision
  readonly sources?: readonly string[]
  /** The first day on which the party is known to have stated it. */
  readonly from?: IsoDay
  /** Ids of counting rules and exceptions that it does not accept. */
  readonly rejectsRules?: readonly string[]
  /** Messages whose effect it does not accept. */
  readonly rejects?: (message: Message<never>) => boolean
  /** The life of the agreement as this reading has it. */
  readonly life?: readonly LifeEvent[]
}

export interface Reading {
  readonly kind: 'reading'
  readonly id: string
  readonly label: Label
  readonly says: Label
  readonly by: PartyId | null
  readonly cite: Provision
  readonly sources: readonly string[]
  readonly from: Instant
  readonly rejectsRules: readonly string[]
  readonly rejects: ((message: Message) => boolean) | null
  readonly life: readonly LifeEvent[] | null
}

export function reading(id: string, spec: ReadingSpec): Reading {
  return {
    kind: 'reading',
    id,
    label: spec.label,
    says: spec.says,
    by: spec.by ?? null,
    cite: spec.cite,
    sources: spec.sources ?? [],
    from: spec.from === undefined ? -Infinity : startOf(spec.from),
    rejectsRules: spec.rejectsRules ?? [],
    rejects: (spec.rejects as Reading['rejects'] | undefined) ?? null,
    life: spec.life ?? null,
  }
}
