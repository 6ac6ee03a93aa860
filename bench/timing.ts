// Timing: warm-up first, then the sides of a comparison by turns, so that a slow moment of the
// machine falls on all of them; medians with the least and the greatest.
export interface Timed {
  /** Milliseconds for one unit of work. */
  readonly median: number
  readonly least: number
  readonly greatest: number
  readonly runs: number
  /** Milliseconds of all processors together, for this process alone; the median. */
  readonly processor?: number
}

export interface Side {
  readonly name: string
  /** Made before each turn, which then is a single run; not timed. */
  readonly prepare?: () => unknown
  /** How many units of work one run does; 1 when left out. */
  readonly units?: number
  readonly run: (prepared: unknown) => unknown
}

export interface Effort {
  readonly warmUp: number
  readonly runs: number
  /**
   * What a side made last is held until it makes it anew, as a program that runs holds it: else the
   * engine forgets between two runs what its compiled code rests on. Too much for large records.
   */
  readonly holds: boolean
  /**
   * Milliseconds that a turn lasts at least: a side that needs nothing prepared is run again until
   * they have passed, and the mean is taken, its own collections among it. A single short run would
   * pay for the collection before it, which hands memory back that it must take anew.
   */
  readonly turn?: number
}

export const usual: Effort = { warmUp: 3, runs: 11, holds: true, turn: 50 }
export const heavy: Effort = { warmUp: 1, runs: 5, holds: false }

export async function timeSides(
  sides: readonly Side[],
  effort: Effort,
): Promise<ReadonlyMap<string, Timed>> {
  const times = new Map(sides.map((side): [string, number[]] => [side.name, []]))
  const processor = new Map(sides.map((side): [string, number[]] => [side.name, []]))
  const held = new Map<Side, unknown>()
  for (let turn = -effort.warmUp; turn < effort.runs; turn += 1) {
    for (const side of sides) {
      const { elapsed, busy, result } = await timeTurn(side, effort.turn ?? 0)
      if (turn >= 0) {
        times.get(side.name)!.push(elapsed)
        processor.get(side.name)!.push(busy)
      }
      if (effort.holds) held.set(side, result)
    }
  }
  return new Map(
    sides.map(({ name }) => {
      const busy = timedOf(processor.get(name)!).median
      return [name, { ...timedOf(times.get(name)!), processor: busy }]
    }),
  )
}

async function timeTurn(
  side: Side,
  atLeast: number,
): Promise<{ readonly elapsed: number; readonly busy: number; readonly result: unknown }> {
  const prepared = side.prepare?.()
  const again = side.prepare === undefined ? atLeast : 0
  globalThis.gc?.()
  const spent = process.cpuUsage()
  const from = performance.now()
  let result: unknown
  let done = 0
  do {
    result = side.run(prepared)
    // A side that answers at once is not made to wait for the next turn of the event loop.
    if (result instanceof Promise) await result
    done += 1
  } while (performance.now() - from < again)
  const units = done * (side.units ?? 1)
  const elapsed = (performance.now() - from) / units
  const { user, system } = process.cpuUsage(spent)
  return { elapsed, busy: (user + system) / 1000 / units, result }
}

export function timedOf(times: readonly number[]): Timed {
  const sorted = times.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const median =
    sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
  return { median, least: sorted[0]!, greatest: sorted.at(-1)!, runs: sorted.length }
}
