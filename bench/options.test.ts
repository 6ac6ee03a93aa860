// The command line of `npm run bench`: what is measured, and what is refused with its remedy.
import { expect, test } from 'vitest'
import { askedOf } from './options.ts'

const tasks = [
  { name: 'replay', large: false },
  { name: 'replay-million', large: true },
  { name: 'load', large: true },
]
const measured = (...args: string[]) => {
  const asked = askedOf(args, tasks)
  return asked.kind === 'measure' ? asked.tasks : asked
}

test('all tasks are measured, or those that are named, or those that are quick', () => {
  expect(measured()).toEqual(['replay', 'replay-million', 'load'])
  expect(measured('--only', 'replay')).toEqual(['replay', 'replay-million'])
  expect(measured('--only', 'million', '--only', 'load')).toEqual(['replay-million', 'load'])
  expect(measured('--quick')).toEqual(['replay'])
})

test('the load has its numbers', () => {
  const asked = askedOf(['--readers', '5', '--seconds', '2'], tasks)
  expect(asked).toMatchObject({ load: { readers: 5, rate: 20, seconds: 2 } })
})

test.each([
  [['--only', 'reply'], 'reply\n  there are: replay, replay-million, load'],
  [['--quick', '--only', 'load'], 'load'],
  [['--rate', '-1'], '--rate'],
  [['--rate=0'], '--rate is a whole number from 1 on, not 0'],
  [['--readers=many'], 'many'],
  [['--fast'], '--fast'],
  [['replay'], 'replay'],
])('%j is refused', (args, why) => {
  expect(askedOf(args, tasks)).toMatchObject({
    kind: 'refused',
    why: expect.stringContaining(why) as string,
  })
})

test('help is given whatever else is asked', () => {
  expect(askedOf(['--help', '--quick'], tasks)).toEqual({ kind: 'help' })
})
