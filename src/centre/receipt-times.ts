// When each message of a log was first receipted by one it is addressed to. A receipt for a size
// covers every entry below it, so that the earliest time is a minimum over all larger receipts.
import type { ReceiptTime } from '#ledger/receipt.ts'

export interface ReceiptTimes {
  /** The earliest receipt by one of these parties that covers the entry; null for none. */
  readonly earliest: (index: number, parties: readonly string[]) => number | null
}

interface Column {
  /** Ascending. */
  readonly sizes: readonly number[]
  /** The earliest time among this receipt and all of larger sizes. */
  readonly times: readonly number[]
}

export function receiptTimes(receipts: readonly ReceiptTime[]): ReceiptTimes {
  const columns = new Map(
    [...new Set(receipts.map((one) => one.by))].map((party) => [
      party,
      columnOf(receipts.filter((one) => one.by === party)),
    ]),
  )
  return {
    earliest: (index, parties) => {
      const times = parties.flatMap((party) => timeIn(columns.get(party), index) ?? [])
      return times.length === 0 ? null : Math.min(...times)
    },
  }
}

function columnOf(receipts: readonly ReceiptTime[]): Column {
  const sorted = receipts.toSorted((a, b) => a.size - b.size)
  const times: number[] = []
  let earliest = Infinity
  for (const { time } of sorted.toReversed()) {
    earliest = Math.min(earliest, time)
    times.push(earliest)
  }
  return { sizes: sorted.map((one) => one.size), times: times.toReversed() }
}

function timeIn(column: Column | undefined, index: number): number | undefined {
  if (column === undefined) return undefined
  let [low, high] = [0, column.sizes.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (column.sizes[middle]! > index) high = middle
    else low = middle + 1
  }
  return column.times[low]
}
