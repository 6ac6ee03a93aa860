// What the page shows of a figure is what the assessment says of it: in the chart and its table, in
// the panel under a reading, and at the ends of the calendar.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shelf } from '#agreements/index.ts'
import { arToday } from '#locale/ar-today.ts'
import { enToday } from '#locale/en-today.ts'
import { localeOf } from '#locale/locale.ts'
import { ruToday } from '#locale/ru-today.ts'
import { engineOf } from '../engine.ts'
import { type AgreementPlace, agreementPlace, moved, parseWhy } from '../route/agreement-place.ts'
import { openings, withQuery } from '../route/page-place.ts'
import { texts as ar } from '../texts/ar.ts'
import { texts as en } from '../texts/en.ts'
import { texts as ru } from '../texts/ru.ts'
import { todayView } from './today-view.ts'
import { dayBeside } from './day-beside.ts'
import type { AgreementView } from './view.ts'

const settings = { language: 'en', digits: 'latn', theme: 'auto', keys: true, start: true } as const
const texts = { ar: { ...ar, ...arToday }, en: { ...en, ...enToday }, ru: { ...ru, ...ruToday } }
const records = new Map(
  ['new-start', 'start-1', 'salt-1', 'open-skies'].map((id) => [
    id,
    readFileSync(`agreements/${id}/data/record.jsonl`, 'utf8'),
  ]),
)
const engine = engineOf(shelf, records, (language) => texts[language])

const pageAt = (place: AgreementPlace) =>
  engine.viewOf(place, settings, '2026-03-01') as AgreementView

test('the line of a group breaks on the day on which a member makes it unknown', () => {
  const { history } = pageAt(agreementPlace('start-1')).overview!
  const at = history.series.findIndex(({ party }) => party.id === 'soviet-side')
  const course = history.series[at]!.points.map(({ day, value }) => [day, value])
  expect(course).toContainEqual(['1992-05-23', 'unknown'])
  const row = history.table.find(({ day }) => day === '1992-05-23')
  expect(row?.cells[at]).toBe('unknown')
})

test('a limit says the same of its count beside the text as in the overview', () => {
  const texts = (id: string, asOf: string) => {
    const place = moved(agreementPlace(id), { asOf })
    const rows = pageAt(place).overview!.limits.flatMap((table) => table.rows)
    const shown = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.figure ?? []))
    const beside = pageAt({ ...place, tab: 'text' }).text!.instruments.flatMap((one) =>
      one.provisions.flatMap(({ rules }) =>
        rules.flatMap(({ values }) => values.flatMap((value) => value.figure ?? [])),
      ),
    )
    return shown.map(({ why, text }) => ({
      said: text,
      beside: [...new Set(beside.filter((one) => one.why === why).map((one) => one.text))],
    }))
  }
  const all = [texts('start-1', '2005-01-15'), texts('new-start', '2020-09-01')].flat()
  expect(all.filter(({ said }) => said.startsWith('at least')).length).toBeGreaterThan(0)
  expect(all.filter(({ said, beside }) => beside.join() !== said)).toEqual([])
})

test('the panel asks of a figure what stands where it was opened', () => {
  const place = moved(agreementPlace('start-1'), { asOf: '2005-01-15' })
  const rows = pageAt(place).overview!.limits.flatMap((table) => table.rows)
  const quotas = pageAt({ ...place, tab: 'obligations' }).obligations!.quotas
  const figures = [
    ...rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.figure ?? [])),
    ...quotas.map(({ used }) => used),
  ]
  const asked = figures.map(({ text, why }) => {
    const { question, tree } = pageAt({ ...place, why: parseWhy(why) }).panel!
    return { text, question, sum: tree?.value ?? text }
  })
  const isOther = ({ text, question, sum }: (typeof asked)[number]) =>
    question !== `Why ${text}?` || sum !== text
  expect(asked.filter(isOther)).toEqual([])
})

test('ceilings that are set for one party each say whose they are', () => {
  const { history } = pageAt(moved(agreementPlace('salt-1'), { count: 'submarines' })).overview!
  expect(history.cap.map(({ text }) => text)).toEqual(['limit 44, United States', 'limit 62, USSR'])
})

test('a briefing on one party does not stand in the chart of another page', () => {
  const series = (place: AgreementPlace) =>
    pageAt(place).overview!.history.series.map(({ party }) => party.id)
  const filter = { words: '', party: 'RU', type: null }
  expect(series({ ...agreementPlace('new-start', 'brief'), filter })).toEqual(['RU'])
  expect(series(moved(agreementPlace('new-start'), { parties: ['RU'] }))).toEqual(['US', 'RU'])
})

test('under a reading the panel says how far that count is from the limit', () => {
  const place = moved(agreementPlace('new-start'), { asOf: '2020-09-01' })
  const panelOf = (why: string) => pageAt({ ...place, why: parseWhy(why) }).panel!
  const { choices, limits } = panelOf('count:launchers:US')
  const other = panelOf(choices[1]!.why)
  expect(limits.map(({ text }) => text)).toEqual(['limit 800, at the limit'])
  expect(other.question).toBe('Why 901?')
  expect(other.limits.map(({ text }) => text)).toEqual(['limit 800, 101 above'])
})

test('a change of nothing is written in the digits of the reader', () => {
  const arabic = { ...settings, language: 'ar', digits: 'arab' } as const
  const changes = ['deployed', 'warheads', 'launchers'].flatMap((count) => {
    const place = moved(agreementPlace('new-start'), { count })
    const view = engine.viewOf(place, arabic, '2026-03-01') as AgreementView
    return view.overview!.history.series.flatMap(({ points }) => points)
  })
  const none = changes.flatMap(({ change }) => (change?.startsWith('±') === true ? [change] : []))
  expect(new Set(none)).toEqual(new Set(['±٠']))
})

test('the text tells of no message and no event that was not known yet', () => {
  const rulesOn = (knownOn: string | null) =>
    pageAt(moved(agreementPlace('new-start', 'text'), { knownOn }))
      .text!.instruments.flatMap(({ provisions }) => provisions)
      .flatMap(({ rules }) => rules)
      .flatMap(({ values }) => values.map(({ text }) => text))
  expect(rulesOn(null)).toContain('3 February 2021')
  const before = rulesOn('2010-01-01')
  expect(before).not.toContain('3 February 2021')
  expect(before.filter((text) => /^\d+ messages?$/.test(text))).toEqual([])
})

test.each([
  ['2024-03-01', null],
  ['2001-03-01', 'binds from 1 January 2002'],
])('on %s a limit says of its beginning: %s', (asOf, said) => {
  // Kyrgyzstan signed and never ratified.
  const place = moved(agreementPlace('open-skies'), { asOf, parties: ['KG'] })
  const rows = pageAt(place).overview!.limits.flatMap((table) => table.rows)
  expect(new Set(rows.map(({ binding }) => binding))).toEqual(new Set([said]))
})

test.each(['0000-01-01', '0001-01-01', '1950-01-01', '9999-12-31'])(
  'Today and its axis of lives stand on %s',
  (on) => {
    const locale = localeOf('en', texts.en)
    const salt = engine.shelved.filter(({ world }) => world.agreement.id === 'salt-1')
    const asking = { shelf: salt, locale, today: '2026-03-01', estimates: null }
    const { span, lives } = todayView(asking, withQuery(openings.today, { on }))
    expect(span.from <= on && on <= span.until).toBe(true)
    expect([span.from, span.until].every((day) => day.length === 10)).toBe(true)
    const shares = lives.rows.flatMap(({ segments }) => segments)
    expect(shares.every(({ from, until }) => 0 <= from && from <= until && until <= 1)).toBe(true)
    expect(lives.at).toBe(on < '1960' ? 0 : lives.at)
  },
)

test('no day lies beside the last one that a text can name', () => {
  expect(dayBeside('9999-12-31', 1)).toBe('9999-12-31')
  expect(dayBeside('0000-01-01', -1)).toBe('0000-01-01')
  expect(dayBeside('2024-02-28', 1)).toBe('2024-02-29')
})
