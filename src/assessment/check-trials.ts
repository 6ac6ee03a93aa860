// Checks that try an agreement on random data: what its messages do to its items, whether two
// exceptions can fit one item, and whether every count is the same three ways: as the assessment
// has it, as the leaves of its explanation sum, and as the naive recount has it. All chance comes
// from the seed, which every problem names.
import type { Agreement } from '#language/agreement.ts'
import type { Rule, Term } from '#language/count.ts'
import { leafSum } from '#language/explanation.ts'
import { standing, term } from '#language/life.ts'
import type { AnyItemKind, AnyRow, Change } from '#language/item.ts'
import type { Message, MessageType } from '#language/message.ts'
import type { MessageRecord } from '#language/record.ts'
import { endOfTime, formatInstant, msPerDay } from '#language/time.ts'
import { oneIn, pick, seeded, type Chance } from './chance.ts'
import { problem, warning, type CheckProblem, type CheckResult } from './check-report.ts'
import { explain } from './explain.ts'
import { sumAt } from './holders.ts'
import { effectsOf, randomRecord, randomRow, turningDays } from './random-record.ts'
import { recount } from './recount.ts'
import { replay, type Times, type World } from './world.ts'

export interface Trials {
  readonly seed: number
  readonly rounds: number
}

/** How many messages a random record has. */
const recordSize = 40

/** Each round has a seed of its own, so that it can be run again alone. */
function seedOf(trials: Trials, round: number): number {
  return (trials.seed + round) | 0
}

export function checkEffects(agreement: Agreement, trials: Trials): CheckResult {
  const types = new Map(agreement.messages.map((type) => [type.id, type]))
  const entered = new Map(agreement.items.map((kind) => [kind, new Set([kind.initial])]))
  for (const one of agreement.lapses) entered.get(one.item)?.add(one.to)
  const made = new Set<string>()
  const problems = new Map<string, CheckProblem>()
  let looked = 0
  for (let round = 0; round < trials.rounds; round += 1) {
    const seed = seedOf(trials, round)
    const attempt = tryRecord(agreement, seed)
    if ('code' in attempt) return { check: 'effects', looked, problems: [attempt] }
    for (const message of attempt.messages) {
      const type = types.get(message.type)
      if (type === undefined) continue
      made.add(type.id)
      looked += 1
      for (const change of changesOf(type, message)) {
        const state = change.set['state']
        if (typeof state === 'string') entered.get(change.item)?.add(state)
        for (const one of checkChange(agreement, type, change, seed)) {
          problems.set(JSON.stringify([one.code, one.about, one.values['what']]), one)
        }
      }
    }
  }
  const silent = agreement.messages
    .filter((type) => !made.has(type.id))
    .map((type) => warning('message-never-made', type.id))
  return {
    check: 'effects',
    looked,
    problems: [...problems.values(), ...silent, ...neverEntered(entered)],
  }
}

/** An effect may fail on a body that its own fields allow; that is the problem then. */
function tryRecord(agreement: Agreement, seed: number): MessageRecord | CheckProblem {
  try {
    return randomRecord(agreement, seeded(seed), recordSize)
  } catch (error) {
    return problem('effect-fails', agreement.id, { seed, error: String(error) })
  }
}

function changesOf(type: MessageType, message: Message): readonly Change[] {
  return effectsOf(type, message).flatMap((effect) =>
    effect.kind === 'change' ? [effect] : effect.changes,
  )
}

function checkChange(
  agreement: Agreement,
  type: MessageType,
  change: Change,
  seed: number,
): readonly CheckProblem[] {
  const { item } = change
  if (!agreement.items.includes(item) && item !== term && item !== standing) {
    return [problem('effect-on-unlisted-item', type.id, { what: item.id, seed })]
  }
  const names = [...Object.keys(change.set), ...Object.keys(change.add ?? {})]
  const foreign = names
    .filter((name) => name !== 'state' && name !== 'owner' && !Object.hasOwn(item.fields, name))
    .map((name) => problem('effect-sets-no-field', type.id, { what: `${item.id}.${name}`, seed }))
  const refused = Object.entries(change.set)
    .filter(([name, value]) => value !== undefined && !fits(agreement, item, name, value))
    .map(([name, value]) => {
      const values = { what: `${item.id}.${name}`, value: String(value), seed }
      return problem('effect-value-refused', type.id, values)
    })
  return [...foreign, ...refused]
}

function fits(agreement: Agreement, item: AnyItemKind, name: string, value: unknown): boolean {
  if (name === 'state') return typeof value === 'string' && Object.hasOwn(item.states, value)
  if (name === 'owner') {
    return [...agreement.parties, ...agreement.groups].some((one) => one.id === value)
  }
  const field = item.fields[name]
  // Null, stated unknown, may come to stand in any field of an item.
  return field === undefined || value === null || field.check(value) === null
}

/** Only a warning: that chance did not find the way into a state does not prove there is none. */
function neverEntered(
  entered: ReadonlyMap<AnyItemKind, ReadonlySet<string>>,
): readonly CheckProblem[] {
  return [...entered].flatMap(([kind, states]) =>
    kind === term || kind === standing
      ? []
      : Object.keys(kind.states)
          .filter((state) => !states.has(state))
          .map((state) => warning('state-never-entered', kind.id, { state })),
  )
}

export function checkOverlaps(agreement: Agreement, trials: Trials): CheckResult {
  const problems: CheckProblem[] = []
  let looked = 0
  for (const count of agreement.counts) {
    for (const one of count.terms) {
      if (one.exceptions.length < 2) continue
      looked += 1
      problems.push(...overlapsOf(agreement, one, trials))
    }
  }
  return { check: 'overlaps', looked, problems }
}

/** Each pair of exceptions that both fit one row without the later one being said to hold. */
function overlapsOf(agreement: Agreement, one: Term, trials: Trials): readonly CheckProblem[] {
  const chance = seeded(trials.seed)
  const found = new Map<string, CheckProblem>()
  for (let round = 0; round < trials.rounds * 20; round += 1) {
    const row = randomRow(agreement, one.item, chance)
    const fitting = one.exceptions.filter((exception) => fitsRow(exception, row))
    for (const [index, later] of fitting.entries()) {
      for (const earlier of fitting.slice(0, index)) {
        if (later.over.includes(earlier.id) || !everTogether(earlier, later)) continue
        const values = { with: earlier.id, row: JSON.stringify(row) }
        found.set(`${earlier.id} ${later.id}`, problem('exceptions-overlap', later.id, values))
      }
    }
  }
  return [...found.values()]
}

export function fitsRow(rule: Rule, row: AnyRow): boolean {
  return rule.when === null || rule.when(row) === true
}

function everTogether(a: Rule, b: Rule): boolean {
  return Math.max(a.from, b.from) < Math.min(a.until, b.until)
}

export function checkRecount(agreement: Agreement, trials: Trials): CheckResult {
  const broken = brokenWorths(agreement, trials)
  if (broken.length > 0) return { check: 'recount', looked: 0, problems: broken }
  let looked = 0
  for (let round = 0; round < trials.rounds; round += 1) {
    const seed = seedOf(trials, round)
    const chance = seeded(seed)
    const record = randomRecord(agreement, chance, recordSize)
    for (const times of randomTimes(agreement, record, chance)) {
      looked += 1
      if (differenceIn(agreement, record, times) === null) continue
      const smallest = shrink(record, (less) => differenceIn(agreement, less, times) !== null)
      const found = differenceIn(agreement, smallest, times)
      const ids = smallest.messages.map((message) => message.id).join(' ')
      const values = { ...found?.values, seed, messages: ids }
      return {
        check: 'recount',
        looked,
        problems: [problem('value-differs', found?.count ?? '', values)],
      }
    }
  }
  return { check: 'recount', looked, problems: [] }
}

/** Rules that give a part of one, or what is no number: only whole numbers are counted. */
function brokenWorths(agreement: Agreement, trials: Trials): readonly CheckProblem[] {
  const chance = seeded(trials.seed)
  const found = new Map<string, CheckProblem>()
  for (const one of agreement.counts.flatMap(({ terms }) => terms)) {
    const rules = [one.rule, ...one.exceptions].filter(({ is }) => is !== null)
    for (let round = 0; rules.length > 0 && round < trials.rounds; round += 1) {
      const row = randomRow(agreement, one.item, chance)
      for (const rule of rules.filter((each) => fitsRow(each, row))) {
        const worth = rule.is?.(row) ?? null
        if (worth === null || Number.isSafeInteger(worth)) continue
        const values = { value: String(worth), row: JSON.stringify(row) }
        found.set(rule.id, problem('worth-not-whole', rule.id, values))
      }
    }
  }
  return [...found.values()]
}

/** Now, as everything is known; and a few days of the past, as known then or since. */
function randomTimes(
  agreement: Agreement,
  record: MessageRecord,
  chance: Chance,
): readonly Times[] {
  const days = [
    ...turningDays(agreement),
    ...record.messages.flatMap(({ effective, known }) => [effective, known]),
  ]
  const beside = [-msPerDay, -1, 0, msPerDay]
  const some = (): number => (pick(chance, days) ?? 0) + (pick(chance, beside) ?? 0)
  const past = Array.from({ length: 5 }, () => ({
    asOf: some(),
    knownOn: oneIn(chance, 3) ? endOfTime : some(),
  }))
  return [{ asOf: endOfTime, knownOn: endOfTime }, ...past]
}

interface Difference {
  readonly count: string
  readonly values: Readonly<Record<string, string | number>>
}

/** The first count of a record that is not the same three ways. */
export function differenceIn(
  agreement: Agreement,
  record: MessageRecord,
  times: Times,
): Difference | null {
  return differenceAt(replay(agreement, record), times)
}

export function differenceAt(world: World, times: Times): Difference | null {
  const { agreement } = world
  const naive = recount(agreement, world.record.messages, times)
  for (const count of agreement.counts) {
    for (const { id: party } of [...agreement.parties, ...agreement.groups]) {
      const value = sumAt(world, count, party, times)
      const leaves = leafSum(explain(world, count.id, party, times))
      const again = naive[count.id]?.[party] ?? { known: 0, unknown: 0 }
      const ways = [
        `${value.known}+${value.unknown}?`,
        `${leaves.value}+${leaves.unknown}?`,
        `${again.known}+${again.unknown}?`,
      ] as const
      if (ways[0] === ways[1] && ways[0] === ways[2]) continue
      const values = { party, asOf: momentOf(times.asOf), knownOn: momentOf(times.knownOn) }
      const [assessed, explained, recounted] = ways
      return { count: count.id, values: { ...values, assessed, explained, recounted } }
    }
  }
  return null
}

function momentOf(at: number): string {
  return at === endOfTime ? 'end of time' : formatInstant(at)
}

/** Leaves out one message after another for as long as the problem stays. */
function shrink(record: MessageRecord, fails: (less: MessageRecord) => boolean): MessageRecord {
  let smallest = record
  for (const message of record.messages) {
    const messages = smallest.messages.filter((one) => one !== message)
    const less = { ...smallest, messages }
    if (fails(less)) smallest = less
  }
  return smallest
}
