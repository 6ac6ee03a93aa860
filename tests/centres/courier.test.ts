// When the line is down: one file there, one file back.
import { expect, test } from 'vitest'
import { openBundle, packBundle } from '#ledger/bundle.ts'
import { decodeUtf8, encodeUtf8, formatHex } from '#ledger/bytes.ts'
import { encodeEntryBundle, encodeTile } from '#ledger/tile.ts'
import { ask, introduce, newRig, originOf, type Post, valueOf } from './rig.ts'

async function bundleOf(from: Post, to: Post): Promise<Uint8Array> {
  const packed = await from.centre.pack(to.party)
  if ('kind' in packed) throw new Error(packed.kind)
  return valueOf(packed)
}

async function unpacked(at: Post, bundle: Uint8Array) {
  const taken = await at.centre.unpack(bundle)
  if ('kind' in taken) throw new Error(taken.code)
  return valueOf(taken)
}

test('a message goes and its receipt comes back, with no line at all', async () => {
  const rig = await newRig()
  const [a, b] = rig.posts as [Post, Post]
  await ask(a, 'a-1')
  const there = await bundleOf(a, b)
  expect(await unpacked(b, there)).toMatchObject({
    from: a.party,
    logs: [{ answer: { kind: 'receipt', receipt: { size: 3, by: b.party } } }],
  })
  expect((await b.centre.record()).record.messages).toMatchObject([{ id: 'a-1' }])
  expect((await a.centre.record()).unreceipted).toHaveLength(1)
  const back = await bundleOf(b, a)
  expect(await unpacked(a, back)).toMatchObject({ from: b.party, receipts: 1, refusedReceipts: [] })
  expect((await a.centre.record()).unreceipted).toEqual([])
  expect((await a.centre.record()).record.messages).toEqual(
    (await b.centre.record()).record.messages,
  )
})

test('of two receipts for one size the first is carried', async () => {
  const rig = await newRig()
  const [a, b] = rig.posts as [Post, Post]
  await unpacked(b, await bundleOf(a, b))
  const [first] = await b.store.receipts(`${a.party}/mithaq/sample`, 0)
  await b.store.keepReceipts([{ ...first!, time: first!.time + 60 }])
  const back = await unpacked(a, await bundleOf(b, a))
  expect(back).toMatchObject({ receipts: 1, refusedReceipts: [] })
})

test('bundles may come twice and out of order', async () => {
  const rig = await newRig()
  await introduce(rig)
  const [a, b] = rig.posts as [Post, Post]
  await ask(a, 'a-1')
  const first = await bundleOf(a, b)
  await ask(a, 'a-2')
  const second = await bundleOf(a, b)
  expect(formatHex(await bundleOf(a, b))).toBe(formatHex(second))
  await unpacked(b, second)
  expect(await unpacked(b, first)).toMatchObject({ logs: [{ answer: { kind: 'holds', size: 4 } }] })
  expect(await unpacked(b, second)).toMatchObject({ logs: [{ answer: { kind: 'receipt' } }] })
  expect((await b.centre.record()).record.messages.map((one) => one.id)).toEqual(['a-1', 'a-2'])
})

test('a bundle that begins later than what is held says what is missing', async () => {
  const rig = await newRig()
  const [a, b] = rig.posts as [Post, Post]
  await introduce(rig)
  await ask(a, 'a-1')
  await a.centre.deliver(b.party, b.centre.answers)
  await ask(a, 'a-2')
  const late = await bundleOf(a, b)
  const { party } = b
  const other = await newRig()
  expect(await other.posts[1]!.centre.unpack(late)).toMatchObject({ ok: false })
  expect(await a.centre.unpack(late)).toMatchObject({ kind: 'refused', code: 'other-bundle' })
  expect(await unpacked(b, late)).toMatchObject({ from: a.party })
  expect(party).toBe('b.example')
})

test('a changed byte anywhere is found', async () => {
  const rig = await newRig()
  const [a, b] = rig.posts as [Post, Post]
  await ask(a, 'a-1')
  const bundle = await bundleOf(a, b)
  for (const at of [600, 2000, 5000, bundle.length >> 1, bundle.length - 3000]) {
    const changed = bundle.with(at, bundle[at]! ^ 1)
    const taken = await b.centre.unpack(changed)
    expect('kind' in taken || !taken.ok, String(at)).toBe(true)
  }
  expect(await b.store.head(`${a.party}/mithaq/sample`)).toBeNull()
})

test.each(['c.example/mithaq/sample', 'a.example/mithaq/other', 'a.example/mithaq/sample/g2'])(
  'a log that is none of the space, %s, is refused, and the others are taken',
  async (stranger) => {
    const rig = await newRig()
    const [a, b] = rig.posts as [Post, Post]
    const origin = originOf(a)
    const { checkpoint } = (await a.store.head(origin))!
    const entries = await a.store.entries(origin, 0, 2)
    const tiles = [encodeEntryBundle(entries), encodeTile(await a.store.nodes(origin, 0, 0, 2))]
    const part = { origin, oldSize: 0, newSize: 2, checkpoint, proof: [], tiles }
    const text = decodeUtf8(checkpoint)!.replace(`${origin}\n`, `${stranger}\n`)
    const logs = [part, { ...part, origin: stranger, checkpoint: encodeUtf8(text) }]
    const address = { space: a.parts.space.name, from: a.party, to: b.party }
    const contents = { logs, blobs: [], receipts: [] }
    const bundle = await packBundle(rig.crypto, address, contents, [a.keys.log.ed25519])
    const taken = await unpacked(b, valueOf(bundle))
    const answers = new Map(taken.logs.map((one) => [one.origin, one.answer]))
    expect(answers.get(stranger)).toMatchObject({ kind: 'refused', place: stranger })
    expect(answers.get(origin)).toMatchObject({ kind: 'receipt' })
  },
)

test('a file that a bundle lacks is missed since then, until a bundle has it', async () => {
  const rig = await newRig()
  await introduce(rig)
  const [a, b] = rig.posts as [Post, Post]
  await ask(a, 'a-1')
  const origin = originOf(a)
  const whole = await bundleOf(a, b)
  const opened = valueOf(await openBundle(rig.crypto, whole, () => [a.keys.log.ed25519.verifier]))
  const address = { space: a.parts.space.name, from: a.party, to: b.party }
  const contents = { logs: opened.logs, blobs: [], receipts: [] }
  const lacking = await packBundle(rig.crypto, address, contents, [a.keys.log.ed25519])
  const since = rig.clock.now
  expect(await unpacked(b, valueOf(lacking))).toMatchObject({
    logs: [{ answer: { kind: 'wants' } }],
  })
  rig.clock.now += 60_000
  await unpacked(b, valueOf(lacking))
  expect((await b.centre.watch()).withheld).toEqual([{ origin, size: 3, held: 2, since }])
  await unpacked(b, whole)
  expect((await b.centre.watch()).withheld).toEqual([])
})

test('a bundle that comes before an earlier one is missed until that one is here', async () => {
  const rig = await newRig()
  await introduce(rig)
  const [a, b] = rig.posts as [Post, Post]
  const origin = originOf(a)
  await ask(a, 'a-1')
  await ask(a, 'a-2')
  const [first, second] = await Promise.all(
    [
      { oldSize: 2, newSize: 3 },
      { oldSize: 3, newSize: 4 },
    ].map(async (part) => {
      const packed = await a.centre.pack(b.party, part)
      if ('kind' in packed) throw new Error(packed.kind)
      return valueOf(packed)
    }),
  )
  await unpacked(b, second!)
  expect((await b.centre.watch()).withheld).toMatchObject([{ origin, size: 4, held: 2 }])
  await unpacked(b, first!)
  await unpacked(b, second!)
  expect((await b.centre.watch()).withheld).toEqual([])
})
