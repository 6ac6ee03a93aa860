// A record of millions of notices in columns (bulk-columns.ts), folded to the same counts as
// `replay` gives message by message. An item is a chain of notices, newest first; how it stood
// after each is a form (forms.ts). The points are those of points.ts, so a count is asked at two
// times as always. What it does not take (restatements, messages taken back, rules with days) it
// refuses.
import type { Agreement } from '#language/agreement.ts'
import type { Count } from '#language/count.ts'
import type { AnyItemKind, AnyRow } from '#language/item.ts'
import type { PartyId } from '#language/party.ts'
import type { Instant } from '#language/time.ts'
import type { NoticeColumns } from './bulk-columns.ts'
import { codeBook, codeOf, type CodeBook } from './codes.ts'
import { blankForm, formAfter, formTable, isCurrent, noForm, wayAfter } from './forms.ts'
import type { ChangeCode, Form, FormTable } from './forms.ts'
import type { Order } from './fold.ts'
import type { Points, Sum } from './points.ts'
import { alter, blankRow } from './row.ts'
import { emitChange, emitStep, emitWay, postedFor, type Posted } from './posting.ts'
import { countUpTo } from './sorted.ts'
import { noWay, wayTo } from './ways.ts'
import type { Times } from './world.ts'

export interface Bulk {
  readonly agreement: Agreement
  readonly columns: NoticeColumns
  readonly points: ReadonlyMap<Count, ReadonlyMap<PartyId, Points>>
  readonly meanings: readonly (Meaning | null)[]
  readonly things: Things
  /** Per notice: the notice before it in the history of its item, and the form after it. */
  readonly previous: Int32Array
  readonly after: Int32Array
}

/** What the notices of a template do. */
interface Meaning {
  readonly kind: number
  readonly table: FormTable
  readonly code: ChangeCode
  readonly posted: Posted
}

/** Per item, side by side: the newest of its notices in effect, and the form that it made. */
interface Things {
  readonly state: Int32Array
  /** The effective time of that notice. */
  readonly effective: Float64Array
  /** Which of the kinds it is of, from 1; 0 for an item not yet met. */
  readonly kind: Uint8Array
}

const none = -1

export function replayColumns(agreement: Agreement, columns: NoticeColumns): Bulk {
  const points = new Map(agreement.counts.map((count) => [count, new Map<PartyId, Points>()]))
  const size = columns.template.length
  const bulk: Bulk = {
    agreement,
    columns,
    points,
    meanings: meaningsOf(agreement, columns, points),
    things: newThings(columns.items.length),
    previous: new Int32Array(size),
    after: new Int32Array(size),
  }
  takeAll(bulk)
  return bulk
}

/** As `countAt` of a world. */
export function bulkCountAt(bulk: Bulk, count: Count, party: PartyId, times: Times): Sum {
  const points = bulk.points.get(count)?.get(party)
  if (points === undefined) return { known: 0, unknown: 0 }
  return points.sumAt(times.asOf, bulkOrderAt(bulk, times.knownOn))
}

/** How many notices were known by then. */
export function bulkOrderAt({ columns: { known } }: Bulk, knownOn: Instant): Order {
  return countUpTo(known, knownOn)
}

/** An item as it stood, and the notices that made it so, newest first. */
export interface BulkRow {
  readonly kind: AnyItemKind
  readonly row: AnyRow
  readonly notices: readonly Order[]
}

/** The kind of an item that the columns name. */
export function bulkKindOf(bulk: Bulk, item: number): AnyItemKind {
  return meaningAt(bulk, bulk.things.state[item * 2]!).table.kind
}

/** The item as it stood; null where nothing in effect by then was known. */
export function bulkRowAt(bulk: Bulk, item: number, times: Times): BulkRow | null {
  const order = bulkOrderAt(bulk, times.knownOn)
  const name = bulk.columns.items[item]!
  const notices: Order[] = []
  let first = order
  for (let at = bulk.things.state[item * 2]!; at !== none; at = bulk.previous[at]!) {
    if (at >= order) continue
    if (at < first) first = at
    if (bulk.columns.effective[at]! <= times.asOf) notices.push(at)
  }
  if (notices.length === 0) return null
  // The first to speak of it is its owner until a change says otherwise.
  const { table, code } = meaningAt(bulk, first)
  const { kind } = table
  const row = { ...blankRow(kind), id: name, owner: code.from }
  for (const at of notices.toReversed()) alter(row, meaningAt(bulk, at).code.change, kind.initial)
  return { kind, row: row as AnyRow, notices }
}

/** The notice that set a field of a row, or null where none did. */
export function bulkSetBy(bulk: Bulk, { notices }: BulkRow, field: string): Order | null {
  const sets = (order: Order) => {
    const { set, add } = meaningAt(bulk, order).code.change
    return set[field] !== undefined || (add !== null && Object.hasOwn(add, field))
  }
  return notices.find(sets) ?? null
}

function meaningAt(bulk: Bulk, order: Order): Meaning {
  return bulk.meanings[bulk.columns.template[order]!]!
}

function meaningsOf(
  agreement: Agreement,
  columns: NoticeColumns,
  points: ReadonlyMap<Count, Map<PartyId, Points>>,
): (Meaning | null)[] {
  const kinds = new Map<AnyItemKind, { readonly posted: Posted; readonly codes: CodeBook }>()
  return columns.templates.map(({ from, change }) => {
    if (change === null) return null
    let known = kinds.get(change.item)
    if (known === undefined) {
      const table = formTable(change.item, agreement.counts)
      if (table.eras > 1) throw new RangeError(`rules with days: ${change.item.id}`)
      known = { posted: postedFor(table, points), codes: codeBook(table) }
      kinds.set(change.item, known)
    }
    const { posted, codes } = known
    const code = codeOf(codes, change, from)
    code.shared = true
    const kind = [...kinds.keys()].indexOf(change.item) + 1
    return { kind, table: posted.table, posted, code }
  })
}

function newThings(items: number): Things {
  return {
    state: new Int32Array(items * 2).fill(none),
    effective: new Float64Array(items),
    kind: new Uint8Array(items),
  }
}

// Items come in any order, so each would wait for memory alone. A stretch of them is touched first:
// those waits overlap, and the fold then finds what it needs near. It halves the time of ten
// million.
const stretch = 128

function takeAll(bulk: Bulk): void {
  const { template, item, known } = bulk.columns
  let before = -Infinity
  for (let from = 0; from < template.length; from += stretch) {
    const until = Math.min(from + stretch, template.length)
    if (Number.isNaN(touched(bulk.things, item, from, until))) {
      throw new RangeError('effective time is not a number')
    }
    for (let order = from; order < until; order += 1) {
      if (!(known[order]! >= before)) throw new RangeError(`notice out of order: ${order}`)
      before = known[order]!
      const meaning = bulk.meanings[template[order]!]!
      if (meaning !== null) take(bulk, meaning, item[order]!, order)
    }
  }
}

/** Looks at what the fold will look at next; not a number where an effective time is none. */
function touched(things: Things, item: Int32Array, from: number, until: number): number {
  let sum = 0
  for (let order = from; order < until; order += 1) {
    const index = item[order]!
    if (index >= 0) {
      sum += things.state[index * 2]! + things.effective[index]! + things.kind[index]!
    }
  }
  return sum
}

function take(bulk: Bulk, meaning: Meaning, item: number, order: Order): void {
  const { things, columns } = bulk
  const { kind, table, code, posted } = meaning
  const effective = columns.effective[order]!
  const newest = things.state[item * 2]!
  const form = things.state[item * 2 + 1]!
  if (newest === none) things.kind[item] = kind
  else if (things.kind[item] !== kind) {
    throw new RangeError(`one item of two kinds: ${columns.items[item]!}`)
  } else if (things.effective[item]! > effective) {
    takeLate(bulk, meaning, item, order)
    return
  }
  const before = newest === none ? blankForm(table, code.from) : form
  const current = isCurrent(table, before)
  const way = current ? wayAfter(table, before, code) : noWay
  bulk.previous[order] = newest
  things.state[item * 2] = order
  things.effective[item] = effective
  if (way !== noWay) {
    const next = table.ways.slots[way + wayTo]!
    bulk.after[order] = next
    things.state[item * 2 + 1] = next
    emitWay(posted, way, next, form, effective, order)
    return
  }
  let next = current ? formAfter(table, before, code, columns.items[item]!) : noForm
  bulk.after[order] = next
  if (next === noForm) next = refolded(bulk, item)
  things.state[item * 2 + 1] = next
  emitStep(posted, next, form, effective, order)
}

/** Folds the notices of an item from the first on; the form after the last of them. */
function refolded(bulk: Bulk, item: number): Form {
  const { previous, after, things, columns } = bulk
  const chain: Order[] = []
  let first = Infinity
  for (let at = things.state[item * 2]!; at !== none; at = previous[at]!) {
    chain.push(at)
    if (at < first) first = at
  }
  // The first to speak of it is its owner until a change says otherwise.
  const { table, code } = meaningAt(bulk, first)
  const blank = blankForm(table, code.from)
  let form = blank
  for (let left = chain.length - 1; left >= 0; left -= 1) {
    const at = chain[left]!
    form = formAfter(table, form, meaningAt(bulk, at).code, columns.items[item]!)
    after[at] = form
    if (form !== noForm) continue
    // A rule has looked at one more field: from the start, then, with that field.
    form = blank
    left = chain.length
  }
  return form
}

/**
 * A notice that is not the newest in effect: it goes into the chain, and each later step of the
 * item adds what it adds now, less what it added before.
 */
function takeLate(bulk: Bulk, { posted }: Meaning, item: number, order: Order): void {
  const { columns, previous, after, things } = bulk
  const effective = columns.effective[order]!
  const later: Order[] = []
  let at = things.state[item * 2]!
  while (at !== none && columns.effective[at]! > effective) {
    later.push(at)
    at = previous[at]!
  }
  const was = later.map((one) => after[one]!)
  let had = at === none ? noForm : after[at]!
  previous[order] = at
  previous[later.at(-1)!] = order
  const form = foldedFrom(bulk, item, at, [...later, order])
  things.state[item * 2 + 1] = form === noForm ? refolded(bulk, item) : form
  let before = at === none ? noForm : after[at]!
  emitChange(posted, [after[order]!, before, had, had], effective, order)
  before = after[order]!
  for (let left = later.length - 1; left >= 0; left -= 1) {
    const one = later[left]!
    emitChange(posted, [after[one]!, before, had, was[left]!], columns.effective[one]!, order)
    had = was[left]!
    before = after[one]!
  }
}

/** Folds what comes after a notice, newest first; none where the whole chain must be folded. */
function foldedFrom(bulk: Bulk, item: number, at: Order, later: readonly Order[]): Form {
  const { after, columns } = bulk
  if (at === none) return noForm
  const { table } = meaningAt(bulk, at)
  let form = after[at]!
  if (!isCurrent(table, form)) return noForm
  for (let left = later.length - 1; left >= 0 && form !== noForm; left -= 1) {
    const one = later[left]!
    form = formAfter(table, form, meaningAt(bulk, one).code, columns.items[item]!)
    after[one] = form
  }
  return form
}
