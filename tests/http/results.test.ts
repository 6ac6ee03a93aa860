// Results of two centres side by side at a desk: what comparing came to, the rule and the article
// of what differs, the way by hand; and a content sent anew, as a draft like any other.
import { expect, test } from 'vitest'
import { openCentre } from '#centre/centre.ts'
import type { Agreement } from '#language/agreement.ts'
import { resultType } from '#ledger/result-statement.ts'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { pair, send } from '../centres/rig.ts'
import { type Caller, callerOf, desksOver, type DeskRig } from './desks.ts'

/** A program that has forgotten the exception for light launchers. */
const otherProgram: Agreement = {
  ...sampleAgreement,
  counts: sampleAgreement.counts.map((count) => ({
    ...count,
    terms: count.terms.map((term) => ({ ...term, exceptions: [] })),
  })),
}

async function desksRunning(theirs: Agreement): Promise<DeskRig> {
  const { rig, a, b } = await pair()
  const other = { ...b, centre: openCentre({ ...b.parts, agreement: theirs }) }
  const launchers = [{ id: 'n-1', state: 'deployed', kind: 'light', warheads: 3 }]
  const content = { id: 'a-data', effectiveOn: '2030-03-01', body: { launchers } }
  await send(a.centre, a.keys.officers, 'data', content)
  return desksOver({ ...rig, posts: [a, other] }, sampleAgreement)
}

async function callerAs(person: string, { desks }: DeskRig, at = 0): Promise<Caller> {
  const caller = callerOf(desks[at]!)
  await caller.signIn(person)
  return caller
}

const results = '/spaces/sample/results'
const resultsOf = async (caller: Caller) =>
  ((await caller.ask('GET', results)).body as { results: readonly OfParty[] }).results

interface OfParty {
  readonly party: string
  readonly compared: { readonly agrees: boolean } | null
  readonly difference: { readonly open: boolean; readonly values: readonly Value[] } | null
}

interface Value {
  readonly name: string
  readonly apart: readonly object[]
}

test('a round of exchange compares, and the desk says that both compute the same', async () => {
  const rig = await desksRunning(sampleAgreement)
  const reader = await callerAs('reader', rig)
  expect(await resultsOf(reader)).toEqual([
    { party: 'b.example', compared: null, difference: null },
  ])
  await rig.demonstration.exchange()
  const [one] = await resultsOf(reader)
  expect(one).toMatchObject({ compared: { agrees: true, asOf: '2030-03-01' }, difference: null })
  const officer = await callerAs('officer-1', rig)
  const again = await officer.ask('POST', `${results}/b.example`)
  expect(again.body).toEqual({ became: 'not-compared', code: null })
})

test('where they differ, both values stand beside the rule and the article', async () => {
  const rig = await desksRunning(otherProgram)
  await rig.demonstration.exchange()
  const reader = await callerAs('reader', rig)
  const [one] = await resultsOf(reader)
  expect(one).toMatchObject({ compared: { agrees: false }, difference: { open: true } })
  const value = one?.difference?.values.find(({ name }) => name === 'A/count/warheads')
  expect(value).toMatchObject({ here: '1', there: '3', holder: 'A', place: 'Art. II' })
  expect(value?.apart).toMatchObject([
    { here: null, there: '3', text: 'Warheads as declared', place: 'Art. III(1)' },
    {
      here: '1',
      there: null,
      place: 'Art. III(2)',
      says: 'A light launcher counts as one warhead.',
    },
  ])
  const table = await reader.ask('GET', '/spaces/sample/tables/results.csv?lang=en')
  expect(String(table.body['text'])).toContain('A/count/warheads')
})

test('a line that is cut gives no answer, and a statement is carried by hand', async () => {
  const rig = await desksRunning(otherProgram)
  await rig.demonstration.exchange()
  const [ours, theirs] = [await callerAs('officer-1', rig), await callerAs('officer-1', rig, 1)]
  await ours.ask('PUT', '/lines/b.example', { connected: false })
  const cut = await ours.ask('POST', `${results}/b.example`)
  expect(cut.body).toEqual({ became: 'no-answer', code: 'line-cut' })
  const statement = await ours.ask('GET', `${results}/b.example/statement`)
  expect(statement.headers.get('content-disposition')).toContain('sample-to-b.example.result')
  const bytes = new TextEncoder().encode(String(statement.body['text']))
  const taken = await theirs.ask('POST', results, bytes, { 'content-type': resultType })
  expect(taken.body).toEqual({ became: 'differs', code: null })
  const own = await ours.ask('POST', results, bytes, { 'content-type': resultType })
  expect([own.status, own.body['type']]).toEqual([
    422,
    'urn:mithaq:problem:not-signed-by-a-known-key',
  ])
  const nobody = await ours.ask('POST', `${results}/c.example`)
  expect([nobody.status, nobody.body['place']]).toEqual([404, 'party'])
})

test('a content is drafted anew for a party under the same commitment', async () => {
  const rig = await desksRunning(sampleAgreement)
  const [drafter, reader] = [await callerAs('drafter', rig), await callerAs('reader', rig)]
  const { body } = await drafter.ask('GET', '/spaces/sample/messages')
  const [letter] = (
    body['messages'] as readonly { own: boolean; id: string; leaf: string }[]
  ).filter(({ id }) => id === 'a-data')
  const path = `/spaces/sample/messages/${letter!.leaf}/resend`
  expect((await reader.ask('POST', path, {})).status).toBe(403)
  const draft = await drafter.ask('POST', path, { to: ['b.example'] })
  expect(draft.body).toMatchObject({ type: 'mithaq/resend', to: ['b.example'] })
  const whole = await drafter.ask('GET', `/spaces/sample/messages/${letter!.leaf}`)
  const commitOf = (text: unknown) => /^body .*$/m.exec(String(text))?.[0].split(' ').slice(0, 3)
  expect(commitOf(draft.body['text'])).toEqual(commitOf(whole.body['text']))
  const stranger = await drafter.ask('POST', path, { to: ['c.example'] })
  expect(stranger.body['type']).toBe('urn:mithaq:problem:not-an-addressee')
})
