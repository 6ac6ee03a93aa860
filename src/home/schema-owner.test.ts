// Two centres whose names give one schema of PostgreSQL, and stores from before that was noticed.
import { expect, test } from 'vitest'
import { createMemoryStore } from '#store/memory.ts'
import { growth } from '../../tests/store/growth.ts'
import { deskStorePlace, storePlace } from './home.ts'
import { otherOwner, type SchemaOwner } from './schema-owner.ts'

const homeOf = (party: string) => ({ folder: '/home', party, store: 'postgres://db/mithaq' })

function placeOf(party: string, slug: string | null): { schema: string; owner: SchemaOwner } {
  const home = homeOf(party)
  const place = slug === null ? deskStorePlace(home) : storePlace(home, slug)
  if (place.kind !== 'postgres') throw new Error('no place in a database')
  return place
}

const names = [
  ['a.b', 'c-d'],
  ['a.b.c', 'd'],
  ['a-b.c', 'd'],
] as const
const places = names.map(([party, slug]) => placeOf(party, slug))
const [first, second, third] = places.map(({ owner }) => owner) as [
  SchemaOwner,
  SchemaOwner,
  SchemaOwner,
]

test('whoever opens a schema first has it, and others are told whose it is', async () => {
  expect(new Set(places.map(({ schema }) => schema))).toEqual(new Set(['mithaq_a_b_c_d']))
  const store = createMemoryStore()
  for (const [owner, other] of [
    [first, null],
    [second, 'a.b c-d'],
    [third, 'a.b c-d'],
    [first, null],
  ] as const) {
    expect(await otherOwner(store, owner)).toBe(other)
  }
})

test('of two that open it at once one has it', async () => {
  const store = createMemoryStore()
  const told = await Promise.all([first, second].map((owner) => otherOwner(store, owner)))
  expect(told.filter((one) => one === null)).toHaveLength(1)
})

test('a store from before is told by the own log in it, in any generation', async () => {
  for (const origin of ['a.b.c/mithaq/d', 'a.b.c/mithaq/d/g2']) {
    const store = createMemoryStore()
    await store.append(growth('ru.example/mithaq/d', 0, ['a']))
    await store.append(growth(origin, 0, ['b']))
    expect(await otherOwner(store, first)).toBe('a.b.c d')
    expect(await otherOwner(store, third)).toBe('a.b.c d')
    expect(await otherOwner(store, second)).toBe(null)
  }
})

test('one from before that lost its own log goes on', async () => {
  const store = createMemoryStore()
  await store.append(growth('ru.example/mithaq/d', 0, ['a']))
  expect(await otherOwner(store, second)).toBe(null)
})

test('what desks keep is told apart as well', async () => {
  const [one, other] = [placeOf('a.b', null), placeOf('a-b', null)]
  expect(one.schema).toBe(other.schema)
  const store = createMemoryStore()
  expect(await otherOwner(store, one.owner)).toBe(null)
  expect(await otherOwner(store, other.owner)).toBe('a.b .desk')
})
