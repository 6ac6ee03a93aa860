// What a count rests on, in short: how many items, the newest statement about one of them, and how
// well all of it is known. Items that stand alike are asked about once, by their forms; items of
// whose past more was learned since are looked at one by one. Which items these are, and which
// messages made them so, is contributions.ts's business.
import type { Count, Rule, Term } from '#language/count.ts'
import { weaker, type Evidence } from '#language/evidence.ts'
import type { AnyItemKind } from '#language/item.ts'
import type { PartyId } from '#language/party.ts'
import type { Instant } from '#language/time.ts'
import { deciding } from './appraisal.ts'
import {
  type Basis,
  contributionsTo,
  evidenceOf,
  lastRows,
  uniformEvidence,
} from './contributions.ts'
import { rowAt, type Order, type Step, type Thing } from './fold.ts'
import type { FormTable, Stand } from './forms.ts'
import { standKnown } from './refold.ts'
import { derivedFrom, orderAt, type Times, type World } from './world.ts'
import { worthOf } from './worth.ts'

export function basisOf(world: World, count: Count, party: PartyId, times: Times): Basis {
  const { bases } = lastRows(world, times)
  const byParty = bases.get(count) ?? new Map<PartyId, Basis>()
  bases.set(count, byParty)
  let basis = byParty.get(party)
  if (basis === undefined) byParty.set(party, (basis = newBasis(world, count, party, times)))
  return basis
}

function newBasis(world: World, count: Count, party: PartyId, times: Times): Basis {
  const uniform = uniformEvidence(world)
  if (uniform === null) return basisByItem(world, count, party, times)
  const found: Found = { items: 0, newest: -Infinity, rules: new Set() }
  for (const term of count.terms) lookAtTerm(world, term, party, times, found)
  let evidence: Evidence = found.items > 0 ? weaker('seen', uniform) : 'seen'
  for (const rule of found.rules) evidence = weaker(evidence, rule.cite.evidence)
  return { items: found.items, statedOn: found.items > 0 ? found.newest : null, evidence }
}

/** Where marks differ, each contribution is looked at with the messages behind it. */
function basisByItem(world: World, count: Count, party: PartyId, times: Times): Basis {
  const contributions = contributionsTo(world, count, party, times)
  const changed = contributions.map(({ view }) => view.step.changed)
  return {
    items: contributions.length,
    statedOn: changed.length === 0 ? null : changed.reduce((a, b) => Math.max(a, b)),
    evidence: evidenceOf(world, contributions, times),
  }
}

interface Found {
  items: number
  newest: Instant
  readonly rules: Set<Rule>
}

function lookAtTerm(world: World, term: Term, party: PartyId, times: Times, found: Found): void {
  const standing = standingAt(world, term.item, times)
  const { table, alike, others } = standing
  const owner = table.owners.indexOf(party)
  const rules = rulesByStand(world, term)
  for (const { stand, things, newest } of alike.values()) {
    if (table.owner[stand] !== owner) continue
    let rule = rules[stand]
    if (rule === undefined) rules[stand] = rule = deciding(table, term, stand)
    if (rule === null) continue
    if (rule !== 'looks further') note(found, rule, newest, things.length)
    else
      for (const one of things)
        lookAtItem(term, rowAt(one, times.asOf, standing.order), times, found)
  }
  for (const step of others) if (step.row?.owner === party) lookAtItem(term, step, times, found)
}

function lookAtItem(term: Term, step: Step | null, times: Times, found: Found): void {
  const row = step?.row ?? null
  const worth = row === null ? null : worthOf(term, row, times.asOf, step!.changed)
  if (worth !== null) note(found, worth.rule, step!.changed, 1)
}

function note(found: Found, rule: Rule, changed: Instant, items: number): void {
  found.items += items
  if (changed > found.newest) found.newest = changed
  found.rules.add(rule)
}

/** The rule of a term that decides on each stand, as far as it was asked. */
function rulesByStand(world: World, term: Term): (Rule | null | 'looks further' | undefined)[] {
  const all = derivedFrom(
    world,
    'rules by stand',
    () => new Map<Term, (Rule | null | 'looks further' | undefined)[]>(),
  )
  let rules = all.get(term)
  if (rules === undefined) all.set(term, (rules = []))
  return rules
}

/** How the items of a kind stand at two times. */
interface Standing {
  readonly table: FormTable
  /** How many messages were known. */
  readonly order: Order
  /** Items whose forms tell how they stood, those that stood alike together. */
  readonly alike: ReadonlyMap<Stand, Alike>
  /** Of the others that are there. */
  readonly others: readonly Step[]
}

interface Alike {
  readonly stand: Stand
  readonly things: Thing[]
  /** The newest statement about one of them. */
  newest: Instant
}

function standingAt(world: World, kind: AnyItemKind, times: Times): Standing {
  const last = derivedFrom(world, 'standing', (): { of: LastStanding | null } => ({ of: null }))
  const { asOf, knownOn } = times
  if (last.of?.asOf !== asOf || last.of.knownOn !== knownOn) {
    last.of = { asOf, knownOn, kinds: new Map() }
  }
  const { kinds } = last.of
  let standing = kinds.get(kind)
  if (standing === undefined) kinds.set(kind, (standing = newStanding(world, kind, times)))
  return standing
}

interface LastStanding extends Times {
  readonly kinds: Map<AnyItemKind, Standing>
}

function newStanding(world: World, kind: AnyItemKind, { asOf, knownOn }: Times): Standing {
  const folded = world.kinds.get(kind)
  if (folded === undefined) throw new RangeError(`item kind not in the agreement: ${kind.id}`)
  const order = orderAt(world, knownOn)
  const alike = new Map<Stand, Alike>()
  const others: Step[] = []
  for (const thing of folded.things.values()) {
    const known = standKnown(thing, asOf, order)
    if (known === null) {
      const step = rowAt(thing, asOf, order)
      if (step !== null) others.push(step)
    } else {
      const { stand, changed } = known
      const same = alike.get(stand)
      if (same === undefined) alike.set(stand, { stand, things: [thing], newest: changed })
      else {
        same.things.push(thing)
        if (changed > same.newest) same.newest = changed
      }
    }
  }
  return { table: folded.table, order, alike, others }
}
