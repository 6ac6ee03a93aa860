// Points of a kind: what its items are worth to the counts, posted under each owner as it changes.
// An item that goes from owner to owner is taken from the one and given to the other. Which changes
// there are is the fold's business (fold.ts).
import type { Count } from '#language/count.ts'
import type { PartyId } from '#language/party.ts'
import type { Instant } from '#language/time.ts'
import type { Order } from './fold.ts'
import { noStand, type FormTable, type Stand } from './forms.ts'
import { newPoints, type Points } from './points.ts'

/** Where the points of a kind go. */
export interface Posted {
  readonly table: FormTable
  /** Per count of the table, the points of each owner; and the same by the owner's number. */
  readonly points: readonly Map<PartyId, Points>[]
  readonly byOwner: (Points | undefined)[][]
}

export function postedFor(
  table: FormTable,
  points: ReadonlyMap<Count, Map<PartyId, Points>>,
): Posted {
  return {
    table,
    points: table.counts.map((count) => points.get(count)!),
    byOwner: table.counts.map(() => []),
  }
}

/** The points of a step that comes last: what the item is worth now, less what it was worth. */
export function emitStep(
  posted: Posted,
  now: Stand,
  was: Stand,
  effective: Instant,
  order: Order,
): void {
  const { owner } = posted.table
  if (was !== noStand && owner[was] !== owner[now]) {
    emitWorth(posted, noStand, was, owner[was]!, effective, order)
    emitWorth(posted, now, noStand, owner[now]!, effective, order)
  } else emitWorth(posted, now, was, owner[now]!, effective, order)
}

/** What one stand is worth to each count less what another is; none is worth nothing. */
function emitWorth(
  posted: Posted,
  now: Stand,
  was: Stand,
  owner: number,
  effective: Instant,
  order: Order,
): void {
  const { counts, known, unknown } = posted.table
  const width = counts.length
  const from = now * width
  const less = was * width
  for (let at = 0; at < width; at += 1) {
    let amount = now === noStand ? 0 : known[from + at]!
    let amountUnknown = now === noStand ? 0 : unknown[from + at]!
    if (was !== noStand) {
      amount -= known[less + at]!
      amountUnknown -= unknown[less + at]!
    }
    push(posted, at, owner, effective, order, amount, amountUnknown)
  }
}

/**
 * The points of a step within the history: what it adds now (the first stand over the second), less
 * what it added before (the fourth over the third; the same twice, for a step that is new).
 */
export function emitChange(
  posted: Posted,
  stands: readonly [now: Stand, previous: Stand, wasPrevious: Stand, was: Stand],
  effective: Instant,
  order: Order,
): void {
  const { owner } = posted.table
  for (let turn = 0; turn < 4; turn += 1) {
    const stand = stands[turn]!
    if (stand < 0) continue
    let first = 0
    while (stands[first]! < 0 || owner[stands[first]!] !== owner[stand]) first += 1
    // Each owner once, where it is first met.
    if (first === turn) emitFor(posted, owner[stand]!, stands, effective, order)
  }
}

function emitFor(
  posted: Posted,
  owner: number,
  stands: readonly Stand[],
  effective: Instant,
  order: Order,
): void {
  const { table } = posted
  const width = table.counts.length
  for (let at = 0; at < width; at += 1) {
    let known = 0
    let unknown = 0
    for (let turn = 0; turn < 4; turn += 1) {
      const stand = stands[turn]!
      if (stand < 0 || table.owner[stand] !== owner) continue
      const sign = turn % 2 === 0 ? 1 : -1
      known += sign * table.known[stand * width + at]!
      unknown += sign * table.unknown[stand * width + at]!
    }
    push(posted, at, owner, effective, order, known, unknown)
  }
}

function push(
  posted: Posted,
  count: number,
  owner: number,
  effective: Instant,
  order: Order,
  amount: number,
  unknown: number,
): void {
  if (amount === 0 && unknown === 0) return
  const points = posted.byOwner[count]![owner] ?? pointsOf(posted, count, owner)
  points.push(effective, order, amount, unknown)
}

/** The points of a count and an owner, made when the first one comes. */
function pointsOf(posted: Posted, count: number, owner: number): Points {
  const party = posted.table.owners[owner]!
  const ofCount = posted.points[count]!
  let points = ofCount.get(party)
  if (points === undefined) ofCount.set(party, (points = newPoints()))
  posted.byOwner[count]![owner] = points
  return points
}
