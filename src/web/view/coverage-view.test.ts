// Coverage on the real records: what the page shows is what the assessment says, on every day in
// every language, and an estimate never stands without its mark.
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shelf } from '#agreements/index.ts'
import { readEstimates } from '#assessment/estimates.ts'
import type { Language } from '#language/label.ts'
import { languages } from '#language/label.ts'
import { arCoverage } from '#locale/ar-coverage.ts'
import { enCoverage } from '#locale/en-coverage.ts'
import { localeOf } from '#locale/locale.ts'
import { ruCoverage } from '#locale/ru-coverage.ts'
import { engineOf } from '../engine.ts'
import { openings, withQuery } from '../route/page-place.ts'
import { texts as ar } from '../texts/ar.ts'
import { texts as en } from '../texts/en.ts'
import { texts as ru } from '../texts/ru.ts'
import { coverageView } from './coverage-view.ts'

const texts = {
  ar: { ...ar, ...arCoverage },
  en: { ...en, ...enCoverage },
  ru: { ...ru, ...ruCoverage },
}
const records = new Map(
  shelf.flatMap(({ id }) => {
    const path = `agreements/${id}/data/record.jsonl`
    return existsSync(path) ? [[id, readFileSync(path, 'utf8')] as const] : []
  }),
)
const { shelved } = engineOf(shelf, records, (language) => texts[language])
const file = 'agreements/force-estimates.json'
const { estimates } = readEstimates(readFileSync(file, 'utf8'), file)

function viewOf(query: Readonly<Record<string, string>>, language: Language = 'en') {
  const locale = localeOf(language, texts[language])
  const place = withQuery(openings.coverage, query)
  return coverageView({ shelf: shelved, locale, today: '2026-11-01', estimates }, place)
}

function rowOf({ rows }: ReturnType<typeof viewOf>, id: string) {
  return rows.find((row) => row.id === id)!
}

test('can be made in every language in every tenth year', () => {
  const unfilled = /\{\w+\}|undefined|NaN|\[object/
  for (const language of languages) {
    for (let year = 1965; year <= 2030; year += 5) {
      const query = { on: `${year}-03-01`, against: `${year - 5}-03-01` }
      const text = JSON.stringify(viewOf(query, language))
      expect(unfilled.exec(text)?.[0] ?? '', `${language} ${year}`).toBe('')
    }
  }
})

test('says what covers heavy bombers on the last day, and that nothing does on the next', () => {
  const last = rowOf(viewOf({ on: '2026-02-04' }), 'heavy-bomber')
  expect(last.bare).toBeNull()
  const covers = last.cells.flatMap(({ groups }) => groups.flatMap((group) => group.covers))
  expect(covers.map(({ manner, place }) => `${manner} ${place}`)).toContain('limited Art. II(1)(c)')
  const after = rowOf(viewOf({ on: '2026-02-05' }), 'heavy-bomber')
  expect(after.bare).toBe('Nothing covers it')
  expect(after.former[0]).toMatchObject({ name: 'New START', until: 'until 5 February 2026' })
})

test('compares two days, and shows what holds on one of them alone', () => {
  const view = viewOf({ on: '2026-02-05', against: '2026-02-04', show: 'differing' })
  expect(view.rows.every(({ differs }) => differs)).toBe(true)
  const row = rowOf(view, 'deployed-strategic-warhead')
  expect(row.lost).toBe('now covered by nothing')
  const [group] = row.cells.find(({ agreement }) => agreement === 'new-start')!.groups
  expect(group).toMatchObject({ only: 'only on 4 February 2026', gone: true })
  expect(viewOf({ on: '2026-02-07', against: '2026-02-06', show: 'differing' }).rows).toEqual([])
})

test('has an estimate with its mark, its date and a source, and none for another Party', () => {
  const { estimates: both } = rowOf(viewOf({}), 'non-strategic-warhead')
  expect(both.length).toBe(2)
  for (const one of both) {
    expect(one.evidence.text).toBe('estimate')
    expect(one.date).not.toBe('')
    expect(one.sources.length).toBeGreaterThan(0)
  }
  const own = rowOf(viewOf({ party: 'RU' }), 'non-strategic-warhead').estimates
  expect(own.map(({ text }) => text)).toEqual(['1,558 warheads'])
})

test('takes a Party that there is not as if it were not named, and compares with no day', () => {
  const { party, against } = viewOf({ party: 'ZZ' })
  expect([party, against]).toEqual([null, null])
})

test('names each source of what is shown once more, at the end, in the order of names', () => {
  const { rows, sources } = viewOf({ show: 'bare' }, 'ar')
  const named = rows
    .flatMap((row) => [...row.estimates, ...row.systems])
    .flatMap((one) => one.sources)
  const texts = sources.map(({ text }) => text)
  expect(new Set(texts)).toEqual(new Set(named.map(({ text }) => text)))
  expect(texts).toEqual([...new Set(texts)].toSorted())
  // A name in other letters is set apart, and the comma is that of the language.
  expect(texts.find((text) => text.includes('Moscow Times'))).toMatch(/\u2068The Moscow.*\u2069، /)
})
