import { expect, test } from 'vitest'
import { instrument, provisionsOf } from './citation.ts'
import { count } from './count.ts'
import { label } from './label.ts'
import { limit, limitCite } from './limit.ts'
import { startOf } from './time.ts'

const words = label('Areas', 'Районы', 'مناطق')
const article = provisionsOf(instrument('treaty', words, words))
const treaty = article('TWO-AREAS', 'III', 'seen', words)
const protocol = article('ONE-AREA', '1', 'unverified', words)
const areas = limit('areas', count('areas', { cite: treaty, label: words, rules: [] }), {
  cite: treaty,
  values: { '1976-05-24': { value: 1, cite: protocol }, '1972-10-03': 2 },
})

test.each([
  ['1972-10-02', 'TWO-AREAS'],
  ['1972-10-03', 'TWO-AREAS'],
  ['1976-05-23', 'TWO-AREAS'],
  ['1976-05-24', 'ONE-AREA'],
])('on %s the ceiling rests on %s', (on, id) => {
  expect(limitCite(areas, startOf(on)).id).toBe(id)
})

test('an amendment is a value of its own', () => {
  expect(areas.values.map(({ value, cite }) => [value, cite.id])).toEqual([
    [2, 'TWO-AREAS'],
    [1, 'ONE-AREA'],
  ])
})
