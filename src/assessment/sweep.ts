// A sweep: a million variants of a proposal at once. Limits run over ranges, and what a counting
// rule adds is taken so many times. Nothing is replayed: the record is reduced once to what each
// rule adds to each count for each holder, and a variant is then a sum against its limits. Along
// one axis such a sum is a line, so that a whole row of variants is answered at once.
import type { Limit } from '#language/limit.ts'
import type { HolderId } from '#language/party.ts'
import { contributionsTo } from './contributions.ts'
import { limitsFor, ownersOf } from './holders.ts'
import { measure } from './assess.ts'
import type { Times, World } from './world.ts'

/** A limit whose ceiling runs, or a counting rule or exception of which so many times is taken. */
export interface SweepAxis {
  readonly what: 'limit' | 'rule'
  readonly id: string
  readonly from: number
  /** The last value. */
  readonly to: number
  readonly step: number
}

/** One limit of one holder. */
export interface SweepCell {
  readonly holder: HolderId
  readonly limit: string
  /** The ceiling where it does not run. */
  readonly max: number
  /** What the count comes to where no rule runs; null where a part of it is not known. */
  readonly base: number | null
  /** What each rule adds to the count. */
  readonly shares: ReadonlyMap<string, number>
}

export interface SweepOutcome {
  readonly variants: number
  /** In how many variants the holder passes none of the limits swept, one, or cannot be told. */
  readonly holders: readonly {
    readonly holder: HolderId
    readonly within: number
    readonly over: number
    readonly unknown: number
  }[]
  /** Variants in which no holder passes a limit. */
  readonly allWithin: number
  /** Per limit and holder: in how many variants it is passed, and the extremes of its distance. */
  readonly limits: readonly {
    readonly holder: HolderId
    readonly limit: string
    readonly over: number
    readonly least: number | null
    readonly most: number | null
  }[]
}

/** The limits that an axis speaks of, reduced to numbers. */
export function sweepCells(
  world: World,
  times: Times,
  axes: readonly SweepAxis[],
): readonly SweepCell[] {
  const swept = new Set(axes.map(({ what, id }) => `${what} ${id}`))
  const isSwept = ({ id, count }: Limit) =>
    swept.has(`limit ${id}`) ||
    count.terms.some(({ rule, exceptions }) =>
      [rule, ...exceptions].some((one) => swept.has(`rule ${one.id}`)),
    )
  const { parties, groups } = measure(world, times)
  const held = [
    ...parties.map(({ party, limits }) => ({ holder: party, limits })),
    ...groups.map(({ group, limits }) => ({ holder: group, limits })),
  ]
  return held.flatMap(({ holder, limits }) =>
    limitsFor(world.agreement, holder)
      .filter(isSwept)
      .flatMap((limit): SweepCell[] => {
        const { value, max } = limits.find((one) => one.limit === limit.id)!
        if (max === null) return []
        const shares = new Map<string, number>()
        const contributions = ownersOf(world.agreement, holder, times.asOf).flatMap((party) =>
          contributionsTo(world, limit.count, party, times),
        )
        for (const { rule, value: worth } of contributions) {
          shares.set(rule.id, (shares.get(rule.id) ?? 0) + (Number.isNaN(worth) ? 0 : worth))
        }
        return [{ holder, limit: limit.id, max, base: value, shares }]
      }),
  )
}

export function stepsOf({ from, to, step }: SweepAxis): number {
  return Math.floor((to - from) / step) + 1
}

/** Every combination of the values of the axes. */
export function sweep(cells: readonly SweepCell[], axes: readonly SweepAxis[]): SweepOutcome {
  const variants = axes.reduce((product, axis) => product * stepsOf(axis), 1)
  const known = cells.filter(({ base }) => base !== null)
  const board = boardOf(known, axes)
  run(board, axes)
  const holders = [...new Set(cells.map(({ holder }) => holder))]
  const unknown = new Set(cells.filter(({ base }) => base === null).map(({ holder }) => holder))
  return {
    variants,
    allWithin: unknown.size > 0 ? 0 : board.allWithin,
    holders: holders.map((holder) => {
      const at = board.holders.indexOf(holder)
      const over = at === -1 ? 0 : board.overOf[at]!
      const isKnown = !unknown.has(holder)
      const rest = variants - over
      return { holder, over, within: isKnown ? rest : 0, unknown: isKnown ? 0 : rest }
    }),
    limits: cells.map(({ holder, limit, base }) => {
      const at = known.findIndex((one) => one.holder === holder && one.limit === limit)
      if (base === null) return { holder, limit, over: 0, least: null, most: null }
      return {
        holder,
        limit,
        over: board.over[at]!,
        least: board.least[at]!,
        most: board.most[at]!,
      }
    }),
  }
}

/** The distances of one variant side by side, and what was found so far. */
interface Board {
  readonly holders: readonly HolderId[]
  readonly holderOf: Int32Array
  /** Ceiling less count of each cell, in the variant at hand. */
  readonly distance: Float64Array
  /** By axis, then by cell: what one step of the axis adds to the distance. */
  readonly slope: readonly Float64Array[]
  readonly over: Float64Array
  readonly least: Float64Array
  readonly most: Float64Array
  readonly overOf: Float64Array
  /** Per holder, along the last axis: passed before the one and from the other on. */
  readonly firstOf: Float64Array
  readonly lastOf: Float64Array
  allWithin: number
}

function boardOf(cells: readonly SweepCell[], axes: readonly SweepAxis[]): Board {
  const holders = [...new Set(cells.map(({ holder }) => holder))]
  const distance = Float64Array.from(cells, (cell) => {
    const max = axes.find((axis) => axis.what === 'limit' && axis.id === cell.limit)?.from
    return axes.reduce(
      (left, axis) =>
        axis.what === 'rule' ? left - (axis.from - 1) * (cell.shares.get(axis.id) ?? 0) : left,
      (max ?? cell.max) - cell.base!,
    )
  })
  const slope = axes.map((axis) =>
    Float64Array.from(cells, (cell) =>
      axis.what === 'rule'
        ? -axis.step * (cell.shares.get(axis.id) ?? 0)
        : axis.id === cell.limit
          ? axis.step
          : 0,
    ),
  )
  return {
    holders,
    holderOf: Int32Array.from(cells, ({ holder }) => holders.indexOf(holder)),
    distance,
    slope,
    over: new Float64Array(cells.length),
    least: new Float64Array(cells.length).fill(Infinity),
    most: new Float64Array(cells.length).fill(-Infinity),
    overOf: new Float64Array(holders.length),
    firstOf: new Float64Array(holders.length),
    lastOf: new Float64Array(holders.length),
    allWithin: 0,
  }
}

/** Counts like an odometer; along the last axis a whole row of variants is looked at at once. */
function run(board: Board, axes: readonly SweepAxis[]): void {
  const steps = axes.map(stepsOf)
  const last = axes.length - 1
  const at = new Int32Array(axes.length)
  for (;;) {
    look(board, last === -1 ? 1 : steps[last]!, last === -1 ? null : board.slope[last]!)
    let axis = last - 1
    while (axis >= 0 && at[axis] === steps[axis]! - 1) {
      move(board, axis, -at[axis]!)
      at[axis] = 0
      axis -= 1
    }
    if (axis < 0) return
    move(board, axis, 1)
    at[axis]! += 1
  }
}

function move({ distance, slope }: Board, axis: number, steps: number): void {
  for (let cell = 0; cell < distance.length; cell += 1) {
    distance[cell]! += steps * slope[axis]![cell]!
  }
}

/**
 * The variants along the last axis. A distance grows or falls evenly there, so that a limit is
 * passed in the first variants or in the last ones: where that changes is computed, not searched.
 */
function look(board: Board, steps: number, slope: Float64Array | null): void {
  const { distance, holderOf, over, least, most, overOf, firstOf, lastOf } = board
  firstOf.fill(0)
  lastOf.fill(steps)
  let [first, last] = [0, steps]
  for (let cell = 0; cell < distance.length; cell += 1) {
    const start = distance[cell]!
    const step = slope === null ? 0 : slope[cell]!
    const end = start + (steps - 1) * step
    least[cell] = Math.min(least[cell]!, start, end)
    most[cell] = Math.max(most[cell]!, start, end)
    // Passed in the variants below `until`, and in those from `from` on.
    const until = step > 0 || start >= 0 ? firstWithin(start, step, steps) : steps
    const from = step < 0 && start >= 0 ? firstPassed(start, step, steps) : steps
    over[cell]! += until + steps - from
    const holder = holderOf[cell]!
    firstOf[holder] = Math.max(firstOf[holder]!, until)
    lastOf[holder] = Math.min(lastOf[holder]!, from)
    first = Math.max(first, until)
    last = Math.min(last, from)
  }
  for (let holder = 0; holder < overOf.length; holder += 1) {
    overOf[holder]! += Math.min(steps, firstOf[holder]! + steps - lastOf[holder]!)
  }
  board.allWithin += Math.max(0, last - first)
}

/** The first step at which a growing distance is no longer below nought. */
function firstWithin(start: number, step: number, steps: number): number {
  if (start >= 0) return 0
  return Math.min(steps, Math.ceil(-start / step))
}

/** The first step at which a falling distance is below nought. */
function firstPassed(start: number, step: number, steps: number): number {
  return Math.min(steps, Math.floor(start / -step) + 1)
}
