// The weighted points of one count of one party in the plane of two times. A message adds a point
// `(effective, order in which it became known, amount)` for each day on which it alters the count;
// the value true on t as known at k is the sum of the points left of t and below k. Points come in
// the order known, so knowledge of the past is a prefix. Blocks of points sorted by effective time,
// with running sums, make that sum a few binary searches (a two-dimensional prefix sum).

const blockSize = 256
const noPoint = -1

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

// A class, kept inside: it owns the growing buffers.
class PointStore implements Points {
  #count = 0
  #effective = new Float64Array(64)
  #order = new Int32Array(64)
  #amount = new Float64Array(64)
  /** Changes in the number of unknown contributions; made when the first one comes. */
  #unknown: Float64Array | null = null
  readonly #blocks: Block[] = []

  push(effective: number, order: number, amount: number, unknown: number): void {
    const at = this.#count
    if (at === this.#effective.length) this.#grow()
    this.#effective[at] = effective
    this.#order[at] = order
    this.#amount[at] = amount
    if (unknown !== 0) {
      this.#unknown ??= new Float64Array(this.#effective.length)
      this.#unknown[at] = unknown
    }
    this.#count = at + 1
  }

  sumAt(effective: number, order: number): Sum {
    const length = this.#countBelow(order)
    const known = this.#sum(effective, length, false)
    return { known, unknown: this.#unknown === null ? 0 : this.#sum(effective, length, true) }
  }

  each(order: number, visit: PointVisitor): void {
    const length = this.#countBelow(order)
    for (let at = 0; at < length; at += 1) {
      visit(
        this.#effective[at]!,
        this.#order[at]!,
        this.#amount[at]!,
        this.#unknown === null ? 0 : this.#unknown[at]!,
      )
    }
  }

  #countBelow(order: number): number {
    const last = this.#count - 1
    if (last === noPoint || this.#order[last]! < order) return this.#count
    let low = 0
    let high = last
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#order[middle]! < order) low = middle + 1
      else high = middle
    }
    return low
  }

  #sum(effective: number, length: number, unknown: boolean): number {
    const whole = Math.floor(length / blockSize)
    while (this.#blocks.length < whole) this.#close()
    let total = 0
    // Every block before the first whose running maximum exceeds the day counts whole.
    let index = this.#firstBeyond(effective, whole)
    if (index > 0) {
      const before = this.#blocks[index - 1]!
      total += unknown ? before.unknownThrough : before.amountThrough
    }
    for (; index < whole; index += 1) {
      const block = this.#blocks[index]!
      if (block.leastFromHere > effective) break
      total += block.sumUntil(effective, unknown)
    }
    const amounts = unknown ? this.#unknown! : this.#amount
    for (let at = whole * blockSize; at < length; at += 1) {
      if (this.#effective[at]! <= effective) total += amounts[at]!
    }
    return total
  }

  #firstBeyond(effective: number, whole: number): number {
    let low = 0
    let high = whole
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#blocks[middle]!.greatestSoFar <= effective) low = middle + 1
      else high = middle
    }
    return low
  }

  #close(): void {
    const from = this.#blocks.length * blockSize
    const until = from + blockSize
    const block = new Block(
      this.#effective.subarray(from, until),
      this.#amount.subarray(from, until),
      this.#unknown?.subarray(from, until) ?? null,
      this.#blocks.at(-1) ?? null,
    )
    this.#blocks.push(block)
    for (let index = this.#blocks.length - 2; index >= 0; index -= 1) {
      const earlier = this.#blocks[index]!
      if (earlier.leastFromHere <= block.leastFromHere) break
      earlier.leastFromHere = block.leastFromHere
    }
  }

  #grow(): void {
    const size = this.#effective.length * 2
    this.#effective = grown(this.#effective, new Float64Array(size))
    this.#order = grown(this.#order, new Int32Array(size))
    this.#amount = grown(this.#amount, new Float64Array(size))
    if (this.#unknown !== null) this.#unknown = grown(this.#unknown, new Float64Array(size))
  }
}

/** Points of neighbouring order, sorted by effective time, with running sums. */
class Block {
  readonly #effective: Float64Array
  readonly #amount: Float64Array
  readonly #unknown: Float64Array | null
  /** The latest effective time of this block and of all before it. */
  readonly greatestSoFar: number
  /** Sums of this block and of all before it. */
  readonly amountThrough: number
  readonly unknownThrough: number
  /** The earliest effective time of this block and of all after it. */
  leastFromHere: number

  constructor(
    effective: Float64Array,
    amount: Float64Array,
    unknown: Float64Array | null,
    before: Block | null,
  ) {
    const size = effective.length
    const places = Array.from({ length: size }, (_, place) => place)
    places.sort((a, b) => effective[a]! - effective[b]!)
    this.#effective = Float64Array.from(places, (place) => effective[place]!)
    this.#amount = runningSum(places, amount)
    this.#unknown = unknown === null ? null : runningSum(places, unknown)
    this.leastFromHere = this.#effective[0]!
    this.greatestSoFar = Math.max(this.#effective[size - 1]!, before?.greatestSoFar ?? -Infinity)
    this.amountThrough = this.#amount[size - 1]! + (before?.amountThrough ?? 0)
    this.unknownThrough = (this.#unknown?.[size - 1] ?? 0) + (before?.unknownThrough ?? 0)
  }

  sumUntil(effective: number, unknown: boolean): number {
    const sums = unknown ? this.#unknown : this.#amount
    if (sums === null) return 0
    let low = 0
    let high = this.#effective.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#effective[middle]! <= effective) low = middle + 1
      else high = middle
    }
    return low === 0 ? 0 : sums[low - 1]!
  }
}

function runningSum(places: readonly number[], amounts: Float64Array): Float64Array {
  let sum = 0
  return Float64Array.from(places, (place) => (sum += amounts[place]!))
}

function grown<T extends Float64Array | Int32Array>(from: T, to: T): T {
  to.set(from)
  return to
}
