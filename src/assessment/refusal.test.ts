// How a value stands in a refusal: made visible, and short.
import { expect, test } from 'vitest'
import { shown, shownAround } from './refusal.ts'

const lines = 'first line\n'.repeat(30)

test('of a long text the place is shown where the character is that nobody sees', () => {
  const around = shownAround(`${lines}before\u202eafter${lines}`)
  expect(around).toContain('before\\u202eafter')
  expect(around.length).toBeLessThan(120)
  expect(around).toMatch(/^….*…$/)
})

test('of one that is short, or has it near its start, the start is shown as of any other', () => {
  for (const text of ['a\u202eb', `\u0000${lines}`, lines, 'x\u200cy'.repeat(100)]) {
    expect(shownAround(text)).toBe(shown(text))
  }
})
