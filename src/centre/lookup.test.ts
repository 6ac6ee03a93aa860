// Which message a name means, where whoever wrote another one chose its id so.
import { expect, test } from 'vitest'
import { messagesNamed } from './lookup.ts'
import type { LoggedMessage } from './messages.ts'

function message(from: string, index: number, id: string): LoggedMessage {
  return {
    origin: `${from}/mithaq/sample`,
    index,
    message: { from },
    type: 'sample/ask',
    content: JSON.stringify({ id }),
    leaf: `${index}`.repeat(64),
  } as unknown as LoggedMessage
}

const [a, b] = ['a.example', 'b.example']
const messages = [
  message(a, 2, 'a-1'),
  message(a, 3, 'a-2'),
  message(b, 2, 'b-1'),
  message(b, 4, 'a.example:2'),
  message(b, 5, '3'),
  message(b, 6, '22222222'),
  message(b, 7, 'a-1'),
]
const named = (given: string) =>
  messagesNamed(messages, a, given).map((one) => `${one.message.from}:${one.index}`)

test('a place is nobody else’s, whatever id another message has', () => {
  expect(named('a.example:2')).toEqual(['a.example:2'])
})

test('an id that is like a number, a hash or another id leaves it open which is meant', () => {
  expect(named('3')).toEqual(['a.example:3', 'b.example:5'])
  expect(named('22222222')).toEqual(['a.example:2', 'b.example:2', 'b.example:6'])
  expect(named('a-1')).toEqual(['a.example:2', 'b.example:7'])
})

test('what names one alone is enough', () => {
  expect(named('a-2')).toEqual(['a.example:3'])
  expect(named('2')).toEqual(['a.example:2'])
  expect(named('b.example:5')).toEqual(['b.example:5'])
  expect(named('33333333')).toEqual(['a.example:3'])
  expect(named('nothing')).toEqual([])
})
