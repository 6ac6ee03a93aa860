// Chance as an argument: pure code never draws a number of its own, so a failing random check can
// be run again from its seed. The generator is mulberry32 (public domain, Tommy Ettinger).

export interface Chance {
  /** A whole number from 0 up to, and without, `end`. */
  readonly below: (end: number) => number
}

export function seeded(seed: number): Chance {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  return { below: (end) => Math.floor((next() / 2 ** 32) * end) }
}

export function oneIn(chance: Chance, many: number): boolean {
  return chance.below(many) === 0
}

export function pick<T>(chance: Chance, from: readonly T[]): T | null {
  return from[chance.below(from.length)] ?? null
}
