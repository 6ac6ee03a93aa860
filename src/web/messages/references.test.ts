import { expect, test } from 'vitest'
import { shelf } from '#agreements/index.ts'
import { sampleAgreement } from '../../../examples/sample-agreement/agreement.ts'
import type { Letter } from '../api/client.ts'
import { answersTo, changingNothing, sequelsTo } from './asks.ts'
import { contentOf, firstWords, referencesIn, turned } from './references.ts'

const channel = shelf.find((one) => one.id === 'cyber-incidents')!

const letter = (more: Partial<Letter>): Letter => ({
  leaf: 'f'.repeat(64),
  origin: 'us.example/mithaq/x',
  index: 1,
  id: 'us-1',
  from: 'us.example',
  to: ['*'],
  type: 'cyber-incidents/request',
  time: '2026-11-26T05:00:00Z',
  effective: '2026-11-26',
  own: false,
  re: [],
  receipts: [],
  missing: [],
  acknowledgedBy: [],
  answeredBy: [],
  content: null,
  fault: null,
  ...more,
})

const { messages: types } = channel
const typed = (id: string) => types.find((one) => one.id === id)!
const now = '2026-11-26T05:30Z'
const partyOf = () => 'US'
const beginning = { types, meets: undefined, now, partyOf }
const body = {
  request: 'r-1',
  kind: 'cessation',
  invokes: 'un-13c',
  urgency: 'routine',
  title: 'Pipeline',
  asks: 'Please look.',
  attribution: false,
  handling: { tlp: 'red', readers: ['duty officer'] },
}
const asked = letter({ content: { effectiveOn: '2026-11-26T05:00Z', body } })

test('an answer is about the request that it answers, may be shown as far, and is later', () => {
  const about = referencesIn({ re: asked.leaf }, [asked])
  const words = firstWords(typed('answer'), about, beginning)
  expect(words).toMatchObject({
    effectiveOn: now,
    body: { request: 'US:r-1', handling: body.handling },
    to: [],
  })
  expect(words.body).not.toHaveProperty('kind')
})

test('what answers an answer is about the same, as that names it', () => {
  const said = letter({
    type: 'cyber-incidents/answer',
    from: 'ru.example',
    content: { body: { request: 'US:r-1' } },
  })
  const about = referencesIn({ re: said.leaf }, [said])
  expect(firstWords(typed('closure'), about, beginning).body).toMatchObject({ request: 'US:r-1' })
})

test('what is not sound gives nothing a name', () => {
  const broken = letter({ content: { body: { ...body, kind: 'other' } } })
  const about = referencesIn({ re: broken.leaf }, [broken])
  expect(firstWords(typed('answer'), about, beginning).body).not.toHaveProperty('request')
})

test.each([null, 5, 'text'])('an answer to a body of %j carries nothing over', (odd) => {
  const about = referencesIn({ re: asked.leaf }, [{ ...asked, content: { body: odd } }])
  expect(firstWords(typed('answer'), about, beginning).body).toEqual({})
})

test('a message of nobody and about nothing begins empty, today', () => {
  const about = referencesIn({}, [asked])
  expect(about).toEqual({ answers: null, corrects: null, withdraws: null })
  const words = firstWords(typed('ping'), about, beginning)
  expect([words.effectiveOn, words.body]).toEqual(['2026-11-26', {}])
})

test('what meets a duty answers the message that gave rise to it, or holds for its day', () => {
  expect(referencesIn({ meets: 'us-1' }, [asked]).answers).toBe(asked)
  const about = referencesIn({ meets: '2026-09-01' }, [asked])
  expect(about.answers).toBeNull()
  const words = firstWords(typed('ping'), about, { ...beginning, meets: '2026-09-01' })
  expect(words.effectiveOn).toBe('2026-09-01')
})

test('a correction begins as what it corrects, and keeps what that answered', () => {
  const content = { effectiveOn: '2026-11-20T08:00Z', re: 'ru-7', body }
  const own = letter({ own: true, to: ['ru.example'], content })
  const query = { corrects: 'us-1', type: 'request' }
  const about = referencesIn(query, [letter({ content }), own])
  const words = firstWords(typed('request'), about, beginning)
  expect(words).toEqual({ effectiveOn: '2026-11-20T08:00Z', body, to: ['ru.example'] })
  expect(contentOf(words, query, about.corrects)).toEqual({ ...content, corrects: 'us-1' })
})

test('the message of another is not corrected', () => {
  expect(referencesIn({ corrects: 'us-1' }, [asked]).corrects).toBeNull()
})

test('after a request come those types that the agreement has come, from who owes them', () => {
  const idsOf = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id)
  expect(idsOf(answersTo(channel, 'request', 'RU'))).toEqual(
    expect.arrayContaining(['acknowledgement', 'clarification-question', 'answer']),
  )
  expect(answersTo(channel, 'indicators', 'RU')).toEqual([])
  expect(idsOf(sequelsTo(channel, 'answer', 'RU'))).toEqual(
    expect.arrayContaining(['update', 'answer']),
  )
  expect(sequelsTo(channel, 'request', 'US')).toEqual([])
})

test('what takes another message back changes nothing itself, and asks for least first', () => {
  const found = changingNothing(sampleAgreement, 'A')
  expect(found.every(({ effect }) => effect === null)).toBe(true)
  const asking = found.map(
    ({ fields }) => Object.values(fields).filter((one) => !one.optional).length,
  )
  expect(asking.length).toBeGreaterThan(1)
  expect(asking).toEqual(asking.toSorted((a, b) => a - b))
})

test('a message goes to all others, or to those chosen, and never to nobody', () => {
  const others = ['b.example', 'c.example', 'd.example']
  expect(turned(others, [], 'c.example')).toEqual(['b.example', 'd.example'])
  expect(turned(others, ['b.example', 'd.example'], 'c.example')).toEqual([])
  expect(turned(others, ['b.example', 'd.example'], 'b.example')).toEqual(['d.example'])
  expect(turned(others, ['d.example'], 'd.example')).toEqual(['d.example'])
})
