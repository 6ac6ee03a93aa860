// The record of an agreement as an extract is made of it: read, replayed, with the number of its
// lines that were refused and are not part of it.
import { type Estimates, readEstimates } from '#assessment/estimates.ts'
import { mergeRecords } from '#assessment/record-merge.ts'
import { readWorld } from '#assessment/record-more.ts'
import { replay, type World } from '#assessment/world.ts'
import type { Agreement } from '#language/agreement.ts'
import type { MessageRecord } from '#language/record.ts'

export interface Held {
  readonly world: World
  readonly refused: number
}

/** Of a record file; null where the agreement has none. */
export function heldText(agreement: Agreement, text: string | null): Held {
  return readWorld(agreement, text, `${agreement.id}.jsonl`)
}

/** Of a file of estimates (docs/formats/estimates.md); null where it is none. */
export function heldEstimates(text: string): Estimates | null {
  return readEstimates(text, 'estimates').estimates
}

/** Of a record that somebody else has read. */
export function heldRecord(agreement: Agreement, record: MessageRecord, refused: number): Held {
  return { world: replay(agreement, record), refused }
}

/**
 * Of both: where the second has a message of an id that the first has, too, that one is refused, as
 * a second line of one file would be.
 */
export function heldBeside(first: Held, second: MessageRecord, refused: number): Held {
  const { agreement, record } = first.world
  const ids = new Set(record.messages.map(({ id }) => id))
  const messages = second.messages.filter(({ id }) => !ids.has(id))
  const both = mergeRecords([record, { ...second, messages }])
  const left = second.messages.length - messages.length
  return { world: replay(agreement, both), refused: first.refused + refused + left }
}
