// The views on the real record: every section can be made on every day in every language, and says
// what the record says.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shelf } from '#agreements/index.ts'
import { languages } from '#language/label.ts'
import { agreementPlace, moved, parseWhy, tabs, type Why } from '../route/agreement-place.ts'
import { engineOf } from '../engine.ts'
import { texts as ar } from '../texts/ar.ts'
import { texts as en } from '../texts/en.ts'
import { texts as ru } from '../texts/ru.ts'
import type { AgreementView, View } from './view.ts'

const settings = { language: 'en', digits: 'latn', theme: 'auto', keys: true, start: true } as const
const records = new Map(
  shelf.flatMap(({ id }) => {
    const data = join('agreements', id, 'data')
    const names = readdirSync(data).filter((name) => name === 'record.jsonl')
    return names.map((name) => [id, readFileSync(join(data, name), 'utf8')] as const)
  }),
)
const engine = engineOf(shelf, records, (language) => ({ ar, en, ru })[language])
const place = agreementPlace('new-start')
const today = '2026-03-01'

function pageOf(view: View): AgreementView {
  if (view.kind !== 'agreement') throw new Error(`not an agreement: ${view.kind}`)
  return view
}

const on = (asOf: string, why: Why | null = null) =>
  pageOf(engine.viewOf(moved(place, { asOf, why }), settings, today))

test('every section can be made in every language in every year of the life', () => {
  const unfilled = /\{\w+\}|undefined|NaN|\[object/
  for (const language of languages) {
    for (const tab of tabs) {
      for (let year = 2010; year <= 2026; year += 1) {
        const at = moved(place, { tab, asOf: `${year}-03-01` })
        const view = engine.viewOf(at, { ...settings, language }, today)
        expect(unfilled.exec(JSON.stringify(view))?.[0] ?? '', `${language} ${tab}`).toBe('')
      }
    }
  }
})

test('the leaves of a panel are the items whose values sum to the figure', () => {
  const { panel } = on('2020-09-01', parseWhy('count:launchers:US'))
  const { tree } = panel!
  const rules = tree!.children.map((rule) => Number(rule.value))
  expect(tree!.value).toBe('800')
  expect(rules.reduce((sum, value) => sum + value, 0)).toBe(800)
})

function holdingsOf(messages: readonly object[], asOf: string) {
  const header = { record: 'mithaq-record-1', agreement: 'new-start', complete: false }
  const record = [header, ...messages].map((line) => JSON.stringify(line)).join('\n')
  const known = new Map([['new-start', record]])
  const own = engineOf(shelf, known, (language) => ({ ar, en, ru })[language])
  const at = moved(place, { tab: 'holdings', asOf })
  const { holdings } = pageOf(own.viewOf(at, settings, today))
  return holdings!.groups.flatMap(({ rows }) => rows)
}

const sentOn = (id: string, type: string, day: string, body: object) => ({
  id,
  type,
  from: 'US',
  effectiveOn: day,
  receivedAt: `${day}T12:00:00Z`,
  body,
})

test('what silence has made of an item stands with its state, as among the obligations', () => {
  const types = sentOn('types', 'airplane-types', '2011-02-10', { types: ['Type X'] })
  const statesOn = (asOf: string) => holdingsOf([types], asOf).map(({ state }) => state)
  expect(statesOn('2011-02-20')).toEqual(['listed · awaiting tacit consent'])
  expect(statesOn('2011-02-21')).toEqual(['listed · agreed by silence'])
})

test('an item that another names is called as it was called on the day', () => {
  const data = (id: string, day: string, name: string) =>
    sentOn(id, 'semiannual-data', day, {
      facilities: [{ id: 'f-1', name }],
      launchers: [{ id: 'l-1', category: 'icbm', facility: 'f-1' }],
    })
  const record = [data('a', '2011-03-01', 'North'), data('b', '2012-03-01', 'South')]
  const cellsOn = (asOf: string) =>
    holdingsOf(record, asOf).flatMap(({ cells }) => cells.map(({ text }) => text))
  expect(cellsOn('2011-06-01')).toContain('North')
  expect(cellsOn('2011-06-01')).not.toContain('South')
  expect(cellsOn('2012-06-01')).toContain('South')
})

test('the page opens on the last day on which both Parties had stated their data', () => {
  const view = pageOf(engine.viewOf(place, settings, today))
  expect(view.time.asOf).toBe('2022-09-01')
})

test('while a slider moves, day, life and limits are those of the whole view', () => {
  const start = on('2020-09-01')
  const days = ['2010-04-08', '2018-02-05', '2018-02-06', '2021-02-10', '2023-06-05', '2026-03-01']
  let passed = start
  for (const knownOn of [null, '2020-09-01']) {
    for (const asOf of days) {
      const at = moved(place, { asOf, knownOn })
      const whole = pageOf(engine.viewOf(at, settings, today))
      passed = engine.movedOf(start, passed, at, settings)
      expect(passed.time).toEqual(whole.time)
      expect(passed.head).toEqual(whole.head)
      expect(passed.overview!.limits).toEqual(whole.overview!.limits)
      expect(passed.overview!.history).toBe(start.overview!.history)
    }
  }
})

test('while a slider moves between two days of change, its limits are the very same', () => {
  const start = on('2020-09-01')
  const step = (before: AgreementView, asOf: string) =>
    engine.movedOf(start, before, moved(place, { asOf }), settings)
  const [first, second] = ['2019-08-01', '2019-11-20'].reduce(
    (steps, asOf) => [...steps, step(steps.at(-1) ?? start, asOf)],
    [] as AgreementView[],
  )
  const third = step(second!, '2019-11-21')
  expect(third.overview!.limits).toBe(second!.overview!.limits)
  expect(third.head.standings).toBe(second!.head.standings)
  expect(first!.overview!.limits).not.toBe(second!.overview!.limits)
})

test('what was not public by a day is not known on it', () => {
  const at = moved(place, { asOf: '2020-09-01', knownOn: '2020-09-01' })
  const cells = pageOf(engine.viewOf(at, settings, today)).overview!.limits[0]!.rows[0]!.cells
  expect(cells.map((cell) => cell!.figure.text)).toEqual(['655', '485'])
})

test('the life ends on the day that was known as its end', () => {
  const endsOf = (knownOn: string | null) =>
    pageOf(engine.viewOf(moved(place, { knownOn }), settings, today)).head.life.marks.at(-1)
  expect(endsOf(null)).toMatchObject({ year: '2026', text: 'no longer in force' })
  expect(endsOf('2020-09-01')).toMatchObject({ year: '2021', text: 'no longer in force' })
})

test('numbers that a party states apart of one type stand in one row', () => {
  const at = moved(place, { tab: 'holdings', asOf: '2020-09-01' })
  const { groups } = pageOf(engine.viewOf(at, settings, today)).holdings!
  const labels = groups[0]!.rows.map((row) => row.label)
  expect(new Set(labels).size).toBe(labels.length)
  const bomber = groups[0]!.rows.find((row) => row.label === 'B-52H')!
  const numbers = bomber.cells.filter((cell) => /^\d/.test(cell.text))
  expect(numbers.map((cell) => cell.text).toSorted()).toEqual(['10', '36', '4', '41'])
  // Each opens the item that it comes from; the row's own need no second way.
  expect(new Set(numbers.map((cell) => cell.why)).size).toBe(3)
  expect(bomber.counts).toEqual(['36', '36', '46'])
})

test('the limit line of the history begins on the day from which it binds', () => {
  const { history } = on('2020-09-01').overview!
  const [cap] = history.cap
  const first = history.series[0]!.points.find((point) => point.day >= '2018-02-05')
  expect(cap!.from).toBeCloseTo(first!.x, 10)
})

test('an unverified figure carries its mark beside it and in what is read out', () => {
  const cell = on('2022-09-01').overview!.limits[0]!.rows[2]!.cells[1]!
  expect(cell.figure.evidence?.mark).toBe('unverified')
  expect(cell.figure.says).toContain('unverified')
})

test('an address of an agreement that is not on the shelf leads nowhere', () => {
  expect(engine.viewOf(agreementPlace('none'), settings, today).kind).toBe('nowhere')
})

test('the slider reaches every day that is marked on it', () => {
  for (const { id } of shelf) {
    const { time } = pageOf(engine.viewOf(agreementPlace(id), settings, today))
    const outside = time.exchanges.filter((day) => day < time.first || day > time.last)
    expect(outside, id).toEqual([])
  }
})

test.each([
  ['1976-05-23', null, 'Art. III', '≤\u00a02'],
  ['1976-05-24', null, 'Prot.', '≤\u00a01'],
  ['1977-01-01', '1975-01-01', 'Art. III', '≤\u00a02'],
])('a ceiling of %s, as known on %s, names the place that sets it', (asOf, knownOn, where, cap) => {
  const at = moved(agreementPlace('abm'), { asOf, knownOn })
  const view = pageOf(engine.viewOf(at, settings, today))
  const areas = view.overview!.limits.flatMap(({ rows }) => rows).find(({ id }) => id === 'areas')!
  expect([areas.place.text, areas.cap]).toEqual([where, cap])
})

test('an amendment has beside it what it makes of each limit', () => {
  const view = pageOf(engine.viewOf(moved(agreementPlace('abm'), { tab: 'text' }), settings, today))
  const rows = view.text!.instruments.flatMap(({ provisions }) => provisions)
  const own = rows.find(({ id }) => id === 'ABM-ONE-AREA')!.rules.map(({ label }) => label)
  expect(own).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Deployment areas.*24 May 1976.*1$/),
      expect.stringMatching(/^Launchers.*24 May 1976.*100$/),
      expect.stringMatching(/^Interceptors.*24 May 1976.*100$/),
    ]),
  )
})

test('each provision is counted once in the summary of the text', () => {
  for (const { id } of shelf) {
    const view = pageOf(engine.viewOf(moved(agreementPlace(id), { tab: 'text' }), settings, today))
    const [all, ...parts] = (view.text!.summary.match(/\d+/g) ?? []).map(Number)
    expect([id, parts.reduce((sum, part) => sum + part, 0)]).toEqual([id, all])
  }
})

test('what a quota is for each of has its name in every language', () => {
  const skies = moved(agreementPlace('open-skies'), { tab: 'obligations', asOf: '2015-05-01' })
  for (const [language, names] of [
    ['en', ['Canada', 'Russia and Belarus', 'Benelux']],
    ['ar', ['كندا', 'روسيا وبيلاروس', 'بنلوكس']],
    ['ru', ['Канада', 'Россия и Белоруссия', 'Бенилюкс']],
  ] as const) {
    const { obligations } = pageOf(engine.viewOf(skies, { ...settings, language }, today))
    const eachs = obligations!.quotas.flatMap(({ each }) => (each === null ? [] : [each]))
    expect(eachs).toEqual(expect.arrayContaining([...names]))
    expect(eachs.filter((each) => /^[A-Z+-]+$/.test(each))).toEqual([])
  }
})
