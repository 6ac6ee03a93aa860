// A row while it is made: an item with all its fields in place, altered by one change after
// another. In which order, and which changes count, is the fold's business (fold.ts).
import { absent, type AnyItemKind, type Change, type Value } from '#language/item.ts'
import type { Statement } from '#language/stated.ts'

export type Fields = Record<string, Value | undefined>

/** An item of which nothing was said; all rows of a kind have its shape. */
export function blankRow(kind: AnyItemKind): Readonly<Fields> {
  const fields = Object.keys(kind.fields).map((name): [string, undefined] => [name, undefined])
  return { id: '', owner: '', state: kind.initial, ...Object.fromEntries(fields) }
}

/** Applies a change to a row in place. */
export function alter(row: Fields, { set, add, afresh }: Change, initial: string): void {
  // An amount added to what a complete statement left out begins from nothing.
  const gone = row['state'] === absent
  if (gone) row['state'] = initial
  if (afresh) {
    for (const name in row) if (!kept.has(name)) row[name] = undefined
  }
  for (const name in set) {
    const value = set[name]
    if (value !== undefined) row[name] = value
  }
  if (add === null) return
  for (const [name, amount] of Object.entries(add)) {
    const value = row[name]
    if (gone || value === undefined) row[name] = amount
    else if (typeof value === 'number') row[name] = value + amount
  }
}

/** Applies an object that is a change as it stands. */
export function alterAsStated(row: Fields, statement: Statement, initial: string): void {
  if (row['state'] === absent) row['state'] = initial
  const values = statement as unknown as Readonly<Fields>
  for (const name in values) {
    const value = values[name]
    if (value !== undefined && !besides.has(name)) row[name] = value
  }
}

/** What a statement holds besides fields of the item. */
const besides: ReadonlySet<string> = new Set(['id', 'evidence', 'sources'])

/** What of an item a complete statement leaves as it was. */
const kept: ReadonlySet<string> = new Set(['id', 'owner', 'state'])
