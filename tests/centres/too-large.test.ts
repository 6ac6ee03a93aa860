// What is too large for any way is not composed at all: neither a body that no file of age may have
// nor a text that no entry of a log holds. What may be composed fits into a courier's bundle.
import { expect, test } from 'vitest'
import type { Wording } from '#centre/drafts.ts'
import { bundleBounds } from '#ledger/bundle.ts'
import { bundleRoom } from '#ledger/bundle-room.ts'
import { maxOverheadBytes } from '#ledger/age-file.ts'
import { maxBodyBytes } from '#ledger/envelope.ts'
import { recipientSets } from '#ledger/recipients.ts'
import { maxEntryBytes } from '#ledger/tile.ts'
import { newRig, type Post, valueOf } from './rig.ts'

const plain = { type: 'sample/ask', to: [], re: [], effective: null, content: null, open: null }

async function composed(wording: Partial<Wording>) {
  const [a] = (await newRig()).posts as [Post, Post]
  return { a, draft: await a.centre.compose({ ...plain, ...wording }) }
}

test('a content above the bound is refused, and nothing is kept', async () => {
  const { a, draft } = await composed({ content: 'x'.repeat(maxBodyBytes + 1) })
  expect(draft).toMatchObject({
    ok: false,
    refusal: {
      code: 'message-too-large',
      place: 'body',
      value: '67108865 bytes',
      expected: 'at most 67108864 bytes',
    },
  })
  expect(await a.centre.drafts()).toEqual([])
})

test('a text is composed as long as all who may sign it find room in an entry', async () => {
  const of = (length: number) => ({ type: 'mithaq/note', open: `${'x'.repeat(length)}\n` })
  const { draft: small } = await composed(of(1))
  const rest = maxEntryBytes - valueOf(small).text.length
  const { draft: large } = await composed(of(rest))
  expect(large).toMatchObject({
    refusal: { code: 'message-too-large', place: 'entry', expected: 'at most 65535 bytes' },
  })
  const excess = Number.parseInt((large as { refusal: { value: string } }).refusal.value, 10)
  const largest = rest - (excess - maxEntryBytes)
  expect((await composed(of(largest + 1))).draft.ok).toBe(false)
  const { a, draft } = await composed(of(largest))
  const { id } = valueOf(draft)
  for (const officer of a.keys.officers) valueOf(await a.centre.sign(id, officer))
  expect(await a.centre.release(id)).toMatchObject({ ok: true })
})

test('the largest body for any recipients fits into a bundle', () => {
  const both = [
    { recipients: [`age1pq1${'q'.repeat(1952)}`] },
    { recipients: [`age1${'q'.repeat(58)}`] },
  ]
  const length = maxBodyBytes + maxOverheadBytes
  const blobs = recipientSets(both).map((_, at) => ({ hash: `${at}`.padStart(64, '0'), length }))
  expect(blobs).toHaveLength(2)
  const room = bundleRoom(bundleBounds, 0, [], [])
  expect(room.take({ length: maxEntryBytes, blobs })).toBeUndefined()
})
