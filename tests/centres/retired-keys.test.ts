// A receipt key that its party has taken off: what it signed before still counts, and whoever has
// it can give no receipt for anything newer, whatever time is written into it.
import { expect, test } from 'vitest'
import { openCentre } from '#centre/centre.ts'
import { newServiceKeys } from '#centre/founding.ts'
import { rosterOf } from '#centre/held-logs.ts'
import type { StoredReceipt } from '#ledger/receipt.ts'
import { storedLogFiles } from '#centre/stored-log-files.ts'
import { nextRoster, noChange } from '#centre/roster-change.ts'
import { checkSpace } from '#ledger/check/space-check.ts'
import { parseCheckpoint } from '#ledger/checkpoint.ts'
import type { SignerKey } from '#ledger/key.ts'
import { formatNote, parseNote } from '#ledger/note.ts'
import { issueReceipt } from '#ledger/receipt.ts'
import { formatRoster, keysOf } from '#ledger/roster.ts'
import { rosterType } from '#ledger/rosters.ts'
import { ask, originOf, pair, type Post, type Rig, valueOf } from './rig.ts'

/** B with another receipt key, in a roster that it has released and not yet handed on. */
async function replaced(rig: Rig, b: Post, whileSigned = async () => {}): Promise<Post> {
  const fresh = await newServiceKeys(rig.crypto, 'receipt', originOf(b))
  const receipt = [...fresh, ...b.parts.keys.receipt]
  const parts = { ...b.parts, keys: { ...b.parts.keys, receipt } }
  const centre = openCentre(parts)
  const last = await rosterOf(centre.logs, b.party)
  const bring = fresh.map(({ verifier }) => ({ role: 'receipt' as const, key: verifier }))
  const retire = keysOf(last, 'receipt').map((key) => key.keyId)
  const open = valueOf(nextRoster(rig.crypto, last, { ...noChange, bring, retire }))
  const wording = { type: rosterType, to: [], re: [], effective: null, content: null, open }
  const draft = valueOf(await centre.compose(wording))
  await whileSigned()
  for (const root of b.keys.roots) valueOf(await centre.sign(draft.id, root))
  const released = await centre.release(draft.id)
  if ('kind' in released) throw new Error(released.kind)
  valueOf(released)
  return { ...b, parts, centre }
}

/** A receipt by these keys for a log as it stands, with any time. */
async function made(
  { crypto }: Rig,
  of: Post,
  by: Post,
  keys: readonly SignerKey[],
  time: number,
): Promise<StoredReceipt> {
  const head = (await of.store.head(originOf(of)))!
  const { text, signatures } = valueOf(parseNote(head.checkpoint))
  const lines = await issueReceipt(crypto, valueOf(parseCheckpoint(text)), keys, time)
  const note = formatNote({ text, signatures: [...signatures, ...lines] })
  return { origin: head.origin, size: head.size, by: by.party, time, note }
}

test('gives none for what its party had not seen when it went, whatever the time', async () => {
  const { rig, a, b } = await pair()
  const old = b.parts.keys.receipt
  const after = await replaced(rig, b)
  await ask(a, 'a-1')
  const early = rig.clock.now / 1000 - 86_400
  const forged = await made(rig, a, b, old, early)
  // Until the roster has come, nobody can tell.
  await a.centre.gather(after.centre.answers)
  expect(await a.centre.answers.giveReceipts([forged])).toMatchObject({
    kind: 'refused',
    code: 'not-signed-by-a-known-key',
  })
  expect(await a.centre.deliver(b.party, after.centre.answers)).toMatchObject({ kind: 'delivered' })
})

test('stays good for what its party had seen by then', async () => {
  const { rig, a, b } = await pair()
  await ask(a, 'a-1')
  const old = await made(rig, a, b, b.parts.keys.receipt, rig.clock.now / 1000)
  await b.centre.gather(a.centre.answers)
  const after = await replaced(rig, b)
  await a.centre.gather(after.centre.answers)
  expect(await a.centre.answers.giveReceipts([old])).toEqual({ kind: 'kept' })
})

test('what it receipted while roots signed the change is receipted once more', async () => {
  const { rig, a, b } = await pair()
  const after = await replaced(rig, b, async () => {
    await ask(a, 'a-1')
    rig.clock.now += 60_000
    await b.centre.gather(a.centre.answers)
    rig.clock.now += 60_000
  })
  const given = await b.store.receipts(originOf(a), 3)
  expect(given).toHaveLength(2)
  await a.centre.gather(after.centre.answers)
  // The one that came before the roster stays where it was kept.
  const times = (await a.store.receipts(originOf(a), 3)).map(({ time }) => time)
  expect(times).toEqual(given.map(({ time }) => time))
  const refused = await openCentre({ ...a.parts, store: a.store }).answers.giveReceipts(given)
  expect(refused).toMatchObject({ code: 'not-signed-by-a-known-key' })
})

/** What a check of all that A holds says of the receipts for its own log. */
async function checked({ crypto }: Rig, { parts, store }: Post) {
  const { space } = parts
  const rosters = new Map(
    [...space.rosters].map(([party, roster]) => [party, valueOf(formatRoster(crypto, roster))]),
  )
  const steps = await checkSpace({
    crypto,
    genesis: space.genesis,
    rosters,
    pins: new Map(),
    logOf: async (origin) => {
      const head = await store.head(origin)
      return head === null ? null : storedLogFiles(store, origin, head.checkpoint)
    },
    needsBlobs: () => false,
    progress: () => undefined,
  })
  expect(steps.filter(({ standing }) => standing === 'does-not-hold')).toEqual([])
  const own = steps.filter((step) => step.of === `${space.self}/mithaq/sample`)
  return new Map(own.map(({ code, standing, n }) => [code, `${standing} ${n}`]))
}

test('one that lies in a store is counted apart when all is checked anew', async () => {
  const { rig, a, b } = await pair()
  await ask(a, 'a-1')
  await a.centre.deliver(b.party, b.centre.answers)
  const after = await replaced(rig, b)
  await ask(a, 'a-2')
  await a.store.keepReceipts([await made(rig, a, b, b.parts.keys.receipt, 1)])
  const before = await checked(rig, a)
  expect(before.get('retired')).toBeUndefined()
  await a.centre.gather(after.centre.answers)
  const known = await checked(rig, a)
  expect(known.get('retired')).toBe('not-checked 1')
  expect(known.get('receipts')).toBe('holds 2')
})

test('a centre that has only keys that went gives no receipt', async () => {
  const { rig, a, b } = await pair()
  await replaced(rig, b)
  await ask(a, 'a-1')
  expect(await a.centre.deliver(b.party, b.centre.answers)).toMatchObject({
    kind: 'refused',
    code: 'no-receipt-key',
  })
})

test('a roster that came by hand holds before its log, and not after it', async () => {
  const { rig, a, b } = await pair()
  const old = await rosterOf(a.centre.logs, b.party)
  const after = await replaced(rig, b)
  const [entry] = await b.store.entries(originOf(b), 2, 3)
  expect(await a.centre.announce(entry!)).toMatchObject({ value: { isInLog: false } })
  const by = await rosterOf(a.centre.logs, b.party)
  expect(keysOf(by, 'receipt')).not.toEqual(keysOf(old, 'receipt'))
  await ask(a, 'a-1')
  const forged = await made(rig, a, b, b.parts.keys.receipt, 1)
  expect(await a.centre.answers.giveReceipts([forged])).toMatchObject({ kind: 'refused' })
  await a.centre.gather(after.centre.answers)
  expect(await a.centre.announce(entry!)).toMatchObject({ value: { isInLog: true } })
})

test('what the roots of the roster before have not signed is not taken by hand', async () => {
  const { a, b } = await pair()
  await ask(b, 'b-1')
  const [, roster, question] = await b.store.entries(originOf(b), 0, 3)
  expect(await a.centre.announce(question!)).toMatchObject({ refusal: { code: 'not-a-roster' } })
  const altered = Buffer.from(roster!)
    .toString()
    .replace('time 2030-03-01T12:00:00Z', 'time 2030-03-01T12:00:01Z')
  expect(await a.centre.announce(new TextEncoder().encode(altered))).toMatchObject({ ok: false })
  expect(await b.centre.announce(roster!)).toMatchObject({ refusal: { code: 'other-sender' } })
})
