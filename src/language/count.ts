// A count is a number under the agreement's counting rules: the sum, over the items of each rule,
// of what the rule says one item is worth. Exceptions to a rule are cited like the rule. A rule
// that cannot tell answers null, "not known", and the count then has an unknown part.
import type { Provision } from './citation.ts'
import type { AnyItemKind, AnyRow, ItemKind, Row } from './item.ts'
import type { Fields } from './field.ts'
import type { Label } from './label.ts'
import { startOf, type Instant, type IsoDay } from './time.ts'

/** A condition on one item: yes, no, or not known. */
export type Condition<R> = (row: R) => boolean | null | undefined

export interface RuleSpec<R> {
  /** Unique within the agreement; readings name rules by it. */
  readonly id: string
  readonly cite: Provision
  readonly label: Label
  /** Which items the rule is about; every item of the kind when left out. */
  readonly when?: Condition<R>
  /** What one item is worth; 1 when left out. */
  readonly is?: (row: R) => number | null | undefined
  /** In force from the first day, and no longer from the second. */
  readonly from?: IsoDay
  readonly until?: IsoDay
  /** Applies only to items whose last change took effect on or after this day. */
  readonly appliesToChangesFrom?: IsoDay
  /** Ids of exceptions that give way to this one where both fit. */
  readonly over?: readonly string[]
}

export interface Rule {
  readonly id: string
  readonly cite: Provision
  readonly label: Label
  readonly when: Condition<AnyRow> | null
  readonly is: ((row: AnyRow) => number | null | undefined) | null
  readonly from: Instant
  readonly until: Instant
  readonly appliesToChangesFrom: Instant
  readonly over: readonly string[]
}

/** One summand of a count: a rule over the items of a kind, with its exceptions. */
export interface Term {
  readonly item: AnyItemKind
  readonly rule: Rule
  /** In the order of the text. Where two fit, the later one holds, and must say so with `over`. */
  readonly exceptions: readonly Rule[]
}

export interface Count {
  readonly kind: 'count'
  readonly id: string
  readonly cite: Provision
  readonly label: Label
  /** None where the text limits a number without saying what counts: it is then never known. */
  readonly terms: readonly Term[]
}

export interface CountSpec {
  readonly cite: Provision
  readonly label: Label
  readonly rules: readonly Term[]
}

export function count(id: string, spec: CountSpec): Count {
  return { kind: 'count', id, cite: spec.cite, label: spec.label, terms: spec.rules }
}

/** `each(bomber, { ... }, { exception })`: every item of the kind, as the rule says. */
export function each<F extends Fields, S extends string>(
  item: ItemKind<F, S>,
  rule: RuleSpec<Row<F, S | 'absent'>>,
  ...exceptions: readonly RuleSpec<Row<F, S | 'absent'>>[]
): Term {
  return {
    item,
    rule: ruleOf(rule as RuleSpec<never>),
    exceptions: exceptions.map((exception) => ruleOf(exception as RuleSpec<never>)),
  }
}

function ruleOf(spec: RuleSpec<never>): Rule {
  return {
    id: spec.id,
    cite: spec.cite,
    label: spec.label,
    when: (spec.when as Condition<AnyRow> | undefined) ?? null,
    is: (spec.is as Rule['is'] | undefined) ?? null,
    from: spec.from === undefined ? -Infinity : startOf(spec.from),
    until: spec.until === undefined ? Infinity : startOf(spec.until),
    appliesToChangesFrom:
      spec.appliesToChangesFrom === undefined ? -Infinity : startOf(spec.appliesToChangesFrom),
    over: spec.over ?? [],
  }
}
