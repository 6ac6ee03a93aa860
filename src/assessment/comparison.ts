// Two agreements on two days, or one on two: the rules that differ (differences.ts), and for each
// party or group the counts of both sides with their ceilings.
import type { Evidence } from '#language/evidence.ts'
import type { HolderId } from '#language/party.ts'
import { measure } from './assess.ts'
import { differencesOf, type Difference } from './differences.ts'
import type { CitationResult, LimitState } from './result.ts'
import type { Times, World } from './world.ts'

export interface FigureSide {
  readonly value: number | null
  readonly evidence: Evidence
  readonly citation: CitationResult
  /** Of the limits set on it, each with its ceiling on the day. */
  readonly limits: readonly {
    readonly limit: string
    readonly max: number | null
    readonly state: LimitState
    readonly citation: CitationResult
  }[]
}

export interface FigureComparison {
  readonly holder: HolderId
  readonly count: string
  /** Null where that side has no such party or count. */
  readonly before: FigureSide | null
  readonly after: FigureSide | null
}

export interface Compared {
  readonly world: World
  readonly times: Times
}

export interface Comparison {
  readonly differences: readonly Difference[]
  readonly figures: readonly FigureComparison[]
}

export function compare(before: Compared, after: Compared): Comparison {
  const [one, other] = [figuresOf(before), figuresOf(after)]
  const keys = [...new Set([...one.keys(), ...other.keys()])]
  const isSame = before.world.agreement === after.world.agreement
  return {
    differences: isSame ? [] : differencesOf(before.world.agreement, after.world.agreement),
    figures: keys.map((key) => {
      const [holder, count] = JSON.parse(key) as [HolderId, string]
      return { holder, count, before: one.get(key) ?? null, after: other.get(key) ?? null }
    }),
  }
}

function figuresOf({ world, times }: Compared): ReadonlyMap<string, FigureSide> {
  const { parties, groups } = measure(world, times)
  const held = [
    ...parties.map(({ party, ...own }) => ({ holder: party, ...own })),
    ...groups.map(({ group, ...own }) => ({ holder: group, ...own })),
  ]
  return new Map(
    held.flatMap(({ holder, counts, limits }) =>
      counts.map(({ count, value, evidence, citation }) => {
        const own = limits
          .filter((limit) => limit.count === count)
          .map(({ limit, max, state, citation: cite }) => ({ limit, max, state, citation: cite }))
        const side: FigureSide = { value, evidence, citation, limits: own }
        return [JSON.stringify([holder, count]), side] as const
      }),
    ),
  )
}
