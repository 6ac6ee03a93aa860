// The history of a count of a party or a group: its value on each day on which it, its ceiling or
// the membership of the group changes.
import { groupOf } from '#language/agreement.ts'
import type { Count } from '#language/count.ts'
import { valueAt } from '#language/dated.ts'
import { limitSteps } from '#language/limit.ts'
import type { Group, HolderId } from '#language/party.ts'
import { day, dayOf, endOfTime, formatDay, msPerDay } from '#language/time.ts'
import type { Instant, IsoDay } from '#language/time.ts'
import { countNamed } from './explain.ts'
import { limitsFor, sumAt } from './holders.ts'
import { bindingStretches } from './lifetime.ts'
import { limitOn, statedSum } from './limits.ts'
import type { LimitState } from './result.ts'
import { firstWordOf } from './spoken.ts'
import { standingDays } from './standings.ts'
import { orderAt, type World } from './world.ts'

export interface HistoryPoint {
  readonly on: IsoDay
  /** Null where a part is not known. */
  readonly value: number | null
  readonly known: number
  /** The ceiling that binds on the day; null where none does. */
  readonly max: number | null
  readonly state: LimitState | null
  /** The messages that changed it on that day; none where only the ceiling changed. */
  readonly messages: readonly string[]
}

export function history(
  world: World,
  countId: string,
  holder: HolderId,
  knownOn: Instant = endOfTime,
): HistoryPoint[] {
  const count = countNamed(world, countId)
  const limit = limitsFor(world.agreement, holder).find((one) => one.count === count) ?? null
  const group = groupOf(world.agreement, holder)
  const changed = changesOf(world, count, group, holder, knownOn)
  // As many as a record has days: too many to be handed to a function.
  const first = [...changed.keys()].reduce((a, b) => Math.min(a, b), Infinity)
  const steps = limit === null ? [] : limitSteps(limit, knownOn)
  const limited = limit === null ? [] : limitDays(world, steps, knownOn)
  const joined = (group?.members ?? []).flatMap(({ from, until }) => [from, until])
  const bounds = [...limited, ...joined.filter(Number.isFinite).map(dayOf)]
  const days = new Set([...changed.keys(), ...bounds.filter((day) => day >= first)])
  const bound = limit === null ? [] : boundDays(world, holder, knownOn)
  const perhaps = new Set(bound.filter((day) => day >= first && !days.has(day)))
  return [...days, ...perhaps]
    .toSorted((a, b) => a - b)
    .map((number): HistoryPoint => {
      const times = { asOf: (number + 1) * msPerDay - 1, knownOn }
      const sum = sumAt(world, count, holder, times)
      const value = statedSum(world, count, holder, times)
      const state =
        limit === null ? null : limitOn(world, limit, holder, value, sum.known, times).result.state
      const binds = state !== 'not-yet-binding' && state !== 'no-longer-binding'
      return {
        on: formatDay(number),
        value,
        known: sum.known,
        max: binds ? (valueAt(steps, times.asOf)?.value ?? null) : null,
        state,
        messages: [...(changed.get(number) ?? [])].map((at) => world.messages[at]!.id),
      }
    })
    .filter((point, at, all) => !perhaps.has(day(point.on)) || point.state !== all[at - 1]?.state)
}

/** Days from which the agreement may bind the party, or bind it no more. */
function boundDays(world: World, holder: HolderId, knownOn: Instant): readonly number[] {
  const begins = bindingStretches(world, knownOn).map((stretch) => stretch.from)
  return [...begins, ...standingDays(world, holder, knownOn)].map(dayOf)
}

/** Per day, the messages that changed, or first said, what the party or a member of it had. */
function changesOf(
  world: World,
  count: Count,
  group: Group | null,
  holder: HolderId,
  knownOn: Instant,
): ReadonlyMap<number, ReadonlySet<number>> {
  const order = orderAt(world, knownOn)
  const changed = new Map<number, Set<number>>()
  const note = (effective: Instant, at: number): void => {
    const day = dayOf(effective)
    changed.set(day, (changed.get(day) ?? new Set()).add(at))
  }
  const own = { party: holder, from: -Infinity, until: Infinity }
  for (const { party, from, until } of [...(group?.members ?? []), own]) {
    world.points
      .get(count)
      ?.get(party)
      ?.each(order, (effective, at) => {
        if (from <= effective && effective < until) note(effective, at)
      })
    for (const { item } of count.terms) {
      const word = item.single ? firstWordOf(world, item, party, knownOn) : null
      if (word !== null && from <= word.effective && word.effective < until)
        note(word.effective, word.order)
    }
  }
  return changed
}

function limitDays(
  world: World,
  values: readonly { readonly from: Instant }[],
  knownOn: Instant,
): readonly number[] {
  const ends = bindingStretches(world, knownOn).map((stretch) => stretch.until)
  const moments = [...values.map((value) => value.from), ...ends]
  return moments.filter((moment) => Number.isFinite(moment)).map(dayOf)
}
