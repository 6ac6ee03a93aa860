// What every store must do, whatever it is made of. Each test has a place of its own; a place that
// is opened again is the same store after its process ended.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#centre/ports.ts'
import type { StoredReceipt } from '#ledger/receipt.ts'
import { blob, bytes, completeNodes, growth, headAt } from './growth.ts'
import { blobCases, documentCases, nameCases, receiptCases } from './kept-cases.ts'
import {
  brokenAppends,
  growingCases,
  headCases,
  largeCases,
  readingCases,
  refusedAppends,
  settlingCases,
} from './log-cases.ts'
import { peopleCases } from './people-cases.ts'

export interface Place {
  readonly open: () => Promise<Store>
  /** Takes everything away. */
  readonly clear: () => Promise<void>
}

const us = 'us.example/mithaq/new-start'

/** Runs the body's tests, each with a fresh store. */
export function withStore(
  newPlace: () => Promise<Place>,
  body: (store: () => Store, reopen: () => Promise<void>) => void,
): void {
  let place: Place | undefined
  let store: Store | undefined
  beforeEach(async () => {
    place = await newPlace()
    store = await place.open()
  })
  afterEach(async () => {
    await store?.close()
    await place?.clear()
  })
  body(
    () => store!,
    async () => {
      await store!.close()
      store = await place!.open()
    },
  )
}

export function storeCases(title: string, newPlace: () => Promise<Place>): void {
  describe(title, () => {
    withStore(newPlace, (store, reopen) => {
      growingCases(store)
      readingCases(store)
      largeCases(store)
      refusedAppends(store)
      settlingCases(store)
      brokenAppends(store)
      headCases(store)
      blobCases(store)
      receiptCases(store)
      documentCases(store)
      nameCases(store)
      peopleCases(store)
      reopening(store, reopen)
    })
  })
}

function reopening(store: () => Store, reopen: () => Promise<void>): void {
  test('a store that is opened again has everything', async () => {
    await store().append(growth(us, 0, ['a', 'b'], [blob('body')]))
    const note: StoredReceipt = { origin: us, size: 2, by: 'ru', time: 1, note: bytes('note') }
    await store().keepReceipts([note])
    await store().keepDocument('draft', '1', 0, bytes('text'))
    await reopen()
    await reopen()
    expect(await store().heads()).toEqual([headAt(us, 2)])
    expect(await store().entries(us, 0, 2)).toEqual([bytes('a'), bytes('b')])
    expect(await store().nodes(us, 1, 0, 1)).toEqual([completeNodes(0, 2)[0]!.hash])
    expect(await store().blob(blob('body').hash)).toEqual(bytes('body'))
    expect(await store().receipts(us, 0)).toEqual([note])
    expect((await store().document('draft', '1'))?.version).toBe(1)
    expect(await store().append(growth(us, 2, ['c']))).toEqual({ kind: 'appended' })
  })

  test('a store may be closed twice', async () => {
    await store().close()
    await store().close()
  })
}
