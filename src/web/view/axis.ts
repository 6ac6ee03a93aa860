// Axes: round numbers between a lowest and a highest value, and years between two days, so many as
// fit. Steps are 1, 2 or 5 times a power of ten.
export interface Axis {
  readonly low: number
  readonly high: number
  readonly ticks: readonly number[]
}

/** An axis that holds all the values, with about as many ticks as wanted. */
export function axisOf(values: readonly number[], wanted = 6): Axis {
  if (values.length === 0) return { low: 0, high: 1, ticks: [0, 1] }
  const [lowest, highest] = [Math.min(...values), Math.max(...values)]
  const step = stepFor(Math.max(1, highest - lowest), wanted)
  const low = Math.max(0, Math.floor(lowest / step) * step - (lowest % step === 0 ? step : 0))
  const high = Math.ceil(highest / step) * step + (highest % step === 0 ? step : 0)
  const ticks: number[] = []
  for (let tick = low; tick <= high; tick += step) ticks.push(tick)
  return { low, high, ticks }
}

function stepFor(range: number, wanted: number): number {
  const rough = Math.max(1, range / wanted)
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 5, 10].find((one) => one * power >= rough) ?? 10
  return factor * power
}

/** Every year, every second, every fifth: so that no more than `most` are named. */
export function yearsBetween(first: number, last: number, most = 8): readonly number[] {
  const step = [1, 2, 5, 10, 20, 50].find((one) => (last - first) / one < most) ?? 100
  const years: number[] = []
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) years.push(year)
  return step === 2 && first % 2 === 1
    ? years.map((year) => year - 1).filter((y) => y >= first)
    : years
}
