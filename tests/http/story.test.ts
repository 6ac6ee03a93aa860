// A notification over the interface, from its words to the other centre's acknowledgement: composed
// by a drafter, signed by two officers with keys that the server never sees, released, received.
import { expect, test } from 'vitest'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { shortReceiptFor } from '#centre/courier.ts'
import { watched } from '#http/running/watched.ts'
import { bundleBounds } from '#ledger/bundle.ts'
import { encodeUtf8 } from '#ledger/bytes.ts'
import { formatSignatureLines, signText } from '#ledger/note.ts'
import { parseSecretKey } from '#ledger/secret-key.ts'
import type { Desk } from '#http/api/desk.ts'
import type { Change } from '#http/api/events.ts'
import { ask, valueOf } from '../centres/rig.ts'
import { type Caller, callerOf, openDesks } from './desks.ts'

const crypto = nodeCrypto()
const space = '/spaces/sample'

async function signed(officer: Caller, draft: { id: string; text: string }) {
  const { body } = await officer.ask('GET', '/demonstration/key')
  const key = valueOf(await parseSecretKey(crypto, String(body['key']), 'key'))
  const line = formatSignatureLines([await signText(crypto, draft.text, key)])
  return officer.ask('POST', `${space}/drafts/${draft.id}/signatures`, { line })
}

async function draftFrom(drafter: Caller, more: object = {}) {
  const content = { effectiveOn: '2030-03-01', body: { text: 'How many?' } }
  const { status, body } = await drafter.ask('POST', `${space}/drafts`, {
    type: 'ask',
    content,
    ...more,
  })
  expect([status, body]).toEqual([200, body])
  return body as unknown as { id: string; text: string; words: readonly string[] }
}

test('goes from one desk to the other, and both see what became of it', async () => {
  const { desks, demonstration } = await openDesks()
  const [ours, theirs] = desks.map((desk) => ({
    drafter: callerOf(desk),
    one: callerOf(desk),
    two: callerOf(desk),
  }))
  for (const at of [ours!, theirs!]) {
    await at.drafter.signIn('drafter')
    await at.one.signIn('officer-1')
    await at.two.signIn('officer-2')
  }
  const draft = await draftFrom(ours!.drafter)
  expect(draft.words).toHaveLength(8)
  await signed(ours!.one, draft)
  const inRussian = { 'accept-language': 'ru' }
  const release = `${space}/drafts/${draft.id}/release`
  const alone = await ours!.one.ask('POST', release, undefined, inRussian)
  expect(alone.status).toBe(422)
  expect(alone.body).toMatchObject({
    type: 'urn:mithaq:problem:not-released',
    expected: expect.stringMatching(/^1 more of officer-/) as string,
    detail: expect.stringMatching(/^еще 1 из officer-/) as string,
  })
  await signed(ours!.two, draft)
  const released = await ours!.two.ask('POST', `${space}/drafts/${draft.id}/release`)
  expect(released.status).toBe(200)
  await demonstration.exchange()
  const { body } = await theirs!.drafter.ask('GET', `${space}/messages`)
  const [letter] = body['messages'] as [{ leaf: string; receipts: unknown[]; content: unknown }]
  expect(letter.receipts).toHaveLength(1)
  const acknowledged = await draftFrom(theirs!.drafter, {
    type: 'mithaq/acknowledge',
    re: letter.leaf,
    content: undefined,
  })
  for (const officer of [theirs!.one, theirs!.two]) await signed(officer, acknowledged)
  await theirs!.one.ask('POST', `${space}/drafts/${acknowledged.id}/release`)
  await demonstration.exchange()
  const after = await ours!.one.ask('GET', `${space}/messages/${letter.leaf}`)
  expect(after.body['acknowledgedBy']).toHaveLength(1)
  expect(after.body['signers']).toMatchObject([
    { officer: 'officer-1', holds: true },
    { officer: 'officer-2', holds: true },
  ])
})

test('what was sent is found by who may read there, and no draft is', async () => {
  const { desks, demonstration } = await openDesks()
  const [ours, theirs] = desks.map((desk) => ({
    drafter: callerOf(desk),
    one: callerOf(desk),
    two: callerOf(desk),
    stranger: callerOf(desk),
  }))
  for (const at of [ours!, theirs!]) {
    await at.drafter.signIn('drafter')
    await at.one.signIn('officer-1')
    await at.two.signIn('officer-2')
  }
  const found = async ({ ask }: Caller) => {
    const { body } = await ask('GET', '/search?q=how+many&lang=en')
    const groups = body['groups'] as readonly { readonly kind: string }[]
    return groups.some(({ kind }) => kind === 'message')
  }
  const asking = [ours!.drafter, ours!.stranger, theirs!.drafter, theirs!.stranger]
  const draft = await draftFrom(ours!.drafter)
  expect(await Promise.all(asking.map(found))).toEqual([false, false, false, false])
  for (const officer of [ours!.one, ours!.two]) await signed(officer, draft)
  await ours!.two.ask('POST', `${space}/drafts/${draft.id}/release`)
  await demonstration.exchange()
  for (const desk of desks) await watched(desk).look()
  expect(await Promise.all(asking.map(found))).toEqual([true, false, true, false])
})

test('nobody signs with the key of another officer', async () => {
  const { desks } = await openDesks()
  const [drafter, one, two] = [callerOf(desks[0]!), callerOf(desks[0]!), callerOf(desks[0]!)]
  await drafter.signIn('drafter')
  await one.signIn('officer-1')
  await two.signIn('officer-2')
  const draft = await draftFrom(drafter)
  const { body } = await two.ask('GET', '/demonstration/key')
  const key = valueOf(await parseSecretKey(crypto, String(body['key']), 'key'))
  const line = formatSignatureLines([await signText(crypto, draft.text, key)])
  const refused = await one.ask('POST', `${space}/drafts/${draft.id}/signatures`, { line })
  expect([refused.status, refused.body['place']]).toEqual([403, 'line'])
})

test('of two lines none is taken, and none passed over', async () => {
  const { desks } = await openDesks()
  const [drafter, one] = [callerOf(desks[0]!), callerOf(desks[0]!)]
  await drafter.signIn('drafter')
  await one.signIn('officer-1')
  const draft = await draftFrom(drafter)
  const { body } = await one.ask('GET', '/demonstration/key')
  const key = valueOf(await parseSecretKey(crypto, String(body['key']), 'key'))
  const own = await signText(crypto, draft.text, key)
  const line = formatSignatureLines([own, own])
  const refused = await one.ask('POST', `${space}/drafts/${draft.id}/signatures`, { line })
  expect([refused.status, refused.body['place']]).toEqual([400, 'line'])
})

test('a cut line keeps what was released until it is restored', async () => {
  const { desks, demonstration } = await openDesks()
  const [one, two, there] = [callerOf(desks[0]!), callerOf(desks[0]!), callerOf(desks[1]!)]
  await one.signIn('officer-1')
  await two.signIn('officer-2')
  await there.signIn('reader')
  const party = '/lines/b.example'
  const cut = await one.ask('PUT', party, { connected: false })
  expect(cut.body['lines']).toMatchObject([{ connected: false }])
  const draft = await draftFrom(one)
  for (const officer of [one, two]) await signed(officer, draft)
  await one.ask('POST', `${space}/drafts/${draft.id}/release`)
  await demonstration.exchange()
  const waiting = await one.ask('GET', '/lines')
  expect(waiting.body['lines']).toMatchObject([{ trouble: 'line-cut', unreceipted: 1 }])
  expect((await there.ask('GET', `${space}/messages`)).body['messages']).toEqual([])
  await one.ask('PUT', party, { connected: true })
  await demonstration.exchange()
  expect((await there.ask('GET', `${space}/messages`)).body['messages']).toHaveLength(1)
})

test('the pages of both centres hear that their line is cut, and that it is restored', async () => {
  const { desks, demonstration } = await openDesks()
  const one = callerOf(desks[0]!)
  await one.signIn('officer-1')
  await demonstration.exchange()
  const heard: Change[] = []
  desks[1]!.events.listen((change) => heard.push(change))
  for (const connected of [false, true]) {
    await one.ask('PUT', '/lines/b.example', { connected })
    await demonstration.exchange()
    expect(heard.splice(0)).toEqual([{ what: 'lines', space: 'sample' }])
    await demonstration.exchange()
    expect(heard).toEqual([])
  }
})

test('a bundle goes by courier while the line is cut', async () => {
  const { desks } = await openDesks()
  const [one, two, there] = [callerOf(desks[0]!), callerOf(desks[0]!), callerOf(desks[1]!)]
  await one.signIn('officer-1')
  await two.signIn('officer-2')
  await there.signIn('officer-1')
  await one.ask('PUT', '/lines/b.example', { connected: false })
  const draft = await draftFrom(one)
  for (const officer of [one, two]) await signed(officer, draft)
  await one.ask('POST', `${space}/drafts/${draft.id}/release`)
  const bundle = await desks[0]!.spaces.get('sample')!.centre.pack('b.example')
  const archive = valueOf(bundle as Extract<typeof bundle, { ok: unknown }>)
  const tar = { 'content-type': 'application/x-tar' }
  const taken = await there.ask('POST', `${space}/courier`, archive, tar)
  expect(taken.body['logs']).toMatchObject([{ became: 'receipt' }])
  const tampered = Uint8Array.from(archive)
  tampered[archive.length >> 1]! ^= 1
  const refused = await there.ask('POST', `${space}/courier`, tampered, tar)
  expect(refused.status).toBe(422)
  const text = await shortReceiptFor(desks[1]!.spaces.get('sample')!.centre, 'a.example')
  const back = encodeUtf8(new TextDecoder().decode(text!).replaceAll('\n', '\r\n'))
  const kept = await one.ask('POST', `${space}/courier`, back, tar)
  expect(kept.body).toMatchObject({ from: 'b.example', receipts: 1, logs: [] })
  const misread = encodeUtf8(new TextDecoder().decode(text!).replace('\n3\n', '\n2\n'))
  expect((await one.ask('POST', `${space}/courier`, misread, tar)).status).toBe(422)
})

/** A desk whose bundles hold three encrypted files at most. */
function withSmallBundles(desk: Desk): Desk {
  const named = desk.spaces.get('sample')!
  const { centre } = named
  const packParts: typeof centre.packParts = (party) =>
    centre.packParts(party, { ...bundleBounds, files: 11 })
  const pack: typeof centre.pack = async (party, { oldSize } = {}) => {
    const parts = await packParts(party)
    if ('kind' in parts) return parts
    return centre.pack(
      party,
      valueOf(parts).find((part) => part.oldSize === oldSize),
    )
  }
  const spaces = new Map([['sample', { ...named, centre: { ...centre, packParts, pack } }]])
  return { ...desk, spaces }
}

test('what one bundle does not hold goes in parts, each by its size', async () => {
  const { desks, rig } = await openDesks()
  const small = callerOf(withSmallBundles(desks[0]!))
  const there = callerOf(desks[1]!)
  await small.signIn('officer-1')
  await there.signIn('officer-1')
  await small.ask('PUT', '/lines/b.example', { connected: false })
  for (let n = 1; n <= 7; n += 1) await ask(rig.posts[0]!, `a-${n}`)
  const courier = `${space}/courier/b.example`
  const { body } = await small.ask('GET', `${courier}/parts`)
  expect(body).toEqual({
    parts: [
      { from: 2, until: 5 },
      { from: 5, until: 8 },
      { from: 8, until: 9 },
    ],
  })
  const carry = async (from: number) => {
    const { bytes } = await small.ask('GET', `${courier}?from=${from}`)
    const tar = { 'content-type': 'application/x-tar' }
    return (await there.ask('POST', `${space}/courier`, bytes, tar)).body['logs']
  }
  expect(await carry(5)).toMatchObject([{ became: 'holds', held: 2, begins: 5, carried: 8 }])
  for (const [from, carried] of [
    [2, 5],
    [5, 8],
    [8, 9],
  ] as const) {
    expect(await carry(from)).toMatchObject([{ became: 'receipt', held: from, carried }])
  }
  expect(await carry(2)).toMatchObject([{ became: 'holds', held: 9, begins: 2 }])
  for (const from of ['10', '-1', 'x', '1.5']) {
    expect((await small.ask('GET', `${courier}?from=${from}`)).status).toBe(400)
  }
  expect((await small.ask('GET', `${space}/courier/c.example/parts`)).status).toBe(404)
})
