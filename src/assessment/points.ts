// The weighted points of one count of one party in the plane of two times. A message adds a point
// `(effective, order in which it became known, amount)` for each day on which it alters the count;
// the value true on t as known at k is the sum of the points left of t and below k. Points come in
// the order known, so knowledge of the past is a prefix. Blocks of points sorted by effective time,
// with running sums, make that sum a few binary searches (a two-dimensional prefix sum).
import { msPerDay } from '#language/time.ts'

const blockSize = 256
// Points that come later than this are kept apart from the prompt ones. Few as they are, they would
// otherwise make each block reach far back, and a question would have to look into many blocks. Any
// span gives the same sums; a month is longer than the terms in which things are notified.
const promptWithin = 30 * msPerDay

/** A sum with its unknown parts: how many contributions are not known. */
export interface Sum {
  readonly known: number
  readonly unknown: number
}

export interface Points {
  /** Orders must not fall from one push to the next. */
  readonly push: (effective: number, order: number, amount: number, unknown: number) => void
  /** The sum of the points with effective time up to `effective` and an order below `order`. */
  readonly sumAt: (effective: number, order: number) => Sum
  /** Each point known below `order`, in the order known. */
  readonly each: (order: number, visit: PointVisitor) => void
}

export type PointVisitor = (
  effective: number,
  order: number,
  amount: number,
  unknown: number,
) => void

export function newPoints(): Points {
  return new PointStore()
}

// Classes, kept inside: they own growing buffers.
class PointStore implements Points {
  #latest = -Infinity
  readonly #prompt = new Stream()
  #late: Stream | null = null

  push(effective: number, order: number, amount: number, unknown: number): void {
    if (effective > this.#latest) this.#latest = effective
    if (effective >= this.#latest - promptWithin) {
      this.#prompt.push(effective, order, amount, unknown)
    } else (this.#late ??= new Stream()).push(effective, order, amount, unknown)
  }

  sumAt(effective: number, order: number): Sum {
    const prompt = this.#prompt
    const late = this.#late
    prompt.sum(effective, order)
    if (late === null) return { known: prompt.known, unknown: prompt.unknown }
    late.sum(effective, order)
    return { known: prompt.known + late.known, unknown: prompt.unknown + late.unknown }
  }

  each(order: number, visit: PointVisitor): void {
    const prompt = this.#prompt
    const late = this.#late ?? new Stream()
    let at = 0
    for (let lateAt = 0; lateAt < late.count; lateAt += 1) {
      const until = late.orderOf(lateAt)
      if (until >= order) break
      for (; at < prompt.count && prompt.orderOf(at) <= until; at += 1) prompt.show(at, visit)
      late.show(lateAt, visit)
    }
    for (; at < prompt.count && prompt.orderOf(at) < order; at += 1) prompt.show(at, visit)
  }
}

/** Points in the order known, and what their sums need. */
class Stream {
  count = 0
  /** The answer of the last `sum`. */
  known = 0
  unknown = 0
  #effective = new Float64Array(64)
  #order = new Int32Array(64)
  #amount = new Float64Array(64)
  /** Changes in the number of unknown contributions; made when the first one comes. */
  #unknown: Float64Array | null = null
  #blocks: Blocks | null = null

  push(effective: number, order: number, amount: number, unknown: number): void {
    const at = this.count
    if (at === this.#effective.length) this.#grow()
    this.#effective[at] = effective
    this.#order[at] = order
    this.#amount[at] = amount
    if (unknown !== 0) {
      this.#unknown ??= new Float64Array(this.#effective.length)
      this.#unknown[at] = unknown
    }
    this.count = at + 1
  }

  orderOf(at: number): number {
    return this.#order[at]!
  }

  show(at: number, visit: PointVisitor): void {
    const unknown = this.#unknown === null ? 0 : this.#unknown[at]!
    visit(this.#effective[at]!, this.#order[at]!, this.#amount[at]!, unknown)
  }

  sum(effective: number, order: number): void {
    const length = this.#countBelow(order)
    const whole = Math.floor(length / blockSize)
    let known = 0
    let unknown = 0
    if (whole > 0) {
      const blocks = (this.#blocks ??= new Blocks())
      while (blocks.count < whole) blocks.close(this.#effective, this.#amount, this.#unknown)
      blocks.sum(effective, whole)
      known = blocks.known
      unknown = blocks.unknown
    }
    for (let at = whole * blockSize; at < length; at += 1) {
      if (this.#effective[at]! > effective) continue
      known += this.#amount[at]!
      if (this.#unknown !== null) unknown += this.#unknown[at]!
    }
    this.known = known
    this.unknown = unknown
  }

  #countBelow(order: number): number {
    const orders = this.#order
    let low = 0
    let high = this.count
    if (high === 0 || orders[high - 1]! < order) return high
    while (low < high) {
      const middle = (low + high) >>> 1
      if (orders[middle]! < order) low = middle + 1
      else high = middle
    }
    return low
  }

  #grow(): void {
    const { length } = this.#effective
    const size = length < 4096 ? length * 4 : length * 2
    this.#effective = grown(this.#effective, new Float64Array(size))
    this.#order = grown(this.#order, new Int32Array(size))
    this.#amount = grown(this.#amount, new Float64Array(size))
    if (this.#unknown !== null) this.#unknown = grown(this.#unknown, new Float64Array(size))
  }
}

/** Points of neighbouring order, block by block sorted by effective time, with running sums. */
class Blocks {
  count = 0
  /** The answer of the last `sum`. */
  known = 0
  unknown = 0
  #effective = new Float64Array(blockSize)
  /** The sum of all blocks before, and of this block up to and with the point. */
  #amount = new Float64Array(blockSize)
  #unknown: Float64Array | null = null
  /** Per block: the latest effective time of it and of all before it. */
  #greatest = new Float64Array(1)
  /** Per block: the earliest effective time of it and of all after it. */
  #least = new Float64Array(1)

  /** Sums the first so many blocks. */
  sum(effective: number, whole: number): void {
    let block = this.#firstBeyond(effective, whole)
    const last = block * blockSize - 1
    // Every block before the first whose running maximum exceeds the day counts whole.
    let known = last < 0 ? 0 : this.#amount[last]!
    let unknown = last < 0 || this.#unknown === null ? 0 : this.#unknown[last]!
    for (; block < whole && this.#least[block]! <= effective; block += 1) {
      const from = block * blockSize
      const until = this.#until(from, effective)
      if (until === from) continue
      known += this.#amount[until - 1]! - (from === 0 ? 0 : this.#amount[from - 1]!)
      if (this.#unknown === null) continue
      unknown += this.#unknown[until - 1]! - (from === 0 ? 0 : this.#unknown[from - 1]!)
    }
    this.known = known
    this.unknown = unknown
  }

  /** Closes the next block over the points of a stream. */
  close(effective: Float64Array, amount: Float64Array, unknown: Float64Array | null): void {
    const block = this.count
    const from = block * blockSize
    if (block === this.#greatest.length) this.#grow()
    const sorted = sortedPlaces(effective, from)
    let known = from === 0 ? 0 : this.#amount[from - 1]!
    for (let at = 0; at < blockSize; at += 1) {
      const place = sorted[at]!
      this.#effective[from + at] = effective[place]!
      this.#amount[from + at] = known += amount[place]!
    }
    if (unknown !== null) this.#closeUnknown(unknown, sorted, from)
    const before = block === 0 ? -Infinity : this.#greatest[block - 1]!
    this.#greatest[block] = Math.max(before, this.#effective[from + blockSize - 1]!)
    const least = this.#effective[from]!
    this.#least[block] = least
    for (let earlier = block - 1; earlier >= 0; earlier -= 1) {
      if (this.#least[earlier]! <= least) break
      this.#least[earlier] = least
    }
    this.count = block + 1
  }

  #closeUnknown(unknown: Float64Array, sorted: Int32Array, from: number): void {
    const sums = (this.#unknown ??= new Float64Array(this.#amount.length))
    let sum = from === 0 ? 0 : sums[from - 1]!
    for (let at = 0; at < blockSize; at += 1) sums[from + at] = sum += unknown[sorted[at]!]!
  }

  #firstBeyond(effective: number, whole: number): number {
    const greatest = this.#greatest
    let low = 0
    let high = whole
    while (low < high) {
      const middle = (low + high) >>> 1
      if (greatest[middle]! <= effective) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Where the points of a block that are in effect by then end. */
  #until(from: number, effective: number): number {
    const sorted = this.#effective
    let low = from
    let high = from + blockSize
    while (low < high) {
      const middle = (low + high) >>> 1
      if (sorted[middle]! <= effective) low = middle + 1
      else high = middle
    }
    return low
  }

  #grow(): void {
    const size = this.#greatest.length * 2
    this.#greatest = grown(this.#greatest, new Float64Array(size))
    this.#least = grown(this.#least, new Float64Array(size))
    const points = size * blockSize
    this.#effective = grown(this.#effective, new Float64Array(points))
    this.#amount = grown(this.#amount, new Float64Array(points))
    if (this.#unknown !== null) this.#unknown = grown(this.#unknown, new Float64Array(points))
  }
}

const keys = new Float64Array(blockSize)
const places = new Int32Array(blockSize)

/** The places of a block in the order of their effective times; good until the next call. */
function sortedPlaces(effective: Float64Array, from: number): Int32Array {
  let least = Infinity
  let greatest = -Infinity
  for (let at = from; at < from + blockSize; at += 1) {
    const time = effective[at]!
    if (time < least) least = time
    if (time > greatest) greatest = time
  }
  // Time and place in one number sort without a comparing function: several times faster.
  if ((greatest - least + 1) * blockSize <= Number.MAX_SAFE_INTEGER) {
    for (let at = 0; at < blockSize; at += 1) {
      keys[at] = (effective[from + at]! - least) * blockSize + at
    }
    keys.sort()
    for (let at = 0; at < blockSize; at += 1) places[at] = from + (keys[at]! % blockSize)
    return places
  }
  for (let at = 0; at < blockSize; at += 1) places[at] = from + at
  return places.sort((a, b) => effective[a]! - effective[b]!)
}

function grown<T extends Float64Array | Int32Array>(from: T, to: T): T {
  to.set(from)
  return to
}
