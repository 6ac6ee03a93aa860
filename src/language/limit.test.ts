import { expect, test } from 'vitest'
import { instrument, provisionsOf } from './citation.ts'
import { count } from './count.ts'
import { label } from './label.ts'
import { limit, limitSteps } from './limit.ts'
import { startOf } from './time.ts'

const words = label('Areas', 'Районы', 'مناطق')
const article = provisionsOf(instrument('treaty', words, words))
const treaty = article('TWO-AREAS', 'III', 'seen', words)
const protocol = article('ONE-AREA', '1', 'unverified', words)
const areas = limit('areas', count('areas', { cite: treaty, label: words, rules: [] }), {
  cite: treaty,
  values: { '1976-05-24': { value: 1, cite: protocol, known: '1974-07-03' }, '1972-10-03': 2 },
})

test.each([
  ['1972-05-26', [2]],
  ['1974-07-02', [2]],
  ['1974-07-03', [2, 1]],
])('as known on %s the ceilings are %j', (on, values) => {
  expect(limitSteps(areas, startOf(on)).map(({ value }) => value)).toEqual(values)
})

test('an amendment is a value of its own, with its own place', () => {
  expect(areas.values.map(({ value, cite }) => [value, cite.id])).toEqual([
    [2, 'TWO-AREAS'],
    [1, 'ONE-AREA'],
  ])
})
