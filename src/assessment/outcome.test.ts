// What a scenario comes to, two agreements side by side, and a sweep held against a naive one that
// replays each variant. The scenario is that of the page of the format, on the invented agreement.
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import type { Agreement } from '#language/agreement.ts'
import type { Rule } from '#language/count.ts'
import { measure } from './assess.ts'
import { compare } from './comparison.ts'
import { differencesOf } from './differences.ts'
import { outcomeOf } from './outcome.ts'
import { overlay } from './overlay.ts'
import { readRecord } from './record-file.ts'
import { readScenario } from './scenario-file.ts'
import { schemaOfComparison, schemaOfOutcome } from './schema.ts'
import { stepsOf, sweep, sweepCells, type SweepAxis } from './sweep.ts'
import { replay, timesOf } from './world.ts'

const page = readFileSync('docs/formats/scenario.md', 'utf8')
const example = /^```json scenario\n([^]*?)^```$/m.exec(page)?.[1] ?? ''
const text = readFileSync('examples/sample-agreement/data/record.jsonl', 'utf8')
const record = readRecord(text, 'r', [sampleAgreement]).records[0]!
const { read } = readScenario(example, 's.json', [sampleAgreement])
const laid = overlay(read!, record)
const world = replay(laid.agreement, laid.record)
const base = replay(sampleAgreement, record)
const times = timesOf('2033-06-01', null)

describe('the outcome of a scenario', () => {
  const outcome = outcomeOf(base, world, times)
  const limitOf = (holder: string, limit: string) =>
    outcome.holders.find((one) => one.holder === holder)!.limits.find((one) => one.limit === limit)!

  test('has today beside it, and what must go', () => {
    expect(limitOf('A', 'deployed')).toMatchObject({
      today: { value: 3, max: 3, state: 'at', citation: { place: 'II' } },
      scenario: { value: 3, max: 2, state: 'over', citation: { place: '1' } },
      mustGo: 1,
      couldAdd: 0,
    })
    expect(limitOf('A', 'all-warheads').today).toBeNull()
  })

  test('says of nothing that is not known what must go', () => {
    expect(limitOf('B', 'all-warheads')).toMatchObject({ mustGo: null, couldAdd: null })
  })

  test('has parts by type and rule that sum to the count', () => {
    for (const { limits } of outcome.holders) {
      for (const { scenario, parts } of limits) {
        const sum = parts.reduce((total, { worth }) => total + worth, 0)
        expect(scenario.value ?? sum).toBe(sum)
      }
    }
    const stored = limitOf('A', 'all-warheads').parts.find(({ rule }) => rule === 'in-store')
    expect(stored).toMatchObject({ kind: 'stock', type: { use: 'reserve' }, items: 1, worth: 25 })
    expect(stored?.citation.place).toBe('1')
  })
})

describe('what differs between two agreements', () => {
  test('is what the scenario says, with both places', () => {
    const differences = differencesOf(sampleAgreement, laid.agreement)
    expect(differences.map(({ about, id }) => `${about} ${id}`).toSorted()).toEqual([
      'count all-warheads',
      'item-kind stock',
      'life one-ceiling-1',
      'limit all-warheads',
      'limit deployed',
      'message supposed-holding',
      'rule all-warheads/declared-warheads',
      'rule all-warheads/in-store',
      'rule all-warheads/light-as-one',
      'rule warheads/light-as-one',
    ])
    expect(differences.find(({ id }) => id === 'deployed')).toMatchObject({
      before: { values: { '2033-01-01': 3 }, citation: { place: 'II' } },
      after: { values: { '2033-01-01': 2 }, citation: { place: '1' } },
    })
  })

  test('is what the page of comparisons shows', () => {
    const shown = readFileSync('docs/formats/comparison.md', 'utf8')
    const wanted: unknown = JSON.parse(/^```json differences\n([^]*?)^```$/m.exec(shown)?.[1] ?? '')
    expect(differencesOf(sampleAgreement, laid.agreement)).toEqual(
      expect.arrayContaining(wanted as unknown[]),
    )
  })

  test('is nothing between an agreement and itself', () => {
    expect(differencesOf(sampleAgreement, sampleAgreement)).toEqual([])
  })
})

test('one agreement on two days has figures of both and no differing rule', () => {
  const one = { world: base, times: timesOf('2030-02-01', null) }
  const { differences, figures } = compare(one, { world: base, times })
  expect(differences).toEqual([])
  const own = figures.find(({ holder, count }) => holder === 'A' && count === 'deployed')
  expect([own?.before?.value, own?.after?.value]).toEqual([null, 3])
})

describe('a sweep', () => {
  const axis = (
    what: 'limit' | 'rule',
    id: string,
    from: number,
    to: number,
    step = 1,
  ): SweepAxis => ({
    what,
    id,
    from,
    to,
    step,
  })
  const run = (axes: readonly SweepAxis[]) => sweep(sweepCells(world, times, axes), axes)

  test('tells in how many variants a ceiling is passed', () => {
    const { variants, holders, limits } = run([axis('limit', 'deployed', 0, 9)])
    expect(variants).toBe(10)
    // A has three: ceilings 0, 1 and 2 are passed.
    expect(holders.find(({ holder }) => holder === 'A')).toMatchObject({ over: 3, within: 7 })
    expect(limits.find(({ holder }) => holder === 'A')).toMatchObject({ least: -3, most: 6 })
  })

  test('leaves out what is not known', () => {
    const { holders, allWithin } = run([axis('limit', 'all-warheads', 0, 99)])
    expect(holders.find(({ holder }) => holder === 'B')).toMatchObject({ unknown: 100, within: 0 })
    expect(allWithin).toBe(0)
  })

  test('says what replaying each variant says', () => {
    const anyAxes = fc.uniqueArray(
      fc.oneof(
        fc.record({
          what: fc.constant('limit' as const),
          id: fc.constantFrom('deployed', 'warheads'),
          from: fc.integer({ min: 0, max: 30 }),
          more: fc.integer({ min: 0, max: 4 }),
          step: fc.integer({ min: 1, max: 3 }),
        }),
        fc.record({
          what: fc.constant('rule' as const),
          id: fc.constantFrom('declared-warheads', 'deployed-launcher'),
          from: fc.integer({ min: 0, max: 3 }),
          more: fc.integer({ min: 0, max: 3 }),
          step: fc.constant(1),
        }),
      ),
      { minLength: 1, maxLength: 3, selector: ({ id }) => id },
    )
    fc.assert(
      fc.property(anyAxes, (list) => {
        const axes = list.map(({ more, ...one }) => ({ ...one, to: one.from + more }))
        expect(sweep(sweepCells(base, times, axes), axes)).toMatchObject(naively(axes))
      }),
      { numRuns: 40 },
    )
  })

  function naively(axes: readonly SweepAxis[]) {
    const cells = sweepCells(base, times, axes)
    const tally = new Map<string, number>()
    const add = (key: string, n: number) => tally.set(key, (tally.get(key) ?? 0) + n)
    const all = variantsOf(axes)
    for (const values of all) {
      const varied = replay(variant(sampleAgreement, axes, values), record)
      const { parties } = measure(varied, times)
      const passed = parties.map(({ party, limits }) => {
        const own = limits.filter(({ limit }) =>
          cells.some((cell) => cell.holder === party && cell.limit === limit),
        )
        return { party, over: own.some(({ distance }) => distance! < 0) }
      })
      for (const { party, over } of passed) add(party, Number(over))
      add('within', Number(passed.every(({ over }) => !over)))
    }
    return {
      variants: all.length,
      allWithin: tally.get('within'),
      holders: ['A', 'B'].map((holder) => ({ holder, over: tally.get(holder) })),
    }
  }

  function variantsOf(axes: readonly SweepAxis[]): number[][] {
    return axes.reduce<number[][]>(
      (before, one) =>
        before.flatMap((values) =>
          [...Array(stepsOf(one)).keys()].map((at) => [...values, one.from + at * one.step]),
        ),
      [[]],
    )
  }

  function variant(
    of: Agreement,
    axes: readonly SweepAxis[],
    values: readonly number[],
  ): Agreement {
    const valueOf = (what: string, id: string) =>
      values[axes.findIndex((one) => one.what === what && one.id === id)]
    const taken = (rule: Rule): Rule => {
      const often = valueOf('rule', rule.id)
      if (often === undefined) return rule
      const is = rule.is ?? (() => 1)
      return { ...rule, is: (row) => Number(is(row) ?? NaN) * often }
    }
    const counts = new Map(
      of.counts.map((count) => [
        count,
        {
          ...count,
          terms: count.terms.map((term) => ({
            ...term,
            rule: taken(term.rule),
            exceptions: term.exceptions.map(taken),
          })),
        },
      ]),
    )
    return {
      ...of,
      counts: [...counts.values()],
      readings: [],
      limits: of.limits.map((limit) => {
        const max = valueOf('limit', limit.id)
        const dated = limit.values.map((step) => ({ ...step, value: max ?? step.value }))
        return { ...limit, count: counts.get(limit.count)!, values: dated }
      }),
    }
  }

  test('of a million variants is counted whole', () => {
    const axes = [axis('limit', 'deployed', 0, 999), axis('limit', 'warheads', 1, 1000)]
    expect(run(axes).variants).toBe(1_000_000)
  })
})

test('the outcome and the comparison fit their JSON Schemas', () => {
  const fits = (schema: object, printed: object) => {
    const check = new Ajv2020({ strictTypes: false }).compile(schema)
    expect(check(JSON.parse(JSON.stringify(printed))), JSON.stringify(check.errors)).toBe(true)
  }
  const axes = [{ what: 'limit' as const, id: 'deployed', from: 0, to: 3, step: 1 }]
  const { id, base: from, title, by, notice, dated } = read!.scenario
  const days = { asOf: '2033-06-01', knownOn: null, refusals: [] }
  fits(schemaOfOutcome(), {
    format: 'mithaq-outcome-1',
    scenario: id,
    base: from,
    title,
    by,
    notice,
    dated,
    ...days,
    differences: differencesOf(sampleAgreement, laid.agreement),
    ...outcomeOf(base, world, times),
    sweep: { axes, ...sweep(sweepCells(world, times, axes), axes) },
  })
  fits(schemaOfComparison(), {
    format: 'mithaq-comparison-1',
    before: { agreement: 'sample', asOf: '2033-06-01' },
    after: { agreement: id, asOf: '2033-06-01' },
    knownOn: null,
    refusals: [],
    ...compare({ world: base, times }, { world, times }),
  })
})
