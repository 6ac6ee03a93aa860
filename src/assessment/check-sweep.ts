// Walks every day of an agreement's life and one beyond: each limit has one value or a declared
// gap, each quota one period, each counting rule that has dated versions one version. Off-by-one
// days, gaps and doubled values of a text that changes over time show here and nowhere else.
import { groupOf, type Agreement } from '#language/agreement.ts'
import type { Rule, Term } from '#language/count.ts'
import type { Limit } from '#language/limit.ts'
import type { HolderId, PartyId } from '#language/party.ts'
import { quotaValues, type Quota } from '#language/quota.ts'
import { dayOf, formatDay, msPerDay, type DayNumber } from '#language/time.ts'
import { seeded } from './chance.ts'
import { problem, type CheckProblem, type CheckResult } from './check-report.ts'
import { fitsRow, type Trials } from './check-trials.ts'
import { limitsFor } from './holders.ts'
import { countsAt, limitsAt } from './limits.ts'
import { lifeAt, owingAt } from './lifetime.ts'
import { quotasAt } from './quotas.ts'
import { randomRow, turningDays } from './random-record.ts'
import type { LimitResult, QuotaResult } from './result.ts'
import { replay, timesOf, type World } from './world.ts'

export function checkSweep(agreement: Agreement, trials: Trials): CheckResult {
  const first = dayOf(agreement.span.from)
  const last = lastDay(agreement)
  const world = emptyWorld(agreement)
  const problems = [
    ...checkValuesUsed(agreement),
    ...agreement.counts.flatMap((count) => checkVersions(agreement, count.terms, trials)),
  ]
  // One word per limit or quota is enough: the first day on which it fails.
  const failed = new Set<string>()
  for (let day = first; day <= last; day += 1) {
    for (const one of checkDay(world, day)) {
      if (failed.has(one.about)) continue
      failed.add(one.about)
      problems.push(one)
    }
  }
  return { check: 'sweep', looked: last - first + 1, problems }
}

/** The day after the last on which anything changes. */
function lastDay(agreement: Agreement): DayNumber {
  const days = [...turningDays(agreement), agreement.span.until ?? agreement.span.from]
  return dayOf(Math.max(...days)) + 1
}

/** No message: what follows from the text alone. */
function emptyWorld(agreement: Agreement): World {
  const none = { title: null, notice: null, complete: true, until: null, sources: {}, messages: [] }
  return replay(agreement, { agreement: agreement.id, ...none })
}

function checkDay(world: World, day: DayNumber): readonly CheckProblem[] {
  const { agreement } = world
  const today = formatDay(day)
  const times = timesOf(today, null)
  const { inForce } = lifeAt(world, times)
  const owes = owingAt(world, times.knownOn)
  const binds = (holder: HolderId) =>
    inForce && (groupOf(agreement, holder) !== null || owes(times.asOf, holder))
  const unlimited = [...agreement.parties, ...agreement.groups].flatMap(({ id: party }) => {
    const limits = limitsAt(world, party, times, countsAt(world, party, times))
    return limitsFor(agreement, party)
      .filter((limit) => !limitStands(limit, limits, times.asOf, binds(party)))
      .map((limit) => problem('limit-not-one-value', limit.id, { day: today, party }))
  })
  const unmeasured = agreement.parties.flatMap(({ id: party }) => {
    const quotas = quotasAt(world, party, times)
    return agreement.quotas
      .filter((quota) => !quotaStands(quota, party, quotas, day, binds(party)))
      .map((quota) => problem('quota-not-one-period', quota.id, { day: today, party }))
  })
  return [...unlimited, ...unmeasured]
}

/** Where it binds, the one value that began and was not replaced; else, that it does not. */
function limitStands(
  limit: Limit,
  results: readonly LimitResult[],
  at: number,
  isBinding: boolean,
): boolean {
  const own = results.filter((one) => one.limit === limit.id)
  const begun = limit.values.filter((value) => value.from <= at)
  const current = begun.filter((value) => !begun.some((other) => other.from > value.from))
  const [result] = own
  if (own.length !== 1 || result === undefined || current.length > 1) return false
  const binds = result.state !== 'not-yet-binding' && result.state !== 'no-longer-binding'
  if (!isBinding || current.length === 0) return !binds
  return binds && result.max === current[0]?.value
}

function quotaStands(
  quota: Quota,
  party: PartyId,
  results: readonly QuotaResult[],
  day: DayNumber,
  isBinding: boolean,
): boolean {
  const own = results.filter((one) => one.quota === quota.id)
  // A quota for each of something has no line before the first act.
  if (!isBinding || quota.each !== null) return own.length === 0
  const today = formatDay(day)
  const values = quotaValues(quota, party)
  const declared = quota.maxOf !== null || values.some((value) => dayOf(value.from) <= day)
  if (!declared && own.length === 0) return true
  const [result] = own
  return own.length === 1 && result !== undefined && result.from <= today && today < result.until
}

/** A value that begins when the agreement has ended is never in force. */
function checkValuesUsed(agreement: Agreement): readonly CheckProblem[] {
  const end = agreement.span.until ?? Infinity
  const dated = [
    ...agreement.limits.map(({ id, values }) => ({ id, values })),
    ...agreement.quotas
      .filter(({ maxOf, allotted }) => maxOf === null && allotted === null)
      .map(({ id, max, byParty }) => ({ id, values: [...max, ...[...byParty.values()].flat()] })),
  ]
  return dated.flatMap(({ id, values }) => {
    if (values.length === 0) return [problem('limit-not-one-value', id)]
    return values
      .filter((value) => value.from >= end)
      .map((value) => problem('value-after-the-end', id, { day: formatDay(dayOf(value.from)) }))
  })
}

/** Rules of one count that cite one provision for one kind of item are versions of one another. */
function checkVersions(
  agreement: Agreement,
  terms: readonly Term[],
  trials: Trials,
): readonly CheckProblem[] {
  const groups = new Map<string, Term[]>()
  for (const term of terms) {
    const key = `${term.item.id} ${term.rule.cite.id}`
    groups.set(key, [...(groups.get(key) ?? []), term])
  }
  return [...groups.values()].flatMap((group) => {
    const isDated = group.some(({ rule }) => rule.from !== -Infinity || rule.until !== Infinity)
    if (group.length < 2 || !isDated) return []
    return [...gapsOf(group), ...overlapsOf(agreement, group, trials)]
  })
}

function gapsOf(group: readonly Term[]): readonly CheckProblem[] {
  const inOrder = group.map((term) => term.rule).toSorted((a, b) => a.from - b.from)
  const problems: CheckProblem[] = []
  let until = inOrder[0]?.until ?? Infinity
  for (const rule of inOrder.slice(1)) {
    if (rule.from > until) {
      const values = { from: formatDay(dayOf(until)), until: formatDay(dayOf(rule.from)) }
      problems.push(problem('rule-versions-leave-a-gap', rule.id, values))
    }
    until = Math.max(until, rule.until)
  }
  return problems
}

/** Two versions in force on one day are a fault only where one item can come under both. */
function overlapsOf(
  agreement: Agreement,
  group: readonly Term[],
  trials: Trials,
): readonly CheckProblem[] {
  const chance = seeded(trials.seed)
  const rows = group
    .slice(0, 1)
    .flatMap(({ item }) =>
      Array.from({ length: trials.rounds * 10 }, () => randomRow(agreement, item, chance)),
    )
  return group.flatMap(({ rule }, index) =>
    group.slice(0, index).flatMap(({ rule: earlier }) => {
      const day = daysTogether(rule, earlier)
      if (day === null) return []
      const row = rows.find((one) => fitsRow(rule, one) && fitsRow(earlier, one))
      if (row === undefined) return []
      const values = { with: earlier.id, day, row: JSON.stringify(row) }
      return [problem('rule-versions-overlap', rule.id, values)]
    }),
  )
}

/** The first day on which both are in force, or null. */
function daysTogether(a: Rule, b: Rule): string | null {
  const from = Math.max(a.from, b.from)
  if (from >= Math.min(a.until, b.until)) return null
  return from === -Infinity ? 'always' : formatDay(Math.floor(from / msPerDay))
}
