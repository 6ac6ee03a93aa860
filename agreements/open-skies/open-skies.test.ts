// What holds of this folder as a whole: the quotas and days fit one another as the text says. The
// cases of the rules are tables in cases/.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { assess } from '#assessment/assess.ts'
import { readRecord } from '#assessment/record-file.ts'
import { replay, timesOf } from '#assessment/world.ts'
import { openSkies } from './agreement.ts'
import { entryAfter } from './article-15-life.ts'
import { annexQuotas, laterQuotas, parameters } from './parameters.ts'
import { groups, joinings, statesNamed } from './parties.ts'

test('the passive quotas of Annex A sum to 225', () => {
  expect(Object.values(annexQuotas)).toHaveLength(21)
  expect(Object.values(annexQuotas).reduce((sum, quota) => sum + quota, 0)).toBe(225)
})

test('every State that joined has a passive quota, one of Annex A or a later one', () => {
  const named = [...Object.keys(annexQuotas), ...Object.keys(laterQuotas)].flatMap(statesNamed)
  const joined = [...joinings].filter(([, { deposited }]) => deposited !== null)
  expect([...new Set(named)].toSorted()).toEqual(joined.map(([party]) => party).toSorted())
})

test('the Treaty entered into force 60 days after the last ratification that it needed', () => {
  const first = [...joinings].filter(([, { way }]) => way === 'ratified' || way === 'succeeded')
  const needed = first.filter(
    ([party]) =>
      ['CA', 'HU'].includes(party) ||
      (annexQuotas[entryOf(party)] ?? 0) >= parameters.neededQuota.value,
  )
  const last = needed
    .map(([, { deposited }]) => deposited!)
    .toSorted()
    .at(-1)!
  const before = first.filter(([, { deposited }]) => deposited! <= last)
  expect(before.length).toBeGreaterThanOrEqual(parameters.ratifications.value)
  expect(entryAfter(last)).toBe(parameters.inForceOn.value)
})

// The days of entry into force as the treaty database has them.
test.each([
  ['BA', '2003-10-20'],
  ['EE', '2005-05-23'],
  ['FI', '2003-02-10'],
  ['HR', '2005-01-01'],
  ['LV', '2003-02-11'],
  ['LT', '2005-07-08'],
  ['SI', '2004-11-24'],
])('%s is bound from %s, 60 days after its instrument', (party, from) => {
  expect(entryAfter(joinings.get(party)!.deposited!)).toBe(from)
})

const file = new URL('data/record.jsonl', import.meta.url)
const { records } = readRecord(readFileSync(file, 'utf8'), 'record.jsonl', [openSkies])
const record = records[0]!
const world = replay(openSkies, record)

test.each([
  ['2001-12-31', 0],
  ['2002-01-01', 26],
  ['2005-07-08', 34],
  ['2020-11-21', 34],
  ['2020-11-22', 33],
  ['2021-12-18', 32],
])('on %s it binds %i States', (day, number) => {
  const { standings } = assess(world, timesOf(day, null)).life
  const bound = standings.filter(({ state }) => ['applying', 'withdrawing'].includes(state))
  expect(bound).toHaveLength(number)
})

test('no State or group was given more flights than it accepts', () => {
  const first = record.messages.find(({ id }) => id === 'first-distribution')!
  const given = (first.body as { quotas: { by: string; over: string; flights: number }[] }).quotas
  for (const side of ['by', 'over'] as const) {
    const sums = Map.groupBy(given, (one) => one[side])
    for (const [name, own] of sums) {
      const sum = own.reduce((all, { flights }) => all + flights, 0)
      const quota = annexQuotas[name.replace('US+', '')]!
      expect(sum, `${side} ${name}`).toBeLessThanOrEqual(Math.floor(quota * 0.75))
    }
  }
})

/** The name under which a State has its entry in Annex A. */
function entryOf(party: string): string {
  const group = Object.entries(groups).find(([, members]) => members.includes(party))
  return group?.[0] ?? party
}
