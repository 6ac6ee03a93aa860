// A clock that cannot be right is told in the unit in which people say how far it is off.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ask, done, enter, homesIn, initiate } from './homes.ts'
import { carried } from './messages.ts'

const folder = mkdtempSync(join(tmpdir(), 'mithaq-wrong-clock-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const minute = 60_000

test.each([
  [7, '7 minutes', '7 минут', '7 دقائق'],
  [5 * 60, '5 hours', '5 часов', '5 ساعات'],
  [3 * 24 * 60, '3 days', '3 дня', '3 أيام'],
])('%d minutes ahead', async (minutes, ...said) => {
  const homes = homesIn(join(folder, String(minutes)))
  await initiate(homes)
  await enter(homes)
  homes.clock.now += minutes * minute
  await ask(homes.a, 'from-ahead')
  homes.clock.now -= minutes * minute
  await carried(homes, homes.a, homes.b)
  for (const [at, language] of ['en', 'ru', 'ar'].entries()) {
    const told = await done(homes.b.run('watch', '--lang', language))
    expect(told.replaceAll(/[\s\u2066-\u2069\u200f]+/g, ' ')).toContain(said[at])
  }
})
