// Rules about who must have signed: the lines `group` and `quorum` of c2sp.org/tlog-policy. A
// policy file (policy.ts) has them over its witnesses, a roster over its own keys as its release
// rule. Names are only counted here: that a signature holds is for note.ts to say.
import { accept, type Outcome, refuse, type Refused } from './refusal.ts'

/** At least `threshold` of the members, each a name or a group that stands before this one. */
export interface Group {
  readonly name: string
  readonly threshold: number
  readonly members: readonly string[]
}

export interface Rule {
  readonly groups: readonly Group[]
  /** A name or a group; `none` asks for nobody. */
  readonly quorum: string
}

export interface RuleResult {
  readonly satisfied: boolean
  /** Names that the quorum reaches: those present, and those that could still sign. */
  readonly signed: readonly string[]
  readonly missing: readonly string[]
  /** The least number of further names that would satisfy the rule. */
  readonly needed: number
}

/** The quorum that asks for nobody. */
export const nobody = 'none'

/** What has been read so far; `defined` and `members` make each name one thing, in one place. */
export interface RuleReading {
  readonly defined: Set<string>
  readonly members: Set<string>
  readonly groups: Group[]
  quorum: string | undefined
}

/** The lines of a rule alone, over names that stand elsewhere; the first has the number `first`. */
export function parseRule(
  lines: readonly string[],
  names: readonly string[],
  within: string,
  first: number,
): Outcome<Rule> {
  const reading = newRuleReading(names)
  for (const [at, line] of lines.entries()) {
    const read = readRuleLine(reading, itemsOf(line), `${within} line ${first + at}`)
    if (!read.ok) return read
  }
  if (reading.quorum === undefined) return noQuorum(within)
  return accept({ groups: reading.groups, quorum: reading.quorum })
}

/** Items are parted by spaces and tabs, and by no other character. */
export const itemsOf = (line: string): string[] =>
  line.split(/[ \t]+/).filter((item) => item !== '')

export const newRuleReading = (names: readonly string[]): RuleReading => ({
  defined: new Set(names),
  members: new Set(),
  groups: [],
  quorum: undefined,
})

export const noQuorum = (within: string): Refused =>
  refuse('no-quorum', within, '', 'one line `quorum <name>`')

export const badLine = (place: string, items: readonly string[], expected: string): Refused =>
  refuse('bad-policy-line', place, items.join(' '), expected)

export function define(reading: RuleReading, name: string, place: string): Outcome<undefined> {
  if (name === nobody || reading.defined.has(name)) {
    return refuse('name-taken', place, name, 'a name that no line before defines')
  }
  reading.defined.add(name)
  return accept(undefined)
}

export function readRuleLine(
  reading: RuleReading,
  items: readonly string[],
  place: string,
): Outcome<undefined> {
  const [kind, name, ...rest] = items
  if (kind === 'group' && name !== undefined) return readGroup(reading, name, rest, place)
  if (kind !== 'quorum' || name === undefined || rest.length > 0) {
    return badLine(place, items, '`group <name> all|any|<k> <name>...` or `quorum <name>`')
  }
  if (reading.quorum !== undefined) return refuse('second-quorum', place, name, 'one quorum line')
  if (name !== nobody && !reading.defined.has(name)) return unknownName(place, name)
  reading.quorum = name
  return accept(undefined)
}

const unknownName = (place: string, name: string): Refused =>
  refuse('unknown-name', place, name, 'a name that a line before defines')

function readGroup(
  reading: RuleReading,
  name: string,
  rest: readonly string[],
  place: string,
): Outcome<undefined> {
  const [threshold = '', ...members] = rest
  for (const member of members) {
    if (!reading.defined.has(member)) return unknownName(place, member)
    if (reading.members.has(member)) {
      return refuse('member-twice', place, member, 'each name in one group at most, once')
    }
    reading.members.add(member)
  }
  const count = thresholdOf(threshold, members.length)
  if (count === undefined) {
    return refuse('bad-threshold', place, threshold, `all, any or 1 to ${members.length}`)
  }
  const defined = define(reading, name, place)
  if (!defined.ok) return defined
  reading.groups.push({ name, threshold: count, members })
  return accept(undefined)
}

function thresholdOf(text: string, members: number): number | undefined {
  if (members === 0) return undefined
  if (text === 'all') return members
  if (text === 'any') return 1
  const count = /^[1-9][0-9]{0,5}$/.test(text) ? Number(text) : 0
  return count >= 1 && count <= members ? count : undefined
}

export function formatRule({ groups, quorum }: Rule): string[] {
  const lines = groups.map(
    ({ name, threshold, members }) => `group ${name} ${threshold} ${members.join(' ')}`,
  )
  return [...lines, `quorum ${quorum}`]
}

/** What a rule says of those who signed. */
export function evaluateRule(rule: Rule, present: ReadonlySet<string>): RuleResult {
  const last = lastSaid.get(rule)
  const isSame = last?.present.length === present.size
  if (isSame && last.present.every((name) => present.has(name))) return last.result
  const result = evaluate(rule, present)
  lastSaid.set(rule, { present: [...present], result })
  return result
}

/** What each rule said last: entry after entry is signed by the same. */
const lastSaid = new WeakMap<
  Rule,
  { readonly present: readonly string[]; readonly result: RuleResult }
>()

function evaluate(rule: Rule, present: ReadonlySet<string>): RuleResult {
  if (rule.quorum === nobody) return { satisfied: true, signed: [], missing: [], needed: 0 }
  const needed = new Map<string, number>()
  const neededOf = (name: string): number => needed.get(name) ?? (present.has(name) ? 0 : 1)
  for (const { name, threshold, members } of rule.groups) {
    const cheapest = members.map(neededOf).toSorted((a, b) => a - b)
    needed.set(
      name,
      cheapest.slice(0, threshold).reduce((sum, one) => sum + one, 0),
    )
  }
  const names = namesUnder(rule)
  return {
    satisfied: neededOf(rule.quorum) === 0,
    signed: names.filter((name) => present.has(name)),
    missing: names.filter((name) => !present.has(name)),
    needed: neededOf(rule.quorum),
  }
}

/** The names that are no group and that the quorum reaches, in the order of the rule. */
function namesUnder(rule: Rule): string[] {
  const reached = new Set([rule.quorum])
  for (const { name, members } of rule.groups.toReversed()) {
    if (reached.has(name)) for (const member of members) reached.add(member)
  }
  const groups = new Set(rule.groups.map((group) => group.name))
  const inOrder = [...rule.groups.flatMap((group) => group.members), rule.quorum]
  return [...new Set(inOrder)].filter((name) => reached.has(name) && !groups.has(name))
}
