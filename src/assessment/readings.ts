// Readings: the same record under rules or messages that someone does not accept. Each reading that
// changes anything is a world of its own, made when first asked for.
import type { Agreement } from '#language/agreement.ts'
import type { Count, Term } from '#language/count.ts'
import type { Message } from '#language/message.ts'
import type { Reading } from '#language/reading.ts'
import type { Instant } from '#language/time.ts'
import { isWorthTheSame } from './appraisal.ts'
import type { Order } from './fold.ts'
import { derivedFrom, messageById, orderAt, replay, stands, type World } from './world.ts'

export interface ReadWorld {
  readonly reading: Reading
  readonly world: World
}

/** The readings that had been stated by then and change something of the record. */
export function readingsOf(world: World, knownOn: Instant): readonly ReadWorld[] {
  return world.agreement.readings
    .filter(({ from }) => from <= knownOn)
    .flatMap((reading) => readAt(world, reading, knownOn) ?? [])
}

function readAt(world: World, reading: Reading, knownOn: Instant): ReadWorld | null {
  const made = derivedFrom(world, 'readings', () => new Map<Reading, Made>())
  const disputed = disputedBy(world, reading, orderAt(world, knownOn))
  let last = made.get(reading)
  if (last === undefined || !isSame(last.disputed, disputed)) {
    last = { disputed, read: readUnder(world, reading, disputed) }
    made.set(reading, last)
  }
  return last.read
}

/** A reading as last asked for: as more is known, more may be disputed, or less. */
interface Made {
  readonly disputed: ReadonlySet<string>
  readonly read: ReadWorld | null
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && one.isSubsetOf(other)
}

/** The world under one reading, or the world itself where the reading changes nothing. */
export function worldUnder(world: World, readingId: string | null, knownOn: Instant): World {
  const reading = world.agreement.readings.find(({ id }) => id === readingId)
  return reading === undefined ? world : (readAt(world, reading, knownOn)?.world ?? world)
}

function readUnder(
  world: World,
  reading: Reading,
  disputed: ReadonlySet<string>,
): ReadWorld | null {
  const { rejects } = reading
  // Mostly nothing is disputed; then each message is asked of the reading alone.
  const isRejected =
    disputed.size === 0
      ? rejects
      : (one: Message) => rejects?.(one) === true || disputed.has(one.id)
  // Most readings of a record reject nothing in it, and that is told without a second list.
  const messages =
    isRejected !== null && world.messages.some(isRejected)
      ? world.messages.filter((one) => !isRejected(one))
      : world.messages
  const agreement = agreementUnder(world.agreement, reading)
  if (messages.length < world.messages.length || !isWorthUnder(world, agreement)) {
    return { reading, world: replay(agreement, { ...world.record, messages }) }
  }
  if (reading.life === null && reading.rejectsRules.length === 0) return null
  // Every item is worth what it was: the fold is the same, and so are the points of each count.
  const points = new Map(
    agreement.counts.map((count, at) => [count, world.points.get(world.agreement.counts[at]!)!]),
  )
  return { reading, world: { ...world, agreement, points, derived: new Map() } }
}

/** Whether no item is worth more or less under the agreement as the reading has it. */
function isWorthUnder(world: World, agreement: Agreement): boolean {
  if (agreement.counts.every((count, at) => count === world.agreement.counts[at])) return true
  return [...world.kinds.values()].every(({ table }) => isWorthTheSame(table, agreement.counts))
}

/**
 * Messages that the party of the reading disputes in messages of its own, known below the order and
 * not taken back, but for those that another reading of the same party is about: they are left to
 * it.
 */
function disputedBy(world: World, reading: Reading, order: Order): ReadonlySet<string> {
  if (reading.by === null) return new Set()
  const others = world.agreement.readings.filter(
    ({ by, rejects }) => by === reading.by && rejects !== null && rejects !== reading.rejects,
  )
  const statements = derivedFrom(world, 'statements of dispute', () =>
    world.messages.flatMap((one, at) => (one.disputes === null ? [] : [{ one, at }])),
  )
  const disputed = statements
    .filter(({ one, at }) => one.from === reading.by && stands(world, at, order))
    .flatMap(({ one }) => one.disputes ?? [])
  return new Set(
    disputed.filter((id) => {
      const message = messageById(world, id)
      return message !== null && !others.some((other) => other.rejects?.(message) === true)
    }),
  )
}

function agreementUnder(agreement: Agreement, reading: Reading): Agreement {
  const rejected = new Set(reading.rejectsRules)
  const counts = new Map(agreement.counts.map((count) => [count, countWithout(count, rejected)]))
  return {
    ...agreement,
    counts: [...counts.values()],
    limits: agreement.limits.map((limit) => ({ ...limit, count: counts.get(limit.count)! })),
    life: reading.life ?? agreement.life,
    readings: [],
  }
}

function countWithout(count: Count, rejected: ReadonlySet<string>): Count {
  const rules = count.terms.flatMap(({ rule, exceptions }) => [rule, ...exceptions])
  if (!rules.some((rule) => rejected.has(rule.id))) return count
  const terms = count.terms
    .filter((term) => !rejected.has(term.rule.id))
    .map((term): Term => ({
      ...term,
      exceptions: term.exceptions.filter((exception) => !rejected.has(exception.id)),
    }))
  return { ...count, terms }
}
