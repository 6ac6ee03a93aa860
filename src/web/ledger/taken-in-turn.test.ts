// Several files chosen at once: by their numbers, and again where an earlier one was missing.
import { expect, test } from 'vitest'
import { takenInTurn } from './taken-in-turn.ts'

/** Parts from a size up to another, as they are taken where up to `held` is there. */
function place() {
  let held = 0
  const tried: string[] = []
  const take = async ({ name, from, until }: { name: string; from: number; until: number }) => {
    tried.push(name)
    if (from > held) return 'early'
    held = Math.max(held, until)
    return 'taken'
  }
  return { tried, take }
}

const isEarly = (taken: string) => taken === 'early'
const parts = (...names: readonly string[]) =>
  names.map((name, at) => ({ name, from: at * 10, until: at * 10 + 10 }))

test('files go by the numbers in their names, whatever order they were chosen in', async () => {
  const { tried, take } = place()
  const files = parts('out-1-of-10', 'out-2-of-10', 'out-10-of-10')
  const results = await takenInTurn(files.toReversed(), take, isEarly)
  expect(tried).toEqual(['out-1-of-10', 'out-2-of-10', 'out-10-of-10'])
  expect(results.map(({ taken }) => taken)).toEqual(['taken', 'taken', 'taken'])
})

test('one that came too early is tried again, whatever the files are called', async () => {
  const { tried, take } = place()
  const results = await takenInTurn(parts('c', 'b', 'a'), take, isEarly)
  expect(tried).toEqual(['a', 'b', 'c', 'a', 'b', 'a'])
  expect(results.map(({ file, taken }) => [file.name, taken])).toEqual([
    ['a', 'taken'],
    ['b', 'taken'],
    ['c', 'taken'],
  ])
})

test('one whose earlier one is not there is not tried for ever', async () => {
  const { tried, take } = place()
  const [, ...rest] = parts('1', '2', '3')
  const results = await takenInTurn(rest, take, isEarly)
  expect(tried).toEqual(['2', '3'])
  expect(results.map(({ taken }) => taken)).toEqual(['early', 'early'])
})
