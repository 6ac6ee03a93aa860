// After a fork: the party begins its log again, from the last head that the other accepts.
import { expect, test } from 'vitest'
import { openCentre } from '#centre/centre.ts'
import { newKey, newLogKeys, newServiceKeys, rosterEntry } from '#centre/founding.ts'
import { checkGeneration } from '#centre/generations.ts'
import { rosterOf } from '#centre/held-logs.ts'
import { membersOf } from '#centre/members.ts'
import { generationRoster, nextRoster, noChange } from '#centre/roster-change.ts'
import type { Space } from '#centre/space.ts'
import { parseCheckpoint } from '#ledger/checkpoint.ts'
import {
  type GenerationInHand,
  readGeneration,
  type Succession,
  successionOf,
} from '#ledger/generation.ts'
import type { SignerKey } from '#ledger/key.ts'
import { type Head, originOf } from '#ledger/names.ts'
import { formatNote, parseNote } from '#ledger/note.ts'
import { issueReceipt } from '#ledger/receipt.ts'
import { keysOf } from '#ledger/roster.ts'
import { rosterType } from '#ledger/rosters.ts'
import { createMemoryLastHeads, createMemoryStore } from '#store/memory.ts'
import { ask, introduce, newRig, type Post, type Rig, valueOf } from './rig.ts'

const slug = 'sample'

/** The same post, following a further generation of a party's log. */
function following(
  post: Post,
  party: string,
  succession: Succession,
  keys = post.parts.keys,
): Post {
  const successions = new Map([[party, [succession]]])
  const space: Space = { ...post.parts.space, successions }
  const parts = { ...post.parts, space, keys, lastHeads: createMemoryLastHeads() }
  return { ...post, parts, centre: openCentre(parts) }
}

/** A's log has forked: B holds one message of it and has stopped there, A holds two. */
async function forked(): Promise<{ rig: Rig; a: Post; b: Post; previous: Head }> {
  const rig = await newRig()
  await introduce(rig)
  const [a, b] = rig.posts as [Post, Post]
  await ask(a, 'a-1')
  await a.centre.deliver(b.party, b.centre.answers)
  const head = (await b.store.head(originOf(a.party, slug)))!
  await ask(a, 'a-2')
  await b.centre.alarms.raise({ origin: head.origin, at: 0, evidence: new Uint8Array() })
  expect(await a.centre.deliver(b.party, b.centre.answers)).toMatchObject({
    code: 'log-is-forked',
  })
  return { rig, a, b, previous: { origin: head.origin, size: head.size, root: head.root } }
}

/** A's second generation as it goes from hand to hand, signed by these roots. */
async function drawn(
  rig: Rig,
  a: Post,
  previous: Head,
  roots: readonly SignerKey[] = a.keys.roots,
) {
  const { crypto } = rig
  const log = await newLogKeys(crypto, originOf(a.party, slug, 2))
  const last = await rosterOf(a.centre.logs, a.party)
  const bring = [log.ed25519, log.mlDsa44].map(({ verifier }) => {
    return { role: 'log' as const, key: verifier }
  })
  const retire = keysOf(last, 'log').map((key) => key.keyId)
  const add = roots
    .filter((root) => !a.keys.roots.includes(root))
    .map(({ verifier }) => ({ role: verifier.name.slice(a.party.length + 1), key: verifier }))
  const remove = add.length === 0 ? [] : ['root-1']
  const change = { ...noChange, bring, retire, add, remove }
  const text = valueOf(generationRoster(crypto, last, previous, change))
  const place = { space: a.parts.space.name, party: a.party, time: rig.clock.now / 1000 }
  const entry = valueOf(await rosterEntry(crypto, place, text, roots))
  return { log, inHand: valueOf(readGeneration(crypto, entry)) }
}

/** A in its second generation. */
async function begunAgain(rig: Rig, a: Post, previous: Head) {
  const { log, inHand } = await drawn(rig, a, previous)
  const second = following(a, a.party, successionOf(inHand, true), { ...a.parts.keys, log })
  valueOf(await second.centre.begin(inHand.bytes))
  return { second, inHand }
}

const accepting = (post: Post, inHand: GenerationInHand): Post =>
  following(post, inHand.party, successionOf(inHand, true))

const idsOf = async ({ centre }: Post) =>
  (await centre.record()).record.messages.map((one) => one.id)

test('goes on where the other had stopped, and what stands beyond counts for nothing', async () => {
  const { rig, a, b, previous } = await forked()
  const { second, inHand } = await begunAgain(rig, a, previous)
  expect(await checkGeneration(b.centre.logs, inHand, true)).toMatchObject({ ok: true })
  const other = accepting(b, inHand)
  await ask(second, 'a-3')
  expect(await second.centre.deliver(b.party, other.centre.answers)).toMatchObject({
    kind: 'delivered',
    size: 3,
  })
  expect(await idsOf(other)).toEqual(['a-1', 'a-3'])
  await second.centre.gather(other.centre.answers)
  expect(await idsOf(second)).toEqual(['a-1', 'a-3'])
})

test('a roster of the log before that came by hand says nothing of what goes on', async () => {
  const { rig, a, b, previous } = await forked()
  const last = await rosterOf(a.centre.logs, a.party)
  const fresh = await newServiceKeys(rig.crypto, 'receipt', previous.origin)
  const bring = fresh.map(({ verifier }) => ({ role: 'receipt' as const, key: verifier }))
  const open = valueOf(nextRoster(rig.crypto, last, { ...noChange, bring }))
  const wording = { type: rosterType, to: [], re: [], effective: null, content: null, open }
  const draft = valueOf(await a.centre.compose(wording))
  for (const root of a.keys.roots) valueOf(await a.centre.sign(draft.id, root))
  expect(await a.centre.release(draft.id)).toMatchObject({ ok: true })
  const entry = (await a.store.entries(previous.origin, 0, 5)).at(-1)!
  expect(await b.centre.announce(entry)).toMatchObject({ value: { isInLog: false } })
  expect(keysOf(await rosterOf(b.centre.logs, a.party), 'receipt')).toHaveLength(4)
  const { log, inHand } = await drawn(rig, a, previous)
  const other = accepting(b, inHand)
  const roster = await rosterOf(other.centre.logs, a.party)
  expect(keysOf(roster, 'log')).toEqual([log.ed25519.verifier, log.mlDsa44.verifier])
})

test('what was seen of the generation before is still held', async () => {
  const { rig, a, b, previous } = await forked()
  await ask(b, 'b-1')
  const { second, inHand } = await begunAgain(rig, a, previous)
  const other = accepting(b, inHand)
  await second.centre.gather(other.centre.answers)
  for (const { centre } of [second, other]) expect((await centre.watch()).seenElsewhere).toEqual([])
})

test('what was withheld of the generation before is missed no longer', async () => {
  const rig = await newRig()
  await introduce(rig)
  const [a, b] = rig.posts as [Post, Post]
  const { origin, size, root } = (await b.store.head(originOf(a.party, slug)))!
  await ask(a, 'a-1')
  await b.centre.gather({ ...a.centre.answers, blob: async () => null })
  expect((await b.centre.watch()).withheld).toMatchObject([{ origin, size: size + 1 }])
  const { second, inHand } = await begunAgain(rig, a, { origin, size, root })
  const other = accepting(b, inHand)
  await other.centre.gather(second.centre.answers)
  expect((await other.centre.watch()).withheld).toEqual([])
})

test('receipts for the generation before are exchanged further', async () => {
  const { rig, a, b, previous } = await forked()
  const { second, inHand } = await begunAgain(rig, a, previous)
  const other = accepting(b, inHand)
  const receipt = (await b.store.receipts(previous.origin, previous.size))[0]!
  const { text, signatures } = valueOf(parseNote(receipt.note))
  const [head, time] = [valueOf(parseCheckpoint(text)), receipt.time + 60]
  const lines = await issueReceipt(rig.crypto, head, b.parts.keys.receipt, time)
  const ofLog = signatures.filter(({ name }) => name === previous.origin)
  const note = formatNote({ text, signatures: [...ofLog, ...lines] })
  await b.store.keepReceipts([{ ...receipt, time, note }])
  await second.centre.gather(other.centre.answers)
  expect(await a.store.receipts(previous.origin, previous.size)).toHaveLength(2)
})

test('that the generation before forked is told no more, whoever accepts first', async () => {
  const { rig, a, b, previous } = await forked()
  const { second, inHand } = await begunAgain(rig, a, previous)
  const refusedAt = async (here: Post, there: Post) => {
    const gathered = await here.centre.gather(there.centre.answers)
    return gathered.filter(({ answer, origin }) => {
      return answer.kind === 'refused' && origin === originOf(a.party, slug)
    })
  }
  // B, which has the alarm, does not follow it yet; then it does.
  expect(await refusedAt(second, b)).toEqual([])
  const other = accepting(b, inHand)
  expect(await refusedAt(second, other)).toEqual([])
  expect(await other.centre.answers.forks?.origins()).toEqual([])
})

test('nothing more is taken of the generation before', async () => {
  const { rig, a, b, previous } = await forked()
  const { inHand } = await begunAgain(rig, a, previous)
  const other = accepting(b, inHand)
  expect(await a.centre.deliver(b.party, other.centre.answers)).toMatchObject({
    kind: 'refused',
    code: 'log-has-ended',
  })
})

test('it comes again into a store that has lost both, and the one before stays lost', async () => {
  const { rig, a, b, previous } = await forked()
  const { second, inHand } = await begunAgain(rig, a, previous)
  const store = createMemoryStore()
  const lost = { ...b, store, parts: { ...b.parts, store } }
  const other = accepting(lost, inHand)
  await ask(second, 'a-3')
  await second.centre.deliver(b.party, other.centre.answers)
  expect(await idsOf(other)).toEqual(['a-3'])
})

test('its keys hold from when it is accepted, before its log has come', async () => {
  const { rig, a, b, previous } = await forked()
  const { inHand } = await drawn(rig, a, previous)
  const other = accepting(b, inHand)
  const [, log] = await (await membersOf(other.centre.logs)).logs()
  expect(log).toMatchObject({ origin: originOf(a.party, slug, 2) })
  expect(log?.keys).toEqual(keysOf(inHand.roster, 'log'))
})

test('whoever does not accept it takes nothing of it', async () => {
  const { rig, a, b, previous } = await forked()
  const { second } = await begunAgain(rig, a, previous)
  expect(await second.centre.deliver(b.party, b.centre.answers)).toMatchObject({
    kind: 'refused',
    code: 'generation-not-accepted',
  })
})

test('another first roster than the one that was accepted is refused', async () => {
  const { rig, a, b, previous } = await forked()
  const { second } = await begunAgain(rig, a, previous)
  const { inHand } = await drawn(rig, a, previous)
  const other = accepting(b, inHand)
  expect(await second.centre.deliver(b.party, other.centre.answers)).toMatchObject({
    kind: 'refused',
    code: 'other-fingerprint',
  })
})

test('one that goes on from a head that is not held cannot be accepted', async () => {
  const { rig, a, b, previous } = await forked()
  const further = (await a.store.head(previous.origin))!
  const { inHand } = await drawn(rig, a, further)
  expect(await checkGeneration(b.centre.logs, inHand, true)).toMatchObject({
    refusal: { code: 'other-generation', expected: 'at most 3' },
  })
  const other = await drawn(rig, a, { ...previous, size: 2 })
  expect(await checkGeneration(b.centre.logs, other.inHand, true)).toMatchObject({
    refusal: { code: 'other-generation' },
  })
})

test('one that the roots of the last roster have not signed holds by voice alone', async () => {
  const { rig, a, b, previous } = await forked()
  const root = await newKey(rig.crypto, `${a.party}/root-2`, 0x01)
  const { inHand } = await drawn(rig, a, previous, [root])
  expect(await checkGeneration(b.centre.logs, inHand, true)).toMatchObject({
    refusal: { code: 'not-released' },
  })
  expect(await checkGeneration(b.centre.logs, inHand, false)).toMatchObject({ ok: true })
})
