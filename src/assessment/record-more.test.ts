// A file that has grown, read on from where it was: the same as the whole file read at once.
import { expect, test } from 'vitest'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { trialAgreement } from '../../tests/trial-agreement.ts'
import type { Agreement } from '#language/agreement.ts'
import { assess } from './assess.ts'
import { seeded } from './chance.ts'
import { randomRecord } from './random-record.ts'
import { lineOf } from './record-format.ts'
import { type ReadWorld, readWorld } from './record-more.ts'
import { timesOf } from './world.ts'

const now = timesOf('2036-01-01', null)

function textsOf(agreement: Agreement, lines: readonly string[], parts: readonly number[]) {
  const header = JSON.stringify({ record: 'mithaq-record-1', agreement: agreement.id })
  return parts.map((many) => `${[header, ...lines.slice(0, many)].join('\n')}\n`)
}

function answersOf({ world, refused }: ReadWorld) {
  const { record, messages, voided } = world
  return { assessment: assess(world, now), record, messages: [...messages], voided, refused }
}

test.each([
  ['sample', sampleAgreement],
  ['trial', trialAgreement],
] as const)('a record read in parts is the record read at once: %s', (_, agreement) => {
  let kept = 0
  for (let seed = 0; seed < 30; seed += 1) {
    const chance = seeded(seed)
    const lines = randomRecord(agreement, chance, 30).messages.map(lineOf)
    // One in three times a line that is refused, or one that has been known earlier.
    if (chance.below(3) === 0) lines.splice(chance.below(lines.length), 0, 'no message')
    if (chance.below(3) === 0) lines.push(...lines.splice(chance.below(lines.length), 1))
    let read: ReadWorld | null = null
    const parts = [10, 11, 11, 20, 29, lines.length]
    for (const text of textsOf(agreement, lines, parts)) {
      const messages: unknown = read?.world.messages
      read = readWorld(agreement, text, 'file', read)
      if (read.world.messages === messages) kept += 1
      expect(answersOf(read)).toEqual(answersOf(readWorld(agreement, text, 'file')))
    }
  }
  // It is the quick way that is held against the whole one, and not the whole one against itself.
  expect(kept).toBeGreaterThan(50)
})

test('a file that is another one is read as a whole', () => {
  const lines = randomRecord(sampleAgreement, seeded(1), 12).messages.map(lineOf)
  const [less, more] = textsOf(sampleAgreement, lines, [5, 12])
  const read = readWorld(sampleAgreement, more!, 'file')
  const shorter = readWorld(sampleAgreement, less!, 'file', read)
  expect(shorter.world.messages).toHaveLength(5)
  expect(readWorld(sampleAgreement, null, 'file', shorter).world.messages).toEqual([])
})
