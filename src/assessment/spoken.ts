// Since when the record speaks of what a party has of a kind of single items. Until then a count of
// them is not known; from then on it is a number, and zero where nothing is left: all were
// eliminated or given to another party, or a complete statement lists none.
import type { AnyItemKind } from '#language/item.ts'
import type { PartyId } from '#language/party.ts'
import type { Instant } from '#language/time.ts'
import { stepsKnown, type Order } from './fold.ts'
import { derivedFrom, orderAt, stands, type World } from './world.ts'

export interface FirstWord {
  readonly effective: Instant
  readonly order: Order
}

/** The earliest in effect of what was known by then; null where nothing was said. */
export function firstWordOf(
  world: World,
  kind: AnyItemKind,
  party: PartyId,
  knownOn: Instant,
): FirstWord | null {
  const order = orderAt(world, knownOn)
  const words = derivedFrom(world, 'first words', () => new Map<AnyItemKind, FirstWords>())
  let found = words.get(kind)
  if (found?.order !== order) words.set(kind, (found = firstWords(world, kind, order)))
  return found.of.get(party) ?? null
}

interface FirstWords {
  readonly order: Order
  readonly of: ReadonlyMap<PartyId, FirstWord>
}

function firstWords(world: World, kind: AnyItemKind, order: Order): FirstWords {
  const of = new Map<PartyId, FirstWord>()
  const note = (party: PartyId, word: FirstWord): void => {
    if (word.effective < (of.get(party)?.effective ?? Infinity)) of.set(party, word)
  }
  const folded = world.kinds.get(kind)
  for (const { effective, order: own, mark } of folded?.restated ?? []) {
    if (stands(world, own, order)) note(mark.from, { effective, order: own })
  }
  for (const thing of folded?.things.values() ?? []) {
    for (const { row, effective, order: own } of stepsKnown(thing, order)) {
      if (row !== null) note(row.owner, { effective, order: own })
    }
  }
  return { order, of }
}
