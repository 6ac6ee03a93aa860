// Checks that read an agreement's definitions alone: that ids are one of a kind, that everything
// cites a listed provision, that labels are there in each language, that states can be reached and
// that what is owed can be sent. Nothing is evaluated here; check-trials.ts does that.
import type { Agreement } from '#language/agreement.ts'
import type { Apart, ApartException } from '#language/apart.ts'
import type { Provision } from '#language/citation.ts'
import type { Rule } from '#language/count.ts'
import type { CrosscheckRule } from '#language/crosscheck.ts'
import { standing, term } from '#language/life.ts'
import type { AnyItemKind } from '#language/item.ts'
import type { MessageType } from '#language/message.ts'
import type { Obligation } from '#language/obligation.ts'
import type { PartyId } from '#language/party.ts'
import type { Timeframe } from '#language/timeframe.ts'
import { checkPartiesListed } from './check-parties.ts'
import { problem, type CheckProblem, type CheckResult } from './check-report.ts'

/** Every counting rule and exception, with the count it belongs to. */
export function rulesOf(agreement: Agreement): readonly Rule[] {
  return agreement.counts.flatMap(({ terms }) =>
    terms.flatMap(({ rule, exceptions }) => [rule, ...exceptions]),
  )
}

/** The rules that count nothing: of cross-checks, of items kept apart, of the days of acts. */
export function uncountedRules(
  agreement: Agreement,
): readonly (CrosscheckRule | Apart | ApartException | Timeframe)[] {
  return [
    ...agreement.crosschecks.flatMap(({ rules }) => rules),
    ...agreement.aparts.flatMap((rule) => [rule, ...rule.exceptions]),
    ...agreement.timeframes,
  ]
}

export function checkIds(agreement: Agreement): CheckResult {
  const lists: Readonly<Record<string, readonly { readonly id: string }[]>> = {
    'party or group': [...agreement.parties, ...agreement.reporters, ...agreement.groups],
    item: agreement.items,
    message: agreement.messages,
    count: agreement.counts,
    rule: [...rulesOf(agreement), ...uncountedRules(agreement)],
    limit: agreement.limits,
    obligation: agreement.obligations,
    quota: agreement.quotas,
    lapse: agreement.lapses,
    crosscheck: agreement.crosschecks,
    reading: agreement.readings,
    'life event': agreement.life,
  }
  const twice = Object.entries(lists).flatMap(([what, list]) =>
    repeated(list.map((one) => one.id)).map((id) => problem('id-twice', id, { what })),
  )
  const looked = Object.values(lists).reduce((sum, list) => sum + list.length, 0)
  const unlisted = [
    ...checkMessagesListed(agreement),
    ...checkItemsListed(agreement),
    ...checkPartiesListed(agreement),
  ]
  const problems = [...twice, ...unlisted, ...checkGroups(agreement), ...checkRuleNames(agreement)]
  return { check: 'ids', looked, problems }
}

function repeated(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
}

/** A rule that waits for a message nobody can send does nothing. */
function checkMessagesListed(agreement: Agreement): readonly CheckProblem[] {
  const named: readonly (readonly [string, readonly MessageType[]])[] = [
    ...agreement.obligations.map((one): readonly [string, readonly MessageType[]] => [
      one.id,
      typesOf(one),
    ]),
    ...agreement.quotas.map((one): readonly [string, readonly MessageType[]] => [one.id, one.of]),
    ...agreement.timeframes.map((one): readonly [string, readonly MessageType[]] => [
      one.id,
      one.on,
    ]),
    ...agreement.lapses.map((one): readonly [string, readonly MessageType[]] => [
      one.id,
      one.unless,
    ]),
  ]
  return named.flatMap(([about, types]) =>
    types
      .filter((type) => !agreement.messages.includes(type))
      .map((type) => problem('message-not-listed', about, { message: type.id })),
  )
}

function checkItemsListed(agreement: Agreement): readonly CheckProblem[] {
  const listed = new Set<AnyItemKind>([...agreement.items, term, standing])
  const named: readonly (readonly [string, AnyItemKind])[] = [
    ...agreement.counts.flatMap((count) =>
      count.terms.map((one): readonly [string, AnyItemKind] => [one.rule.id, one.item]),
    ),
    ...[...agreement.lapses, ...agreement.crosschecks, ...agreement.aparts].map(
      (one): readonly [string, AnyItemKind] => [one.id, one.item],
    ),
    ...agreement.quotas.flatMap(({ id, allotted }): readonly (readonly [string, AnyItemKind])[] =>
      allotted === null ? [] : [[id, allotted.item]],
    ),
    ...agreement.obligations.flatMap((one) =>
      one.unless.map(({ item }): readonly [string, AnyItemKind] => [one.id, item]),
    ),
  ]
  return named
    .filter(([, item]) => !listed.has(item))
    .map(([about, item]) => problem('item-not-listed', about, { item: item.id }))
}

/** A group has parties for members, each once at a time; limits are set for listed groups. */
function checkGroups(agreement: Agreement): readonly CheckProblem[] {
  const { groups, limits, parties } = agreement
  const members = groups.flatMap((group) =>
    group.members
      .filter((one, index) => {
        const others = group.members.filter((other, at) => at !== index)
        const again = others.some(
          (other) => other.party === one.party && other.from < one.until && one.from < other.until,
        )
        return again || !parties.some(({ id }) => id === one.party)
      })
      .map(({ party }) => problem('group-member-not-one-party', group.id, { party })),
  )
  const unlisted = limits.flatMap((limit) =>
    limit.groups
      .filter((group) => !groups.includes(group))
      .map((group) => problem('group-not-listed', limit.id, { group: group.id })),
  )
  return [...members, ...unlisted]
}

function checkRuleNames(agreement: Agreement): readonly CheckProblem[] {
  const ids = new Set(rulesOf(agreement).map((rule) => rule.id))
  const rejected = agreement.readings.flatMap((reading) =>
    reading.rejectsRules
      .filter((id) => !ids.has(id))
      .map((id) => problem('reading-names-no-rule', reading.id, { rule: id })),
  )
  const terms = agreement.counts.flatMap((count) => count.terms)
  const over = terms.flatMap(({ exceptions }) =>
    exceptions.flatMap((exception, index) => {
      const before = new Set(exceptions.slice(0, index).map((one) => one.id))
      return exception.over
        .filter((id) => !before.has(id))
        .map((id) => problem('over-names-no-exception', exception.id, { rule: id }))
    }),
  )
  return [...rejected, ...over]
}

export function checkCitations(agreement: Agreement): CheckResult {
  const citing: readonly { readonly id: string; readonly cite: Provision }[] = [
    ...agreement.messages,
    ...agreement.counts,
    ...rulesOf(agreement),
    ...uncountedRules(agreement),
    ...agreement.limits,
    ...agreement.limits.flatMap(({ id, values }) => values.map(({ cite }) => ({ id, cite }))),
    ...agreement.obligations,
    ...agreement.quotas,
    ...agreement.lapses,
    ...agreement.life,
    ...agreement.standings.map(({ party, state, cite }) => ({ id: `${party} ${state}`, cite })),
    ...agreement.readings,
    ...agreement.readings.flatMap((reading) => reading.life ?? []),
  ]
  const listed = new Set(agreement.provisions)
  const cited = new Set(citing.map((one) => one.cite))
  // What a cover tells of a provision is no model of it: the provision may be not modelled.
  const covering = agreement.covers.map(({ manner, weapons, cite }) => ({
    id: `${manner} ${weapons}`,
    cite,
  }))
  const told = new Set(covering.map((one) => one.cite))
  // One place may hold several rules, and each is restated by itself; but not twice in one wording.
  const restated = agreement.provisions.map(
    (one) => `${one.instrument.id} ${one.place}: ${one.says.en}`,
  )
  const problems = [
    ...repeated(agreement.provisions.map((one) => one.id)).map((id) =>
      problem('provision-id-twice', id),
    ),
    ...repeated(restated).map((place) => problem('restated-twice', place)),
    ...[...citing, ...covering]
      .filter((one) => !listed.has(one.cite))
      .map((one) => problem('citation-not-listed', one.id, { provision: one.cite.id })),
    ...agreement.provisions
      .filter((one) => cited.has(one) || !told.has(one))
      .flatMap((one) => checkUse(one, cited.has(one))),
  ]
  return { check: 'citations', looked: citing.length + covering.length, problems }
}

/** A rule cites it, or it says what follows it, or why nothing does. */
function checkUse(one: Provision, isCited: boolean): readonly CheckProblem[] {
  const { place, notModelled, followedIn } = one
  const isFollowed = isCited || followedIn !== undefined
  if (isFollowed && notModelled !== undefined) {
    return [problem('not-modelled-but-cited', one.id, { place })]
  }
  return isFollowed || notModelled !== undefined
    ? []
    : [problem('provision-not-cited', one.id, { place })]
}

/** Each state must be reachable by legal steps from the one in which an item begins. */
export function checkStates(agreement: Agreement): CheckResult {
  const problems = agreement.items.flatMap((kind) => {
    const reached = new Set([kind.initial])
    for (const state of reached) for (const next of kind.states[state] ?? []) reached.add(next)
    const names = Object.keys(kind.states)
    return [
      ...names
        .filter((state) => !reached.has(state))
        .map((state) => problem('state-unreachable', kind.id, { state })),
      ...[...reached]
        .filter((state) => !names.includes(state))
        .map((state) => problem('step-to-no-state', kind.id, { state })),
    ]
  })
  const looked = agreement.items.reduce((sum, kind) => sum + Object.keys(kind.states).length, 0)
  return { check: 'states', looked, problems }
}

/**
 * Each party that may come to owe something must be able to send a message that meets it; and what
 * is told apart by a field has to have it.
 */
export function checkObligations(agreement: Agreement): CheckResult {
  const problems = agreement.obligations.flatMap((one) => [
    ...cannotBeMet(agreement, one),
    ...typesOf(one)
      .filter(({ fields }) => one.about !== null && !(one.about in fields))
      .map((type) => problem('about-names-no-field', one.id, { message: type.id })),
    ...('kind' in one.on && one.about !== null ? [problem('about-of-calendar', one.id)] : []),
  ])
  return { check: 'obligations', looked: agreement.obligations.length, problems }
}

function cannotBeMet(agreement: Agreement, one: Obligation): readonly CheckProblem[] {
  if (one.lasting) return []
  const answers = answersOf(one).filter((type) => agreement.messages.includes(type))
  return owersOf(agreement, one)
    .filter((party) => !answers.some((type) => sendersOf(agreement, type).includes(party)))
    .map((party) => problem('obligation-cannot-be-met', one.id, { party }))
}

function typesOf(one: Obligation): readonly MessageType[] {
  return [...triggersOf(one), ...answersOf(one), ...one.declinedBy, ...one.releasedBy]
}

function triggersOf(one: Obligation): readonly MessageType[] {
  return 'kind' in one.on ? [] : one.on
}

function answersOf(one: Obligation): readonly MessageType[] {
  return one.metBy === 'itself' ? triggersOf(one) : one.metBy
}

function owersOf(agreement: Agreement, one: Obligation): readonly PartyId[] {
  const parties = agreement.parties.map((party) => party.id)
  const senders = triggersOf(one).flatMap((type) => sendersOf(agreement, type))
  if (one.owedBy === 'each') return parties
  if (one.owedBy === 'sender') return [...new Set(senders)]
  return parties.filter((party) => senders.some((sender) => sender !== party))
}

function sendersOf(agreement: Agreement, type: MessageType): readonly PartyId[] {
  const parties = agreement.parties.map((party) => party.id)
  return type.by === 'party' || type.by === 'all'
    ? parties
    : parties.filter((party) => type.by.includes(party))
}
