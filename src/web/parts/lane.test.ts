import { expect, test } from 'vitest'
import { laneOf } from './lane.ts'

const mark = (at: number, text: string) => ({ at, text, year: '2023', day: `2023-${at}` })

test('labels that would touch stand on different lines', () => {
  const placed = laneOf([
    mark(0, 'signed'),
    mark(0.86, 'participation suspended (a reading)'),
    mark(0.98, 'no longer in force'),
  ])
  const [, second, third] = placed
  expect(second!.lane).not.toBe(third!.lane)
})

test('labels far from one another share a line', () => {
  const lanes = laneOf([mark(0, 'a'), mark(0.3, 'b'), mark(0.6, 'c')]).map((one) => one.lane)
  expect(lanes).toEqual([0, 1, 1])
})

test('a label at the end of the axis ends at its mark, so that it stays on the page', () => {
  expect(laneOf([mark(0.99, 'no longer in force')])[0]!.end).toBe(true)
  expect(laneOf([mark(0.1, 'signed')])[0]!.end).toBe(false)
})
