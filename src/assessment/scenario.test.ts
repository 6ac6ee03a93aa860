// Scenarios: the one of the page of the format is computed as the page says; what is wrong in a
// file is refused with its place; a blank page is an agreement of its own.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { assess } from './assess.ts'
import { explain } from './explain.ts'
import { overlay } from './overlay.ts'
import { readRecord } from './record-file.ts'
import { readScenario } from './scenario-file.ts'
import { schemaOfScenario } from './schema.ts'
import { differenceAt } from './check-trials.ts'
import { replay, timesOf } from './world.ts'

const page = readFileSync('docs/formats/scenario.md', 'utf8')
const example = /^```json scenario\n([^]*?)^```$/m.exec(page)?.[1] ?? ''
const text = readFileSync('examples/sample-agreement/data/record.jsonl', 'utf8')
const [record] = readRecord(text, 'r', [sampleAgreement]).records

type Json = Record<string, unknown>

function changed(change: (scenario: Record<string, Json[]> & Json) => void): string {
  const scenario = JSON.parse(example) as Record<string, Json[]> & Json
  change(scenario)
  return JSON.stringify(scenario)
}

function worldOf(scenario: string) {
  const { read, refusals } = readScenario(scenario, 's.json', [sampleAgreement])
  expect(refusals).toEqual([])
  const laid = overlay(read!, read!.base === null ? null : record!)
  return replay(laid.agreement, laid.record)
}

function limitsOn(scenario: string, day: string, party: string) {
  const result = assess(worldOf(scenario), timesOf(day, null))
  const own = result.parties.find((one) => one.party === party)!
  return Object.fromEntries(
    own.limits.map(({ limit, value, max, state }) => [limit, { value, max, state }]),
  )
}

const before = replay(sampleAgreement, record!)
const today = (day: string, party: string) =>
  Object.fromEntries(
    assess(before, timesOf(day, null))
      .parties.find((one) => one.party === party)!
      .limits.map(({ limit, value }) => [limit, value]),
  )

describe('the scenario of the page', () => {
  test('has one ceiling over deployed and stored warheads, from its day on', () => {
    const { warheads = 0 } = today('2032-12-31', 'A')
    expect(limitsOn(example, '2032-12-31', 'A')['all-warheads']).toMatchObject({
      value: warheads! + 25,
      state: 'not-yet-binding',
    })
    expect(limitsOn(example, '2033-01-01', 'A')['all-warheads']).toMatchObject({ max: 30 })
  })

  test('leaves a count unknown where a holding is not known', () => {
    expect(limitsOn(example, '2033-01-01', 'B')['all-warheads']).toMatchObject({ value: null })
  })

  test('keeps the earlier values of a limit that it replaces', () => {
    expect(limitsOn(example, '2032-12-31', 'A')['deployed']?.max).toBe(4)
    expect(limitsOn(example, '2033-01-01', 'A')['deployed']?.max).toBe(2)
  })

  test('no longer has the exception that it removes, from that day on', () => {
    const lightAsOne = (day: string) =>
      JSON.stringify(explain(worldOf(example), 'warheads', 'B', timesOf(day, null)))
    expect(lightAsOne('2032-12-31')).toContain('"light-as-one"')
    expect(lightAsOne('2033-01-01')).not.toContain('"light-as-one"')
  })

  test('binds two years longer, and no day longer', () => {
    const state = (day: string) => limitsOn(example, day, 'A')['deployed']?.state
    expect(state('2041-12-31')).not.toBe('no-longer-binding')
    expect(state('2042-01-01')).toBe('no-longer-binding')
  })

  test('explains a figure down to the holding that it supposes, with its mark', () => {
    const told = JSON.stringify(
      explain(worldOf(example), 'all-warheads', 'A', timesOf('2033-01-01', null)),
    )
    expect(told).toContain('one-ceiling/holdings/1')
    expect(told).toContain('"estimate"')
  })

  test('counts as a plain recount does, before it was proposed and after', () => {
    for (const day of ['2030-03-09', '2030-03-10', '2033-01-01', '2041-06-01']) {
      const world = worldOf(example)
      expect(differenceAt(world, timesOf(day, null))).toBeNull()
      expect(differenceAt(world, timesOf(day, '2030-03-09'))).toBeNull()
    }
  })

  test('fits its JSON Schema', () => {
    const ajv = new Ajv2020({ strictTypes: false })
    ajv.addVocabulary(['x-label', 'x-ref', 'x-names', 'x-year', 'x-ahead'])
    const check = ajv.compile(schemaOfScenario())
    expect(check(JSON.parse(example)), JSON.stringify(check.errors)).toBe(true)
  })
})

test('a count that comes by very many ways is read, and adds once', () => {
  const values = (scenario: string) => limitsOn(scenario, '2033-01-01', 'A')['all-warheads']
  const many = changed((scenario) => {
    const [count] = scenario['counts']!
    const layer = (at: number, includes: readonly string[]): Json[] =>
      ['a', 'b'].map((side) => ({ ...count!, id: `${side}${at}`, rules: [], includes }))
    const layers = Array.from({ length: 40 }, (_, at) =>
      layer(at, at === 0 ? ['warheads'] : [`a${at - 1}`, `b${at - 1}`]),
    )
    scenario['counts']!.push(...layers.flat())
    count!['includes'] = ['a39', 'b39', 'warheads']
  })
  expect(values(many)).toEqual(values(example))
})

describe('rules as data', () => {
  const blank = (when: Json[], worth: Json | undefined, set: Json) =>
    changed((scenario) => {
      scenario.base = null as never
      scenario['parties'] = [{ id: 'A', name: scenario['title'], short: scenario['title'] }]
      scenario['removed'] = []
      scenario['limits'] = [scenario['limits']![0]!]
      scenario['holdings'] = [{ ...scenario['holdings']![0]!, set }]
      const [count] = scenario['counts']!
      delete count!['includes']
      const rule = { ...(count!['rules'] as Json[])[0]!, when }
      count!['rules'] = [worth === undefined ? without(rule, 'worth') : { ...rule, worth }]
      scenario['life'] = [{ ...scenario['life']![0]!, from: '2030-01-01' }]
    })
  const without = (rule: Json, name: string) =>
    Object.fromEntries(Object.entries(rule).filter(([key]) => key !== name))

  test.each<[string, Json[], Json | undefined, Json, number | null]>([
    ['an item is worth one where nothing is said', [], undefined, {}, 1],
    ['so much for each', [], { times: 3 }, {}, 3],
    ['a sum of fields, so many times', [], { sum: ['warheads'], times: 2 }, { warheads: 7 }, 14],
    ['a sum with a part never stated', [], { sum: ['warheads'] }, {}, null],
    ['a field that has the value', [{ field: 'use', is: ['retired'] }], {}, { use: 'retired' }, 1],
    ['a field that has another', [{ field: 'use', is: ['retired'] }], {}, { use: 'reserve' }, 0],
    ['a field not known', [{ field: 'use', is: ['retired'] }], {}, { use: null }, null],
    ['none of the values', [{ field: 'use', isNot: ['retired'] }], {}, { use: 'reserve' }, 1],
    ['a field that is stated', [{ field: 'use', stated: true }], {}, { use: null }, 1],
    ['a field that is not stated', [{ field: 'use', stated: false }], {}, {}, 1],
    ['the state', [{ state: ['held'] }], {}, {}, 1],
    [
      'no, whatever else is not known',
      [
        { field: 'use', is: ['retired'] },
        { field: 'warheads', is: [1] },
      ],
      {},
      { warheads: 2 },
      0,
    ],
  ])('%s', (_, when, worth, set, value) => {
    const count = assess(worldOf(blank(when, worth, set)), timesOf('2031-01-01', null))
    // An item that is worth nothing is spoken of by no rule; nothing is then stated of the count.
    const [own] = count.parties[0]!.counts
    expect(value === 0 ? own?.known : own?.value).toBe(value)
  })

  test('a rule and an exception may be added to those of the agreement', () => {
    const added = changed((scenario) => {
      scenario['removed'] = []
      scenario['rules'] = [
        { ...ruleOf(scenario), id: 'stored-too', count: 'warheads', kind: 'stock' },
      ]
      scenario['exceptions'] = [
        {
          ...without(ruleOf(scenario), 'kind'),
          id: 'all-as-two',
          rule: 'declared-warheads',
          when: [{ field: 'kind', is: ['light', 'heavy'] }],
          worth: { times: 2 },
        },
      ]
    })
    const deployed = today('2032-01-01', 'A')['deployed']!
    expect(deployed).toBeGreaterThan(0)
    expect(limitsOn(added, '2032-01-01', 'A')['warheads']?.value).toBe(2 * deployed + 25)
  })

  const ruleOf = (scenario: Record<string, Json[]>): Json =>
    (scenario['counts']![0]!['rules'] as Json[])[0]!
})

describe('what is refused', () => {
  const refusalsOf = (scenario: string) =>
    readScenario(scenario, 's.json', [sampleAgreement]).refusals.map(
      ({ code, path }) => `${code} ${path}`,
    )

  test.each<[string, (scenario: Record<string, Json[]> & Json) => void, string]>([
    ['an unknown base', (s) => void (s.base = 'none' as never), 'unknown-agreement base'],
    ['a field of no meaning', (s) => void (s['more'] = [] as never), 'unknown-field more'],
    ['no provision', (s) => void (s['provisions'] = []), 'missing-field provisions[0]'],
    [
      'a provision that is not there',
      (s) => void (s['life']![0]!['cite'] = 'NONE'),
      'not-one-of life[0].cite',
    ],
    [
      'an unknown count',
      (s) => void (s['counts']![0]!['includes'] = ['none']),
      'not-one-of counts[0].includes[0]',
    ],
    [
      'a count that includes itself',
      (s) => void (s['counts']![0]!['includes'] = ['all-warheads']),
      'not-one-of counts[0].includes',
    ],
    [
      'an unknown rule',
      (s) => void (s['removed']![0]!['rule'] = 'none'),
      'not-one-of removed[0].rule',
    ],
    [
      'an id twice',
      (s) => void s['provisions']!.push(s['provisions']![0]!),
      'duplicate-key provisions[2].id',
    ],
    [
      'an id that the agreement has',
      (s) => void (s['counts']![0]!['id'] = 'deployed'),
      'duplicate-key counts[0].id',
    ],
    [
      'a new limit over nothing',
      (s) => void delete s['limits']![0]!['count'],
      'missing-field limits[0].count',
    ],
    [
      'an old limit over another count',
      (s) => void (s['limits']![1]!['count'] = 'warheads'),
      'not-one-of limits[1].count',
    ],
    [
      'a period that ends before it begins',
      (s) => void (s['life']![0]!['until'] = '2040-01-01'),
      'out-of-range life[0].until',
    ],
    [
      'a holding of nobody',
      (s) => void (s['holdings']![0]!['party'] = 'C'),
      'not-one-of holdings[0].party',
    ],
    [
      'a value that the field does not take',
      (s) => void (s['holdings']![0]!['set'] = { use: 'other' }),
      'not-one-of holdings[0].set.use',
    ],
    [
      'a field that the kind does not have',
      (s) => void (s['holdings']![0]!['set'] = { other: 1 }),
      'unknown-field holdings[0].set.other',
    ],
    [
      'a source that is not named',
      (s) => void (s['holdings']![0]!['sources'] = ['none']),
      'not-one-of holdings[0].sources[0]',
    ],
    [
      'options of a field that has none',
      (s) =>
        void ((s['kinds']![0]!['fields'] as Json[])[0]!['options'] = [
          { id: 'a', label: s['title'] },
        ]),
      'unknown-field kinds[0].fields[0].options',
    ],
    [
      'a day that is not in the calendar',
      (s) => void (s['dated'] = '2030-02-29' as never),
      'impossible-date dated',
    ],
  ])('%s', (_, change, wanted) => {
    // What rests on a name that is refused may be refused with it.
    expect(refusalsOf(changed(change))[0]).toBe(wanted)
  })

  test.each<[string, Json]>([
    ['nothing', {}],
    ['a field alone', { field: 'use' }],
    ['a field and a state', { field: 'use', state: ['held'] }],
    ['two questions', { field: 'use', is: ['reserve'], stated: true }],
    ['values of no field', { is: ['reserve'] }],
  ])('a condition of %s', (_, condition) => {
    const scenario = changed((s) => {
      ;(s['counts']![0]!['rules'] as Json[])[0]!['when'] = [condition]
    })
    expect(refusalsOf(scenario)).toEqual(['wrong-type counts[0].rules[0].when[0]'])
  })

  test('a text that is not JSON, and a key that stands twice', () => {
    expect(refusalsOf('{')).toEqual(['not-json '])
    expect(refusalsOf(example.replace('"id": "one-ceiling",', '$&$&'))).toEqual([
      'duplicate-key id',
    ])
  })
})
