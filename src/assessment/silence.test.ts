// A record that claims to miss nothing up to a day says nothing of the days after it.
import { expect, test } from 'vitest'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { assess } from './assess.ts'
import { readWorld } from './record-more.ts'
import { timesOf } from './world.ts'

function partyB(header: object, asOf: string) {
  const text = `${JSON.stringify({ record: 'mithaq-record-1', agreement: 'sample', ...header })}\n`
  const { world } = readWorld(sampleAgreement, text, 'file')
  const { parties } = assess(world, timesOf(asOf, null), { party: 'B' })
  return parties[0]!
}

test.each([
  ['2030-03-30', 'unknown'],
  ['2030-03-31', 'overdue'],
  ['2035-01-01', 'overdue'],
  [undefined, 'overdue'],
])('of a record up to %s, data due on 31 March 2030 and not given are %s', (until, state) => {
  const { obligations } = partyB({ complete: true, until }, '2030-05-01')
  expect(obligations.find(({ due }) => due.startsWith('2030-03-31'))?.state).toBe(state)
})

test.each([
  ['2030-05-01', '2030-05-01', 0],
  ['2030-05-01', '2030-05-02', null],
])('of a record up to %s, visits of the year are on %s %j', (until, asOf, used) => {
  const { quotas } = partyB({ complete: true, until }, asOf)
  expect(quotas.map((quota) => quota.used)).toEqual([used])
})
