// Two centres and the line between them: what goes over it, in how many requests, and what is left
// of it when it breaks.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkReceipts } from '#ledger/receipt.ts'
import { parseNote } from '#ledger/note.ts'
import type { Answer } from '#centre/ports.ts'
import { crypto, MemoryCentre } from './memory-centre.ts'
import { byteReader } from '#exchange/byte-reader.ts'
import { encodeUpload, readUpload } from '#exchange/upload.ts'
import { type Answering, appOf, openLine, type OpenLine } from './open-line.ts'

let north: MemoryCentre
let south: MemoryCentre
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
const kindOf = ({ kind }: Answer) => kind
/** More than there is room for beside a checkpoint. */
const large = (byte: number) => new Uint8Array(70_000).fill(byte)

test('a message goes over and its receipt comes back, in one request', async () => {
  await north.say(null)
  const answer = await open.line.submit(north.parcel(0))
  if (answer.kind !== 'receipt') throw new Error(answer.kind)
  const { receipt } = answer
  expect(receipt).toMatchObject({ origin: north.origin, size: 1, by: 'south.example' })
  const note = parseNote(receipt.note)
  if (!note.ok) throw new Error(note.refusal.code)
  const { logKeys } = north.known
  const checked = await checkReceipts(crypto, note.value, logKeys, south.known.receiptKeys)
  expect(checked).toMatchObject({ ok: true, value: [{ party: 'south.example' }, { size: 1 }] })
  expect(open.asked).toEqual(['POST /add-entries 200'])
})

test('encrypted bodies that fit in with it take no other request', async () => {
  const bodies = [new Uint8Array(50_000).fill(7), new Uint8Array(3_000).fill(8), new Uint8Array()]
  const blobs = (await north.say(...bodies)).map((blob) => blob!)
  expect(kindOf(await open.line.submit(north.parcel(0, blobs)))).toBe('receipt')
  expect(blobs.map(({ hash }) => south.blobs.get(hash))).toEqual(bodies)
  expect(open.asked).toEqual(['POST /add-entries 200'])
})

test('a large body goes before, and is there before the receipt', async () => {
  const body = large(7)
  const [blob] = await north.say(body)
  expect(kindOf(await open.line.submit(north.parcel(0, [blob!])))).toBe('receipt')
  expect(south.blobs.get(blob!.hash)).toEqual(body)
  expect(open.asked).toEqual([`PUT /blob/${blob!.hash} 204`, 'POST /add-entries 200'])
})

test('the next message needs no more than itself', async () => {
  await north.say(...none(300))
  await open.line.submit(north.parcel(0))
  await north.say(null)
  expect(kindOf(await open.line.submit(north.parcel(300)))).toBe('receipt')
  expect(south.submitted.at(-1)).toMatchObject({ from: 300, entries: [north.log().entries[300]] })
  expect(open.asked).toEqual(['POST /add-entries 200', 'POST /add-entries 200'])
})

test('a long log goes in requests of 32 packages', async () => {
  await north.say(...none(8_200))
  expect(kindOf(await open.line.submit(north.parcel(0)))).toBe('receipt')
  expect(south.log(north.origin).frontier).toEqual(north.log().frontier)
  expect(open.asked).toEqual(['POST /add-entries 202', 'POST /add-entries 200'])
})

test('a sender that thinks too little is there loses nothing by it', async () => {
  await north.say(...none(700))
  await open.line.submit(north.parcel(0))
  await north.say(...none(10))
  expect(kindOf(await open.line.submit(north.parcel(0)))).toBe('receipt')
  expect(south.submitted.at(-1)).toMatchObject({ from: 700 })
  expect(open.asked.slice(1)).toEqual(['POST /add-entries 409', 'POST /add-entries 200'])
})

test('a sender that thinks too much is there is told what is', async () => {
  await north.say(...none(3))
  await open.line.submit(north.parcel(0))
  await north.say(...none(3))
  expect(await open.line.submit(north.parcel(5))).toEqual({ kind: 'holds', size: 3 })
})

test('a parcel of an older head is answered with what is held', async () => {
  await north.say(...none(2))
  const older = north.parcel(0)
  await north.say(...none(2))
  await open.line.submit(north.parcel(0))
  expect(await open.line.submit(older)).toEqual({ kind: 'holds', size: 4 })
})

test('the same parcel twice gives a receipt twice', async () => {
  await north.say(...none(2))
  await open.line.submit(north.parcel(0))
  expect(kindOf(await open.line.submit(north.parcel(2)))).toBe('receipt')
})

test('blobs that are wanted and not in the parcel are named', async () => {
  const [first, second] = await north.say(large(1), large(2))
  const answer = await open.line.submit(north.parcel(0, [first!]))
  expect(answer).toEqual({ kind: 'wants', blobs: [second!.hash] })
  open.asked.length = 0
  // The entries have arrived, and are not sent again.
  expect(kindOf(await open.line.submit(north.parcel(0, [first!, second!])))).toBe('receipt')
  expect(open.asked).toEqual([`PUT /blob/${second!.hash} 204`, 'POST /add-entries 200'])
})

test('an end that starts anew between a blob and its entry gets both once more', async () => {
  await open.close()
  let app = appOf(south, [north])
  let isNew = false
  open = await openLine(
    {
      fetch: (request, peer) => {
        if (isNew || request.method === 'PUT') return app.fetch(request, peer)
        isNew = true
        app = appOf(south, [north])
        open.breakOff()
        return new Response(null, { status: 500 })
      },
    },
    north,
  )
  const [blob] = await north.say(large(1))
  expect(kindOf(await open.line.submit(north.parcel(0, [blob!])))).toBe('receipt')
  expect(open.asked).toEqual([
    `PUT /blob/${blob!.hash} 204`,
    'POST /add-entries 500',
    'POST /add-entries 424',
    `PUT /blob/${blob!.hash} 204`,
    'POST /add-entries 200',
  ])
})

test('a refusal of the centre comes through as it was said', async () => {
  await north.say(...none(4))
  await open.line.submit(north.parcel(0))
  await north.forget(3)
  await north.say(Uint8Array.of(9))
  expect(await open.line.submit(north.parcel(4))).toMatchObject({
    kind: 'refused',
    code: 'fork',
    place: 'root hash',
    expected: 'the root of the entries',
  })
})

test('entries that are not of their tree are refused before the centre sees them', async () => {
  await north.say(...none(2))
  const parcel = north.parcel(0)
  const entries = parcel.entries.toReversed()
  expect(await open.line.submit({ ...parcel, entries })).toMatchObject({
    kind: 'refused',
    code: 'proof-does-not-hold',
  })
  expect(south.submitted).toEqual([])
})

test('a checkpoint that the log has not signed is refused', async () => {
  await north.say(null)
  const imposter = await MemoryCentre.create('north.example', 70)
  await imposter.say(null)
  expect(await open.line.submit(imposter.parcel(0))).toMatchObject({
    kind: 'refused',
    code: 'not-signed-by-a-known-key',
  })
})

test('a log of nobody in the space is refused', async () => {
  const east = await MemoryCentre.create('east.example', 90)
  await east.say(null)
  expect(await open.line.submit(east.parcel(0))).toMatchObject({
    kind: 'refused',
    code: 'unknown-origin',
    value: 'east.example/mithaq/sample',
  })
})

test('a transfer that breaks off goes on where it stopped', async () => {
  await north.say(...none(8_200))
  await open.close()
  const app = appOf(south, [north])
  open = await openLine(
    {
      // The first 32 packages arrive, and the answer that says so does not.
      fetch: async (request, peer) => {
        const response = await app.fetch(request, peer)
        if (response.status === 202) open.breakOff()
        return response
      },
    },
    north,
  )
  await expect(open.line.submit(north.parcel(0))).rejects.toMatchObject({ code: 'line-closed' })
  open.asked.length = 0
  expect(kindOf(await open.line.submit(north.parcel(0)))).toBe('receipt')
  expect(open.asked).toEqual(['POST /add-entries 409', 'POST /add-entries 200'])
})

test('a mirror that reads no tickets of ours is told of the head before', async () => {
  await open.close()
  open = await openLine({ fetch: withoutTickets(appOf(south, [north])) }, north)
  await north.say(...none(300))
  expect(kindOf(await open.line.submit(north.parcel(0)))).toBe('receipt')
  await north.say(...none(2))
  expect(kindOf(await open.line.submit(north.parcel(300)))).toBe('receipt')
  expect(open.asked).toEqual([
    'POST /add-entries 422',
    'POST /add-checkpoint 200',
    'POST /add-entries 200',
    'POST /add-entries 409',
    'POST /add-checkpoint 200',
    'POST /add-entries 200',
  ])
})

/** A mirror as tlog-mirror has it, without what is ours. */
function withoutTickets(app: Answering): Answering['fetch'] {
  return async (request, peer) => {
    const { method, url } = request
    if (!url.endsWith('/add-entries')) return app.fetch(request, peer)
    const isPacked = request.headers.get('content-encoding') === 'gzip'
    const plain = isPacked
      ? request.body!.pipeThrough(new DecompressionStream('gzip'))
      : request.body!
    const whole = new Uint8Array(await new Response(plain).arrayBuffer())
    const upload = await readUpload(byteReader(new Blob([whole]).stream()))
    const head = encodeUpload({ ...upload!, ticket: new Uint8Array() })
    const rest = whole.subarray(head.length + upload!.ticket.length)
    const body = new Blob([head as Uint8Array<ArrayBuffer>, rest])
    const response = await app.fetch(new Request(url, { method, body }), peer)
    return response.status === 422 ? new Response(null, { status: 422 }) : response
  }
}
