// How often something may be tried: so many times at once, and one more in each equal part of a
// stretch of time, for each who tries (the generic cell rate algorithm, ITU-T I.371: one number for
// each). Kept in memory: several processes each allow as much.
export interface Pace {
  /** In how many milliseconds to come again; null where it may be tried now. */
  readonly wait: (who: string) => number | null
}

/** More who try at once than any office has; beyond it the oldest is forgotten. */
const mostWho = 10_000

export function pace(times: number, inMs: number, clock: () => number): Pace {
  const each = inMs / times
  /** When all that was tried would have been, at an even pace. */
  const evenly = new Map<string, number>()
  return {
    wait: (who) => {
      const now = clock()
      const then = Math.max(evenly.get(who) ?? 0, now)
      const waitMs = then + each - inMs - now
      const isAllowed = waitMs <= 0
      // Whoever tried last is forgotten last.
      evenly.delete(who)
      evenly.set(who, isAllowed ? then + each : then)
      const [oldest] = evenly.keys()
      if (evenly.size > mostWho && oldest !== undefined) evenly.delete(oldest)
      return isAllowed ? null : waitMs
    },
  }
}
