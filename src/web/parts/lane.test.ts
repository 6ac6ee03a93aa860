import { expect, test } from 'vitest'
import { laneOf } from './lane.ts'

const mark = (at: number, text: string) => ({ at, text, year: '2023', day: `2023-${at}` })

test('labels that would touch stand on different lines', () => {
  const [, second, third] = laneOf([
    mark(0, 'signed'),
    mark(0.5, 'participation suspended, as one of the Parties reads it'),
    mark(0.55, 'no longer in force'),
  ])
  expect(second!.lane).not.toBe(third!.lane)
})

test('labels far from one another share a line', () => {
  const lanes = laneOf([mark(0, 'a'), mark(0.3, 'b'), mark(0.6, 'c')]).map((one) => one.lane)
  expect(lanes).toEqual([1, 1, 1])
})

test('no leader line runs through the label of a mark nearer to the axis', () => {
  const marks = [0.5, 0.52, 0.54, 0.56].map((at) => mark(at, `what happened at ${at}`))
  const placed = laneOf(marks)
  const width = (text: string) => (text.length + 5) * 6.8
  for (const far of placed) {
    for (const near of placed) {
      const sameSide = Math.sign(far.lane) === Math.sign(near.lane)
      if (!sameSide || Math.abs(far.lane) <= Math.abs(near.lane)) continue
      const from = near.end ? near.at * 1000 - width(near.text) : near.at * 1000
      const through = far.at * 1000 > from + 1 && far.at * 1000 < from + width(near.text)
      expect(through, `${far.text} through ${near.text}`).toBe(false)
    }
  }
})

test('a label at the end of the axis ends at its mark, so that it stays on the page', () => {
  expect(laneOf([mark(0.99, 'no longer in force')])[0]!.end).toBe(true)
  expect(laneOf([mark(0.1, 'signed')])[0]!.end).toBe(false)
})

test('of too many marks some stand without a label, and no two labels touch', () => {
  const marks = Array.from({ length: 30 }, (_, at) => mark(0.9 + at / 400, `Party ${at} leaves`))
  const placed = laneOf(marks).filter(({ mute }) => !mute)
  expect(placed.length).toBeGreaterThan(4)
  expect(placed.length).toBeLessThan(30)
  expect(new Set(placed.map(({ lane }) => lane)).size).toBe(placed.length)
})
