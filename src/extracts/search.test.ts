// Search over the bundled records of all agreements.
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shelf } from '#agreements/index.ts'
import type { Language } from '#language/label.ts'
import { heldText } from './held.ts'
import { searchOver } from './search.ts'

const worlds = shelf.map((agreement) => {
  const [first] = globSync(`agreements/${agreement.id}/data/record.jsonl`)
  return heldText(agreement, first === undefined ? null : readFileSync(first, 'utf8')).world
})
const search = searchOver(worlds)

function found(query: string, kind: string, language: Language = 'en') {
  return search(query, language, null).find((one) => one.kind === kind)
}

test('an agreement is found by its name in any of the three languages', () => {
  for (const query of ['open skies', 'открытое небо', 'الأجواء المفتوحة']) {
    expect(found(query, 'agreement')?.hits[0]?.address, query).toBe('/agreements/open-skies')
  }
})

test('a person in office is found by each spelling, with office and agreement', () => {
  for (const query of ['Sherman', 'шерман', 'شيرمان']) {
    const [hit] = found(query, 'person', 'ru')?.hits ?? []
    expect(hit?.title, query).toBe('Уэнди Шерман')
    expect(hit?.detail).toContain('первый заместитель государственного секретаря')
  }
})

test('Arabic is found with and without its marks and forms of alif', () => {
  const count = (query: string) => found(query, 'provision', 'ar')?.total ?? 0
  expect(count('الإخطار')).toBeGreaterThan(0)
  expect(count('الاخطار')).toBe(count('الإخطار'))
})

test('a place is found once in each agreement that names it', () => {
  const hits = found('Geneva', 'place')?.hits ?? []
  expect(hits.map((hit) => hit.title)).toContain('Geneva')
  expect(new Set(hits.map((hit) => `${hit.agreement} ${hit.title}`)).size).toBe(hits.length)
})

test('an article, an item and a message lead to their panel', () => {
  const why = (query: string, kind: string) => found(query, kind)?.hits[0]?.address
  expect(why('II(1)(a)', 'provision')).toMatch(/^\/agreements\/[\w-]+\/text\?why=provision:/)
  expect(why('proposal limits kept', 'message')).toContain('/record?why=message:')
  expect(why('one year more', 'item')).toContain('/holdings?why=item:proposal:')
})

test('the agreement that is open comes first among equals', () => {
  const first = (here: string | null) =>
    search('notification', 'en', here).find(({ kind }) => kind === 'provision')?.hits[0]?.agreement
  expect(first('new-start')).toBe('new-start')
  expect(first('start-1')).toBe('start-1')
})

test('nothing is found for no words, and for words that nothing has', () => {
  expect(search('   ', 'en', null)).toEqual([])
  expect(search('no such words', 'en', null)).toEqual([])
})
