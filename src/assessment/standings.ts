// How one party stands to an agreement from moment to moment, and when it owes anything, as known
// on one day: worked out once, for who asks of thousands of moments. Of a single moment
// lifetime.ts tells the same.
import { isBound, standing, type Phase } from '#language/life.ts'
import type { PartyId } from '#language/party.ts'
import type { Instant } from '#language/time.ts'
import { stepsKnown } from './fold.ts'
import { noticeAt, owingPhases, standingAt, stretchesOf, type StandingAt } from './lifetime.ts'
import { orderAt, type World } from './world.ts'

export interface Standings {
  /** As `standingAt` tells it. */
  readonly at: (asOf: Instant) => StandingAt | null
  /**
   * As `owingAt` tells it. What arises before the event that it is about (a notice of leaving) is
   * asked of the standing of that earlier moment.
   */
  readonly owes: (at: Instant, standingOn?: Instant) => boolean
}

export function standingsOf(world: World, party: PartyId, knownOn: Instant): Standings {
  const days = [-Infinity, ...standingDays(world, party, knownOn)]
  const standings = days.map((asOf) => standingAt(world, party, { asOf, knownOn }))
  const stretches = stretchesOf(world, knownOn)
  const began = [-Infinity, ...stretches.map(({ from }) => from)]
  const phases = [null, ...stretches.map(({ phase }) => (owingPhases.has(phase) ? phase : null))]
  const at = (asOf: Instant) => lastOf(days, standings, asOf)
  return {
    at,
    owes: (moment, standingOn = moment) => owes(lastOf(began, phases, moment), at(standingOn)),
  }
}

/** The value that began last. */
function lastOf<T>(from: readonly Instant[], values: readonly T[], at: Instant): T {
  let last = from.length - 1
  while (from[last]! > at) last -= 1
  return values[last]!
}

function owes(phase: Phase | null, own: StandingAt | null): boolean {
  return phase !== null && (own === null || isBound(own.state, phase))
}

/** The moments at which a party's standing can have changed, in the order of time. */
export function standingDays(world: World, party: PartyId, knownOn: Instant): readonly Instant[] {
  const thing = world.kinds.get(standing)?.things.get(party)
  const steps = thing === undefined ? [] : stepsKnown(thing, orderAt(world, knownOn))
  const told = steps.map((step) => step.effective)
  const facts = world.agreement.standings.filter((one) => one.party === party).map(({ on }) => on)
  const days = [...told, ...facts]
  const runOut = days.flatMap((asOf) => noticeAt(world, party, { asOf, knownOn })?.from ?? [])
  return [...new Set([...days, ...runOut])].toSorted((a, b) => a - b)
}
