// What was opened once is kept in the store, in the open. Whoever may write there can alter it; a
// centre that reads it again shows what was sent, or nothing.
import { beforeEach, expect, test } from 'vitest'
import { openCentre } from '#centre/centre.ts'
import { concatBytes, decodeUtf8, encodeUtf8 } from '#ledger/bytes.ts'
import { ask, introduce, newRig, type Post, type Rig, valueOf } from './rig.ts'

let rig: Rig
let a: Post
let b: Post

/** A has asked B, both have read it, and each keeps what it read. */
beforeEach(async () => {
  rig = await newRig()
  await introduce(rig)
  ;[a, b] = rig.posts as [Post, Post]
  await ask(a, 'a-1')
  await a.centre.deliver(b.party, b.centre.answers)
  await Promise.all([questionAt(a), questionAt(b)])
})

const kind = 'opened'

async function questionAt({ centre }: Post) {
  const found = (await centre.messages()).find(({ type }) => type.endsWith('/ask'))
  if (found === undefined) throw new Error('no question')
  const { content, fault } = found
  return { content, fault }
}

/** As another process of it finds what is kept. */
const anew = ({ parts, ...post }: Post, identities = parts.keys.identities): Post => ({
  ...post,
  parts,
  centre: openCentre({ ...parts, keys: { ...parts.keys, identities } }),
})

async function alterKept({ store }: Post, alter: (text: string) => Uint8Array): Promise<void> {
  const all = await store.documents(kind)
  expect(all).toHaveLength(1)
  for (const { id, version, bytes } of all) {
    const text = decodeUtf8(bytes.subarray(32)) ?? ''
    expect(text).toContain('a-1')
    const altered = concatBytes(bytes.subarray(0, 32), alter(text))
    expect(await store.keepDocument(kind, id, version, altered)).toBe(true)
  }
}

const asAnother = (text: string) => encodeUtf8(text.replace('a-1', 'a-9'))

test.each(['the author', 'the addressee'])('altered at %s it is opened anew', async (whose) => {
  const post = whose === 'the author' ? a : b
  const sent = await questionAt(post)
  expect(sent.content).toContain('a-1')
  const kept = await post.store.documents(kind)
  await alterKept(post, asAnother)
  expect(await questionAt(anew(post))).toEqual(sent)
  // And the true one stands there again: no identity is needed the next time.
  expect(await questionAt(anew(post, []))).toEqual(sent)
  expect((await post.store.documents(kind))[0]?.bytes).toEqual(kept[0]?.bytes)
})

test('altered where nothing opens the file it is not shown, and says why', async () => {
  await alterKept(b, asAnother)
  expect(await questionAt(anew(b, []))).toEqual({ content: null, fault: 'other-commitment' })
  expect((await anew(b, []).centre.record()).record.messages).toEqual([])
})

test('cut, or another text altogether, it is no other than altered', async () => {
  const sent = await questionAt(b)
  for (const alter of [() => new Uint8Array(), () => encodeUtf8('{"id":"b-7"}')]) {
    await alterKept(b, alter)
    expect(await questionAt(anew(b))).toEqual(sent)
  }
})

test('with a draft stands the salt, so that what it shows is checked without any key', async () => {
  const wording = { type: 'sample/ask', to: [], re: [], effective: null, open: null }
  const content = JSON.stringify({ id: 'a-2', effectiveOn: '2030-03-01', body: { text: 'Why?' } })
  const draft = valueOf(await a.centre.compose({ ...wording, content }))
  const { salt } = valueOf(await a.centre.draft(draft.id)).draft
  const plaintext = concatBytes(salt ?? new Uint8Array(), encodeUtf8(content))
  expect(rig.crypto.sha256(plaintext)).toEqual(draft.message.bodies[0]?.commit)
})

test('of a version without salts, contents are opened anew and drafts not signed', async () => {
  const sent = await questionAt(b)
  const [kept] = await b.store.documents(kind)
  await b.store.keepDocument(kind, kept!.id, kept!.version, kept!.bytes.subarray(32))
  expect(await questionAt(anew(b))).toEqual(sent)
  const wording = { type: 'sample/ask', to: [], re: [], effective: null, open: null }
  const content = JSON.stringify({ id: 'a-2', effectiveOn: '2030-03-01', body: { text: 'Why?' } })
  const draft = valueOf(await a.centre.compose({ ...wording, content }))
  const [stored] = await a.store.documents('draft')
  const { salt, ...without } = JSON.parse(decodeUtf8(stored!.bytes) ?? '') as { salt: string }
  expect(salt).toHaveLength(44)
  const bytes = encodeUtf8(JSON.stringify(without))
  await a.store.keepDocument('draft', stored!.id, stored!.version, bytes)
  expect(await a.centre.sign(draft.id, a.keys.officers[0]!)).toMatchObject({
    ok: false,
    refusal: { code: 'other-commitment', place: `draft ${draft.id}` },
  })
  expect((await a.centre.discard(draft.id)).ok).toBe(true)
})
