// When each message of a log was first receipted by one it is addressed to. A receipt for a size
// covers every entry below it, so that the earliest time is a minimum over all larger receipts.
import type { ReceiptTime } from '#ledger/receipt.ts'

export interface ReceiptTimes {
  /** The earliest receipt by one of these parties that covers the entry; null for none. */
  readonly earliest: (index: number, parties: readonly string[]) => number | null
  /** The earliest of this party that covers the entry. */
  readonly first: (index: number, party: string) => ReceiptTime | null
}

interface Column {
  /** Ascending. */
  readonly sizes: readonly number[]
  /** The earliest among this receipt and all of larger sizes. */
  readonly firsts: readonly ReceiptTime[]
}

/** `receipts` by size, then by time. */
export function receiptTimes(receipts: readonly ReceiptTime[]): ReceiptTimes {
  const columns = new Map(
    [...Map.groupBy(receipts, ({ by }) => by)].map(([party, own]) => [party, columnOf(own)]),
  )
  const first = (index: number, party: string) => firstIn(columns.get(party), index)
  return {
    earliest: (index, parties) => {
      const times = parties.flatMap((party) => first(index, party)?.time ?? [])
      return times.length === 0 ? null : Math.min(...times)
    },
    first,
  }
}

function columnOf(receipts: readonly ReceiptTime[]): Column {
  const sorted = receipts.toSorted((a, b) => a.size - b.size)
  const firsts: ReceiptTime[] = []
  let earliest: ReceiptTime | null = null
  for (const receipt of sorted.toReversed()) {
    // Of two at one time, the one over the smaller head.
    if (earliest === null || receipt.time <= earliest.time) earliest = receipt
    firsts.push(earliest)
  }
  return { sizes: sorted.map((one) => one.size), firsts: firsts.toReversed() }
}

function firstIn(column: Column | undefined, index: number): ReceiptTime | null {
  if (column === undefined) return null
  let [low, high] = [0, column.sizes.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (column.sizes[middle]! > index) high = middle
    else low = middle + 1
  }
  return column.firsts[low] ?? null
}
