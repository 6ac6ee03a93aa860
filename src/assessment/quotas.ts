// Quotas: how many acts of a period are used, how many are left, and which messages used them.
import { valueAt } from '#language/dated.ts'
import { weakest, type Evidence } from '#language/evidence.ts'
import { absent } from '#language/item.ts'
import type { Message, MessageType } from '#language/message.ts'
import type { PartyId } from '#language/party.ts'
import { quotaValues, usersOf, type Allotment, type Quota } from '#language/quota.ts'
import { addMonths, day, dayOf, formatDay, lastIsoDay, msPerDay } from '#language/time.ts'
import { startOfYear, yearOf, type Instant } from '#language/time.ts'
import { citationOf } from './citations.ts'
import { comparePlaces, ordersOfType } from './message-orders.ts'
import { lifeAt, owingAt } from './lifetime.ts'
import { statedSum } from './limits.ts'
import type { Order } from './fold.ts'
import type { QuotaResult } from './result.ts'
import { mayBeMissing } from './silence.ts'
import { orderAt, rowsAt, stands, type RowView, type Times, type World } from './world.ts'

/**
 * The quotas of the period in which the day lies; none where the agreement is not in force, or not
 * for the party.
 */
export function quotasAt(world: World, party: PartyId, times: Times): QuotaResult[] {
  if (!lifeAt(world, times).inForce || !owingAt(world, times.knownOn)(times.asOf, party)) return []
  return world.agreement.quotas.flatMap((quota) => quotaAt(world, quota, party, times))
}

interface Period {
  readonly from: Instant
  readonly until: Instant
}

/** An act under the quota: null amount where it is not known how many fall under it. */
interface Act {
  readonly message: Message
  readonly amount: number | null
}

function quotaAt(world: World, quota: Quota, party: PartyId, times: Times): QuotaResult[] {
  const period = periodOf(quota, times.asOf)
  if (quota.allotted !== null) return allotted(world, quota, quota.allotted, party, times)
  const max = maxAt(world, quota, party, period, times)
  if (max === undefined) return []
  const acts = actsOf(world, quota, usersOf(quota, party), period, times)
  const result = (each: string | null, own: readonly Act[]) =>
    resultOf(world, { quota, period, asOf: times.asOf }, max, each, own)
  if (quota.each === null) return [result(null, acts)]
  const groups = Map.groupBy(acts, ({ message }) => quota.each!(message))
  // What does not tell of which it is may be of any, so that of none the number is known.
  const ofAny = (groups.get(null) ?? [])
    .filter(({ amount }) => amount !== 0)
    .map(({ message }): Act => ({ message, amount: null }))
  return [...groups].flatMap(([each, own]) =>
    each === null ? [] : [result(each, [...own, ...ofAny])],
  )
}

/** Null where it rests on a count that is not known; undefined where none is set. */
function maxAt(
  world: World,
  quota: Quota,
  party: PartyId,
  period: Period,
  { asOf, knownOn }: Times,
): number | null | undefined {
  const count = world.agreement.counts.find((one) => one.id === quota.maxOf?.id)
  if (count !== undefined) {
    const firstDay = period.from + msPerDay - 1
    return statedSum(world, count, party, { asOf: Math.min(asOf, firstDay), knownOn })
  }
  const values = quotaValues(quota, party)
  return valueAt(values, period.from)?.value ?? valueAt(values, asOf)?.value
}

/** As the record allots it: a line for each number that the party has, alone or with others. */
function allotted(
  world: World,
  quota: Quota,
  { item, to, over, covers, amount }: Allotment,
  party: PartyId,
  times: Times,
): QuotaResult[] {
  const period = periodOf(quota, times.asOf)
  return rowsAt(world, times, item).flatMap((view) => {
    const users = to(view.row)
    const max = amount(view.row)
    if (view.row.state === absent || !users.includes(party) || max === null) return []
    const each = over(view.row)
    const acts = actsOf(world, quota, users, period, times).filter(({ message }) => {
      const own = quota.each?.(message) ?? null
      return own === each || (own !== null && each !== null && covers?.(each, own) === true)
    })
    const result = resultOf(world, { quota, period, asOf: times.asOf }, max, each, acts)
    return [{ ...result, evidence: weakest([result.evidence, evidenceOf(world, view)]) }]
  })
}

function evidenceOf(world: World, { step }: RowView): Evidence {
  return step.change?.evidence ?? world.messages[step.order]?.evidence ?? 'seen'
}

function actsOf(
  world: World,
  quota: Quota,
  users: readonly PartyId[],
  period: Period,
  times: Times,
): readonly Act[] {
  const acts: Act[] = []
  const standing = standingOf(world, quota.of, times)
    .filter((at) => isUsedBy(world, quota, world.messages[at]!, users))
    .toSorted((a, b) => comparePlaces(world, a, b))
  const calledOff = calledOffIn(world, quota, times)
  for (const { order, effective } of toldOnce(world, quota, standing, times)) {
    const message = world.messages[order]!
    if (!isIn(quota, period, message, effective)) continue
    if (isTakenBack(world, quota, order, calledOff)) continue
    if (Math.min(effective, period.until - 1) > times.asOf) continue
    const falls = quota.where === null ? true : quota.where(message)
    if (falls === false) continue
    const amount = quota.amount === null ? 1 : quota.amount(message)
    acts.push({ message, amount: falls === null && amount !== 0 ? null : amount })
  }
  return acts.toSorted((a, b) => a.message.effective - b.message.effective)
}

function standingOf(world: World, types: readonly MessageType[], times: Times): readonly Order[] {
  const order = orderAt(world, times.knownOn)
  return types
    .flatMap((type) => ordersOfType(world).get(type.id) ?? [])
    .filter((at) => stands(world, at, order))
}

function isUsedBy(
  world: World,
  quota: Quota,
  message: Message,
  users: readonly PartyId[],
): boolean {
  const user = userOf(world, quota, message)
  return user !== null && users.includes(user)
}

/** The messages that call an act off, by what it is called. */
function calledOffIn(world: World, quota: Quota, times: Times): ReadonlyMap<string, Order[]> {
  const named = new Map<string, Order[]>()
  for (const order of standingOf(world, quota.takenBackBy, times)) {
    const message = world.messages[order]!
    const name = nameOf(quota, message)
    if (name === null || message.effective > times.asOf) continue
    const orders = named.get(name)
    if (orders === undefined) named.set(name, [order])
    else orders.push(order)
  }
  return named
}

function nameOf({ same }: Quota, message: Message): string | null {
  const name = same?.(message) ?? null
  return name === null ? null : JSON.stringify([message.from, name])
}

/** Called off after it was told of and before it was to take place. */
function isTakenBack(
  world: World,
  quota: Quota,
  act: Order,
  calledOff: ReadonlyMap<string, readonly Order[]>,
): boolean {
  if (calledOff.size === 0) return false
  const message = world.messages[act]!
  const moment = quota.in?.(message) ?? message.effective
  return (calledOff.get(nameOf(quota, message) ?? '') ?? []).some(
    (at) => comparePlaces(world, at, act) > 0 && world.messages[at]!.effective < moment,
  )
}

interface Told {
  /** The message that told of it last by the day asked. */
  readonly order: Order
  /** Its first day, by all that was told of it. */
  readonly effective: Instant
}

/** Messages that tell of one act make one. */
function toldOnce(
  world: World,
  quota: Quota,
  orders: readonly Order[],
  { asOf }: Times,
): readonly Told[] {
  const told: Told[] = []
  const named = new Map<string, number>()
  for (const order of orders) {
    const message = world.messages[order]!
    const { effective } = message
    const key = nameOf(quota, message)
    const at = key === null ? undefined : named.get(key)
    if (at === undefined) {
      if (key !== null) named.set(key, told.length)
      told.push({ order, effective })
    } else if (effective <= asOf || told[at]!.effective > asOf) {
      told[at] = { order, effective: told[at]!.effective }
    }
  }
  return told
}

/** A moment that the act names itself goes before its effective date. */
function isIn(quota: Quota, period: Period, act: Message, effective: Instant): boolean {
  const at = quota.in?.(act) ?? effective
  return at >= period.from && at < period.until
}

function userOf(world: World, quota: Quota, message: Message): PartyId | null {
  if (quota.usedBy === 'sender') return message.from
  const others = world.agreement.parties.filter((party) => party.id !== message.from)
  // Between two, what names no recipient is for the other.
  return message.to ?? (others.length === 1 ? others[0]!.id : null)
}

function resultOf(
  world: World,
  { quota, period, asOf }: { quota: Quota; period: Period; asOf: Instant },
  max: number | null,
  each: string | null,
  acts: readonly Act[],
): QuotaResult {
  const known = acts.reduce((sum, act) => sum + (act.amount ?? 0), 0)
  // A record that may lack an act of the period and holds none does not tell that there was none.
  const silent = acts.length === 0 && mayBeMissing(world, asOf)
  const unknown = silent || acts.some((act) => act.amount === null)
  return {
    quota: quota.id,
    each,
    from: formatDay(dayOf(period.from)),
    until: formatDay(Math.min(dayOf(period.until), day(lastIsoDay))),
    used: unknown ? null : known,
    known,
    max,
    left: unknown || max === null ? null : max - known,
    state: stateOf(known, max, unknown),
    messages: acts.map((act) => act.message.id),
    citation: citationOf(quota.cite),
    evidence: weakest([
      quota.cite.evidence,
      ...(quota.maxOf === null ? [] : [quota.maxOf.cite.evidence]),
      ...acts.map((act) => act.message.evidence),
    ]),
  }
}

function stateOf(known: number, max: number | null, unknown: boolean): QuotaResult['state'] {
  if (max === null) return 'unknown'
  if (known > max) return 'over'
  if (unknown) return 'unknown'
  return known === max ? 'used-up' : 'within'
}

function periodOf(quota: Quota, at: Instant): Period {
  const today = dayOf(at)
  if (quota.yearFrom === null) {
    const year = yearOf(today)
    return { from: startOfYear(year), until: startOfYear(year + 1) }
  }
  const first = dayOf(quota.yearFrom)
  let years = yearOf(today) - yearOf(first)
  if (addMonths(first, years * 12) > today) years -= 1
  return {
    from: addMonths(first, years * 12) * msPerDay,
    until: addMonths(first, (years + 1) * 12) * msPerDay,
  }
}
