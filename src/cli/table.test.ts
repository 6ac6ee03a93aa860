// Tables of what others wrote, which may be very long or very high.
import { expect, test } from 'vitest'
import { grid } from './table.ts'

const manner = { colour: false, language: 'en' } as const

test('two columns that are far too wide give way alike', () => {
  const text = grid(manner, [{ least: 10 }, { least: 10 }], [['a'.repeat(1000), 'b'.repeat(90)]])
  expect(text.split('\n')[0]).toBe(`${'a'.repeat(39)}  ${'b'.repeat(39)}`)
})

test('a column that does not give way keeps its width', () => {
  const text = grid(manner, [{}, { least: 10 }], [['a'.repeat(100), 'b'.repeat(20)]])
  expect(text.split('\n')[0]).toBe(`${'a'.repeat(100)}  ${'b'.repeat(10)}`)
})

test('a cell of very many lines is a table as any other', () => {
  const text = grid(manner, [{}, { least: 10 }], [['a', 'b\n'.repeat(300_000)]])
  expect(text.split('\n')).toHaveLength(300_002)
})
