import { expect, test } from 'vitest'
import { inOrder } from './in-order.ts'

test('each answer counts while none to a later question has come', () => {
  const { ask } = inOrder()
  const [first, second, third] = [ask(), ask(), ask()]
  expect([first(), third(), second()]).toEqual([true, true, false])
  expect(ask()()).toBe(true)
})

test('the answer to a later question counts although an earlier one came meanwhile', () => {
  const { ask } = inOrder()
  const before = ask()
  const after = ask()
  expect([before(), after()]).toEqual([true, true])
})

test('no answer counts to what was asked and then forgotten', () => {
  const { ask, forget } = inOrder()
  const before = ask()
  forget()
  const after = ask()
  expect([before(), after()]).toEqual([false, true])
})
