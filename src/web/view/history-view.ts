// The history of one count for every party, or for the groups that have a limit of it together:
// points, the dated limit, axes, and the same as a table.
// It changes with what is known, not with the chosen day, so it is kept between the moves of the
// slider.
import { history, type HistoryPoint } from '#assessment/history.ts'
import { derivedFrom, messageById, orderAt } from '#assessment/world.ts'
import type { Count } from '#language/count.ts'
import { limitSteps } from '#language/limit.ts'
import { dayOf, msPerDay, startOf, yearOf, type Instant, type IsoDay } from '#language/time.ts'
import { messageTypeName } from '#locale/names.ts'
import { fullSentences, say } from '#locale/locale.ts'
import { formatDigits, formatNumber } from '#locale/numbers.ts'
import { axisOf, type Axis, yearsBetween } from './axis.ts'
import { dayText, type Desk, isoDayOf, numberText } from './desk.ts'
import { spanOf } from './time-view.ts'
import { clauses, listed } from './listing.ts'
import { sideBySide } from './side-by-side.ts'
import type { CapStep, HistoryDot, HistoryRow, HistoryView, PartyView, SeriesView } from './view.ts'

type Lasting = Omit<HistoryView, 'counts'>

export function historyView(desk: Desk): HistoryView {
  const { agreement, locale, place, world } = desk
  const count = agreement.counts.find((one) => one.id === place.count) ?? countFirst(desk)
  if (count === undefined) return noHistory
  const order = orderAt(world, desk.times.knownOn)
  const spoken = `${locale.language}/${locale.digits}`
  // A briefing shows fewer than the address of another page that names the same.
  const shown = holdersOf(desk, count).map(({ id, slot }) => `${id}/${slot}`)
  const key = `history/${count.id}/${order}/${spoken}/${shown.join('.')}`
  return {
    ...derivedFrom(world, key, () => lastingView(desk, count)),
    counts: choicesOf(desk).map((one) => ({
      id: one.id,
      label: one.label[locale.language],
      here: one === count,
    })),
  }
}

/** Where a day stands on the axis of time; null where it lies outside. */
export function shareOfDay({ first, last }: HistoryView, day: IsoDay): number | null {
  if (day < first || day > last) return null
  return (startOf(day) - startOf(first)) / Math.max(1, startOf(last) - startOf(first))
}

const noHistory: HistoryView = {
  counts: [],
  title: '',
  subtitle: '',
  description: '',
  series: [],
  cap: [],
  valueTicks: [],
  timeTicks: [],
  first: '',
  last: '',
  table: [],
}

/** The counts with a limit, or all where none has; those of which anything was said. */
function choicesOf({ agreement, world }: Desk): readonly Count[] {
  const limited = new Set(agreement.limits.map((limit) => limit.count))
  const choices = limited.size === 0 ? agreement.counts : [...limited]
  return choices.filter((count) => (world.points.get(count)?.size ?? 0) > 0)
}

function countFirst(desk: Desk): Count | undefined {
  return choicesOf(desk)[0]
}

function lastingView(desk: Desk, count: Count): Lasting {
  const { locale, world, times } = desk
  const all = holdersOf(desk, count).map((party) => ({
    party,
    points: history(world, count.id, party.id, times.knownOn),
  }))
  const [from, until] = boundsOf(
    desk,
    all.flatMap((one) => one.points),
  )
  const caps = capsOf(
    desk,
    count,
    all.map((one) => one.party),
  )
  const values = all.flatMap((one) => one.points.flatMap((point) => point.value ?? []))
  const axis = axisOf([...values, ...caps.map((cap) => cap.value)])
  const x = (at: Instant) => Math.min(1, Math.max(0, (at - from) / (until - from)))
  const y = (value: number) => (value - axis.low) / (axis.high - axis.low)
  const label = count.label[locale.language]
  return {
    title: say(locale, 'page.history.title', { count: label }),
    subtitle: subtitleOf(desk, caps),
    description: descriptionOf(desk, label, all),
    series: all.map(({ party, points }) => seriesOf(desk, party, points, x, y)),
    cap: caps.map((cap): CapStep => ({
      from: x(cap.from),
      until: x(cap.until),
      y: y(cap.value),
      text: listed(desk, [say(locale, 'page.history.cap', { n: cap.value }), ...cap.of]),
    })),
    valueTicks: ticksOf(axis, (tick) => ({ at: y(tick), text: formatNumber(locale, tick) })),
    timeTicks: yearsBetween(yearOf(dayOf(from)), yearOf(dayOf(until)))
      .map((year) => ({ at: startOf(`${year}-01-01`), year }))
      .filter(({ at }) => at >= from && at <= until)
      .map(({ at, year }) => ({ at: x(at), text: formatDigits(locale, year) })),
    table: tableOf(desk, all),
    first: isoDayOf(from),
    last: isoDayOf(until),
  }
}

function holdersOf(desk: Desk, count: Count): readonly PartyView[] {
  return isOfGroups(desk, count) ? desk.groups : sideBySide(desk)
}

function isOfGroups({ agreement }: Desk, count: Count): boolean {
  return agreement.limits.some((limit) => limit.count === count && limit.groups.length > 0)
}

function ticksOf<T>({ ticks }: Axis, make: (tick: number) => T): readonly T[] {
  return ticks.map(make)
}

/** From the beginning of the year of the first statement to the end of the agreement's life. */
function boundsOf(desk: Desk, points: readonly HistoryPoint[]): readonly [Instant, Instant] {
  const { first, last } = spanOf(desk.world)
  const days = points.map((point) => point.on).toSorted()
  const from = startOf(`${(days[0] ?? first).slice(0, 4)}-01-01`)
  return [from, Math.max(startOf(last), from + msPerDay)]
}

interface Cap {
  readonly from: Instant
  readonly until: Instant
  readonly value: number
  /** The parties it is set for; none where it is set for all that are shown. */
  readonly of: readonly string[]
}

function capsOf(desk: Desk, count: Count, shown: readonly PartyView[]): readonly Cap[] {
  const { agreement, times, world } = desk
  const ofGroups = isOfGroups(desk, count)
  const end = agreement.span.until ?? startOf(spanOf(world).last)
  return agreement.limits
    .filter((limit) => limit.count === count && limit.groups.length > 0 === ofGroups)
    .flatMap((limit) => {
      const own = shown.filter(({ id }) => limit.parties?.includes(id) ?? true)
      if (own.length === 0) return []
      const of = own.length === shown.length ? [] : own.map(({ short }) => short)
      const steps = limitSteps(limit, times.knownOn)
      return steps.map((step, index) => ({
        from: step.from,
        until: steps[index + 1]?.from ?? end,
        value: step.value,
        of,
      }))
    })
}

function subtitleOf(desk: Desk, caps: readonly Cap[]): string {
  const first = caps[0]
  if (first === undefined) return say(desk.locale, 'page.history.no-limit')
  return say(desk.locale, 'page.history.binds', { day: dayText(desk, isoDayOf(first.from)) })
}

interface Course {
  readonly party: PartyView
  readonly points: readonly HistoryPoint[]
}

function descriptionOf(desk: Desk, count: string, all: readonly Course[]): string {
  const courses = all.map(({ party, points }) => {
    const known = points.filter((point) => point.value !== null && point.messages.length > 0)
    const [first, last] = [known[0], known.at(-1)]
    if (first === undefined || last === undefined) {
      return say(desk.locale, 'page.history.nothing', { party: party.name })
    }
    return say(desk.locale, 'page.history.course', {
      party: party.name,
      first: numberText(desk, first.value),
      from: dayText(desk, first.on),
      last: numberText(desk, last.value),
      until: dayText(desk, last.on),
    })
  })
  return fullSentences([count, ...courses])
}

function seriesOf(
  desk: Desk,
  party: PartyView,
  points: readonly HistoryPoint[],
  x: (at: Instant) => number,
  y: (value: number) => number,
): SeriesView {
  // Days on which the ceiling alone changed are no points of the line; of a group, the day on
  // which a member joins or leaves is one.
  const stated = points.filter(
    (point, at) => point.messages.length > 0 || point.value !== (points[at - 1]?.value ?? null),
  )
  return {
    party,
    points: stated.map((point, index) => {
      const before = stated[index - 1]?.value ?? null
      const dot = {
        day: point.on,
        dayText: dayText(desk, point.on),
        x: x(startOf(point.on)),
        y: point.value === null ? null : y(point.value),
        value: numberText(desk, point.value),
        change: point.value === null || before === null ? null : signed(desk, point.value - before),
        state: point.state === null ? null : say(desk.locale, `limit.${point.state}`),
        messages: messagesText(desk, point.messages),
      }
      return { ...dot, says: saysOf(desk, party, dot) }
    }),
  }
}

function saysOf(
  desk: Desk,
  party: PartyView,
  dot: Pick<HistoryDot, 'value' | 'change' | 'dayText' | 'state' | 'messages'>,
): string {
  return listed(desk, [party.name, dot.value, dot.change, dot.dayText, dot.state, dot.messages])
}

function signed(desk: Desk, change: number): string {
  const n = formatNumber(desk.locale, Math.abs(change))
  // A sign that belongs to the number, also where the line runs from right to left.
  return change === 0 ? `±${n}` : `\u2066${change > 0 ? '+' : '−'}${n}\u2069`
}

function messagesText(desk: Desk, ids: readonly string[]): string {
  const types = ids.map((id) => messageById(desk.world, id)?.type ?? id)
  return clauses(
    desk,
    [...new Set(types)].map((type) => messageTypeName(desk.locale, desk.agreement, type)),
  )
}

/** Every day on which something changed, with the values that held on it. */
function tableOf(desk: Desk, all: readonly Course[]): readonly HistoryRow[] {
  const days = [...new Set(all.flatMap(({ points }) => points.map(({ on }) => on)))].toSorted()
  return days.map((day: IsoDay): HistoryRow => {
    const held = all.map(({ points }) => points.findLast((point) => point.on <= day))
    const cap = held.find((point) => point !== undefined)?.max ?? null
    const cells = held.map((point) => (point === undefined ? '' : numberText(desk, point.value)))
    return {
      day,
      dayText: dayText(desk, day, 'short'),
      cells: [...cells, cap === null ? '' : formatNumber(desk.locale, cap)],
    }
  })
}
