import { expect, test } from 'vitest'
import { shelf } from '#agreements/index.ts'
import { shelve } from '../engine.ts'
import { dayBeside } from './day-beside.ts'
import { keptOfDay, mostDays } from './kept-of-days.ts'
import { livesView } from './lives-view.ts'
import { localeOf } from '#locale/locale.ts'
import { enToday } from '#locale/en-today.ts'
import { texts as en } from '../texts/en.ts'

const bare = () =>
  shelve(
    shelf.find(({ id }) => id === 'salt-1')!,
    undefined,
  )

test('of many days the newest stay, and one that is asked for again', () => {
  const { world } = bare()
  const made: string[] = []
  const ask = (day: string) => keptOfDay(world, 'test', day, () => made.push(day) && day)
  const days = Array.from({ length: mostDays + 4 }, (_, at) => dayBeside('2020-01-01', at))
  for (const day of days) {
    expect(ask(day)).toBe(day)
    ask('2020-01-01')
  }
  expect(made).toEqual(days)
  ask('2020-01-02')
  expect(made).toEqual([...days, '2020-01-02'])
})

test('who asks Today for every day in turn does not fill the memory', () => {
  const shelved = bare()
  const asking = {
    shelf: [shelved],
    locale: localeOf('en', { ...en, ...enToday }),
    today: '2020-01-01',
    estimates: null,
  }
  livesView(asking, [shelved.world], '2020-01-01')
  const before = shelved.world.derived.size
  for (let at = 0; at < 100; at += 1) {
    livesView(asking, [shelved.world], dayBeside('2020-01-01', at))
  }
  expect(shelved.world.derived.size).toBe(before)
})
