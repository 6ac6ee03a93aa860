// An agreement as plain data, for programs in any language: its texts in three languages with their
// places and marks, its numbers with their days, the kinds of its items, the schemas of its
// messages. What a rule computes is a program and is not here; the result of it is an assessment.
import { schemaOfMessage } from '#assessment/schema.ts'
import type { Agreement } from '#language/agreement.ts'
import type { Provision } from '#language/citation.ts'
import type { Rule, Term } from '#language/count.ts'
import type { CrosscheckRule } from '#language/crosscheck.ts'
import type { Dated } from '#language/dated.ts'
import { objectSchema } from '#language/field.ts'
import type { AnyItemKind } from '#language/item.ts'
import type { LifeEvent } from '#language/life.ts'
import type { Limit } from '#language/limit.ts'
import type { MessageType } from '#language/message.ts'
import type { Lapse, Obligation, Schedule } from '#language/obligation.ts'
import type { Group } from '#language/party.ts'
import type { Quota } from '#language/quota.ts'
import type { Reading } from '#language/reading.ts'
import { formatDay, formatInstant, type Instant } from '#language/time.ts'
import type { Timeframe } from '#language/timeframe.ts'

export function definitionOf(agreement: Agreement) {
  return {
    id: agreement.id,
    name: agreement.name,
    title: agreement.title,
    parties: agreement.parties,
    reporters: agreement.reporters,
    groups: agreement.groups.map(groupOf),
    instruments: agreement.instruments,
    provisions: agreement.provisions.map(provisionOf),
    items: agreement.items.map(itemOf),
    messages: agreement.messages.map((type) => messageOf(agreement, type)),
    counts: agreement.counts.map(({ terms, ...count }) => ({
      ...named(count),
      rules: terms.flatMap(rulesOf),
    })),
    limits: agreement.limits.map(limitOf),
    obligations: agreement.obligations.map(obligationOf),
    quotas: agreement.quotas.map(quotaOf),
    timeframes: agreement.timeframes.map(timeframeOf),
    lapses: agreement.lapses.map(lapseOf),
    crosschecks: agreement.crosschecks.map(({ id, label, item, field, rules }) => {
      return { id, label, item: item.id, field, rules: rules.map(statedBy) }
    }),
    aparts: agreement.aparts.map(({ item, exceptions, ...apart }) => {
      return { ...named(apart), item: item.id, exceptions: exceptions.map(named) }
    }),
    life: agreement.life.map(eventOf),
    standings: agreement.standings.map(({ party, on, known, state, cite }) => {
      return { party, on: formatInstant(on), known: formatInstant(known), state, cite: cite.id }
    }),
    covers: agreement.covers.map(({ manner, weapons, parties, note, cite, ...cover }) => {
      return { manner, weapons, parties, note, cite: cite.id, ...periodOf(cover) }
    }),
    readings: agreement.readings.map(readingOf),
    earliest: formatInstant(agreement.earliest),
    holidays: [...agreement.holidays].map(formatDay),
    currentForDays: agreement.currentForDays,
  }
}

interface Named {
  readonly id: string
  readonly label: Limit['label']
  readonly cite: Provision
}

const named = ({ id, label, cite }: Named) => ({ id, label, cite: cite.id })

/** Which of its conditions and amounts a function of the program decides: their names. */
function programsOf<T extends object>(one: T, ...names: readonly (keyof T & string)[]) {
  return { programs: names.filter((name) => one[name] !== null) }
}

const statedBy = (rule: CrosscheckRule) => ({
  ...named(rule),
  is: rule.is,
  ...programsOf(rule, 'when'),
})

function eventOf({ on, known, phase, until, ...event }: LifeEvent) {
  return { ...named(event), on: formatInstant(on), known: formatInstant(known), phase, until }
}

function readingOf(reading: Reading) {
  const { says, by, sources, from, rejectsRules, life } = reading
  return {
    ...named(reading),
    says,
    by,
    sources,
    from: dayOrNull(from),
    rejectsRules,
    life: life?.map(eventOf) ?? null,
    ...programsOf(reading, 'rejects'),
  }
}

function groupOf({ id, name, short, members }: Group) {
  return {
    id,
    name,
    short,
    members: members.map(({ party, ...period }) => ({ party, ...periodOf(period) })),
  }
}

/** Null where a period has no first day, or no end. */
function periodOf({ from, until }: { readonly from: Instant; readonly until: Instant }) {
  return { from: dayOrNull(from), until: dayOrNull(until) }
}

function dayOrNull(at: Instant): string | null {
  return Number.isFinite(at) ? formatInstant(at) : null
}

function provisionOf({ id, instrument, place, says, evidence, per, notModelled }: Provision) {
  return {
    id,
    instrument: instrument.id,
    place,
    says,
    evidence,
    per: per ?? null,
    notModelled: notModelled ?? null,
  }
}

function itemOf({ id, label, fields, states, stateLabels, ...kind }: AnyItemKind) {
  return {
    id,
    label,
    single: kind.single,
    ownersAlone: kind.ownersAlone,
    byOthers: kind.byOthers,
    fields: objectSchema(fields),
    states: Object.entries(states).map(([state, then]) => ({
      id: state,
      label: stateLabels[state],
      then,
    })),
  }
}

function messageOf(agreement: Agreement, type: MessageType) {
  const { $comment: _made, ...schema } = schemaOfMessage(agreement, type)
  return { ...named(type), by: type.by, schema, ...programsOf(type, 'effect', 'claims') }
}

/** The rule of a summand, then its exceptions, in the order of the text. */
function rulesOf({ item, rule, exceptions }: Term) {
  const told = (one: Rule, exceptionTo: string | null) => ({
    ...named(one),
    item: item.id,
    exceptionTo,
    over: one.over,
    ...periodOf(one),
    appliesToChangesFrom: dayOrNull(one.appliesToChangesFrom),
    ...programsOf(one, 'when', 'is'),
  })
  return [told(rule, null), ...exceptions.map((one) => told(one, rule.id))]
}

const datedOf = (values: readonly Dated<number>[]) =>
  values.map(({ from, value }) => ({ from: formatInstant(from), value }))

function limitOf({ count, values, parties, groups, ...limit }: Limit) {
  return {
    ...named(limit),
    count: count.id,
    values: values.map(({ cite, known, ...step }) => ({
      ...datedOf([step])[0]!,
      ...(cite === limit.cite ? {} : { cite: cite.id }),
      ...(Number.isFinite(known) ? { known: formatInstant(known) } : {}),
    })),
    parties,
    groups: groups.map(({ id }) => id),
  }
}

const idsOf = (types: readonly { readonly id: string }[]) => types.map(({ id }) => id)

function obligationOf(obligation: Obligation) {
  const { on, within, clock, owedBy, parties, metBy, judgedBy, times, lasting } = obligation
  return {
    ...named(obligation),
    on: isSchedule(on) ? { every: on.every, first: formatInstant(on.first) } : idsOf(on),
    within,
    clock,
    owedBy,
    parties,
    metBy: metBy === 'itself' ? metBy : idsOf(metBy),
    judgedBy,
    ...(obligation.toldByAnyone ? { toldByAnyone: true } : {}),
    times,
    about: obligation.about,
    declinedBy: idsOf(obligation.declinedBy),
    releasedBy: idsOf(obligation.releasedBy),
    unless: obligation.unless.map(({ item, states }) => ({ item: item.id, states })),
    lasting,
    ...periodOf(obligation),
    ...programsOf(obligation, 'when', 'at', 'of', 'named', 'match'),
  }
}

function isSchedule(on: Obligation['on']): on is Schedule {
  return 'kind' in on
}

function quotaOf(quota: Quota) {
  const { of, takenBackBy, usedBy, max, byParty, maxOf, allotted, shared, eachNames } = quota
  return {
    ...named(quota),
    of: idsOf(of),
    takenBackBy: idsOf(takenBackBy),
    usedBy,
    values: datedOf(max),
    valuesByParty: Object.fromEntries(
      [...byParty].map(([party, values]) => [party, datedOf(values)]),
    ),
    /** The count that gives the number, or the kind of item in which decisions have it. */
    valueOf: maxOf?.id ?? null,
    allottedIn: allotted?.item.id ?? null,
    shared,
    yearFrom: quota.yearFrom === null ? null : formatInstant(quota.yearFrom),
    eachNames,
    ...programsOf(quota, 'where', 'amount', 'each', 'same', 'in'),
  }
}

function timeframeOf(rule: Timeframe) {
  return { ...named(rule), on: idsOf(rule.on), ...periodOf(rule), ...programsOf(rule, 'when') }
}

function lapseOf(lapse: Lapse) {
  const { item, from, to, after, onTheDay, brings, unless } = lapse
  const term = { after, onTheDay, brings, unless: idsOf(unless) }
  return { ...named(lapse), item: item.id, from, to, ...term, ...programsOf(lapse, 'day') }
}
