// How the numbers of the INF Treaty fit what was reported.
import { expect, test } from 'vitest'
import { parameters } from './parameters.ts'

test('the quotas of thirteen years come to the 185 inspections that were reported', () => {
  const [first, second, third] = parameters.perYear
  expect(3 * first + 5 * second + 5 * third).toBe(185)
})
