import { expect, test } from 'vitest'
import { datedList, valueAt } from './dated.ts'
import { startOf } from './time.ts'

const list = datedList({ '2033-01-01': 3, '2030-07-01': 4 })

test.each([
  ['2030-06-30', null],
  ['2030-07-01', 4],
  ['2030-07-02', 4],
  ['2032-12-31', 4],
  ['2033-01-01', 3],
  ['2099-01-01', 3],
])('on %s the value is %s', (on, value) => {
  expect(valueAt(list, startOf(on))?.value ?? null).toBe(value)
})

test('a value begins with the first moment of its day', () => {
  expect(valueAt(list, startOf('2030-07-01') - 1)).toBeNull()
  expect(valueAt(list, startOf('2033-01-01') - 1)?.value).toBe(4)
})

test('a day that is none is a fault of the source', () => {
  expect(() => datedList({ '2030-02-29': 1 })).toThrow(/2030-02-29/)
})
