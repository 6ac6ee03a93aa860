import { expect, test } from 'vitest'
import { localeOf } from '#locale/locale.ts'
import { texts as en } from '../texts/en.ts'
import { sourcesOfLetters } from './record-sources.ts'

const locale = localeOf('en', en)
const source = { publisher: 'The Gazette', url: 'https://gazette.example/1', date: '2020-09' }
const time = '2026-03-01T00:00:00Z'
const header = {
  time,
  type: 'mithaq/record-header',
  content: { sources: { gazette: { ...source, kind: 'press' } } },
}
const told = { time, type: 'new-start/statement', content: { sources: ['gazette'] } }
const own = { time, type: 'new-start/statement', content: { body: {} } }

test('messages of a reconstructed record name their sources, each once', () => {
  expect(sourcesOfLetters(locale, [told, told, own], [header, told, own])).toEqual([
    { id: 'gazette', text: 'The Gazette, September 2020', url: source.url, kind: 'press' },
  ])
})

test('a source that no header tells of stands by its id', () => {
  const [only] = sourcesOfLetters(locale, [told], [told])
  expect(only).toMatchObject({ id: 'gazette', text: 'gazette', url: null })
})

test('what is in a message in place of sources is none', () => {
  const odd = [
    { time, type: 'a/b', content: { sources: 'gazette' } },
    { time, type: 'a/b', content: null },
  ]
  expect(sourcesOfLetters(locale, odd, [{ ...header, content: { sources: [1] } }])).toEqual([])
})

test('a header that says something else of a source tells nothing of it', () => {
  const odd = [5, null, { ...source, publisher: undefined }, { ...source, kind: 'none' }]
  for (const one of odd) {
    const all = [{ ...header, content: { sources: { gazette: one } } }, told]
    const [only] = sourcesOfLetters(locale, [told], all)
    expect(only).toMatchObject({ id: 'gazette', text: 'gazette', url: null })
  }
})

test('a header that a party sends later replaces none, wherever it stands in the list', () => {
  const other = { gazette: { ...source, publisher: 'Another', kind: 'press' } }
  const later = { ...header, time: '2026-03-02T00:00:00Z', content: { sources: other } }
  for (const all of [
    [header, later, told],
    [later, header, told],
  ]) {
    expect(sourcesOfLetters(locale, [told], all)[0]?.text).toContain('The Gazette')
  }
})
