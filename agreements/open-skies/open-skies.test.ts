// What holds of the folder as a whole: every number stands at its provision with the same mark, the
// quotas and days fit one another as the text says, the README lists exactly what is not modelled,
// and the record is read without a refusal. The cases of the rules are tables in cases/.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { assess } from '#assessment/assess.ts'
import { readRecord } from '#assessment/record-file.ts'
import { replay, timesOf } from '#assessment/world.ts'
import { openSkies } from './agreement.ts'
import { entryAfter } from './article-15-life.ts'
import { annexQuotas, laterQuotas, parameters, type Parameter } from './parameters.ts'
import { entryOf, joinings, statesNamed } from './parties.ts'

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')
const provisions = new Map(openSkies.provisions.map((provision) => [provision.id, provision]))

test('every number names a provision that exists, with its place and its mark', () => {
  const wrong = Object.entries(parameters).flatMap(([name, parameter]) => {
    const { provision: id, place, evidence }: Parameter<number | string> = parameter
    const provision = provisions.get(id)
    const same = provision?.place === place && provision.evidence === evidence
    return same ? [] : [`${name}: ${id} ${provision?.place} ${provision?.evidence}`]
  })
  expect(wrong).toEqual([])
})

test('what was only reported says where it was seen', () => {
  const silent = openSkies.provisions.filter(
    ({ evidence, per }) => evidence === 'seen-2nd' && per === undefined,
  )
  expect(silent.map(({ id }) => id)).toEqual([])
})

test('the README lists every provision that is not modelled, and no other', () => {
  const table =
    read('README.md')
      .split('## Not modelled')[1]
      ?.match(/^\| `([\w-]+)` \|/gm) ?? []
  const listed = table.map((row) => row.replace(/^\| `|` \|$/g, ''))
  const notModelled = openSkies.provisions.filter(({ notModelled: why }) => why !== undefined)
  expect(listed.toSorted()).toEqual(notModelled.map(({ id }) => id).toSorted())
})

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

const { records, refusals } = readRecord(read('data/record.jsonl'), 'record.jsonl', [openSkies])
const record = records[0]!
const world = replay(openSkies, record)

test('the bundled record is read without a refusal and says that it is reconstructed', () => {
  expect(refusals).toEqual([])
  expect(record.complete).toBe(false)
  expect(record.notice?.en).toMatch(/^Reconstructed from public sources/)
})

test('every message of it names a source, and every source is used', () => {
  expect(record.messages.filter(({ sources }) => sources.length === 0)).toEqual([])
  const used = record.messages.flatMap(({ sources, conflicts }) => [
    ...sources,
    ...conflicts.map(({ source }) => source),
  ])
  expect(Object.keys(record.sources).toSorted()).toEqual([...new Set(used)].toSorted())
})

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
