// What a record refuses, line by line, and that what stands beside a refused line is kept.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { lineOf } from './record-format.ts'
import { mergeRecords, readRecord, recordReader, type ReadOptions } from './record-file.ts'
import type { RefusalCode } from './refusal.ts'

const shelf = [sampleAgreement]
const header =
  '{"record":"mithaq-record-1","agreement":"sample","sources":{"note-1":' +
  '{"publisher":"A","url":"https://example.org/1","date":"2030-01","kind":"official"}}}'
const depot =
  '{"id":"d1","type":"open-depot","from":"A","effectiveOn":"2030-01-02",' +
  '"body":{"id":"north","place":"North"}}'
const after =
  '{"id":"last","type":"ask","from":"A","to":"B","effectiveOn":"2030-05-01","body":{"text":"why?"}}'

const read = (lines: readonly string[], options?: ReadOptions) =>
  readRecord(lines.join('\n'), 'r.jsonl', shelf, options)
const idsOf = (lines: readonly string[], options?: ReadOptions) =>
  read(lines, options).records.flatMap((record) => record.messages.map((message) => message.id))

/** A message of the sample agreement, with parts replaced or, where undefined, left out. */
function line(parts: Record<string, unknown>): string {
  const body = { depot: 'north', begins: '2030-03-01T10:00Z' }
  const whole = { id: 'm', type: 'visit', from: 'B', effectiveOn: '2030-03-01', body }
  return JSON.stringify({ ...whole, ...parts })
}
const ask = (parts: Record<string, unknown>) => line({ type: 'ask', body: { text: 'x' }, ...parts })
const nested = (depth: number) => `{"id":"m","body":${'['.repeat(depth)}${']'.repeat(depth)}}`

// Code, place in the line, what was expected, the line.
const refused: readonly (readonly [RefusalCode, string, string | RegExp, string])[] = [
  ['not-json', '', 'JSON', '{"id":"m",'],
  ['not-json', '', 'JSON', 'hello'],
  ['not-json', '', 'JSON', `${depot}${depot}`],
  ['not-json', '', 'JSON', '{"id":"a\tb"}'],
  ['wrong-type', '', 'object', '[]'],
  ['wrong-type', '', 'object', 'null'],
  ['wrong-type', '', 'object', '5'],
  ['too-deep', '', '32', nested(40)],
  ['too-deep', '', '32', nested(500_000)],
  ['line-too-long', '', '1048576', line({ note: 'x'.repeat(1 << 20) })],
  ['bad-header', '', 'r.jsonl:1', '{"record":"mithaq-record-1"}'],
  ['missing-id', 'id', 'text', line({ id: undefined })],
  ['missing-id', 'id', 'text', line({ id: '' })],
  ['text-too-long', 'id', '1..200 characters', line({ id: 'm'.repeat(201) })],
  ['wrong-type', 'id', 'text', line({ id: 5 })],
  ['missing-field', 'type', 'text', line({ type: undefined })],
  ['missing-field', 'effectiveOn', 'instant', line({ effectiveOn: undefined })],
  ['missing-field', 'body', 'object', line({ body: undefined })],
  ['wrong-type', 'body', 'object', line({ body: [] })],
  ['unknown-field', 'efectiveOn', /effectiveOn/, line({ efectiveOn: '2030-03-01' })],
  ['unknown-agreement', 'agreement', 'sample', line({ agreement: 'other' })],
  ['unknown-agreement', 'agreement', 'sample', line({ agreement: 'constructor' })],
  ['unknown-message-type', 'type', /^open-depot, .*dispute$/, line({ type: 'toString' })],
  ['unknown-party', 'from', 'A, B', line({ from: 'C' })],
  ['unknown-party', 'from', 'A, B', line({ from: ['A', 'C'], type: 'extend' })],
  ['unknown-party', 'to', 'A', line({ to: 'C' })],
  ['not-one-of', 'to', 'one of A', line({ to: 'B' })],
  ['sender-not-allowed', 'from', 'B', line({ type: 'suspend', from: 'A' })],
  ['not-one-of', 'from', 'one of A, B', line({ from: ['A', 'B'] })],
  ['not-one-of', 'from', 'one of A, B', line({ from: ['B'] })],
  ['joint-act-incomplete', 'from', 'A, B', line({ type: 'extend', from: 'A' })],
  ['joint-act-incomplete', 'from', 'A, B', line({ type: 'extend', from: ['A'] })],
  ['joint-act-incomplete', 'from', 'A, B', line({ type: 'extend', from: ['A', 'B', 'A'] })],
  ['wrong-type', 'from', 'text', line({ from: [] })],
  ['before-agreement', 'effectiveOn', '2029-06-01', line({ effectiveOn: '2029-05-31' })],
  ['impossible-date', 'effectiveOn', /2018-02-05/, line({ effectiveOn: '2030-02-29' })],
  ['impossible-date', 'receivedAt', /2018-02-05/, line({ receivedAt: '2030-03-01T25:00Z' })],
  ['impossible-date', 'publishedOn', '2018-02-05', line({ publishedOn: '2030-03-01T10:00Z' })],
  [
    'impossible-date',
    'body.begins',
    /2018-02-05/,
    line({ body: { depot: 'north', begins: 'soon' } }),
  ],
  ['missing-field', 'body.begins', 'instant', line({ body: { depot: 'north' } })],
  [
    'unknown-field',
    'body.base',
    /depot/,
    line({ body: { depot: 'north', begins: '2030-03-01', base: 1 } }),
  ],
  ['wrong-type', 'body.text', 'text', ask({ body: { text: null } })],
  ['text-control-character', 'body.text', /without control/, ask({ body: { text: 'a\u202eb' } })],
  ['text-control-character', 'body.text', /without control/, ask({ body: { text: '\u0000' } })],
  ['text-control-character', 'id', /without control/, ask({ id: 'm\u2066' })],
  [
    'text-control-character',
    'note.en',
    /without control/,
    ask({ note: { en: '\u200f', ru: '', ar: '' } }),
  ],
  ['not-one-of', 'evidence', /^one of seen,/, line({ evidence: 'certain' })],
  ['unknown-source', 'sources[1]', /header/, line({ sources: ['note-1', 'note-2'] })],
  ['list-too-long', 'sources', 'at most 100', line({ sources: Array(101).fill('note-1') })],
  ['missing-field', 'note.ar', 'text', line({ note: { en: 'x', ru: 'x' } })],
  ['unknown-item', 'body.depot', 'depot', line({ body: { depot: 'south', begins: '2030-03-01' } })],
  ['duplicate-message', 'id', 'r.jsonl:2', depot],
  ['duplicate-message', 'id', 'r.jsonl:2', line({ id: 'd1' })],
  ['unknown-message-reference', 're', /before/, ask({ re: 'nobody' })],
  ['unknown-message-reference', 're', /before/, ask({ re: 'm' })],
  ['unknown-message-reference', 're', /before/, ask({ re: 'last' })],
  ['unknown-message-reference', 'corrects', /before/, ask({ corrects: 'nobody' })],
  ['unknown-message-reference', 'withdraws', /before/, ask({ withdraws: 'nobody' })],
  ['unknown-message-reference', 'disputes[1]', /before/, ask({ disputes: ['d1', 'nobody'] })],
  ['sender-not-allowed', 'withdraws', 'A', ask({ withdraws: 'd1' })],
  ['sender-not-allowed', 'corrects', 'A', ask({ corrects: 'd1' })],
  ['duplicate-key', 'type', '', '{"id":"m","type":"ask","type":"visit"}'],
]

describe('a refused line', () => {
  test.each(refused)('%s at "%s": the lines around it are kept', (code, path, expected, bad) => {
    const { records, refusals, refusedLines } = read([header, depot, bad, after])
    const named = refusals.find((one) => one.code === code && one.path === path)
    expect(refusals.map((one) => `${one.code} ${one.path}`)).toContain(`${code} ${path}`)
    expect(named).toMatchObject({ file: 'r.jsonl', line: 3, severity: 'refusal' })
    expect(named?.expected).toMatch(expected)
    expect(refusals.every((one) => one.line === 3 && one.value.length < 400)).toBe(true)
    expect(refusedLines).toBe(1)
    expect(records[0]?.messages.map((message) => message.id)).toEqual(['d1', 'last'])
  })

  test.each(['__proto__', 'constructor', 'prototype', '\\u005f_proto__'])(
    'holds no key %s, however deep',
    (key) => {
      const body = `{"text":"x","a":[{"${key}":{"b":1}}]}`
      const bad = ask({ body: 'BODY' }).replace('"BODY"', body)
      const { refusals, records } = read([header, bad, after])
      const name = key.replace('\\u005f', '_')
      expect(refusals).toMatchObject([
        { code: 'forbidden-key', path: `body.a[0].${name}`, message: 'm' },
        { code: 'unknown-field', path: 'body.a' },
      ])
      expect(records[0]?.messages).toHaveLength(1)
      expect(({} as { b?: number }).b).toBeUndefined()
    },
  )

  test('says everything that is wrong with it, each once', () => {
    const bad = line({ id: 'x', effectiveOn: '2030-13-01', body: { depot: '', begin: 1 }, why: 1 })
    expect(read([header, bad]).refusals.map((one) => `${one.code} ${one.path}`)).toEqual([
      'unknown-field why',
      'impossible-date effectiveOn',
      'unknown-field body.begin',
      'text-too-long body.depot',
      'missing-field body.begins',
    ])
  })

  test('from one who may not send it is not read further', () => {
    const bad = line({ type: 'suspend', from: 'A', body: { reason: 5, other: 1 } })
    expect(read([header, bad]).refusals.map((one) => one.code)).toEqual(['sender-not-allowed'])
  })

  test('shows its value shortened, with what is invisible made visible', () => {
    const [reordered] = read([header, ask({ body: { text: 'a\u202eb\u0000' } })]).refusals
    expect(reordered?.value).toBe('"a\\u202eb\\u0000"')
    const [long] = read([header, ask({ body: { text: 'x'.repeat(5000) } })]).refusals
    expect(long?.value).toBe(`"${'x'.repeat(79)}…`)
    const [odd] = read([header, ask({ body: { text: 'x', 'a b\u202e': 1 } })]).refusals
    expect(odd?.path).toBe('body["a b\\u202e"]')
  })

  test('takes those with it that rest on it, and says where it stands', () => {
    const wrong = line({ id: 'q', type: 'ask', from: 'A', body: {} })
    const reply = line({ id: 'r', type: 'answer', re: 'q', body: { text: 'x' } })
    const again = line({ id: 's', type: 'answer', re: 'r', body: { text: 'x' } })
    expect(read([header, wrong, reply, again]).refusals).toMatchObject([
      { code: 'missing-field', line: 2, message: 'q' },
      { code: 'unknown-message-reference', line: 3, expected: 'r.jsonl:2' },
      { code: 'unknown-message-reference', line: 4 },
    ])
  })

  test('can be said again correctly under the same id', () => {
    expect(idsOf([header, depot, line({ body: {} }), line({})])).toEqual(['d1', 'm'])
  })
})

describe('a duplicate key is found however it is written', () => {
  const start = '{"id":"m","from":"A","effectiveOn":"2030-03-01","type":"ask"'
  test.each([
    ['body.text', `${start},"body":{"text":"x","text":"y"}}`],
    ['body.text', `${start},"body":{"text":"x","text" :"y"}}`],
    ['body.text', `${start} ,"body":{"text" : "x","te\\u0078t":"y"}}`],
    ['body.text', `${start},"body":{"text":":a","text"\t:"b"}}`],
    ['body.text', `${start},"body":{"text":"\\":","text" :"\\": "}}`],
    ['type', `${start},"body":{"text":"x"},"type":"ask"}`],
  ])('%s in %s', (path, bad) => {
    expect(read([header, bad, after]).refusals).toMatchObject([{ code: 'duplicate-key', path }])
  })

  test.each([
    `${start},"body":{"text":":\\":\\"\\\\"}}`,
    `${start} , "body" : { "text" : ":a" } }`,
    `${start},"body":{"text":"{\\"text\\":1,\\"text\\":2}"}}\r`,
  ])('and one that only looks like it is none: %s', (good) => {
    expect(read([header, good]).refusals).toEqual([])
  })
})

describe('the text of a record', () => {
  test('may have blank lines, carriage returns, a byte order mark, no last line end', () => {
    const text = `\ufeff${header}\r\n\r\n  \n${depot}\r\n${after}`
    expect(readRecord(text, 'f', shelf).refusals).toEqual([])
    expect(readRecord(text, 'f', shelf).records[0]?.messages).toHaveLength(2)
    expect(readRecord('', 'f', shelf)).toEqual({ records: [], refusals: [], refusedLines: 0 })
  })

  test('says the same in whatever pieces it comes, as text or as bytes', () => {
    const arabic = ask({ id: 'ar', body: { text: 'لماذا؟ 😀' } })
    const text = [header, depot, 'oops', arabic, line({}), after, ''].join('\n')
    const bytes = new TextEncoder().encode(text)
    const whole = readRecord(text, 'f', shelf)
    expect(whole.records[0]?.messages).toHaveLength(4)
    const cuts = fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 6 })
    fc.assert(
      fc.property(cuts, (places) => {
        const [asText, asBytes] = [recordReader('f', shelf), recordReader('f', shelf)]
        let from = 0
        for (const to of [...places.toSorted((a, b) => a - b), bytes.length]) {
          asText.push(text.slice(from, to))
          asBytes.pushBytes(bytes.slice(from, to))
          from = to
        }
        expect(asText.end()).toEqual(whole)
        expect(asBytes.end()).toEqual(whole)
      }),
    )
  })

  test('of lines too long is passed over without being kept', () => {
    const reader = recordReader('f', shelf, { maxLine: 300 })
    reader.push(`${header}\n{"id":"`)
    for (let piece = 0; piece < 50; piece += 1) reader.push('x'.repeat(100))
    reader.push(`"}\n${depot}`)
    const { refusals, records } = reader.end()
    expect(refusals).toMatchObject([
      { code: 'line-too-long', line: 2, value: '5009', expected: '300' },
    ])
    expect(records[0]?.messages).toHaveLength(1)
  })

  test('too large is no record at all: nothing half read is handed on', () => {
    const { records, refusals } = read([header, depot, after], { maxFile: 300 })
    expect([records, refusals]).toMatchObject([[], [{ code: 'file-too-large', value: '> 300' }]])
    const reader = recordReader('f', shelf, { maxFile: 900, maxRefusals: 1 })
    for (const one of [header, ...Array<string>(300).fill('xx')]) reader.push(`${one}\n`)
    expect(reader.end().refusals[0]).toMatchObject({ code: 'file-too-large' })
  })

  test('with very many refusals lists the first and counts the rest', () => {
    const reading = read([header, ...Array<string>(50).fill('x'), depot], { maxRefusals: 3 })
    expect(reading.refusals.map((one) => [one.code, one.line, one.value])).toEqual([
      ['not-json', 2, 'x'],
      ['not-json', 3, 'x'],
      ['not-json', 4, 'x'],
      ['too-many-refusals', 5, '47'],
    ])
    expect(reading.refusedLines).toBe(50)
    expect(reading.records[0]?.messages).toHaveLength(1)
  })
})

test('what is no JSON and what stands twice are shown with their place', () => {
  const lines = [
    '{"id":"m","type":visit}',
    '{"id":"m","type":"visit"',
    `\ufeff${depot}`,
    line({}).replace('"B"', '"B","from":"A"'),
  ]
  const found = read([header, ...lines]).refusals
  expect(found.map(({ code, path, value, offset }) => [code, path, value, offset])).toEqual([
    ['not-json', '', 'visit}', 17],
    ['not-json', '', '', 24],
    ['not-json', '', expect.stringMatching(/^\\ufeff\{"id"/), 0],
    ['duplicate-key', 'from', '"A"', undefined],
  ])
})

test('a file of which a hundred thousand lines are refused is given up', () => {
  const reader = recordReader('f', shelf)
  reader.push(`${header}\n${depot}\n`)
  for (let piece = 0; piece < 12; piece += 1) reader.push('"x"\n'.repeat(10_000))
  const { records, refusals, refusedLines } = reader.end()
  expect(records).toEqual([])
  expect(refusedLines).toBe(100_000)
  expect(refusals).toHaveLength(1001)
  expect(refusals.at(-1)).toMatchObject({ code: 'too-many-refusals', line: 1003, value: '99000' })
})

describe('bytes that are not UTF-8', () => {
  const encoder = new TextEncoder()
  test.each([
    ['a byte that begins nothing', [0xff], 'ff'],
    ['a character cut short', [0xd9], 'd9 22 7d 7d'],
    ['a continuation alone', [0x80], '80 22 7d 7d'],
    ['an overlong form', [0xc0, 0xaf], 'c0 af 22 7d'],
    ['an overlong form of three', [0xe0, 0x80, 0xaf], 'e0 80 af 22'],
    ['half a surrogate pair', [0xed, 0xa0, 0x80], 'ed a0 80 22'],
    ['past the last character', [0xf4, 0x90, 0x80, 0x80], 'f4 90 80 80'],
    ['an overlong form of four', [0xf0, 0x80, 0x80, 0x80], 'f0 80 80 80'],
  ])('%s: the line and the byte are named, the rest is kept', (_, wrong, shown) => {
    const before = encoder.encode(`${header}\n${depot}\n{"id":"ж`)
    const rest = encoder.encode(`"}}\n${after}\n`)
    const reader = recordReader('f', shelf)
    reader.pushBytes(new Uint8Array([...before, ...wrong, ...rest]))
    const { refusals, records } = reader.end()
    expect(refusals).toMatchObject([{ code: 'not-utf8', line: 3, offset: before.length }])
    expect(refusals[0]?.value.startsWith(shown)).toBe(true)
    expect(records[0]?.messages.map((message) => message.id)).toEqual(['d1', 'last'])
  })

  test('a very long line of bytes is refused as long, and the next is read', () => {
    const reader = recordReader('f', shelf, { maxLine: 200 })
    reader.pushBytes(encoder.encode(`${'ж'.repeat(1001)}`))
    reader.pushBytes(encoder.encode(`${'ж'.repeat(1001)}\n{"record":"mithaq-record-1"}\n`))
    reader.pushBytes(
      encoder.encode(line({ agreement: 'sample', type: 'ask', body: { text: 'x' } })),
    )
    const { refusals, records } = reader.end()
    expect(refusals).toMatchObject([{ code: 'line-too-long', line: 1 }])
    expect(records[0]?.messages).toHaveLength(1)
  })
})

describe('the header', () => {
  test('says what holds for all lines', () => {
    const title = { en: 'T', ru: 'Т', ar: 'ع' }
    const notice = { en: 'N', ru: 'Н', ar: 'ت' }
    const first = { record: 'mithaq-record-1', agreement: 'sample', title, notice, complete: true }
    const [record] = read([JSON.stringify({ ...first, until: '2031-01-01' }), depot]).records
    expect(record).toMatchObject({ title, notice, complete: true, until: '2031-01-01' })
  })

  test('claims no completeness for a record with a refused line', () => {
    const first = '{"record":"mithaq-record-1","agreement":"sample","complete":true}'
    expect(read([first, depot, 'x']).records[0]?.complete).toBe(false)
    expect(read([first, depot, line({ re: 'nobody' })]).records[0]?.complete).toBe(false)
  })

  test.each<readonly [RefusalCode, string, Record<string, unknown>]>([
    ['bad-header', 'record', { record: 'mithaq-record-2' }],
    ['unknown-agreement', 'agreement', { agreement: 'other' }],
    ['unknown-field', 'author', { author: 'me' }],
    ['missing-field', 'title.ar', { title: { en: 'x', ru: 'x' } }],
    ['impossible-date', 'until', { until: '2031-02-30' }],
    ['wrong-type', 'complete', { complete: 'yes' }],
    ['not-one-of', 'sources.s.kind', { sources: { s: source({ kind: 'rumour' }) } }],
    ['missing-field', 'sources.s.url', { sources: { s: source({ url: undefined }) } }],
  ])('with a wrong part: %s at %s; the lines are still read', (code, path, parts) => {
    const whole = { record: 'mithaq-record-1', agreement: 'sample', ...parts }
    const named = depot.replace('{', '{"agreement":"sample",')
    const { refusals, records } = read([JSON.stringify(whole), named])
    expect(refusals).toMatchObject([{ code, path, line: 1 }])
    expect(records[0]?.messages).toHaveLength(1)
    expect(records[0]?.complete).toBe(false)
  })

  test('is not needed where every line names its agreement', () => {
    const named = depot.replace('{', '{"agreement":"sample",')
    expect(idsOf([named])).toEqual(['d1'])
    expect(read([depot]).refusals).toMatchObject([{ code: 'unknown-agreement', value: '' }])
  })

  function source(parts: Record<string, unknown>) {
    return { publisher: 'P', url: 'https://example.org', date: '2030', kind: 'press', ...parts }
  }
})

describe('order', () => {
  test('is that of receipt, then of publication, then of effect; equals stay as they stand', () => {
    const lines = [
      ask({ id: 'a', effectiveOn: '2030-01-01', receivedAt: '2030-01-05' }),
      ask({ id: 'b', effectiveOn: '2030-01-03', publishedOn: '2030-01-04' }),
      ask({ id: 'c', effectiveOn: '2030-01-04' }),
      ask({ id: 'd', effectiveOn: '2030-01-02', receivedAt: null, publishedOn: null }),
      ask({
        id: 'e',
        effectiveOn: '2030-01-09',
        receivedAt: '2030-01-04',
        publishedOn: '2030-01-01',
      }),
    ]
    expect(idsOf([header, ...lines])).toEqual(['d', 'b', 'c', 'e', 'a'])
  })

  test('a day without a time is not before what stands before it on that day', () => {
    const question = ask({ id: 'q', from: 'A', receivedAt: '2030-03-04T10:00Z' })
    const reply = ask({ id: 'r', type: 'answer', re: 'q', receivedAt: '2030-03-04' })
    expect(read([header, question, reply]).refusals).toEqual([])
    expect(read([header, question, reply]).records[0]?.messages[1]).toMatchObject({
      id: 'r',
      known: Date.parse('2030-03-04T10:00Z'),
      received: Date.parse('2030-03-04'),
    })
    expect(read([header, reply, question]).refusals).toMatchObject([
      { code: 'unknown-message-reference', message: 'r' },
    ])
  })

  test('an item is known from the message that names it, not from one that refers to it', () => {
    const change = { type: 'change', from: 'A', body: { launcher: 'l1', state: 'deployed' } }
    const one = { id: 'l1', state: 'stored', kind: 'heavy', warheads: 1 }
    const data = line({ id: 'data', type: 'data', from: 'A', body: { launchers: [one] } })
    expect(read([header, line(change)]).refusals).toMatchObject([
      { code: 'unknown-item', path: 'body.launcher', expected: 'launcher' },
    ])
    expect(idsOf([header, data, line(change)])).toEqual(['data', 'm'])
    expect(idsOf([header, line({ ...change, receivedAt: '2030-04-01' }), data])).toHaveLength(2)
    expect(read([header, line(change), data]).refusals).toHaveLength(1)
  })
})

describe('several files', () => {
  const first = read([header, depot])
  const more = '{"record":"mithaq-record-1","agreement":"sample","complete":true}'

  test('a later one may refer to an earlier one, and repeats none of its ids', () => {
    const second = read([more, line({ re: 'd1', sources: ['note-1'] })], { with: first.records })
    expect(second.refusals).toEqual([])
    const both = mergeRecords([...first.records, ...second.records])
    expect(both.messages.map((message) => message.id)).toEqual(['d1', 'm'])
    expect(both).toMatchObject({ complete: false, sources: { 'note-1': { publisher: 'A' } } })
    expect(read([more, depot], { with: first.records }).refusals).toMatchObject([
      { code: 'duplicate-message', expected: 'r.jsonl:2' },
    ])
  })

  test('a source means one thing in all of them', () => {
    const other = header.replace('"date":"2030-01"', '"date":"2030-02"')
    expect(read([other], { with: first.records }).refusals).toMatchObject([
      { code: 'bad-header', path: 'sources.note-1' },
    ])
    expect(() => mergeRecords([...first.records, ...read([other]).records])).toThrow(/note-1/)
  })

  test('the same message in two of them is one message, two under one id are a fault', () => {
    const twice = mergeRecords([...first.records, ...first.records])
    expect(twice.messages).toHaveLength(1)
    const otherwise = read([header, ask({ id: 'd1' })])
    expect(() => mergeRecords([...first.records, ...otherwise.records])).toThrow(/d1/)
    expect(() => mergeRecords([])).toThrow(RangeError)
  })
})

test('a message written as a line is read back as the same message', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'Б', 'ج', '😀', '"', '\\', '{', ':'),
    minLength: 1,
  })
  const inThree = fc.record({ en: text, ru: text, ar: text })
  const moment = fc.oneof(
    fc
      .integer({ min: 21_950, max: 25_000 })
      .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
    fc
      .date({ min: new Date('2030-02-01'), max: new Date('2039-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString()),
  )
  const message = fc.record(
    {
      id: text.map((one) => `m${one}`),
      type: fc.constant('ask'),
      from: fc.constantFrom('A'),
      to: fc.constantFrom('B', null),
      effectiveOn: moment,
      receivedAt: fc.option(moment),
      publishedOn: fc.constantFrom('2030-05-05', null),
      body: fc.record({ text }),
      re: fc.constantFrom('d1', null),
      corrects: fc.constantFrom('d1', null),
      disputes: fc.constantFrom(['d1'], null),
      evidence: fc.constantFrom('seen', 'derived'),
      sources: fc.constantFrom([], ['note-1']),
      note: fc.option(inThree),
      conflicts: fc.array(
        fc.record({ field: text, value: text, source: text, resolution: inThree }),
        {
          maxLength: 2,
        },
      ),
    },
    { requiredKeys: ['id', 'type', 'from', 'effectiveOn', 'body'] },
  )
  fc.assert(
    fc.property(message, (raw) => {
      const one = read([header, depot, JSON.stringify(raw)])
      expect(one.refusals).toEqual([])
      const messages = one.records[0]!.messages
      const again = read([header, ...messages.map(lineOf)]).records[0]!.messages
      const withoutPlace = (list: typeof messages) => list.map((each) => ({ ...each, entry: null }))
      expect(withoutPlace(again)).toEqual(withoutPlace(messages))
      expect(again.map(lineOf)).toEqual(messages.map(lineOf))
    }),
  )
})
