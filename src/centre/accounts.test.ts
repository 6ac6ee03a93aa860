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
