// The weighted points of one count of one party in the plane of two times. A message adds a point
// `(effective, order in which it became known, amount)` for each day on which it alters the count;
// the value true on t as known at k is the sum of the points left of t and below k. Points come in
// the order known, so knowledge of the past is a prefix. Blocks of points sorted by effective time,
// with running sums, make that sum a few binary searches (a two-dimensional prefix sum).
import { msPerDay } from '#language/time.ts'

const blockBits = 8
const blockSize = 1 << blockBits
// A point takes so many numbers: effective time, order, amount, and the change in the number of
// unknown contributions.
const width = 4
const atOrder = 1
const atAmount = 2
const atUnknown = 3
// So many blocks have memory of their own; further ones share pieces of up to so many (4 MB).
const few = 64
const mostAhead = 512
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
  /** The block that is being filled, and where. The first begins small: most streams stay so. */
  #open = new Float64Array(16 * width)
  #end = 0
  /** All blocks with that one: points that have been written stay where they are. */
  readonly #blocks = [this.#open]
  /** Memory for some blocks more, and how much of it is taken. */
  #ahead = new Float64Array(0)
  #taken = 0
  #sums: BlockSums | null = null

  push(effective: number, order: number, amount: number, unknown: number): void {
    if (this.#end === this.#open.length) this.#makeRoom()
    const open = this.#open
    const at = this.#end
    open[at] = effective
    open[at + atOrder] = order
    open[at + atAmount] = amount
    open[at + atUnknown] = unknown
    this.#end = at + width
    this.count += 1
  }

  orderOf(at: number): number {
    return this.#blocks[at >>> blockBits]![(at % blockSize) * width + atOrder]!
  }

  show(at: number, visit: PointVisitor): void {
    const block = this.#blocks[at >>> blockBits]!
    const from = (at % blockSize) * width
    visit(block[from]!, block[from + atOrder]!, block[from + atAmount]!, block[from + atUnknown]!)
  }

  sum(effective: number, order: number): void {
    const length = this.#countBelow(order)
    const whole = length >>> blockBits
    let known = 0
    let unknown = 0
    if (whole > 0) {
      const sums = (this.#sums ??= new BlockSums())
      while (sums.count < whole) sums.close(this.#blocks[sums.count]!)
      sums.sum(effective, whole)
      known = sums.known
      unknown = sums.unknown
    }
    const until = (length % blockSize) * width
    const block = this.#blocks[whole]!
    for (let at = 0; at < until; at += width) {
      if (block[at]! > effective) continue
      known += block[at + atAmount]!
      unknown += block[at + atUnknown]!
    }
    this.known = known
    this.unknown = unknown
  }

  #countBelow(order: number): number {
    let low = 0
    let high = this.count
    if (high === 0 || this.orderOf(high - 1) < order) return high
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.orderOf(middle) < order) low = middle + 1
      else high = middle
    }
    return low
  }

  #makeRoom(): void {
    const { length } = this.#open
    if (length < blockSize * width) {
      this.#open = grown(this.#open, new Float64Array(length * 4))
      this.#blocks[0] = this.#open
      return
    }
    this.#open = this.#blocks.length < few ? new Float64Array(length) : this.#nextAhead(length)
    this.#blocks.push(this.#open)
    this.#end = 0
  }

  /** Millions of points, a block at a time, would wait for the memory of each. */
  #nextAhead(length: number): Float64Array<ArrayBuffer> {
    if (this.#taken === this.#ahead.length) {
      this.#ahead = new Float64Array(Math.min(this.#blocks.length >> 1, mostAhead) * length)
      this.#taken = 0
    }
    this.#taken += length
    return this.#ahead.subarray(this.#taken - length, this.#taken)
  }
}

/** Points of neighbouring order, block by block sorted by effective time, with running sums. */
class BlockSums {
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

  /** Closes the next block of a stream. */
  close(points: Float64Array): void {
    const block = this.count
    const from = block * blockSize
    if (block === this.#greatest.length) this.#grow()
    const sorted = sortedPlaces(points)
    let known = from === 0 ? 0 : this.#amount[from - 1]!
    for (let at = 0; at < blockSize; at += 1) {
      const place = sorted[at]! * width
      this.#effective[from + at] = points[place]!
      this.#amount[from + at] = known += points[place + atAmount]!
    }
    this.#closeUnknown(points, sorted, from)
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

  #closeUnknown(points: Float64Array, sorted: Int32Array, from: number): void {
    if (this.#unknown === null && !hasUnknown(points)) return
    const sums = (this.#unknown ??= new Float64Array(this.#amount.length))
    let sum = from === 0 ? 0 : sums[from - 1]!
    for (let at = 0; at < blockSize; at += 1) {
      sums[from + at] = sum += points[sorted[at]! * width + atUnknown]!
    }
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

function hasUnknown(points: Float64Array): boolean {
  for (let at = atUnknown; at < points.length; at += width) if (points[at] !== 0) return true
  return false
}

const keys = new Float64Array(blockSize)
const places = new Int32Array(blockSize)

/** The places of a block in the order of their effective times; good until the next call. */
function sortedPlaces(points: Float64Array): Int32Array {
  let least = Infinity
  let greatest = -Infinity
  for (let at = 0; at < points.length; at += width) {
    const time = points[at]!
    if (time < least) least = time
    if (time > greatest) greatest = time
  }
  // Time and place in one number sort without a comparing function: several times faster.
  if ((greatest - least + 1) * blockSize <= Number.MAX_SAFE_INTEGER) {
    for (let at = 0; at < blockSize; at += 1) {
      keys[at] = (points[at * width]! - least) * blockSize + at
    }
    keys.sort()
    for (let at = 0; at < blockSize; at += 1) places[at] = keys[at]! % blockSize
    return places
  }
  for (let at = 0; at < blockSize; at += 1) places[at] = at
  return places.sort((a, b) => points[a * width]! - points[b * width]!)
}

function grown<T extends Float64Array>(from: T, to: T): T {
  to.set(from)
  return to
}
