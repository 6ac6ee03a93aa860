import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evidenceMarks, weaker, weakest } from './evidence.ts'

test('a result is known no further than the least known of what it rests on', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...evidenceMarks)), (marks) => {
      const places = marks.map((mark) => evidenceMarks.indexOf(mark))
      expect(weakest(marks)).toBe(evidenceMarks[Math.max(0, ...places)])
    }),
  )
})

test('what is from memory is never raised by what was seen', () => {
  expect(weaker('seen', 'unverified')).toBe('unverified')
  expect(weaker('unverified', 'seen')).toBe('unverified')
  expect(weakest([])).toBe('seen')
})
