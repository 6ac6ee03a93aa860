// What a record does not hold may have happened all the same: it may be incomplete, or stop before.
import { endOfDay, startOf, type Instant } from '#language/time.ts'
import { derivedFrom, type World } from './world.ts'

/** Whether a message of up to this moment may be missing from the record. */
export function mayBeMissing(world: World, upTo: Instant): boolean {
  return !world.record.complete || upTo > lastSpokenOf(world)
}

function lastSpokenOf(world: World): Instant {
  return derivedFrom(world, 'the last moment of which the record speaks', () => {
    const { until } = world.record
    return until === null ? Infinity : endOfDay(startOf(until))
  })
}
