// What goes wrong between centres, and what each does about it (docs/formats, exchange).
import { describe, expect, test } from 'vitest'
import { openCentre } from '#centre/centre.ts'
import type { Draft } from '#centre/drafts.ts'
import type { Parcel, Store } from '#centre/ports.ts'
import { encodeUtf8, formatHex } from '#ledger/bytes.ts'
import type { SignerKey } from '#ledger/key.ts'
import { parseMessage } from '#ledger/message.ts'
import { signText } from '#ledger/note.ts'
import { createMemoryStore } from '#store/memory.ts'
import { altered, ask, originOf, pair, type Post, twin, valueOf } from './rig.ts'

describe('a store that was set back', () => {
  test('signs nothing until the entries that were shown are back', async () => {
    const { a, b } = await pair()
    await ask(a, 'a-1')
    await a.centre.deliver(b.party, b.centre.answers)
    const restored = await twin(a, b)
    // A backup from before the message, with the last heads of today beside it.
    const store = createMemoryStore()
    const parts = { ...a.parts, store }
    const back = { ...a, parts, store, centre: openCentre(parts) }
    expect(await back.centre.checkOwnLog()).toMatchObject({ kind: 'rolled-back', size: 0 })
    expect(await back.centre.release('00')).toMatchObject({ kind: 'rolled-back' })
    expect(await back.centre.deliver(b.party, b.centre.answers)).toMatchObject({
      kind: 'rolled-back',
    })
    expect(await back.centre.recover(b.centre.answers)).toEqual({
      kind: 'recovered',
      from: 0,
      size: 3,
    })
    expect(await back.centre.checkOwnLog()).toBeNull()
    await ask(back, 'a-2')
    expect(await back.centre.deliver(b.party, b.centre.answers)).toMatchObject({
      kind: 'delivered',
      size: 4,
    })
    expect(restored.party).toBe(a.party)
  })

  test('does not begin a log anew that others have seen', async () => {
    const { a, b } = await pair()
    await a.centre.deliver(b.party, b.centre.answers)
    const [roster] = await a.store.entries(originOf(a), 1, 2)
    const empty = openCentre({ ...a.parts, store: createMemoryStore() })
    expect(await empty.begin(roster!)).toMatchObject({ refusal: { code: 'log-has-begun' } })
  })

  /** One that has sent a message and whose log is lost then: the draft of it is there again. */
  async function setBack() {
    const { a, b } = await pair()
    const backup = createMemoryStore()
    const both: Store = {
      ...a.store,
      keepDocument: async (...given) => {
        await backup.keepDocument(...given)
        return a.store.keepDocument(...given)
      },
    }
    await ask({ ...a, centre: openCentre({ ...a.parts, store: both }) }, 'a-1')
    await a.centre.deliver(b.party, b.centre.answers)
    const restored = openCentre({ ...a.parts, store: backup })
    return { a, b, restored }
  }

  test('has back what it sent, and the draft that it was is none any more', async () => {
    const { b, restored } = await setBack()
    expect(await restored.recover(b.centre.answers)).toMatchObject({ kind: 'recovered', size: 3 })
    expect(await restored.drafts()).toEqual([])
  })

  test('neither signs nor discards a draft before: it may have been sent', async () => {
    const { a, b, restored } = await setBack()
    const [{ id, text }] = (await restored.drafts()).map((one) => one.draft) as [Draft]
    const [officer] = a.keys.officers as [SignerKey]
    const line = await signText(a.parts.crypto, text, officer)
    const expected = 'at least 3: recover'
    const refusal = { kind: 'refusal', code: 'rolled-back', place: 'log', value: '0', expected }
    const behind = { ok: false, refusal }
    expect(await restored.sign(id, officer)).toEqual(behind)
    expect(await restored.addSignature(id, line)).toEqual(behind)
    expect(await restored.discard(id)).toEqual(behind)
    await restored.recover(b.centre.answers)
    expect(await restored.discard(id)).toMatchObject({ refusal: { code: 'no-draft' } })
  })

  test('reads what it sent once the body is back, also where it was read before', async () => {
    const { a, b } = await pair()
    await ask(a, 'a-1')
    await a.centre.deliver(b.party, b.centre.answers)
    const restored = openCentre({ ...a.parts, store: createMemoryStore() })
    const bodiesLost = { ...b.centre.answers, blob: async () => null }
    await restored.recover(bodiesLost)
    expect((await restored.messages()).at(-1)).toMatchObject({ content: null, fault: null })
    await restored.recover(b.centre.answers)
    expect((await restored.messages()).at(-1)?.content).toContain('"a-1"')
  })

  test('is told by a counterpart that holds more, where the last heads are lost too', async () => {
    const { a, b } = await pair()
    const old = await twin(a, b)
    await ask(a, 'a-1')
    await a.centre.deliver(b.party, b.centre.answers)
    await ask(a, 'a-2')
    await a.centre.deliver(b.party, b.centre.answers)
    const [own] = await old.centre.gather(b.centre.answers)
    expect(own).toMatchObject({ origin: originOf(a), answer: { code: 'own-log-behind' } })
    const behind = { kind: 'rolled-back', shown: 4, size: 2 }
    expect(await old.centre.release('00')).toEqual(behind)
    // It knows so when it starts anew, too.
    expect(await openCentre(old.parts).release('00')).toEqual(behind)
    expect(await old.centre.recover(b.centre.answers)).toMatchObject({ kind: 'recovered', size: 4 })
    await ask(old, 'a-3')
  })
})

describe('a counterpart', () => {
  test('that only says to hold more does not stop this centre', async () => {
    const { a, b } = await pair()
    await ask(a, 'a-1')
    const liar = { ...b.centre.answers, submit: async () => ({ kind: 'holds', size: 99 }) as const }
    expect(await a.centre.deliver(b.party, liar)).toMatchObject({ code: 'no-receipt' })
    await ask(a, 'a-2')
  })
})

describe('what arrives damaged', () => {
  test('without its blob it is not taken, and taken once the blob is there', async () => {
    const { a, b } = await pair()
    await ask(a, 'a-1')
    const withheld = altered(b.centre.answers, (parcel) => ({ ...parcel, blobs: [] }))
    expect(await a.centre.deliver(b.party, withheld)).toMatchObject({
      kind: 'refused',
      code: 'no-receipt',
    })
    expect((await b.centre.messages()).filter((one) => one.from === 'A')).toHaveLength(1)
    expect((await a.centre.record()).unreceipted).toHaveLength(1)
    expect(await a.centre.deliver(b.party, b.centre.answers)).toMatchObject({ kind: 'delivered' })
  })

  test('with another blob in its place it is not taken', async () => {
    const { a, b } = await pair()
    await ask(a, 'a-1')
    const exchanged = altered(b.centre.answers, (parcel) => ({
      ...parcel,
      blobs: parcel.blobs.map((blob) => ({ ...blob, bytes: blob.bytes.toReversed() })),
    }))
    expect(await a.centre.deliver(b.party, exchanged)).toMatchObject({ code: 'no-receipt' })
  })

  test('with a file that is not as long as the entry says it is not taken', async () => {
    const { rig, a, b } = await pair()
    const content = { id: 'a-1', effectiveOn: '2030-03-01', body: { text: 'How many?' } }
    const { draft, files } = valueOf(
      await a.centre.prepare({
        type: 'sample/ask',
        to: [],
        re: [],
        effective: null,
        content: JSON.stringify(content),
        open: null,
      }),
    )
    const text = draft.text.replace(/(blob sha256 \S+) \d+/, '$1 7')
    const id = formatHex(rig.crypto.sha256(encodeUtf8(text)))
    const message = valueOf(parseMessage(text))
    // Beside its content a centre of this program would not sign it.
    const told = { ...draft, id, text, message, content: null, salt: null }
    await a.centre.keep({ draft: told, files })
    for (const officer of a.keys.officers) valueOf(await a.centre.sign(id, officer))
    expect(await a.centre.release(id)).toMatchObject({ ok: true })
    const origin = originOf(a)
    const [{ hash, bytes }] = files as [(typeof files)[0]]
    const refused = {
      code: 'other-blob',
      place: `blob ${formatHex(hash)}`,
      value: `${bytes.length} bytes`,
      expected: '7 bytes',
    }
    expect(await a.centre.deliver(b.party, b.centre.answers)).toMatchObject(refused)
    expect(await b.centre.gather(a.centre.answers)).toMatchObject([{ origin, answer: refused }])
    // Nor where the file is there already.
    await b.store.keepBlob({ hash: formatHex(hash), bytes })
    expect(await b.centre.gather(a.centre.answers)).toMatchObject([{ origin, answer: refused }])
    expect((await b.store.head(origin))?.size).toBe(2)
    expect((await b.centre.watch()).withheld).toMatchObject([{ origin, size: 3 }])
  })

  test('with a byte of an entry changed it is not taken', async () => {
    const { a, b } = await pair()
    await ask(a, 'a-1')
    const changed = altered(b.centre.answers, (parcel) => ({
      ...parcel,
      entries: parcel.entries.map((entry) =>
        entry.map((byte, at) => (at === 40 ? byte ^ 1 : byte)),
      ),
    }))
    expect(await a.centre.deliver(b.party, changed)).toMatchObject({ kind: 'refused' })
    expect((await b.centre.messages()).filter((one) => one.from === 'A')).toHaveLength(1)
  })

  test('cut short it is asked for again from where it stands', async () => {
    const { a, b } = await pair()
    await ask(a, 'a-1')
    await ask(a, 'a-2')
    let cuts = 0
    const short = altered(b.centre.answers, (parcel) => {
      cuts += 1
      return cuts === 1 ? { ...parcel, entries: parcel.entries.slice(0, 1) } : parcel
    })
    expect(await a.centre.deliver(b.party, short)).toMatchObject({ kind: 'delivered', size: 4 })
  })

  test('sent twice it is one message with one receipt', async () => {
    const { a, b } = await pair()
    await ask(a, 'a-1')
    const parcels: Parcel[] = []
    const kept = altered(b.centre.answers, (parcel) => {
      parcels.push(parcel)
      return parcel
    })
    await a.centre.deliver(b.party, kept)
    const [first] = await b.store.receipts(originOf(a), 0).then((all) => all.slice(-1))
    expect(await b.centre.answers.submit(parcels[0]!)).toEqual({ kind: 'receipt', receipt: first })
  })
})

describe('who may release', () => {
  test('one officer alone does not, and nothing is written', async () => {
    const { a } = await pair()
    const wording = { type: 'sample/ask', to: [], re: [], effective: null, open: null }
    const draft = valueOf(await a.centre.compose({ ...wording, content: '{}' }))
    valueOf(await a.centre.sign(draft.id, a.keys.officers[0]!))
    expect(await a.centre.release(draft.id)).toMatchObject({
      ok: false,
      refusal: { code: 'not-released', expected: '1 more of officer-2' },
    })
    expect((await a.store.head(originOf(a)))?.size).toBe(2)
  })

  test("the other party's officer does not sign our drafts, and ours sign once", async () => {
    const { a, b } = await pair()
    const wording = { type: 'sample/ask', to: [], re: [], effective: null, open: null }
    const draft = valueOf(await a.centre.compose({ ...wording, content: '{}' }))
    expect(await a.centre.sign(draft.id, b.keys.officers[0]!)).toMatchObject({
      refusal: { code: 'not-an-officer' },
    })
    valueOf(await a.centre.sign(draft.id, a.keys.officers[0]!))
    expect(await a.centre.sign(draft.id, a.keys.officers[0]!)).toMatchObject({
      refusal: { code: 'signed-already' },
    })
    expect((await a.centre.drafts()).map((one) => one.release.needed)).toEqual([1])
    valueOf(await a.centre.discard(draft.id))
    expect(await a.centre.drafts()).toEqual([])
  })
})

describe('two at once', () => {
  /** The same centre over a store that lets something happen just before an append. */
  function interrupted(post: Post, before: () => Promise<unknown>): Post {
    let isFirst = true
    const append: Store['append'] = async (one) => {
      if (isFirst) {
        isFirst = false
        await before()
      }
      return post.store.append(one)
    }
    const parts = { ...post.parts, store: { ...post.store, append } }
    return { ...post, parts, centre: openCentre(parts) }
  }

  async function signedDraft({ centre, keys }: Post): Promise<string> {
    const wording = { type: 'sample/ask', to: [], re: [], effective: null, open: null }
    const { id } = valueOf(await centre.compose({ ...wording, content: '{}' }))
    for (const officer of keys.officers) valueOf(await centre.sign(id, officer))
    return id
  }

  test('a draft that is discarded while it is released is not sent', async () => {
    const { a } = await pair()
    const id = await signedDraft(a)
    const { centre } = interrupted(a, () => a.centre.discard(id))
    expect(await centre.release(id)).toMatchObject({ refusal: { code: 'no-draft' } })
    expect((await a.store.head(originOf(a)))?.size).toBe(2)
  })

  test('a draft that another process releases meanwhile is sent once', async () => {
    const { a } = await pair()
    const id = await signedDraft(a)
    const { centre } = interrupted(a, () => a.centre.release(id))
    expect(await centre.release(id)).toMatchObject({ refusal: { code: 'no-draft' } })
    expect((await a.store.head(originOf(a)))?.size).toBe(3)
    expect(await a.centre.drafts()).toEqual([])
  })

  test('a message that two read at the same time stands there once', async () => {
    const { a } = await pair()
    await a.centre.messages()
    await ask(a, 'a-1')
    await ask(a, 'a-2')
    await Promise.all([a.centre.messages(), a.centre.record()])
    expect((await a.centre.messages()).map(({ index }) => index)).toEqual([1, 2, 3, 1])
  })
})

test('a draft says what it would change before anyone signs it', async () => {
  const { a } = await pair()
  const content = JSON.stringify({
    id: 'a-1',
    effectiveOn: '2030-03-01',
    body: { id: 'north', place: 'North Bay' },
  })
  const wording = { type: 'sample/open-depot', to: [], re: [], effective: '2030-03-01', open: null }
  const draft = valueOf(await a.centre.compose({ ...wording, content }))
  const { refusals, asOf } = await a.centre.consequences(draft)
  expect({ refusals, asOf }).toEqual({ refusals: [], asOf: '2030-03-01' })
  const wrong = valueOf(await a.centre.compose({ ...wording, content: '{"id":"a-1"}' }))
  expect((await a.centre.consequences(wrong)).refusals.length).toBeGreaterThan(0)
})

test('what a draft would change counts on own messages that nobody has receipted yet', async () => {
  const { a } = await pair()
  await ask(a, 'once')
  const content = JSON.stringify({ id: 'once', effectiveOn: '2030-03-01', body: { text: 'So?' } })
  const wording = { type: 'sample/ask', to: [], re: [], effective: '2030-03-01', open: null }
  const draft = valueOf(await a.centre.compose({ ...wording, content }))
  const { refusals } = await a.centre.consequences(draft)
  expect(refusals.map(({ code, path }) => [code, path])).toEqual([['duplicate-message', 'id']])
})
