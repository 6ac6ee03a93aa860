// Readings: the same record under rules or messages that someone does not accept. Each reading that
// changes anything is a world of its own, made when first asked for.
import type { Agreement } from '#language/agreement.ts'
import type { Count, Term } from '#language/count.ts'
import type { Message } from '#language/message.ts'
import type { Reading } from '#language/reading.ts'
import type { Instant } from '#language/time.ts'
import { isWorthTheSame } from './appraisal.ts'
import { derivedFrom, messageById, replay, type World } from './world.ts'

export interface ReadWorld {
  readonly reading: Reading
  readonly world: World
}

/** The readings that had been stated by then and change something of the record. */
export function readingsOf(world: World, knownOn: Instant): readonly ReadWorld[] {
  const all = derivedFrom(world, 'readings', () =>
    world.agreement.readings.flatMap((reading) => readUnder(world, reading) ?? []),
  )
  return all.filter(({ reading }) => reading.from <= knownOn)
}

/** The world under one reading, or the world itself where the reading changes nothing. */
export function worldUnder(world: World, readingId: string | null): World {
  if (readingId === null) return world
  return readingsOf(world, Infinity).find(({ reading }) => reading.id === readingId)?.world ?? world
}

function readUnder(world: World, reading: Reading): ReadWorld | null {
  const disputed = disputedBy(world, reading)
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
 * Messages that the party of the reading disputes in messages of its own, but for those that
 * another reading of the same party is about: they are left to it.
 */
function disputedBy(world: World, reading: Reading): ReadonlySet<string> {
  if (reading.by === null) return new Set()
  const others = world.agreement.readings.filter(
    ({ by, rejects }) => by === reading.by && rejects !== null && rejects !== reading.rejects,
  )
  const statements = derivedFrom(world, 'statements of dispute', () =>
    world.messages.filter((one) => one.disputes !== null),
  )
  const disputed = statements
    .filter((one) => one.from === reading.by)
    .flatMap((statement) => statement.disputes ?? [])
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
