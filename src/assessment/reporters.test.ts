// Who speaks in a record without being a party: what they may send, and what nobody else may.
import { expect, test } from 'vitest'
import { depot, sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { f } from '#language/field.ts'
import { message } from '#language/message.ts'
import { endOfTime } from '#language/time.ts'
import { assess } from './assess.ts'
import { readRecord } from './record-file.ts'
import { replay } from './world.ts'

const press = { en: 'Press', ru: 'Печать', ar: 'الصحافة' }
const paper = { publisher: 'P', url: 'https://example.org/', date: '2030', kind: 'press' }
const account = message('account', {
  cite: sampleAgreement.provisions[0]!,
  label: press,
  by: ['PRESS'],
  fields: { depot: f.id(press) },
  effect: (body) => depot(body.depot).becomes('open'),
})
const reported = {
  ...sampleAgreement,
  reporters: [{ id: 'PRESS', name: press, short: press }],
  messages: [...sampleAgreement.messages, account],
}

function refused(parts: Record<string, unknown>): unknown[] {
  const line = { id: 'm', agreement: 'sample', effectiveOn: '2030-03-01', ...parts }
  const { refusals } = readRecord(JSON.stringify(line), 'r.jsonl', [reported])
  return refusals.map(({ code, path, expected }) => [code, path, expected])
}

test('a reporter sends what names it, to whom it likes', () => {
  const told = { type: 'account', from: 'PRESS', body: { depot: 'south' } }
  expect(refused(told)).toEqual([])
  expect(refused({ ...told, to: 'A' })).toEqual([])
})

test('a reporter sends nothing else, and no Party sends what is the reporter’s', () => {
  expect(refused({ type: 'ask', from: 'PRESS', body: { text: 'x' } })).toEqual([
    ['sender-not-allowed', 'from', 'A, B'],
  ])
  expect(refused({ type: 'account', from: 'A', body: { depot: 'south' } })).toEqual([
    ['sender-not-allowed', 'from', 'PRESS'],
  ])
})

test('a reporter joins in no joint act, and no message is addressed to one', () => {
  const extend = { type: 'extend', from: ['A', 'B', 'PRESS'], body: { until: '2041-01-01' } }
  expect(refused(extend)).toEqual([['unknown-party', 'from', 'A, B']])
  expect(refused({ type: 'ask', from: 'A', to: 'PRESS', body: { text: 'x' } })).toEqual([
    ['unknown-party', 'to', 'B'],
  ])
})

/** The Parties with whose results the conflict of a reporter's message is shown. */
function conflictShownWith(body: Record<string, unknown>): string[] {
  const header = { record: 'mithaq-record-1', sources: { paper } }
  const resolution = { en: 'The first.', ru: 'Первое.', ar: 'الأول.' }
  const conflicts = [{ field: 'depot', value: 'east', source: 'paper', resolution }]
  const line = { agreement: 'sample', effectiveOn: '2030-03-01' }
  const own = {
    ...line,
    id: 'm1',
    type: 'open-depot',
    from: 'A',
    body: { id: 'north', place: 'N' },
  }
  const told = { ...line, id: 'm2', type: 'account', from: 'PRESS', body, conflicts }
  const text = [header, own, told].map((one) => JSON.stringify(one)).join('\n')
  const { records, refusals } = readRecord(text, 'r.jsonl', [reported])
  expect(refusals).toEqual([])
  const world = replay(reported, records[0]!)
  const result = assess(world, { asOf: Date.UTC(2030, 3, 1), knownOn: endOfTime })
  return result.parties
    .filter(({ findings }) => findings.some(({ code }) => code === 'sources-differ'))
    .map(({ party }) => party)
}

test('where sources of a reporter differ, it is shown with the Party whose item it is', () => {
  expect(conflictShownWith({ depot: 'north' })).toEqual(['A'])
})

test('where a reporter changes no item of a Party, it is shown with each', () => {
  expect(conflictShownWith({ depot: 'elsewhere' })).toEqual(['A', 'B'])
})
