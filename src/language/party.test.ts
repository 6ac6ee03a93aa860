import { expect, test } from 'vitest'
import { label } from './label.ts'
import { group, membersAt } from './party.ts'
import { msPerDay, startOf } from './time.ts'

const name = label('North', 'Север', 'الشمال')
const left = startOf('2031-01-01')

test('a party that left a group belongs to it until the day before', () => {
  const north = group('north', {
    name,
    short: name,
    members: ['A', { party: 'B', until: '2031-01-01' }],
  })
  expect(membersAt(north, left - msPerDay)).toEqual(['A', 'B'])
  expect(membersAt(north, left - 1)).toEqual(['A', 'B'])
  expect(membersAt(north, left)).toEqual(['A'])
})

test('a party may join a group, leave it and come back', () => {
  const members = [
    { party: 'A', from: '2030-01-01', until: '2030-06-01' },
    { party: 'A', from: '2031-01-01' },
  ]
  const north = group('north', { name, short: name, members })
  const on = (day: string) => membersAt(north, startOf(day))
  expect([on('2029-12-31'), on('2030-05-31'), on('2030-06-01'), on('2031-01-01')]).toEqual([
    [],
    ['A'],
    [],
    ['A'],
  ])
})
