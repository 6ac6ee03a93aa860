// The life of an agreement and the standing of its parties at two times: the dated facts of the
// agreement together with the messages of the record that carry them further.
import type { Agreement } from '#language/agreement.ts'
import { isBound, standing, term, type Phase } from '#language/life.ts'
import type { PartyId } from '#language/party.ts'
import { startOf, type Instant } from '#language/time.ts'
import { rowAt, stepsKnown, type Step } from './fold.ts'
import { silenceAfter, type Silence } from './lapses.ts'
import { derivedFrom, orderAt, type Times, type World } from './world.ts'

/** A stretch of time in one phase. */
export interface Stretch {
  readonly from: Instant
  /** The first moment after it; Infinity where none is known. */
  readonly until: Instant
  readonly phase: Phase
}

export interface LifeAt {
  readonly phase: Phase
  readonly since: Instant | null
  /** The first moment at which it no longer holds, as far as known then. */
  readonly until: Instant | null
  readonly inForce: boolean
}

const bindingPhases: ReadonlySet<Phase> = new Set(['in-force', 'committed'])
export const owingPhases: ReadonlySet<Phase> = new Set(['in-force', 'committed', 'provisional'])

export function lifeAt(world: World, times: Times): LifeAt {
  const stretches = stretchesOf(world, times.knownOn)
  const now = stretches.findLast((one) => one.from <= times.asOf)
  if (now === undefined) return { phase: 'none', since: null, until: null, inForce: false }
  const inForce = bindingPhases.has(now.phase)
  return {
    phase: now.phase,
    since: beginningOf(stretches, now),
    until: inForce ? untilKnownAt(world, times) : null,
    inForce,
  }
}

/**
 * Tells whether a party can owe anything at a moment: the agreement is in force, committed to or
 * provisionally applied, and the party has joined it and not left.
 */
export function owingAt(world: World, knownOn: Instant): (at: Instant, party: PartyId) => boolean {
  const stretches = stretchesOf(world, knownOn)
  return (at, party) => {
    const phase = stretches.findLast((one) => one.from <= at)?.phase ?? 'none'
    if (!owingPhases.has(phase)) return false
    const own = standingAt(world, party, { asOf: at, knownOn })
    return own === null || isBound(own.state, phase)
  }
}

/** Stretches in which limits bind. */
export function bindingStretches(world: World, knownOn: Instant): readonly Stretch[] {
  return stretchesOf(world, knownOn).filter((one) => bindingPhases.has(one.phase))
}

export interface StandingAt {
  readonly state: string
  readonly since: Instant | null
  readonly message: string | null
}

/**
 * The party's own attitude, by its last message or the facts of the agreement, whichever is later;
 * null where neither says anything of it. A notice that has run out has had its effect.
 */
export function standingAt(world: World, party: PartyId, times: Times): StandingAt | null {
  const fact = standingByFacts(world.agreement, party, times)
  const step = standingStepAt(world, party, times)
  if (step === null || step.row === null) return fact
  if (fact !== null && fact.since !== null && fact.since > step.effective) return fact
  const message = world.messages[step.order]?.id ?? null
  const notice = noticeOn(world, party, step, times)
  if (notice !== null && notice.objection === null && notice.from <= times.asOf) {
    return { state: notice.lapse.to, since: notice.from, message }
  }
  return { state: step.row.state, since: step.effective, message }
}

/** The notice under which the party stands, with the moment at which it runs out; null for none. */
export function noticeAt(world: World, party: PartyId, times: Times): Silence | null {
  const step = standingStepAt(world, party, times)
  const notice = step === null ? null : noticeOn(world, party, step, times)
  if (notice === null || notice.objection !== null || notice.from <= times.asOf) return null
  return standingAt(world, party, times)?.state === notice.lapse.from ? notice : null
}

function standingStepAt(world: World, party: PartyId, { asOf, knownOn }: Times): Step | null {
  const thing = world.kinds.get(standing)?.things.get(party)
  return thing === undefined ? null : rowAt(thing, asOf, orderAt(world, knownOn))
}

/** The term runs from the step into the state, not from one that repeats it. */
function noticeOn(world: World, party: PartyId, step: Step, times: Times): Silence | null {
  const lapse = world.agreement.lapses.find(
    ({ item, from }) => item === standing && from === step.row?.state,
  )
  if (lapse === undefined) return null
  const thing = world.kinds.get(standing)!.things.get(party)!
  const steps = stepsKnown(thing, orderAt(world, times.knownOn)).filter(
    (one) => one.effective <= times.asOf,
  )
  const other = steps.findLastIndex((one) => one.row?.state !== lapse.from)
  return silenceAfter(world, lapse, party, steps[other + 1] ?? step, times)
}

function standingByFacts(agreement: Agreement, party: PartyId, times: Times): StandingAt | null {
  const own = agreement.standings.filter((one) => one.party === party)
  if (own.length === 0) return null
  const happened = own.filter((one) => one.on <= times.asOf && one.known <= times.knownOn)
  const last = happened.toSorted((a, b) => a.on - b.on).at(-1)
  return { state: last?.state ?? 'outside', since: last?.on ?? null, message: null }
}

interface LifeStep {
  readonly on: Instant
  readonly known: Instant
  readonly phase: Phase
  readonly until: Instant | null
  /** Told by a message of the record, rather than a dated fact of the agreement. */
  readonly told: boolean
}

/** The phases of the agreement one after another, as known then. */
export function stretchesOf(world: World, knownOn: Instant): readonly Stretch[] {
  const order = orderAt(world, knownOn)
  const events = world.agreement.life.filter((event) => event.known <= knownOn).length
  return derivedFrom(world, `life/${order}/${events}`, () => stretch(stepsOf(world, knownOn)))
}

function stepsOf(world: World, knownOn: Instant): readonly LifeStep[] {
  const steps = lifeSteps(world.agreement).filter((step) => step.known <= knownOn)
  const thing = world.kinds.get(term)?.things.get('term')
  const told = thing === undefined ? [] : stepsKnown(thing, orderAt(world, knownOn))
  for (const { effective, row, change } of told) {
    if (row === null) continue
    const until = change?.set['until']
    steps.push({
      on: effective,
      known: effective,
      phase: row.state as Phase,
      until: typeof until === 'string' ? startOf(until) : null,
      told: true,
    })
  }
  return withEnds(asTold(steps.toSorted((a, b) => a.on - b.on)))
}

/** An end stays set until another is, or until it has passed and the agreement holds again. */
function withEnds(steps: readonly LifeStep[]): readonly LifeStep[] {
  let end: Instant | null = null
  return steps.map((step) => {
    const isPast = end !== null && step.on >= end && step.phase !== 'ended'
    end = step.until ?? (isPast ? null : end)
    return { ...step, until: end }
  })
}

/**
 * A record that ends the agreement earlier than it ended in fact leaves no later facts standing.
 */
function asTold(steps: readonly LifeStep[]): readonly LifeStep[] {
  const end = steps.findIndex((step) => step.told && step.phase === 'ended')
  if (end === -1) return steps
  return steps.filter((step, index) => index <= end || step.told)
}

function lifeSteps(agreement: Agreement): LifeStep[] {
  return agreement.life.map((event) => ({
    on: event.on,
    known: event.known,
    phase: event.phase,
    until: event.until === null ? null : startOf(event.until),
    told: false,
  }))
}

/** Each step holds until the next, or until the end that was set by then. */
function stretch(steps: readonly LifeStep[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  let end: Instant | null = null
  for (const [index, step] of steps.entries()) {
    if (end !== null && step.on > end) stretches.push({ from: end, until: step.on, phase: 'ended' })
    end = step.until
    const next = steps[index + 1]?.on ?? Infinity
    const until = Math.min(next, end ?? Infinity)
    if (until > step.on) stretches.push({ from: step.on, until, phase: step.phase })
  }
  if (end !== null && (stretches.at(-1)?.until ?? 0) === end) {
    stretches.push({ from: end, until: Infinity, phase: 'ended' })
  }
  return stretches
}

/** When the phase began, through extensions that continued it. */
function beginningOf(stretches: readonly Stretch[], now: Stretch): Instant {
  let index = stretches.indexOf(now)
  while (index > 0 && stretches[index - 1]!.phase === now.phase) index -= 1
  return stretches[index]!.from
}

/** The end as it stood on the day: an extension counts from when it took effect. */
function untilKnownAt(world: World, times: Times): Instant | null {
  let until: Instant | null = null
  for (const step of stepsOf(world, times.knownOn)) {
    if (step.on <= times.asOf) until = step.until
  }
  return until
}
