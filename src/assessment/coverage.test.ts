// Coverage: from the first day of a cover to the last, for the parties that are bound; what was
// covered before; and the estimates beside it. The agreements are invented.
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import type { Agreement } from '#language/agreement.ts'
import { cover, type Cover } from '#language/cover.ts'
import { lifeEvent, standing, standingFact } from '#language/life.ts'
import { message, type Message } from '#language/message.ts'
import type { PartyId } from '#language/party.ts'
import { startOf, type IsoDay } from '#language/time.ts'
import { weaponClasses, type WeaponClass } from '#language/weapons.ts'
import { coverageAt } from './coverage.ts'
import { estimatesOn, readEstimates } from './estimates.ts'
import { schemaOfEstimates } from './schema.ts'
import { replay, timesOf } from './world.ts'

const [{ cite, label }] = sampleAgreement.life as [(typeof sampleAgreement.life)[0]]
const says = (id: string, state: 'suspended' | 'withdrawn') =>
  message(id, { cite, label, fields: {}, effect: (_, { from }) => standing(from).becomes(state) })

function withCovers(
  id: string,
  covers: readonly Cover[],
  more: Partial<Agreement> = {},
): Agreement {
  const messages = [says('suspend', 'suspended'), says('leave', 'withdrawn')]
  return { ...sampleAgreement, id, covers, messages, ...more }
}

const counts = withCovers('counts', [
  cover('counted', 'tank', { cite }),
  cover('limited', 'tank', { cite, from: '2032-01-01' }),
  cover('banned', 'nuclear-torpedo', { cite, parties: ['B'] }),
])
const notices = withCovers('notices', [cover('notified', 'tank', { cite })], {
  life: [lifeEvent('agreed', { on: '2025-01-01', phase: 'committed', label, cite })],
})

function sent(type: string, from: string, on: IsoDay): Message {
  const at = startOf(on)
  const none = { re: null, corrects: null, withdraws: null, disputes: null, jointly: null }
  const plain = { sources: [], note: null, conflicts: [], entry: null, to: null, body: {} }
  const times = { effective: at, received: at, known: at }
  return {
    ...none,
    ...plain,
    ...times,
    id: `${type}-${on}`,
    agreement: '',
    type,
    from,
    evidence: 'seen',
  }
}

function worldOf(agreement: Agreement, messages: readonly Message[] = []) {
  const none = { title: null, notice: null, complete: true, until: null, sources: {} }
  return replay(agreement, { agreement: agreement.id, ...none, messages: [...messages] })
}

function rowOn(
  day: IsoDay,
  weapons: WeaponClass,
  { party = null as PartyId | null, messages = [] as Message[], of = [counts, notices] } = {},
) {
  const worlds = of.map((one) => worldOf(one, one.id === 'counts' ? messages : []))
  const row = coverageAt(worlds, timesOf(day, null), party).find((one) => one.weapons === weapons)!
  return {
    covers: row.covers.map(({ agreement, manner, parties }) => [agreement, manner, parties.join()]),
    former: row.former.map(({ agreement, manner, until }) => [agreement, manner, until]),
    aside: row.covers.flatMap((one) => one.aside.map(({ party: own, state }) => [own, state])),
  }
}

test('every class has its row, whether anything covers it or not', () => {
  const rows = coverageAt([worldOf(counts)], timesOf('2031-01-01', null))
  expect(rows.map(({ weapons }) => weapons)).toEqual(weaponClasses)
  expect(rows.find(({ weapons }) => weapons === 'artillery')).toMatchObject({
    covers: [],
    former: [],
  })
})

describe('a cover holds', () => {
  const manners = (day: IsoDay) => rowOn(day, 'tank', { of: [counts] }).covers.map(([, how]) => how)

  test.each([
    ['2029-12-31', []],
    ['2030-01-01', ['counted']],
    ['2031-12-31', ['counted']],
    ['2032-01-01', ['counted', 'limited']],
    ['2039-12-31', ['counted', 'limited']],
    ['2040-01-01', []],
  ])('on %s by what is in force and has begun', (day, wanted) => {
    expect(manners(day)).toEqual(wanted)
  })

  test('also by a political commitment', () => {
    expect(rowOn('2029-12-31', 'tank').covers).toEqual([['notices', 'notified', 'A,B']])
  })

  test('for the parties that it means', () => {
    expect(rowOn('2031-01-01', 'nuclear-torpedo').covers).toEqual([['counts', 'banned', 'B']])
    expect(rowOn('2031-01-01', 'nuclear-torpedo', { party: 'A' }).covers).toEqual([])
  })

  test('for a party that suspended its participation, which is said', () => {
    const messages = [sent('suspend', 'A', '2031-01-01')]
    const row = rowOn('2031-06-01', 'tank', { messages, of: [counts] })
    expect(row).toMatchObject({
      covers: [['counts', 'counted', 'A,B']],
      aside: [['A', 'suspended']],
    })
  })

  test('not for one that left, nor for one that never joined', () => {
    const messages = [sent('leave', 'A', '2031-01-01')]
    expect(rowOn('2031-01-01', 'tank', { messages, of: [counts] }).covers).toEqual([
      ['counts', 'counted', 'B'],
    ])
    const standings = [standingFact('A', { on: '2031-01-01', state: 'applying', cite })]
    const later = { ...counts, standings }
    expect(rowOn('2030-12-31', 'tank', { of: [later] }).covers).toEqual([
      ['counts', 'counted', 'B'],
    ])
    expect(rowOn('2031-01-01', 'tank', { of: [later] }).covers).toEqual([
      ['counts', 'counted', 'A,B'],
    ])
  })
})

describe('what covered it before', () => {
  test('is told with the first day on which it no longer did', () => {
    expect(rowOn('2041-01-01', 'tank').former).toEqual([
      ['counts', 'counted', '2040-01-01'],
      ['counts', 'limited', '2040-01-01'],
    ])
  })

  test('is told of one party from the day on which it left', () => {
    const messages = [sent('leave', 'A', '2031-01-01')]
    expect(rowOn('2035-01-01', 'tank', { messages, party: 'A', of: [counts] })).toMatchObject({
      covers: [],
      former: [['counts', 'counted', '2031-01-01']],
    })
  })

  test('is nothing before it began', () => {
    expect(rowOn('2029-06-01', 'tank', { of: [counts] }).former).toEqual([])
  })
})

test('the row of the page is as the page says', () => {
  const page = readFileSync('docs/formats/coverage.md', 'utf8')
  const example = /^```json coverage\n([^]*?)^```$/m.exec(page)?.[1] ?? ''
  const once = withCovers('counts', [cover('counted', 'tank', { cite })])
  const rows = coverageAt([worldOf(once), worldOf(notices)], timesOf('2041-01-01', null))
  expect(rows.find(({ weapons }) => weapons === 'tank')).toEqual(JSON.parse(example))
})

describe('estimates', () => {
  const page = readFileSync('docs/formats/estimates.md', 'utf8')
  const example = /^```json estimates\n([^]*?)^```$/m.exec(page)?.[1] ?? ''
  const { estimates } = readEstimates(example, 'e.json')
  const of = (asOf: string | undefined, count: number, evidence: 'estimate' | 'unverified') => {
    const { asOf: _, ...own } = estimates!.forces[0]!
    return { ...own, count, evidence, ...(asOf === undefined ? {} : { asOf }) }
  }
  const shown = (forces: readonly ReturnType<typeof of>[], day: IsoDay) =>
    estimatesOn({ ...estimates!, forces }, 'tank', day).map(({ count }) => count)

  test.each<[string, readonly ReturnType<typeof of>[], IsoDay, number]>([
    [
      'the newest that is no later',
      [of('2031', 2, 'estimate'), of('2030-05', 1, 'estimate')],
      '2031-01-01',
      2,
    ],
    [
      'not one of later',
      [of('2031', 2, 'estimate'), of('2030-05', 1, 'estimate')],
      '2030-12-31',
      1,
    ],
    [
      'the earliest where all are later',
      [of('2031', 2, 'estimate'), of('2030', 1, 'estimate')],
      '2029-01-01',
      1,
    ],
    [
      'none from memory beside one that was seen',
      [of('2031', 2, 'unverified'), of('2030', 1, 'estimate')],
      '2032-01-01',
      1,
    ],
    ['one from memory where there is no other', [of('2031', 2, 'unverified')], '2032-01-01', 2],
    ['one without a date', [of(undefined, 3, 'estimate')], '2032-01-01', 3],
  ])('%s is shown', (_, forces, day, count) => {
    expect(shown(forces, day)).toEqual([count])
  })

  test('a file that is wrong is refused with its place', () => {
    const codes = (text: string) =>
      readEstimates(text, 'e').refusals.map(({ code, path }) => `${code} ${path}`)
    expect(codes('[')).toEqual(['not-json '])
    expect(codes(example.replace('"tank"', '"chariot"'))).toEqual(['not-one-of forces[0].weapons'])
    expect(codes(example.replace('["guess"]', '["other"]'))).toEqual([
      'unknown-source forces[0].sources',
    ])
  })

  test('the bundled file is read, fits its schema, uses every source, and declares nothing', () => {
    const text = readFileSync('agreements/force-estimates.json', 'utf8')
    const bundled = readEstimates(text, 'force-estimates.json')
    expect(bundled.refusals).toEqual([])
    const ajv = new Ajv2020({ strictTypes: false })
    ajv.addVocabulary(['x-label', 'x-ref', 'x-names', 'x-year', 'x-ahead'])
    expect(ajv.compile(schemaOfEstimates())(JSON.parse(text))).toBe(true)
    const { forces, systems, sources } = bundled.estimates!
    const used = new Set(
      [...forces, ...systems].flatMap(({ sources: own, conflicts = [] }) => [
        ...own,
        ...conflicts.map(({ source }) => source),
      ]),
    )
    expect([...used].toSorted()).toEqual(Object.keys(sources).toSorted())
    const marks = new Set(forces.map(({ evidence }) => evidence))
    expect([...marks].filter((mark) => mark !== 'estimate' && mark !== 'unverified')).toEqual([])
  })
})
