// Random records are worth something only where they are records, where they hold what is hard, and
// where a seed makes the same one again.
import { expect, test } from 'vitest'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { trialAgreement } from '../../tests/trial-agreement.ts'
import { endOfTime, msPerDay } from '#language/time.ts'
import { seeded } from './chance.ts'
import { randomRecord } from './random-record.ts'
import { readRecord } from './record-file.ts'
import { lineOf } from './record-format.ts'
import { recount } from './recount.ts'

test.each([
  ['sample', sampleAgreement],
  ['trial', trialAgreement],
] as const)('a random record is read back from its lines without a refusal: %s', (_, agreement) => {
  for (let seed = 0; seed < 50; seed += 1) {
    const { messages } = randomRecord(agreement, seeded(seed), 40)
    const lines = messages.map(lineOf).join('\n')
    const { records, refusals } = readRecord(lines, `seed ${seed}`, [agreement])
    expect(refusals).toEqual([])
    const read = records.flatMap((record) => record.messages)
    expect(read.map((message) => ({ ...message, entry: null }))).toEqual(messages)
  }
})

test('random records of the hard agreement hold what is hard', () => {
  const records = Array.from({ length: 50 }, (_, seed) =>
    randomRecord(trialAgreement, seeded(seed), 40),
  )
  const messages = records.flatMap((record) => record.messages)
  const share = (holds: (one: (typeof messages)[number]) => boolean) =>
    messages.filter(holds).length / messages.length
  expect(share((one) => one.corrects !== null)).toBeGreaterThan(0.05)
  expect(share((one) => one.withdraws !== null)).toBeGreaterThan(0.02)
  expect(share((one) => one.known > one.effective + 365 * msPerDay)).toBeGreaterThan(0.05)
  expect(share((one) => one.known < one.effective)).toBeGreaterThan(0.02)
  expect(share((one) => one.received === null)).toBeGreaterThan(0.05)
  for (const type of trialAgreement.messages) {
    expect(share((one) => one.type === type.id)).toBeGreaterThan(0.05)
  }
  const times = { asOf: endOfTime, knownOn: endOfTime }
  const unknowns = records.filter((record) =>
    Object.values(recount(trialAgreement, record.messages, times)['worth'] ?? {}).some(
      ({ unknown }) => unknown > 0,
    ),
  )
  expect(unknowns.length).toBeGreaterThan(10)
})

test('the same seed makes the same record', () => {
  const twice = [7, 7, 8].map((seed) => randomRecord(sampleAgreement, seeded(seed), 20))
  expect(twice[0]).toEqual(twice[1])
  expect(twice[0]).not.toEqual(twice[2])
})
