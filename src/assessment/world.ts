// A record replayed: every message, in the order in which it became known, turned into histories of
// items and weighted points of counts, ready to be asked at any two times. One message more is one
// step more. A message that became known before the last one is placed by replaying the record.
import type { Agreement } from '#language/agreement.ts'
import type { Count } from '#language/count.ts'
import type { AnyItemKind, AnyRow, Effect } from '#language/item.ts'
import type { Message, MessageType } from '#language/message.ts'
import type { PartyId } from '#language/party.ts'
import type { MessageRecord } from '#language/record.ts'
import { term, standing } from '#language/life.ts'
import type { Statement } from '#language/stated.ts'
import { endOfDay, endOfTime, startOf, type Instant, type IsoDay } from '#language/time.ts'
import {
  applyChange,
  applyRestatement,
  applyStatement,
  foldedKind,
  rowAt,
  voidOn,
  voidOrder,
  type FoldedKind,
  type Order,
  type Step,
  type Thing,
} from './fold.ts'
import { newHistories } from './histories.ts'
import { applyNumbered, numberingOf, numbersOf, type Numbered } from './numbered.ts'
import type { Points, Sum } from './points.ts'

/** True on `asOf`, as known on `knownOn`; both moments included. */
export interface Times {
  readonly asOf: Instant
  readonly knownOn: Instant
}

/** Whole days: to their end. A null `knownOn` is everything that the record holds. */
export function timesOf(asOf: IsoDay, knownOn: IsoDay | null): Times {
  return {
    asOf: endOfDay(startOf(asOf)),
    knownOn: knownOn === null ? endOfTime : endOfDay(startOf(knownOn)),
  }
}

export interface World {
  readonly agreement: Agreement
  readonly record: MessageRecord
  /** In the order known; the index is the order of a message. */
  readonly messages: Message[]
  /** When each of them became known, in a column with some room: it is searched for each count. */
  readonly known: { at: Float64Array }
  readonly kinds: ReadonlyMap<AnyItemKind, FoldedKind>
  readonly types: ReadonlyMap<string, MessageType>
  /** By type: for effects told as data, the kind of item that each field of a body states. */
  readonly states: ReadonlyMap<string, States>
  /** The points of each count, per owner. */
  readonly points: ReadonlyMap<Count, ReadonlyMap<PartyId, Points>>
  /** How a count is had that has no points; null: it is nothing then (laid-world.ts). */
  readonly recounted: Recounted | null
  /** Messages that a later one corrected or withdrew, with the order of that one. */
  readonly voided: Map<Order, Order>
  /** Orders of messages by id; filled when first asked for. */
  readonly orders: { byId: Map<string, Order> | null }
  /** What other modules have computed from the messages so far; emptied by each new message. */
  readonly derived: Map<unknown, unknown>
}

type Recounted = (world: World, count: Count, party: PartyId, times: Times) => Sum

/** Side by side, for there are few and they are looked through for every message. */
interface States {
  readonly names: readonly string[]
  readonly kinds: readonly FoldedKind[]
}

export function replay(agreement: Agreement, record: MessageRecord): World {
  const { messages } = record
  return (
    replayed(agreement, record, messages) ??
    replayed(
      agreement,
      record,
      messages.toSorted((a, b) => a.known - b.known),
    )!
  )
}

/** Null where a message became known before the one that stands before it. */
function replayed(
  agreement: Agreement,
  record: MessageRecord,
  messages: readonly Message[],
): World | null {
  const world = worldOf(agreement, record, messages.slice())
  const numbered = numbersOf(agreement, messages)
  if (numbered !== null) {
    takeNumbered(world, numbered)
    return world
  }
  let last = -Infinity
  // Messages of one type mostly stand together: what it states is looked up where the type changes.
  let type: string | null = null
  let states: States | null = null
  for (let order = 0; order < messages.length; order += 1) {
    const message = messages[order]!
    if (message.known < last) return null
    last = message.known
    if (message.type !== type) {
      type = message.type
      states = world.states.get(type) ?? null
    }
    take(world, message, order, states)
  }
  return world
}

/** With all messages in their places, and nothing said of what follows from them. */
function worldOf(agreement: Agreement, record: MessageRecord, messages: Message[]): World {
  const points = new Map(agreement.counts.map((count) => [count, new Map<PartyId, Points>()]))
  const histories = newHistories(messages.length)
  const kinds = new Map(
    [...new Set<AnyItemKind>([...agreement.items, term, standing])].map((kind) => [
      kind,
      foldedKind(kind, points, histories, messages),
    ]),
  )
  return {
    agreement,
    record,
    messages,
    known: { at: new Float64Array(Math.max(64, messages.length)) },
    kinds,
    types: new Map(agreement.messages.map((type) => [type.id, type])),
    states: statesOf(agreement, kinds),
    points,
    recounted: null,
    voided: new Map(),
    orders: { byId: null },
    derived: new Map(),
  }
}

function statesOf(
  agreement: Agreement,
  kinds: ReadonlyMap<AnyItemKind, FoldedKind>,
): ReadonlyMap<string, States> {
  return new Map(
    agreement.messages.flatMap(({ id, effect }) => {
      const { states } = effect ?? {}
      if (states === undefined) return []
      const folded = [...states.values()].map((kind) => foldedOf(kinds, kind))
      return [[id, { names: [...states.keys()], kinds: folded }] as const]
    }),
  )
}

/** Adds a message that became known after all others; an earlier one needs a new `replay`. */
export function addMessage(world: World, message: Message): void {
  const last = world.messages.at(-1)
  if (last !== undefined && message.known < last.known) {
    throw new RangeError(`message known before the last one: ${message.id}`)
  }
  if (world.derived.size > 0) world.derived.clear()
  const order = world.messages.push(message) - 1
  world.orders.byId?.set(message.id, order)
  take(world, message, order, world.states.get(message.type) ?? null)
}

/** The count true and known at the times: its known part and how many parts are not known. */
export function countAt(world: World, count: Count, party: PartyId, times: Times): Sum {
  const points = world.points.get(count)?.get(party)
  if (points === undefined) return world.recounted?.(world, count, party, times) ?? nothing
  return points.sumAt(times.asOf, orderAt(world, times.knownOn))
}

const nothing: Sum = { known: 0, unknown: 0 }

/** How many messages were known by then. */
export function orderAt(world: World, knownOn: Instant): Order {
  const { at } = world.known
  const { length } = world.messages
  if (length === 0 || at[length - 1]! <= knownOn) return length
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (at[middle]! <= knownOn) low = middle + 1
    else high = middle
  }
  return low
}

/** An item as it stood, with the step that made it so. */
export interface RowView {
  readonly kind: AnyItemKind
  readonly id: string
  readonly row: AnyRow
  readonly thing: Thing
  readonly step: Step
}

export function rowsAt(world: World, times: Times, kind?: AnyItemKind): RowView[] {
  const order = orderAt(world, times.knownOn)
  const views: RowView[] = []
  for (const folded of kind === undefined ? world.kinds.values() : [world.kinds.get(kind)]) {
    for (const thing of folded?.things.values() ?? []) {
      const step = rowAt(thing, times.asOf, order)
      if (step === null || step.row === null) continue
      views.push({ kind: thing.kind.kind, id: thing.id, row: step.row, thing, step })
    }
  }
  return views
}

/** The state of one item; null where nothing was said of it. */
export function stateOf(world: World, kind: AnyItemKind, id: string, times: Times): string | null {
  const thing = world.kinds.get(kind)?.things.get(id)
  if (thing === undefined) return null
  return rowAt(thing, times.asOf, orderAt(world, times.knownOn))?.row?.state ?? null
}

export function messageById(world: World, id: string): Message | null {
  const order = orderOf(world, id)
  return order === null ? null : world.messages[order]!
}

/** Whether a message was known and not yet taken back with the messages below `order` known. */
export function stands(world: World, message: Order, order: Order): boolean {
  return message < order && (world.voided.get(message) ?? Infinity) >= order
}

export function orderOf(world: World, id: string): Order | null {
  world.orders.byId ??= new Map(world.messages.map((message, order) => [message.id, order]))
  return world.orders.byId.get(id) ?? null
}

/** Computes once per state of the world what other modules ask for again and again. */
export function derivedFrom<T>(world: World, key: unknown, compute: () => T): T {
  if (!world.derived.has(key)) world.derived.set(key, compute())
  return world.derived.get(key) as T
}

function take(world: World, message: Message, order: Order, states: States | null): void {
  const { known } = world
  if (order === known.at.length) {
    const longer = new Float64Array(order * 2)
    longer.set(known.at)
    known.at = longer
  }
  known.at[order] = message.known
  if (message.corrects !== null) takeBack(world, message.corrects, order)
  if (message.withdraws !== null) takeBack(world, message.withdraws, order)
  if (states === null || !takeStatement(states, message, order)) {
    for (const effect of effectsOf(world, message)) takeEffect(world, effect, message, order)
  }
}

/** The same for messages in the order known whose statements were numbered when they were read. */
function takeNumbered(world: World, numbered: Numbered): void {
  const { messages, known } = world
  const numbering = numberingOf(numbered, world.kinds)
  known.at.set(numbered.known)
  for (let order = 0; order < messages.length; order += 1) {
    if (applyNumbered(numbering, messages, order)) continue
    const message = messages[order]!
    take(world, message, order, world.states.get(message.type) ?? null)
  }
}

/** A message of one statement: the change is read as it stands. False where it holds more. */
function takeStatement({ names, kinds }: States, message: Message, order: Order): boolean {
  const { body } = message
  let folded: FoldedKind | undefined
  let statement: Statement | null = null
  for (const name in body) {
    if (statement !== null) return false
    let at = 0
    while (at < names.length && names[at] !== name) at += 1
    folded = kinds[at]
    statement = (body[name] ?? null) as Statement | null
    if (folded === undefined || statement === null) return false
  }
  if (folded === undefined || statement === null) return false
  return applyStatement(folded, statement, message, order) !== null
}

/** What the message changes, by the effect of its type; nothing for a type without one. */
export function effectsOf(world: World, message: Message): readonly Effect[] {
  const effect = world.types.get(message.type)?.effect ?? null
  if (effect === null) return []
  const effects = effect(message.body as never, message)
  return Array.isArray(effects) ? (effects as readonly Effect[]) : [effects as Effect]
}

function takeEffect(world: World, effect: Effect, message: Message, order: Order): void {
  if (effect.kind === 'change') {
    applyChange(foldedOf(world.kinds, effect.item), effect, message, order)
    return
  }
  for (const change of effect.changes) takeEffect(world, change, message, order)
  for (const kind of effect.items) {
    const listed = effect.changes.filter((change) => change.item === kind)
    const ids = new Set(listed.map((change) => change.id))
    applyRestatement(foldedOf(world.kinds, kind), ids, message.from, message.effective, order)
  }
}

function foldedOf(kinds: ReadonlyMap<AnyItemKind, FoldedKind>, kind: AnyItemKind): FoldedKind {
  const folded = kinds.get(kind)
  if (folded === undefined) throw new RangeError(`item kind not in the agreement: ${kind.id}`)
  return folded
}

function takeBack(world: World, id: string, by: Order): void {
  const target = orderOf(world, id)
  if (target === null || target >= by || world.voided.has(target)) return
  world.voided.set(target, by)
  const effects = effectsOf(world, world.messages[target]!)
  if (effects.length === 0) return
  const things = new Set(effects.map((effect) => thingOf(world, effect)))
  const [only] = things
  if (things.size === 1 && only !== undefined) voidOn(only, target, by)
  else for (const folded of world.kinds.values()) voidOrder(folded, target, by)
}

/** The one item that an effect is about; undefined for a restatement, which is about many. */
function thingOf(world: World, effect: Effect): Thing | undefined {
  return effect.kind === 'change'
    ? foldedOf(world.kinds, effect.item).things.get(effect.id)
    : undefined
}
