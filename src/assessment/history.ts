// The history of a count: its value on each day on which it or its ceiling changes.
import { valueAt } from '#language/dated.ts'
import type { PartyId } from '#language/party.ts'
import { dayOf, endOfTime, formatDay, msPerDay, type Instant, type IsoDay } from '#language/time.ts'
import { countNamed } from './explain.ts'
import { bindingStretches } from './lifetime.ts'
import { limitOn } from './limits.ts'
import type { LimitState } from './result.ts'
import { countAt, orderAt, type World } from './world.ts'

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
  party: PartyId,
  knownOn: Instant = endOfTime,
): HistoryPoint[] {
  const count = countNamed(world, countId)
  const limit = world.agreement.limits.find((one) => one.count === count) ?? null
  const order = orderAt(world, knownOn)
  const changed = new Map<number, Set<number>>()
  world.points
    .get(count)
    ?.get(party)
    ?.each(order, (effective, at) => {
      const day = dayOf(effective)
      const messages = changed.get(day) ?? new Set()
      changed.set(day, messages.add(at))
    })
  const first = Math.min(...changed.keys())
  const bounds = limit === null ? [] : limitDays(world, limit.values, knownOn)
  const days = new Set([...changed.keys(), ...bounds.filter((day) => day >= first)])
  return [...days]
    .toSorted((a, b) => a - b)
    .map((day): HistoryPoint => {
      const times = { asOf: (day + 1) * msPerDay - 1, knownOn }
      const sum = countAt(world, count, party, times)
      const value = sum.unknown === 0 ? sum.known : null
      const state =
        limit === null ? null : limitOn(world, limit, party, value, sum.known, times).result.state
      const binds = state !== 'not-yet-binding' && state !== 'no-longer-binding'
      return {
        on: formatDay(day),
        value,
        known: sum.known,
        max: limit !== null && binds ? (valueAt(limit.values, times.asOf)?.value ?? null) : null,
        state,
        messages: [...(changed.get(day) ?? [])].map((at) => world.messages[at]!.id),
      }
    })
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
