import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical, leafSum, type Explanation } from './explanation.ts'

function node(
  kind: Explanation['kind'],
  value: number | null,
  children: readonly Explanation[] = [],
): Explanation {
  const rest = { subject: 's', evidence: 'seen', cite: null, item: null, field: null } as const
  return { id: 'i', kind, value, children, ...rest }
}

test('the leaves of an explanation sum to its value, those not known counted apart', () => {
  const fields = [node('field', 99)]
  const rule = node('rule', 3, [node('item', 1, fields), node('item', 2), node('item', null)])
  const root = node('count', null, [rule, node('rule', 4, [node('item', 4)])])
  expect(leafSum(root)).toEqual({ value: 7, unknown: 1 })
  expect(leafSum(node('count', 0))).toEqual({ value: 0, unknown: 0 })
})

test('the same content has the same canonical text, in whatever order it was put together', () => {
  const reversed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reversed)
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).toReversed()
    return Object.fromEntries(entries.map(([key, one]) => [key, reversed(one)]))
  }
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      expect(canonical(reversed(value))).toBe(canonical(value))
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('what is left out and what is undefined are one', () => {
  expect(canonical({ b: undefined, a: [1, null, 'x'] })).toBe('{"a":[1,null,"x"]}')
})
