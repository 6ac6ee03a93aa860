import { expect, test } from 'vitest'
import { heldBy, wordsOf } from './kept.ts'

const typed = wordsOf('launch')
const ofA = () => ({
  of: 'a',
  isOver: false,
  kept: new Map<string, unknown>([
    ['drafts', []],
    [typed, 'text'],
  ]),
})

test('words stay when a session ends, for the same person alone; answers go', () => {
  const over = heldBy(ofA(), null)
  expect([...over.kept]).toEqual([[typed, 'text']])
  expect(heldBy(over, null)).toBe(over)
  expect([...heldBy(over, 'a').kept]).toEqual([[typed, 'text']])
  expect([...heldBy(over, 'b').kept]).toEqual([])
  expect([...heldBy(heldBy(over, 'b'), 'a').kept]).toEqual([])
})

test('what one person keeps stays the same while they are there, and nobody else gets it', () => {
  const held = ofA()
  expect(heldBy(held, 'a')).toBe(held)
  expect(heldBy(held, 'b').kept.size).toBe(0)
})
