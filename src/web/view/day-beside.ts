// The day so many days before or after another, as far as days go that a text can name.
import { day as dayNumberOf, formatDay as isoOf, type IsoDay, lastIsoDay } from '#language/time.ts'

const firstDay = dayNumberOf('0000-01-01')
const lastDay = dayNumberOf(lastIsoDay)

export function dayBeside(day: IsoDay, by: number): IsoDay {
  return isoOf(Math.min(lastDay, Math.max(firstDay, dayNumberOf(day) + by)))
}
