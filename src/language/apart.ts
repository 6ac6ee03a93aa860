// Items that an agreement keeps apart: of one kind, one sort and another never at the same place.
// It is about two items at once, which a counting rule, asked about each by itself, cannot see.
import type { Provision } from './citation.ts'
import type { Condition } from './count.ts'
import type { Fields } from './field.ts'
import type { AnyItemKind, AnyRow, ItemKind, Row } from './item.ts'
import type { Label } from './label.ts'

export interface ApartExceptionSpec<R> {
  /** Unique among the rules of the agreement. */
  readonly id: string
  readonly cite: Provision
  readonly label: Label
  /** Whether these two may stand together; all items of the kind and party are at hand. */
  readonly when: (one: R, other: R, all: readonly R[]) => boolean | null
}

export interface ApartException {
  readonly id: string
  readonly cite: Provision
  readonly label: Label
  readonly when: (one: AnyRow, other: AnyRow, all: readonly AnyRow[]) => boolean | null
}

export interface Apart {
  readonly kind: 'apart'
  readonly id: string
  readonly cite: Provision
  /** What is kept apart, as a finding names it. */
  readonly label: Label
  readonly item: AnyItemKind
  readonly place: (row: AnyRow) => string | null | undefined
  readonly sides: readonly [Condition<AnyRow>, Condition<AnyRow>]
  readonly exceptions: readonly ApartException[]
}

export interface ApartSpec<R> {
  readonly cite: Provision
  readonly label: Label
  /** Where the item stands; nothing for one that is held against no other. */
  readonly place: (row: R) => string | null | undefined
  readonly sides: readonly [Condition<R>, Condition<R>]
  /** Where one of them fits, or cannot tell, there is no finding. */
  readonly exceptions?: readonly ApartExceptionSpec<R>[]
}

/** `apart('joint-basing', bomber, { cite, label, place, sides: [isNuclear, isNot] })`. */
export function apart<F extends Fields, S extends string>(
  id: string,
  item: ItemKind<F, S>,
  spec: ApartSpec<Row<F, S | 'absent'>>,
): Apart {
  const given = spec as unknown as ApartSpec<AnyRow>
  return {
    kind: 'apart',
    id,
    cite: spec.cite,
    label: spec.label,
    item,
    place: given.place,
    sides: given.sides,
    exceptions: given.exceptions ?? [],
  }
}
