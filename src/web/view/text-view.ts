// The text beside the program: every provision with what it says, and the rules that cite it with
// what they give on the chosen day. What is not modelled says why.
import type { PartyResult } from '#assessment/result.ts'
import { orderAt } from '#assessment/world.ts'
import type { Provision } from '#language/citation.ts'
import { limitSteps } from '#language/limit.ts'
import { say } from '#locale/locale.ts'
import { formatNumber } from '#locale/numbers.ts'
import {
  dayText,
  type Desk,
  type FullDesk,
  evidenceView,
  figure,
  isoDayOf,
  numberText,
  partyView,
  whyAddress,
} from './desk.ts'
import { distanceText } from './overview-view.ts'
import { clauses } from './listing.ts'
import type { ProvisionRow, TextView } from './view.ts'

type RuleRow = ProvisionRow['rules'][number]
export type RuleValue = RuleRow['values'][number]

export function textView(desk: FullDesk): TextView {
  const { agreement, locale } = desk
  const rules = rulesByProvision(desk)
  const all = agreement.provisions
  return {
    instruments: agreement.instruments.map((instrument) => ({
      id: instrument.id,
      title: instrument.title[locale.language],
      provisions: all
        .filter((provision) => provision.instrument === instrument)
        .map((provision) => provisionRow(desk, provision, rules.get(provision.id) ?? [])),
    })),
    summary: summaryOf(desk, rules),
  }
}

/** Each provision once: it carries a rule, or is for the reader alone, or is followed otherwise. */
function summaryOf({ agreement, locale }: FullDesk, rules: ReadonlyMap<string, unknown>): string {
  const all = agreement.provisions
  const cited = all.filter((one) => rules.has(one.id)).length
  const kept = all.filter((one) => one.notModelled !== undefined && !rules.has(one.id)).length
  const followed = all.length - cited - kept
  return say(locale, 'page.text.summary', { all: all.length, cited, followed, kept })
}

function provisionRow(desk: Desk, provision: Provision, rules: readonly RuleRow[]): ProvisionRow {
  return {
    id: provision.id,
    place: provision.place,
    why: whyAddress('provision', provision.id),
    says: provision.says[desk.locale.language],
    evidence: evidenceView(desk, provision.evidence),
    per: provision.per?.[desk.locale.language] ?? null,
    notModelled: provision.notModelled?.[desk.locale.language] ?? null,
    rules,
  }
}

/** The rules that cite each provision: limits, counts, duties, quotas, messages, life. */
export function rulesByProvision(desk: FullDesk): ReadonlyMap<string, readonly RuleRow[]> {
  const found = new Map<string, RuleRow[]>()
  const add = (cite: Provision, rule: RuleRow) => {
    const rows = found.get(cite.id)
    if (rows === undefined) found.set(cite.id, [rule])
    // Two rules of one name, of two counts, are said once where they give no value.
    else if (!rows.some((row) => isSame(row, rule))) rows.push(rule)
  }
  addFigures(desk, add)
  addDuties(desk, add)
  addMessages(desk, add)
  addLife(desk, add)
  return found
}

function isSame(one: RuleRow, other: RuleRow): boolean {
  const bare = one.values.length === 0 && other.values.length === 0
  return bare && one.kind === other.kind && one.label === other.label
}

type Add = (cite: Provision, rule: RuleRow) => void

function addFigures(desk: Desk, add: Add): void {
  const { agreement, locale } = desk
  const { language } = locale
  for (const limit of agreement.limits) {
    const kind = say(locale, 'page.rule.limit')
    add(limit.cite, { kind, label: limit.label[language], values: limitValues(desk, limit.id) })
  }
  for (const count of agreement.counts) {
    const kind = say(locale, 'page.rule.count')
    const label = count.label[language]
    add(count.cite, { kind, label, values: countValues(desk, count.id, label) })
    for (const term of count.terms) {
      for (const rule of [term.rule, ...term.exceptions]) {
        const key = rule === term.rule ? 'page.rule.rule' : 'page.rule.exception'
        add(rule.cite, { kind: say(locale, key), label: rule.label[language], values: [] })
      }
    }
  }
}

type Figures = Pick<PartyResult, 'party' | 'counts' | 'limits'>

/** Of groups and of parties. */
function figuresOf({ result }: Desk): readonly Figures[] {
  return [...result.groups.map((one) => ({ ...one, party: one.group })), ...result.parties]
}

function limitValues(desk: Desk, id: string): readonly RuleValue[] {
  return figuresOf(desk).flatMap(({ party, limits, counts }) => {
    const limit = limits.find((one) => one.limit === id)
    if (limit === undefined) return []
    const count = counts.find((one) => one.count === limit.count)
    const { short, name } = partyView(desk, party)
    const own = figure(desk, {
      value: limit.value,
      ...(count === undefined ? {} : { known: count.known }),
      why: whyAddress('count', limit.count, party),
      about: [name],
      evidence: limit.evidence,
    })
    return [{ party: short, figure: own, text: distanceText(desk, limit) }]
  })
}

function countValues(desk: Desk, id: string, label: string): readonly RuleValue[] {
  return figuresOf(desk).flatMap(({ party, counts }) => {
    const count = counts.find((one) => one.count === id)
    if (count === undefined) return []
    const { short, name } = partyView(desk, party)
    const own = figure(desk, {
      value: count.value,
      known: count.known,
      why: whyAddress('count', id, party),
      about: [label, name],
      evidence: count.evidence,
    })
    return [{ party: short, figure: own, text: '' }]
  })
}

/** Obligations and quotas, with how the parties stand towards them in the year of the day. */
function addDuties(desk: FullDesk, add: Add): void {
  const { agreement, locale, result } = desk
  for (const obligation of agreement.obligations) {
    add(obligation.cite, {
      kind: say(locale, 'page.rule.obligation'),
      label: obligation.label[locale.language],
      values: result.parties.flatMap((party) => {
        const own = party.obligations.filter((one) => one.obligation === obligation.id)
        const states = Map.groupBy(own, (one) => one.state)
        const text = clauses(
          desk,
          [...states].map(
            ([state, rows]) =>
              `${say(locale, `obligation.${state}`)}: ${numberText(desk, rows.length)}`,
          ),
        )
        return text === ''
          ? []
          : [{ party: partyView(desk, party.party).short, figure: null, text }]
      }),
    })
  }
  for (const quota of agreement.quotas) {
    add(quota.cite, {
      kind: say(locale, 'page.rule.quota'),
      label: quota.label[locale.language],
      values: result.parties.flatMap((party) =>
        party.quotas
          .filter((one) => one.quota === quota.id && one.each === null)
          .map((one) => ({
            party: partyView(desk, party.party).short,
            figure: figure(desk, {
              value: one.used,
              known: one.known,
              why: whyAddress('quota', one.quota, party.party, one.from),
              about: [quota.label[locale.language]],
              evidence: one.evidence,
            }),
            text: one.max === null ? '' : say(locale, 'page.of-max', { n: one.max }),
          })),
      ),
    })
  }
  for (const { cite, label } of agreement.crosschecks.flatMap(({ rules }) => rules)) {
    add(cite, {
      kind: say(locale, 'page.rule.crosscheck'),
      label: label[locale.language],
      values: [],
    })
  }
  for (const rule of agreement.aparts.flatMap((one) => [one, ...one.exceptions])) {
    const kind = say(locale, 'page.rule.apart')
    add(rule.cite, { kind, label: rule.label[locale.language], values: [] })
  }
  for (const { cite, label } of agreement.timeframes) {
    const kind = say(locale, 'page.rule.timeframe')
    add(cite, { kind, label: label[locale.language], values: [] })
  }
  for (const lapse of agreement.lapses) {
    const kind = say(locale, 'page.rule.lapse')
    add(lapse.cite, { kind, label: lapse.label[locale.language], values: [] })
  }
}

function addMessages(desk: Desk, add: Add): void {
  const { agreement, locale, world } = desk
  // The messages stand in the order in which they became known.
  const known = world.messages.slice(0, orderAt(world, desk.times.knownOn))
  const counted = Map.groupBy(known, (message) => message.type)
  for (const type of agreement.messages) {
    const n = counted.get(type.id)?.length ?? 0
    const text =
      n === 0 ? say(locale, 'page.rule.message.none') : say(locale, 'count.messages', { n })
    add(type.cite, {
      kind: say(locale, 'page.rule.message'),
      label: type.label[locale.language],
      values: [{ party: null, figure: null, text }],
    })
  }
}

function addLife(desk: Desk, add: Add): void {
  const { agreement, locale } = desk
  for (const event of agreement.life) {
    add(event.cite, {
      kind: say(locale, 'page.rule.life'),
      label: event.label[locale.language],
      // What came later was not known: its day is not said.
      values:
        event.known > desk.times.knownOn
          ? []
          : [{ party: null, figure: null, text: dayText(desk, isoDayOf(event.on)) }],
    })
  }
  for (const reading of agreement.readings) {
    add(reading.cite, {
      kind: say(locale, 'page.rule.reading'),
      label: reading.label[locale.language],
      values: [{ party: null, figure: null, text: reading.says[locale.language] }],
    })
  }
  for (const limit of agreement.limits) {
    const known = limitSteps(limit, desk.times.knownOn)
    if (known.length < 2) continue
    const kind = say(locale, 'page.rule.limit')
    for (const [cite, steps] of Map.groupBy(known, (step) => step.cite)) {
      const told = steps.map(
        (step) => `${dayText(desk, isoDayOf(step.from))}: ${formatNumber(locale, step.value)}`,
      )
      // Where the limit itself stands at another place, its name is said here.
      const parts = cite === limit.cite ? told : [limit.label[locale.language], ...told]
      add(cite, { kind, label: clauses(desk, parts), values: [] })
    }
  }
}
