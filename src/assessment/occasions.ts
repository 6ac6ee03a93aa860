// The occasions of a calendar within a span. A calendar has no end, so none is walked from its
// first day: later occasions are never due sooner, so the first that matters is searched for.
import { dueAfter, type Obligation, type Occasion, type Schedule } from '#language/obligation.ts'
import { addMonths, dayOf, formatDay, msPerDay, type Instant } from '#language/time.ts'

/** What falls due from `from` on, and comes by `until`. */
export interface Within {
  readonly from: Instant
  readonly until: Instant
}

/** What a calendar of an obligation is read by. */
interface Calendar {
  readonly schedule: Schedule
  readonly obligation: Pick<Obligation, 'within' | 'from' | 'until'>
  readonly holidays: ReadonlySet<number>
}

export function occasionsWithin(calendar: Calendar, { from, until }: Within): readonly Occasion[] {
  const { schedule, obligation } = calendar
  const occasions: Occasion[] = []
  for (let step = firstStep(calendar, from, until); hasStep(schedule, step); step += 1) {
    const trigger = triggerOf(schedule, step)
    if (isPast(calendar, step, until)) break
    // Of one day alone it was not searched whether it is due in time.
    const isDue = trigger >= obligation.from && dueOf(calendar, step) >= from
    if (isDue) occasions.push({ key: formatDay(dayOf(trigger)), trigger })
  }
  return occasions
}

/** How many occasions come by then, counted without making them. */
export function stepsUntil(calendar: Calendar, until: Instant): number {
  if (calendar.schedule.every === 0) return 1
  return firstWhere((step) => isPast(calendar, step, until))
}

/** The occasion, or the due moment where that is before it. */
export function comesOn({ base, due }: { readonly base: Instant; readonly due: Instant }): Instant {
  return Math.min(base, due)
}

function firstStep(calendar: Calendar, from: Instant, until: Instant): number {
  const { schedule, obligation } = calendar
  if (schedule.every === 0) return 0
  return firstWhere(
    (step) =>
      (triggerOf(schedule, step) >= obligation.from && dueOf(calendar, step) >= from) ||
      isPast(calendar, step, until),
  )
}

function hasStep({ every }: Schedule, step: number): boolean {
  return every !== 0 || step === 0
}

function isPast(calendar: Calendar, step: number, until: Instant): boolean {
  const base = triggerOf(calendar.schedule, step)
  return base >= calendar.obligation.until || comesOn({ base, due: dueOf(calendar, step) }) > until
}

function triggerOf({ first, every }: Schedule, step: number): Instant {
  return addMonths(dayOf(first), step * every) * msPerDay
}

function dueOf({ schedule, obligation, holidays }: Calendar, step: number): Instant {
  return dueAfter(triggerOf(schedule, step), obligation.within, holidays)
}

/** The first step of which something holds that holds of all steps after it. */
function firstWhere(holds: (step: number) => boolean): number {
  let beyond = 1
  while (!holds(beyond - 1)) beyond *= 2
  let low = beyond >> 1
  let high = beyond - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
