// The fold: how an item's changes, in the order of their effective times, make the item as it stands,
// and how a change that comes late or is taken back alters the counts. Each step at which an item's
// contribution to a count changes becomes one weighted point (points.ts); a late change emits the
// difference it makes to every later step, so that points are only ever appended.
import type { Term } from '#language/count.ts'
import { absent, type AnyItemKind, type AnyRow, type Change, type Value } from '#language/item.ts'
import type { PartyId } from '#language/party.ts'
import type { Instant } from '#language/time.ts'
import { newPoints, type Points } from './points.ts'
import { valueOf } from './worth.ts'

/** Order of a message in the record: how many became known before it. */
export type Order = number

const notVoided = Infinity

/** One moment of an item's history. */
export interface Step {
  readonly effective: Instant
  readonly order: Order
  readonly sender: PartyId
  /** What the message changed; null where a rule came into force or a restatement left it out. */
  readonly change: Change | null
  readonly restatement: boolean
  /** The order of the message that corrected or withdrew this one. */
  voidedBy: Order
  /** The item after this step, as all steps are known now; null before its first mention. */
  row: AnyRow | null
  /** What it is worth to each slot of its kind; NaN where not known. */
  worth: readonly number[]
}

export interface Thing {
  readonly kind: FoldedKind
  readonly id: string
  owner: PartyId
  readonly steps: Step[]
  /** The newest order that touched it: knowledge older than this needs a refold. */
  touched: Order
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
  voidedBy: Order
}

export interface FoldedKind {
  readonly kind: AnyItemKind
  readonly slots: readonly Slot[]
  readonly things: Map<string, Thing>
  /** Days on which a rule over this kind comes into or goes out of force. */
  readonly boundaries: readonly Instant[]
  readonly restated: Restated[]
  /** An item with every field in place, so that all rows have one shape. */
  readonly blank: AnyRow
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
  const known = folded.things.get(change.id)
  const thing = known ?? newThing(folded, change, sender, order)
  // All that was said of it was taken back: it is heard of for the first time again.
  if (known !== undefined && !known.steps.some(standsAsChange)) known.owner = sender
  thing.touched = order
  placeStep(thing, {
    effective: change.on ?? effective,
    order,
    sender,
    change,
    restatement: false,
    voidedBy: notVoided,
    row: null,
    worth: noWorth,
  })
}

/** Every item of the sender that the restatement does not list is gone from that day on. */
export function applyRestatement(
  folded: FoldedKind,
  listed: ReadonlySet<string>,
  sender: PartyId,
  effective: Instant,
  order: Order,
): void {
  folded.restated.push({ effective, order, sender, voidedBy: notVoided })
  for (const thing of folded.things.values()) {
    if (listed.has(thing.id)) continue
    thing.touched = order
    placeStep(thing, restatedStep({ effective, order, sender, voidedBy: notVoided }))
  }
}

/** Takes back everything that the message of the given order did. */
export function voidOrder(folded: FoldedKind, target: Order, by: Order): void {
  for (const restated of folded.restated) {
    if (restated.order === target && restated.voidedBy === notVoided) restated.voidedBy = by
  }
  for (const thing of folded.things.values()) {
    const first = thing.steps.findIndex(
      (step) => step.order === target && step.voidedBy === notVoided,
    )
    if (first === -1) continue
    const before = snapshot(thing, 0)
    for (const step of thing.steps) {
      if (step.order === target && step.voidedBy === notVoided) step.voidedBy = by
    }
    thing.touched = by
    thing.owner = ownerOf(thing, Infinity)
    refold(thing, 0)
    emitDifferences(thing, 0, before, by)
  }
}

/** The item as it stood at `at` with the messages below `order` known; null when it was not there. */
export function rowAt(thing: Thing, at: Instant, order: Order): Step | null {
  if (thing.touched < order) return lastStep(thing.steps, at)
  const steps = stepsKnown(thing, order)
  return steps === null ? null : lastStep(steps, at)
}

/** The steps in force with the messages below `order` known, folded anew where that is the past. */
export function stepsKnown(thing: Thing, order: Order): readonly Step[] | null {
  if (thing.touched < order) return thing.steps.filter((step) => step.voidedBy === notVoided)
  const owner = ownerOf(thing, order)
  const known = thing.steps
    .filter((step) => step.order < order && step.voidedBy >= order)
    .map((step): Step => ({ ...step, voidedBy: notVoided }))
  if (!known.some((step) => step.change !== null)) return null
  const past: Thing = { ...thing, owner, steps: known }
  refold(past, 0)
  return known
}

function standsAsChange(step: Step): boolean {
  return step.change !== null && step.voidedBy === notVoided
}

function lastStep(steps: readonly Step[], at: Instant): Step | null {
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const step = steps[index]!
    if (step.effective <= at) return step.row === null ? null : step
  }
  return null
}

const noWorth: readonly number[] = []

function newThing(folded: FoldedKind, change: Change, sender: PartyId, order: Order): Thing {
  const thing: Thing = {
    kind: folded,
    id: change.id,
    owner: sender,
    steps: [],
    touched: order,
  }
  folded.things.set(change.id, thing)
  if (folded.boundaries.length === 0 && folded.restated.length === 0) return thing
  for (const effective of folded.boundaries) insertStep(thing, boundaryStep(effective))
  for (const restated of folded.restated) insertStep(thing, restatedStep(restated))
  return thing
}

function boundaryStep(effective: Instant): Step {
  return {
    effective,
    order: -1,
    sender: '',
    change: null,
    restatement: false,
    voidedBy: notVoided,
    row: null,
    worth: noWorth,
  }
}

function restatedStep(restated: Restated): Step {
  return { ...restated, change: null, restatement: true, row: null, worth: noWorth }
}

/** After every step that is not later; a rule's coming into force precedes messages of that day. */
function insertStep(thing: Thing, step: Step): number {
  const { steps } = thing
  let index = steps.length
  while (index > 0 && isAfter(steps[index - 1]!, step)) index -= 1
  if (index === steps.length) steps.push(step)
  else steps.splice(index, 0, step)
  return index
}

function isAfter(a: Step, b: Step): boolean {
  return a.effective > b.effective || (a.effective === b.effective && a.order > b.order)
}

function placeStep(thing: Thing, step: Step): void {
  const { steps } = thing
  const last = steps.length === 0 ? null : steps[steps.length - 1]!
  if (last === null || last.effective <= step.effective) {
    steps.push(step)
    advance(thing, step, last)
    emitNewest(thing, step, last)
    return
  }
  let index = steps.length
  while (index > 0 && steps[index - 1]!.effective > step.effective) index -= 1
  const before = snapshot(thing, index)
  steps.splice(index, 0, step)
  refold(thing, index)
  // The inserted step stood nowhere before: its place then had the row of the step before it.
  const previous = index === 0 ? null : steps[index - 1]!
  before.unshift({ row: previous?.row ?? null, worth: previous?.worth ?? noWorth })
  emitDifferences(thing, index, before, step.order)
}

interface Stood {
  readonly row: AnyRow | null
  readonly worth: readonly number[]
}

function snapshot(thing: Thing, from: number): Stood[] {
  return thing.steps.slice(from).map(({ row, worth }) => ({ row, worth }))
}

function refold(thing: Thing, from: number): void {
  for (let index = from; index < thing.steps.length; index += 1) {
    advance(thing, thing.steps[index]!, index === 0 ? null : thing.steps[index - 1]!)
  }
}

/** Sets the row and the worth of a step from the step before it. */
function advance(thing: Thing, step: Step, previous: Step | null): void {
  const before = previous === null ? null : previous.row
  const row = step.voidedBy === notVoided ? rowAfter(thing, step, before) : before
  step.row = row
  if (row === null) {
    step.worth = noWorth
    return
  }
  const { slots } = thing.kind
  const changes = step.change !== null && step.voidedBy === notVoided
  const changedAt = changes ? step.effective : changedBefore(thing, step)
  const worth: number[] = []
  for (let index = 0; index < slots.length; index += 1) {
    worth.push(valueOf(slots[index]!.term, row, step.effective, changedAt))
  }
  step.worth = worth
}

function rowAfter(thing: Thing, step: Step, before: AnyRow | null): AnyRow | null {
  if (step.restatement) {
    const theirs = before !== null && before.owner === step.sender && before.state !== absent
    return theirs ? { ...before, state: absent } : before
  }
  const { change } = step
  if (change === null) return before
  const row: Record<string, Value | undefined> =
    before === null ? { ...thing.kind.blank, id: thing.id, owner: thing.owner } : { ...before }
  if (before !== null && before.state === absent) row['state'] = thing.kind.kind.initial
  const { set, add } = change
  for (const name in set) {
    const value = set[name]
    if (value !== undefined) row[name] = value
  }
  if (add !== null) addAmounts(row, add)
  return row as AnyRow
}

function addAmounts(
  row: Record<string, Value | undefined>,
  add: Readonly<Record<string, number>>,
): void {
  for (const [name, amount] of Object.entries(add)) {
    const value = row[name]
    if (value === undefined) row[name] = amount
    else if (typeof value === 'number') row[name] = value + amount
  }
}

/** The effective time of the last real change before a step that is not one. */
function changedBefore(thing: Thing, step: Step): Instant {
  for (let index = thing.steps.indexOf(step) - 1; index >= 0; index -= 1) {
    const earlier = thing.steps[index]!
    if (earlier.change !== null && earlier.voidedBy === notVoided) return earlier.effective
  }
  return step.effective
}

/** The sender of the earliest message about it that still stands. */
function ownerOf(thing: Thing, order: Order): PartyId {
  let first: Step | null = null
  for (const step of thing.steps) {
    if (step.change === null || step.order >= order) continue
    if (step.voidedBy !== notVoided && step.voidedBy < order) continue
    if (first === null || step.order < first.order) first = step
  }
  return first === null ? thing.owner : first.sender
}

/** The points by which the history from a step on differs from what it was. */
function emitDifferences(thing: Thing, from: number, before: readonly Stood[], order: Order): void {
  const { steps } = thing
  for (let index = from; index < steps.length; index += 1) {
    const now = steps[index]!
    const previous = index === 0 ? null : steps[index - 1]!
    const was = before[index - from]!
    const wasPrevious = index === from ? previous : before[index - from - 1]!
    emit(thing, now.effective, order, previous, now, wasPrevious, was)
  }
}

/**
 * The points of one step, per slot and owner: what it adds now, less what it added before a late
 * message or a correction came (nothing, for a step that is new).
 */
function emit(
  thing: Thing,
  effective: Instant,
  order: Order,
  previous: Stood | null,
  now: Stood | null,
  wasPrevious: Stood | null,
  was: Stood | null,
): void {
  const stands = [now, previous, wasPrevious, was]
  const owners = new Set(stands.flatMap((stood) => stood?.row?.owner ?? []))
  for (const [index, slot] of thing.kind.slots.entries()) {
    for (const owner of owners) {
      const [is, isPrevious, plusWas, minusWas] = stands.map((stood) =>
        stood?.row?.owner === owner ? stood.worth[index]! : 0,
      ) as [number, number, number, number]
      const amount =
        knownPart(is) - knownPart(isPrevious) + knownPart(plusWas) - knownPart(minusWas)
      const unknown =
        unknownPart(is) - unknownPart(isPrevious) + unknownPart(plusWas) - unknownPart(minusWas)
      push(slot, owner, effective, order, amount, unknown)
    }
  }
}

/** The points of a step that follows all others: the case of almost every message. */
function emitNewest(thing: Thing, step: Step, previous: Step | null): void {
  const { row } = step
  if (row === null) return
  const before = previous === null ? null : previous.row
  if (before !== null && before.owner !== row.owner) {
    emit(thing, step.effective, step.order, previous, step, null, null)
    return
  }
  const { slots } = thing.kind
  for (let index = 0; index < slots.length; index += 1) {
    const is = step.worth[index]!
    const was = before === null ? 0 : previous!.worth[index]!
    if (is === was) continue
    const amount = knownPart(is) - knownPart(was)
    push(
      slots[index]!,
      row.owner,
      step.effective,
      step.order,
      amount,
      unknownPart(is) - unknownPart(was),
    )
  }
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
