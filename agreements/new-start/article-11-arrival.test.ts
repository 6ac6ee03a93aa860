// Changes that take effect three months after the other Party is informed.
import { expect, test } from 'vitest'
import { formatDay, dayOf, startOf } from '#language/time.ts'
import type { Change } from '#language/item.ts'
import { pointOfEntryChange } from './article-11-arrival.ts'

const context = {
  id: 'm1',
  from: 'US',
  to: null,
  effective: startOf('2012-01-05'),
  known: startOf('2012-01-10'),
}

function daysOf(body: object) {
  const changes = pointOfEntryChange.effect?.(body as never, context) as readonly Change[]
  return changes.map(({ id, set, on }) => [
    id,
    set['state'],
    on === null ? null : formatDay(dayOf(on)),
  ])
}

test('a point of entry changes three months after the receipt of the notice', () => {
  expect(daysOf({ name: 'B', replaces: 'US:A' })).toEqual([
    ['US:B', 'in-use', '2012-04-10'],
    ['US:A', 'closed', '2012-04-10'],
  ])
})
