// A centre without an open port: it only calls. It reads the log of the other, keeps a copy, hands
// over its receipt, and submits its own log as any centre does.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseCheckpoint } from '#ledger/checkpoint.ts'
import { parseEntry } from '#ledger/entry.ts'
import { formatHex } from '#ledger/bytes.ts'
import { parseNote } from '#ledger/note.ts'
import type { Exchange, StoredBlob } from '#centre/ports.ts'
import type { StoredReceipt } from '#ledger/receipt.ts'
import { usualMirrorLimits } from '#exchange/limits.ts'
import { MemoryCentre } from './memory-centre.ts'
import { appOf, openLine, type OpenLine } from './open-line.ts'

/** It listens. */
let south: MemoryCentre
/** It does not. */
let north: MemoryCentre
let open: OpenLine

beforeEach(async () => {
  north = await MemoryCentre.create('north.example', 10)
  south = await MemoryCentre.create('south.example', 30)
  north.meet(south)
  south.meet(north)
  open = await openLine(appOf(south, [north]), north)
})
afterEach(() => open.close())

const none = (count: number): null[] => Array.from({ length: count }, () => null)

/** Reads what is new of a log, and keeps it. */
async function poll(line: Exchange, into: MemoryCentre, origin: string): Promise<void> {
  const checkpoint = await line.checkpoint(origin)
  const note = parseNote(checkpoint ?? new Uint8Array())
  const head = note.ok ? parseCheckpoint(note.value.text) : note
  if (checkpoint === null || !head.ok) throw new Error('there is no checkpoint')
  const from = into.log(origin).frontier.size
  const entries = await line.entries(origin, from, head.value.size)
  const blobs: StoredBlob[] = []
  for (const entry of entries) {
    const parsed = parseEntry(entry)
    if (!parsed.ok) throw new Error(parsed.refusal.code)
    const named = parsed.value.message.bodies.flatMap((body) => body.blobs)
    for (const name of named.map((blob) => formatHex(blob.hash))) {
      blobs.push({ hash: name, bytes: (await line.blob(name))! })
    }
  }
  const answer = await into.take({ origin, checkpoint, from, entries, blobs })
  if (answer.kind !== 'receipt') throw new Error(answer.kind)
  const given = await line.giveReceipts([answer.receipt])
  if (given.kind !== 'kept') throw new Error(given.code)
}

test('what it reads it keeps, and its receipt arrives', async () => {
  const body = new Uint8Array(2_000).fill(5)
  const [blob] = await south.say(...none(258), body)
  await poll(open.line, north, south.origin)
  expect(north.log(south.origin).frontier).toEqual(south.log().frontier)
  expect(north.blobs.get(blob!.hash)).toEqual(body)
  expect(south.receipts).toMatchObject([{ by: 'north.example', origin: south.origin, size: 259 }])
  await south.say(null)
  await poll(open.line, north, south.origin)
  expect(south.receipts.map(({ size }) => size)).toEqual([259, 260])
})

test('its own log goes out the same way, with a receipt at once', async () => {
  await north.say(null)
  const answer = await open.line.submit(north.parcel(0))
  expect(answer).toMatchObject({ kind: 'receipt', receipt: { by: 'south.example', size: 1 } })
})

test('it reads what the other holds of its own log, for the day its disk is lost', async () => {
  await north.say(...none(300))
  await open.line.submit(north.parcel(0))
  expect(await open.line.entries(north.origin, 0, 300)).toEqual(north.log().entries)
  expect(await open.line.entries(north.origin, 250, 260)).toEqual(
    north.log().entries.slice(250, 260),
  )
  expect(await open.line.receipts(north.origin, 0)).toMatchObject({
    receipts: [{ by: 'south.example', size: 300 }],
    next: null,
  })
  expect(await open.line.receipts(north.origin, 301)).toEqual({ receipts: [], next: null })
})

test('of what is not there, nothing comes', async () => {
  expect(await open.line.checkpoint(north.origin)).toBeNull()
  expect(await open.line.checkpoint('west.example/mithaq/sample')).toBeNull()
  expect(await open.line.entries(south.origin, 0, 5)).toEqual([])
  expect(await open.line.blob('0'.repeat(64))).toBeNull()
  expect(await open.line.receipts(north.origin, 0)).toEqual({ receipts: [], next: null })
})

async function pagesFrom(size: number): Promise<readonly (readonly StoredReceipt[])[]> {
  const pages: (readonly StoredReceipt[])[] = []
  for (let from: number | null = size; from !== null;) {
    const { receipts, next } = await open.line.receipts(south.origin, from)
    pages.push(receipts)
    from = next
  }
  return pages
}

test('many receipts come in pages and go in portions, each once', async () => {
  await open.close()
  const sizes = { ...usualMirrorLimits, receiptBytes: 10_000 }
  open = await openLine(appOf(south, [north], { limits: sizes }), north, { sizes })
  for (let at = 0; at < 9; at += 1) {
    await south.say(null)
    await north.take({ ...south.parcel(at), blobs: [] })
  }
  expect(await open.line.giveReceipts(north.receipts)).toEqual({ kind: 'kept' })
  expect(south.receipts).toEqual(north.receipts)
  const pages = await pagesFrom(2)
  expect(pages.flat()).toEqual(north.receipts.slice(1))
  expect(pages.length).toBeGreaterThan(3)
})

test('who gives receipts without end for one head keeps out those of nobody else', async () => {
  await open.close()
  const sizes = { ...usualMirrorLimits, receiptBytes: 16_000 }
  open = await openLine(appOf(south, [north], { limits: sizes }), north, { sizes })
  for (let at = 0; at < 2; at += 1) {
    await south.say(null)
    await north.take({ ...south.parcel(at), blobs: [] })
  }
  const [first, second] = north.receipts
  const text = Buffer.from(first!.note).toString()
  const note = Buffer.from(
    text.replaceAll('north.example/mithaq/receipt', 'east.example/mithaq/receipt'),
  )
  const again = Array.from({ length: 9 }, () => ({ ...first!, by: 'east.example', note }))
  south.receipts.push(...again, first!, second!)
  const come = (await pagesFrom(0)).flat()
  expect(come.map(({ by, size }) => `${by} ${size}`)).toEqual([
    'east.example 1',
    'north.example 1',
    'north.example 2',
  ])
})

test('a log that does not fit into memory is left', async () => {
  await open.close()
  const sizes = { ...usualMirrorLimits, waitingEntryBytes: 100_000 }
  open = await openLine(appOf(south, [north]), north, { sizes })
  await south.say(...none(600))
  expect(await open.line.entries(south.origin, 500, 600)).toHaveLength(100)
  await expect(open.line.entries(south.origin, 0, 600)).rejects.toMatchObject({
    code: 'answer-too-large',
    expected: 'entries of south.example/mithaq/sample that have 100000 bytes together',
  })
})

test('a log of empty entries, of which there is no end, is left', async () => {
  await open.close()
  const sizes = { ...usualMirrorLimits, waitingEntryBytes: 100_000 }
  const endless = { fetch: () => new Response(new Uint8Array(512)) }
  open = await openLine(endless, north, { sizes })
  await expect(open.line.entries(south.origin, 0, 10_240)).rejects.toMatchObject({
    code: 'answer-too-large',
  })
})

test('a receipt that its party has not signed is refused', async () => {
  await south.say(null)
  const imposter = await MemoryCentre.create('north.example', 70)
  imposter.meet(south)
  await imposter.take(south.parcel(0))
  expect(await open.line.giveReceipts(imposter.receipts)).toMatchObject({
    kind: 'refused',
    code: 'not-signed-by-a-known-key',
  })
  expect(south.receipts).toEqual([])
})
