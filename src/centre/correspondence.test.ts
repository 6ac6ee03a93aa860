// Letters of a log in which very many answer one message.
import { expect, test } from 'vitest'
import type { Centre } from './centre.ts'
import { acknowledgeType, correspondence } from './correspondence.ts'

const origin = 'a.example/mithaq/sample'

const messageAt = (index: number) => ({
  origin,
  index,
  leaf: String(index),
  type: index % 2 === 0 ? acknowledgeType : 'sample/answer',
  content: null,
  message: {
    from: 'a.example',
    to: ['b.example'],
    re: index === 2 ? [] : [{ origin, index: 2 }],
  },
})

/** Two parties, A's log as long as it is at the moment. */
function centreOf(all: () => readonly object[]): Centre {
  const logs = { parts: { store: { receiptTimes: async () => [] } } }
  const parties = new Map([
    ['a.example', 'A'],
    ['b.example', 'B'],
  ])
  const space = { self: 'b.example', parties }
  return { space, logs, messages: async () => all() } as unknown as Centre
}

test('very many answer one message, and its letter stays while nothing comes', async () => {
  let all = Array.from({ length: 100_000 }, (_, at) => messageAt(at + 2))
  const centre = centreOf(() => all)
  const [first] = await correspondence(centre)
  expect([first?.acknowledged.length, first?.answers.length]).toEqual([49_999, 50_000])
  all = [...all]
  expect((await correspondence(centre))[0]).toBe(first)
  all = [...all, messageAt(100_002)]
  const [again] = await correspondence(centre)
  expect([again?.acknowledged.length, again?.answers.length]).toEqual([50_000, 50_000])
})
