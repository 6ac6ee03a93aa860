// The occasions of a span, searched for, against the calendar walked from its first day.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueAfter, type Span } from '#language/obligation.ts'
import { addMonths, dayOf, formatDay, msPerDay, startOf } from '#language/time.ts'
import { comesOn, occasionsWithin, stepsUntil, type Within } from './occasions.ts'

type Calendar = Parameters<typeof occasionsWithin>[0]

function walked({ schedule, obligation, holidays }: Calendar, { from, until }: Within) {
  const found = []
  let steps = 0
  for (let step = 0; ; step += 1) {
    const trigger = addMonths(dayOf(schedule.first), step * schedule.every) * msPerDay
    const due = dueAfter(trigger, obligation.within, holidays)
    if (comesOn({ base: trigger, due }) > until || trigger >= obligation.until) break
    steps += 1
    if (trigger >= obligation.from && due >= from) {
      found.push({ key: formatDay(dayOf(trigger)), trigger })
    }
    if (schedule.every === 0) break
  }
  return { found, steps }
}

const first = startOf('2000-01-01')
const day = fc.integer({ min: -400, max: 30_000 }).map((days) => first + days * msPerDay)
const moment = fc.tuple(day, fc.integer({ min: 0, max: msPerDay - 1 })).map(([at, ms]) => at + ms)
const span = fc.record({
  unit: fc.constantFrom<Span['unit']>('hours', 'days', 'working-days', 'months'),
  amount: fc.integer({ min: -40, max: 40 }),
})
const calendar: fc.Arbitrary<Calendar> = fc.record({
  schedule: fc.record({
    kind: fc.constant<'schedule'>('schedule'),
    every: fc.constantFrom(0, 1, 5, 6, 12),
    // Ends of months among them, which not every month has.
    first: fc.integer({ min: 0, max: 800 }).map((days) => first + days * msPerDay),
  }),
  obligation: fc.record({
    within: span,
    from: fc.oneof(fc.constant(-Infinity), day),
    until: fc.oneof(fc.constant(Infinity), day),
  }),
  holidays: fc
    .array(fc.integer({ min: 10_957, max: 12_000 }), { maxLength: 40 })
    .map((days) => new Set(days)),
})
const within = fc.record({
  from: fc.oneof(fc.constant(-Infinity), moment),
  until: moment,
})

test('occasions of a span are those of the calendar walked from its first day', () => {
  let some = 0
  fc.assert(
    fc.property(calendar, within, (asked, about) => {
      const { found, steps } = walked(asked, about)
      expect(occasionsWithin(asked, about)).toEqual(found)
      const most = stepsUntil(asked, about.until)
      expect(asked.schedule.every === 0 ? most >= steps : most === steps).toBe(true)
      if (found.length > 0) some += 1
    }),
    { numRuns: 1500, seed: 7 },
  )
  expect(some).toBeGreaterThan(300)
})
