// The fold: how an item's changes, in the order of their effective times, make the item as it stands,
// and how a change that comes late or is taken back alters the counts. Only the newest row of an item
// is kept, and altered in place; its history is folded anew from its changes when someone asks. Each
// change in what an item is worth to a count becomes a weighted point (points.ts); a late change
// emits the difference it makes to every later step, so that points are only ever appended.
import type { Term } from '#language/count.ts'
import { absent, type AnyItemKind, type AnyRow, type Change, type Value } from '#language/item.ts'
import type { PartyId } from '#language/party.ts'
import type { Instant } from '#language/time.ts'
import { newPoints, type Points } from './points.ts'
import { valueOf } from './worth.ts'

/** Order of a message in the record: how many became known before it. */
export type Order = number

/** One moment of an item's history, as folded for a reader. */
export interface Step {
  readonly effective: Instant
  readonly order: Order
  /** What the message changed; null where a rule came into force or a restatement left it out. */
  readonly change: Change | null
  readonly restatement: boolean
  /** The effective time of the last change up to this step. */
  readonly changed: Instant
  /** The item after this step; null before its first mention. */
  readonly row: AnyRow | null
}

/** What stands at a place of an item's history besides a change. */
type Mark = 'boundary' | 'restated'

export interface Thing {
  readonly kind: FoldedKind
  readonly id: string
  /** Whose it is unless a change says otherwise: the sender of the first message about it. */
  owner: PartyId
  /** The history in four columns, ordered by effective time, then by order. */
  readonly effectives: Instant[]
  readonly orders: Order[]
  readonly senders: PartyId[]
  readonly changes: (Change | Mark)[]
  /** Orders taken back, with the order of the message that did. */
  voids: Map<Order, Order> | null
  /** The newest order that touched it: knowledge older than this needs a fold of its own. */
  touched: Order
  /** The item at the end of its history, altered in place; null before its first change. */
  row: Record<string, Value | undefined> | null
  /** What it is then worth to each slot of its kind; NaN where not known. */
  worth: number[]
  /** Its steps as last folded; dropped when something touches it. */
  steps: readonly Step[] | null
}

/** A term of a count over items of this kind, with the points of that count per owner. */
export interface Slot {
  readonly term: Term
  readonly points: Map<PartyId, Points>
}

interface Restated {
  readonly effective: Instant
  readonly order: Order
  readonly sender: PartyId
}

export interface FoldedKind {
  readonly kind: AnyItemKind
  readonly slots: readonly Slot[]
  readonly things: Map<string, Thing>
  /** Days on which a rule over this kind comes into or goes out of force. */
  readonly boundaries: readonly Instant[]
  readonly restated: Restated[]
  readonly voided: Map<Order, Order>
  /** An item with every field in place, so that all rows have one shape. */
  readonly blank: Readonly<Record<string, Value | undefined>>
}

export function foldedKind(kind: AnyItemKind, slots: readonly Slot[]): FoldedKind {
  const days = slots.flatMap(({ term }) =>
    [term.rule, ...term.exceptions].flatMap((rule) => [rule.from, rule.until]),
  )
  const fields = Object.keys(kind.fields).map((name): [string, undefined] => [name, undefined])
  return {
    kind,
    slots,
    things: new Map(),
    boundaries: [...new Set(days.filter((day) => Number.isFinite(day)))],
    restated: [],
    voided: new Map(),
    blank: { id: '', owner: '', state: kind.initial, ...Object.fromEntries(fields) },
  }
}

/** Places a change on its item and emits the points that it makes. */
export function applyChange(
  folded: FoldedKind,
  change: Change,
  sender: PartyId,
  effective: Instant,
  order: Order,
): void {
  const thing = folded.things.get(change.id) ?? newThing(folded, change.id, sender, order)
  // All that was said of it may have been taken back: then it is heard of for the first time again.
  if (thing.voids !== null && !hasStanding(thing)) thing.owner = sender
  thing.touched = order
  thing.steps = null
  const at = change.on ?? effective
  const length = thing.effectives.length
  if (length > 0 && thing.effectives[length - 1]! > at) {
    placeLate(thing, change, sender, at, order)
    return
  }
  thing.effectives.push(at)
  thing.orders.push(order)
  thing.senders.push(sender)
  thing.changes.push(change)
  advance(thing, change, at, order)
}

/** Every item of the sender that the restatement does not list is gone from that day on. */
export function applyRestatement(
  folded: FoldedKind,
  listed: ReadonlySet<string>,
  sender: PartyId,
  effective: Instant,
  order: Order,
): void {
  folded.restated.push({ effective, order, sender })
  for (const thing of folded.things.values()) {
    if (listed.has(thing.id)) continue
    thing.touched = order
    thing.steps = null
    placeLate(thing, 'restated', sender, effective, order)
  }
}

/** Takes back everything that the message of the given order did. */
export function voidOrder(folded: FoldedKind, target: Order, by: Order): void {
  folded.voided.set(target, by)
  for (const thing of folded.things.values()) {
    if (!thing.orders.includes(target)) continue
    const before = foldNow(thing)
    thing.voids ??= new Map()
    thing.voids.set(target, by)
    thing.touched = by
    thing.steps = null
    thing.owner = ownerOf(thing, Infinity)
    settle(thing, before, null, by)
  }
}

/** The item as it stood at `at` with the messages below `order` known; null when it was not there. */
export function rowAt(thing: Thing, at: Instant, order: Order): Step | null {
  const steps = stepsKnown(thing, order)
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const step = steps[index]!
    if (step.effective <= at) return step.row === null ? null : step
  }
  return null
}

/** Its history with the messages below `order` known. */
export function stepsKnown(thing: Thing, order: Order): readonly Step[] {
  if (thing.touched < order) return (thing.steps ??= foldNow(thing).map(({ step }) => step))
  return foldSteps(thing, ownerOf(thing, order), order).map(({ step }) => step)
}

function newThing(folded: FoldedKind, id: string, sender: PartyId, order: Order): Thing {
  const thing: Thing = {
    kind: folded,
    id,
    owner: sender,
    effectives: [],
    orders: [],
    senders: [],
    changes: [],
    voids: null,
    touched: order,
    row: null,
    worth: folded.slots.map(() => 0),
    steps: null,
  }
  folded.things.set(id, thing)
  for (const effective of folded.boundaries) insert(thing, 'boundary', '', effective, -1)
  for (const restated of folded.restated) {
    insert(thing, 'restated', restated.sender, restated.effective, restated.order)
    const by = folded.voided.get(restated.order)
    if (by !== undefined) (thing.voids ??= new Map()).set(restated.order, by)
  }
  return thing
}

/** After everything that is not later; what came earlier in the record stands first on a day. */
function insert(
  thing: Thing,
  change: Change | Mark,
  sender: PartyId,
  effective: Instant,
  order: Order,
): number {
  const { effectives, orders } = thing
  let index = effectives.length
  while (index > 0 && isAfter(effectives[index - 1]!, orders[index - 1]!, effective, order)) {
    index -= 1
  }
  effectives.splice(index, 0, effective)
  orders.splice(index, 0, order)
  thing.senders.splice(index, 0, sender)
  thing.changes.splice(index, 0, change)
  return index
}

function isAfter(aEffective: Instant, aOrder: Order, effective: Instant, order: Order): boolean {
  return aEffective > effective || (aEffective === effective && aOrder > order)
}

/** The newest change of an item: its row is altered in place, differences become points. */
function advance(thing: Thing, change: Change, effective: Instant, order: Order): void {
  const ownerBefore = thing.row === null ? null : thing.row['owner']
  const row = (thing.row ??= blankRow(thing, thing.owner))
  alter(thing, row, change)
  const owner = row['owner'] as PartyId
  const { slots } = thing.kind
  const { worth } = thing
  const moved = ownerBefore !== null && ownerBefore !== owner
  for (let index = 0; index < slots.length; index += 1) {
    const slot = slots[index]!
    const was = worth[index]!
    const is = valueOf(slot.term, row as AnyRow, effective, effective)
    worth[index] = is
    if (moved) {
      push(slot, ownerBefore as PartyId, effective, order, -knownPart(was), -unknownPart(was))
      push(slot, owner, effective, order, knownPart(is), unknownPart(is))
    } else if (is !== was) {
      const unknown = unknownPart(is) - unknownPart(was)
      push(slot, owner, effective, order, knownPart(is) - knownPart(was), unknown)
    }
  }
}

/** A change or mark that is not the newest: fold before, fold after, emit the differences. */
function placeLate(
  thing: Thing,
  change: Change | Mark,
  sender: PartyId,
  effective: Instant,
  order: Order,
): void {
  const before = foldNow(thing)
  const index = insert(thing, change, sender, effective, order)
  settle(thing, before, index, order)
}

interface Folded {
  readonly step: Step
  readonly owner: PartyId | null
  readonly worth: readonly number[]
}

/** Brings the newest row up to date and emits what the history says otherwise than before. */
function settle(
  thing: Thing,
  before: readonly Folded[],
  inserted: number | null,
  order: Order,
): void {
  const after = foldNow(thing)
  for (const [index, now] of after.entries()) {
    const isNew = index === inserted
    const old = inserted !== null && index > inserted ? index - 1 : index
    const was = isNew ? (before[old - 1] ?? null) : (before[old] ?? null)
    const wasPrevious = before[old - 1] ?? null
    emit(thing, now.step.effective, order, [now, after[index - 1] ?? null, wasPrevious, was])
  }
  const last = after.at(-1)
  const row = last?.step.row ?? null
  thing.row = row === null ? null : ({ ...row } as Record<string, Value | undefined>)
  thing.worth = last === undefined ? [] : [...last.worth]
  thing.steps = after.map(({ step }) => step)
}

/**
 * The points of one step, per slot and owner: what it adds now (`now` over `previous`), less what it
 * added before (`was` over `wasPrevious`; the same twice, for a step that is new).
 */
function emit(
  thing: Thing,
  effective: Instant,
  order: Order,
  stands: readonly [Folded, Folded | null, Folded | null, Folded | null],
): void {
  const owners = new Set(stands.flatMap((stood) => stood?.owner ?? []))
  for (const [index, slot] of thing.kind.slots.entries()) {
    for (const owner of owners) {
      const [now, previous, wasPrevious, was] = stands.map((stood) =>
        stood?.owner === owner ? stood.worth[index]! : 0,
      ) as [number, number, number, number]
      push(
        slot,
        owner,
        effective,
        order,
        knownPart(now) - knownPart(previous) + knownPart(wasPrevious) - knownPart(was),
        unknownPart(now) - unknownPart(previous) + unknownPart(wasPrevious) - unknownPart(was),
      )
    }
  }
}

function foldNow(thing: Thing): readonly Folded[] {
  return foldSteps(thing, thing.owner, Infinity)
}

/** Folds the history known below `order`: rows and worth after each step that stands. */
function foldSteps(thing: Thing, owner: PartyId, order: Order): readonly Folded[] {
  const folded: Folded[] = []
  let row: Record<string, Value | undefined> | null = null
  let changedAt = -Infinity
  for (const [index, change] of thing.changes.entries()) {
    const own = thing.orders[index]!
    if (own >= order) continue
    const effective = thing.effectives[index]!
    if (!isVoided(thing, own, order)) {
      if (change === 'restated') row = rowLeftOut(row, thing.senders[index]!)
      else if (change !== 'boundary') {
        row = row === null ? blankRow(thing, owner) : Object.assign({}, row)
        alter(thing, row, change)
        changedAt = effective
      }
    } else if (order !== Infinity) continue
    folded.push(foldedStep(thing, index, row as AnyRow | null, changedAt, order))
  }
  return folded
}

function foldedStep(
  thing: Thing,
  index: number,
  row: AnyRow | null,
  changedAt: Instant,
  order: Order,
): Folded {
  const change = thing.changes[index]!
  const effective = thing.effectives[index]!
  const voided = isVoided(thing, thing.orders[index]!, order)
  return {
    step: {
      effective,
      order: thing.orders[index]!,
      change: typeof change === 'string' || voided ? null : change,
      restatement: change === 'restated' && !voided,
      changed: changedAt,
      row,
    },
    owner: row?.owner ?? null,
    worth: thing.kind.slots.map(({ term }) =>
      row === null ? 0 : valueOf(term, row, effective, changedAt),
    ),
  }
}

function isVoided(thing: Thing, own: Order, order: Order): boolean {
  const by = thing.voids?.get(own)
  return by !== undefined && by < order
}

function rowLeftOut(
  row: Record<string, Value | undefined> | null,
  sender: PartyId,
): Record<string, Value | undefined> | null {
  const theirs = row !== null && row['owner'] === sender && row['state'] !== absent
  return theirs ? { ...row, state: absent } : row
}

function blankRow(thing: Thing, owner: PartyId): Record<string, Value | undefined> {
  return { ...thing.kind.blank, id: thing.id, owner }
}

/** Applies a change to a row in place. */
function alter(thing: Thing, row: Record<string, Value | undefined>, change: Change): void {
  if (row['state'] === absent) row['state'] = thing.kind.kind.initial
  const { set, add } = change
  for (const name in set) {
    const value = set[name]
    if (value !== undefined) row[name] = value
  }
  if (add === null) return
  for (const [name, amount] of Object.entries(add)) {
    const value = row[name]
    if (value === undefined) row[name] = amount
    else if (typeof value === 'number') row[name] = value + amount
  }
}

/** Who sent the first message about it that stands with those below `order` known. */
function ownerOf(thing: Thing, order: Order): PartyId {
  let first = -1
  for (const [index, change] of thing.changes.entries()) {
    const own = thing.orders[index]!
    if (typeof change === 'string' || own >= order || isVoided(thing, own, order)) continue
    if (first === -1 || own < thing.orders[first]!) first = index
  }
  return first === -1 ? thing.owner : thing.senders[first]!
}

/** Whether any change of it stands, as all is known now. */
function hasStanding(thing: Thing): boolean {
  return thing.changes.some(
    (change, index) =>
      typeof change !== 'string' && !isVoided(thing, thing.orders[index]!, Infinity),
  )
}

function knownPart(worth: number): number {
  return Number.isNaN(worth) ? 0 : worth
}

function unknownPart(worth: number): number {
  return Number.isNaN(worth) ? 1 : 0
}

function push(
  slot: Slot,
  owner: PartyId,
  effective: Instant,
  order: Order,
  amount: number,
  unknown: number,
): void {
  if (amount === 0 && unknown === 0) return
  let points = slot.points.get(owner)
  if (points === undefined) slot.points.set(owner, (points = newPoints()))
  points.push(effective, order, amount, unknown)
}
