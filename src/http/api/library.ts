// The agreements of the shelf with the bundled record of each, replayed when first asked for: what
// anyone may read, whether a centre is run here or not.
import type { Estimates } from '#assessment/estimates.ts'
import { heldText, type Held } from '#extracts/held.ts'
import type { Agreement } from '#language/agreement.ts'
import type { RecordTexts } from '../page.ts'

export interface Library {
  /** Without its record. */
  readonly agreement: (id: string) => Agreement | null
  readonly named: (id: string) => Held | null
  readonly agreements: readonly Agreement[]
  /** All of them with their records, in the order of the shelf. */
  readonly all: () => readonly Held[]
  /** What others think that there is of weapons; null where no such file is here. */
  readonly estimates: Estimates | null
  /** The day on which it is asked. */
  readonly today: () => string
}

export function libraryOf(
  shelf: readonly Agreement[],
  records: RecordTexts,
  today: () => string,
  estimates: Estimates | null = null,
): Library {
  const held = new Map<string, Held>()
  const heldOf = (agreement: Agreement): Held => {
    const made = held.get(agreement.id) ?? heldText(agreement, records.get(agreement.id) ?? null)
    held.set(agreement.id, made)
    return made
  }
  const agreementCalled = (id: string) => shelf.find((one) => one.id === id) ?? null
  return {
    agreement: agreementCalled,
    named: (id) => {
      const agreement = agreementCalled(id)
      return agreement === null ? null : heldOf(agreement)
    },
    agreements: shelf,
    all: () => shelf.map(heldOf),
    estimates,
    today,
  }
}
