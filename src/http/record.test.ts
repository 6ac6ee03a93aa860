import { expect, test } from 'vitest'
import { joinRecords } from './record.ts'

const header = (more: object) =>
  JSON.stringify({ record: 'mithaq-record-1', agreement: 'a', ...more })

test('one file is given as it is', () => {
  expect(joinRecords(['{"record":"x"}\n{"id":"1"}\n'])).toBe('{"record":"x"}\n{"id":"1"}\n')
})

test('files of one agreement become one with one header, every notice and every source', () => {
  const one = { notice: { en: 'Rebuilt.' }, complete: true, until: '2020-01-01', sources: { s: 1 } }
  const two = { notice: { en: 'Totals.' }, complete: false, until: '2021-01-01', sources: { t: 2 } }
  const text = joinRecords([`${header(one)}\n{"id":"1"}\n`, `${header(two)}\n\n{"id":"2"}`])
  const [first, ...messages] = text.trimEnd().split('\n')
  expect(JSON.parse(first!)).toEqual({
    record: 'mithaq-record-1',
    agreement: 'a',
    notice: { en: 'Rebuilt. Totals.' },
    complete: false,
    until: '2021-01-01',
    sources: { s: 1, t: 2 },
  })
  expect(messages).toEqual(['{"id":"1"}', '{"id":"2"}'])
})

test('a file without a header keeps its lines, broken ones too', () => {
  expect(joinRecords(['{"id":"1"}\n', 'not json\n'])).toBe('{"id":"1"}\nnot json\n')
})
