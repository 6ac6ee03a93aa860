// The weighted points of one count of one party in the plane of two times. A message adds a point
// `(effective, order in which it became known, amount)` for each day on which it alters the count;
// the value true on t as known at k is the sum of the points left of t and below k. Points come in
// the order known, so knowledge of the past is a prefix. Blocks of points sorted by effective time,
// with running sums, make that sum a few binary searches (a two-dimensional prefix sum).
import { msPerDay } from '#language/time.ts'

const blockBits = 8
const blockSize = 1 << blockBits
// A point takes 16 bytes: its effective time, then two whole numbers, its order and its amount.
const pointBytes = 16
const timeWidth = 2
const width = 4
const atOrder = 2
const atAmount = 3
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
  /** The number by which an amount is pushed: what is added, and how many unknown parts with it. */
  readonly amountOf: (known: number, unknown: number) => number
  /** Orders must not fall from one push to the next. */
  readonly push: (effective: number, order: number, amount: number) => void
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
  readonly #amounts = new Amounts()
  readonly #prompt = new Stream(this.#amounts)
  #late: Stream | null = null

  amountOf(known: number, unknown: number): number {
    return this.#amounts.numberOf(known, unknown)
  }

  push(effective: number, order: number, amount: number): void {
    if (effective > this.#latest) this.#latest = effective
    if (effective >= this.#latest - promptWithin) this.#prompt.push(effective, order, amount)
    else (this.#late ??= new Stream(this.#amounts)).push(effective, order, amount)
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
    const late = this.#late ?? new Stream(this.#amounts)
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

/** The amounts of a count's points, each with its unknown parts: there are few, met often. */
class Amounts {
  readonly known: number[] = []
  readonly unknown: number[] = []
  readonly #numbers = new Map<number, Map<number, number>>()
  hasUnknown = false

  numberOf(known: number, unknown: number): number {
    let numbers = this.#numbers.get(unknown)
    if (numbers === undefined) this.#numbers.set(unknown, (numbers = new Map<number, number>()))
    const found = numbers.get(known)
    if (found !== undefined) return found
    const made = this.known.push(known) - 1
    this.unknown.push(unknown)
    if (unknown !== 0) this.hasUnknown = true
    numbers.set(known, made)
    return made
  }
}

/** Some points side by side, by their times and by their whole numbers. */
interface Block {
  readonly times: Float64Array
  readonly numbers: Int32Array
}

function newBlock(points: number): Block {
  return blockIn(new ArrayBuffer(points * pointBytes), 0, points)
}

function blockIn(buffer: ArrayBuffer, from: number, points: number): Block {
  return {
    times: new Float64Array(buffer, from * pointBytes, points * timeWidth),
    numbers: new Int32Array(buffer, from * pointBytes, points * width),
  }
}

/** Points in the order known, and what their sums need. */
class Stream {
  count = 0
  /** The answer of the last `sum`. */
  known = 0
  unknown = 0
  readonly #amounts: Amounts
  /** The block that is being filled, and where. The first begins small: most streams stay so. */
  #room = 16
  #end = 0
  /** All blocks with that one: points that have been written stay where they are. */
  readonly #blocks = [newBlock(16)]
  #times = this.#blocks[0]!.times
  #numbers = this.#blocks[0]!.numbers
  /** Memory for some blocks more, and how much of it is taken. */
  #ahead = new ArrayBuffer(0)
  #taken = 0
  #sums: BlockSums | null = null

  constructor(amounts: Amounts) {
    this.#amounts = amounts
  }

  push(effective: number, order: number, amount: number): void {
    if (this.#end === this.#room) this.#makeRoom()
    const at = this.#end
    this.#times[at * timeWidth] = effective
    const numbers = this.#numbers
    numbers[at * width + atOrder] = order
    numbers[at * width + atAmount] = amount
    this.#end = at + 1
    this.count += 1
  }

  orderOf(at: number): number {
    return this.#blocks[at >>> blockBits]!.numbers[(at % blockSize) * width + atOrder]!
  }

  show(at: number, visit: PointVisitor): void {
    const { times, numbers } = this.#blocks[at >>> blockBits]!
    const from = at % blockSize
    const amount = numbers[from * width + atAmount]!
    const { known, unknown } = this.#amounts
    visit(
      times[from * timeWidth]!,
      numbers[from * width + atOrder]!,
      known[amount]!,
      unknown[amount]!,
    )
  }

  sum(effective: number, order: number): void {
    const length = this.#countBelow(order)
    const whole = length >>> blockBits
    let known = 0
    let unknown = 0
    if (whole > 0) {
      const sums = (this.#sums ??= new BlockSums())
      while (sums.count < whole) sums.close(this.#blocks[sums.count]!, this.#amounts)
      sums.sum(effective, whole)
      known = sums.known
      unknown = sums.unknown
    }
    const until = length % blockSize
    const { times, numbers } = this.#blocks[whole]!
    const amounts = this.#amounts
    for (let at = 0; at < until; at += 1) {
      if (times[at * timeWidth]! > effective) continue
      const amount = numbers[at * width + atAmount]!
      known += amounts.known[amount]!
      unknown += amounts.unknown[amount]!
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
    if (this.#room < blockSize) {
      const first = newBlock((this.#room *= 4))
      first.numbers.set(this.#numbers)
      this.#begin((this.#blocks[0] = first), this.#end)
      return
    }
    const block = this.#blocks.length < few ? newBlock(blockSize) : this.#nextAhead()
    this.#blocks.push(block)
    this.#begin(block, 0)
  }

  #begin({ times, numbers }: Block, end: number): void {
    this.#times = times
    this.#numbers = numbers
    this.#end = end
  }

  /** Millions of points, a block at a time, would wait for the memory of each. */
  #nextAhead(): Block {
    if (this.#taken * pointBytes === this.#ahead.byteLength) {
      const blocks = Math.min(this.#blocks.length >> 1, mostAhead)
      this.#ahead = new ArrayBuffer(blocks * blockSize * pointBytes)
      this.#taken = 0
    }
    this.#taken += blockSize
    return blockIn(this.#ahead, this.#taken - blockSize, blockSize)
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
  close(points: Block, amounts: Amounts): void {
    const block = this.count
    const from = block * blockSize
    if (block === this.#greatest.length) this.#grow()
    const { times, numbers } = points
    const sorted = sortedPlaces(times)
    let known = from === 0 ? 0 : this.#amount[from - 1]!
    for (let at = 0; at < blockSize; at += 1) {
      const place = sorted[at]!
      this.#effective[from + at] = times[place * timeWidth]!
      this.#amount[from + at] = known += amounts.known[numbers[place * width + atAmount]!]!
    }
    if (amounts.hasUnknown) this.#closeUnknown(numbers, amounts, sorted, from)
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

  #closeUnknown(numbers: Int32Array, amounts: Amounts, sorted: Int32Array, from: number): void {
    const sums = (this.#unknown ??= new Float64Array(this.#amount.length))
    let sum = from === 0 ? 0 : sums[from - 1]!
    for (let at = 0; at < blockSize; at += 1) {
      sums[from + at] = sum += amounts.unknown[numbers[sorted[at]! * width + atAmount]!]!
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

const keys = new Float64Array(blockSize)
const places = new Int32Array(blockSize)

/** The places of a block in the order of their effective times; good until the next call. */
function sortedPlaces(times: Float64Array): Int32Array {
  let least = Infinity
  let greatest = -Infinity
  for (let at = 0; at < times.length; at += timeWidth) {
    const time = times[at]!
    if (time < least) least = time
    if (time > greatest) greatest = time
  }
  // Time and place in one number sort without a comparing function: several times faster.
  if ((greatest - least + 1) * blockSize <= Number.MAX_SAFE_INTEGER) {
    for (let at = 0; at < blockSize; at += 1) {
      keys[at] = (times[at * timeWidth]! - least) * blockSize + at
    }
    keys.sort()
    for (let at = 0; at < blockSize; at += 1) places[at] = keys[at]! % blockSize
    return places
  }
  for (let at = 0; at < blockSize; at += 1) places[at] = at
  return places.sort((a, b) => times[a * timeWidth]! - times[b * timeWidth]!)
}

function grown<T extends Float64Array>(from: T, to: T): T {
  to.set(from)
  return to
}
