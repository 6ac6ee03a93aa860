// Civil days and instants in UTC, the only clock of the record: notifications are dated in one time
// for both sides. Calendar arithmetic stands here and nowhere else. Days of the calendar follow the
// proleptic Gregorian one (ISO 8601).

/** Milliseconds since 1970-01-01T00:00:00Z, an integer. */
export type Instant = number

/** Days since 1970-01-01, an integer. */
export type DayNumber = number

/** `2018-02-05` */
export type IsoDay = string

export const msPerHour = 3_600_000
export const msPerDay = 86_400_000

/** The last day that a text can name. */
export const lastIsoDay: IsoDay = '9999-12-31'

/** Later than every instant of a record: "as everything is known now". */
export const endOfTime: Instant = Number.MAX_SAFE_INTEGER

interface CivilDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The day a text names, or null where it names none (`2019-02-29`). */
export function parseDay(text: string): DayNumber | null {
  return text.length === 10 ? dayIn(text) : null
}

/** The instant a text names (`2020-09-30T14:02Z`, or a day: its first moment), or null. */
export function parseInstant(text: string): Instant | null {
  const number = dayIn(text)
  if (number === null) return null
  if (text.length === 10) return number * msPerDay
  const clock = clockIn(text)
  return clock === null ? null : number * msPerDay + clock
}

// Records are full of dates, so they are read digit by digit: several times faster than a pattern.
function dayIn(text: string): DayNumber | null {
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 2)
  const dayOfMonth = digits(text, 8, 2)
  if (year < 0 || month < 1 || month > 12 || dayOfMonth < 1) return null
  if (!isAt(text, 4, '-') || !isAt(text, 7, '-')) return null
  if (dayOfMonth > 28 && dayOfMonth > daysInMonth(year, month)) return null
  return dayNumber(year, month, dayOfMonth)
}

/** Milliseconds into the day by `T14:02Z`, `T14:02:30Z` or `T14:02:30.125Z` behind it; or null. */
function clockIn(text: string): number | null {
  const end = text.length - 1
  const hour = digits(text, 11, 2)
  const minute = digits(text, 14, 2)
  if (!isAt(text, 10, 'T') || !isAt(text, 13, ':') || !isAt(text, end, 'Z')) return null
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return null
  const toMinute = hour * msPerHour + minute * 60_000
  if (end === 16) return toMinute
  const second = digits(text, 17, 2)
  if (!isAt(text, 16, ':') || second < 0 || second > 59) return null
  if (end === 19) return toMinute + second * 1000
  const places = end - 20
  const fraction = places < 1 || places > 3 ? -1 : digits(text, 20, places)
  if (!isAt(text, 19, '.') || fraction < 0) return null
  return toMinute + second * 1000 + fraction * 10 ** (3 - places)
}

function isAt(text: string, at: number, character: string): boolean {
  return text.charCodeAt(at) === character.charCodeAt(0)
}

/** The number written in so many decimal digits; -1 where something else stands there. */
function digits(text: string, from: number, length: number): number {
  let number = 0
  for (let at = from; at < from + length; at += 1) {
    const digit = text.charCodeAt(at) - 48
    if (!(digit >= 0 && digit <= 9)) return -1
    number = number * 10 + digit
  }
  return number
}

/** Like `parseDay`, for days that stand in source: a wrong one is a fault, not a refusal. */
export function day(text: IsoDay): DayNumber {
  const parsed = parseDay(text)
  if (parsed === null) throw new RangeError(`not a calendar day: ${text}`)
  return parsed
}

/** The first moment of a day written in source. */
export function startOf(text: IsoDay): Instant {
  return day(text) * msPerDay
}

/** The last moment of the day in which an instant lies. */
export function endOfDay(at: Instant): Instant {
  return (Math.floor(at / msPerDay) + 1) * msPerDay - 1
}

export function dayOf(at: Instant): DayNumber {
  return Math.floor(at / msPerDay)
}

export function formatDay(number: DayNumber): IsoDay {
  const { year, month, day: dayOfMonth } = civilDay(number)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`
}

/** `2020-09-30` for the first moment of a day, else `2020-09-30T14:02:00Z`, `.125` if need be. */
export function formatInstant(at: Instant): string {
  const date = formatDay(dayOf(at))
  const rest = at - dayOf(at) * msPerDay
  if (rest === 0) return date
  const seconds = Math.floor(rest / 1000)
  const clock = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((n) => two(Math.floor(n)))
  const fraction = rest % 1000 === 0 ? '' : `.${String(rest % 1000).padStart(3, '0')}`
  return `${date}T${clock.join(':')}${fraction}Z`
}

/** The same day of a later month; the month's last day where it has no such day. */
export function addMonths(number: DayNumber, months: number): DayNumber {
  const civil = civilDay(number)
  const index = civil.year * 12 + (civil.month - 1) + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return dayNumber(year, month, Math.min(civil.day, daysInMonth(year, month)))
}

/** The day after so many Mondays to Fridays, holidays left out. Negative counts go back. */
export function addWorkingDays(
  number: DayNumber,
  count: number,
  holidays: ReadonlySet<DayNumber> = new Set(),
): DayNumber {
  const step = count < 0 ? -1 : 1
  let at = number
  for (let left = Math.abs(count); left > 0;) {
    at += step
    if (!isWeekend(at) && !holidays.has(at)) left -= 1
  }
  return at
}

export function isWeekend(number: DayNumber): boolean {
  // Day 0, 1970-01-01, was a Thursday.
  const weekday = (((number + 4) % 7) + 7) % 7
  return weekday === 0 || weekday === 6
}

export function yearOf(number: DayNumber): number {
  return civilDay(number).year
}

/** The first moment of a year; of a year of five digits too, which no text names. */
export function startOfYear(year: number): Instant {
  return dayNumber(year, 1, 1) * msPerDay
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

function dayNumber(year: number, month: number, dayOfMonth: number): DayNumber {
  const leap = month > 2 && isLeapYear(year) ? 1 : 0
  return daysBeforeYear(year) + (daysBeforeMonth[month - 1] ?? 0) + leap + dayOfMonth - 1
}

function daysBeforeYear(year: number): DayNumber {
  const past = year - 1
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400)
  const leapDaysBefore1970 = 477
  return (year - 1970) * 365 + leapDays - leapDaysBefore1970
}

function civilDay(number: DayNumber): CivilDay {
  let year = 1970 + Math.floor(number / 365.2425)
  while (daysBeforeYear(year) > number) year -= 1
  while (daysBeforeYear(year + 1) <= number) year += 1
  let month = 12
  let first = dayNumber(year, month, 1)
  while (first > number) {
    month -= 1
    first = dayNumber(year, month, 1)
  }
  return { year, month, day: number - first + 1 }
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
