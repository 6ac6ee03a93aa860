// A briefing on New START: its life and coverage beside the overview, and of one party alone.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shelf } from '#agreements/index.ts'
import type { Language } from '#language/label.ts'
import { localeOf } from '#locale/locale.ts'
import { engineOf } from '../engine.ts'
import { parseAddress } from '../route.ts'
import { texts as ar } from '../texts/ar.ts'
import { texts as en } from '../texts/en.ts'
import { texts as ru } from '../texts/ru.ts'
import { type AgreementsPlace, viewOf } from './agreement-view.ts'
import type { AgreementView } from './view.ts'

const texts = { ar, en, ru }
const path = 'agreements/new-start/data/record.jsonl'
const records = new Map([['new-start', readFileSync(path, 'utf8')]])
const { shelved } = engineOf(shelf, records, (language) => texts[language])

function briefing(query: string, language: Language = 'en'): AgreementView {
  const { place } = parseAddress(`/agreements/new-start/brief?${query}`)
  const locale = localeOf(language, texts[language])
  return viewOf(shelved, place as AgreementsPlace, locale, '2026-11-26') as AgreementView
}

test('a briefing has the life of the agreement and what it covers, beside the overview', () => {
  const { brief, overview, sources } = briefing('on=2020-09-01')
  expect(brief?.life.map(({ day }) => day)).toContain('5 February 2011')
  const missiles = brief?.covers.find(({ id }) => id === 'icbm')
  expect(missiles?.now.join('; ')).toContain('limited')
  expect(missiles?.past).toEqual([])
  expect(overview?.limits[0]?.holders.map(({ id }) => id)).toEqual(['US', 'RU'])
  expect(sources.length).toBeGreaterThan(5)
})

test('after the end it says until when each class was covered', () => {
  const { brief } = briefing('on=2026-03-01', 'ru')
  const missiles = brief?.covers.find(({ id }) => id === 'icbm')
  expect(missiles?.now).toEqual([])
  expect(missiles?.past.join(' ')).toContain('февраля 2026')
})

test('a briefing on one party leaves the others out of figures, duties and findings', () => {
  const { overview, head } = briefing('on=2020-09-01&party=RU', 'ar')
  expect(overview?.limits.flatMap(({ holders }) => holders.map(({ id }) => id))).toEqual(['RU'])
  expect(overview?.history.series.map(({ party }) => party.id)).toEqual(['RU'])
  expect(overview?.due.every(({ party }) => party.id === 'RU')).toBe(true)
  const found = overview?.findings.groups.flatMap(({ rows }) => rows.map(({ party }) => party))
  expect(new Set(found)).toEqual(new Set(['روسيا']))
  // How the other stands is part of how the agreement stands.
  expect(head.standings).toHaveLength(2)
})

test('a name that is no party narrows nothing', () => {
  const limits = briefing('on=2020-09-01&party=XX').overview?.limits
  expect(limits?.[0]?.holders).toHaveLength(2)
})
