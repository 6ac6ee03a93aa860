// Points of a kind: what its items are worth to the counts, posted under each owner as it changes.
// An item that goes from owner to owner is taken from the one and given to the other. Which changes
// there are is the fold's business (fold.ts).
import type { Count } from '#language/count.ts'
import type { PartyId } from '#language/party.ts'
import type { Instant } from '#language/time.ts'
import type { Order } from './fold.ts'
import { noStand, type Form, type FormTable, type Stand } from './forms.ts'
import { newPoints, type Points } from './points.ts'
import { noWay, wayKept } from './ways.ts'

/** Where the points of a kind go. */
export interface Posted {
  readonly table: FormTable
  /** Per count of the table, the points of each owner; and the same by the owner's number. */
  readonly points: readonly Map<PartyId, Points>[]
  readonly byOwner: (Points | undefined)[][]
  /** What steps post, by the number that is kept with a way from form to form. */
  readonly steps: (readonly Post[])[]
}

interface Post {
  readonly points: Points
  readonly amount: number
}

export function postedFor(
  table: FormTable,
  points: ReadonlyMap<Count, Map<PartyId, Points>>,
): Posted {
  return {
    table,
    points: table.counts.map((count) => points.get(count)!),
    byOwner: table.counts.map(() => []),
    steps: [],
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
  if (now !== was) emit(postsOf(posted, now, was), effective, order)
}

/** The same where the step went a way gone before, and no rule has days: it posts the same. */
export function emitWay(
  posted: Posted,
  way: number,
  now: Form,
  was: Form,
  effective: Instant,
  order: Order,
): void {
  const { slots } = posted.table.ways
  let kept = slots[way + wayKept]!
  if (kept === noWay) {
    kept = posted.steps.push(postsOf(posted, now, was)) - 1
    slots[way + wayKept] = kept
  }
  emit(posted.steps[kept]!, effective, order)
}

function emit(posts: readonly Post[], effective: Instant, order: Order): void {
  for (let at = 0; at < posts.length; at += 1) {
    const { points, amount } = posts[at]!
    points.push(effective, order, amount)
  }
}

function postsOf(posted: Posted, now: Stand, was: Stand): Post[] {
  const { owner } = posted.table
  if (was === noStand || owner[was] === owner[now]) {
    return worth(posted, now, was, owner[now]!)
  }
  return [...worth(posted, noStand, was, owner[was]!), ...worth(posted, now, noStand, owner[now]!)]
}

/** What one stand is worth to each count less what another is; none is worth nothing. */
function worth(posted: Posted, now: Stand, was: Stand, owner: number): Post[] {
  const { counts, known, unknown } = posted.table
  const width = counts.length
  const posts: Post[] = []
  for (let at = 0; at < width; at += 1) {
    const of = (values: Float64Array, stand: Stand) =>
      stand === noStand ? 0 : values[stand * width + at]!
    const amount = of(known, now) - of(known, was)
    const amountUnknown = of(unknown, now) - of(unknown, was)
    if (amount === 0 && amountUnknown === 0) continue
    const points = pointsOf(posted, at, owner)
    posts.push({ points, amount: points.amountOf(amount, amountUnknown) })
  }
  return posts
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
    if (known === 0 && unknown === 0) continue
    const points = pointsOf(posted, at, owner)
    points.push(effective, order, points.amountOf(known, unknown))
  }
}

/** The points of a count and an owner, made when the first one comes. */
function pointsOf(posted: Posted, count: number, owner: number): Points {
  const found = posted.byOwner[count]![owner]
  if (found !== undefined) return found
  const party = posted.table.owners[owner]!
  const ofCount = posted.points[count]!
  let points = ofCount.get(party)
  if (points === undefined) ofCount.set(party, (points = newPoints()))
  posted.byOwner[count]![owner] = points
  return points
}
