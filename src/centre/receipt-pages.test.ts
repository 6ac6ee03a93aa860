import { expect, test } from 'vitest'
import { createMemoryStore } from '#store/memory.ts'
import type { ReceiptTime, StoredReceipt } from '#ledger/receipt.ts'
import { receiptPage, receiptPages } from './receipt-pages.ts'

const origin = 'a.example/mithaq/sample'
const receipt = (size: number, by: string): StoredReceipt => {
  return { origin, size, by, time: 1, note: new Uint8Array([size]) }
}

async function filled() {
  const store = createMemoryStore()
  await store.keepReceipts([1, 2, 2, 2, 3, 5, 8].map((size, at) => receipt(size, `p${at}`)))
  return store
}

async function pages(isWanted: (one: ReceiptTime) => boolean, most: number) {
  const store = await filled()
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

test('a page begins at a size, says where the next one does, and reads no others', async () => {
  const store = await filled()
  let read = 0
  const counted = {
    receipts: store.receipts,
    receiptTimes: async (...given: Parameters<typeof store.receiptTimes>) => {
      const times = await store.receiptTimes(...given)
      read += times.length
      return times
    },
  }
  const pageFrom = async (from: number) => {
    const { receipts, next } = await receiptPage(counted, origin, from, 2)
    return [receipts.map(({ size }) => size), next]
  }
  expect(await pageFrom(0)).toEqual([[1, 2, 2, 2], 3])
  expect(await pageFrom(3)).toEqual([[3, 5], 8])
  expect(await pageFrom(8)).toEqual([[8], null])
  expect(await pageFrom(9)).toEqual([[], null])
  expect(read).toBe(7)
})
