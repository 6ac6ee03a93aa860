// The slider's ends, its exchanges, and the day on which the page opens: the last one on which
// every party had stated its data, for that is the last day on which the figures can be set side
// by side.
import { derivedFrom, type World } from '#assessment/world.ts'
import { addMonths, dayOf, formatDay as isoOf, startOf, type IsoDay } from '#language/time.ts'
import { say } from '#locale/locale.ts'
import { dayText, type Desk, isoDayOf, knowsAll, partyView } from './desk.ts'
import { listed } from './listing.ts'
import type { TimeView } from './view.ts'

type Exchanges = ReadonlyMap<IsoDay, ReadonlySet<string>>

/** Days on which a party stated counts of its own, with the parties that did. */
function exchangesOf(world: World): Exchanges {
  return derivedFrom(world, `exchanges/${world.messages.length}`, () => findExchanges(world))
}

function findExchanges(world: World): Exchanges {
  const found = new Map<IsoDay, Set<string>>()
  for (const message of world.messages) {
    if ((world.types.get(message.type)?.claims ?? null) === null) continue
    const day = isoDayOf(message.effective)
    found.set(day, (found.get(day) ?? new Set()).add(message.from))
  }
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** From the first fact of the agreement's life to half a year past its end or its record. */
export function spanOf(world: World): { readonly first: IsoDay; readonly last: IsoDay } {
  const { span } = world.agreement
  const ends = [
    ...(span.until === null ? [] : [span.until]),
    ...(world.record.until === null ? [] : [startOf(world.record.until)]),
    ...world.messages.slice(-1).map((message) => message.effective),
  ]
  const last = ends.length === 0 ? span.from : Math.max(...ends)
  return { first: isoDayOf(span.from), last: isoOf(addMonths(dayOf(last), 3)) }
}

export function openingDay(world: World, today: IsoDay): IsoDay {
  const parties = world.agreement.parties.length
  const exchanges = [...exchangesOf(world)]
  const shared = exchanges.findLast(([, by]) => by.size === parties)
  if (shared !== undefined) return shared[0]
  const { first, last } = spanOf(world)
  return today < first ? first : today > last ? last : today
}

export function timeView(desk: Desk): TimeView {
  const { world } = desk
  const { first, last } = spanOf(world)
  const exchanges = exchangesOf(world)
  // Data may be of a day before the agreement was signed.
  const days = [...exchanges.keys()]
  const known = world.messages.map((message) => message.known)
  const knownFirst = isoDayOf(known[0] ?? startOf(first))
  const knownLast = isoDayOf(known.at(-1) ?? startOf(last))
  return {
    asOf: desk.asOf,
    asOfText: dayText(desk, desk.asOf),
    knownOn: desk.knownOn,
    knownOnText:
      desk.knownOn === null || knowsAll(desk)
        ? say(desk.locale, 'page.known-on.all')
        : dayText(desk, desk.knownOn),
    first: earlier(earlier(first, days[0] ?? first), desk.asOf),
    last: later(later(last, days.at(-1) ?? last), desk.asOf),
    exchanges: days,
    knownFirst: earlier(knownFirst, desk.knownOn ?? knownFirst),
    knownLast: later(knownLast, desk.knownOn ?? knownLast),
    knownStart: desk.asOf < knownFirst ? knownFirst : earlier(desk.asOf, knownLast),
    note: noteOf(desk, exchanges.get(desk.asOf)),
  }
}

function noteOf(desk: Desk, by: ReadonlySet<string> | undefined): string | null {
  const { locale, agreement, world } = desk
  if (by !== undefined) {
    if (by.size === agreement.parties.length) return say(locale, 'page.exchange.all')
    const names = listed(
      desk,
      [...by].map((id) => partyView(desk, id).short),
    )
    return say(locale, 'page.exchange.some', { parties: names })
  }
  const { until } = world.record
  if (until === null || desk.asOf <= until) return null
  return say(locale, 'frontier.until', { day: dayText(desk, until) })
}

const earlier = (a: IsoDay, b: IsoDay) => (a < b ? a : b)
const later = (a: IsoDay, b: IsoDay) => (a > b ? a : b)
