// Two agreements held against each other by value: what stands in the one, in the other, or in both
// and differs, each with its place. Things are told apart by their ids. What a rule does is a
// function, which cannot be compared: its place and its days are.
import type { Agreement } from '#language/agreement.ts'
import type { Provision } from '#language/citation.ts'
import type { Rule } from '#language/count.ts'
import type { Dated } from '#language/dated.ts'
import type { Label } from '#language/label.ts'
import type { Span } from '#language/obligation.ts'
import { dayOf, formatDay, type Instant } from '#language/time.ts'
import { citationOf } from './citations.ts'
import type { CitationResult } from './result.ts'

type DifferenceKind =
  | 'party'
  | 'life'
  | 'item-kind'
  | 'count'
  | 'rule'
  | 'limit'
  | 'obligation'
  | 'quota'
  | 'message'
  | 'cover'

/** One of the two: its values in the terms of the formats, and its place. */
export interface DifferenceSide {
  readonly name: Label
  readonly values: Readonly<Record<string, string | number>>
  readonly citation: CitationResult | null
}

export interface Difference {
  readonly about: DifferenceKind
  readonly id: string
  /** Null where it does not stand in the one. */
  readonly before: DifferenceSide | null
  readonly after: DifferenceSide | null
}

/** Things that are the same in both are left out. */
export function differencesOf(before: Agreement, after: Agreement): readonly Difference[] {
  const [one, other] = [sidesOf(before), sidesOf(after)]
  const keys = [...new Set([...one.keys(), ...other.keys()])]
  return keys.flatMap((key): Difference[] => {
    const [about, id] = JSON.parse(key) as [DifferenceKind, string]
    const [a, b] = [one.get(key) ?? null, other.get(key) ?? null]
    return isSame(a, b) ? [] : [{ about, id, before: a, after: b }]
  })
}

function isSame(a: DifferenceSide | null, b: DifferenceSide | null): boolean {
  if (a === null || b === null) return false
  const place = ({ citation }: DifferenceSide) => `${citation?.instrument} ${citation?.place}`
  return JSON.stringify(a.values) === JSON.stringify(b.values) && place(a) === place(b)
}

type Values = Readonly<Record<string, string | number>>

function sidesOf(agreement: Agreement): ReadonlyMap<string, DifferenceSide> {
  const sides = new Map<string, DifferenceSide>()
  const add = (
    about: DifferenceKind,
    { id, label, cite }: { readonly id: string; readonly label: Label; readonly cite?: Provision },
    values: Values,
  ) => {
    const citation = cite === undefined ? null : citationOf(cite)
    sides.set(JSON.stringify([about, id]), { name: label, values, citation })
  }
  for (const { id, name } of agreement.parties) add('party', { id, label: name }, {})
  for (const event of agreement.life) {
    const until = event.until === null ? {} : { until: event.until }
    add('life', event, { phase: event.phase, on: dayText(event.on), ...until })
  }
  for (const kind of agreement.items) {
    add('item-kind', kind, { fields: Object.keys(kind.fields).join(' ') })
  }
  for (const count of agreement.counts) {
    add('count', count, {})
    for (const { rule, exceptions } of count.terms) {
      // One rule may stand in several counts.
      const named = (one: Rule) => ({ ...one, id: `${count.id}/${one.id}` })
      add('rule', named(rule), ruleDays(rule))
      for (const one of exceptions) {
        add('rule', named(one), { instead: rule.id, ...ruleDays(one) })
      }
    }
  }
  for (const limit of agreement.limits) add('limit', limit, limitValues(limit))
  for (const one of agreement.obligations) add('obligation', one, { within: spanText(one.within) })
  for (const one of agreement.quotas) add('quota', one, datedValues(one.max))
  for (const one of agreement.messages) add('message', one, {})
  for (const { manner, weapons, cite, note } of agreement.covers) {
    add('cover', { id: `${weapons} ${manner} ${cite.id}`, label: note ?? cite.says, cite }, {})
  }
  return sides
}

function ruleDays({ from, until, appliesToChangesFrom }: Rule): Values {
  const days = { from, until, appliesToChangesFrom }
  return Object.fromEntries(
    Object.entries(days)
      .filter(([, at]) => Number.isFinite(at))
      .map(([name, at]) => [name, dayText(at)]),
  )
}

function limitValues({ count, values, parties, groups }: Agreement['limits'][number]): Values {
  const set = parties === null ? {} : { parties: parties.join(' ') }
  const together = groups.length === 0 ? {} : { groups: groups.map(({ id }) => id).join(' ') }
  return { count: count.id, ...set, ...together, ...datedValues(values) }
}

/** By the day from which each holds. */
function datedValues(list: readonly Dated<number>[]): Values {
  return Object.fromEntries(list.map(({ from, value }) => [dayText(from), value]))
}

function spanText({ unit, amount }: Span): string {
  return `${amount} ${unit}`
}

function dayText(at: Instant): string {
  return formatDay(dayOf(at))
}
