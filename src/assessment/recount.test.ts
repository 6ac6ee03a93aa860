// The assessment against the naive recount, on random records of two invented agreements: one that
// a person could read, and one made to be hard to count. fast-check drives the seeds and prints
// the one that fails; `differenceIn` names the count, the Party and both times.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { trialAgreement, repetitiveAgreement } from '../../tests/trial-agreement.ts'
import { chosenNames, numberOf } from '../../tests/trial-names.ts'
import type { Agreement } from '#language/agreement.ts'
import { canonical, leafSum } from '#language/explanation.ts'
import type { Rule } from '#language/count.ts'
import type { Message } from '#language/message.ts'
import type { MessageRecord } from '#language/record.ts'
import { endOfTime, msPerDay } from '#language/time.ts'
import { assess } from './assess.ts'
import { seeded } from './chance.ts'
import { differenceIn } from './check-trials.ts'
import { explain } from './explain.ts'
import { countsAt } from './limits.ts'
import { randomRecord } from './random-record.ts'
import { recount } from './recount.ts'
import { addMessage, countAt, replay, rowsAt, type Times, type World } from './world.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })
const sizes = fc.integer({ min: 0, max: 40 })
const runs = { numRuns: 100 }
const slowRuns = { numRuns: 30 }

/** Two moments on, just before or just after those that the record speaks of. */
function timesFrom(record: MessageRecord, pick: number): Times {
  const chance = seeded(pick)
  const moments = record.messages.flatMap(({ effective, known }) => [effective, known])
  const beside = [-msPerDay, -1, 0, 1, msPerDay]
  const one = (): number => {
    const at = moments[chance.below(moments.length + 1)]
    return at === undefined ? endOfTime : at + (beside[chance.below(beside.length)] ?? 0)
  }
  return { asOf: one(), knownOn: one() }
}

function valuesOf(world: World, times: Times): unknown {
  const { counts, parties } = world.agreement
  return counts.map((count) => parties.map(({ id }) => countAt(world, count, id, times)))
}

describe.each([
  ['the sample agreement', sampleAgreement],
  ['the agreement made to be hard', trialAgreement],
  ['the agreement of many like messages', repetitiveAgreement],
] as const)('%s', (_, agreement: Agreement) => {
  const recordOf = (seed: number, size: number) => randomRecord(agreement, seeded(seed), size)

  test('a count is what its explanation sums to and what the naive recount finds', () => {
    fc.assert(
      fc.property(seeds, sizes, seeds, (seed, size, pick) => {
        const record = recordOf(seed, size)
        expect(differenceIn(agreement, record, timesFrom(record, pick))).toBeNull()
      }),
      runs,
    )
  })

  test('its explanation has the value that the assessment has, known or not', () => {
    fc.assert(
      fc.property(seeds, sizes, seeds, (seed, size, pick) => {
        const record = recordOf(seed, size)
        const times = timesFrom(record, pick)
        const world = replay(agreement, record)
        for (const { id: party } of agreement.parties) {
          for (const { count, value } of countsAt(world, party, times)) {
            expect(explain(world, count, party, times).value, count).toBe(value)
          }
        }
      }),
      slowRuns,
    )
  })

  test('messages that come one by one give what the whole record gives', () => {
    fc.assert(
      fc.property(seeds, sizes, seeds, (seed, size, pick) => {
        const record = recordOf(seed, size)
        const whole = replay(agreement, record)
        const grown = replay(agreement, { ...record, messages: [] })
        for (const [index, message] of record.messages.entries()) {
          addMessage(grown, message)
          // What is asked in between must not be remembered when more comes.
          if (index % 7 === 0) explainAll(grown, { asOf: endOfTime, knownOn: endOfTime })
        }
        const times = timesFrom(record, pick)
        expect(valuesOf(grown, times)).toEqual(valuesOf(whole, times))
        expect(explainAll(grown, times)).toEqual(explainAll(whole, times))
      }),
      slowRuns,
    )
  })

  test('what was known on a day is what the messages known by then say', () => {
    fc.assert(
      fc.property(seeds, sizes, seeds, (seed, size, pick) => {
        const record = recordOf(seed, size)
        const times = timesFrom(record, pick)
        const prefix = record.messages.filter((message) => message.known <= times.knownOn)
        const then = replay(agreement, { ...record, messages: prefix })
        const now = replay(agreement, record)
        const later = { asOf: times.asOf, knownOn: endOfTime }
        expect(valuesOf(now, times)).toEqual(valuesOf(then, later))
        expect(fieldsOf(now, times)).toEqual(fieldsOf(then, later))
      }),
      runs,
    )
  })

  test('the order of lines in a file does not matter where they did not come at once', () => {
    fc.assert(
      fc.property(seeds, sizes, seeds, (seed, size, pick) => {
        const record = recordOf(seed, size)
        const apart = record.messages.filter(
          ({ known }, index) => known !== record.messages[index - 1]?.known,
        )
        const chance = seeded(pick)
        const shuffled = apart
          .map((message) => ({ message, at: chance.below(1000) }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ message }) => message)
        const times = timesFrom(record, pick)
        const inOrder = replay(agreement, { ...record, messages: apart })
        const mixed = replay(agreement, { ...record, messages: shuffled })
        expect(valuesOf(mixed, times)).toEqual(valuesOf(inOrder, times))
      }),
      runs,
    )
  })
})

function explainAll(world: World, times: Times): readonly string[] {
  return world.agreement.counts.flatMap((count) =>
    world.agreement.parties.map(({ id }) => canonical(explain(world, count.id, id, times))),
  )
}

/** Which message set which field of which item, under which rule: without the times in the ids. */
function fieldsOf(world: World, times: Times): unknown {
  return world.agreement.counts.map((count) =>
    world.agreement.parties.map(({ id }) =>
      explain(world, count.id, id, times).children.map((rule) => [
        rule.subject,
        rule.children.map(({ item, value, children }) => [
          item?.id,
          value,
          children.map(({ field }) => [field?.name, field?.value, field?.message.id]),
        ]),
      ]),
    ),
  )
}

test.each([
  ['sample', sampleAgreement, 1200],
  ['trial', trialAgreement, 300],
  ['many like messages', repetitiveAgreement, 1500],
] as const)('a long record counts like a short one: %s', (_, agreement, size) => {
  // Points of a count are kept in blocks of some hundreds; short records fill no block.
  for (const seed of [1, 2]) {
    const record = randomRecord(agreement, seeded(seed), size)
    for (const pick of [3, 4]) {
      expect(differenceIn(agreement, record, timesFrom(record, pick))).toBeNull()
    }
  }
})

test('statements that come late among others count like the naive recount', () => {
  // Where no rule has a day, only what comes after a late statement is folded again.
  const always = (rule: Rule): Rule => {
    return { ...rule, from: -Infinity, until: Infinity, appliesToChangesFrom: -Infinity }
  }
  const counts = trialAgreement.counts.map((count) => ({
    ...count,
    terms: count.terms.map((term) => {
      return { ...term, rule: always(term.rule), exceptions: term.exceptions.map(always) }
    }),
  }))
  const messages = trialAgreement.messages.filter(({ id }) => id === 'told')
  const agreement = { ...trialAgreement, counts, messages, limits: [], readings: [] }
  fc.assert(
    fc.property(seeds, sizes, seeds, (seed, size, pick) => {
      const record = randomRecord(agreement, seeded(seed), size)
      expect(differenceIn(agreement, record, timesFrom(record, pick))).toBeNull()
    }),
    runs,
  )
})

test.each([
  ['a hash of the name', ['drawn']],
  ['a list of names kept elsewhere', ['chosen']],
  ['the name beside the sender, for one item or two', ['picked']],
  ['a step alone, or any of these', ['ready', 'drawn', 'chosen', 'picked']],
] as const)('an effect may decide by the name of its item: %s', (_, types) => {
  const agreement = {
    ...trialAgreement,
    messages: trialAgreement.messages.filter(({ id }) => types.some((type) => type === id)),
  }
  fc.assert(
    fc.property(seeds, sizes, seeds, (seed, size, pick) => {
      const record = randomRecord(agreement, seeded(seed), size)
      expect(differenceIn(agreement, record, timesFrom(record, pick))).toBeNull()
    }),
    runs,
  )
})

test('messages alike but for the name each do what their effect says of that name', () => {
  const agreement = { ...trialAgreement, readings: [] }
  const [any] = randomRecord(agreement, seeded(1), 1).messages
  const names = ['i-2', 'i-1', 'i-3', 'i-4', 'B', 'i-5']
  const types = ['chosen', 'drawn']
  const messages = [...names.entries()].flatMap(([at, id]) =>
    types.map((type, more): Message => {
      const known = any!.known + at * types.length + more
      const plain = { corrects: null, withdraws: null, re: null, jointly: null }
      const own = { id: `${type}-${at}`, type, body: { id: `${type}/${id}` }, effective: known }
      return { ...any!, ...plain, ...own, known }
    }),
  )
  const world = replay(agreement, { ...randomRecord(agreement, seeded(1), 0), messages })
  const rows = rowsAt(world, { asOf: endOfTime, knownOn: endOfTime })
  expect(rows.map(({ id, row }) => [id, row.state, row['amount']])).toEqual(
    names.flatMap((one) => [
      [`chosen/${one}`, chosenNames.has(`chosen/${one}`) ? 'gone' : 'deployed', undefined],
      [`drawn/${one}`, 'deployed', numberOf(`drawn/${one}`) % 7],
    ]),
  )
  expect(rows.map(({ row }) => row.state)).toContain('gone')
  expect(rows).toHaveLength(12)
})

test('a reading that rejects nothing changes nothing', () => {
  fc.assert(
    fc.property(seeds, sizes, seeds, (seed, size, pick) => {
      const record = randomRecord(trialAgreement, seeded(seed), size)
      const times = timesFrom(record, pick)
      const world = replay(trialAgreement, record)
      const without = { ...trialAgreement, readings: [] }
      const plain = assess(replay(without, record), times)
      const read = assess(world, times)
      const silent = read.parties.flatMap(({ counts }) =>
        counts.flatMap((count) =>
          count.readings.filter((one) => one.reading === 'rejects-nothing'),
        ),
      )
      expect(silent).toEqual([])
      expect(read.parties.map(({ counts }) => counts.map((count) => count.value))).toEqual(
        plain.parties.map(({ counts }) => counts.map((count) => count.value)),
      )
    }),
    runs,
  )
})

test('a reading counts as if what it rejects had not been said', () => {
  fc.assert(
    fc.property(seeds, sizes, seeds, (seed, size, pick) => {
      const whole = randomRecord(trialAgreement, seeded(seed), size)
      const record = { ...whole, messages: whole.messages.filter(isPlain) }
      const times = timesFrom(record, pick)
      const world = replay(trialAgreement, record)
      const kept = record.messages.filter((message) => message.type !== 'mixed')
      const counts = trialAgreement.counts.map((count) => ({
        ...count,
        terms: count.terms.map((term) => ({
          ...term,
          exceptions: term.exceptions.filter((exception) => exception.id !== 'worth-old'),
        })),
      }))
      const naive = recount({ ...trialAgreement, counts }, kept, times)
      for (const { id: party } of trialAgreement.parties) {
        const { value, unknown } = leafSum(explain(world, 'worth', party, times, 'rejects-mixed'))
        expect({ known: value, unknown }).toEqual(naive['worth']?.[party])
      }
    }),
    runs,
  )
})

/** Whether a rejected correction takes back what it corrects is another question. */
function isPlain({ corrects, withdraws }: { corrects: string | null; withdraws: string | null }) {
  return corrects === null && withdraws === null
}
