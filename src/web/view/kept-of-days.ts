// What was computed of a record for a day, kept for the next reader who asks for the same day. Any
// day can be asked for, so that the newest few stand and the others go.
import { derivedFrom, type World } from '#assessment/world.ts'
import type { IsoDay } from '#language/time.ts'

/** Today is asked for most; the others are of those who look elsewhere just now. */
export const mostDays = 16

export function keptOfDay<T>(world: World, name: string, day: IsoDay, compute: () => T): T {
  const days = derivedFrom(world, name, () => new Map<IsoDay, T>())
  const found = days.has(day) ? (days.get(day) as T) : compute()
  // The day that was asked for last stands last.
  days.delete(day)
  days.set(day, found)
  for (const oldest of days.keys()) {
    if (days.size <= mostDays) break
    days.delete(oldest)
  }
  return found
}
