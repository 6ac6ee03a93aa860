// Who is who on a line, where one party lists the key of another as its own.
import { expect, test } from 'vitest'
import { rosterOf } from '#centre/held-logs.ts'
import { membersOf } from '#centre/members.ts'
import { nextRoster, noChange } from '#centre/roster-change.ts'
import type { Agreement } from '#language/agreement.ts'
import { verifierKey } from '#ledger/key.ts'
import { rosterType } from '#ledger/rosters.ts'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { introduce, newRig, type Post, valueOf } from './rig.ts'

const agreement: Agreement = {
  ...sampleAgreement,
  parties: [...sampleAgreement.parties, { ...sampleAgreement.parties[0]!, id: 'C' }],
}

test('a party that lists the key of another for itself does not become that one', async () => {
  const rig = await newRig({ agreement, letters: ['A', 'B', 'C'] })
  await introduce(rig)
  const [a, b, c] = rig.posts as [Post, Post, Post]
  const { publicKey } = b.keys.tls.verifier
  const before = await membersOf(a.centre.logs)
  const key = valueOf(verifierKey(rig.crypto, `${c.party}/tls`, 0x01, publicKey))
  const last = await rosterOf(c.centre.logs, c.party)
  const bring = [{ role: 'tls' as const, key }]
  const open = valueOf(nextRoster(rig.crypto, last, { ...noChange, bring }))
  const wording = { type: rosterType, to: [], re: [], effective: null, content: null, open }
  const { id } = valueOf(await c.centre.compose(wording))
  for (const root of c.keys.roots) valueOf(await c.centre.sign(id, root))
  await c.centre.release(id)
  await a.centre.gather(c.centre.answers)
  await before.refresh()
  for (const members of [before, await membersOf(a.centre.logs)]) {
    expect(members.partyOf(publicKey)).toBe(b.party)
    expect([b, c, a].map(({ party }) => members.isOf(party, publicKey))).toEqual([
      true,
      true,
      false,
    ])
    expect(members.partyOf(c.keys.tls.verifier.publicKey)).toBe(c.party)
  }
})
