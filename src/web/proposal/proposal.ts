// A proposal while it is put together: a scenario (docs/formats/scenario.md) as data, and the
// changes that the page can make to it. Each gives another scenario; what it is worth is for the
// assessment to say, and whether it is one, for the parser. It knows no agreement.
import type { Scenario } from '#assessment/scenario-form.ts'
import type { Label } from '#language/label.ts'
import type { IsoDay } from '#language/time.ts'
import { asking, blankNames } from './proposal-words.ts'

/** The provision that everything cites which a reader changes on the page. */
const asked = 'asked'

interface Begun {
  readonly base: string | null
  readonly name: Label
  /** The day of the question. */
  readonly dated: IsoDay
}

/** What somebody asks of an agreement, before anything is changed. */
export function proposalFor({ base, name, dated }: Begun): Scenario {
  return {
    scenario: 'mithaq-scenario-1',
    id: base === null ? 'what-if' : `what-if-${base}`,
    base,
    title: {
      en: `What if: ${name.en}`,
      ru: `Что, если: ${name.ru}`,
      ar: `ماذا لو: ${name.ar}`,
    },
    notice: asking.notice,
    by: asking.by,
    dated,
    provisions: [askedProvision],
  }
}

const askedProvision = {
  id: asked,
  place: '–',
  says: asking.says,
  evidence: 'unverified' as const,
}

/** A blank page: two parties, one thing that is counted, one limit on it, and nothing known. */
export function blankProposal(dated: IsoDay): Scenario {
  const begun = proposalFor({ base: null, name: blankNames.page, dated })
  const parties = blankNames.parties.map(([id, name]) => ({ id, name, short: name }))
  return {
    ...begun,
    parties,
    kinds: [countedKind('thing', blankNames.thing)],
    counts: [
      {
        id: 'things',
        cite: asked,
        label: blankNames.thing,
        rules: [sumRule('each-thing', 'thing', blankNames.thing)],
      },
    ],
    limits: [
      { limit: 'things', count: 'things', cite: asked, values: [{ from: dated, max: 100 }] },
    ],
    life: [{ from: dated, phase: 'in-force', label: begun.title, cite: asked }],
    holdings: parties.map(({ id }) => supposed(id, 'thing', dated)),
  }
}

function countedKind(id: string, label: Label) {
  return { id, label, fields: [{ id: 'number', label, takes: 'count' as const }] }
}

function sumRule(id: string, kind: string, label: Label) {
  return { id, kind, cite: asked, label, worth: { sum: ['number'] } }
}

function supposed(party: string, kind: string, on: IsoDay) {
  const set = { number: null }
  return { party, kind, id: kind, on, set, evidence: 'unverified' as const }
}

/** The scenario with the provision that a change of the page cites. */
function citing(scenario: Scenario): Scenario {
  if (scenario.provisions.some(({ id }) => id === asked)) return scenario
  return { ...scenario, provisions: [...scenario.provisions, askedProvision] }
}

export function renamed(scenario: Scenario, name: string): Scenario {
  return { ...scenario, title: { en: name, ru: name, ar: name } }
}

/** The value of a limit that stands there, if any. */
export function ceilingIn(scenario: Scenario, limit: string, at: number): Ceiling | null {
  return (scenario.limits ?? []).find((one) => one.limit === limit)?.values[at] ?? null
}

interface Ceiling {
  readonly from: IsoDay
  readonly max: number
}

/** One value of a limit from a day on; another value of the limit stays. Null takes it away. */
export function withCeiling(
  scenario: Scenario,
  limit: string,
  at: number,
  value: Ceiling | null,
): Scenario {
  const limits = scenario.limits ?? []
  const own = limits.find((one) => one.limit === limit)
  const values = [...(own?.values ?? [])]
  if (value === null) values.splice(at, 1)
  else values[at] = value
  const changed = { ...(own ?? { limit, cite: asked }), values }
  const others = limits.filter((one) => one.limit !== limit || values.length > 0)
  const kept = others.map((one) => (one.limit === limit ? changed : one))
  return citing({ ...scenario, limits: own === undefined ? [...kept, changed] : kept })
}

/** Whether a counting rule, or an exception to one, holds. */
export function withRule(scenario: Scenario, rule: string, holds: boolean): Scenario {
  const removed = (scenario.removed ?? []).filter((one) => one.rule !== rule)
  return { ...scenario, removed: holds ? removed : [...removed, { rule }] }
}

const exceptionTo = (rule: string) => `${rule}-as-asked`

/** How much each item of a rule counts as, as asked on the page; null: as the rule has it. */
export function worthAsked(scenario: Scenario, rule: string): number | null {
  const own = (scenario.exceptions ?? []).find(({ id }) => id === exceptionTo(rule))
  return own?.worth?.times ?? null
}

export function withWorth(
  scenario: Scenario,
  rule: string,
  label: Label,
  times: number | null,
): Scenario {
  const id = exceptionTo(rule)
  const others = (scenario.exceptions ?? []).filter((one) => one.id !== id)
  const own = times === null ? [] : [{ id, rule, label, cite: asked, worth: { times } }]
  return citing({ ...scenario, exceptions: [...others, ...own] })
}

interface Term {
  readonly from: IsoDay
  readonly until: IsoDay | null
}

/** How long it holds, as the first fact of its own life says; null for none. */
export function termIn({ life: [first] = [] }: Scenario): Term | null {
  return first === undefined ? null : { from: first.from, until: first.until ?? null }
}

export function withTerm(scenario: Scenario, term: Term | null): Scenario {
  const [first, ...others] = scenario.life ?? []
  if (term === null) return { ...scenario, life: others }
  const { from, until } = term
  const { until: _until, ...kept } = first ?? {
    phase: 'in-force' as const,
    label: asking.term,
    cite: asked,
  }
  const life = { ...kept, from, ...(until === null ? {} : { until }) }
  return citing({ ...scenario, life: [life, ...others] })
}

/** A number that a party is supposed to have; null: not known. */
export function withHolding(
  scenario: Scenario,
  at: number,
  field: string,
  value: number | null,
): Scenario {
  const holdings = (scenario.holdings ?? []).map((one, index) =>
    index === at ? { ...one, set: { ...one.set, [field]: value } } : one,
  )
  return { ...scenario, holdings }
}

interface Included {
  readonly count: string
  readonly name: string
  readonly parties: readonly string[]
  readonly on: IsoDay
}

/** Something else that a count includes, of which nothing is known yet. */
export function withIncluded(scenario: Scenario, { count, name, parties, on }: Included): Scenario {
  const kinds = scenario.kinds ?? []
  const taken = new Set(kinds.map(({ id }) => id))
  const free = (at: number): string => (taken.has(`added-${at}`) ? free(at + 1) : `added-${at}`)
  const id = free(1)
  const label = { en: name, ru: name, ar: name }
  const rule = { count, ...sumRule(`each-${id}`, id, label) }
  return citing({
    ...scenario,
    kinds: [...kinds, countedKind(id, label)],
    rules: [...(scenario.rules ?? []), rule],
    holdings: [...(scenario.holdings ?? []), ...parties.map((party) => supposed(party, id, on))],
  })
}

/** What stands in the path for a blank page. */
export const blank = 'blank'

/** The agreement that a text says it starts from, before anything else of it is read. */
export function baseNamed(text: string): string | null {
  try {
    const raw = JSON.parse(text) as { readonly base?: unknown } | null
    return typeof raw?.base === 'string' ? raw.base : null
  } catch {
    return null
  }
}

/** As a file. */
export function proposalText(scenario: Scenario): string {
  return `${JSON.stringify(scenario, null, 2)}\n`
}
