// Entries that come over a line, however many at once.
import { expect, test } from 'vitest'
import type { Exchange } from './ports.ts'
import { fetchEntries } from './fetching.ts'

/** More than the engine takes as arguments of one call. */
const many = 200_000
const entry = new Uint8Array(1)

test('a log of very many entries is fetched, as they are handed out', async () => {
  const handed: number[] = []
  const line: Pick<Exchange, 'entries'> = {
    entries: async (_, from, until) => {
      handed.push(from)
      return Array.from({ length: from === 0 ? until - 1 : until - from }, () => entry)
    },
  }
  expect(await fetchEntries(line, 'a.example/mithaq/sample', 0, many)).toHaveLength(many)
  expect(handed).toEqual([0, many - 1])
})

test('a log whose end never comes is left, though its entries be empty', async () => {
  const line: Pick<Exchange, 'entries'> = { entries: async () => [new Uint8Array()] }
  const most = 100_000
  const fetched = await fetchEntries(line, 'a.example/mithaq/sample', 0, 10_000, most)
  expect(fetched.length).toBeLessThan(1_000)
})
