// Which name is meant by one that is misspelt.
import { expect, test } from 'vitest'
import { nearestOf } from './nearest.ts'

test.each([
  ['RUS', ['US', 'RU'], 'RU'],
  ['asess', ['assess', 'schema'], 'assess'],
  ['launcher', ['warheads', 'launchers'], 'launchers'],
  ['completely other', ['US', 'RU'], null],
])('%s of %o is taken for %s', (given, known, nearest) => {
  expect(nearestOf(given, known)).toBe(nearest)
})
