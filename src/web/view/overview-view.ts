// The overview: limits with their bars, the history of one count, what falls due about the chosen
// day, the findings.
import { limitCite } from '#assessment/limits.ts'
import { obligationsAt } from '#assessment/obligations.ts'
import type { CountResult, LimitResult, PartyResult } from '#assessment/result.ts'
import type { Limit } from '#language/limit.ts'
import { msPerDay } from '#language/time.ts'
import { say } from '#locale/locale.ts'
import { formatNumber } from '#locale/numbers.ts'
import {
  dayText,
  type Desk,
  type FullDesk,
  figure,
  placeView,
  readingText,
  whyAddress,
} from './desk.ts'
import { dayBeside } from './day-beside.ts'
import { findingsView } from './findings-view.ts'
import { historyView, shareOfDay } from './history-view.ts'
import { obligationRow } from './obligations-view.ts'
import { clauses } from './listing.ts'
import { sideBySide } from './side-by-side.ts'
import type { LimitCell, LimitRow, LimitTable, OverviewView, PartyView } from './view.ts'

/** What falls due is looked for so far before and after the chosen day. */
const daysBefore = 45
const daysAfter = 120
const dueRows = 8

export function overviewView(desk: FullDesk): OverviewView {
  const history = historyView(desk)
  return {
    limits: limitTables(desk),
    history,
    at: shareOfDay(history, desk.asOf),
    due: dueView(desk),
    dueIn: { from: dayBeside(desk.asOf, -daysBefore), until: dayBeside(desk.asOf, daysAfter) },
    findings: findingsView(desk),
  }
}

/** A table of what groups have together, where there are groups, and one of the parties. */
export function limitTables(desk: Desk): readonly LimitTable[] {
  const { agreement, groups, parties, result } = desk
  const figuresOf = (id: string): Figures | undefined =>
    result.parties.find((one) => one.party === id) ?? result.groups.find((one) => one.group === id)
  const ofGroups = agreement.limits.filter((limit) => limit.groups.length > 0)
  const ofParties = agreement.limits.filter((limit) => limit.groups.length === 0)
  const shown = sideBySide(desk)
  const choice = shown.length < parties.length ? parties : null
  return [
    { holders: groups, choice: null, limits: ofGroups },
    { holders: shown, choice, limits: ofParties },
  ]
    .filter(({ holders, limits }) => holders.length > 0 && limits.length > 0)
    .map(({ holders, limits, ...rest }) => ({
      holders,
      ...rest,
      rows: limits.map((limit) => limitRow(desk, limit, holders, figuresOf)),
    }))
}

type Figures = Pick<PartyResult, 'counts' | 'limits'>

function dueWindow({ times: { asOf } }: Desk) {
  return { from: asOf - daysBefore * msPerDay, until: asOf + daysAfter * msPerDay }
}

function dueView(desk: Desk): OverviewView['due'] {
  const shown = new Set(desk.parties.map(({ id }) => id))
  const all = obligationsAt(desk.world, desk.times, dueWindow(desk)).filter(({ party }) =>
    shown.has(party),
  )
  const waiting = all.filter((one) => ['open', 'overdue', 'unknown'].includes(one.state))
  const rest = all.filter((one) => !waiting.includes(one) && one.state !== 'not-owed')
  // What still waits comes first; what was met lately fills the rest.
  const chosen = [...waiting, ...rest.toReversed()].slice(0, dueRows)
  return all.filter((one) => chosen.includes(one)).map((one) => obligationRow(desk, one))
}

interface Measured {
  readonly limit: LimitResult
  readonly count: CountResult
}

function limitRow(
  desk: Desk,
  limit: Limit,
  holders: readonly PartyView[],
  figuresOf: (id: string) => Figures | undefined,
): LimitRow {
  const { locale } = desk
  const measured = holders.map(({ id }): Measured | null => {
    const figures = figuresOf(id)
    const own = figures?.limits.find((one) => one.limit === limit.id)
    const count = figures?.counts.find((one) => one.count === limit.count.id)
    return own === undefined || count === undefined ? null : { limit: own, count }
  })
  const max = measured.find((one) => one !== null)?.limit.max ?? null
  const scale = scaleOf(measured)
  return {
    id: limit.id,
    label: limit.label[locale.language],
    place: placeView(desk, limitCite(limit, desk.times)),
    cap: max === null ? null : `≤\u00a0${formatNumber(locale, max)}`,
    binding: bindingText(desk, measured.find((one) => one !== null)?.limit),
    cells: holders.map((holder, index) => {
      const one = measured[index] ?? null
      return one === null ? null : limitCell(desk, holder, limit, one, scale)
    }),
  }
}

/** The value at the end of the bar: above everything that is drawn on it. */
function scaleOf(measured: readonly (Measured | null)[]): number {
  const values = measured.flatMap((one) =>
    one === null
      ? []
      : [
          one.limit.value,
          one.limit.max,
          one.count.known,
          ...one.limit.readings.map((r) => r.value),
        ],
  )
  return Math.max(1, ...values.map((value) => value ?? 0)) * 1.12
}

/** Of the limit itself: that one of the holders is not bound by it stands in its cell. */
function bindingText(desk: Desk, limit: LimitResult | undefined): string | null {
  if (limit === undefined) return null
  const { bindsFrom, bindsUntil } = limit
  if (bindsFrom !== null && desk.asOf < bindsFrom) {
    return say(desk.locale, 'page.limit.binds-from', { day: dayText(desk, bindsFrom) })
  }
  if (bindsUntil !== null && bindsUntil <= desk.asOf) {
    return say(desk.locale, 'page.limit.bound-until', { day: dayText(desk, bindsUntil) })
  }
  return null
}

function limitCell(
  desk: Desk,
  party: PartyView,
  limit: Limit,
  { limit: own, count }: Measured,
  scale: number,
): LimitCell {
  const about = [limit.label[desk.locale.language], party.name]
  const share = (value: number | null) => (value === null ? null : Math.min(1, value / scale))
  return {
    party,
    figure: figure(desk, {
      value: own.value,
      known: count.known,
      why: whyAddress('count', count.count, party.id),
      about,
      evidence: own.evidence,
    }),
    distance: distanceText(desk, own),
    state: own.state,
    value: own.value === null && count.known === 0 ? null : share(own.value ?? count.known),
    cap: share(own.max),
    notes: notesOf(desk, count),
    readings: own.readings
      .filter((read) => read.value !== own.value)
      .map((read) => ({
        figure: figure(desk, {
          value: read.value,
          why: whyAddress('count', count.count, party.id, read.reading),
          about,
          evidence: own.evidence,
        }),
        text: clauses(desk, [readingText(desk, read), distanceText(desk, read)]),
      })),
  }
}

type Distance = Pick<LimitResult, 'distance' | 'state'>

/** In words: "25 below"; where the limit does not bind, that too. */
export function distanceText(desk: Desk, { distance, state }: Distance): string {
  const { locale } = desk
  if (distance === null) return state === 'unknown' ? '' : say(locale, `limit.${state}`)
  const n = Math.abs(distance)
  const text =
    distance > 0
      ? say(locale, 'distance.below', { n })
      : distance < 0
        ? say(locale, 'distance.above', { n })
        : say(locale, 'distance.none')
  const binds = state !== 'not-yet-binding' && state !== 'no-longer-binding'
  return binds ? text : `${text}, ${say(locale, `limit.${state}`)}`
}

function notesOf(desk: Desk, count: CountResult): readonly string[] {
  const { locale } = desk
  const notes: string[] = []
  if (count.old && count.statedOn !== null) {
    notes.push(say(locale, 'frontier.old', { day: dayText(desk, count.statedOn) }))
  }
  if (count.value === null && count.known > 0) {
    notes.push(say(locale, 'page.part-known', { n: count.known }))
  }
  return notes
}
