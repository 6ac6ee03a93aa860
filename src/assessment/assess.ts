// The assessment of a record at two times: life, counts, limits, obligations, quotas and findings
// of every party and group, with the frontier that it was computed on.
import { type Group, type HolderId, membersAt, type PartyId } from '#language/party.ts'
import { dayOf, endOfTime, formatDay, formatInstant } from '#language/time.ts'
import { findingsOf, limitFindings, messageFindings } from './findings.ts'
import { lapsesAt } from './lapses.ts'
import { lifeAt, standingAt } from './lifetime.ts'
import { countsAt, limitsAt } from './limits.ts'
import { obligationsAt, type ObligationWindow, type PartyObligation } from './obligations.ts'
import { quotasAt } from './quotas.ts'
import { readingsOf } from './readings.ts'
import type {
  AssessmentResult,
  Frontier,
  GroupResult,
  LifeResult,
  PartyResult,
  StandingResult,
} from './result.ts'
import { orderAt, type Times, type World } from './world.ts'

export interface AssessOptions {
  /** Only this party or group; all of the agreement when left out. */
  readonly party?: HolderId
  /** Obligations due between these days; a year to either side of the day when left out. */
  readonly due?: Pick<ObligationWindow, 'from' | 'until'>
  /** Lines of the record that were refused, to be shown with the result. */
  readonly refused?: number
}

/** What of an assessment a moving slider shows: no duties, quotas and findings. */
export interface Measured {
  readonly life: LifeResult
  readonly parties: readonly Pick<PartyResult, 'party' | 'counts' | 'limits'>[]
  readonly groups: readonly Pick<GroupResult, 'group' | 'counts' | 'limits'>[]
}

/** Life, counts and limits alone, as `assess` gives them. */
export function measure(world: World, times: Times): Measured {
  const { parties, groups } = world.agreement
  return {
    life: lifeOf(world, times),
    parties: parties.map(({ id }) => ({ party: id, ...figuresOf(world, id, times) })),
    groups: groups.map(({ id }) => ({ group: id, ...figuresOf(world, id, times) })),
  }
}

function figuresOf(
  world: World,
  holder: HolderId,
  times: Times,
): Pick<PartyResult, 'counts' | 'limits'> {
  const counts = countsAt(world, holder, times)
  return { counts, limits: limitsAt(world, holder, times, counts) }
}

export function assess(world: World, times: Times, options: AssessOptions = {}): AssessmentResult {
  const { party: only, due, refused = 0 } = options
  const parties = world.agreement.parties
    .map((party) => party.id)
    .filter((party) => only === undefined || only === party)
  const span = only === undefined ? { ...due } : { ...due, party: only }
  const owed = Map.groupBy(obligationsAt(world, times, span), ({ party }) => party)
  return {
    format: 'mithaq-assessment-1',
    agreement: world.agreement.id,
    asOf: formatDay(dayOf(times.asOf)),
    knownOn: times.knownOn >= endOfTime ? null : formatDay(dayOf(times.knownOn)),
    notice: world.record.notice,
    life: lifeOf(world, times),
    parties: parties.map((party) => assessParty(world, party, times, owed.get(party) ?? [])),
    groups: world.agreement.groups
      .filter(({ id }) => only === undefined || only === id)
      .map((group) => assessGroup(world, group, times)),
    lapses: lapsesAt(world, times),
    reported: world.agreement.reporters.flatMap(({ id }) => messageFindings(world, id, times)),
    frontier: frontierOf(world, times, refused),
  }
}

function assessParty(
  world: World,
  party: PartyId,
  times: Times,
  owed: readonly PartyObligation[],
): PartyResult {
  const { counts, limits } = figuresOf(world, party, times)
  const obligations = owed.map(({ party: _, ...rest }) => rest)
  const quotas = quotasAt(world, party, times)
  const results = { counts, limits, obligations, quotas }
  return { party, ...results, findings: findingsOf(world, party, times, results) }
}

function assessGroup(world: World, group: Group, times: Times): GroupResult {
  const { id } = group
  const figures = figuresOf(world, id, times)
  return {
    group: id,
    members: membersAt(group, times.asOf),
    ...figures,
    findings: limitFindings(id, times, figures),
  }
}

/** Life and standings, as `assess` gives them. */
export function lifeOf(world: World, times: Times): LifeResult {
  const life = lifeAt(world, times)
  return {
    phase: life.phase,
    since: life.since === null ? null : formatDay(dayOf(life.since)),
    until: life.until === null ? null : formatDay(dayOf(life.until)),
    inForce: life.inForce,
    standings: world.agreement.parties.map((party) => standingResult(world, party.id, times)),
    readings: readingsOf(world, times.knownOn).flatMap(({ reading, world: under }) => {
      const read = lifeAt(under, times)
      if (read.phase === life.phase) return []
      return [{ reading: reading.id, by: reading.by, phase: read.phase, inForce: read.inForce }]
    }),
  }
}

function standingResult(world: World, party: PartyId, times: Times): StandingResult {
  const own = standingAt(world, party, times)
  const state = own?.state ?? 'applying'
  return {
    party,
    state,
    since: typeof own?.since === 'number' ? formatDay(dayOf(own.since)) : null,
    message: own?.message ?? null,
    readings: readingsOf(world, times.knownOn).flatMap(({ reading, world: under }) => {
      const read = standingAt(under, party, times)?.state ?? 'applying'
      return read === state ? [] : [{ reading: reading.id, by: reading.by, state: read }]
    }),
  }
}

function frontierOf(world: World, times: Times, refused: number): Frontier {
  const messages = orderAt(world, times.knownOn)
  const last = world.messages[messages - 1]
  return {
    messages,
    lastMessage: last?.id ?? null,
    lastKnown: last === undefined ? null : formatInstant(last.known),
    complete: world.record.complete,
    refused,
  }
}
