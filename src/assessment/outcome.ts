// What a scenario comes to on a day, beside what holds without it: for each party or group count,
// limit and distance, what must go or could be added, and what the count is made of by type of
// item, each part with its rule.
import type { Count } from '#language/count.ts'
import type { AnyItemKind, AnyRow, Value } from '#language/item.ts'
import type { HolderId } from '#language/party.ts'
import { lifeOf, measure, type Measured } from './assess.ts'
import { citationOf } from './citations.ts'
import { contributionsTo, type Contribution } from './contributions.ts'
import { ownersOf } from './holders.ts'
import type { CitationResult, LifeResult, LimitResult } from './result.ts'
import { derivedFrom, type Times, type World } from './world.ts'

/** Items of one type that one rule speaks of. */
export interface OutcomePart {
  readonly kind: string
  readonly rule: string
  readonly citation: CitationResult
  /** The fields that tell types apart, as stated. */
  readonly type: Readonly<Record<string, Value>>
  readonly items: number
  /** What they add to the count, known parts alone, and how many are not known. */
  readonly worth: number
  readonly unknownItems: number
}

type Standing = Pick<LimitResult, 'value' | 'max' | 'distance' | 'state' | 'citation' | 'evidence'>

export interface LimitOutcome {
  readonly limit: string
  readonly count: string
  /** Null where there is no such limit without the scenario. */
  readonly today: Standing | null
  readonly scenario: Standing
  /** How much is above the ceiling, and how much is left below it; null where that is not known. */
  readonly mustGo: number | null
  readonly couldAdd: number | null
  readonly parts: readonly OutcomePart[]
}

export interface HolderOutcome {
  readonly holder: HolderId
  readonly limits: readonly LimitOutcome[]
}

export interface Outcome {
  readonly life: { readonly today: LifeResult | null; readonly scenario: LifeResult }
  readonly holders: readonly HolderOutcome[]
}

/** `today` is null for a scenario that starts from a blank page. */
export function outcomeOf(today: World | null, laid: World, times: Times): Outcome {
  const before = today === null ? null : lastMeasured(today, times)
  const after = measure(laid, times)
  const limitsOf = (one: typeof after): (readonly [HolderId, readonly LimitResult[]])[] => [
    ...one.parties.map(({ party, limits }) => [party, limits] as const),
    ...one.groups.map(({ group, limits }) => [group, limits] as const),
  ]
  const known = new Map(before === null ? [] : limitsOf(before))
  return {
    life: { today: today === null ? null : lifeOf(today, times), scenario: after.life },
    holders: limitsOf(after).map(([holder, limits]) => ({
      holder,
      limits: limits.map((limit) =>
        limitOutcome(laid, holder, limit, known.get(holder) ?? [], times),
      ),
    })),
  }
}

/** Whether anything is stated or supposed of what a limit counts. */
export function isTold({ scenario, parts }: LimitOutcome): boolean {
  return scenario.value !== null || parts.length > 0
}

/** What holds today stays while a proposal is changed. */
function lastMeasured(today: World, times: Times): Measured {
  const last = derivedFrom(today, 'measured', (): { at: Times; measured: Measured | null } => ({
    at: times,
    measured: null,
  }))
  const isSame = last.at.asOf === times.asOf && last.at.knownOn === times.knownOn
  if (!isSame || last.measured === null) {
    last.at = times
    last.measured = measure(today, times)
  }
  return last.measured
}

function limitOutcome(
  laid: World,
  holder: HolderId,
  limit: LimitResult,
  before: readonly LimitResult[],
  times: Times,
): LimitOutcome {
  const today = before.find((one) => one.limit === limit.limit)
  const { distance } = limit
  return {
    limit: limit.limit,
    count: limit.count,
    today: today === undefined ? null : standingOf(today),
    scenario: standingOf(limit),
    mustGo: distance === null ? null : Math.max(0, -distance),
    couldAdd: distance === null ? null : Math.max(0, distance),
    parts: partsOf(laid, limit.count, holder, times),
  }
}

function standingOf(limit: LimitResult): Standing {
  const { value, max, distance, state, citation, evidence } = limit
  return { value, max, distance, state, citation, evidence }
}

function partsOf(world: World, countId: string, holder: HolderId, times: Times): OutcomePart[] {
  const count = world.agreement.counts.find(({ id }) => id === countId)!
  const contributions = ownersOf(world.agreement, holder, times.asOf).flatMap((party) =>
    contributionsTo(world, count, party, times),
  )
  const groups = Map.groupBy(contributions, (one) => keyOf(one, count))
  return [...groups.values()]
    .map(partOf)
    .filter(({ worth, unknownItems }) => worth !== 0 || unknownItems > 0)
}

function keyOf({ view, rule }: Contribution, count: Count): string {
  return JSON.stringify([count.id, rule.id, view.kind.id, typeOf(view.kind, view.row)])
}

function partOf(contributions: readonly Contribution[]): OutcomePart {
  const { view, rule } = contributions[0]!
  const known = contributions.filter(({ value }) => !Number.isNaN(value))
  return {
    kind: view.kind.id,
    rule: rule.id,
    citation: citationOf(rule.cite),
    type: typeOf(view.kind, view.row),
    items: contributions.length,
    worth: known.reduce((sum, { value }) => sum + value, 0),
    unknownItems: contributions.length - known.length,
  }
}

const mostFields = 2

/** The first fields of words that a table of holdings shows: they tell types apart. */
function typeOf(kind: AnyItemKind, row: AnyRow): Readonly<Record<string, Value>> {
  const words = kind.shows.filter((name) => ['text', 'one-of'].includes(kind.fields[name]!.kind))
  const stated = words.slice(0, mostFields).flatMap((name) => {
    const value = row[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries(stated)
}
