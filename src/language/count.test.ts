import { expect, test } from 'vitest'
import { depot, launcher, deployedCount } from '../../examples/sample-agreement/agreement.ts'
import { instrument, provisionsOf } from './citation.ts'
import { count, each } from './count.ts'
import { label } from './label.ts'
import { limit } from './limit.ts'
import { quota } from './quota.ts'
import { reading } from './reading.ts'
import { startOf } from './time.ts'

const name = label('name', 'имя', 'اسم')
const article = provisionsOf(instrument('treaty', name, label('Art.', 'ст.', 'المادة')))
const cite = article('P', 'II(1)', 'unverified', name, { per: name })

test('a rule without conditions is about every item, always, each worth one', () => {
  const { rule, exceptions } = each(depot, { id: 'r', cite, label: name })
  expect(rule).toMatchObject({ when: null, is: null, from: -Infinity, until: Infinity, over: [] })
  expect(rule.appliesToChangesFrom).toBe(-Infinity)
  expect(exceptions).toEqual([])
})

test('a rule is in force from its first day and no longer on its last', () => {
  const from = '2030-01-01'
  const until = '2031-01-01'
  const { rule } = each(launcher, { id: 'r', cite, label: name, from, until })
  expect([rule.from, rule.until]).toEqual([startOf(from), startOf(until)])
})

test('exceptions stand in the order of the text, and say what they prevail over', () => {
  const exception = (id: string, over: readonly string[]) => ({ id, cite, label: name, over })
  const term = each(
    launcher,
    { id: 'r', cite, label: name },
    exception('a', []),
    exception('b', ['a']),
  )
  expect(count('c', { cite, label: name, rules: [term] }).terms[0]?.exceptions).toMatchObject([
    { id: 'a', over: [] },
    { id: 'b', over: ['a'] },
  ])
})

test('a limit is called as its count is, and set for every party, unless it says otherwise', () => {
  const all = limit('l', deployedCount, { cite, values: { '2030-01-01': 4 } })
  expect(all).toMatchObject({ label: deployedCount.label, parties: null })
  const one = limit('l', deployedCount, { cite, label: name, values: {}, parties: ['A'] })
  expect(one).toMatchObject({ label: name, parties: ['A'], values: [] })
})

test('a quota is of calendar years unless it names the day on which its years begin', () => {
  const spec = { cite, label: name, of: [], max: { '2030-01-01': 3 } }
  expect(quota('q', { ...spec, per: 'calendar-year' }).yearFrom).toBeNull()
  const treaty = quota('q', { ...spec, per: { yearFrom: '2030-02-05' } })
  expect([treaty.yearFrom, treaty.usedBy]).toEqual([startOf('2030-02-05'), 'sender'])
})

test('a reading that nobody owns has no party, and is there from the start', () => {
  expect(reading('r', { label: name, says: name, cite })).toMatchObject({
    by: null,
    from: -Infinity,
    rejects: null,
    rejectsRules: [],
    life: null,
  })
})

test('a provision keeps the mark of how far its place was seen, and where', () => {
  expect(cite).toMatchObject({ place: 'II(1)', evidence: 'unverified', per: name })
})
