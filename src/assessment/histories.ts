// The histories of all items, in columns: what each entry says, when it took effect,
// which message it came from, and which entry of the same item comes before it. Items by the
// thousand so cost a few numbers for each message. What the entries amount to is the fold's
// business (fold.ts).
import type { PartyId } from '#language/party.ts'
import type { Instant } from '#language/time.ts'
import type { Order } from './fold.ts'
import { noForm, type ChangeCode } from './forms.ts'

/** What stands at a place of an item's history besides a change. */
export interface Mark {
  readonly mark: 'boundary' | 'restated'
  readonly from: PartyId
}

/** The number of an entry among all histories. */
export type Place = number
export const noPlace: Place = -1

/** The histories of all items, in columns; each entry leads to the one before it. */
export interface Histories {
  count: number
  effective: Float64Array
  order: Int32Array
  /** Of an item: ordered by effective time, then by order. */
  before: Int32Array
  /** How the item stands after it (forms.ts), as last folded. */
  form: Int32Array
  /** What an entry says, by number; 0 for what stands in the message as it is (statements.ts). */
  said: Int32Array
  readonly says: (ChangeCode | Mark | null)[]
}

/** With room for so many entries, and for more when they come. */
export function newHistories(entries: number): Histories {
  const room = Math.max(64, entries)
  return {
    count: 0,
    effective: new Float64Array(room),
    order: new Int32Array(room),
    before: new Int32Array(room),
    form: new Int32Array(room),
    said: new Int32Array(room),
    says: [null],
  }
}

/** A new entry after the given one. */
export function enter(
  histories: Histories,
  entry: ChangeCode | Mark | null,
  effective: Instant,
  order: Order,
  before: Place,
): Place {
  const place = histories.count
  if (place === histories.order.length) makeRoom(histories)
  histories.effective[place] = effective
  histories.order[place] = order
  histories.before[place] = before
  histories.form[place] = noForm
  if (entry !== null) histories.said[place] = histories.says.push(entry) - 1
  histories.count = place + 1
  return place
}

function makeRoom(histories: Histories): void {
  const room = histories.count * 2
  histories.effective = grown(histories.effective, new Float64Array(room))
  histories.order = grown(histories.order, new Int32Array(room))
  histories.before = grown(histories.before, new Int32Array(room))
  histories.form = grown(histories.form, new Int32Array(room))
  histories.said = grown(histories.said, new Int32Array(room))
}

function grown<T extends Float64Array | Int32Array>(from: T, to: T): T {
  to.set(from)
  return to
}

/** Null for what stands in the message as it is. */
export function entryAt({ said, says }: Histories, place: Place): ChangeCode | Mark | null {
  return says[said[place]!]!
}

/** Whether an entry stands after what takes effect then and became known then. */
export function isAfter(
  histories: Histories,
  place: Place,
  effective: Instant,
  order: Order,
): boolean {
  const own = histories.effective[place]!
  return own > effective || (own === effective && histories.order[place]! > order)
}
