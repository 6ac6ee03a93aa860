// What set a field, found by going back, against the steps of the item made one by one.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { repetitiveAgreement, trialAgreement } from '../../tests/trial-agreement.ts'
import type { Agreement } from '#language/agreement.ts'
import { endOfTime, msPerDay } from '#language/time.ts'
import { seeded } from './chance.ts'
import { stepsKnown, type Step } from './fold.ts'
import { randomRecord } from './random-record.ts'
import { setterKnown } from './setters.ts'
import { orderAt, replay } from './world.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })
const sizes = fc.integer({ min: 0, max: 60 })

function hasSet({ restatement, row, change }: Step, name: string): boolean {
  if (restatement && name === 'state' && row?.state === 'absent') return true
  return change !== null && (change.set[name] !== undefined || change.add?.[name] !== undefined)
}

test.each([
  ['the sample agreement', sampleAgreement],
  ['the agreement made to be hard', trialAgreement],
  ['the agreement of many like messages', repetitiveAgreement],
] as const)(
  'it is the last step that says anything of the field: %s',
  (_, agreement: Agreement) => {
    fc.assert(
      fc.property(seeds, sizes, seeds, (seed, size, pick) => {
        const record = randomRecord(agreement, seeded(seed), size)
        const world = replay(agreement, record)
        const chance = seeded(pick)
        const moments = record.messages.flatMap(({ effective, known }) => [effective, known])
        const moment = () =>
          (moments[chance.below(moments.length + 1)] ?? endOfTime) +
          (chance.below(3) - 1) * msPerDay
        for (let turn = 0; turn < 4; turn += 1) {
          const asOf = turn === 0 ? endOfTime : moment()
          const order = orderAt(world, turn % 2 === 0 ? endOfTime : moment())
          for (const { kind, things } of world.kinds.values()) {
            for (const thing of things.values()) {
              const steps = stepsKnown(thing, order).filter((step) => step.effective <= asOf)
              for (const name of ['id', 'owner', 'state', ...Object.keys(kind.fields)]) {
                const last = steps.findLast((step) => hasSet(step, name))
                const set = setterKnown(thing, name, asOf, order)
                expect(set?.order).toBe(last?.order)
                expect(set?.effective).toBe(last?.effective)
                expect(set?.change?.evidence ?? null).toBe(last?.change?.evidence ?? null)
                expect(set?.change?.sources ?? null).toBe(last?.change?.sources ?? null)
              }
            }
          }
        }
      }),
      { numRuns: 60 },
    )
  },
)
