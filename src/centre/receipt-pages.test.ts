import { expect, test } from 'vitest'
import { createMemoryStore } from '#store/memory.ts'
import type { ReceiptTime, StoredReceipt } from '#ledger/receipt.ts'
import { receiptPages } from './receipt-pages.ts'

const origin = 'a.example/mithaq/sample'
const receipt = (size: number, by: string): StoredReceipt => {
  return { origin, size, by, time: 1, note: new Uint8Array([size]) }
}

async function pages(isWanted: (one: ReceiptTime) => boolean, most: number) {
  const store = createMemoryStore()
  const all = [1, 2, 2, 2, 3, 5, 8].map((size, at) => receipt(size, `p${at}`))
  await store.keepReceipts(all)
  const found: (readonly number[])[] = []
  for await (const page of receiptPages(store, origin, isWanted, most)) {
    found.push(page.map(({ size }) => size))
  }
  return found
}

test('every receipt comes once, and those of one size together', async () => {
  expect(await pages(() => true, 2)).toEqual([[1, 2, 2, 2], [3, 5], [8]])
  expect(await pages(() => true, 100)).toEqual([[1, 2, 2, 2, 3, 5, 8]])
})

test('none is read but for those that are wanted, and what lies between them', async () => {
  expect(await pages(({ size }) => size !== 2, 2)).toEqual([
    [1, 3],
    [5, 8],
  ])
  expect(await pages(() => false, 2)).toEqual([])
})
