// A centre asks witnesses from outside for their cosignatures, over HTTP on the loopback: each
// status that tlog-witness has, what is kept and served, and that the exchange goes on without
// them.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cosignaturesOf } from '#centre/cosigned.ts'
import { proveMessage } from '#centre/proof-files.ts'
import { type Asked, type WitnessParts, witnessing } from '#centre/witnesses.ts'
import { LineError } from '#exchange/line-error.ts'
import { postToWitness } from '#exchange/witness-line.ts'
import { parseNote, verifyNote } from '#ledger/note.ts'
import { parseTlogProof } from '#ledger/tlog-proof.ts'
import { ask, pair, type Post, type Rig, valueOf } from './rig.ts'
import { type WitnessServer, witnessServer } from './witness-server.ts'

const minute = 60_000
let rig: Rig
let a: Post
let b: Post
let origin: string
let witness: WitnessServer

beforeEach(async () => {
  ;({ rig, a, b } = await pair())
  origin = `a.example/mithaq/${a.centre.space.name.slug}`
  witness = await witnessServer('w.example/one', new Map([[origin, [a.keys.log.ed25519.verifier]]]))
})
afterEach(() => witness.close())

function asking(...others: readonly WitnessServer[]): () => Promise<readonly Asked[]> {
  const parts: WitnessParts = {
    centre: a.centre,
    witnesses: [witness, ...others].map(({ url, key }) => ({ url, keys: [key] })),
    post: postToWitness,
    faultOf: (error) => (error instanceof LineError ? error.code : null),
    clock: () => rig.clock.now,
    nextTryAt: async (failures, at) => at + failures * minute,
  }
  return witnessing(parts)
}

const codes = (asked: readonly Asked[]) =>
  asked.map((one) => (one.kind === 'failed' ? one.code : `${one.size}`))

/** Whose cosignatures hold over what others read of the log. */
async function servedBy(...witnesses: readonly WitnessServer[]): Promise<readonly string[]> {
  const served = (await a.centre.answers.checkpoint(origin))!
  const keys = witnesses.map(({ key }) => key)
  const checked = await verifyNote(rig.crypto, valueOf(parseNote(served)), keys)
  return checked.filter(({ holds }) => holds).map(({ key }) => key.name)
}

test('a witness cosigns each head once, and its line is served below the checkpoint', async () => {
  const run = asking()
  expect(codes(await run())).toEqual(['2'])
  expect(await servedBy(witness)).toEqual(['w.example/one'])
  expect(await run()).toEqual([])
  await ask(a, 'q-1')
  expect(await servedBy(witness)).toEqual([])
  expect(codes(await run())).toEqual(['3'])
  expect(await servedBy(witness)).toEqual(['w.example/one'])
  expect(witness.asked).toEqual([0, 2])
})

test('one that knows more than this process says so, and gets the proof from there', async () => {
  await asking()()
  await ask(a, 'q-1')
  expect(codes(await asking()())).toEqual(['3'])
  expect(witness.asked).toEqual([0, 0, 2])
})

test('what counterparts receive and receipt has the line, and they need not know it', async () => {
  await ask(a, 'q-1')
  await asking()()
  expect(await a.centre.deliver(b.party, b.centre.answers)).toMatchObject({ kind: 'delivered' })
  await b.centre.gather(a.centre.answers)
  const held = (await b.store.head(origin))!
  expect(held.size).toBe(3)
})

test('a proof has the lines given for its head, also after the log has grown', async () => {
  await ask(a, 'q-1')
  await asking()()
  await a.centre.deliver(b.party, b.centre.answers)
  await ask(a, 'q-2')
  const bytes = (await a.centre.answers.checkpoint(origin))!
  const { proof } = await proveMessage(a.centre.logs, origin, 2, { size: 4, bytes })
  const { checkpoint } = valueOf(parseTlogProof(proof))
  const note = valueOf(parseNote(checkpoint))
  const checked = await verifyNote(rig.crypto, note, [witness.key])
  expect(checked.map(({ holds }) => holds)).toEqual([true])
  expect(await cosignaturesOf(a.store, { origin, size: 3 })).toHaveLength(1)
})

test.each([
  [400, 'old size\n', 'witness-cannot-read'],
  [403, '', 'witness-knows-no-key'],
  [404, '', 'witness-knows-no-such-log'],
  [409, 'ten\n', 'status-409'],
  [409, '9\n', 'witness-holds-more'],
  [409, '0\n', 'witness-holds-other-root'],
  [409, '1\n', 'witness-holds-other-root'],
  [422, '', 'witness-finds-no-proof'],
  [503, 'busy', 'status-503'],
  [200, 'no lines', 'witness-answers-otherwise'],
  [200, '— x.example AAAAAAAA\n', 'witness-signs-otherwise'],
])('%i with %j is told as %s, and the exchange goes on', async (status, body, code) => {
  witness.spoilt = { status, body }
  expect(codes(await asking()())).toEqual([code])
  expect(await servedBy(witness)).toEqual([])
  await ask(a, 'q-1')
  expect(await a.centre.deliver(b.party, b.centre.answers)).toMatchObject({ kind: 'delivered' })
})

test('one that fails is asked again later, and later each time, until it answers', async () => {
  witness.spoilt = { status: 503, body: '' }
  const run = asking()
  expect(await run()).toMatchObject([{ again: rig.clock.now + minute }])
  expect(await run()).toEqual([])
  rig.clock.now += minute
  expect(await run()).toMatchObject([{ again: rig.clock.now + 2 * minute }])
  rig.clock.now += minute
  expect(await run()).toEqual([])
  witness.spoilt = null
  rig.clock.now += minute
  expect(codes(await run())).toEqual(['2'])
})

test('one that is not there keeps nothing from the others, side by side', async () => {
  const knows = new Map([[origin, [a.keys.log.mlDsa44.verifier]]])
  const [other, gone] = [
    await witnessServer('w.example/two', knows),
    await witnessServer('w.example/three', knows),
  ]
  await gone.close()
  expect(codes(await asking(other, gone)())).toEqual(['2', '2', 'line-unreachable'])
  expect(await servedBy(witness, other)).toEqual(['w.example/one', 'w.example/two'])
  await other.close()
})

test('a signature that is not over this head is not kept', async () => {
  const run = asking()
  await run()
  const [line] = await cosignaturesOf(a.store, { origin, size: 2 })
  await ask(a, 'q-1')
  const encoded = Buffer.alloc(4 + line!.signature.length)
  encoded.writeUInt32BE(line!.keyId)
  encoded.set(line!.signature, 4)
  witness.spoilt = { status: 200, body: `— ${line!.name} ${encoded.toString('base64')}\n` }
  expect(codes(await run())).toEqual(['witness-signs-otherwise'])
  expect(await cosignaturesOf(a.store, { origin, size: 3 })).toEqual([])
})
