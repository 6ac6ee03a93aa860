// How often something may be tried: so many times in a stretch of time, for each who tries. Kept in
// memory, by the clock of the desk: several processes each allow as much.
export interface Pace {
  /** In how many milliseconds to come again; null where it may be tried now. */
  readonly wait: (who: string) => number | null
}

/** More who try at once than any office has; beyond it the oldest is forgotten. */
const mostWho = 10_000

export function pace(times: number, inMs: number, clock: () => number): Pace {
  const tried = new Map<string, number[]>()
  return {
    wait: (who) => {
      const now = clock()
      const recent = (tried.get(who) ?? []).filter((at) => now - at < inMs)
      const isFull = recent.length >= times
      // Whoever is let in last is forgotten last.
      tried.delete(who)
      tried.set(who, isFull ? recent : [...recent, now])
      const oldest = tried.keys().next().value
      if (tried.size > mostWho && oldest !== undefined) tried.delete(oldest)
      return isFull ? inMs - (now - recent[0]!) : null
    },
  }
}
