// Chance that repeats itself: everything that a scene leaves to chance is drawn from its seed.

export interface SceneChance {
  /** A whole number from 0 up to, but not including, `below`. */
  readonly below: (below: number) => number
  /** True in so many of a hundred draws. */
  readonly percent: (percent: number) => boolean
  readonly pick: <T>(choices: readonly [T, ...T[]]) => T
  /** One of the choices, each as often as its weight says. */
  readonly weighted: <T>(choices: readonly (readonly [weight: number, choice: T])[]) => T
  readonly bytes: (length: number) => Uint8Array
}

/** From this seed on stores are set back to where a draft was there that may be sent since. */
export const firstOfSetBack = 1_000_000
/** From this one on much goes by courier and little by line, and a log goes in several bundles. */
export const firstOfParts = 2_000_000

/** Mulberry32: 32 bits of state, each seed another course. */
export function chanceFrom(seed: number): SceneChance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (most: number): number => Math.floor(next() * most)
  return {
    below,
    percent: (percent) => next() * 100 < percent,
    pick: (choices) => choices[below(choices.length)] ?? choices[0],
    weighted: (choices) => {
      let left = next() * choices.reduce((sum, [weight]) => sum + weight, 0)
      for (const [weight, choice] of choices) {
        if (left < weight) return choice
        left -= weight
      }
      throw new Error('nothing to choose from')
    },
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
  }
}
