// Random sequences of calls, each made to the store and to a naive one: both must always answer
// the same. Names and texts are few, so that sequences meet what they have written; some are what
// databases stumble over.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Store } from '#centre/ports.ts'
import { blob, bytes, entry, growth, headAt } from './growth.ts'
import { createNaiveStore } from './naive-store.ts'
import type { Place } from './store-cases.ts'

interface Real {
  store: Store
  readonly place: Place
}

type Call = fc.AsyncCommand<Store, Real>

/** Makes the same call to both, with arguments that may depend on what the naive one holds. */
function call<T>(name: string, make: (naive: Store, side: Store) => Promise<T>): Call {
  return {
    check: () => true,
    run: async (naive, real) => {
      const got = await make(naive, real.store)
      expect(got).toEqual(await make(naive, naive))
    },
    toString: () => name,
  }
}

const word = fc.constantFrom('a', 'b', "'", '"; --', '\\x00', 'é', '\u{1f600}', ' ', '%s', '$1')
const origin = fc.constantFrom('us.example/log', 'ru.example/log', 'Ю')
const text = fc.oneof(word, fc.nat(30).map(String), fc.string({ maxLength: 5, unit: 'binary' }))
const size = fc.nat(12)

const appends = fc
  .record({
    origin,
    /** Mostly from where the log stands. */
    off: fc.constantFrom(0, 0, 0, 0, 0, -1, 1),
    texts: fc.array(text, { maxLength: 6 }),
    bodies: fc.array(word, { maxLength: 2 }),
    /** Mostly none, or documents at the version that they have. */
    settled: fc.uniqueArray(word, { maxLength: 2 }),
    late: fc.constantFrom(0, 0, 0, 1),
  })
  .map(({ origin: one, off, texts, bodies, settled, late }) =>
    call(
      `append ${JSON.stringify([one, off, texts, bodies, settled, late])}`,
      async (naive, side) => {
        const from = Math.max(((await naive.head(one))?.size ?? 0) + off, 0)
        const some = texts.length === 0 && from > 0 ? ['x'] : texts
        const found = await Promise.all(settled.map((id) => naive.document('draft', id)))
        const settles = found.flatMap((document) =>
          document === null ? [] : [{ ...document, version: document.version + late }],
        )
        return side.append({ ...growth(one, from, some, bodies.map(blob)), settles })
      },
    ),
  )

const endorsements = fc.tuple(origin, size, word, fc.boolean()).map(([one, at, lines, stale]) =>
  call(`endorse ${JSON.stringify([one, at, lines, stale])}`, async (naive, side) => {
    const there = (await naive.head(one)) ?? headAt(one, at)
    const before = stale ? bytes(lines) : there.checkpoint
    return side.endorse(before, headAt(one, stale ? at : there.size, lines))
  }),
)

const nodeReads = fc
  .tuple(origin, fc.nat(3), size, size)
  .map(([one, level, index, count]) =>
    call(`nodes ${JSON.stringify([one, level, index, count])}`, async (_, side) =>
      side.nodes(one, level, index, count),
    ),
  )

const logReads = fc.tuple(origin, size, size, text).map(([one, from, until, leaf]) =>
  call(`read ${JSON.stringify([one, from, until, leaf])}`, async (_, side) => ({
    heads: await side.heads(),
    head: await side.head(one),
    entries: await side.entries(one, from, until),
    place: await side.indexOf(one, entry(leaf).leaf),
  })),
)

const blobCalls = fc.tuple(word, fc.array(word)).map(([one, others]) =>
  call(`blobs ${JSON.stringify([one, others])}`, async (_, side) => {
    await side.keepBlob(blob(one))
    const hashes = others.map((other) => blob(other).hash)
    return { bytes: await side.blob(hashes[0] ?? ''), missing: await side.missingBlobs(hashes) }
  }),
)

const receipt = fc.record({ origin, size, by: word, time: fc.nat(3), note: word.map(bytes) })
const receiptCalls = fc.tuple(fc.array(receipt), origin, word, size).map(([kept, one, by, from]) =>
  call(`receipts ${kept.length} ${by} ${from}`, async (_, side) => {
    await side.keepReceipts(kept)
    return {
      all: await side.receipts(one, from),
      some: await side.receipts(one, from, from + 2),
      times: await side.receiptTimes(one),
      someTimes: await side.receiptTimes(one, from, 2),
      count: await side.receiptCount(one),
      newest: await side.newestReceipt(one, by),
    }
  }),
)

const kind = fc.constantFrom('draft', 'peer')
const content = fc.option(text.map(bytes))
const documentCalls = fc
  .tuple(kind, word, fc.constantFrom(0, 0, 1, -1), content)
  .map(([one, id, off, written]) =>
    call(`document ${JSON.stringify([one, id, off, written])}`, async (naive, side) => {
      const version = Math.max(((await naive.document(one, id))?.version ?? 0) + off, 0)
      return side.keepDocument(one, id, version, written)
    }),
  )
const documentReads = fc.tuple(kind, word).map(([one, id]) =>
  call(`read documents ${JSON.stringify([one, id])}`, async (_, side) => ({
    one: await side.document(one, id),
    all: await side.documents(one),
  })),
)

const reopening = fc.constant<Call>({
  check: () => true,
  run: async (_, real) => {
    await real.store.close()
    real.store = await real.place.open()
  },
  toString: () => 'reopen',
})

const calls = fc.commands<Store, Real, false>(
  [
    appends,
    appends,
    appends,
    endorsements,
    nodeReads,
    logReads,
    blobCalls,
    receiptCalls,
    documentCalls,
    documentCalls,
    documentReads,
    reopening,
  ],
  { maxCommands: 40 },
)

export function storeProperty(title: string, newPlace: () => Promise<Place>, runs: number): void {
  test(`${title} answers as a naive store does, whatever it is asked`, async () => {
    const property = fc.asyncProperty(calls, async (sequence) => {
      const place = await newPlace()
      const real: Real = { place, store: await place.open() }
      try {
        await fc.asyncModelRun(() => ({ model: createNaiveStore(), real }), sequence)
      } finally {
        await real.store.close()
        await place.clear()
      }
    })
    await fc.assert(property, { numRuns: runs })
  })
}
