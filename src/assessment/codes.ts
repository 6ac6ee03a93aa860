// Changes in numbers: changes that say the same of different items share one code, so that what
// they do to a form is looked up (forms.ts). What is compared is the change that an effect has
// returned, never the message: an effect is asked for every message and may decide by all that it
// sees.
import type { Change } from '#language/item.ts'
import type { PartyId } from '#language/party.ts'
import { placeOf, valueId, type ChangeCode, type FormTable } from './forms.ts'
import { andThen, nothingSaid, partsOf, type Said } from './said.ts'

/** All codes of a kind of item. */
export interface CodeBook {
  readonly table: FormTable
  /** Before anything is said: its sender, then what it sets and adds. */
  readonly nothing: Said<ChangeCode>
}

// What is said besides values at the places of an item: that a change begins afresh or not, by whom
// it is, and an amount that is added at a place.
const afreshPlace = -2
const senderPlace = -3
const addedAt = (place: number) => -4 - place

export function codeBook(table: FormTable): CodeBook {
  return { table, nothing: nothingSaid() }
}

/** The code of a change, shared by all that say the same; one with a day or a note has its own. */
export function codeOf(book: CodeBook, change: Change, from: PartyId): ChangeCode {
  const { table } = book
  const { set, add, afresh } = change
  let said = andThen(andThen(book.nothing, senderPlace, from), afreshPlace, afresh)
  for (const name in set) {
    const value = set[name]
    if (value !== undefined) said = andThen(said, placeOf(table, name), value)
  }
  if (add !== null) {
    for (const name in add) said = andThen(said, addedAt(placeOf(table, name)), add[name]!)
  }
  const isPlain = change.on === null && change.evidence === null && change.sources === null
  if (!isPlain) return coded(said, table, change, from)
  const { code } = said
  if (code === null) return (said.code = coded(said, table, change, from))
  // One that is met again is worth looking up from then on.
  if (!code.shared) code.shared = true
  return code
}

function coded(
  said: Said<ChangeCode>,
  table: FormTable,
  change: Change,
  from: PartyId,
): ChangeCode {
  const parts = partsOf(said)
  const set = parts.filter(([place]) => place >= 0)
  const added = parts.filter(([place]) => place <= addedAt(0))
  return {
    mark: null,
    from,
    change,
    places: set.map(([place]) => place),
    values: set.map(([, value]) => valueId(table, value)),
    add: added.map(([key, amount]) => ({ place: addedAt(key), amount: amount as number })),
    afresh: change.afresh,
    shared: false,
    rank: -1,
    generation: -1,
  }
}
