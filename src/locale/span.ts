// How long something is or was, in the unit in which people say it.

export interface Span {
  readonly unit: 'minutes' | 'hours' | 'days'
  readonly n: number
}

/** Parts of a unit are left out, or rounded as asked; so many minutes are still said as such. */
export function spanOf(minutes: number, round = Math.floor, mostMinutes = 60): Span {
  if (minutes < mostMinutes) return { unit: 'minutes', n: minutes }
  const hours = round(minutes / 60)
  return hours < 48 ? { unit: 'hours', n: hours } : { unit: 'days', n: round(hours / 24) }
}
