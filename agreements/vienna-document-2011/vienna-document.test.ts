// The numbers of the Vienna Document: every one has its provision and is no better known than it.
import { expect, test } from 'vitest'
import { weaker } from '#language/evidence.ts'
import { viennaDocument2011 } from './agreement.ts'
import { constrained, constrainedLarge, largest, parameters } from './parameters.ts'

test('every number names a provision, and is no better known than its place', () => {
  for (const [name, { provision, evidence }] of Object.entries(parameters)) {
    const found = viennaDocument2011.provisions.find(({ id }) => id === provision)
    expect(found, `${name}: ${provision}`).toBeDefined()
    expect(weaker(evidence, found!.evidence), name).toBe(evidence)
  }
})

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
