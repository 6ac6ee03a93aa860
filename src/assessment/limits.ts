// Counts and limits of a party or a group at two times: number, ceiling, distance and state, with
// evidence, the day of the newest statement, and what each reading makes of it.
import { groupOf } from '#language/agreement.ts'
import type { Provision } from '#language/citation.ts'
import type { Count } from '#language/count.ts'
import { valueAt } from '#language/dated.ts'
import { weaker, weakest } from '#language/evidence.ts'
import { limitSteps, type Limit } from '#language/limit.ts'
import type { HolderId, PartyId } from '#language/party.ts'
import { dayOf, formatDay, msPerDay, type Instant } from '#language/time.ts'
import { basisOf } from './basis.ts'
import { citationOf } from './citations.ts'
import type { Basis } from './contributions.ts'
import { limitsFor, ownersOf, sumAt } from './holders.ts'
import { bindingStretches, owingAt, standingAt } from './lifetime.ts'
import { readingsOf, type ReadWorld } from './readings.ts'
import type { CountResult, LimitReading, LimitResult, LimitState } from './result.ts'
import { firstWordOf } from './spoken.ts'
import type { Times, World } from './world.ts'

export function countsAt(world: World, holder: HolderId, times: Times): CountResult[] {
  const readings = readingsOf(world, times.knownOn)
  return world.agreement.counts.map((count) => countResult(world, count, holder, times, readings))
}

function countResult(
  world: World,
  count: Count,
  holder: HolderId,
  times: Times,
  readings: readonly ReadWorld[],
): CountResult {
  const sum = sumAt(world, count, holder, times)
  const bases = basesOf(world, count, holder, times)
  const stated = isStatedOf(world, holder, bases)
  const value = stated && sum.unknown === 0 ? sum.known : null
  const dated = bases.flatMap(({ statedOn }) => statedOn ?? [])
  const statedOn = dated.length === 0 ? null : Math.max(...dated)
  return {
    count: count.id,
    value,
    known: sum.known,
    unknownItems: sum.unknown,
    citation: citationOf(count.cite),
    evidence: weaker(count.cite.evidence, weakest(bases.map((one) => one.evidence))),
    statedOn: statedOn === null ? null : formatDay(dayOf(statedOn)),
    old: bases.some((one) => isOld(world, one.statedOn, times)),
    readings: readings.flatMap(({ reading, world: under }) => {
      if (under.kinds === world.kinds && under.points.has(count)) return []
      const read = countUnder(under, count.id, holder, times)
      return read === value ? [] : [{ reading: reading.id, by: reading.by, value: read }]
    }),
  }
}

/** The count in another world (a reading), null where it is not known there. */
function countUnder(world: World, countId: string, holder: HolderId, times: Times): number | null {
  const count = world.agreement.counts.find((one) => one.id === countId)
  return count === undefined ? null : statedSum(world, count, holder, times)
}

/** The count, null where a part of it is not known or a party has not stated its own. */
export function statedSum(
  world: World,
  count: Count,
  holder: HolderId,
  times: Times,
): number | null {
  const sum = sumAt(world, count, holder, times)
  if (sum.unknown > 0) return null
  // What is not zero was stated, by one party.
  if (sum.known !== 0 && groupOf(world.agreement, holder) === null) return sum.known
  return isStatedOf(world, holder, basesOf(world, count, holder, times)) ? sum.known : null
}

interface OwnBasis extends Basis {
  readonly owner: HolderId
  readonly stated: boolean
}

function basesOf(world: World, count: Count, holder: HolderId, times: Times): readonly OwnBasis[] {
  return ownersOf(world.agreement, holder, times.asOf).map((owner) => {
    const basis = basisOf(world, count, owner, times)
    return { ...basis, owner, stated: isStated(world, count, owner, times, basis) }
  })
}

/** Of a group, the whole was stated, or each member. */
function isStatedOf(world: World, holder: HolderId, bases: readonly OwnBasis[]): boolean {
  if (bases.some((one) => one.owner === holder && one.stated)) return true
  if (groupOf(world.agreement, holder) === null) return false
  return bases.every((one) => one.owner === holder || one.stated)
}

/** Whether the record says anything of this count: no word of a party is not the number zero. */
function isStated(world: World, count: Count, party: PartyId, times: Times, basis: Basis): boolean {
  return basis.items > 0 || hasSpoken(world, count, party, times)
}

function hasSpoken(world: World, count: Count, party: PartyId, times: Times): boolean {
  return count.terms.some(({ item }) => {
    const word = item.single ? firstWordOf(world, item, party, times.knownOn) : null
    return word !== null && word.effective <= times.asOf
  })
}

function isOld(world: World, stated: Instant | null, times: Times): boolean {
  const { currentForDays } = world.agreement
  if (currentForDays === null || stated === null) return false
  return times.asOf > stated + (currentForDays + 1) * msPerDay
}

export function limitsAt(
  world: World,
  holder: HolderId,
  times: Times,
  counts: readonly CountResult[],
): LimitResult[] {
  const readings = readingsOf(world, times.knownOn)
  return limitsFor(world.agreement, holder).map((limit) => {
    const count = counts.find((one) => one.count === limit.count.id)!
    const own = limitOn(world, limit, holder, count.value, count.known, times)
    const cite = limitCite(limit, times)
    return {
      limit: limit.id,
      count: limit.count.id,
      ...own.result,
      bindsFrom: dayText(own.bindsFrom),
      bindsUntil: dayText(own.bindsUntil),
      citation: citationOf(cite),
      evidence: weaker(cite.evidence, count.evidence),
      readings: readings.flatMap((read) =>
        limitReading(read, limit, holder, count, own.result, times),
      ),
    }
  })
}

type Measured = Pick<LimitReading, 'value' | 'max' | 'distance' | 'state'>

function limitReading(
  { reading, world }: ReadWorld,
  limit: Limit,
  holder: HolderId,
  count: CountResult,
  own: Measured,
  times: Times,
): LimitReading[] {
  const read = count.readings.find((one) => one.reading === reading.id)
  const value = read === undefined ? count.value : read.value
  const { result } = limitOn(world, limit, holder, value, value ?? count.known, times)
  if (result.state === own.state && result.value === own.value) return []
  return [{ reading: reading.id, by: reading.by, ...result }]
}

/** A count against its ceiling on a day. */
export function limitOn(
  world: World,
  limit: Limit,
  holder: HolderId,
  value: number | null,
  known: number,
  times: Times,
): {
  readonly result: Measured
  readonly bindsFrom: Instant | null
  readonly bindsUntil: Instant | null
} {
  const binding = bindingStretches(world, times.knownOn)
  const inForce = binding.some((one) => one.from <= times.asOf && times.asOf < one.until)
  const steps = limitSteps(limit, times.knownOn)
  const now = valueAt(steps, times.asOf)
  const max = now?.value ?? steps[0]?.value ?? null
  const first = steps[0]?.from ?? null
  const from = first === null || binding[0] === undefined ? null : Math.max(first, binding[0].from)
  const last = binding.at(-1)?.until ?? Infinity
  const bindsUntil = Number.isFinite(last) ? last : null
  const state = ((): LimitState => {
    if (!inForce && binding.some((one) => one.until <= times.asOf)) return 'no-longer-binding'
    if (now === null || !inForce) return 'not-yet-binding'
    // Who belongs to a group, its members say.
    const isParty = groupOf(world.agreement, holder) === null
    if (isParty && !owingAt(world, times.knownOn)(times.asOf, holder)) {
      const own = standingAt(world, holder, times)
      return own?.state === 'withdrawn' ? 'no-longer-binding' : 'not-yet-binding'
    }
    if (max === null) return 'unknown'
    if (known > max) return 'over'
    if (value === null) return 'unknown'
    return value === max ? 'at' : 'within'
  })()
  const distance = value === null || max === null ? null : max - value
  return { result: { value, max, distance, state }, bindsFrom: from, bindsUntil }
}

/** The place that sets the ceiling of the day; where there is none yet, the place of the limit. */
export function limitCite(limit: Limit, { asOf, knownOn }: Times): Provision {
  return valueAt(limitSteps(limit, knownOn), asOf)?.cite ?? limit.cite
}

function dayText(at: Instant | null): string | null {
  return at === null ? null : formatDay(dayOf(at))
}
