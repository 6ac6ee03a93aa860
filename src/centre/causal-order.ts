// The order of messages across logs. Within a log the index decides; across logs a message comes
// after what its author had seen when writing it, that is, below the heads that it names (`seen`);
// what it answers must be there. Everything else is concurrent; so that every centre gives it the
// same order, ties fall by depth, then by origin, then by index. No clock is asked.

/** What the order needs to know of a message. */
export interface Ordered {
  readonly origin: string
  readonly index: number
  readonly seen: readonly { readonly origin: string; readonly size: number }[]
}

export interface Placed<T extends Ordered> {
  readonly message: T
  /** One more than the greatest depth of what comes before it. */
  readonly depth: number
  /** Places in the result of the messages directly before it. */
  readonly after: readonly number[]
}

/**
 * All messages, each behind what it comes after. The messages of a log are whole from index 0 on; a
 * reference to what is not there is passed over, since a log may be held only up to some size.
 */
export function inCausalOrder<T extends Ordered>(messages: readonly T[]): readonly Placed<T>[] {
  const logs = byLog(messages)
  const found = new Map<T, readonly T[]>()
  const before = (message: T): readonly T[] => {
    const known = found.get(message)
    if (known !== undefined) return known
    const own = logs.get(message.origin)?.[message.index - 1]
    const seen = message.seen.map(({ origin, size }) => logs.get(origin)?.[size - 1])
    const all = [own, ...seen].filter((one) => one !== undefined)
    found.set(message, all)
    return all
  }
  const byPlace = messages.toSorted(
    (a, b) => compareOrigins(a.origin, b.origin) || a.index - b.index,
  )
  const depths = depthsOf(byPlace, before)
  const sorted = byPlace.toSorted((a, b) => depths.get(a)! - depths.get(b)!)
  const places = new Map(sorted.map((message, place) => [message, place]))
  return sorted.map((message, place) => ({
    message,
    depth: depths.get(message)!,
    after: [...new Set(before(message))]
      .map((one) => places.get(one) ?? place)
      .filter((one) => one < place),
  }))
}

function byLog<T extends Ordered>(messages: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const logs = new Map<string, T[]>()
  for (const message of messages) {
    const log = logs.get(message.origin) ?? []
    log[message.index] = message
    logs.set(message.origin, log)
  }
  return logs
}

// Two messages that each name a head over the other: roots are checked where a log is received, so
// that none such is taken; were it, the reference met second counts for nothing.
function depthsOf<T extends Ordered>(
  messages: readonly T[],
  before: (message: T) => readonly T[],
): ReadonlyMap<T, number> {
  const depths = new Map<T, number>()
  const open = new Set<T>()
  for (const first of messages) {
    const way = [first]
    while (way.length > 0) {
      const message = way.at(-1)!
      if (depths.has(message)) {
        way.pop()
        continue
      }
      open.add(message)
      const needed = before(message).filter((one) => !depths.has(one) && !open.has(one))
      if (needed.length > 0) way.push(...needed)
      else {
        way.pop()
        open.delete(message)
        depths.set(message, 1 + Math.max(0, ...before(message).map((one) => depths.get(one) ?? 0)))
      }
    }
  }
  return depths
}

/** Origins are ASCII (src/ledger/names.ts), in which text and bytes have the same order. */
function compareOrigins(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
