import { expect, test } from 'vitest'
import { f } from '#language/field.ts'
import { startOf } from '#language/time.ts'
import { passedPlaces } from './passed.ts'

const name = { en: 'a', ru: 'a', ar: 'a' }
const fields = {
  by: f.optional(f.ahead(name)),
  since: f.instant(name),
  steps: f.list(name, f.object(name, { next: f.ahead(name) })),
}
const now = startOf('2026-02-05')

test('a moment that lies ahead by its field, and has passed, is told by its place', () => {
  const steps = [{ next: '2026-02-05T00:01Z' }, { next: '2026-02-04' }]
  const body = { by: '2026-02-04T23:59Z', since: '2020-01-01', steps }
  expect(passedPlaces(fields, body, now)).toEqual(['body.by', 'body.steps[1].next'])
  expect(passedPlaces(fields, { by: '2026-02-05' }, now)).toEqual([])
})

test('a day has passed when it is over, a moment of it as soon as it is past', () => {
  const at = (by: string, hour: string) =>
    passedPlaces(fields, { by, steps: [] }, Date.parse(`2026-02-05T${hour}:00Z`))
  expect(at('2026-02-05', '23:59')).toEqual([])
  expect(at('2026-02-05T09:00Z', '10:00')).toEqual(['body.by'])
  expect(at('2026-02-04', '00:00')).toEqual(['body.by'])
})

test('what cannot be read is refused elsewhere, and not told here', () => {
  for (const body of [null, [], { by: 7 }, { by: 'soon' }, { by: null, steps: {} }]) {
    expect(passedPlaces(fields, body, now)).toEqual([])
  }
})
