// What lines state, numbered while they are read, against the same lines without numbers: replayed
// by themselves, recounted naively, and read one by one.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { repetitiveAgreement, trialAgreement } from '../../tests/trial-agreement.ts'
import type { Agreement } from '#language/agreement.ts'
import type { Rule } from '#language/count.ts'
import { canonical } from '#language/explanation.ts'
import { f } from '#language/field.ts'
import { message } from '#language/message.ts'
import type { MessageRecord } from '#language/record.ts'
import { stated } from '#language/stated.ts'
import { endOfTime, msPerDay } from '#language/time.ts'
import { seeded, type Chance } from './chance.ts'
import { differenceIn } from './check-trials.ts'
import { explain } from './explain.ts'
import { numbersOf } from './numbered.ts'
import { randomRecord } from './random-record.ts'
import { readRecord, recordReader, type RecordReading } from './record-file.ts'
import { lineOf } from './record-format.ts'
import { addMessage, countAt, replay, type Times, type World } from './world.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })
const sizes = fc.integer({ min: 1, max: 40 })

/** Only what is told as data, under rules without days: nearly each line is met again. */
const always = (rule: Rule): Rule => {
  return { ...rule, from: -Infinity, until: Infinity, appliesToChangesFrom: -Infinity }
}
const told = trialAgreement.messages.find(({ id }) => id === 'told')!
const piece = trialAgreement.items.find(({ id }) => id === 'piece')!
const toldAgreement: Agreement = {
  ...trialAgreement,
  counts: trialAgreement.counts.map((count) => ({
    ...count,
    terms: count.terms.map((term) => {
      return { ...term, rule: always(term.rule), exceptions: term.exceptions.map(always) }
    }),
  })),
  messages: [
    message('told', {
      cite: told.cite,
      label: told.label,
      fields: { piece: { ...told.fields['piece']!, optional: false } },
      effect: stated({ piece }),
    }),
  ],
  limits: [],
  readings: [],
}

/** A piece refers to the lot where it stands. */
const lot = trialAgreement.items.find(({ id }) => id === 'lot')!
const name = f.id(told.label)
const placedAgreement: Agreement = {
  ...toldAgreement,
  messages: [
    message('placed', {
      cite: told.cite,
      label: told.label,
      fields: {
        lot: f.optional(f.object(told.label, { id: name })),
        piece: f.optional(
          f.object(told.label, {
            id: name,
            twin: f.optional(f.text(told.label)),
            model: f.optional(f.text(told.label)),
            amount: f.optional(f.count(told.label)),
            at: f.optional(f.ref(told.label, lot)),
          }),
        ),
      },
      effect: stated({ piece, lot }),
    }),
  ],
}

function linesOf({ messages }: MessageRecord): string[] {
  return messages.map((message) => lineOf({ ...message, evidence: 'seen', disputes: null }))
}

function headerOf({ id }: Agreement): string {
  return `{"record":"mithaq-record-1","agreement":"${id}"}`
}

function readOf(agreement: Agreement, lines: readonly string[]): MessageRecord {
  const text = `${[headerOf(agreement), ...lines].join('\n')}\n`
  const { records, refusals } = readRecord(text, 'r.jsonl', [agreement])
  expect(refusals).toEqual([])
  expect(records).toHaveLength(1)
  return records[0]!
}

/** The same messages in a list of its own. */
function withoutNumbers(record: MessageRecord): MessageRecord {
  return { ...record, messages: record.messages.slice() }
}

function timesFrom({ messages }: MessageRecord, chance: Chance): Times {
  const moments = messages.flatMap(({ effective, known }) => [effective, known])
  const one = () => {
    const at = moments[chance.below(moments.length + 1)]
    return at === undefined ? endOfTime : at + (chance.below(3) - 1) * msPerDay
  }
  return { asOf: one(), knownOn: one() }
}

function allOf(world: World, times: Times): readonly string[] {
  const { counts, parties } = world.agreement
  return counts.flatMap((count) =>
    parties.map(({ id }) => canonical(explain(world, count.id, id, times))),
  )
}

describe.each([
  ['the sample agreement', sampleAgreement],
  ['the agreement made to be hard', trialAgreement],
  ['the agreement of many like messages', repetitiveAgreement],
  ['what is told as data', toldAgreement],
] as const)('%s', (_, agreement: Agreement) => {
  test('a record that was read counts like the naive recount and is explained alike', () => {
    fc.assert(
      fc.property(seeds, sizes, seeds, (seed, size, pick) => {
        const read = readOf(agreement, linesOf(randomRecord(agreement, seeded(seed), size)))
        const times = timesFrom(read, seeded(pick))
        expect(differenceIn(agreement, read, times)).toBeNull()
        const plain = replay(agreement, withoutNumbers(read))
        expect(allOf(replay(agreement, read), times)).toEqual(allOf(plain, times))
      }),
      { numRuns: 100 },
    )
  })

  test('what comes after it is added to it', () => {
    fc.assert(
      fc.property(seeds, sizes, seeds, (seed, size, pick) => {
        const whole = readOf(agreement, linesOf(randomRecord(agreement, seeded(seed), size)))
        const known = seeded(pick).below(whole.messages.length + 1)
        const lines = linesOf({ ...whole, messages: whole.messages.slice(0, known) })
        const before = known === 0 ? { ...whole, messages: [] } : readOf(agreement, lines)
        const grown = replay(agreement, before)
        for (const message of whole.messages.slice(known)) addMessage(grown, message)
        const times = timesFrom(whole, seeded(pick))
        expect(allOf(grown, times)).toEqual(allOf(replay(agreement, withoutNumbers(whole)), times))
      }),
      { numRuns: 50 },
    )
  })
})

test('a long record of what is told as data has numbers, and says much again', () => {
  const lines = linesOf(randomRecord(toldAgreement, seeded(5), 1500))
  const { messages } = readOf(toldAgreement, lines)
  const numbered = numbersOf(toldAgreement, messages)!
  const stating = numbered.saying.filter((saying) => saying >= 0).length
  expect(stating).toBeGreaterThan(messages.length / 2)
  expect(numbered.sayings.length).toBeLessThan(stating * 0.75)
})

/** Lines read by the hundred and, with a space behind each, one by one. */
function expectAlike(agreement: Agreement, lines: readonly string[]): RecordReading {
  const read = (end: string) => {
    const reader = recordReader('r.jsonl', [agreement])
    reader.pushBytes(new TextEncoder().encode([headerOf(agreement), ...lines, ''].join(end)))
    return reader.end()
  }
  const together = read('\n')
  expect(together).toEqual(read(' \n'))
  return together
}

const parts = ['"', '{', '}', ',', ':', ' ', '0', '-', 'null', '"id":"p-1",', '"amount":1,', '9']

test('a line that is damaged is refused as if no line had said the same before', () => {
  fc.assert(
    fc.property(seeds, sizes, (seed, size) => {
      const chance = seeded(seed)
      const lines = linesOf(randomRecord(toldAgreement, chance, size))
      // Each said twice, so that the damaged one is said again.
      const all = [...lines, ...lines.map((line) => line.replace('"id":"', '"id":"again-'))]
      const damaged = chance.below(all.length)
      const line = all[damaged]!
      const at = chance.below(line.length)
      const put = parts[chance.below(parts.length)]!
      all[damaged] = line.slice(0, at) + put + line.slice(at + chance.below(3))
      expectAlike(toldAgreement, all)
    }),
    { numRuns: 1000 },
  )
})

const toldLine = (name: string, stating: string) =>
  `{"id":"${name}","type":"told","from":"A","effectiveOn":"2030-05-01",` +
  `"body":{"piece":${stating}}}`

test.each([
  ['a name that is too long', `{"id":"${'x'.repeat(81)}","state":"deployed"}`, 'text-too-long'],
  ['a name that is none', '{"id":7,"state":"deployed"}', 'wrong-type'],
  ['no name', '{"state":"deployed"}', 'missing-field'],
  ['a name with a space at its end', '{"id":"x ","state":"deployed"}', 'wrong-form'],
  ['a field twice', '{"id":"x","state":"deployed","state":"deployed"}', 'duplicate-key'],
  ['a name twice', '{"id":"x","id":"y","state":"deployed"}', 'duplicate-key'],
  ['a field that there is not', '{"id":"x","state":"deployed","more":1}', 'unknown-field'],
])('what was said before is not taken from a line with %s', (_, stating, code) => {
  const said = '{"id":"x","state":"deployed"}'
  const lines = [toldLine('m-1', said), toldLine('m-2', stating), toldLine('m-3', said)]
  const { refusals, records } = expectAlike(toldAgreement, lines)
  expect(refusals.map((one) => [one.line, one.code])).toEqual([[3, code]])
  expect(records[0]!.messages.map(({ id }) => id)).toEqual(['m-1', 'm-3'])
})

const placed = (id: string, day: string, body: string, more = '') =>
  `{"id":"${id}","type":"placed","from":"A","effectiveOn":"${day}"${more},"body":{${body}}}`
const at = (id: string) => `"piece":{"id":"${id}","at":"base"}`

test('what refers to an item is looked up until it was named, wherever the lines stand', () => {
  const early = placed('m-1', '2030-01-01', at('l-1'))
  const again = placed('m-2', '2030-01-01', at('l-2'))
  const base = placed('b', '2030-01-02', '"lot":{"id":"base"}')
  const late = placed('m-3', '2030-01-03', at('l-1'))
  for (const lines of [
    [early, again, base, late],
    [base, late, early, again],
    [late, base, again, early],
  ]) {
    const { refusals, records } = expectAlike(placedAgreement, lines)
    const refused = refusals.map(({ code, message: of }) => `${code} ${of}`)
    expect(refused.toSorted()).toEqual(['unknown-item m-1', 'unknown-item m-2'])
    expect(records[0]!.messages.map(({ id }) => id)).toEqual(['b', 'm-3'])
  }
})

test('a correction and what withdraws have no number, what was said has one', () => {
  const said = (id: string, day: string, amount: number, more = '') =>
    placed(id, day, `"piece":{"id":"l-1","amount":${amount}}`, more)
  const read = readOf(placedAgreement, [
    said('m-1', '2030-01-01', 1),
    said('m-2', '2030-02-01', 2),
    said('m-3', '2030-02-01', 1, ',"receivedAt":"2030-03-01","corrects":"m-2"'),
    said('m-4', '2030-04-01', 2),
    said('m-5', '2030-04-01', 1, ',"receivedAt":"2030-05-01","withdraws":"m-4"'),
    said('m-6', '2030-06-01', 2),
  ])
  expect([...numbersOf(placedAgreement, read.messages)!.saying]).toEqual([0, 1, -1, 1, -1, 1])
  for (const { known } of read.messages) {
    const times = { asOf: endOfTime, knownOn: known }
    expect(allOf(replay(placedAgreement, read), times)).toEqual(
      allOf(replay(placedAgreement, withoutNumbers(read)), times),
    )
  }
})

test('messages have numbers in the list and against the types of their reading alone', () => {
  const lines = linesOf(randomRecord(toldAgreement, seeded(3), 20))
  const { messages } = readOf(toldAgreement, lines)
  expect(numbersOf(toldAgreement, messages)).not.toBeNull()
  expect(numbersOf(toldAgreement, messages.slice())).toBeNull()
  expect(numbersOf({ ...toldAgreement, counts: [] }, messages)).not.toBeNull()
  const amended = { ...toldAgreement, messages: toldAgreement.messages.slice() }
  expect(numbersOf(amended, messages)).toBeNull()
})

test('what each line says anew is numbered so far as memory is set aside for it', () => {
  const lines = Array.from({ length: 40_000 }, (_, n) =>
    placed(
      `m-${n}`,
      '2030-01-01',
      `"piece":{"id":"p-${n}","twin":"${n}","model":"a","amount":${n}}`,
    ),
  )
  const read = readOf(placedAgreement, lines)
  const { saying } = numbersOf(placedAgreement, read.messages)!
  // Three values a line, 65,536 in all.
  expect(saying.filter((one) => one >= 0)).toHaveLength(21_845)
  const times = { asOf: endOfTime, knownOn: endOfTime }
  const plain = replay(placedAgreement, withoutNumbers(read))
  const world = replay(placedAgreement, read)
  for (const count of placedAgreement.counts) {
    expect(countAt(world, count, 'A', times)).toEqual(countAt(plain, count, 'A', times))
  }
})
