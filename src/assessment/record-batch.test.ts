// Lines read by the hundred against the same lines read one by one. A space at the end of a line
// changes nothing of what it says, and keeps it from being read with others.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { f, objectCheck } from '#language/field.ts'
import { label } from '#language/label.ts'
import { seeded, type Chance } from './chance.ts'
import { batchOf } from './record-batch.ts'
import { recordReader, type ReadOptions, type RecordReading } from './record-file.ts'
import { lineOf } from './record-format.ts'
import { randomRecord } from './random-record.ts'

const header = '{"record":"mithaq-record-1","agreement":"sample"}'

function read(lines: readonly string[], end: string, options?: ReadOptions): RecordReading {
  const reader = recordReader('r.jsonl', [sampleAgreement], options)
  reader.pushBytes(new TextEncoder().encode([header, ...lines, ''].join(end)))
  return reader.end()
}

function expectAlike(lines: readonly string[], options?: ReadOptions): void {
  const alone = read(lines, ' \n', options)
  expect(read(lines, '\n', options)).toEqual(alone)
  expect(read(lines, '\r\n', options)).toEqual(alone)
}

function linesOf(chance: Chance, size: number): string[] {
  const { messages } = randomRecord(sampleAgreement, chance, size)
  // No sources, marks or lists: most of these lines are plain.
  return messages.map((message) => lineOf({ ...message, evidence: 'seen', disputes: null }))
}

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })
const sizes = fc.integer({ min: 1, max: 12 })
const runs = { numRuns: 300 }

test('a record of random messages', () => {
  fc.assert(
    fc.property(seeds, sizes, (seed, size) => expectAlike(linesOf(seeded(seed), size))),
    runs,
  )
})

test('a record whose lines end in other places than its messages', () => {
  fc.assert(
    fc.property(seeds, sizes, (seed, size) => {
      const chance = seeded(seed)
      const text = linesOf(chance, size).join(',')
      // Joined again with commas it parses, whatever a line is by itself.
      const lines = text.replaceAll(',', () => (chance.below(4) === 0 ? '\n' : ',')).split('\n')
      expectAlike(lines)
    }),
    runs,
  )
})

const pieces = [
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\',
  ' ',
  '\t',
  '\r',
  '\u007f',
  '\u0001',
  'é',
  '0',
]
const parts = [
  '"a":1,',
  '"type":"ask",',
  '"__proto__":{},',
  '"id":"m",',
  '{},',
  '"from":"A",',
  '\\u202e',
]

test('a record with a line that is damaged', () => {
  fc.assert(
    fc.property(seeds, sizes, (seed, size) => {
      const chance = seeded(seed)
      const lines = linesOf(chance, size)
      const damaged = chance.below(lines.length)
      const line = lines[damaged] ?? '{}'
      const at = chance.below(line.length)
      const among = chance.below(2) === 0 ? pieces : parts
      const put = among[chance.below(among.length)]!
      const after = at + (chance.below(3) === 0 ? 1 : 0)
      lines[damaged] = line.slice(0, at) + put + line.slice(after)
      expectAlike(lines)
    }),
    { numRuns: 1000 },
  )
})

const ask = (id: string, more = '') =>
  `{"id":"${id}","type":"ask","from":"A","effectiveOn":"2030-05-01","body":{"text":"why?"${more}}}`

test.each([
  ['an object that goes on in the next line', ['{"a":{"x":1}', '{"y":2}},{"b":1}']],
  ['a key whose value is the next line', ['{"id":', '{}', '{}},{},{}']],
  ['a text that goes on in the next line', ['{"a":"}', '{","b":1}', '{"c":1},{"d":1}']],
  ['two messages in a line and an empty one', [`${ask('m')},${ask('n')}`, '', ask('o')]],
  ['a line that begins with a comma', [ask('m'), `,${ask('n')}`]],
  ['a line that ends the list', [`${ask('m')}]`, `{"a":${ask('n')}`]],
  ['a key that stands twice', [ask('m', ',"text":"no"'), ask('n')]],
  ['a key that stands twice with a space before its colon', [ask('m', ',"text" :"no"')]],
  ['a key that stands twice, and a number written short', [ask('m', ',"a":1e9,"a":1')]],
  ['a key that no object may have', [ask('m', ',"__proto__":{"x":1}'), ask('n')]],
  ['a header that comes late', [ask('m'), '{"record":"mithaq-record-1","agreement":"sample"}']],
  ['two messages with one name', [ask('m'), ask('n'), ask('m'), ask('o')]],
  ['blank lines', ['', ask('m'), ' ', '', ask('n')]],
])('%s', (_, lines) => {
  expectAlike(lines)
})

test('the width of a body is that of its shortest text', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      for (const { type, body } of randomRecord(sampleAgreement, seeded(seed), 20).messages) {
        const { fields } = sampleAgreement.messages.find(({ id }) => id === type)!
        const { width } = objectCheck(fields)
        const text = JSON.stringify(body)
        // `5e3` is shorter than 5000.
        const hasShorter = /[:,[]-?\d*[1-9]0{3,}[,}\]]/.test(text)
        expect(width(body, true)).toBe(hasShorter ? Number.NaN : text.length)
        expect(width({ ...body, more: 1 }, true)).toBeNaN()
      }
    }),
    runs,
  )
  // And -0 is written longer than it is shown.
  const { width } = objectCheck({ n: f.count(label('N', 'Н', 'ن'), -9, 9_000_000) })
  expect([0, 7, -7, 100, 1234].map((n) => width({ n }, true))).toEqual([7, 7, 8, 9, 10])
  expect([5000, 120_000, 10, -10].map((n) => width({ n }, true))).toEqual([
    Number.NaN,
    Number.NaN,
    8,
    Number.NaN,
  ])
})

test('a line longer than allowed is refused wherever it stands', () => {
  const lines = [ask('m'), ask('n', `,"more":"${'x'.repeat(90)}"`), ask('o')]
  const { records, refusals } = read(lines, '\n', { maxLine: 150 })
  expect(refusals.map(({ code, line }) => [code, line])).toEqual([['line-too-long', 3]])
  expect(records[0]!.messages.map(({ id }) => id)).toEqual(['m', 'o'])
})

test('plain lines are read together, and others are not', () => {
  const lines = `${ask('m')}\n${ask('n')}\r\n`
  expect(batchOf(lines, true, 1000)?.lengths).toEqual([ask('m').length, ask('n').length])
  expect(batchOf(lines, false, 1000)?.values).toHaveLength(3)
  for (const other of ['[]\n', '{"a":"\\n"}\n', '{"a":"é"}\n', '{"a":"\u007f"}\n', '{}', '\n']) {
    expect(batchOf(lines + other, false, 1000)).toBeNull()
  }
})

test('more than one batch is read in the order of the lines', () => {
  const lines = Array.from({ length: 3000 }, (_, at) => ask(`m${at}`))
  lines[1500] = '{"id":"m1500"}'
  const { records, refusals } = read(lines, '\n')
  expect(records[0]!.messages.map(({ entry }) => entry!.index)).toEqual(
    lines.flatMap((_, at) => (at === 1500 ? [] : [at + 2])),
  )
  expect(new Set(refusals.map(({ line }) => line))).toEqual(new Set([1502]))
})
