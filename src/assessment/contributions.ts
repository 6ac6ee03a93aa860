// Which items make a count: each with the rule that decided, what it is worth, which fields the
// rule read and which messages set them. Explanations, evidence and the date of a figure rest on
// this.
import type { Count, Rule, Term } from '#language/count.ts'
import { weaker, type Evidence } from '#language/evidence.ts'
import type { AnyItemKind, AnyRow, Value } from '#language/item.ts'
import type { Message } from '#language/message.ts'
import type { PartyId } from '#language/party.ts'
import type { Instant } from '#language/time.ts'
import { stepsKnown, type Order } from './fold.ts'
import { firstSender } from './refold.ts'
import { setterKnown } from './setters.ts'
import { derivedFrom, orderAt, rowsAt, type RowView, type Times, type World } from './world.ts'
import { worthOf } from './worth.ts'

/** What a count rests on, in short (basis.ts). */
export interface Basis {
  readonly items: number
  readonly statedOn: Instant | null
  readonly evidence: Evidence
}

export interface Contribution {
  readonly view: RowView
  readonly term: Term
  readonly rule: Rule
  /** NaN where not known. */
  readonly value: number
}

/** Every item of the party that some rule of the count speaks of, also where it adds nothing. */
export function contributionsTo(
  world: World,
  count: Count,
  party: PartyId,
  times: Times,
): readonly Contribution[] {
  const { contributions } = lastRows(world, times)
  const byParty = contributions.get(count) ?? new Map<PartyId, readonly Contribution[]>()
  contributions.set(count, byParty)
  let found = byParty.get(party)
  if (found === undefined) byParty.set(party, (found = contributionsOf(world, count, party, times)))
  return found
}

function contributionsOf(
  world: World,
  count: Count,
  party: PartyId,
  times: Times,
): readonly Contribution[] {
  const found: Contribution[] = []
  for (const term of count.terms) {
    for (const view of rowsOwnedBy(world, times, term.item, party)) {
      const worth = worthOf(term, view.row, times.asOf, view.step.changed)
      if (worth !== null) found.push({ view, term, rule: worth.rule, value: worth.value })
    }
  }
  return found
}

export interface SetField {
  readonly name: string
  readonly value: Value
  readonly message: Message
  readonly evidence: Evidence
  readonly sources: readonly string[]
  /** When it took effect, and the order of the message. */
  readonly effective: Instant
  readonly order: Order
}

/**
 * The fields that the deciding rules read on this item, each with the message that set it; and of
 * an item that another had before, the message that gave it.
 */
export function fieldsRead(world: World, contribution: Contribution, times: Times): SetField[] {
  const { view, term } = contribution
  const read = setFieldsRead(world, view, times, (row) =>
    worthOf(term, row, times.asOf, view.step.changed),
  )
  const isGiven = read.every(({ name }) => name !== 'owner') && wasGiven(world, view, times)
  const given = isGiven ? setField(world, view, 'owner', times) : null
  return given === null ? read : [...read, given]
}

/** Whether it was someone else's, and not merely told of by someone else. */
function wasGiven(world: World, { thing, row }: RowView, times: Times): boolean {
  const order = orderAt(world, times.knownOn)
  if (row.owner === firstSender(thing, order)) return false
  return stepsKnown(thing, order).some(
    (step) => step.effective <= times.asOf && step.row !== null && step.row.owner !== row.owner,
  )
}

/** The fields of an item that a question to it looks at, each with the message that set it. */
export function setFieldsRead(
  world: World,
  view: RowView,
  times: Times,
  ask: (row: AnyRow) => unknown,
): SetField[] {
  const read = new Set<string>()
  const row = new Proxy(view.row, {
    get(target, name) {
      if (typeof name === 'string') read.add(name)
      return Reflect.get(target, name) as unknown
    },
  })
  ask(row)
  return [...read].flatMap((name) => setField(world, view, name, times) ?? [])
}

/** What set a field of an item as it stood; null where it was never stated. */
export function setField(world: World, view: RowView, name: string, times: Times): SetField | null {
  const value = view.row[name as keyof AnyRow]
  if (value === undefined) return null
  const set = setterKnown(view.thing, name, times.asOf, orderAt(world, times.knownOn))
  const message = set === null ? null : (world.messages[set.order] ?? null)
  if (set === null || message === null) return null
  const own = set.change?.evidence ?? null
  return {
    name,
    value,
    message,
    evidence: own === null ? message.evidence : weaker(own, message.evidence),
    sources: set.change?.sources ?? message.sources,
    effective: set.effective,
    order: set.order,
  }
}

/** The weakest mark of the rules and figures behind some contributions. */
export function evidenceOf(
  world: World,
  contributions: readonly Contribution[],
  times: Times,
): Evidence {
  let mark: Evidence = 'seen'
  const rules = new Set<Rule>()
  const uniform = uniformEvidence(world)
  if (uniform !== null && contributions.length > 0) mark = weaker(mark, uniform)
  for (const contribution of contributions) {
    rules.add(contribution.rule)
    if (uniform !== null) continue
    for (const field of fieldsRead(world, contribution, times)) mark = weaker(mark, field.evidence)
  }
  for (const rule of rules) mark = weaker(mark, rule.cite.evidence)
  return mark
}

/** The one mark of a record whose messages all have it; null where they differ. */
export function uniformEvidence(world: World): Evidence | null {
  return derivedFrom(world, 'uniform evidence', () => {
    const first = world.messages[0]?.evidence ?? 'seen'
    if (world.messages.some((message) => message.evidence !== first)) return null
    for (const folded of world.kinds.values()) if (folded.marked) return null
    return first
  })
}

/** The items of a kind as they stood. */
export function rowsOf(world: World, times: Times, kind: AnyItemKind): readonly RowView[] {
  const { rows } = lastRows(world, times)
  let own = rows.get(kind.id)
  if (own === undefined) rows.set(kind.id, (own = rowsAt(world, times, kind)))
  return own
}

function rowsOwnedBy(
  world: World,
  times: Times,
  kind: AnyItemKind,
  party: PartyId,
): readonly RowView[] {
  const { byOwner } = lastRows(world, times)
  let owned = byOwner.get(kind.id)
  if (owned === undefined) {
    owned = Map.groupBy(rowsOf(world, times, kind), ({ row }) => row.owner)
    byOwner.set(kind.id, owned)
  }
  return owned.get(party) ?? []
}

/** What was found at two times: one pass over the items serves all counts and parties. */
interface LastRows extends Times {
  readonly rows: Map<string, readonly RowView[]>
  readonly byOwner: Map<string, ReadonlyMap<unknown, readonly RowView[]>>
  readonly contributions: Map<Count, Map<PartyId, readonly Contribution[]>>
  readonly bases: Map<Count, Map<PartyId, Basis>>
}

/** What has been found, for a world of the same items: of the same counts it holds there. */
export function foundIn(world: World): Map<unknown, unknown> {
  const { of } = lastFound(world)
  if (of === null) return new Map()
  const { contributions, bases } = of
  const own = { ...of, contributions: new Map(contributions), bases: new Map(bases) }
  return new Map([[found, { of: own }]])
}

const found = 'found'

function lastFound(world: World): { of: LastRows | null } {
  return derivedFrom(world, found, (): { of: LastRows | null } => ({ of: null }))
}

export function lastRows(world: World, { asOf, knownOn }: Times): LastRows {
  const last = lastFound(world)
  if (last.of?.asOf !== asOf || last.of.knownOn !== knownOn) {
    last.of = {
      asOf,
      knownOn,
      rows: new Map(),
      byOwner: new Map(),
      contributions: new Map(),
      bases: new Map(),
    }
  }
  return last.of
}
