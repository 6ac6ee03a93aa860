// Figures that stand still: between two moments at which something can change, life, counts and
// limits are what they were, and are worked out once for all days between. A moment too many costs
// a question; one too few would be a wrong figure, so all are taken that the record and the
// agreement name, whether or not they change anything.
import type { AnyItemKind } from '#language/item.ts'
import { standing, term } from '#language/life.ts'
import { msPerDay, startOf, type Instant } from '#language/time.ts'
import { measure, type Measured } from './assess.ts'
import { stepsKnown, type Order, type Step } from './fold.ts'
import { termOf } from './lapses.ts'
import { readingsOf } from './readings.ts'
import { countUpTo } from './sorted.ts'
import { derivedFrom, orderAt, type Times, type World } from './world.ts'

/** So many stretches are remembered, the last ones. */
const most = 64

interface Remembered {
  readonly knownOn: Instant
  /** Null until asked a second time: who slides along what was known asks once of each day. */
  moments: readonly Instant[] | null
  /** By the number of moments before it. */
  readonly stretches: Map<number, Measured>
}

/** As `measure`; on days between which nothing changes, the very same answer. */
export function measureSteadily(world: World, times: Times): Measured {
  const { asOf, knownOn } = times
  const last = derivedFrom(world, 'steady', (): { of: Remembered | null } => ({ of: null }))
  if (last.of?.knownOn !== knownOn) {
    last.of = { knownOn, moments: null, stretches: new Map() }
    return measure(world, times)
  }
  const { stretches } = last.of
  last.of.moments ??= momentsOf(world, knownOn)
  const at = countUpTo(last.of.moments, asOf)
  const found = stretches.get(at) ?? measure(world, times)
  stretches.delete(at)
  stretches.set(at, found)
  if (stretches.size > most) stretches.delete(stretches.keys().next().value!)
  return found
}

/** The first moments at which anything can be otherwise than before, in the order of time. */
export function momentsOf(world: World, knownOn: Instant): readonly Instant[] {
  const worlds = [world, ...readingsOf(world, knownOn).map((read) => read.world)]
  const found = worlds.flatMap((one) => [...ofAgreement(one), ...ofRecord(one, knownOn)])
  return [...new Set(found.filter(Number.isFinite))].toSorted((a, b) => a - b)
}

function ofAgreement({ agreement }: World): readonly Instant[] {
  const { counts, groups, life, limits, standings } = agreement
  const rules = counts
    .flatMap((count) => count.terms)
    .flatMap((one) => [one.rule, ...one.exceptions])
  const members = groups.flatMap((group) => group.members)
  return [
    ...[...rules, ...members].flatMap(({ from, until }) => [from, until]),
    ...limits.flatMap((limit) => limit.values.map(({ from }) => from)),
    ...life.flatMap(({ on, until }) => (until === null ? [on] : [on, startOf(until)])),
    ...standings.map(({ on }) => on),
  ]
}

function ofRecord(world: World, knownOn: Instant): readonly Instant[] {
  const { currentForDays } = world.agreement
  const order = orderAt(world, knownOn)
  const effective = new Set<Instant>()
  for (const histories of new Set([...world.kinds.values()].map((kind) => kind.histories))) {
    for (const at of histories.effective.subarray(0, histories.count)) effective.add(at)
  }
  // A complete statement may list nothing: that there is nothing is said from then on.
  for (const { restated } of world.kinds.values())
    for (const one of restated) effective.add(one.effective)
  const terms = stepsOf(world, term, order).map(({ row }) => row?.['until'])
  const ends = terms.flatMap((until) => (typeof until === 'string' ? [startOf(until)] : []))
  const left = stepsOf(world, standing, order).flatMap((step) => runningOut(world, step))
  // Of what stands for long nothing may have been said since: the figure is old from then on.
  const after = currentForDays === null ? null : (currentForDays + 1) * msPerDay + 1
  const old = after === null ? [] : [...effective].map((at) => at + after)
  return [...effective, ...old, ...ends, ...left]
}

function stepsOf(world: World, kind: AnyItemKind, order: Order): readonly Step[] {
  const things = [...(world.kinds.get(kind)?.things.values() ?? [])]
  return things.flatMap((thing) => stepsKnown(thing, order))
}

/** When a notice that the step gives has run out, whatever was said to it meanwhile. */
function runningOut(world: World, { order, row }: Step): readonly Instant[] {
  const notice = world.messages[order]
  if (notice === undefined) return []
  return world.agreement.lapses
    .filter(({ item, from }) => item === standing && from === row?.state)
    .map((lapse) => termOf(world, lapse, notice).from)
}
