// The fold: how an item's changes, in the order of their effective times, make the item as it
// stands, and how a change that comes late or is taken back alters the counts. An item keeps its
// changes; how it stands after them is a form (forms.ts), and its history is folded from its
// changes when someone asks. Each change in what an item is worth to a count becomes a weighted
// point (points.ts); a late change emits the difference it makes to every later step, so points are
// only ever appended.
import type { Count } from '#language/count.ts'
import { absent, type AnyItemKind, type AnyRow, type Change } from '#language/item.ts'
import type { Message } from '#language/message.ts'
import type { PartyId } from '#language/party.ts'
import type { Instant } from '#language/time.ts'
import { changeStated, type Statement } from '#language/stated.ts'
import { codeBook, codeOf, type CodeBook } from './codes.ts'
import {
  blankForm,
  formAfter,
  formTable,
  isCurrent,
  noForm,
  noStand,
  standOf,
  wayAfter,
  type ChangeCode,
  type Form,
  type FormTable,
  type Stand,
  type StepCode,
} from './forms.ts'
import { enter, entryAt, isAfter, noPlace } from './histories.ts'
import type { Histories, Mark, Place } from './histories.ts'
import type { Points } from './points.ts'
import { alter, alterAsStated, blankRow, type Fields } from './row.ts'
import { emitChange, emitStep, emitWay, postedFor, type Posted } from './posting.ts'
import {
  codeAt,
  firstSender,
  hasStanding,
  isFolded,
  isMark,
  isVoided,
  placesOf,
  refolded,
  standAt,
  standsOf,
  statementAt,
} from './refold.ts'
import { codeOfStatement, statementBook, type StatementBook } from './statements.ts'
import { noWay, wayTo } from './ways.ts'

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

export interface Thing {
  readonly kind: FoldedKind
  readonly id: string
  /** Whose it is unless a change says otherwise: the sender of the first message about it. */
  owner: PartyId
  /** The last entry of its history, which leads to the one before, and its effective time. */
  last: Place
  latest: Instant
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
  readonly codes: CodeBook
  readonly statements: StatementBook
  /** All messages so far, by order. */
  readonly messages: readonly Message[]
  readonly posted: Posted
  readonly things: Map<string, Thing>
  /** Of the items of all kinds. */
  readonly histories: Histories
  readonly restated: Restated[]
  readonly voided: Map<Order, Order>
  /** An item with every field in place, so that all rows have one shape. */
  readonly blank: Readonly<Fields>
  /** Whether any change had an evidence mark of its own. */
  marked: boolean
}

export function foldedKind(
  kind: AnyItemKind,
  points: ReadonlyMap<Count, Map<PartyId, Points>>,
  histories: Histories,
  messages: readonly Message[],
): FoldedKind {
  const table = formTable(kind, [...points.keys()])
  return {
    kind,
    table,
    codes: codeBook(table),
    statements: statementBook(table),
    messages,
    posted: postedFor(table, points),
    things: new Map(),
    histories,
    restated: [],
    voided: new Map(),
    blank: blankRow(kind),
    marked: false,
  }
}

/** Places a change on its item and emits the points that it makes. */
export function applyChange(
  folded: FoldedKind,
  change: Change,
  message: Message,
  order: Order,
): void {
  const code = codeOf(folded.codes, change, message.from)
  if (change.evidence !== null) folded.marked = true
  apply(folded, change.id, code, code, message.from, change.on ?? message.effective, order)
}

/** The same for what stands in the message as it is; null where it must be told as a change. */
export function applyStatement(
  folded: FoldedKind,
  statement: Statement,
  message: Message,
  order: Order,
): StepCode | null {
  const code = codeOfStatement(folded.statements, statement)
  if (code === null) return null
  apply(folded, statement.id, code, null, message.from, message.effective, order)
  return code
}

function apply(
  folded: FoldedKind,
  id: string,
  code: StepCode,
  entry: ChangeCode | null,
  from: PartyId,
  at: Instant,
  order: Order,
): void {
  let thing = folded.things.get(id)
  if (thing === undefined) thing = newThing(folded, id, from, order)
  // All that was said of it may have been taken back: then it is heard of for the first time again.
  else if (thing.voids !== null && !hasStanding(thing)) thing.owner = from
  applyTo(thing, code, entry, at, order)
}

/** The same for an item of which something stands. */
export function applyTo(
  thing: Thing,
  code: StepCode,
  entry: ChangeCode | null,
  at: Instant,
  order: Order,
): void {
  thing.touched = order
  thing.steps = null
  if (thing.latest > at) {
    if (!placeAmong(thing, code, entry, at, order)) placeLate(thing, entry, at, order)
    return
  }
  const { table, histories, posted } = thing.kind
  thing.last = enter(histories, entry, at, order, thing.last)
  thing.latest = at
  const before = thing.form === noForm ? blankForm(table, thing.owner) : thing.form
  const current = isCurrent(table, before)
  const way = current ? wayAfter(table, before, code) : noWay
  // Mostly a like item went that way before.
  if (way !== noWay && table.eras === 1 && thing.stand === thing.form) {
    const next = table.ways.slots[way + wayTo]!
    emitWay(posted, way, next, thing.stand, at, order)
    histories.form[thing.last] = next
    thing.form = next
    thing.stand = next
    return
  }
  let form = current ? formAfter(table, before, code, thing.id) : noForm
  if (form === noForm) form = refolded(thing)
  else histories.form[thing.last] = form
  const stand = standOf(table, form, at, at)
  emitStep(posted, stand, thing.stand, at, order)
  thing.form = form
  thing.stand = stand
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
    if (placesOf(thing).some((place) => folded.histories.order[place] === target)) {
      voidOn(thing, target, by)
    }
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

/**
 * The item as it stood at `at` with the messages below `order` known; null when it was not there.
 */
export function rowAt(thing: Thing, at: Instant, order: Order): Step | null {
  const until = thing.touched < order ? Infinity : order
  if (thing.steps !== null && until === Infinity) {
    const step = thing.steps.findLast((one) => one.effective <= at)
    return step === undefined || step.row === null ? null : step
  }
  const { effective } = thing.kind.histories
  const rows = newRows(thing, until)
  let last = noPlace
  let changed = -Infinity
  for (const place of placesOf(thing)) {
    if (effective[place]! > at) break
    if (!goOn(rows, place)) continue
    last = place
    changed = rows.changed
  }
  return rows.row === null ? null : stepAt(thing, last, rows.row, changed, until)
}

/** Its history with the messages below `order` known. */
export function stepsKnown(thing: Thing, order: Order): readonly Step[] {
  const until = thing.touched < order ? Infinity : order
  if (until === Infinity && thing.steps !== null) return thing.steps
  const rows = newRows(thing, until)
  const steps: Step[] = []
  for (const place of placesOf(thing)) {
    if (!goOn(rows, place)) continue
    const row = rows.row === null ? null : { ...rows.row }
    steps.push(stepAt(thing, place, row, rows.changed, until))
  }
  if (until === Infinity) thing.steps = steps
  return steps
}

function newThing(folded: FoldedKind, id: string, sender: PartyId, order: Order): Thing {
  const thing: Thing = {
    kind: folded,
    id,
    owner: sender,
    last: noPlace,
    latest: -Infinity,
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
function insert(
  thing: Thing,
  entry: ChangeCode | Mark | null,
  effective: Instant,
  order: Order,
): Place {
  const { histories } = thing.kind
  let after = noPlace
  let before = thing.last
  while (before !== noPlace && isAfter(histories, before, effective, order)) {
    after = before
    before = histories.before[before]!
  }
  const place = enter(histories, entry, effective, order, before)
  if (after === noPlace) {
    thing.last = place
    thing.latest = effective
  } else histories.before[after] = place
  return place
}

/**
 * A change that is not the newest, where only changes stand around it: what comes after it alone is
 * folded again. False where the whole history must be.
 */
function placeAmong(
  thing: Thing,
  code: StepCode,
  entry: ChangeCode | null,
  effective: Instant,
  order: Order,
): boolean {
  const { table, histories, posted } = thing.kind
  const later: Place[] = []
  let before = thing.last
  while (before !== noPlace && isAfter(histories, before, effective, order)) {
    later.push(before)
    before = histories.before[before]!
  }
  if (thing.voids !== null || !isFolded(thing, before) || !later.every((p) => isFolded(thing, p))) {
    return false
  }
  const first = before === noPlace ? blankForm(table, thing.owner) : histories.form[before]!
  const forms = [formAfter(table, first, code, thing.id)]
  for (let left = later.length - 1; left >= 0 && forms.at(-1) !== noForm; left -= 1) {
    const next = entryAt(histories, later[left]!) as ChangeCode | null
    forms.push(formAfter(table, forms.at(-1)!, next ?? codeAt(thing, later[left]!), thing.id))
  }
  if (forms.at(-1) === noForm) return false
  const places = [insert(thing, entry, effective, order), ...later.toReversed()]
  let had = before === noPlace ? noStand : standAt(thing, before)
  let previous = had
  for (const [at, place] of places.entries()) {
    const was = at === 0 ? had : standAt(thing, place)
    histories.form[place] = forms[at]!
    const now = standAt(thing, place)
    if (now !== was || previous !== had) {
      emitChange(posted, [now, previous, had, was], histories.effective[place]!, order)
    }
    had = was
    previous = now
  }
  thing.form = forms.at(-1)!
  thing.stand = previous
  return true
}

/** An entry that is not the newest: fold before, fold after, emit the differences. */
function placeLate(
  thing: Thing,
  entry: ChangeCode | Mark | null,
  effective: Instant,
  order: Order,
): void {
  const before = standsOf(thing)
  const place = insert(thing, entry, effective, order)
  settle(thing, before, place, order)
}

/** Brings the end up to date and emits what the history says otherwise than before. */
function settle(thing: Thing, before: readonly Stand[], place: Place | null, order: Order): void {
  const after = standsOf(thing)
  const places = placesOf(thing)
  const inserted = place === null ? null : places.indexOf(place)
  for (let index = 0; index < after.length; index += 1) {
    const isNew = index === inserted
    const old = inserted !== null && index > inserted ? index - 1 : index
    const was = (isNew ? before[old - 1] : before[old]) ?? noStand
    const wasPrevious = before[old - 1] ?? noStand
    const previous = after[index - 1] ?? noStand
    const now = after[index]!
    if (now === was && previous === wasPrevious) continue
    emitChange(
      thing.kind.posted,
      [now, previous, wasPrevious, was],
      thing.kind.histories.effective[places[index]!]!,
      order,
    )
  }
  thing.stand = after.at(-1) ?? noStand
}

/** An item as its history is gone through; the row is altered on the way. */
interface Rows {
  readonly thing: Thing
  readonly order: Order
  readonly owner: PartyId
  row: Fields | null
  /** The effective time of the last change. */
  changed: Instant
}

function newRows(thing: Thing, order: Order): Rows {
  // Only what was taken back can make another message the first.
  const isFirst = order === Infinity || thing.voids === null
  const owner = isFirst ? thing.owner : firstSender(thing, order)
  return { thing, order, owner, row: null, changed: -Infinity }
}

/**
 * Takes one entry more; false where it is not known. What was taken back is not known either, or,
 * where all is known, stands there as if nothing had been said.
 */
function goOn(rows: Rows, place: Place): boolean {
  const { thing, order } = rows
  const { kind, histories } = thing.kind
  const own = histories.order[place]!
  if (own >= order) return false
  if (isVoided(thing, own, order)) return order === Infinity
  const entry = entryAt(histories, place)
  if (!isMark(entry)) {
    rows.row ??= { ...thing.kind.blank, id: thing.id, owner: rows.owner }
    if (entry === null) alterAsStated(rows.row, statementAt(thing, place), kind.initial)
    else alter(rows.row, entry.change, kind.initial)
    rows.changed = histories.effective[place]!
  } else if (entry.mark === 'restated') {
    const { row } = rows
    if (row !== null && row['owner'] === entry.from) row['state'] = absent
  }
  return true
}

function stepAt(
  thing: Thing,
  place: Place,
  row: Fields | null,
  changed: Instant,
  order: Order,
): Step {
  const { histories } = thing.kind
  const entry = entryAt(histories, place)
  const own = histories.order[place]!
  const voided = isVoided(thing, own, order)
  return {
    effective: histories.effective[place]!,
    order: own,
    change: isMark(entry) || voided ? null : changeAt(thing, place),
    restatement: isMark(entry) && entry.mark === 'restated' && !voided,
    changed,
    row: row as AnyRow | null,
  }
}

function changeAt(thing: Thing, place: Place): Change {
  const { kind, histories } = thing.kind
  const entry = entryAt(histories, place) as ChangeCode | null
  return entry === null
    ? changeStated(kind, statementAt(thing, place))
    : { ...entry.change, id: thing.id }
}
