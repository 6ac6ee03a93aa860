import { expect, test } from 'vitest'
import { formatAddress, parseAddress, type Place } from './route.ts'
import { dayIn, openings, withQuery } from './route/page-place.ts'
import { agreementPlace, moved, parseWhy } from './route/agreement-place.ts'
import { stillRefused } from './route/refused-days.ts'

const leaf = 'a1'.repeat(32)

test.each([
  '//[',
  '//agreements.example/coverage',
  '/\\agreements.example/coverage',
  'https://desk.example//agreements.example/coverage',
  'http://[',
])('the address %s is that of no page, and leads to no other server', (address) => {
  const route = parseAddress(address)
  expect(route.place.page).toBe('nowhere')
  expect(formatAddress(route)).toMatch(/^\/(?!\/)/)
})

test.each([
  '/',
  '/?lang=ar',
  '/?on=2020-09-01',
  '/agreements',
  '/messages',
  '/messages/new-start?box=out&party=RU',
  `/messages/new-start/${leaf}?lang=ru`,
  `/messages/new-start/drafts/${leaf}`,
  '/messages/new-start/compose?type=exchange',
  '/talks/vienna-2020',
  '/incidents/42',
  '/what-if/new-start?limit=700',
  '/coverage?on=1990-01-01',
  '/ledger/new-start',
  '/centre',
  '/agreements/new-start',
  '/agreements/new-start/obligations?on=2020-09-01&known=2020-09-30&lang=ru',
  '/agreements/new-start?on=2020-09-01&count=warheads&why=count:deployed:US&lang=en',
  '/agreements/new-start/record?words=%D9%85%D9%88%D8%B3%D9%83%D9%88&party=RU&type=exchange',
])('the address %s comes back as it was', (address) => {
  expect(formatAddress(parseAddress(address))).toBe(address)
})

test('an identifier may hold any character and still has one address', () => {
  const why = { kind: 'item', of: ['launcher', 'US:ICBM/1 & 50%'] } as const
  const route = { language: null, place: moved(agreementPlace('a b'), { why }) }
  expect(parseAddress(formatAddress(route))).toEqual({ ...route, refused: [] })
})

test.each([
  ['/agreements/new-start/nothing', 'nowhere'],
  ['/agreements/new-start/text/more', 'nowhere'],
  ['/elsewhere', 'nowhere'],
  ['/%E0%A4%A', 'nowhere'],
  ['/agreements/', 'agreements'],
  ['/today', 'nowhere'],
  ['/messages/new-start/b2', 'nowhere'],
  ['/messages/new-start/drafts', 'nowhere'],
  ['/coverage/more', 'nowhere'],
  ['/ledger/new-start/more', 'nowhere'],
])('%s leads to the page "%s"', (address, page) => {
  expect(parseAddress(address).place.page).toBe(page)
})

test('a day that does not exist, a language not spoken and a panel not known are left out', () => {
  const address = '/agreements/x?on=2019-02-29&known=soon&lang=fr&why=rumour:1'
  expect(formatAddress(parseAddress(address))).toBe('/agreements/x')
})

test.each([
  ['/agreements/x?on=2019-02-29&known=soon', ['on=2019-02-29', 'known=soon']],
  ['/agreements/x/brief?known=2022-13-01&on=2022-01-01', ['known=2022-13-01']],
  ['/?on=2022-02-30', ['on=2022-02-30']],
  ['/messages/new-start?on=0', ['on=0']],
  ['/what-if/new-start?on=2022-2-1', ['on=2022-2-1']],
  ['/coverage?against=2022-04-31&on=1990-01-01', ['against=2022-04-31']],
  ['/talks?against=2022-04-31&known=2022-01-01T00:00Z', ['known=2022-01-01T00:00Z']],
  ['/coverage?on=2022-01-01&on=never', []],
  ['/coverage?on=never&on=2022-01-01', ['on=never']],
  ['/coverage?on=', []],
  ['/elsewhere?on=never', []],
  ['/agreements?on=never', []],
])('what %s gives as a day and is none is kept apart: %j', (address, expected) => {
  const { refused } = parseAddress(address)
  expect(refused.map(({ name, value }) => `${name}=${value}`)).toEqual(expected)
})

test('the same page in another language still asks for the day that is none', () => {
  const { place, refused } = parseAddress('/talks?known=soon&topic=x&lang=en')
  const address = formatAddress({ language: 'ar', place }, refused)
  expect(address).toBe('/talks?topic=x&known=soon&lang=ar')
  expect(parseAddress(address)).toEqual({ language: 'ar', place, refused })
})

test('a day that is none is spoken of until one is chosen, on the page that was asked for', () => {
  const { place, refused } = parseAddress('/agreements/x?on=2019-02-29&known=soon')
  const still = (now: Place) => stillRefused(refused, place, now).map(({ name }) => name)
  expect(still(moved(agreementPlace('x'), { tab: 'text' }))).toEqual(['on', 'known'])
  expect(still(moved(agreementPlace('x'), { asOf: '2020-01-01' }))).toEqual(['known'])
  expect(still(moved(agreementPlace('x'), { knownOn: '2020-01-01' }))).toEqual(['on'])
  expect(still(agreementPlace('y'))).toEqual([])
  expect(still(openings.coverage)).toEqual([])
  const asked = parseAddress('/coverage?against=2019-02-29')
  const now = withQuery(openings.coverage, { against: '2020-01-01' })
  expect(stillRefused(asked.refused, asked.place, openings.coverage)).toEqual(asked.refused)
  expect(stillRefused(asked.refused, asked.place, now)).toEqual([])
})

test('a panel of nothing is no panel', () => {
  expect(parseWhy('count')).toBeNull()
  expect(parseWhy('count:%')).toBeNull()
  expect(parseWhy(null)).toBeNull()
})

test('a filter stays on its tab and goes with another', () => {
  const filter = { words: 'x', party: null, type: null }
  const place = { ...agreementPlace('a', 'record'), filter }
  expect(moved(place, { asOf: '2020-01-01' }).filter).toBe(filter)
  expect(moved(place, { tab: 'text' }).filter.words).toBe('')
})

test('the query of a page is kept, in one order, without what is empty or no day', () => {
  const address = '/talks?topic=x&on=soon&party=&by=day&lang=fr'
  expect(formatAddress(parseAddress(address))).toBe('/talks?by=day&topic=x')
})

test('a page is the same one with another value in its query, and without one', () => {
  const place = withQuery(openings.coverage, { on: '1990-01-01', class: 'icbm' })
  expect(formatAddress({ language: null, place })).toBe('/coverage?class=icbm&on=1990-01-01')
  expect(dayIn(place)).toBe('1990-01-01')
  expect(withQuery(place, { on: null, class: null })).toEqual(openings.coverage)
})
