// How a letter stands, from what the centre says of it.
import { expect, test } from 'vitest'
import { standingOf } from './letter-standing.ts'

const place = { origin: 'b.example/mithaq/sample', index: 3, leaf: '00' }
const letter = {
  own: true,
  type: 'sample/ask',
  missing: [],
  acknowledgedBy: [],
  answeredBy: [],
  content: { body: {} },
}

test('an own message is sent, received by machine, then acknowledged by a person', () => {
  expect(standingOf({ ...letter, missing: ['b.example'] })).toBe('sent')
  expect(standingOf(letter)).toBe('received')
  expect(standingOf({ ...letter, acknowledgedBy: [place] })).toBe('acknowledged')
})

test('a message of another waits until a person has acknowledged or answered it', () => {
  const theirs = { ...letter, own: false }
  expect(standingOf(theirs)).toBe('arrived')
  expect(standingOf({ ...theirs, answeredBy: [place] })).toBe('seen')
})

test('an acknowledgement, and what stands in a reconstructed record, wait for nobody', () => {
  expect(standingOf({ ...letter, own: false, type: 'mithaq/acknowledge' })).toBe('seen')
  const told = { ...letter, own: false, content: { publishedOn: '2020-10-31' } }
  expect(standingOf(told)).toBe('of-record')
})
