// Parties that come to an agreement one after another, leave it, or never join: from when it binds
// each of them. The agreement is the invented sample, of which A joined later than B.
import { expect, test } from 'vitest'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { agreement, type Agreement } from '#language/agreement.ts'
import { isBound, lifeEvent, standing, standingFact } from '#language/life.ts'
import { message, type Message } from '#language/message.ts'
import { startOf, type IsoDay } from '#language/time.ts'
import { assess } from './assess.ts'
import { replay, timesOf } from './world.ts'

const cite = sampleAgreement.life[0]!.cite
const { label } = sampleAgreement.life[0]!

const leave = message('leave', {
  cite,
  label,
  fields: {},
  effect: (_, { from }) => standing(from).becomes('withdrawn'),
})
const join = message('join', {
  cite,
  label,
  fields: {},
  effect: (_, { from }) => standing(from).becomes('applying'),
})

const facts = [
  standingFact('A', { on: '2029-06-01', state: 'signatory', cite }),
  standingFact('A', { on: '2030-11-01', state: 'ratified', cite }),
  standingFact('A', { on: '2031-01-01', known: '2031-02-01', state: 'applying', cite }),
]

const plain = { holidays: [], currentForDays: 200, earliest: '2029-06-01' }
const joined: Agreement = agreement('joined', {
  ...sampleAgreement,
  ...plain,
  messages: [...sampleAgreement.messages, leave, join],
  standings: facts,
})

function assessed(of: Agreement, asOf: IsoDay, messages: readonly Message[] = [], known?: IsoDay) {
  const world = replay(of, {
    agreement: of.id,
    title: null,
    notice: null,
    complete: true,
    until: null,
    sources: {},
    messages: [...messages],
  })
  return assess(world, timesOf(asOf, known ?? null))
}

function sent(type: string, on: IsoDay): Message {
  const at = startOf(on)
  return {
    id: `${type}-${on}`,
    agreement: 'joined',
    type,
    from: 'A',
    jointly: null,
    to: null,
    effective: at,
    received: at,
    known: at,
    body: {},
    re: null,
    corrects: null,
    withdraws: null,
    disputes: null,
    evidence: 'seen',
    sources: [],
    note: null,
    conflicts: [],
    entry: null,
  }
}

test.each([
  ['2029-05-31', 'outside', null],
  ['2029-06-01', 'signatory', '2029-06-01'],
  ['2030-10-31', 'signatory', '2029-06-01'],
  ['2030-11-01', 'ratified', '2030-11-01'],
  ['2031-01-01', 'applying', '2031-01-01'],
])('on %s the Party that joined later stands as %s', (day, state, since) => {
  const [a, b] = assessed(joined, day).life.standings
  expect(a).toMatchObject({ state, since, message: null })
  expect(b).toMatchObject({ state: 'applying', since: null })
})

test('what was not known yet is not its standing', () => {
  const stands = (known: IsoDay) =>
    assessed(joined, '2031-06-01', [], known).life.standings[0]?.state
  expect([stands('2031-01-31'), stands('2031-02-01')]).toEqual(['ratified', 'applying'])
})

test.each([
  ['2030-12-31', 'not-yet-binding', 0],
  ['2031-01-01', 'unknown', 1],
])('on %s its limit is %s, and that of the other binds', (day, state, quotas) => {
  const [a, b] = assessed(joined, day).parties
  expect(a?.limits[0]?.state).toBe(state)
  expect(a?.quotas).toHaveLength(quotas)
  expect(b?.limits[0]?.state).toBe('unknown')
  expect(b?.quotas).toHaveLength(1)
})

test('before it has joined nothing of a calendar is owed, and from then on it is', () => {
  const owed = (until: IsoDay) => {
    const due = assessed(joined, until).parties[0]?.obligations ?? []
    return due.map(({ triggeredOn }) => triggeredOn)
  }
  const all = owed('2032-01-01')
  expect(all.length).toBeGreaterThan(0)
  expect(all.filter((day) => day < '2031-01-01')).toEqual([])
})

test('a message carries the facts further: it leaves, and may come back', () => {
  const left = [sent('leave', '2032-05-01')]
  const stands = (day: IsoDay, messages: readonly Message[]) => {
    const { life, parties } = assessed(joined, day, messages)
    return [life.standings[0]?.state, life.standings[0]?.message, parties[0]?.limits[0]?.state]
  }
  expect(stands('2032-04-30', left)).toEqual(['applying', null, 'unknown'])
  expect(stands('2032-05-01', left)).toEqual(['withdrawn', 'leave-2032-05-01', 'no-longer-binding'])
  const back = [...left, sent('join', '2034-01-01')]
  expect(stands('2034-01-01', back)).toEqual(['applying', 'join-2034-01-01', 'unknown'])
})

test('a later fact of the agreement is stronger than an earlier message', () => {
  const early = [sent('leave', '2029-12-01')]
  expect(assessed(joined, '2030-01-01', early).life.standings[0]?.state).toBe('withdrawn')
  expect(assessed(joined, '2030-11-01', early).life.standings[0]?.state).toBe('ratified')
})

test('who has signed owes what is applied provisionally, and no limit binds it', () => {
  const provisional = agreement('joined', {
    ...sampleAgreement,
    ...plain,
    life: [lifeEvent('provisional', { on: '2029-06-01', phase: 'provisional', label, cite })],
    standings: facts.slice(0, 1),
  })
  const { parties } = assessed(provisional, '2030-12-01')
  const [a] = parties
  expect(a?.obligations.length).toBeGreaterThan(0)
  expect(a?.limits[0]?.state).toBe('not-yet-binding')
})

test('a suspension and a notice of withdrawal leave a Party bound', () => {
  const bound = Object.keys(standing.states).filter((state) => isBound(state, 'in-force'))
  expect(bound).toEqual(['applying', 'exempting', 'suspended', 'countermeasures', 'withdrawing'])
})
