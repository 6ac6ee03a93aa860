// What an agreement says is exported whole: each field that the language has is there, under its
// name or another, or the reason why it is not stands here. A new field of a type does not compile
// until it is told of.
import { expect, test } from 'vitest'
import { shelf } from '../../agreements/index.ts'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import type { Agreement } from '#language/agreement.ts'
import type { Apart } from '#language/apart.ts'
import type { Provision } from '#language/citation.ts'
import type { Rule } from '#language/count.ts'
import type { Cover } from '#language/cover.ts'
import type { Crosscheck, CrosscheckRule } from '#language/crosscheck.ts'
import type { AnyItemKind } from '#language/item.ts'
import type { LifeEvent, StandingFact } from '#language/life.ts'
import type { Limit, LimitStep } from '#language/limit.ts'
import type { MessageType } from '#language/message.ts'
import type { Lapse, Obligation } from '#language/obligation.ts'
import type { Group, Party } from '#language/party.ts'
import type { Quota } from '#language/quota.ts'
import type { Reading } from '#language/reading.ts'
import type { Timeframe } from '#language/timeframe.ts'
import { definitionOf } from './definition.ts'

/** Exported under its own name; or `as` another; or only `named` as a program; or why it is not. */
type Told = 'same' | 'named' | { readonly as: string } | { readonly not: string }
type Table<T> = Readonly<Record<keyof T, Told>>

const kind: Told = { not: 'the list in which it stands says it' }
const named = { id: 'same', label: 'same', cite: 'same' } as const
const period = { from: 'same', until: 'same' } as const

const whole: Table<Agreement> = {
  kind,
  id: 'same',
  name: 'same',
  title: 'same',
  parties: 'same',
  reporters: 'same',
  groups: 'same',
  instruments: 'same',
  provisions: 'same',
  items: 'same',
  messages: 'same',
  counts: 'same',
  limits: 'same',
  obligations: 'same',
  quotas: 'same',
  timeframes: 'same',
  lapses: 'same',
  crosschecks: 'same',
  aparts: 'same',
  covers: 'same',
  life: 'same',
  standings: 'same',
  readings: 'same',
  holidays: 'same',
  currentForDays: 'same',
  earliest: 'same',
  span: { not: 'the first and the last day of its life, which is there' },
}
const party: Table<Party> = { id: 'same', name: 'same', short: 'same' }
const group: Table<Group> = { ...party, members: 'same' }
const provision: Table<Provision> = {
  kind,
  id: 'same',
  instrument: 'same',
  place: 'same',
  says: 'same',
  evidence: 'same',
  per: 'same',
  notModelled: 'same',
  followedIn: { not: 'a note to the engineer about the program' },
}
const item: Table<AnyItemKind> = {
  kind,
  id: 'same',
  label: 'same',
  fields: 'same',
  states: 'same',
  stateLabels: { as: 'states' },
  initial: { as: 'states' },
  single: 'same',
  ownersAlone: 'same',
  byOthers: 'same',
  shows: { not: 'how a page draws it up' },
}
const message: Table<MessageType> = {
  ...named,
  kind,
  fields: { as: 'schema' },
  by: 'same',
  effect: 'named',
  claims: 'named',
}
const rule: Table<Rule> = {
  ...named,
  ...period,
  when: 'named',
  is: 'named',
  appliesToChangesFrom: 'same',
  over: 'same',
}
const limit: Table<Limit> = {
  ...named,
  kind,
  count: 'same',
  values: 'same',
  parties: 'same',
  groups: 'same',
}
/** Where it is not that of the limit. */
const step: Table<LimitStep> = { from: 'same', value: 'same', cite: 'same', known: 'same' }
const obligation: Table<Obligation> = {
  ...named,
  ...period,
  kind,
  on: 'same',
  when: 'named',
  clock: 'same',
  at: 'named',
  within: 'same',
  owedBy: 'same',
  parties: 'same',
  metBy: 'same',
  judgedBy: 'same',
  toldByAnyone: 'same',
  times: 'same',
  of: 'named',
  about: 'same',
  named: 'named',
  match: 'named',
  declinedBy: 'same',
  releasedBy: 'same',
  unless: 'same',
  lasting: 'same',
}
const quota: Table<Quota> = {
  ...named,
  kind,
  of: 'same',
  where: 'named',
  takenBackBy: 'same',
  amount: 'named',
  usedBy: 'same',
  max: { as: 'values' },
  byParty: { as: 'valuesByParty' },
  maxOf: { as: 'valueOf' },
  allotted: { as: 'allottedIn' },
  shared: 'same',
  yearFrom: 'same',
  each: 'named',
  same: 'named',
  in: 'named',
  eachNames: 'same',
}
const timeframe: Table<Timeframe> = { ...named, ...period, kind, on: 'same', when: 'named' }
const lapse: Table<Lapse> = {
  ...named,
  kind,
  item: 'same',
  from: 'same',
  to: 'same',
  after: 'same',
  day: 'named',
  onTheDay: 'same',
  brings: 'same',
  unless: 'same',
}
const crosscheck: Table<Crosscheck> = {
  kind,
  id: 'same',
  label: 'same',
  item: 'same',
  field: 'same',
  rules: 'same',
}
const crosscheckRule: Table<CrosscheckRule> = { ...named, when: 'named', is: 'same' }
const inEvery = { not: 'every one has it, as a program' }
const apart: Table<Apart> = {
  ...named,
  kind,
  item: 'same',
  place: inEvery,
  sides: inEvery,
  exceptions: 'same',
}
const cover: Table<Cover> = {
  ...period,
  kind,
  manner: 'same',
  weapons: 'same',
  cite: 'same',
  parties: 'same',
  note: 'same',
}
const event: Table<LifeEvent> = {
  ...named,
  on: 'same',
  known: 'same',
  phase: 'same',
  until: 'same',
}
const standing: Table<StandingFact> = {
  party: 'same',
  on: 'same',
  known: 'same',
  state: 'same',
  cite: 'same',
}
const reading: Table<Reading> = {
  ...named,
  kind,
  says: 'same',
  by: 'same',
  sources: 'same',
  from: 'same',
  rejectsRules: 'same',
  rejects: 'named',
  life: 'same',
}

/** What is left out where it is the usual: a place of its own, a day, the telling by anyone. */
const usual: Readonly<Record<string, (one: object) => boolean>> = {
  toldByAnyone: (one) => 'toldByAnyone' in one && one.toldByAnyone === false,
  cite: (one) => 'known' in one && 'value' in one,
  known: (one) => 'known' in one && one.known === -Infinity,
}

function lacking(table: Table<never>, ones: readonly object[], exported: readonly object[]) {
  expect(exported).toHaveLength(ones.length)
  return ones.flatMap((one, at) => {
    const there = exported[at] as Readonly<Record<string, unknown>>
    return Object.entries<Told>(table).filter(([field, told]) => {
      if (typeof told === 'object' && 'not' in told) return false
      if (told === 'named') {
        const isProgram = (one as Readonly<Record<string, unknown>>)[field] !== null
        return (there['programs'] as readonly string[]).includes(field) !== isProgram
      }
      const name = typeof told === 'object' ? told.as : field
      return !(name in there) && usual[field]?.(one) !== true
    })
  })
}

test.each([sampleAgreement, ...shelf])('$id is exported with all that it says', (agreement) => {
  const told = definitionOf(agreement)
  const rules = agreement.counts
    .flatMap(({ terms }) => terms)
    .flatMap((one) => [one.rule, ...one.exceptions])
  const lists: readonly (readonly [Table<never>, readonly object[], readonly object[]])[] = [
    [whole, [agreement], [told]],
    [party, agreement.parties, told.parties],
    [group, agreement.groups, told.groups],
    [provision, agreement.provisions, told.provisions],
    [item, agreement.items, told.items],
    [message, agreement.messages, told.messages],
    [rule, rules, told.counts.flatMap((count) => count.rules)],
    [limit, agreement.limits, told.limits],
    [step, agreement.limits.flatMap((one) => one.values), told.limits.flatMap((one) => one.values)],
    [obligation, agreement.obligations, told.obligations],
    [quota, agreement.quotas, told.quotas],
    [timeframe, agreement.timeframes, told.timeframes],
    [lapse, agreement.lapses, told.lapses],
    [crosscheck, agreement.crosschecks, told.crosschecks],
    [
      crosscheckRule,
      agreement.crosschecks.flatMap((one) => one.rules),
      told.crosschecks.flatMap((one) => one.rules),
    ],
    [apart, agreement.aparts, told.aparts],
    [cover, agreement.covers, told.covers],
    [event, agreement.life, told.life],
    [standing, agreement.standings, told.standings],
    [reading, agreement.readings, told.readings],
  ]
  expect(lists.flatMap(([table, ones, there]) => lacking(table, ones, there))).toEqual([])
})

test('how acts of a quota are called off is exported, and that a lapse names its day', () => {
  const told = shelf.map(definitionOf)
  const quotas = told.flatMap((one) => one.quotas)
  expect(quotas.some((one) => one.takenBackBy.length > 0)).toBe(true)
  expect(quotas.some(({ programs }) => programs.includes('same'))).toBe(true)
  const lapses = told.flatMap((one) => one.lapses)
  expect(lapses.some(({ programs }) => programs.includes('day'))).toBe(true)
})
