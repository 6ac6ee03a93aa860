import { expect, test } from 'vitest'
import { share } from './share.ts'

const minute = 60_000

function shared() {
  const clock = { now: 1_000_000 }
  return { clock, ...share({ atOnceMs: minute, part: 1 / 2 }, () => clock.now) }
}

test('a minute is there at once, and who has spent more waits until half of it is earned', () => {
  const { clock, wait, spend } = shared()
  spend('a', minute)
  expect(wait('a')).toBeNull()
  spend('a', 1)
  expect(wait('a')).toBe(2)
  clock.now += 2
  expect(wait('a')).toBeNull()
})

test('two hundred who read at once from one address do not wait', () => {
  const { clock, wait, spend } = shared()
  // Each searches six times a minute, and takes a table in every ten minutes.
  for (let second = 0; second < 3600; second += 1) {
    clock.now += 1000
    for (let of = 0; of < 20; of += 1) spend('an office', 5)
    if (second % 3 === 0) spend('an office', 300)
    expect(wait('an office')).toBeNull()
  }
})

test('one who takes all there is gets half of it, and nobody else waits', () => {
  const { clock, wait, spend } = shared()
  let taken = 0
  for (let tenth = 0; tenth < 36_000; tenth += 1) {
    clock.now += 100
    if (wait('a') !== null) continue
    spend('a', 100)
    taken += 100
  }
  expect(Math.round((taken / 3_600_000) * 10) / 10).toBe(0.5)
  expect(wait('b')).toBeNull()
})
