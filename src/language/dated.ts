// Values that change on given days: a limit, a quota, a deadline's length.
import { startOf, type Instant, type IsoDay } from './time.ts'

/** `{ '2018-02-05': 700 }`: the value from that day on; before the first day there is none. */
export type DatedValues<T> = Readonly<Record<IsoDay, T>>

export interface Dated<T> {
  readonly from: Instant
  readonly value: T
}

export function datedList<T>(values: DatedValues<T>): readonly Dated<T>[] {
  return Object.entries(values)
    .map(([day, value]) => ({ from: startOf(day), value }))
    .sort((a, b) => a.from - b.from)
}

/** The value in force at an instant, with the day it began; null before the first. */
export function valueAt<S extends Dated<unknown>>(list: readonly S[], at: Instant): S | null {
  let found: S | null = null
  for (const one of list) if (one.from <= at) found = one
  return found
}
