// A log key is replaced: old and new sign together until everyone knows the new one.
import { expect, test } from 'vitest'
import { openCentre } from '#centre/centre.ts'
import { newLogKeys } from '#centre/founding.ts'
import { rosterOf } from '#centre/held-logs.ts'
import type { LogKeys } from '#centre/own-log.ts'
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
