// Which keys make receipts of a party. One that a later roster has taken off stays good for what it
// signed before: for heads that the party, when it wrote that roster, says to have seen. It says so
// in its own log, under its root's signature, so that no clock is asked, and whoever has the old
// key later can neither date a receipt back nor give one for anything newer.
import { formatVerifierKey, type VerifierKey } from './key.ts'
import type { LogState } from './log-state.ts'
import type { Head } from './names.ts'
import { keysOf, type Roster } from './roster.ts'

export type Seen = ReadonlyMap<string, Pick<Head, 'size'>>

/** A roster of a party, and what the party had seen of other logs when it wrote it. */
export interface PastRoster {
  readonly roster: Roster
  readonly seen: Seen
}

/** Of all rosters of a party in their order: those whose receipt over this head counts. */
export function receiptKeysFor(
  past: readonly PastRoster[],
  { origin, size }: Pick<Head, 'origin' | 'size'>,
): readonly VerifierKey[] {
  const counting = new Map<string, VerifierKey>()
  for (const [at, { roster }] of past.entries()) {
    const next = past[at + 1]
    const until = next === undefined ? Infinity : (next.seen.get(origin)?.size ?? 0)
    if (size > until) continue
    for (const key of keysOf(roster, 'receipt')) counting.set(formatVerifierKey(key), key)
  }
  return [...counting.values()]
}

/** Those of its logs in their order; a further one has seen all that the one before had. */
export function pastRostersIn(states: readonly LogState[]): readonly PastRoster[] {
  const past: PastRoster[] = []
  let before: Seen = new Map()
  for (const { rosters, course } of states) {
    for (const { roster, seen } of rosters) past.push({ roster, seen: joined(before, seen) })
    before = joined(before, course.seen)
  }
  return past
}

/** What was seen by either of two. */
export function joined(one: Seen, other: Seen): Seen {
  const all = new Map(one)
  for (const [origin, { size }] of other) {
    if (size > (all.get(origin)?.size ?? 0)) all.set(origin, { size })
  }
  return all
}
