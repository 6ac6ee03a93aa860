// Findings: what a reader of the result should not miss. Gathered from the other results and from
// the histories of items. Data, never thrown, never a judgement.
import type { Provision } from '#language/citation.ts'
import type { Evidence } from '#language/evidence.ts'
import type { FindingCode } from '#language/finding.ts'
import { absent } from '#language/item.ts'
import type { Message } from '#language/message.ts'
import type { HolderId, PartyId } from '#language/party.ts'
import { dayOf, formatDay, type Instant } from '#language/time.ts'
import { apartFindings } from './apart.ts'
import { citationOf } from './citations.ts'
import { crosscheckFindings } from './crosschecks.ts'
import { stepsKnown, type Step, type Thing } from './fold.ts'
import { lifeAt } from './lifetime.ts'
import type {
  CountResult,
  FindingResult,
  FindingValues,
  LimitResult,
  ObligationResult,
  QuotaResult,
} from './result.ts'
import { timeframeFindings } from './timeframes.ts'
import { countAt, derivedFrom, orderAt, stands, type Times, type World } from './world.ts'

export interface PartyResults {
  readonly counts: readonly CountResult[]
  readonly limits: readonly LimitResult[]
  readonly obligations: readonly ObligationResult[]
  readonly quotas: readonly QuotaResult[]
}

export function findingsOf(
  world: World,
  party: PartyId,
  times: Times,
  results: PartyResults,
): FindingResult[] {
  const today = formatDay(dayOf(times.asOf))
  return [
    ...limitFindings(party, times, results),
    ...results.counts.flatMap((count) => countFindings(party, today, count)),
    ...results.obligations.flatMap((obligation) => obligationFindings(party, obligation)),
    ...results.quotas.filter(({ state }) => state === 'over').map((q) => quotaFinding(party, q)),
    ...timeframeFindings(world, party, times),
    ...crosscheckFindings(world, party, times),
    ...apartFindings(world, party, times),
    ...itemFindings(world, party, times),
    ...messageFindings(world, party, times),
  ]
}

export function limitFindings(
  holder: HolderId,
  { asOf }: Times,
  { counts, limits }: Pick<PartyResults, 'counts' | 'limits'>,
): FindingResult[] {
  const on = formatDay(dayOf(asOf))
  return limits.flatMap((limit) => {
    const { limit: about, citation, evidence } = limit
    const base = { party: holder, about, on, citation, messages: [], evidence }
    const over = overLimit(limit, counts)
    return [
      ...(over === null ? [] : [{ ...base, code: 'over-limit' as const, values: over }]),
      ...readingsOf(limit).map((values) => ({ ...base, code: 'readings-differ' as const, values })),
    ]
  })
}

/** By how much it is over; by how much at least, where a part of the count is not known. */
function overLimit(limit: LimitResult, counts: readonly CountResult[]): FindingValues | null {
  if (limit.state !== 'over' || limit.max === null) return null
  const count = counts.find((one) => one.count === limit.count)
  const value = limit.value ?? count?.known ?? 0
  const above = { value, max: limit.max, above: value - limit.max }
  return limit.value === null ? { ...above, unknown: count?.unknownItems ?? 0 } : above
}

function readingsOf(limit: LimitResult): readonly FindingValues[] {
  return limit.readings
    .filter((read) => limit.value !== null || read.value !== null)
    .map((read) => ({
      reading: read.reading,
      by: read.by ?? '',
      value: limit.value ?? '',
      read: read.value ?? '',
      state: limit.state,
      readState: read.state,
    }))
}

function countFindings(party: PartyId, on: string, count: CountResult): FindingResult[] {
  if (!count.old) return []
  return [
    {
      code: 'not-restated',
      party,
      about: count.count,
      on,
      citation: count.citation,
      messages: [],
      evidence: count.evidence,
      values: { statedOn: count.statedOn ?? '' },
    },
  ]
}

function obligationFindings(party: PartyId, result: ObligationResult): FindingResult[] {
  const code: FindingCode | null =
    result.state === 'overdue'
      ? 'obligation-overdue'
      : result.state === 'met-late'
        ? 'obligation-met-late'
        : null
  const differing = result.readings.map((read) => ({
    code: 'readings-differ' as const,
    values: {
      reading: read.reading,
      by: read.by ?? '',
      trigger: result.trigger,
      state: result.state,
      readState: read.state,
    },
  }))
  const values = { trigger: result.trigger, due: result.due, met: result.metOn ?? '' }
  // What stands beside an overdue duty is not what met it, but the word that it will not be.
  const isDeclined = result.state === 'overdue' && result.metBy !== null
  const told = isDeclined ? { ...values, declined: result.metBy } : values
  const own = code === null ? [] : [{ code, values: told }]
  return [...own, ...differing].map((one) => ({
    ...one,
    party,
    about: result.obligation,
    on: result.due.slice(0, 10),
    citation: result.citation,
    messages: result.metBy === null ? [] : [result.metBy],
    evidence: result.evidence,
  }))
}

function quotaFinding(party: PartyId, quota: QuotaResult): FindingResult {
  return {
    code: 'quota-exceeded',
    party,
    about: quota.quota,
    on: quota.from,
    citation: quota.citation,
    messages: quota.messages,
    evidence: quota.evidence,
    values: { used: quota.known, max: quota.max ?? '', each: quota.each ?? '' },
  }
}

interface StepFinding {
  readonly code: FindingCode
  readonly party: PartyId
  readonly about: string
  readonly at: Instant
  readonly message: Message | null
  readonly values: FindingValues
}

/**
 * What the histories of items show: steps that the states do not allow, items left out, items of
 * one Party of which another speaks.
 */
function itemFindings(world: World, party: PartyId, times: Times): FindingResult[] {
  const order = orderAt(world, times.knownOn)
  const all = derivedFrom(world, `item findings/${order}`, () => {
    const found: StepFinding[] = []
    for (const folded of world.kinds.values()) {
      for (const thing of folded.things.values()) {
        stepFindings(world, thing, order, found)
        const { ownersAlone, byOthers } = thing.kind.kind
        if (ownersAlone || byOthers.length > 0) othersFindings(world, thing, order, found)
      }
    }
    return found.toSorted((a, b) => a.at - b.at)
  })
  return all
    .filter((finding) => finding.party === party && finding.at <= times.asOf)
    .map((finding) => stepResult(world, finding))
}

function stepFindings(world: World, thing: Thing, order: number, found: StepFinding[]): void {
  const { kind } = thing.kind
  let before: string | null = null
  let from: string = kind.initial
  for (const step of stepsKnown(thing, order) ?? []) {
    const { row } = step
    if (row === null) continue
    const base = {
      party: row.owner,
      about: `${kind.id}:${thing.id}`,
      at: step.effective,
      message: world.messages[step.order] ?? null,
    }
    if (step.restatement && kind.single && row.state === absent && before !== absent) {
      found.push({ ...base, code: 'absent-from-restatement', values: { item: thing.id, from } })
    }
    if (isIllegal(step, kind.states, from)) {
      const party = base.message?.from ?? row.owner
      const values = { item: thing.id, from, to: row.state }
      found.push({ ...base, party, code: 'illegal-step', values })
    }
    if (isOwnAnswer(step, kind.byOthers, from, base.message)) {
      found.push({ ...base, code: 'its-own-answer', values: { item: thing.id, to: row.state } })
    }
    for (const [field, amount] of Object.entries(step.change?.add ?? {})) {
      const value = row[field]
      if (typeof value !== 'number' || value >= 0 || amount >= 0) continue
      found.push({ ...base, code: 'below-zero', values: { item: thing.id, field, value } })
    }
    before = row.state
    // What a restatement left out was in the state before: it does not come back in any other.
    if (row.state !== absent) from = row.state
  }
}

/**
 * What a Party that does not own the item states of it, and what is not for another to state; a
 * reporter may speak of every item.
 */
function othersFindings(world: World, thing: Thing, order: number, found: StepFinding[]): void {
  const { parties } = world.agreement
  const { ownersAlone, byOthers } = thing.kind.kind
  let owner: PartyId | null = null
  let from: string | null = null
  for (const { row, change, order: told, effective } of stepsKnown(thing, order)) {
    const state: string | null = row?.state ?? from
    const isForOwner = ownersAlone || (state !== from && !byOthers.includes(state ?? ''))
    from = state
    const message = world.messages[told]
    const given = change !== null && 'owner' in change.set
    const by: PartyId = owner ?? (given ? thing.owner : (row?.owner ?? thing.owner))
    owner = row?.owner ?? owner
    if (change === null || message === undefined || !isForOwner) continue
    const senders = message.jointly ?? [message.from]
    if (senders.includes(by) || !parties.some(({ id }) => senders.includes(id))) continue
    const about = `${thing.kind.kind.id}:${thing.id}`
    const values = { item: thing.id, by }
    found.push({ code: 'not-its-own', party: message.from, about, at: effective, message, values })
  }
}

/** Its owner, and nobody else with it, gives it a state that is for another to give. */
function isOwnAnswer(
  { row, change }: Step,
  byOthers: readonly string[],
  from: string,
  message: Message | null,
): boolean {
  if (row === null || change === null || message === null) return false
  if (row.state === from || !byOthers.includes(row.state)) return false
  return (message.jointly ?? [message.from]).every((one) => one === row.owner)
}

function isIllegal(
  step: Step,
  states: Readonly<Record<string, readonly string[]>>,
  from: string,
): boolean {
  const to = step.change === null ? absent : (step.row?.state ?? absent)
  if (to === absent || to === from) return false
  return !(states[from]?.includes(to) ?? false)
}

function stepResult(world: World, finding: StepFinding): FindingResult {
  const { message } = finding
  const type = message === null ? undefined : world.types.get(message.type)
  return {
    code: finding.code,
    party: finding.party,
    about: finding.about,
    on: formatDay(dayOf(finding.at)),
    citation: type === undefined ? null : citationOf(type.cite),
    messages: message === null ? [] : [message.id],
    evidence: message?.evidence ?? 'seen',
    values: finding.values,
  }
}

/** What single messages show: totals that differ, sources that differ, messages after the end. */
export function messageFindings(world: World, party: PartyId, times: Times): FindingResult[] {
  const order = orderAt(world, times.knownOn)
  const found: FindingResult[] = []
  for (const [at, message] of world.messages.entries()) {
    if (message.effective > times.asOf || !tellsOf(world, at, party)) continue
    if (!stands(world, at, order)) continue
    const type = world.types.get(message.type)
    if (type === undefined) {
      found.push(messageFinding('unknown-message', message, null, { type: message.type }))
      continue
    }
    found.push(...claimFindings(world, message, type.cite, order))
    for (const conflict of message.conflicts) {
      const publisher = world.record.sources[conflict.source]?.publisher
      const named = publisher === undefined ? {} : { publisher }
      const values = { ...conflict, ...named, type: message.type }
      found.push(messageFinding('sources-differ', message, type.cite, values))
    }
    if (type.effect !== null && isAfterEnd(world, message, times)) {
      found.push(messageFinding('sent-after-end', message, type.cite, { type: message.type }))
    }
  }
  return found
}

/** A Party's own messages tell of it, and those of a reporter that change an item of its own. */
function tellsOf(world: World, at: number, party: PartyId): boolean {
  return world.messages[at]!.from === party || reportedOf(world).get(at)?.has(party) === true
}

/** Of whom a reporter's messages tell; of every Party where no item of anybody is changed. */
function reportedOf(world: World): ReadonlyMap<number, ReadonlySet<PartyId>> {
  return derivedFrom(world, 'parties reported of', () => {
    const { groups, parties, reporters } = world.agreement
    const holders = [...parties, ...groups]
    const found = new Map<number, Set<PartyId>>()
    for (const [at, { from }] of world.messages.entries()) {
      if (reporters.some(({ id }) => id === from)) found.set(at, new Set())
    }
    if (found.size === 0) return found
    for (const { things } of world.kinds.values()) {
      for (const thing of things.values()) {
        for (const step of stepsKnown(thing, Infinity)) {
          const owner = holders.find(({ id }) => id === step.row?.owner)
          if (owner !== undefined) found.get(step.order)?.add(owner.id)
        }
      }
    }
    const all = new Set(parties.map(({ id }) => id))
    return new Map([...found].map(([at, own]) => [at, own.size === 0 ? all : own]))
  })
}

/** Totals that the sender states, against what the items of that day sum to. */
function claimFindings(
  world: World,
  message: Message,
  cite: Provision,
  order: number,
): FindingResult[] {
  const claims = world.types.get(message.type)?.claims?.(message.body as never)
  if (claims === undefined || claims === null) return []
  const knownOn = world.messages[order - 1]?.known ?? message.known
  return Object.entries(claims).flatMap(([countId, claimed]) => {
    const count = world.agreement.counts.find((one) => one.id === countId)
    if (count === undefined || typeof claimed !== 'number') return []
    const sum = countAt(world, count, message.from, { asOf: message.effective, knownOn })
    if (sum.known === claimed && sum.unknown === 0) return []
    const values = { count: countId, claimed, computed: sum.known, unknown: sum.unknown }
    return [messageFinding('declared-total-differs', message, cite, values)]
  })
}

function isAfterEnd(world: World, message: Message, times: Times): boolean {
  const { phase } = lifeAt(world, { asOf: message.effective, knownOn: times.knownOn })
  return phase === 'ended'
}

function messageFinding(
  code: FindingCode,
  message: Message,
  cite: Provision | null,
  values: FindingValues,
): FindingResult {
  const evidence: Evidence = message.evidence
  return {
    code,
    party: message.from,
    about: message.id,
    on: formatDay(dayOf(message.effective)),
    citation: cite === null ? null : citationOf(cite),
    messages: [message.id],
    evidence,
    values,
  }
}
