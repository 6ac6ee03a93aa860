// The sum of points against the obvious way to add them up, on random points.
import { expect, test } from 'vitest'
import { msPerDay } from '#language/time.ts'
import { oneIn, seeded, type Chance } from './chance.ts'
import { newPoints, type Points } from './points.ts'

type Point = readonly [effective: number, order: number, amount: number, unknown: number]

/** Days rise with the order; some points come late, some ahead of their day. */
function randomPoints(chance: Chance, length: number, unknowns: boolean): Point[] {
  let order = 0
  return Array.from({ length }, (_, at): Point => {
    order += chance.below(3)
    const days = oneIn(chance, 30) ? chance.below(1500) : chance.below(6)
    const ahead = oneIn(chance, 100) ? chance.below(4000) : 0
    const effective = (Math.floor(at / 3) - days + ahead) * msPerDay
    const unknown = unknowns && oneIn(chance, 3) ? chance.below(5) - 2 : 0
    return [effective, order, chance.below(21) - 10, unknown]
  })
}

function push(store: Points, [effective, order, amount, unknown]: Point): void {
  store.push(effective, order, store.amountOf(amount, unknown))
}

function plainSum(points: readonly Point[], effective: number, order: number) {
  let known = 0
  let unknown = 0
  for (const [on, at, amount, more] of points) {
    if (on > effective || at >= order) continue
    known += amount
    unknown += more
  }
  return { known, unknown }
}

test.each([
  ['a few points', 1, 90, false],
  ['many points', 2, 6000, false],
  ['many points with unknown parts', 3, 6000, true],
])('the sum at any two times is that of the points left of and below them: %s', (...row) => {
  const [, seed, length, unknowns] = row
  const chance = seeded(seed)
  const points = randomPoints(chance, length, unknowns)
  const store = newPoints()
  const half = Math.floor(length / 2)
  for (const point of points.slice(0, half)) push(store, point)
  // Asked in between, so that blocks are closed before the rest comes.
  expect(store.sumAt(Infinity, Infinity)).toEqual(
    plainSum(points.slice(0, half), Infinity, Infinity),
  )
  for (const point of points.slice(half)) push(store, point)
  const lastOrder = points.at(-1)?.[1] ?? 0
  for (let turn = 0; turn < 300; turn += 1) {
    const effective = (chance.below(length) - 20) * msPerDay
    const order = chance.below(lastOrder + 2)
    expect(store.sumAt(effective, order)).toEqual(plainSum(points, effective, order))
  }
})

test('points are shown in the order known, each once', () => {
  const points = randomPoints(seeded(4), 2000, true)
  const store = newPoints()
  for (const point of points) push(store, point)
  const until = points[1500]![1]
  const shown: Point[] = []
  store.each(until, (...point) => shown.push(point))
  const key = ([effective, order, amount, unknown]: Point) =>
    [order, effective, amount, unknown].map((part) => String(part).padStart(15)).join()
  const expected = points.filter(([, order]) => order < until)
  expect(shown.map(key).toSorted()).toEqual(expected.map(key).toSorted())
  expect(shown.map(([, order]) => order)).toEqual(expected.map(([, order]) => order))
})

test('points centuries apart are summed as well', () => {
  const store = newPoints()
  for (let at = 0; at < 600; at += 1) {
    push(store, [(at % 2 === 0 ? at : -at) * 4e12, at, 1, 0])
  }
  expect(store.sumAt(0, 600)).toEqual({ known: 301, unknown: 0 })
})
