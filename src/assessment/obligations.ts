// Obligations as results: what each party owed by when, and how it stands, under the record and
// under each reading in which that differs.
import { weaker, type Evidence } from '#language/evidence.ts'
import type { PartyId } from '#language/party.ts'
import {
  dayOf,
  endOfDay,
  formatInstant,
  lastIsoDay,
  msPerDay,
  startOf,
  type Instant,
} from '#language/time.ts'
import { citationOf } from './citations.ts'
import { dutiesAt, type Duty, type DutyAt } from './duties.ts'
import { readingsOf } from './readings.ts'
import type { ObligationResult, ObligationState } from './result.ts'
import type { Times, World } from './world.ts'

export interface ObligationWindow {
  /** Bounds of the due day, both included. */
  readonly from?: Instant
  readonly until?: Instant
  readonly party?: PartyId
}

export type PartyObligation = ObligationResult & { readonly party: PartyId }

/** How far to either side of a day obligations are looked for, where nothing else is asked. */
export const obligationYear = 366 * msPerDay

/** What falls due after it has no day that a text could name. */
const lastMoment = endOfDay(startOf(lastIsoDay))

/** Due within the span (a year to either side when left out), in the order due. */
export function obligationsAt(
  world: World,
  times: Times,
  span: ObligationWindow = {},
): PartyObligation[] {
  const from = span.from ?? times.asOf - obligationYear
  const until = Math.min(span.until ?? times.asOf + obligationYear, lastMoment)
  const asked = { ...span, from, until }
  const inWindow = ({ duty }: DutyAt) => dayOf(duty.due) <= dayOf(until)
  const readings = readingsOf(world, times.knownOn).map(({ reading, world: under }) => ({
    reading,
    states: statesByKey(dutiesAt(under, times, asked).filter(inWindow)),
  }))
  return dutiesAt(world, times, asked)
    .filter(inWindow)
    .toSorted((a, b) => a.duty.due - b.duty.due || compare(keyOf(a.duty), keyOf(b.duty)))
    .map((one) => ({
      party: one.duty.owedBy,
      ...resultOf(world, one),
      readings: readings.flatMap(({ reading, states }) => {
        const state = states.get(keyOf(one.duty)) ?? 'not-owed'
        return state === one.state ? [] : [{ reading: reading.id, by: reading.by, state }]
      }),
    }))
}

function statesByKey(duties: readonly DutyAt[]): ReadonlyMap<string, ObligationState> {
  return new Map(duties.map((one) => [keyOf(one.duty), one.state]))
}

function keyOf(duty: Duty): string {
  return `${duty.obligation.id} ${triggerOf(duty)} ${duty.owedBy}`
}

function triggerOf(duty: Duty): string {
  return duty.trigger?.id ?? duty.occasion?.key ?? ''
}

function resultOf(world: World, { duty, state, by, metAt }: DutyAt): ObligationResult {
  return {
    obligation: duty.obligation.id,
    trigger: triggerOf(duty),
    triggeredOn: formatInstant(duty.base),
    due: dueText(duty),
    state,
    metBy: by === null ? null : world.messages[by]!.id,
    metOn: metAt === null ? null : formatInstant(metAt),
    citation: citationOf(duty.obligation.cite),
    evidence: evidenceOfDuty(world, duty, by),
    readings: [],
  }
}

/** The due day, or the due moment where the term is one of hours. */
function dueText(duty: Duty): string {
  const text = formatInstant(duty.due)
  const day = text.slice(0, 10)
  if (duty.obligation.within.unit !== 'hours') return day
  return text === day ? `${day}T00:00:00Z` : text
}

function evidenceOfDuty(world: World, duty: Duty, by: number | null): Evidence {
  let mark = duty.obligation.cite.evidence
  if (duty.trigger !== null) mark = weaker(mark, duty.trigger.evidence)
  if (by !== null) mark = weaker(mark, world.messages[by]!.evidence)
  return mark
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
