// What every centre must agree on: which message comes after which.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inCausalOrder, type Ordered } from './causal-order.ts'

const message = (origin: string, index: number, ...seen: readonly [string, number][]): Ordered => ({
  origin,
  index,
  seen: seen.map(([log, size]) => ({ origin: log, size })),
})
const shown = (messages: readonly Ordered[]) =>
  inCausalOrder(messages).map((one) => `${one.message.origin}${one.message.index}`)

test('a message follows what its author had seen, and its own log', () => {
  const messages = [message('a', 0), message('a', 1), message('b', 0, ['a', 2]), message('b', 1)]
  expect(shown(messages)).toEqual(['a0', 'a1', 'b0', 'b1'])
  expect(inCausalOrder(messages).map((one) => [one.depth, one.after])).toEqual([
    [1, []],
    [2, [0]],
    [3, [1]],
    [4, [2]],
  ])
})

test('messages that know nothing of one another fall by depth, then by origin', () => {
  const messages = [message('b', 0), message('b', 1), message('a', 0), message('a', 1)]
  expect(shown(messages)).toEqual(['a0', 'b0', 'a1', 'b1'])
})

test('a head beyond what is held is passed over', () => {
  expect(shown([message('a', 0, ['b', 9]), message('b', 0)])).toEqual(['a0', 'b0'])
})

test('messages that claim to follow each other are still each there once, always alike', () => {
  const messages = [message('a', 0, ['b', 1]), message('b', 0, ['a', 1])]
  expect(shown(messages)).toEqual(shown(messages.toReversed()))
  expect(shown(messages).toSorted()).toEqual(['a0', 'b0'])
})

/** Logs that grow at random, each message naming heads that stood when it was written. */
const histories = fc
  .array(fc.record({ author: fc.nat(3), names: fc.array(fc.nat(3), { maxLength: 2 }) }), {
    maxLength: 40,
  })
  .map((steps) => {
    const sizes = new Map<string, number>()
    return steps.map(({ author, names }) => {
      const origin = `log-${author}`
      const heads = names.map((name) => `log-${name}`).filter((name) => name !== origin)
      const seen = heads.map((log): [string, number] => [log, sizes.get(log) ?? 0])
      const index = sizes.get(origin) ?? 0
      sizes.set(origin, index + 1)
      return message(origin, index, ...seen.filter(([, size]) => size > 0))
    })
  })

test('the order does not depend on how the messages arrived', () => {
  const shuffled = histories.chain((messages) =>
    fc.tuple(fc.constant(messages), fc.shuffledSubarray(messages, { minLength: messages.length })),
  )
  fc.assert(
    fc.property(shuffled, ([messages, arrived]) => {
      expect(shown(arrived)).toEqual(shown(messages))
    }),
  )
})

test('nothing stands before what it follows', () => {
  fc.assert(
    fc.property(histories, (messages) => {
      const order = shown(messages)
      for (const { origin, index, seen } of messages) {
        const place = order.indexOf(`${origin}${index}`)
        const own = index === 0 ? [] : [{ origin, size: index }]
        for (const head of [...own, ...seen]) {
          expect(order.indexOf(`${head.origin}${head.size - 1}`)).toBeLessThan(place)
        }
      }
    }),
  )
})
