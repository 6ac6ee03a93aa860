// The first line of a record, beside records that were read before.
import { expect, test } from 'vitest'
import type { MessageRecord, Source } from '#language/record.ts'
import { readHeader } from './record-header.ts'

const source: Source = { publisher: 'A', url: 'https://a.example', date: '2030', kind: 'press' }
const earlier: MessageRecord = {
  agreement: 'sample',
  title: null,
  notice: null,
  complete: true,
  until: null,
  sources: { 'note-1': source },
  messages: [],
}

test.each(['toString', 'valueOf', 'hasOwnProperty'])(
  'a source may be named %s, like what every object has',
  (name) => {
    const raw = { record: 'mithaq-record-1', sources: { [name]: source } }
    const { header, faults } = readHeader(raw, new Set(), [earlier])
    expect([header.sources, faults]).toEqual([{ [name]: source }, []])
  },
)

test('a source that an earlier record has otherwise is refused', () => {
  const raw = { record: 'mithaq-record-1', sources: { 'note-1': { ...source, date: '2031' } } }
  const { faults } = readHeader(raw, new Set(), [earlier])
  expect(faults).toMatchObject([{ code: 'bad-header', path: 'sources.note-1' }])
})
