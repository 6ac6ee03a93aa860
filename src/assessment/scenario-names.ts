// What the names of a scenario point at. A name that means nothing is refused with what there is
// instead; so are an id that stands twice, a period that ends before it begins, and a value that
// the field of an item does not take.
import type { Agreement } from '#language/agreement.ts'
import { checkObject, f, type Fields } from '#language/field.ts'
import { itemKindOf } from './scenario-kinds.ts'
import type { AnyItemKind } from '#language/item.ts'
import { standing, term } from '#language/life.ts'
import { faultAt } from './record-line.ts'
import type { Fault } from './record-text.ts'
import type {
  Scenario,
  ScenarioCondition,
  ScenarioHolding,
  ScenarioKind,
  ScenarioLimit,
  ScenarioRule,
} from './scenario-form.ts'

type Path = readonly (string | number)[]

/** What a scenario may name: what is of the agreement it starts from, and what is its own. */
interface Book {
  readonly base: Agreement | null
  readonly parties: ReadonlySet<string>
  readonly provisions: ReadonlySet<string>
  readonly kinds: ReadonlyMap<string, AnyItemKind>
  readonly counts: ReadonlySet<string>
  readonly rules: ReadonlySet<string>
  /** Counting rules that are no exceptions, with the kind of item that they speak of. */
  readonly kindsOfRules: ReadonlyMap<string, AnyItemKind>
  readonly sources: ReadonlySet<string>
}

/** The faults of the names in a scenario whose form is sound. */
export function nameFaults(scenario: Scenario, base: Agreement | null): readonly Fault[] {
  const book = bookOf(scenario, base)
  const { kinds = [], counts = [], rules = [], exceptions = [], removed = [] } = scenario
  const { limits = [], life = [], holdings = [] } = scenario
  const included = new Map(counts.map(({ id, includes = [] }) => [id, includes]))
  const each = <T>(list: readonly T[], at: string, of: (one: T, path: Path) => readonly Fault[]) =>
    list.flatMap((one, index) => of(one, [at, index]))
  return [
    ...(scenario.provisions.length > 0
      ? []
      : [faultAt('missing-field', ['provisions', 0], undefined, 'object')]),
    ...twice(scenario, base),
    ...each(kinds, 'kinds', kindFaults),
    ...each(counts, 'counts', (count, path) => [
      ...unknown(book.provisions, [count.cite], [...path, 'cite']),
      ...unknown(book.counts, count.includes ?? [], [...path, 'includes']),
      ...circleFaults(included, count.id, path),
      ...(count.rules ?? []).flatMap((rule, index) =>
        ruleFaults(book, rule, book.kinds.get(rule.kind), [...path, 'rules', index]),
      ),
    ]),
    ...each(rules, 'rules', (rule, path) => [
      ...unknown(book.counts, [rule.count], [...path, 'count']),
      ...ruleFaults(book, rule, book.kinds.get(rule.kind), path),
    ]),
    ...each(exceptions, 'exceptions', (exception, path) => [
      ...unknown(new Set(book.kindsOfRules.keys()), [exception.rule], [...path, 'rule']),
      ...unknown(book.rules, exception.over ?? [], [...path, 'over']),
      ...bodyFaults(book, exception, book.kindsOfRules.get(exception.rule), path),
    ]),
    ...each(removed, 'removed', ({ rule }, path) => unknown(book.rules, [rule], [...path, 'rule'])),
    ...each(limits, 'limits', (limit, path) => limitFaults(book, limit, path)),
    ...each(life, 'life', (event, path) => [
      ...unknown(book.provisions, [event.cite], [...path, 'cite']),
      ...periodFaults(event, path),
    ]),
    ...each(holdings, 'holdings', (holding, path) => holdingFaults(book, holding, path)),
  ]
}

function bookOf(scenario: Scenario, base: Agreement | null): Book {
  const kinds = kindsIn(scenario, base)
  const ids = (list: readonly { readonly id: string }[] | undefined) =>
    (list ?? []).map(({ id }) => id)
  const terms = (base?.counts ?? []).flatMap((count) => count.terms)
  const added = [
    ...(scenario.counts ?? []).flatMap(({ rules }) => rules ?? []),
    ...(scenario.rules ?? []),
  ]
  const ofRules = [
    ...terms.map(({ rule, item }) => [rule.id, item] as const),
    ...added.flatMap(({ id, kind }) => {
      const found = kinds.get(kind)
      return found === undefined ? [] : [[id, found] as const]
    }),
  ]
  return {
    base,
    parties: new Set([...ids(base?.parties as never), ...ids(scenario.parties)]),
    provisions: new Set([...ids(base?.provisions), ...ids(scenario.provisions)]),
    kinds,
    counts: new Set([...ids(base?.counts), ...ids(scenario.counts)]),
    rules: new Set([
      ...ofRules.map(([id]) => id),
      ...terms.flatMap(({ exceptions }) => ids(exceptions)),
      ...ids(scenario.exceptions),
    ]),
    kindsOfRules: new Map(ofRules),
    sources: new Set(Object.keys(scenario.sources ?? {})),
  }
}

/** The kinds of items of the agreement, and those that the scenario adds. */
export function kindsIn(
  scenario: Scenario,
  base: Agreement | null,
): ReadonlyMap<string, AnyItemKind> {
  const all = [...(base?.items ?? []), ...(scenario.kinds ?? []).map(itemKindOf)]
  return new Map(all.map((kind) => [kind.id, kind]))
}

function unknown(known: ReadonlySet<string>, named: readonly string[], path: Path): Fault[] {
  const expected = `one of ${[...known].join(', ')}`
  return named.flatMap((id, index) =>
    known.has(id)
      ? []
      : [faultAt('not-one-of', isList(path) ? [...path, index] : path, id, expected)],
  )
}

const listed: ReadonlySet<unknown> = new Set([
  'includes',
  'over',
  'sources',
  'parties',
  'state',
  'sum',
])

function isList(path: Path): boolean {
  return listed.has(path.at(-1))
}

/** Ids that stand twice among what is alike, or stand in the agreement already. */
function twice(scenario: Scenario, base: Agreement | null): Fault[] {
  const rules = [
    ...(scenario.counts ?? []).flatMap((count, at) =>
      (count.rules ?? []).map(({ id }, index) => ({
        id,
        path: ['counts', at, 'rules', index, 'id'],
      })),
    ),
    ...placed(scenario.rules, 'rules'),
    ...placed(scenario.exceptions, 'exceptions'),
  ]
  const inBase = (base?.counts ?? []).flatMap(({ terms }) =>
    terms.flatMap(({ rule, exceptions }) => [rule, ...exceptions]),
  )
  const own = [term, standing]
  return [
    ...repeated(placed(scenario.parties, 'parties'), base?.parties ?? []),
    ...repeated(placed(scenario.provisions, 'provisions'), base?.provisions ?? []),
    ...repeated(placed(scenario.kinds, 'kinds'), [...own, ...(base?.items ?? [])]),
    ...repeated(placed(scenario.counts, 'counts'), base?.counts ?? []),
    ...repeated(rules, inBase),
    ...repeated(
      (scenario.limits ?? []).map(({ limit }, at) => ({
        id: limit,
        path: ['limits', at, 'limit'],
      })),
      [],
    ),
  ]
}

interface Placed {
  readonly id: string
  readonly path: Path
}

function placed(list: readonly { readonly id: string }[] | undefined, at: string): Placed[] {
  return (list ?? []).map(({ id }, index) => ({ id, path: [at, index, 'id'] }))
}

function repeated(list: readonly Placed[], before: readonly { readonly id: string }[]): Fault[] {
  const met = new Set(before.map(({ id }) => id))
  return list.flatMap(({ id, path }) => {
    if (met.has(id)) return [faultAt('duplicate-key', path, id, '')]
    met.add(id)
    return []
  })
}

function kindFaults({ fields }: ScenarioKind, path: Path): Fault[] {
  return fields.flatMap(({ takes, options, id }, index) => {
    const at = [...path, 'fields', index, 'options']
    if (reserved.has(id))
      return [faultAt('not-one-of', [...at.slice(0, -1), 'id'], id, 'another name')]
    const wanted = takes === 'one-of'
    if (wanted === (options ?? []).length > 0) return []
    return [
      wanted
        ? faultAt('missing-field', at, undefined, 'list')
        : faultAt('unknown-field', at, options, ''),
    ]
  })
}

/** What every item has beside its fields. */
const reserved: ReadonlySet<string> = new Set(['id', 'owner', 'state', 'evidence', 'sources'])

/** What of a count would include the count itself. */
function circleFaults(
  included: ReadonlyMap<string, readonly string[]>,
  own: string,
  path: Path,
): Fault[] {
  // Each count is looked into once, by however many ways it is included.
  const met = new Set<string>()
  const reaches = (id: string): boolean => {
    if (id === own) return true
    if (met.has(id)) return false
    met.add(id)
    return (included.get(id) ?? []).some(reaches)
  }
  const expected = 'a count that does not include this one'
  return (included.get(own) ?? [])
    .filter(reaches)
    .map((id) => faultAt('not-one-of', [...path, 'includes'], id, expected))
}

function ruleFaults(
  book: Book,
  rule: ScenarioRule,
  kind: AnyItemKind | undefined,
  path: Path,
): Fault[] {
  return [
    ...unknown(new Set(book.kinds.keys()), [rule.kind], [...path, 'kind']),
    ...bodyFaults(book, rule, kind, path),
  ]
}

type Body = Pick<ScenarioRule, 'cite' | 'when' | 'worth' | 'from' | 'until'>

function bodyFaults(book: Book, body: Body, kind: AnyItemKind | undefined, path: Path): Fault[] {
  const cited = unknown(book.provisions, [body.cite], [...path, 'cite'])
  const inKind = kind === undefined ? [] : worthFaults(body, kind, path)
  return [...cited, ...periodFaults(body, path), ...inKind]
}

function worthFaults({ when = [], worth }: Body, kind: AnyItemKind, path: Path): Fault[] {
  const { sum = [] } = worth ?? {}
  const numbers = Object.keys(kind.fields).filter((id) => kind.fields[id]!.kind === 'count')
  return [
    ...when.flatMap((one, index) => conditionFaults(one, kind, [...path, 'when', index])),
    ...unknown(new Set(numbers), sum, [...path, 'worth', 'sum']),
  ]
}

function conditionFaults(one: ScenarioCondition, kind: AnyItemKind, path: Path): Fault[] {
  const { state, field, is, isNot, stated } = one
  const asks = [state, is, isNot, stated].filter((part) => part !== undefined).length
  if (asks !== 1 || (field === undefined) !== (state !== undefined)) {
    return [faultAt('wrong-type', path, one, 'state, or field with is, isNot or stated')]
  }
  if (field === undefined) {
    return unknown(new Set(Object.keys(kind.states)), state ?? [], [...path, 'state'])
  }
  const found = Object.hasOwn(kind.fields, field) ? kind.fields[field] : undefined
  if (found === undefined) {
    return unknown(new Set(Object.keys(kind.fields)), [field], [...path, 'field'])
  }
  const part = is === undefined ? 'isNot' : 'is'
  return (is ?? isNot ?? []).flatMap((value, index) =>
    (found.check(value) ?? []).map((problem) =>
      faultAt(problem.code, [...path, part, index], value, problem.expected),
    ),
  )
}

function periodFaults(
  { from, until }: { readonly from?: string; readonly until?: string },
  path: Path,
): Fault[] {
  if (from === undefined || until === undefined || from < until) return []
  return [faultAt('out-of-range', [...path, 'until'], until, `later than ${from}`)]
}

function limitFaults(book: Book, one: ScenarioLimit, path: Path): Fault[] {
  const own = book.base?.limits.find(({ id }) => id === one.limit)
  const days = one.values.map(({ from }) => from)
  const again = days.findIndex((day, at) => days.indexOf(day) < at)
  return [
    ...unknown(book.provisions, [one.cite], [...path, 'cite']),
    ...unknown(book.parties, one.parties ?? [], [...path, 'parties']),
    ...(own === undefined && one.count === undefined
      ? [faultAt('missing-field', [...path, 'count'], undefined, 'id')]
      : []),
    ...(one.count === undefined
      ? []
      : unknown(
          own === undefined ? book.counts : new Set([own.count.id]),
          [one.count],
          [...path, 'count'],
        )),
    ...(days.length === 0
      ? [faultAt('missing-field', [...path, 'values', 0], undefined, 'object')]
      : []),
    ...(again === -1
      ? []
      : [faultAt('duplicate-key', [...path, 'values', again, 'from'], days[again], '')]),
  ]
}

function holdingFaults(book: Book, holding: ScenarioHolding, path: Path): Fault[] {
  const kind = book.kinds.get(holding.kind)
  const values = kind === undefined ? null : checkObject(holding.set, statedFields(kind))
  return [
    ...unknown(book.parties, [holding.party], [...path, 'party']),
    ...unknown(new Set(book.kinds.keys()), [holding.kind], [...path, 'kind']),
    ...unknown(book.sources, holding.sources ?? [], [...path, 'sources']),
    ...(kind === undefined || holding.state === undefined
      ? []
      : unknown(new Set(Object.keys(kind.states)), [holding.state], [...path, 'state']).map(
          (fault) => ({ ...fault, path: fault.path.replace(/\[0\]$/, '') }),
        )),
    ...(values ?? []).map((problem) =>
      faultAt(problem.code, [...path, 'set', ...problem.path], problem.value, problem.expected),
    ),
  ]
}

/** Any of the fields of a kind may be left out, or be stated as not known. */
function statedFields(kind: AnyItemKind): Fields {
  return Object.fromEntries(
    Object.entries(kind.fields).map(([id, field]) => [
      id,
      f.optional(field.detail.unknowable === true ? field : f.orUnknown(field)),
    ]),
  )
}
