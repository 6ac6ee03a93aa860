// Receipts of a log read some at a time: one with lines of ML-DSA takes three kilobytes, and a log
// of years has very many. All of one size come together.
import type { ReceiptPage, Store } from './ports.ts'
import type { ReceiptTime, StoredReceipt } from '#ledger/receipt.ts'

/** About so many at a time. */
const usualPage = 256

/** Those that are wanted, in the order of the store. */
export async function* receiptPages(
  store: Pick<Store, 'receipts' | 'receiptTimes'>,
  origin: string,
  isWanted: (one: ReceiptTime) => boolean,
  most = usualPage,
): AsyncGenerator<readonly StoredReceipt[]> {
  const sizes = (await store.receiptTimes(origin)).filter(isWanted).map(({ size }) => size)
  for (let at = 0; at < sizes.length;) {
    const [first, last] = [sizes[at]!, sizes[Math.min(at + most, sizes.length) - 1]!]
    const page = await store.receipts(origin, first, last + 1)
    yield page.filter(isWanted)
    while (at < sizes.length && sizes[at]! <= last) at += 1
  }
}

/** The first of those from a size on. */
export async function receiptPage(
  store: Pick<Store, 'receipts' | 'receiptTimes'>,
  origin: string,
  from: number,
  most = 4 * usualPage,
): Promise<ReceiptPage> {
  const last = (await store.receiptTimes(origin, from, most)).at(-1)?.size
  if (last === undefined) return { receipts: [], next: null }
  const receipts = await store.receipts(origin, from, last + 1)
  const [after] = await store.receiptTimes(origin, last + 1, 1)
  return { receipts, next: after?.size ?? null }
}
