// Places among numbers in ascending order.

/** How many of them are at most so great: for moments, how many have come. */
export function countUpTo(ascending: ArrayLike<number>, most: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ascending[middle]! <= most) low = middle + 1
    else high = middle
  }
  return low
}
