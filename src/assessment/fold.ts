// The fold: how an item's changes, in the order of their effective times, make the item as it stands,
// and how a change that comes late or is taken back alters the counts. An item keeps its changes; how
// it stands after them is a form (forms.ts), and its history is folded from its changes when someone
// asks. Each change in what an item is worth to a count becomes a weighted point (points.ts); a late
// change emits the difference it makes to every later step, so points are only ever appended.
import type { Count } from '#language/count.ts'
import type { AnyItemKind, AnyRow, Change } from '#language/item.ts'
import type { PartyId } from '#language/party.ts'
import type { Instant } from '#language/time.ts'
import {
  blankForm,
  formAfter,
  formLeftOut,
  formTable,
  isAbsent,
  noForm,
  noStand,
  ownerOf,
  rowOf,
  standOf,
  type ChangeCode,
  type Form,
  type FormTable,
  type Stand,
} from './forms.ts'
import { newPoints, type Points } from './points.ts'

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
interface Mark {
  readonly mark: 'boundary' | 'restated'
  readonly from: PartyId
}

export interface Thing {
  readonly kind: FoldedKind
  readonly id: string
  /** Whose it is unless a change says otherwise: the sender of the first message about it. */
  owner: PartyId
  /** The history in three columns, ordered by effective time, then by order. */
  readonly effectives: Instant[]
  readonly orders: Order[]
  readonly entries: (ChangeCode | Mark)[]
  /** Orders taken back, with the order of the message that did. */
  voids: Map<Order, Order> | null
  /** The newest order that touched it: knowledge older than this needs a fold of its own. */
  touched: Order
  /** The item at the end of its history. */
  form: Form
  stand: Stand
  /** Its steps as last folded; dropped when something touches it. */
  steps: readonly Step[] | null
}

interface Restated {
  readonly effective: Instant
  readonly order: Order
  readonly mark: Mark
}

export interface FoldedKind {
  readonly kind: AnyItemKind
  readonly table: FormTable
  /** Per count of the table, the points of each owner; and the same by the owner's number. */
  readonly points: readonly Map<PartyId, Points>[]
  readonly byOwner: (Points | undefined)[][]
  readonly things: Map<string, Thing>
  readonly restated: Restated[]
  readonly voided: Map<Order, Order>
  /** Whether any change had an evidence mark of its own. */
  marked: boolean
}

export function foldedKind(
  kind: AnyItemKind,
  points: ReadonlyMap<Count, Map<PartyId, Points>>,
): FoldedKind {
  const table = formTable(kind, [...points.keys()])
  return {
    kind,
    table,
    points: table.counts.map((count) => points.get(count)!),
    byOwner: table.counts.map(() => []),
    things: new Map(),
    restated: [],
    voided: new Map(),
    marked: false,
  }
}

/** Places a change on its item and emits the points that it makes. */
export function applyChange(
  folded: FoldedKind,
  id: string,
  code: ChangeCode,
  effective: Instant,
  order: Order,
): Thing {
  let thing = folded.things.get(id)
  if (thing === undefined) thing = newThing(folded, id, code.from, order)
  // All that was said of it may have been taken back: then it is heard of for the first time again.
  else if (thing.voids !== null && !hasStanding(thing)) thing.owner = code.from
  if (code.change.evidence !== null) folded.marked = true
  thing.touched = order
  thing.steps = null
  const at = code.change.on ?? effective
  const { effectives } = thing
  const length = effectives.length
  if (length > 0 && effectives[length - 1]! > at) {
    placeLate(thing, code, at, order)
    return thing
  }
  effectives.push(at)
  thing.orders.push(order)
  thing.entries.push(code)
  const { table } = folded
  const before = thing.form === noForm ? blankForm(table, thing.owner) : thing.form
  const form = formAfter(table, before, code, id)
  const stand = standOf(table, form, at, at)
  if (stand !== thing.stand) emitStep(folded, stand, thing.stand, at, order)
  thing.form = form
  thing.stand = stand
  return thing
}

/** Every item of the sender that the restatement does not list is gone from that day on. */
export function applyRestatement(
  folded: FoldedKind,
  listed: ReadonlySet<string>,
  sender: PartyId,
  effective: Instant,
  order: Order,
): void {
  const mark: Mark = { mark: 'restated', from: sender }
  folded.restated.push({ effective, order, mark })
  for (const thing of folded.things.values()) {
    if (listed.has(thing.id)) continue
    thing.touched = order
    thing.steps = null
    placeLate(thing, mark, effective, order)
  }
}

/** Takes back everything that the message of the given order did to items of this kind. */
export function voidOrder(folded: FoldedKind, target: Order, by: Order): void {
  folded.voided.set(target, by)
  for (const thing of folded.things.values()) {
    if (thing.orders.includes(target)) voidOn(thing, target, by)
  }
}

/** Takes back what the message did to one item, where it did nothing else. */
export function voidOn(thing: Thing, target: Order, by: Order): void {
  const before = standsOf(thing)
  thing.voids ??= new Map()
  thing.voids.set(target, by)
  thing.touched = by
  thing.steps = null
  thing.owner = firstSender(thing, Infinity)
  settle(thing, before, null, by)
}

/** The item as it stood at `at` with the messages below `order` known; null when it was not there. */
export function rowAt(thing: Thing, at: Instant, order: Order): Step | null {
  if (thing.steps !== null && thing.touched < order) {
    const step = thing.steps.findLast((one) => one.effective <= at)
    return step === undefined || step.row === null ? null : step
  }
  const until = thing.touched < order ? Infinity : order
  let last = -1
  let form: Form = noForm
  let changed = -Infinity
  walk(thing, until, (index, after, changedAt) => {
    if (thing.effectives[index]! > at) return
    last = index
    form = after
    changed = changedAt
  })
  return form === noForm ? null : stepAt(thing, last, form, changed, until)
}

/** Its history with the messages below `order` known. */
export function stepsKnown(thing: Thing, order: Order): readonly Step[] {
  const until = thing.touched < order ? Infinity : order
  if (until === Infinity && thing.steps !== null) return thing.steps
  const steps: Step[] = []
  walk(thing, until, (index, form, changed) => {
    steps.push(stepAt(thing, index, form, changed, until))
  })
  if (until === Infinity) thing.steps = steps
  return steps
}

function newThing(folded: FoldedKind, id: string, sender: PartyId, order: Order): Thing {
  const thing: Thing = {
    kind: folded,
    id,
    owner: sender,
    effectives: [],
    orders: [],
    entries: [],
    voids: null,
    touched: order,
    form: noForm,
    stand: noStand,
    steps: null,
  }
  folded.things.set(id, thing)
  for (const effective of folded.table.ruleDays) insert(thing, boundary, effective, -1)
  for (const restated of folded.restated) {
    insert(thing, restated.mark, restated.effective, restated.order)
    const by = folded.voided.get(restated.order)
    if (by !== undefined) (thing.voids ??= new Map()).set(restated.order, by)
  }
  return thing
}

/** A day on which a rule over the kind comes into or goes out of force. */
const boundary: Mark = { mark: 'boundary', from: '' }

/** After everything that is not later; what came earlier in the record stands first on a day. */
function insert(thing: Thing, entry: ChangeCode | Mark, effective: Instant, order: Order): number {
  const { effectives, orders } = thing
  let index = effectives.length
  while (index > 0 && isAfter(effectives[index - 1]!, orders[index - 1]!, effective, order)) {
    index -= 1
  }
  effectives.splice(index, 0, effective)
  orders.splice(index, 0, order)
  thing.entries.splice(index, 0, entry)
  return index
}

function isAfter(aEffective: Instant, aOrder: Order, effective: Instant, order: Order): boolean {
  return aEffective > effective || (aEffective === effective && aOrder > order)
}

/** An entry that is not the newest: fold before, fold after, emit the differences. */
function placeLate(thing: Thing, entry: ChangeCode | Mark, effective: Instant, order: Order): void {
  const before = standsOf(thing)
  const index = insert(thing, entry, effective, order)
  settle(thing, before, index, order)
}

/** Brings the end up to date and emits what the history says otherwise than before. */
function settle(
  thing: Thing,
  before: readonly Stand[],
  inserted: number | null,
  order: Order,
): void {
  const after = standsOf(thing)
  for (let index = 0; index < after.length; index += 1) {
    const isNew = index === inserted
    const old = inserted !== null && index > inserted ? index - 1 : index
    const was = (isNew ? before[old - 1] : before[old]) ?? noStand
    const wasPrevious = before[old - 1] ?? noStand
    const previous = after[index - 1] ?? noStand
    const now = after[index]!
    if (now === was && previous === wasPrevious) continue
    emitChange(thing.kind, [now, previous, wasPrevious, was], thing.effectives[index]!, order)
  }
  thing.stand = after.at(-1) ?? noStand
}

/** What it stood at after each entry of its history; also brings its form up to date. */
function standsOf(thing: Thing): readonly Stand[] {
  const stands: Stand[] = []
  let last: Form = noForm
  walk(thing, Infinity, (index, form, changedAt) => {
    stands.push(standOf(thing.kind.table, form, thing.effectives[index]!, changedAt))
    last = form
  })
  thing.form = last
  return stands
}

/**
 * Folds the history known below `order`: its form after each entry. What was taken back is left out,
 * or, where all is known, visited as if nothing had been said.
 */
function walk(
  thing: Thing,
  order: Order,
  visit: (index: number, form: Form, changed: Instant) => void,
): void {
  const { table } = thing.kind
  const owner = order === Infinity ? thing.owner : firstSender(thing, order)
  let form: Form = noForm
  let changed = -Infinity
  for (let index = 0; index < thing.entries.length; index += 1) {
    const own = thing.orders[index]!
    if (own >= order) continue
    const entry = thing.entries[index]!
    if (isVoided(thing, own, order)) {
      if (order !== Infinity) continue
    } else if (entry.mark === null) {
      form = formAfter(table, form === noForm ? blankForm(table, owner) : form, entry, thing.id)
      changed = thing.effectives[index]!
    } else if (entry.mark === 'restated' && isTheirs(table, form, entry.from)) {
      form = formLeftOut(table, form, thing.id)
    }
    visit(index, form, changed)
  }
}

function isTheirs(table: FormTable, form: Form, sender: PartyId): boolean {
  return form !== noForm && ownerOf(table, form) === sender && !isAbsent(table, form)
}

function stepAt(thing: Thing, index: number, form: Form, changed: Instant, order: Order): Step {
  const entry = thing.entries[index]!
  const voided = isVoided(thing, thing.orders[index]!, order)
  return {
    effective: thing.effectives[index]!,
    order: thing.orders[index]!,
    change: entry.mark !== null || voided ? null : { ...entry.change, id: thing.id },
    restatement: entry.mark === 'restated' && !voided,
    changed,
    row: form === noForm ? null : rowOf(thing.kind.table, form, thing.id),
  }
}

function isVoided(thing: Thing, own: Order, order: Order): boolean {
  if (thing.voids === null) return false
  const by = thing.voids.get(own)
  return by !== undefined && by < order
}

/** Who sent the first message about it that stands with those below `order` known. */
function firstSender(thing: Thing, order: Order): PartyId {
  let first = -1
  for (let index = 0; index < thing.entries.length; index += 1) {
    const own = thing.orders[index]!
    if (thing.entries[index]!.mark !== null || own >= order) continue
    if (isVoided(thing, own, order)) continue
    if (first === -1 || own < thing.orders[first]!) first = index
  }
  return first === -1 ? thing.owner : thing.entries[first]!.from
}

/** Whether any change of it stands, as all is known now. */
function hasStanding(thing: Thing): boolean {
  return thing.entries.some(
    (entry, index) => entry.mark === null && !isVoided(thing, thing.orders[index]!, Infinity),
  )
}

/** The points of a step that comes last: what the item is worth now, less what it was worth. */
function emitStep(
  folded: FoldedKind,
  now: Stand,
  was: Stand,
  effective: Instant,
  order: Order,
): void {
  const { table } = folded
  const width = table.counts.length
  const owner = table.owner[now]!
  const hadOwner = was === noStand ? owner : table.owner[was]!
  for (let at = 0; at < width; at += 1) {
    const known = table.known[now * width + at]!
    const unknown = table.unknown[now * width + at]!
    const hadKnown = was === noStand ? 0 : table.known[was * width + at]!
    const hadUnknown = was === noStand ? 0 : table.unknown[was * width + at]!
    if (owner === hadOwner) {
      push(folded, at, owner, effective, order, known - hadKnown, unknown - hadUnknown)
    } else {
      push(folded, at, hadOwner, effective, order, -hadKnown, -hadUnknown)
      push(folded, at, owner, effective, order, known, unknown)
    }
  }
}

/**
 * The points of a step within the history: what it adds now (the first stand over the second), less
 * what it added before (the fourth over the third; the same twice, for a step that is new).
 */
function emitChange(
  folded: FoldedKind,
  stands: readonly [now: Stand, previous: Stand, wasPrevious: Stand, was: Stand],
  effective: Instant,
  order: Order,
): void {
  const { table } = folded
  const width = table.counts.length
  const owners = new Set(stands.flatMap((stand) => (stand < 0 ? [] : [table.owner[stand]!])))
  for (const owner of owners) {
    for (let at = 0; at < width; at += 1) {
      let known = 0
      let unknown = 0
      for (let turn = 0; turn < 4; turn += 1) {
        const stand = stands[turn]!
        if (stand < 0 || table.owner[stand] !== owner) continue
        const sign = turn % 2 === 0 ? 1 : -1
        known += sign * table.known[stand * width + at]!
        unknown += sign * table.unknown[stand * width + at]!
      }
      push(folded, at, owner, effective, order, known, unknown)
    }
  }
}

function push(
  folded: FoldedKind,
  count: number,
  owner: number,
  effective: Instant,
  order: Order,
  amount: number,
  unknown: number,
): void {
  if (amount === 0 && unknown === 0) return
  const points = folded.byOwner[count]![owner] ?? pointsOf(folded, count, owner)
  points.push(effective, order, amount, unknown)
}

/** The points of a count and an owner, made when the first one comes. */
function pointsOf(folded: FoldedKind, count: number, owner: number): Points {
  const party = folded.table.owners[owner]!
  const ofCount = folded.points[count]!
  let points = ofCount.get(party)
  if (points === undefined) ofCount.set(party, (points = newPoints()))
  folded.byOwner[count]![owner] = points
  return points
}
