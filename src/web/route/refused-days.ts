// Days that an address asks for and that are none, such as 2022-02-30. The page opens without them,
// which shows another day than was asked for; so what was asked is kept, to be said.
import { parseDay } from '#language/time.ts'
import type { Place } from '../route.ts'

export interface RefusedDay {
  readonly name: DayName
  /** As it stands in the address. */
  readonly value: string
}

/** What a page is true on, as known on, and compared with. */
export type DayName = 'on' | 'known' | 'against'

const everywhere: readonly DayName[] = ['on', 'known']
const onCoverage: readonly DayName[] = ['on', 'known', 'against']

/** The names that are those of days in the address of such a page. */
export function dayNames(page: Place['page']): readonly DayName[] {
  if (page === 'nowhere' || page === 'agreements') return []
  return page === 'coverage' ? onCoverage : everywhere
}

export function refusedDays(place: Place, query: URLSearchParams): readonly RefusedDay[] {
  return dayNames(place.page).flatMap((name) => {
    const value = query.get(name) ?? ''
    return value === '' || parseDay(value) !== null ? [] : [{ name, value }]
  })
}

/** Those of a page that still go for where the reader is now, who may have chosen a day since. */
export function stillRefused(
  days: readonly RefusedDay[],
  asked: Place,
  now: Place,
): readonly RefusedDay[] {
  return isSamePage(asked, now) ? days.filter(({ name }) => dayNamed(now, name) === null) : []
}

/** The same one, on whatever day. */
export function isSamePage(one: Place, other: Place): boolean {
  if (one.page === 'agreement' && other.page === 'agreement') return one.id === other.id
  return one.page === other.page
}

function dayNamed(place: Place, name: DayName): string | null {
  if (place.page === 'nowhere' || place.page === 'agreements') return null
  if (place.page !== 'agreement') return place.query[name] ?? null
  return name === 'against' ? null : { on: place.asOf, known: place.knownOn }[name]
}
