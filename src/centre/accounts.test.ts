// What differs between two accounts, the other of which a foreign program wrote.
import { expect, test } from 'vitest'
import type { ResultValues } from '#assessment/result-values.ts'
import { differingValues, formatAccount } from './accounts.ts'

const account = (values: ResultValues) => formatAccount(values, {})

test('a value that one account lacks is null there, whatever its name', () => {
  const names = ['A/count/launchers', '__proto__', 'constructor', 'toString']
  const values = Object.fromEntries(names.map((name) => [name, '3']))
  expect(differingValues(account({}), account(values))).toEqual(
    names.toSorted().map((name) => ({ name, here: null, there: '3', apart: [] })),
  )
  expect(differingValues(account(values), account(values))).toEqual([])
})

test.each(['', 'null', '[]', '{"format":"mithaq-account-1"}', '{"values":{}}'])(
  'a text that is no account, %j, is compared with nothing',
  (text) => {
    expect(differingValues(text, account({}))).toBeNull()
    expect(differingValues(account({}), text)).toBeNull()
  },
)

const foreign = (tree: string, value: string) =>
  `{"explanations":{"n":${tree}},"format":"mithaq-account-1","values":{"n":"${value}"}}`

test('a value that is a list, however deep, is none', () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
  const [one] = differingValues(
    foreign('{"id":"n","value":1}', '1'),
    foreign(`{"id":"n","value":${deep}}`, '2'),
  )!
  expect(one?.apart).toEqual([{ id: 'n', here: '1', there: 'null' }])
})

test('an id of thousands of parts, each of which would be looked up, is passed over', () => {
  const long = Array.from({ length: 100 }, (_, at) => `{"id":"${at}${'/'.repeat(16_000)}"}`)
  const [one] = differingValues(
    foreign('{"id":"n","value":1}', '1'),
    foreign(`{"id":"n","value":1,"children":[${long.join(',')},{"id":"n/x","value":1}]}`, '2'),
  )!
  expect(one?.apart).toEqual([{ id: 'n/x', here: null, there: '1' }])
})
