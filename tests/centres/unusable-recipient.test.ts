// A roster with a recipient that is well written and no key: who made it may have another program.
// It is refused where it is handed over, and stands where it is in a log. Then what is for all
// cannot be encrypted, which says whose roster it is; what is for the others can.
import { expect, test } from 'vitest'
import { newPartyKeys } from '#centre/founding.ts'
import { rosterOf } from '#centre/held-logs.ts'
import { noChange, nextRoster } from '#centre/roster-change.ts'
import { checkRecipients } from '#centre/whose-recipient.ts'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { rosterType } from '#ledger/rosters.ts'
import { introduce, newRig, originOf, pair, valueOf } from './rig.ts'

const letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'

/** With another last letter its checksum is wrong. */
function mistyped(recipient: string): string {
  const at = letters.indexOf(recipient.at(-1)!)
  return recipient.slice(0, -1) + letters[(at + 1) % letters.length]!
}

/** X25519, of small order: all zeros, with its checksum. */
const smallOrder = 'age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z'

test('it is named where a message is for all, and the others can be written to', async () => {
  const rig = await newRig({
    letters: ['A', 'B', 'C'],
    keysOf: async (party) => {
      const keys = await newPartyKeys(nodeCrypto(), party, 'sample', { officers: 2, roots: 1 })
      if (party !== 'c.example') return keys
      const recipient = mistyped(keys.identities[0]!.recipient)
      return { ...keys, identities: [{ ...keys.identities[0]!, recipient }] }
    },
  })
  await introduce(rig)
  const [a, b] = rig.posts
  const wording = (to: readonly string[]) => {
    const content = JSON.stringify({ id: 'a-1', body: { text: 'How many?' } })
    return { type: 'sample/ask', to, re: [], effective: null, content, open: null }
  }
  expect(await a!.centre.compose(wording([]))).toMatchObject({
    refusal: { code: 'bad-recipient', place: 'roster of c.example' },
  })
  expect(await a!.centre.compose(wording([b!.party]))).toMatchObject({ ok: true })
})

test('it is not taken by hand, and stays where it is in a log', async () => {
  const { rig, a, b } = await pair()
  const before = await rosterOf(b.centre.logs, b.party)
  const recipients = [mistyped(before.recipients[0]!)]
  const open = valueOf(nextRoster(rig.crypto, before, { ...noChange, recipients }))
  const wording = { type: rosterType, to: [], re: [], effective: null, content: null, open }
  const draft = valueOf(await b.centre.compose(wording))
  valueOf(await b.centre.sign(draft.id, b.keys.roots[0]!))
  await b.centre.release(draft.id)
  const [entry] = await b.store.entries(originOf(b), 2, 3)
  expect(await a.centre.announce(entry!)).toMatchObject({
    refusal: { code: 'bad-recipient', place: 'roster of b.example' },
  })
  await a.centre.gather(b.centre.answers)
  expect((await rosterOf(a.centre.logs, b.party)).recipients).toEqual(recipients)
  expect(await a.centre.announce(entry!)).toMatchObject({ value: { isInLog: true } })
})

test('a point of small order is no key either', async () => {
  const listed = { party: 'a.example', recipients: [smallOrder] }
  expect(await checkRecipients(nodeCrypto(), listed)).toMatchObject({
    refusal: { code: 'bad-recipient', place: 'roster of a.example', value: smallOrder },
  })
})
