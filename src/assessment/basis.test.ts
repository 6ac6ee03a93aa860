// What a count rests on, told by the forms of its items, against the contributions themselves.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { repetitiveAgreement, trialAgreement } from '../../tests/trial-agreement.ts'
import type { Agreement } from '#language/agreement.ts'
import { endOfTime, msPerDay } from '#language/time.ts'
import { basisOf } from './basis.ts'
import { contributionsTo, evidenceOf } from './contributions.ts'
import { seeded } from './chance.ts'
import { randomRecord } from './random-record.ts'
import { readingsOf } from './readings.ts'
import { replay, type Times } from './world.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })
const sizes = fc.integer({ min: 0, max: 60 })

test.each([
  ['the sample agreement', sampleAgreement],
  ['the agreement made to be hard', trialAgreement],
  ['the agreement of many like messages', repetitiveAgreement],
] as const)(
  'items, day and evidence are those of the contributions: %s',
  (_, agreement: Agreement) => {
    fc.assert(
      fc.property(seeds, sizes, seeds, fc.boolean(), (seed, size, pick, isUniform) => {
        const random = randomRecord(agreement, seeded(seed), size)
        const messages = random.messages.map((one) => ({
          ...one,
          evidence: isUniform ? ('derived' as const) : one.evidence,
        }))
        const world = replay(agreement, { ...random, messages })
        const chance = seeded(pick)
        const moments = messages.flatMap(({ effective, known }) => [effective, known])
        const moment = () =>
          (moments[chance.below(moments.length + 1)] ?? endOfTime) +
          (chance.below(3) - 1) * msPerDay
        const worlds = [world, ...readingsOf(world, Infinity).map((read) => read.world)]
        for (let turn = 0; turn < 4; turn += 1) {
          const knownOn = turn % 2 === 0 ? endOfTime : moment()
          const times: Times = { asOf: turn === 0 ? endOfTime : moment(), knownOn }
          for (const one of worlds) {
            for (const count of one.agreement.counts) {
              for (const { id } of agreement.parties) {
                const contributions = contributionsTo(one, count, id, times)
                const changed = contributions.map(({ view }) => view.step.changed)
                expect(basisOf(one, count, id, times)).toEqual({
                  items: contributions.length,
                  statedOn: changed.length === 0 ? null : Math.max(...changed),
                  evidence: evidenceOf(one, contributions, times),
                })
              }
            }
          }
        }
      }),
      { numRuns: 60 },
    )
  },
)
