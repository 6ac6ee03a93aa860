// Logs as a record: dates from receipts, the same lines at every centre, nothing read twice.
import { expect, test } from 'vitest'
import { sampleAgreement as sample } from '../../examples/sample-agreement/agreement.ts'
import { recordOfMessages, type OpenedMessage } from './record.ts'

const noon = Date.UTC(2030, 2, 1, 12) / 1000
const day = 86_400

const opened = (given: Partial<OpenedMessage> & Pick<OpenedMessage, 'index'>): OpenedMessage => ({
  origin: `${(given.from ?? 'A').toLowerCase()}.example/mithaq/sample`,
  seen: [],
  from: 'A',
  to: null,
  type: 'sample/ask',
  leaf: `0${given.index}`,
  content: JSON.stringify({
    id: `${given.from ?? 'A'}-${given.index}`,
    effectiveOn: '2030-03-01',
    body: { text: 'How many?' },
  }),
  receivedAt: noon,
  ...given,
})

const idsOf = (messages: readonly OpenedMessage[]) =>
  recordOfMessages(sample, messages).record.messages.map((one) => one.id)

test('a message is known from its receipt and points back into its log', () => {
  const { record, refusals } = recordOfMessages(sample, [opened({ index: 0, to: 'B' })])
  expect(refusals).toEqual([])
  expect(record.messages).toMatchObject([
    {
      id: 'A-0',
      from: 'A',
      to: 'B',
      type: 'ask',
      known: noon * 1000,
      received: noon * 1000,
      entry: { origin: 'a.example/mithaq/sample', index: 0, hash: '00' },
    },
  ])
  expect(record.complete).toBe(true)
})

test('a message without a receipt is no part of the record', () => {
  const waiting = opened({ index: 1, receivedAt: null })
  const { record, unreceipted } = recordOfMessages(sample, [opened({ index: 0 }), waiting])
  expect(record.messages.map((one) => one.id)).toEqual(['A-0'])
  expect(unreceipted).toEqual([waiting])
})

test('an answer is known after its question even where a clock was behind', () => {
  const question = opened({ index: 0 })
  const answer = opened({
    from: 'B',
    index: 0,
    type: 'sample/answer',
    seen: [{ origin: question.origin, size: 1 }],
    receivedAt: noon - 3 * day,
    content: JSON.stringify({
      id: 'B-0',
      effectiveOn: '2030-03-01',
      re: 'A-0',
      body: { text: 'Six.' },
    }),
  })
  const { record, refusals } = recordOfMessages(sample, [answer, question])
  expect(refusals).toEqual([])
  expect(record.messages.map((one) => [one.id, one.known])).toEqual([
    ['A-0', noon * 1000],
    ['B-0', noon * 1000],
  ])
})

test('messages of the same moment stand alike at every centre', () => {
  const messages = [opened({ index: 0 }), opened({ index: 1 }), opened({ from: 'B', index: 0 })]
  expect(idsOf(messages)).toEqual(['A-0', 'B-0', 'A-1'])
  expect(idsOf(messages.toReversed())).toEqual(idsOf(messages))
})

test('content that says who sent it, which the log says already, is refused with its place', () => {
  const forged = opened({ index: 0, content: '{"from":"B","id":"x","effectiveOn":"2030-03-01"}' })
  const { record, refusals } = recordOfMessages(sample, [forged])
  expect(record.messages).toEqual([])
  expect(refusals[0]).toMatchObject({ code: 'duplicate-key', file: forged.origin, line: 0 })
})

test.each(['receivedAt', 'publishedOn'])(
  'content that gives itself a %s is refused or does not move its date: the receipts decide',
  (name) => {
    const own = { id: 'x', effectiveOn: '2030-03-01', [name]: '2029-01-01', body: { text: 'a' } }
    const content = JSON.stringify(own)
    const { record } = recordOfMessages(sample, [opened({ index: 0, content })])
    expect(record.messages.filter(({ known }) => known !== noon * 1000)).toEqual([])
  },
)

test.each(['', '[]', 'nonsense', '{"id"', '"text"', '{}'])(
  'content %j is refused, not lost',
  (content) => {
    const { record, refusals } = recordOfMessages(sample, [opened({ index: 0, content })])
    expect(record.messages).toEqual([])
    expect(refusals.length).toBeGreaterThan(0)
    expect(refusals.every((one) => one.line === 0)).toBe(true)
  },
)

test('content over several lines is one message', () => {
  const content = `{\n "id": "A-0",\r\n "effectiveOn": "2030-03-01",\n "body": {"text": "a"}}\n`
  expect(idsOf([opened({ index: 0, content })])).toEqual(['A-0'])
})

test('what cannot be opened here is named', () => {
  const closed = opened({ index: 0, content: null })
  expect(recordOfMessages(sample, [closed]).closed).toEqual([closed])
})

const extension = JSON.stringify({
  id: 'j-1',
  effectiveOn: '2031-01-15',
  body: { until: '2045-01-01' },
})

test('a joint act waits until the last party has made it, and is dated by that', () => {
  const first = opened({ index: 0, type: 'sample/extend', content: extension })
  const second = opened({
    from: 'B',
    index: 0,
    type: 'sample/extend',
    content: extension,
    receivedAt: noon + day,
  })
  expect(recordOfMessages(sample, [first])).toMatchObject({ awaited: [first], refusals: [] })
  const both = recordOfMessages(sample, [first, second])
  expect(both.awaited).toEqual([])
  expect(both.record.messages).toMatchObject([
    { id: 'j-1', jointly: ['A', 'B'], known: (noon + day) * 1000 },
  ])
})

test('what one party makes again and again waits once through, however often', () => {
  const many = Array.from({ length: 60_000 }, (_, index) =>
    opened({ index, type: 'sample/extend', content: extension }),
  )
  expect(recordOfMessages(sample, many).awaited).toEqual(many)
})

test('joint acts that differ in a word are not the same act', () => {
  const other = extension.replace('2045', '2046')
  const messages = [
    opened({ index: 0, type: 'sample/extend', content: extension }),
    opened({ from: 'B', index: 0, type: 'sample/extend', content: other }),
  ]
  const { record, awaited } = recordOfMessages(sample, messages)
  expect(record.messages).toEqual([])
  expect(awaited).toHaveLength(2)
})

test('a reconstructed record keeps the days that it gives, and says what it is', () => {
  const header = opened({
    index: 0,
    type: 'mithaq/record-header',
    content: JSON.stringify({
      record: 'mithaq-record-1',
      agreement: 'sample',
      notice: { en: 'Reconstructed.', ru: 'Воссоздано.', ar: 'أُعيد بناؤه.' },
    }),
  })
  const content = JSON.stringify({
    id: 'A-1',
    effectiveOn: '2030-03-01',
    receivedAt: null,
    publishedOn: '2030-04-01',
    body: { text: 'a' },
  })
  const messages = [header, opened({ index: 1, content })]
  const { record } = recordOfMessages(sample, messages, 'content')
  expect(record).toMatchObject({ complete: false, notice: { en: 'Reconstructed.' } })
  expect(record.messages).toMatchObject([{ received: null, known: Date.UTC(2030, 3, 1) }])
})

test('a header that a party sends later replaces none of a reconstructed record', () => {
  const headerBy = (from: string, index: number, en: string, seen: OpenedMessage['seen']) => {
    const notice = { en, ru: en, ar: en }
    const content = JSON.stringify({ record: 'mithaq-record-1', agreement: 'sample', notice })
    return opened({ from, index, type: 'mithaq/record-header', content, seen })
  }
  const first = headerBy('B', 0, 'Reconstructed.', [])
  const seen = [{ origin: first.origin, size: 1, root: new Uint8Array(32) }]
  const later = headerBy('A', 0, 'Complete.', seen)
  for (const messages of [
    [later, first],
    [first, later],
    [first, headerBy('B', 1, 'Complete.', [])],
  ]) {
    const { record } = recordOfMessages(sample, messages, 'content')
    expect(record).toMatchObject({ notice: { en: 'Reconstructed.' } })
  }
})

test.each(['null', '{"record":"mithaq-record-1","agreement":"other"}', '{"until":"2030-01-01"}'])(
  'what a party sends as the header %s of a record is none where receipts date it',
  (content) => {
    const asked = opened({ index: 0 })
    const header = opened({ from: 'B', index: 0, type: 'mithaq/record-header', content })
    const { record, refusals } = recordOfMessages(sample, [asked, header])
    expect(refusals).toEqual([])
    expect(record).toMatchObject({ complete: true, until: null, messages: [{ id: 'A-0' }] })
  },
)
