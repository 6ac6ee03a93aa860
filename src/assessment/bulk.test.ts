// Records in columns against the same records message by message, on random records of two invented
// agreements, restricted to what columns hold: one change each, no days of rules.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { trialAgreement } from '../../tests/trial-agreement.ts'
import type { Agreement } from '#language/agreement.ts'
import type { Rule } from '#language/count.ts'
import type { Message } from '#language/message.ts'
import type { MessageRecord } from '#language/record.ts'
import { endOfTime, msPerDay } from '#language/time.ts'
import { columnsOf } from './bulk-columns.ts'
import { bulkCountAt, bulkKindOf, bulkRowAt, bulkSetBy, replayColumns } from './bulk.ts'
import { seeded, type Chance } from './chance.ts'
import { rowAt } from './fold.ts'
import { randomRecord } from './random-record.ts'
import { setField } from './contributions.ts'
import { countAt, orderAt, replay, type Times } from './world.ts'

/** The agreement with rules in force at all times, and only messages that change one item. */
function plainly(agreement: Agreement, types: readonly string[]): Agreement {
  const always = (rule: Rule): Rule => ({
    ...rule,
    from: -Infinity,
    until: Infinity,
    appliesToChangesFrom: -Infinity,
  })
  return {
    ...agreement,
    messages: agreement.messages.filter((type) => types.includes(type.id)),
    counts: agreement.counts.map((count) => ({
      ...count,
      terms: count.terms.map((term) => ({
        ...term,
        rule: always(term.rule),
        exceptions: term.exceptions.map(always),
      })),
    })),
  }
}

const sample = plainly(sampleAgreement, [
  'open-depot',
  'close-depot',
  'change',
  'propose-plane',
  'ask',
  'suspend',
])
const trial = plainly(trialAgreement, ['declare', 'transfer', 'drawn', 'idle'])

function recordOf(agreement: Agreement, seed: number, size: number): MessageRecord {
  const record = randomRecord(agreement, seeded(seed), size)
  const messages = record.messages
    .filter((message) => message.body['on'] === undefined)
    .map((message): Message => ({ ...message, corrects: null, withdraws: null }))
  return { ...record, messages }
}

function momentOf(record: MessageRecord, chance: Chance): number {
  const moments = record.messages.flatMap(({ effective, known }) => [effective, known])
  const at = moments[chance.below(moments.length + 1)]
  return at === undefined ? endOfTime : at + (chance.below(3) - 1) * msPerDay
}

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })
const sizes = fc.integer({ min: 0, max: 80 })

describe.each([
  ['the sample agreement', sample],
  ['the agreement made to be hard', trial],
] as const)('%s', (_, agreement) => {
  test('a count of columns is the count of the messages, at any two times', () => {
    fc.assert(
      fc.property(seeds, sizes, seeds, (seed, size, asked) => {
        const record = recordOf(agreement, seed, size)
        const world = replay(agreement, record)
        const bulk = replayColumns(agreement, columnsOf(agreement, record.messages))
        const chance = seeded(asked)
        for (let turn = 0; turn < 5; turn += 1) {
          const times: Times = {
            asOf: momentOf(record, chance),
            knownOn: momentOf(record, chance),
          }
          for (const count of agreement.counts) {
            for (const { id } of agreement.parties) {
              const sum = countAt(world, count, id, times)
              expect(bulkCountAt(bulk, count, id, times)).toEqual(sum)
            }
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  test('an item of columns stands as in the messages, set by the same ones', () => {
    fc.assert(
      fc.property(seeds, sizes, seeds, (seed, size, asked) => {
        const record = recordOf(agreement, seed, size)
        const world = replay(agreement, record)
        const columns = columnsOf(agreement, record.messages)
        const bulk = replayColumns(agreement, columns)
        const chance = seeded(asked)
        const times: Times = { asOf: momentOf(record, chance), knownOn: momentOf(record, chance) }
        for (const [item, id] of columns.items.entries()) {
          const found = bulkRowAt(bulk, item, times)
          const kind = world.kinds.get(bulkKindOf(bulk, item))
          const thing = kind!.things.get(id)!
          const step = rowAt(thing, times.asOf, orderAt(world, times.knownOn))
          expect(found?.row ?? null).toEqual(step?.row ?? null)
          if (found === null || step === null || step.row === null) continue
          const view = { kind: kind!.kind, id, row: step.row, thing, step }
          for (const field of ['state', ...Object.keys(kind!.kind.fields)]) {
            const set = setField(world, view, field, times)
            const order = bulkSetBy(bulk, found, field)
            expect(order === null ? null : record.messages[order]!.id).toBe(set?.message.id ?? null)
          }
        }
      }),
      { numRuns: 100 },
    )
  })
})

test.each([
  ['add', { id: 'p', more: 1 }, 'not a notice for columns: add'],
  ['all', { pieces: [], lots: [] }, 'not a notice for columns: all'],
  ['mixed', { id: 'p', kept: 'q', on: '2031-01-01' }, 'not a notice for columns: mixed'],
] as const)('what columns cannot hold is refused: %s', (type, body, why) => {
  const [any] = randomRecord(trialAgreement, seeded(1), 1).messages
  const message: Message = { ...any!, type, body, corrects: null, withdraws: null }
  expect(() => columnsOf(trialAgreement, [message])).toThrow(why)
})

test('a message that takes another back is refused, and so are rules with days', () => {
  const [any] = randomRecord(trialAgreement, seeded(1), 1).messages
  const declared: Message = {
    ...any!,
    type: 'declare',
    body: { id: 'p', state: 'deployed' },
    corrects: null,
    withdraws: null,
  }
  const correction = { ...declared, id: 'later', corrects: declared.id }
  expect(() => columnsOf(trialAgreement, [declared, correction])).toThrow('takes another message')
  const columns = columnsOf(trialAgreement, [declared])
  expect(() => replayColumns(trialAgreement, columns)).toThrow('rules with days: piece')
})

test('notices that are not in the order known are refused', () => {
  const { messages } = recordOf(trial, 3, 20)
  const columns = columnsOf(trial, messages.toReversed())
  expect(() => replayColumns(trial, columns)).toThrow('notice out of order')
})
