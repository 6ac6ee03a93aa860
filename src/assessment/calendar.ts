// What falls due across agreements between two days: duties of parties, terms of silence that run
// out, notices of withdrawal, and the ends of agreements. Everything here is computed elsewhere;
// this puts it into one order, each with a name that stays.
import type { Evidence } from '#language/evidence.ts'
import type { PartyId } from '#language/party.ts'
import {
  dayOf,
  formatDay,
  formatInstant,
  startOf,
  type Instant,
  type IsoDay,
} from '#language/time.ts'
import { lifeOf } from './assess.ts'
import { lapsesAt } from './lapses.ts'
import { obligationsAt } from './obligations.ts'
import type { CitationResult, LapseResult, ObligationState } from './result.ts'
import { orderAt, timesOf, type Times, type World } from './world.ts'

export interface CalendarEntry {
  /** Stays the same as long as the record says of it what it says now. */
  readonly id: string
  readonly agreement: string
  readonly kind: 'obligation' | 'lapse' | 'end'
  /** The obligation or the lapse; empty for the end of the agreement. */
  readonly subject: string
  readonly party: PartyId | null
  /** The message or the day that gave rise to it, or the item that a lapse is about. */
  readonly trigger: string
  /** A day, or a moment where the term is one of hours. */
  readonly due: string
  readonly state: ObligationState | LapseResult['state'] | 'end'
  readonly citation: CitationResult | null
  readonly evidence: Evidence
  /** The newest knowledge that it rests on: when its record was last added to. */
  readonly stamp: string
}

export interface CalendarSpan {
  readonly from: IsoDay
  /** The last day. */
  readonly until: IsoDay
  readonly party?: PartyId
}

/** In the order due; as it stands at the two times. */
export function calendarOf(
  worlds: readonly World[],
  times: Times,
  span: CalendarSpan,
): CalendarEntry[] {
  return worlds
    .flatMap((world) => [
      ...dutyEntries(world, times, span),
      ...lapseEntries(world, times, span),
      ...endEntries(world, times, span),
    ])
    .toSorted((a, b) => compare(a.due, b.due) || compare(a.id, b.id))
}

function dutyEntries(world: World, times: Times, span: CalendarSpan): CalendarEntry[] {
  const own = span.party === undefined ? {} : { party: span.party }
  const between = { from: startOf(span.from), until: timesOf(span.until, null).asOf, ...own }
  return obligationsAt(world, times, between)
    .filter(({ state }) => state !== 'not-owed')
    .map(({ party, obligation, trigger, due, state, citation, evidence }) =>
      entryOf(world, times, {
        kind: 'obligation',
        subject: obligation,
        party,
        trigger,
        due,
        state,
        citation,
        evidence,
      }),
    )
}

function lapseEntries(world: World, times: Times, span: CalendarSpan): CalendarEntry[] {
  return lapsesAt(world, times)
    .filter(({ due }) => isWithin(due, span))
    .map(({ lapse, item, state, due, citation }) =>
      entryOf(world, times, {
        kind: 'lapse',
        subject: lapse,
        party: null,
        trigger: item,
        due,
        state,
        citation,
        evidence: citation.evidence,
      }),
    )
}

/** The first day on which an agreement no longer holds, as known. */
function endEntries(world: World, times: Times, span: CalendarSpan): CalendarEntry[] {
  const { until } = lifeOf(world, times)
  if (until === null || !isWithin(until, span)) return []
  const whole = { kind: 'end', subject: '', party: null, trigger: until, due: until } as const
  return [entryOf(world, times, { ...whole, state: 'end', citation: null, evidence: 'seen' })]
}

function entryOf(
  world: World,
  times: Times,
  own: Omit<CalendarEntry, 'id' | 'agreement' | 'stamp'>,
): CalendarEntry {
  const { id: agreement } = world.agreement
  const parts = [agreement, own.kind, own.subject, own.trigger, own.party ?? '']
  return { id: parts.map(plain).join('/'), agreement, ...own, stamp: stampOf(world, times) }
}

/** Names hold slashes and spaces now and then; parts are told apart by slashes. */
function plain(part: string): string {
  return encodeURIComponent(part)
}

function stampOf(world: World, { knownOn }: Times): string {
  const last = world.messages[orderAt(world, knownOn) - 1]
  const at: Instant = last?.known ?? world.agreement.span.from
  return formatInstant(at)
}

function isWithin(due: string, { from, until }: CalendarSpan): boolean {
  const day = formatDay(dayOf(startOf(due.slice(0, 10))))
  return from <= day && day <= until
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
