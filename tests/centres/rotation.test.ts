// A log key is replaced: old and new sign together until everyone knows the new one.
import { expect, test } from 'vitest'
import { openCentre } from '#centre/centre.ts'
import { newLogKeys } from '#centre/founding.ts'
import { rosterOf } from '#centre/held-logs.ts'
import type { LogKeys } from '#centre/own-log.ts'
import { bundleBounds } from '#ledger/bundle.ts'
import { formatNote, parseNote, signText } from '#ledger/note.ts'
import { formatRoster, type Roster } from '#ledger/roster.ts'
import { rosterType } from '#ledger/rosters.ts'
import { altered, ask, introduce, newRig, originOf, type Post, valueOf } from './rig.ts'

/** The same post, whose log is signed by these keys. */
function signingWith(post: Post, log: LogKeys): Post {
  const parts = { ...post.parts, keys: { ...post.parts.keys, log } }
  return { ...post, parts, centre: openCentre(parts) }
}

/** A further roster, signed by the root and released like any message. */
async function publish({ centre, keys, parts }: Post, roster: Roster): Promise<void> {
  const open = valueOf(formatRoster(parts.crypto, roster))
  const wording = { type: rosterType, to: [], re: [], effective: null, content: null, open }
  const draft = valueOf(await centre.compose(wording))
  for (const root of keys.roots) valueOf(await centre.sign(draft.id, root))
  const released = await centre.release(draft.id)
  if ('kind' in released) throw new Error(released.kind)
  valueOf(released)
}

function withLogKeys(roster: Roster, keys: readonly LogKeys[]): Roster {
  const ofLog = keys.flatMap(({ ed25519, mlDsa44 }) =>
    [ed25519, mlDsa44].map(({ verifier }) => ({ role: 'log', key: verifier })),
  )
  return { ...roster, keys: [...ofLog, ...roster.keys.filter((one) => one.role !== 'log')] }
}

test('during the overlap both keys sign, afterwards the new one alone', async () => {
  const rig = await newRig()
  await introduce(rig)
  const [a, b] = rig.posts as [Post, Post]
  const old = a.parts.keys.log
  const fresh = await newLogKeys(rig.crypto, `${a.party}/mithaq/sample`)
  const roster = await rosterOf(a.centre.logs, a.party)
  await publish(a, withLogKeys(roster, [old, fresh]))

  const overlapping = signingWith(a, { ...fresh, retiring: [old.ed25519] })
  await ask(overlapping, 'a-1')
  expect(await overlapping.centre.deliver(b.party, b.centre.answers)).toMatchObject({
    kind: 'delivered',
  })
  await publish(overlapping, withLogKeys(roster, [fresh]))
  const rotated = signingWith(a, fresh)
  await ask(rotated, 'a-2')
  expect(await rotated.centre.deliver(b.party, b.centre.answers)).toMatchObject({
    kind: 'delivered',
  })

  const stale = signingWith(a, old)
  await expect(ask(stale, 'a-3')).rejects.toThrow('no-log-key')
  await ask(rotated, 'a-3')
  const { text } = valueOf(parseNote((await a.store.head(originOf(a)))!.checkpoint))
  const signatures = [await signText(rig.crypto, text, old.ed25519)]
  const thief = altered(b.centre.answers, (parcel) => {
    return { ...parcel, checkpoint: formatNote({ text, signatures }) }
  })
  expect(await rotated.centre.deliver(b.party, thief)).toMatchObject({ kind: 'refused' })
  expect((await b.centre.record()).record.messages.map((one) => one.id)).toEqual(['a-1', 'a-2'])
})

/** A log of ten entries: the roster at 4 brings a key in, that at 7 takes the one before out. */
async function rotatedLog() {
  const rig = await newRig()
  const [a, b] = rig.posts as [Post, Post]
  const old = a.parts.keys.log
  const fresh = await newLogKeys(rig.crypto, originOf(a))
  const roster = await rosterOf(a.centre.logs, a.party)
  for (const id of ['a-1', 'a-2']) await ask(a, id)
  await publish(a, withLogKeys(roster, [old, fresh]))
  const overlapping = signingWith(a, { ...fresh, retiring: [old.ed25519] })
  for (const id of ['a-3', 'a-4']) await ask(overlapping, id)
  await publish(overlapping, withLogKeys(roster, [fresh]))
  const others = [old.ed25519, old.mlDsa44]
  const rotated = signingWith(a, { ...fresh, others })
  for (const id of ['a-5', 'a-6']) await ask(rotated, id)
  return { rotated, alone: signingWith(a, fresh), b }
}

async function partsOf({ centre }: Post, { party }: Post, files: number) {
  const parts = await centre.packParts(party, { ...bundleBounds, files })
  if ('kind' in parts) throw new Error(parts.kind)
  return parts
}

/** One question in each bundle, and what stands before it. */
const one = 8

test('parts for a courier are signed by the key that holds where each ends', async () => {
  const { rotated, b } = await rotatedLog()
  const parts = valueOf(await partsOf(rotated, b, one))
  expect(parts.map(({ newSize }) => newSize)).toEqual([3, 5, 6, 8, 9, 10])
  for (const part of parts) {
    const bundle = await rotated.centre.pack(b.party, part)
    if ('kind' in bundle) throw new Error(bundle.kind)
    const taken = await b.centre.unpack(valueOf(bundle))
    expect(taken).toMatchObject({
      value: { logs: [{ answer: { kind: 'receipt', receipt: { size: part.newSize } } }] },
    })
  }
  expect((await b.centre.record()).record.messages).toHaveLength(6)
})

test('without the key from before, a log is cut no earlier than the new one holds', async () => {
  const { rotated, alone, b } = await rotatedLog()
  const refused = await partsOf(alone, b, one)
  expect(refused).toMatchObject({
    refusal: { code: 'no-log-key', place: `heads 1 to 3 of ${originOf(b).replace('b', 'a')}` },
  })
  const parts = valueOf(await partsOf(alone, b, one + 2))
  expect(parts[0]).toMatchObject({ oldSize: 0, newSize: 6 })
  // Whoever has taken the log up to there by another way takes the next.
  for (const [from, part] of [
    [rotated, parts[0]!],
    [alone, parts[1]!],
  ] as const) {
    const bundle = await from.centre.pack(b.party, part)
    if ('kind' in bundle) throw new Error(bundle.kind)
    expect(await b.centre.unpack(valueOf(bundle))).toMatchObject({
      value: { logs: [{ answer: { kind: 'receipt', receipt: { size: part.newSize } } }] },
    })
  }
})
