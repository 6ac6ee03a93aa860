import { expect, test } from 'vitest'
import { agreementPlace, formatAddress, moved, parseAddress, parseWhy } from './route.ts'

test.each([
  '/',
  '/?lang=ar',
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
  expect(parseAddress(formatAddress(route))).toEqual(route)
})

test.each([
  ['/agreements/new-start/nothing', 'nowhere'],
  ['/agreements/new-start/text/more', 'nowhere'],
  ['/elsewhere', 'nowhere'],
  ['/%E0%A4%A', 'nowhere'],
  ['/agreements/', 'agreements'],
])('%s leads to the page "%s"', (address, page) => {
  expect(parseAddress(address).place.page).toBe(page)
})

test('a day that does not exist, a language not spoken and a panel not known are left out', () => {
  const address = '/agreements/x?on=2019-02-29&known=soon&lang=fr&why=rumour:1'
  expect(formatAddress(parseAddress(address))).toBe('/agreements/x')
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
