import { expect, test } from 'vitest'
import { askedOf, usage } from './scenes-options.ts'

test.each([
  ['', { kind: 'many', from: 0, count: 1000, all: false }],
  ['--seeds 50 --from 7 --all', { kind: 'many', from: 7, count: 50, all: true }],
  ['--from 4294967295', { kind: 'many', from: 4294967295, count: 1, all: false }],
  ['--seed 117', { kind: 'one', seed: 117 }],
  ['--seed=0', { kind: 'one', seed: 0 }],
  ['--planted', { kind: 'planted', from: 0, count: 200 }],
  ['--planted --seeds 30 --from 2', { kind: 'planted', from: 2, count: 30 }],
  ['--help', { kind: 'help' }],
  ['-h --seed 3', { kind: 'help' }],
])('"%s" says what to play', (line, asked) => {
  expect(askedOf(line.split(' ').filter(Boolean))).toEqual(asked)
})

test.each([
  ['--sed 3', "Unknown option '--sed'"],
  ['117', "Unexpected argument '117'"],
  ['--seed', "Option '--seed <value>' argument missing"],
  ['--seed=x', '--seed x: give a whole number from 0 to 4294967295'],
  ['--seed=-1', '--seed -1: give a whole number from 0 to 4294967295'],
  ['--seed=1.5', '--seed 1.5: give a whole number from 0 to 4294967295'],
  ['--seed=', '--seed : give a whole number from 0 to 4294967295'],
  ['--seed 4294967296', '--seed 4294967296: give a whole number from 0 to 4294967295'],
  ['--seeds 0', '--seeds 0: give a whole number from 1 to 4294967296'],
  ['--from 4294967295 --seeds 2', '--seeds 2: give a whole number from 1 to 1'],
  ['--seed 3 --seeds 4', '--seeds says nothing beside --seed: leave one of them out'],
  ['--planted --all', '--all says nothing beside --planted: leave one of them out'],
])('"%s" is refused, and why', (line, why) => {
  const asked = askedOf(line.split(' '))
  expect(asked.kind).toBe('refused')
  expect(asked).toHaveProperty('why', expect.stringContaining(why))
})

test('the usage names every option', () => {
  for (const name of ['seed', 'seeds', 'from', 'all', 'planted', 'help']) {
    expect(usage).toMatch(new RegExp(String.raw`^  --${name}\b`, 'm'))
  }
})
