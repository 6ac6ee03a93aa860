// Ways between numbers: from one, by another, to a third. They stand in one table of whole numbers,
// in open addressing: from form to form one is looked up for every message.

export interface Ways {
  /**
   * `from, by, to` and a number that others keep with the way; the first is `noWay` where none is
   * kept, the last where nobody kept any.
   */
  slots: Int32Array
  /** By how much a hash is shifted to be the number of a slot. */
  shift: number
  count: number
}

/** No way begins or ends there. */
export const noWay = -1
/** Places in a way: where it leads, and the number that others keep. */
export const wayTo = 2
export const wayKept = 3

// The engine keeps arrays of so few numbers with its objects: most kinds need no more.
const firstSlots = 4

export function newWays(): Ways {
  return { slots: newSlots(firstSlots), shift: shiftFor(firstSlots), count: 0 }
}

/** The place of the way among the slots until the next one is kept; `noWay` where none is. */
export function wayFrom({ slots, shift }: Ways, from: number, by: number): number {
  const mask = slots.length - 1
  for (let at = slotOf(from, by, shift); ; at = (at + 4) & mask) {
    const found = slots[at]!
    if (found === from && slots[at + 1] === by) return at
    if (found === noWay) return noWay
  }
}

/** Keeps a way that is not kept yet. */
export function keepWay(ways: Ways, from: number, by: number, to: number): void {
  ways.count += 1
  if (ways.count * 8 > ways.slots.length) {
    const old = ways.slots
    ways.slots = newSlots(old.length)
    ways.shift = shiftFor(old.length)
    for (let at = 0; at < old.length; at += 4) {
      if (old[at] !== noWay) put(ways, old[at]!, old[at + 1]!, old[at + 2]!, old[at + 3]!)
    }
  }
  put(ways, from, by, to, noWay)
}

export function forgetWays(ways: Ways): void {
  ways.slots.fill(noWay)
  ways.count = 0
}

function newSlots(count: number): Int32Array {
  return new Int32Array(count * 4).fill(noWay)
}

function shiftFor(count: number): number {
  return Math.clz32(count) + 1
}

function put({ slots, shift }: Ways, from: number, by: number, to: number, kept: number): void {
  const mask = slots.length - 1
  let at = slotOf(from, by, shift)
  while (slots[at] !== noWay) at = (at + 4) & mask
  slots[at] = from
  slots[at + 1] = by
  slots[at + wayTo] = to
  slots[at + wayKept] = kept
}

// The high bits of a product are the well mixed ones.
function slotOf(from: number, by: number, shift: number): number {
  const hash = Math.imul(Math.imul(from, 0x01000193) ^ by, 0x9e3779b1)
  return (hash >>> shift) << 2
}
