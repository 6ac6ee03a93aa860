// Between two moments at which something can change the figures are the same, on every day: over
// random records of agreements that are hard to count, and over the records of the agreements.
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { leavableAgreement } from '../../tests/leavable-agreement.ts'
import { trialAgreement } from '../../tests/trial-agreement.ts'
import { shelf } from '#agreements/index.ts'
import { endOfTime, msPerDay, type Instant } from '#language/time.ts'
import { measure } from './assess.ts'
import { pick, seeded, type Chance } from './chance.ts'
import { randomRecord } from './random-record.ts'
import { readWorld } from './record-more.ts'
import { measureSteadily, momentsOf } from './steady.ts'
import { replay, type World } from './world.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })

test.each([
  ['the sample agreement', sampleAgreement],
  ['the agreement made to be hard', trialAgreement],
  ['the agreement that is left', leavableAgreement],
] as const)('nothing changes between two moments: random records of %s', (_, agreement) => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 0, max: 40 }), (seed, size) => {
      const chance = seeded(seed)
      const world = replay(agreement, randomRecord(agreement, chance, size))
      const known = pick(chance, world.messages)?.known ?? endOfTime
      for (const knownOn of [endOfTime, known]) expectSteady(world, knownOn, chance, 12)
    }),
    { numRuns: 25 },
  )
})

test.each(shelf.map((agreement) => [agreement.id, agreement] as const))(
  'nothing changes between two moments: the record of %s',
  (id, agreement) => {
    const file = `agreements/${id}/data/record.jsonl`
    const text = existsSync(file) ? readFileSync(file, 'utf8') : null
    const { world } = readWorld(agreement, text, file)
    expectSteady(world, endOfTime, seeded(1), 12)
  },
)

/** Of some stretches each: the first and the last moment, and one between. */
function expectSteady(world: World, knownOn: Instant, chance: Chance, many: number): void {
  const moments = momentsOf(world, knownOn)
  const ends = [...moments.map((at) => at - 1), (moments.at(-1) ?? 0) + 5_000 * msPerDay]
  const starts = [(moments[0] ?? 0) - 5_000 * msPerDay, ...moments]
  for (let turn = 0; turn < many; turn += 1) {
    const at = chance.below(starts.length)
    const [start, end] = [starts[at]!, ends[at]!]
    const first = measure(world, { asOf: start, knownOn })
    const between = start + Math.floor(((end - start) * chance.below(1000)) / 1000)
    for (const asOf of [between, end]) {
      expect(measure(world, { asOf, knownOn }), `${start} ${asOf}`).toEqual(first)
    }
    for (const asOf of [start, end, between]) {
      expect(measureSteadily(world, { asOf, knownOn })).toEqual(first)
    }
  }
}
