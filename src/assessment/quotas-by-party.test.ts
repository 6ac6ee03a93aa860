// Quotas of which each party has a number of its own, that parties use together, or that the record
// allots. The agreement is the invented sample with quotas in place of its own.
import { expect, test } from 'vitest'
import { sampleAgreement, visit } from '../../examples/sample-agreement/agreement.ts'
import { agreement } from '#language/agreement.ts'
import { f } from '#language/field.ts'
import { item } from '#language/item.ts'
import { message } from '#language/message.ts'
import { quota, quotaValues, usersOf, type QuotaSpec } from '#language/quota.ts'
import { startOf } from '#language/time.ts'
import { quotasAt } from './quotas.ts'
import { readRecord } from './record-file.ts'
import { replay, timesOf } from './world.ts'

const cite = sampleAgreement.life[0]!.cite
const { label } = sampleAgreement.life[0]!

const share = item('share', {
  label,
  fields: { to: f.text(label), over: f.text(label), acts: f.orUnknown(f.count(label)) },
  states: { given: { label, then: [] } },
})
const give = message('give', {
  cite,
  label,
  fields: share.fields,
  effect: (body) => share(`${body.to} ${body.over}`).becomes('given', body),
})

const allotted = {
  item: share,
  to: (row: { readonly [field: string]: unknown }) => String(row['to']).split('+'),
  over: (row: { readonly [field: string]: unknown }) => String(row['over']),
  amount: (row: { readonly [field: string]: unknown }) =>
    typeof row['acts'] === 'number' ? row['acts'] : null,
}

const common = { cite, label, of: [visit], per: 'calendar-year' } as const

function under(spec: Pick<QuotaSpec, 'max' | 'shared' | 'each'>, ...lines: readonly object[]) {
  const one = agreement('sample', {
    ...sampleAgreement,
    holidays: [],
    currentForDays: 200,
    earliest: '2029-06-01',
    items: [...sampleAgreement.items, share],
    messages: [...sampleAgreement.messages, give],
    quotas: [quota('acts', { ...common, ...spec })],
  })
  const header = { record: 'mithaq-record-1', agreement: 'sample', complete: true }
  const text = [header, ...lines].map((line) => JSON.stringify(line)).join('\n')
  const { records, refusals } = readRecord(text, 'record.jsonl', [one])
  expect(refusals).toEqual([])
  const world = replay(one, records[0]!)
  return (party: string) =>
    quotasAt(world, party, timesOf('2030-12-01', null)).map(
      ({ each, used, max, state }) => `${each ?? 'all'} ${used}/${max} ${state}`,
    )
}

const depot = {
  id: 'd',
  type: 'open-depot',
  from: 'A',
  effectiveOn: '2030-02-01',
  receivedAt: '2030-02-01',
  body: { id: 'north', place: 'North Bay' },
}
const visitBy = (from: string, id: string) => ({
  id,
  type: 'visit',
  from,
  effectiveOn: '2030-05-01',
  receivedAt: '2030-05-01',
  body: { depot: 'north', begins: '2030-05-02' },
})
const given = (id: string, to: string, acts: number | null, effectiveOn = '2030-03-01') => ({
  id,
  type: 'give',
  from: 'A',
  effectiveOn,
  receivedAt: effectiveOn,
  body: { to, over: 'north', acts },
})
const each: QuotaSpec['each'] = () => 'north'

test('each party has its own number, and one that is not named has no such quota', () => {
  const quotasOf = under({ max: { byParty: { A: { '2030-01-01': 2, '2031-01-01': 5 } } } })
  expect([quotasOf('A'), quotasOf('B')]).toEqual([['all 0/2 within'], []])
})

test('parties that share a quota use it together', () => {
  const max = { byParty: { A: { '2030-01-01': 2 }, B: { '2030-01-01': 2 } } }
  const acts = [depot, visitBy('A', 'v1'), visitBy('B', 'v2')]
  const apart = under({ max }, ...acts)
  expect([apart('A'), apart('B')]).toEqual([['all 1/2 within'], ['all 1/2 within']])
  const together = under({ max, shared: [['A', 'B']] }, ...acts)
  expect([together('A'), together('B')]).toEqual([['all 2/2 used-up'], ['all 2/2 used-up']])
})

test('what the record allots holds until it allots otherwise', () => {
  const early = under({ max: allotted, each }, depot, given('g1', 'B', 2), visitBy('B', 'v1'))
  expect(early('B')).toEqual(['north 1/2 within'])
  expect(early('A')).toEqual([])
  const changed = [given('g1', 'B', 2), given('g2', 'B', 0, '2030-11-01')]
  const later = under({ max: allotted, each }, depot, ...changed, visitBy('B', 'v1'))
  expect(later('B')).toEqual(['north 1/0 over'])
})

test('what is allotted to two is used by either', () => {
  const both = under({ max: allotted, each }, depot, given('g1', 'A+B', 1), visitBy('A', 'v1'))
  expect([both('A'), both('B')]).toEqual([['north 1/1 used-up'], ['north 1/1 used-up']])
})

test('an allotment of which the number is not known is no quota', () => {
  expect(under({ max: allotted, each }, depot, given('g1', 'B', null))('B')).toEqual([])
})

test('a quota without numbers of parties is the same for all', () => {
  const plain = quota('acts', { ...common, max: { '2030-01-01': 3 } })
  expect(quotaValues(plain, 'A')).toEqual([{ from: startOf('2030-01-01'), value: 3 }])
  expect(usersOf(plain, 'A')).toEqual(['A'])
})
