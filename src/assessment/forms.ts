// Forms: how an item stands as far as any counting rule looks. Items that stand alike share one
// form, so what an item is worth to the counts is asked once for each form, and the way from form
// to form is looked up after the first time. Which fields the rules look at is seen while they are
// asked; when they look at one more, all forms so far are of the past, and an item is folded anew.
import type { Count, Rule } from '#language/count.ts'
import { absent, type AnyItemKind, type Change, type Value } from '#language/item.ts'
import type { PartyId } from '#language/party.ts'
import type { Instant } from '#language/time.ts'
import { appraise } from './appraisal.ts'
import type { ShownRow } from './shown-row.ts'
import { forgetWays, keepWay, newWays, noWay, wayFrom, wayTo, type Ways } from './ways.ts'

/** Its number; below -1, an item of some owner of which nothing was said. */
export type Form = number

/** Before anything is known of an item, not even its owner; or: to be folded anew. */
export const noForm: Form = -1

/**
 * A form under the rules in force: `standOf` gives its number. What it is worth stands in `known`
 * and `unknown` of the table, one place for each count, and stays there for good.
 */
export type Stand = number
export const noStand: Stand = -1

/** What a message says of an item as far as forms go, in numbers. */
export interface StepCode {
  /** Places of the fields that it sets, and the interned values. */
  readonly places: readonly number[]
  readonly values: readonly number[]
  readonly add: readonly { readonly place: number; readonly amount: number }[]
  readonly afresh: boolean
  /** Whether more than one message says it, so that what it does is worth remembering. */
  shared: boolean
  /** Among the codes that differ in what rules look at, its number, in some generation of forms. */
  rank: number
  generation: number
}

/** A change with its code. */
export interface ChangeCode extends StepCode {
  readonly mark: null
  readonly from: PartyId
  readonly change: Change
}

export interface FormTable {
  readonly kind: AnyItemKind
  /** The counts that have a rule over this kind. */
  readonly counts: readonly Count[]
  /** Days on which its rules come into or go out of force; days from which they look at changes. */
  readonly ruleDays: readonly Instant[]
  readonly changeDays: readonly Instant[]
  /** How many stands a form has. */
  readonly eras: number
  readonly owners: PartyId[]
  readonly fields: string[]
  readonly places: Map<string, number>
  /** Which fields some rule has looked at; the others are no part of a form. */
  readonly looked: boolean[]
  generation: number
  /** The first form of the generation. */
  first: Form
  /** Interned values; the first stands for what was never stated. */
  readonly values: (Value | undefined)[]
  readonly valueIds: Map<Value | undefined, number>
  readonly ranks: Map<string, number>
  rankCount: number
  size: number
  /** Per stand. */
  owner: Uint16Array
  known: Float64Array
  unknown: Float64Array
  /** Per form: its field values; and whether it needs a name. */
  tuples: Int32Array
  readonly needsName: boolean[]
  /** Forms by their values: form numbers plus one, in open addressing. */
  index: Int32Array
  /** From a form by the rank of a code to the next form, as gone before. */
  readonly ways: Ways
  scratch: Int32Array
  shown: ShownRow | null
}

/**
 * The fields that some rule looked at in another record: a table that begins with them has no forms
 * to make anew. One more than needed makes more forms, and none that is worth something else.
 */
const lookedBefore = new WeakMap<AnyItemKind, Set<string>>()

const idPlace = 0
const ownerPlace = 1
const statePlace = 2
const notStated = 0
// Most kinds have few forms, or none; the engine keeps arrays of so few numbers with its objects.
const firstRoom = 1
const firstIndex = 16

export function formTable(kind: AnyItemKind, all: readonly Count[]): FormTable {
  const counts = all.filter((count) => count.terms.some((term) => term.item === kind))
  const rules = rulesOver(kind, counts)
  const ruleDays = daysOf(rules.flatMap((rule) => [rule.from, rule.until]))
  const changeDays = daysOf(rules.map((rule) => rule.appliesToChangesFrom))
  const eras = (ruleDays.length + 1) * (changeDays.length + 1)
  const fields = ['id', 'owner', 'state', ...Object.keys(kind.fields)]
  return {
    kind,
    counts,
    ruleDays,
    changeDays,
    eras,
    owners: [],
    fields,
    places: new Map(fields.map((name, place) => [name, place])),
    looked: fields.map((name, place) => {
      const always = place === ownerPlace || place === statePlace
      return always || lookedBefore.get(kind)?.has(name) === true
    }),
    generation: 0,
    first: 0,
    values: [undefined],
    valueIds: new Map([[undefined, notStated]]),
    ranks: new Map(),
    rankCount: 0,
    size: 0,
    owner: new Uint16Array(firstRoom * eras),
    known: new Float64Array(firstRoom * eras * counts.length),
    unknown: new Float64Array(firstRoom * eras * counts.length),
    tuples: new Int32Array(firstRoom * fields.length),
    needsName: [],
    index: new Int32Array(firstIndex),
    ways: newWays(),
    scratch: new Int32Array(fields.length),
    shown: null,
  }
}

function rulesOver(kind: AnyItemKind, counts: readonly Count[]): readonly Rule[] {
  const terms = counts.flatMap((count) => count.terms).filter((term) => term.item === kind)
  return terms.flatMap(({ rule, exceptions }) => [rule, ...exceptions])
}

function daysOf(days: readonly Instant[]): readonly Instant[] {
  return [...new Set(days.filter((day) => Number.isFinite(day)))].toSorted((a, b) => a - b)
}

/** An item of the owner of which nothing was said. */
export function blankForm(table: FormTable, owner: PartyId): Form {
  return -2 - ownerAt(table, owner)
}

/** Whether a form can be gone on from: one of an earlier generation lacks some fields. */
export function isCurrent(table: FormTable, form: Form): boolean {
  return form >= table.first || form < 0
}

/**
 * The form after a change to the item of that name; none where a rule has looked at one more field,
 * so that the item must be folded anew.
 */
export function formAfter(table: FormTable, form: Form, code: StepCode, id: string): Form {
  const way = wayAfter(table, form, code)
  if (way !== noWay) return table.ways.slots[way + wayTo]!
  const next = altered(table, form, code, id)
  if (next === noForm || !code.shared) return next
  // The way to a form with a name is one item's own.
  const named = table.tuples[next * table.fields.length + idPlace] !== notStated
  if (!named) keepWay(table.ways, form, code.rank, next)
  return next
}

/** The way (ways.ts) that a like item went before with such a change; none where that is news. */
export function wayAfter(table: FormTable, form: Form, code: StepCode): number {
  if (!code.shared) return noWay
  if (code.generation !== table.generation) rank(table, code)
  return wayFrom(table.ways, form, code.rank)
}

/** The form of an item that a complete statement of its owner leaves out; none as above. */
export function formLeftOut(table: FormTable, form: Form, id: string): Form {
  const tuple = tupleOf(table, form)
  tuple[statePlace] = valueId(table, absent)
  return formOf(table, tuple, id)
}

/** The form at an instant, after a change that took effect at another. */
export function standOf(table: FormTable, form: Form, at: Instant, changedAt: Instant): Stand {
  if (table.eras === 1 || form < 0) return form
  const rules = erasUntil(table.ruleDays, at)
  const changes = erasUntil(table.changeDays, changedAt)
  return form * table.eras + rules * (table.changeDays.length + 1) + changes
}

export function ownerOf(table: FormTable, form: Form): PartyId {
  return table.values[table.tuples[form * table.fields.length + ownerPlace]!] as PartyId
}

export function isAbsent(table: FormTable, form: Form): boolean {
  return table.values[table.tuples[form * table.fields.length + statePlace]!] === absent
}

export function ownerAt(table: FormTable, owner: PartyId): number {
  const at = table.owners.indexOf(owner)
  return at === -1 ? table.owners.push(owner) - 1 : at
}

/** A rule has looked at one more field: forms so far are of the past. */
export function lookAt(table: FormTable, place: number): void {
  if (table.looked[place] === true) return
  table.looked[place] = true
  const before = lookedBefore.get(table.kind) ?? new Set()
  lookedBefore.set(table.kind, before.add(table.fields[place]!))
  table.generation += 1
}

function erasUntil(days: readonly Instant[], at: Instant): number {
  let era = 0
  while (era < days.length && days[era]! <= at) era += 1
  return era
}

export function placeOf(table: FormTable, name: string): number {
  const place = table.places.get(name)
  if (place !== undefined) return place
  // An effect may set what the kind does not declare; it is kept like the rest.
  const old = table.fields.length
  table.places.set(name, table.fields.push(name) - 1)
  table.looked.push(false)
  const tuples = new Int32Array((table.tuples.length / old) * (old + 1))
  for (let form = 0; form < table.size; form += 1) {
    tuples.set(table.tuples.subarray(form * old, (form + 1) * old), form * (old + 1))
  }
  table.tuples = tuples
  table.scratch = new Int32Array(old + 1)
  reindex(table, table.index.length)
  return old
}

export function valueId(table: FormTable, value: Value | undefined): number {
  let id = table.valueIds.get(value)
  if (id === undefined) table.valueIds.set(value, (id = table.values.push(value) - 1))
  return id
}

function rank(table: FormTable, code: StepCode): void {
  const { looked, ranks } = table
  const set = code.places.flatMap((place, at) => (looked[place] ? [place, code.values[at]!] : []))
  const add = code.add.flatMap(({ place, amount }) => (looked[place] ? [place, amount] : []))
  const key = `${set.join()} ${add.join()} ${code.afresh}`
  const found = ranks.get(key)
  code.rank = found ?? newRank(table)
  if (found === undefined) ranks.set(key, code.rank)
  code.generation = table.generation
}

/** For a code that is known to differ from all others. */
export function newRank(table: FormTable): number {
  table.rankCount += 1
  return table.rankCount
}

/** The values of a form without its name, to be altered; good until the next call. */
function tupleOf(table: FormTable, form: Form): Int32Array {
  const { scratch, tuples } = table
  const width = scratch.length
  if (form >= 0) {
    const from = form * width
    for (let place = 0; place < width; place += 1) scratch[place] = tuples[from + place]!
    scratch[idPlace] = notStated
    return scratch
  }
  scratch.fill(notStated)
  scratch[ownerPlace] = valueId(table, table.owners[-2 - form])
  scratch[statePlace] = valueId(table, table.kind.initial)
  return scratch
}

function altered(table: FormTable, form: Form, code: StepCode, id: string): Form {
  const tuple = tupleOf(table, form)
  const { looked } = table
  const gone = table.values[tuple[statePlace]!] === absent
  if (gone) tuple[statePlace] = valueId(table, table.kind.initial)
  const { places, values, add } = code
  if (code.afresh) tuple.fill(notStated, statePlace + 1)
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at]!
    if (looked[place] === true) tuple[place] = values[at]!
  }
  for (const { place, amount } of add) {
    if (looked[place] !== true) continue
    const value = table.values[tuple[place]!]
    if (gone || value === undefined) tuple[place] = valueId(table, amount)
    else if (typeof value === 'number') tuple[place] = valueId(table, value + amount)
  }
  return formOf(table, tuple, id)
}

/** The form with these values: without a name where its worth does not depend on it. */
function formOf(table: FormTable, tuple: Int32Array, id: string): Form {
  const form = found(table, tuple) ?? made(table, tuple, id)
  if (form === noForm || table.needsName[form] !== true) return form
  tuple[idPlace] = valueId(table, id)
  return found(table, tuple) ?? made(table, tuple, id)
}

function found(table: FormTable, tuple: Int32Array): Form | null {
  const { index, tuples } = table
  const mask = index.length - 1
  const width = tuple.length
  let slot = hashOf(tuple, 0, width) & mask
  for (;;) {
    const stored = index[slot]!
    if (stored === 0) return null
    const from = (stored - 1) * width
    let place = 0
    while (place < width && tuples[from + place] === tuple[place]) place += 1
    if (place === width) return stored - 1
    slot = (slot + 1) & mask
  }
}

function made(table: FormTable, tuple: Int32Array, id: string): Form {
  const { generation } = table
  const form = table.size
  if ((form + 1) * table.eras > table.owner.length) grow(table)
  table.size = form + 1
  table.tuples.set(tuple, form * tuple.length)
  table.needsName.push(false)
  appraise(table, form, id)
  if (table.generation !== generation) {
    startGeneration(table)
    return noForm
  }
  if (table.size * 2 > table.index.length) reindex(table, table.index.length * 2)
  else enter(table, form)
  return form
}

function startGeneration(table: FormTable): void {
  table.first = table.size
  table.index.fill(0)
  forgetWays(table.ways)
  table.ranks.clear()
}

function enter(table: FormTable, form: Form): void {
  const mask = table.index.length - 1
  const width = table.fields.length
  let slot = hashOf(table.tuples, form * width, width) & mask
  while (table.index[slot] !== 0) slot = (slot + 1) & mask
  table.index[slot] = form + 1
}

function reindex(table: FormTable, size: number): void {
  table.index = new Int32Array(size)
  for (let form = table.first; form < table.size; form += 1) enter(table, form)
}

function grow(table: FormTable): void {
  const { length } = table.owner
  const stands = length < 4096 ? length * 4 : length * 2
  table.owner = grown(table.owner, new Uint16Array(stands))
  table.known = grown(table.known, new Float64Array(stands * table.counts.length))
  table.unknown = grown(table.unknown, new Float64Array(stands * table.counts.length))
  table.tuples = grown(table.tuples, new Int32Array((stands / table.eras) * table.fields.length))
}

function grown<T extends Float64Array | Int32Array | Uint16Array>(from: T, to: T): T {
  to.set(from)
  return to
}

// FNV-1a over whole numbers, stirred at the end because the tables look at the low bits.
function hashOf(tuples: Int32Array, from: number, width: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < from + width; at += 1) {
    hash = Math.imul(hash ^ tuples[at]!, 0x01000193)
  }
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (once ^ (once >>> 13)) >>> 0
}
