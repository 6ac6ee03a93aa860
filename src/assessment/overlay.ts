// A scenario laid over an agreement and its record: an agreement and a record like any others, on
// which the same assessment runs. Rules that a scenario states as data become rules here, with
// three answers like those of an agreement: yes, no, not known. Nothing of the base is altered.
import { agreement as newAgreement, type Agreement } from '#language/agreement.ts'
import { instrument, provisionsOf, type Provision } from '#language/citation.ts'
import type { Count, Rule, Term } from '#language/count.ts'
import { f } from '#language/field.ts'
import type { AnyItemKind, AnyRow } from '#language/item.ts'
import { label } from '#language/label.ts'
import { lifeEvent } from '#language/life.ts'
import { limit, type Limit } from '#language/limit.ts'
import { message, type Message } from '#language/message.ts'
import type { MessageRecord, Source } from '#language/record.ts'
import { changeStated } from '#language/stated.ts'
import { startOf, type Instant } from '#language/time.ts'
import type { ReadScenario } from './scenario-file.ts'
import type {
  Scenario,
  ScenarioCondition,
  ScenarioException,
  ScenarioHolding,
  ScenarioRule,
} from './scenario-form.ts'
import { kindsIn } from './scenario-names.ts'

export interface Overlay {
  readonly agreement: Agreement
  readonly record: MessageRecord
}

/** `record`: of the agreement it starts from; null for a blank page. */
export function overlay({ scenario, base }: ReadScenario, record: MessageRecord | null): Overlay {
  return {
    agreement: agreementUnder(scenario, base),
    record: recordUnder(scenario, record),
  }
}

function agreementUnder(scenario: Scenario, base: Agreement | null): Agreement {
  const kinds = kindsIn(scenario, base)
  const provisions = provisionsUnder(scenario, base)
  const at = (id: string) => provisions.get(id)!
  const counts = countsUnder(scenario, base, kinds, at)
  const countAt = (id: string) => counts.get(id)!
  const laid = newAgreement(scenario.id, {
    name: scenario.title,
    title: scenario.title,
    parties: [...(base?.parties ?? []), ...(scenario.parties ?? [])],
    provisions: [...provisions.values()],
    items: [...kinds.values()],
    messages: [
      ...(base?.messages ?? []),
      ...(scenario.holdings === undefined ? [] : [supposedOf(kinds, provisions)]),
    ],
    counts: [...counts.values()],
    limits: limitsUnder(scenario, base, countAt, at),
    life: [
      ...(base?.life ?? []),
      ...(scenario.life ?? []).map(({ from, until, phase, label: name, cite }, index) =>
        lifeEvent(`${scenario.id}-${index + 1}`, {
          on: from,
          known: scenario.dated,
          phase,
          ...(until === undefined ? {} : { until }),
          label: name,
          cite: at(cite),
        }),
      ),
    ],
  })
  // What a scenario cannot change stays as the agreement has it.
  return base === null ? laid : { ...base, ...pick(laid) }
}

const changed = ['id', 'name', 'title', 'parties', 'instruments', 'provisions', 'items'] as const
const changedRules = ['messages', 'counts', 'limits', 'life', 'earliest', 'span'] as const

function pick(laid: Agreement): Partial<Agreement> {
  return Object.fromEntries([...changed, ...changedRules].map((name) => [name, laid[name]]))
}

function provisionsUnder(
  scenario: Scenario,
  base: Agreement | null,
): ReadonlyMap<string, Provision> {
  const text = instrument(scenario.id, scenario.title, label('Proposal', 'Предложение', 'المقترح'))
  const own = provisionsOf(text)
  const all = [
    ...(base?.provisions ?? []),
    ...scenario.provisions.map(({ id, place, evidence, says }) => own(id, place, evidence, says)),
  ]
  return new Map(all.map((provision) => [provision.id, provision]))
}

function countsUnder(
  scenario: Scenario,
  base: Agreement | null,
  kinds: ReadonlyMap<string, AnyItemKind>,
  at: (id: string) => Provision,
): ReadonlyMap<string, Count> {
  const termOf = (rule: ScenarioRule): Term => ({
    item: kinds.get(rule.kind)!,
    rule: ruleOf(rule, at),
    exceptions: [],
  })
  const added = Map.groupBy(scenario.rules ?? [], ({ count }) => count)
  const finished = (count: Count): Count => {
    const more = (added.get(count.id) ?? []).map(termOf)
    const terms = [...count.terms, ...more].flatMap((term) => termUnder(scenario, term, at))
    const isSame =
      terms.length === count.terms.length && terms.every((t, i) => t === count.terms[i])
    return isSame ? count : { ...count, terms }
  }
  const counts = new Map((base?.counts ?? []).map((count) => [count.id, finished(count)]))
  const include = (id: string): Count => {
    const found = counts.get(id)
    if (found !== undefined) return found
    const {
      label: name,
      cite,
      includes = [],
      rules = [],
    } = scenario.counts!.find((one) => one.id === id)!
    // What it includes has its exceptions already: they are laid over its own rules alone.
    const own = finished({
      kind: 'count',
      id,
      cite: at(cite),
      label: name,
      terms: rules.map(termOf),
    })
    // A rule that comes by two ways adds once.
    const terms = new Set([...includes.flatMap((other) => include(other).terms), ...own.terms])
    counts.set(id, { ...own, terms: [...terms] })
    return counts.get(id)!
  }
  for (const { id } of scenario.counts ?? []) include(id)
  return counts
}

/** The term with the exceptions that are added, without what is removed. */
function termUnder(scenario: Scenario, term: Term, at: (id: string) => Provision): readonly Term[] {
  const ends = new Map((scenario.removed ?? []).map(({ rule, from }) => [rule, from ?? null]))
  const added = (scenario.exceptions ?? []).filter(({ rule }) => rule === term.rule.id)
  const all = [term.rule, ...term.exceptions]
  if (added.length === 0 && !all.some(({ id }) => ends.has(id))) return [term]
  const kept = (rule: Rule): readonly Rule[] => {
    const end = ends.get(rule.id)
    if (end === undefined) return [rule]
    return end === null ? [] : [{ ...rule, until: Math.min(rule.until, startOf(end)) }]
  }
  const exceptions = [...term.exceptions, ...added.map((one) => exceptionOf(one, term, at))]
  return kept(term.rule).map((rule) => ({ ...term, rule, exceptions: exceptions.flatMap(kept) }))
}

/** An exception of a scenario comes last: it holds instead of those of the text, unless it says. */
function exceptionOf(one: ScenarioException, term: Term, at: (id: string) => Provision): Rule {
  return { ...ruleOf(one, at), over: one.over ?? term.exceptions.map(({ id }) => id) }
}

type RuleAsData = Omit<ScenarioRule, 'kind'>

function ruleOf(rule: RuleAsData, at: (id: string) => Provision): Rule {
  const { when = [], worth } = rule
  const { sum, times = 1 } = worth ?? {}
  return {
    id: rule.id,
    cite: at(rule.cite),
    label: rule.label,
    when: when.length === 0 ? null : (row) => allOf(when, row),
    is: worth === undefined ? null : (row) => amountOf(row, sum, times),
    from: rule.from === undefined ? -Infinity : startOf(rule.from),
    until: rule.until === undefined ? Infinity : startOf(rule.until),
    appliesToChangesFrom: -Infinity,
    over: [],
  }
}

/** No where one says no, whatever is not known of the others. */
function allOf(when: readonly ScenarioCondition[], row: AnyRow): boolean | null {
  let all: boolean | null = true
  for (const one of when) {
    const fits = fitsCondition(one, row)
    if (fits === false) return false
    if (fits === null) all = null
  }
  return all
}

function fitsCondition(condition: ScenarioCondition, row: AnyRow): boolean | null {
  const { state, field, is, isNot, stated } = condition
  if (state !== undefined) return state.includes(row.state)
  const value = row[field!]
  if (stated !== undefined) return stated === (value !== undefined)
  if (value === undefined || value === null) return null
  return is === undefined ? !isNot!.includes(value) : is.includes(value)
}

function amountOf(row: AnyRow, sum: readonly string[] | undefined, times: number): number | null {
  if (sum === undefined) return times
  let total = 0
  for (const field of sum) {
    const value = row[field]
    if (typeof value !== 'number') return null
    total += value
  }
  return total * times
}

function limitsUnder(
  scenario: Scenario,
  base: Agreement | null,
  countAt: (id: string) => Count,
  at: (id: string) => Provision,
): readonly Limit[] {
  const given = new Map((scenario.limits ?? []).map((one) => [one.limit, one]))
  const valuesOf = (id: string) =>
    Object.fromEntries((given.get(id)?.values ?? []).map(({ from, max }) => [from, max]))
  const kept = (base?.limits ?? []).map((own): Limit => {
    const one = given.get(own.id)
    const count = countAt(own.count.id)
    if (one === undefined) return { ...own, count }
    const { values } = limit(own.id, count, { cite: at(one.cite), values: valuesOf(own.id) })
    const first = values[0]!.from
    return {
      ...own,
      count,
      cite: at(one.cite),
      label: one.label ?? own.label,
      values: [...own.values.filter(({ from }) => from < first), ...values],
      parties: one.parties ?? own.parties,
    }
  })
  const added = [...given.values()]
    .filter((one) => !kept.some(({ id }) => id === one.limit))
    .map((one) =>
      limit(one.limit, countAt(one.count!), {
        cite: at(one.cite),
        values: valuesOf(one.limit),
        ...(one.label === undefined ? {} : { label: one.label }),
        ...(one.parties === undefined ? {} : { parties: one.parties }),
      }),
    )
  return [...kept, ...added]
}

const supposed = label('Holdings supposed', 'Предполагаемое наличие', 'حيازات مفترضة')
const supposedType = 'supposed-holding'
const unnamed = label('Holding', 'Наличие', 'حيازة')

/** The type of the messages by which a scenario supposes what a party has. */
function supposedOf(
  kinds: ReadonlyMap<string, AnyItemKind>,
  provisions: ReadonlyMap<string, Provision>,
) {
  const cite = [...provisions.values()].at(-1)!
  const fields = { kind: f.id(unnamed), id: f.id(unnamed), state: f.optional(f.id(unnamed)) }
  return message(supposedType, {
    cite,
    label: supposed,
    fields,
    effect: ({ kind, id, state, ...set }) => {
      const statement = state === undefined ? { ...set, id } : { ...set, id, state }
      return changeStated(kinds.get(kind)!, statement)
    },
  })
}

function recordUnder(scenario: Scenario, record: MessageRecord | null): MessageRecord {
  const known = startOf(scenario.dated)
  return {
    agreement: scenario.id,
    title: scenario.title,
    notice: scenario.notice,
    complete: record?.complete ?? false,
    until: record?.until ?? null,
    sources: {
      ...record?.sources,
      ...(scenario.sources as Readonly<Record<string, Source>> | undefined),
    },
    messages: [
      ...(record?.messages ?? []),
      ...(scenario.holdings ?? []).map((one, at) => messageOf(scenario, one, at, known)),
    ],
  }
}

function messageOf(
  scenario: Scenario,
  { party, kind, id, on, state, set, evidence, sources = [], note }: ScenarioHolding,
  at: number,
  known: Instant,
): Message {
  // What two parties call alike in kinds of the scenario's own are two things.
  const isOwn = (scenario.kinds ?? []).some((one) => one.id === kind)
  return {
    id: `${scenario.id}/holdings/${at + 1}`,
    agreement: scenario.id,
    type: supposedType,
    from: party,
    jointly: null,
    to: null,
    effective: startOf(on),
    received: null,
    known,
    body: {
      ...set,
      kind,
      id: isOwn ? `${party}:${id}` : id,
      ...(state === undefined ? {} : { state }),
    },
    re: null,
    corrects: null,
    withdraws: null,
    disputes: null,
    evidence,
    sources,
    note: note ?? null,
    conflicts: [],
    entry: null,
  }
}
