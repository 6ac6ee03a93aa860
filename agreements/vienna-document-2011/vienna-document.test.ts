// Who takes part in the Vienna Document, and how its numbers stand to one another.
import { expect, test } from 'vitest'
import { viennaDocument2011 } from './agreement.ts'
import { constrained, constrainedLarge, largest } from './parameters.ts'

test('57 States take part, each once', () => {
  const ids = viennaDocument2011.parties.map(({ id }) => id)
  expect(new Set(ids).size).toBe(57)
})

test('each size of activity that is constrained is larger than the one before', () => {
  for (const name of ['troops', 'tanks', 'acv', 'artillery'] as const) {
    expect(constrained[name]).toBeLessThan(constrainedLarge[name])
    expect(constrainedLarge[name]).toBeLessThan(largest[name])
  }
})
