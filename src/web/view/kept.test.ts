import { expect, test } from 'vitest'
import { kept } from './kept.ts'

const view = () => ({ title: 'a', rows: [{ n: 1 }, { n: 2 }], panel: null as null | { n: number } })

test('a view that says the same is the view before it', () => {
  const before = view()
  expect(kept(before, view())).toBe(before)
})

test('only what changed is new, and says what the new view says', () => {
  const before = view()
  const after = { ...view(), rows: [{ n: 1 }, { n: 3 }], panel: { n: 4 } }
  const result = kept(before, after)
  expect(result).toEqual(after)
  expect(result.rows[0]).toBe(before.rows[0])
  expect(result.rows).not.toBe(before.rows)
})

test('what is gone is gone, and what is empty is not what is absent', () => {
  expect(kept([1, 2, 3], [1, 2])).toEqual([1, 2])
  expect(kept<object>({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 })
  expect('b' in kept<object>({ a: 1, c: 2 }, { a: 1, b: undefined })).toBe(true)
  expect(kept<unknown>([], {})).toEqual({})
  expect(kept<unknown>(null, {})).toEqual({})
})

test('a row that has a name is found again by it where others have come and gone', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, of: [id] }))
  const after = [{ id: 'c', of: ['c'] }, { id: 'a', of: ['d'] }, { of: ['b'] }]
  const result = kept<unknown>([a, b, c], after)
  expect(result).toEqual(after)
  expect((result as unknown[])[0]).toBe(c)
})
