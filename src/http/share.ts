// How much of this server's time one caller may take: so much at once, and of the time that passes
// a part. What is computed is paid for in the time that it took and not by the number of requests,
// since a search takes a few milliseconds and a table for spreadsheets a hundred times that. Kept
// in memory.
export interface Share {
  /** In how many milliseconds to come again; null where there is something left. */
  readonly wait: (who: string) => number | null
  /** What it took is known afterwards. */
  readonly spend: (who: string, ms: number) => void
}

export interface Allowance {
  readonly atOnceMs: number
  /** Of the time that passes. */
  readonly part: number
}

/** More who call at once than this server lets connect; beyond it the oldest is forgotten. */
const mostWho = 10_000

export function share({ atOnceMs, part }: Allowance, clock: () => number): Share {
  /** When all that was spent would have been earned. */
  const earned = new Map<string, number>()
  return {
    wait: (who) => {
      const waitMs = (earned.get(who) ?? 0) - clock() - atOnceMs / part
      return waitMs <= 0 ? null : waitMs
    },
    spend: (who, ms) => {
      const from = Math.max(earned.get(who) ?? 0, clock())
      // Whoever spent last is forgotten last.
      earned.delete(who)
      earned.set(who, from + ms / part)
      const [oldest] = earned.keys()
      if (earned.size > mostWho && oldest !== undefined) earned.delete(oldest)
    },
  }
}
