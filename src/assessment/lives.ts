// The lives of many agreements on one day: what binds whom, who suspended its participation, under
// which notice until when, what is a political commitment and what has ended; and each life as
// stretches of time, for one axis over all of them.
import { isBound, type Phase } from '#language/life.ts'
import type { PartyId } from '#language/party.ts'
import { dayOf, formatDay, type Instant } from '#language/time.ts'
import { lifeOf } from './assess.ts'
import { citationOf } from './citations.ts'
import { noticeAt, standingAt, stretchesOf } from './lifetime.ts'
import type { CitationResult, LifeResult, StandingResult } from './result.ts'
import { standingDays } from './standings.ts'
import type { Times, World } from './world.ts'

export interface LifeStretch {
  readonly from: string
  /** The first day after it; null where none is known. */
  readonly until: string | null
  /** A phase of the agreement, or a standing of a party. */
  readonly state: string
}

interface NoticeResult {
  readonly lapse: string
  /** What silence makes of it, and the first day on which it has. */
  readonly becomes: string
  readonly until: string
  readonly citation: CitationResult
}

export interface StandingLife extends StandingResult {
  /** Whether the agreement binds this party on the day. */
  readonly bound: boolean
  readonly notice: NoticeResult | null
  readonly stretches: readonly LifeStretch[]
}

export interface AgreementLife extends Omit<LifeResult, 'standings'> {
  readonly agreement: string
  readonly stretches: readonly LifeStretch[]
  readonly standings: readonly StandingLife[]
}

/** In the order of the worlds. */
export function livesAt(worlds: readonly World[], times: Times): AgreementLife[] {
  return worlds.map((world) => {
    const life = lifeOf(world, times)
    return {
      agreement: world.agreement.id,
      ...life,
      stretches: merged(
        stretchesOf(world, times.knownOn).map(({ from, until, phase }) => ({
          from: dayText(from),
          until: Number.isFinite(until) ? dayText(until) : null,
          state: phase,
        })),
      ),
      standings: life.standings.map((own) => standingLife(world, life, own, times)),
    }
  })
}

function standingLife(
  world: World,
  life: LifeResult,
  own: StandingResult,
  times: Times,
): StandingLife {
  const notice = noticeAt(world, own.party, times)
  return {
    ...own,
    bound: life.inForce && isBound(own.state, life.phase as Phase),
    notice:
      notice === null
        ? null
        : {
            lapse: notice.lapse.id,
            becomes: notice.lapse.to,
            until: dayText(notice.from),
            citation: citationOf(notice.lapse.cite),
          },
    stretches: standingStretches(world, own.party, times),
  }
}

/** What the party's standing was from day to day, told only where it was said. */
function standingStretches(world: World, party: PartyId, times: Times): LifeStretch[] {
  const { knownOn } = times
  const days = standingDays(world, party, knownOn)
  const found = days.flatMap((from, at): LifeStretch[] => {
    const state = standingAt(world, party, { asOf: from, knownOn })?.state
    const until = days[at + 1]
    if (state === undefined || until === from) return []
    return [{ from: dayText(from), until: until === undefined ? null : dayText(until), state }]
  })
  return merged(found)
}

function merged(stretches: readonly LifeStretch[]): LifeStretch[] {
  const found: LifeStretch[] = []
  for (const one of stretches) {
    const last = found.at(-1)
    if (last?.state === one.state && last.until === one.from) {
      found[found.length - 1] = { ...last, until: one.until }
    } else found.push(one)
  }
  return found
}

function dayText(at: Instant): string {
  return formatDay(dayOf(at))
}
