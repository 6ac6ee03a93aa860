// Several files chosen at once: by their numbers, and again where an earlier one was missing.
import { expect, test } from 'vitest'
import { takenInTurn, type Turn } from './taken-in-turn.ts'

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
  const isEarly = (taken: string) => taken === 'early'
  const turns: string[] = []
  const goesOn = ({ file: { name }, done, of }: Turn<{ readonly name: string }>) => {
    turns.push(`${name}: ${done} of ${of}`)
    return true
  }
  return { tried, turns, taking: { take, isEarly, goesOn } }
}

const parts = (...names: readonly string[]) =>
  names.map((name, at) => ({ name, from: at * 10, until: at * 10 + 10 }))

test('files go by the numbers in their names, whatever order they were chosen in', async () => {
  const { tried, taking } = place()
  const files = parts('out-1-of-10', 'out-2-of-10', 'out-10-of-10')
  const results = await takenInTurn(files.toReversed(), taking)
  expect(tried).toEqual(['out-1-of-10', 'out-2-of-10', 'out-10-of-10'])
  expect(results.map(({ taken }) => taken)).toEqual(['taken', 'taken', 'taken'])
})

test('one that came too early is tried again, whatever the files are called', async () => {
  const { tried, taking } = place()
  const results = await takenInTurn(parts('c', 'b', 'a'), taking)
  expect(tried).toEqual(['a', 'b', 'c', 'a', 'b', 'a'])
  expect(results.map(({ file, taken }) => [file.name, taken])).toEqual([
    ['a', 'taken'],
    ['b', 'taken'],
    ['c', 'taken'],
  ])
})

test('one whose earlier one is not there is not tried for ever', async () => {
  const { tried, taking } = place()
  const [, ...rest] = parts('1', '2', '3')
  const results = await takenInTurn(rest, taking)
  expect(tried).toEqual(['2', '3'])
  expect(results.map(({ taken }) => taken)).toEqual(['early', 'early'])
})

test('it is told before each file how many are dealt with', async () => {
  const { turns, taking } = place()
  await takenInTurn(parts('b', 'a'), taking)
  expect(turns).toEqual(['a: 0 of 2', 'b: 1 of 2', 'a: 1 of 2'])
})

test('one that is stopped has what was tried until then', async () => {
  const { tried, taking } = place()
  const goesOn = ({ done }: { readonly done: number }) => done < 2
  const results = await takenInTurn(parts('1', '2', '3', '4'), { ...taking, goesOn })
  expect(tried).toEqual(['1', '2'])
  expect(results.map(({ file, taken }) => [file.name, taken])).toEqual([
    ['1', 'taken'],
    ['2', 'taken'],
  ])
})
