// The numbers of the CFE texts: the sums that the sources give come out.
import { expect, test } from 'vitest'
import { cfe } from './agreement.ts'
import { shares1992, shareUs } from './parameters.ts'

test('without Kazakhstan the shares of 1992 sum to what the Soviet Union was entitled to', () => {
  const { KZ: _, ...seven } = shares1992
  const sum = (id: keyof typeof shares1992.RU) =>
    Object.values(seven).reduce((total, share) => total + share[id], 0)
  const ids = ['tanks', 'acv', 'artillery', 'aircraft', 'helicopters'] as const
  expect(ids.map(sum)).toEqual([13_150, 20_000, 13_175, 5_150, 1_500])
})

test('a level of one State binds it alone, a ceiling of the text both groups', () => {
  const parties = (id: string) => cfe.limits.find((one) => one.id === id)?.parties
  expect(parties('level-tanks-AM')).toEqual(['AM'])
  expect(parties('level-tanks-US')).toEqual(['US'])
  expect(cfe.limits.find((one) => one.id === 'tanks')?.groups.map(({ id }) => id)).toEqual([
    'WEST',
    'EAST',
  ])
  expect(Object.keys(shareUs)).toEqual(['tanks', 'acv', 'artillery'])
})

test('thirty States are Parties, each in one group', () => {
  expect(cfe.parties).toHaveLength(30)
  const members = cfe.groups.flatMap((group) => group.members.map(({ party }) => party))
  expect(members.toSorted()).toEqual(cfe.parties.map(({ id }) => id).toSorted())
})
