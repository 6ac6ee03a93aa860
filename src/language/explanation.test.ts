import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EntryReference } from './message.ts'
import { canonical, hashedText, leafSum, type Explanation } from './explanation.ts'

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

test('the file of a message is no part of what is hashed, its place in a log is', () => {
  const kept = (entry: EntryReference): Explanation => ({
    ...node('field', null),
    field: {
      name: 'state',
      value: 'deployed',
      message: {
        id: 'm',
        type: 'data',
        from: 'A',
        effective: 0,
        received: 0,
        known: 0,
        sources: [],
        evidence: 'seen',
        entry,
      },
    },
  })
  const text = (entry: EntryReference) => hashedText(node('count', null, [kept(entry)]))
  expect(text({ origin: 'mine.jsonl', index: 3 })).toBe(text({ origin: 'yours.jsonl', index: 8 }))
  const logged = { origin: 'a.example/log', index: 3, hash: 'aa' }
  expect(text(logged)).toContain('a.example/log')
  expect(text(logged)).not.toBe(text({ ...logged, hash: 'bb' }))
})
