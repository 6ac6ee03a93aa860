// A result as a flat list of values, each under a name of its own: what two programs lay side by
// side to see where they part. Places, marks of evidence and sentences are no part of it; what is
// found, owed and counted is.
import { canonical } from '#language/explanation.ts'
import { explain } from './explain.ts'
import type {
  AssessmentResult,
  CountResult,
  FindingResult,
  LifeResult,
  LimitResult,
  ObligationResult,
  QuotaResult,
} from './result.ts'
import type { Times, World } from './world.ts'

export type ResultValues = Readonly<Record<string, string>>

type Value = readonly [name: string, value: string]

/** Two things under one name are told apart by their order. */
export function valuesOf(result: AssessmentResult): ResultValues {
  const { life, parties, groups, lapses, reported, frontier } = result
  const all: readonly Value[] = [
    ['messages', String(frontier.messages)],
    ['refused', String(frontier.refused)],
    ...lifeValues(life),
    ...parties.flatMap(({ party, ...one }) => [
      ...figureValues(party, one),
      ...one.obligations.map((each) => obligationValue(party, each)),
      ...one.quotas.map((each) => quotaValue(party, each)),
    ]),
    ...groups.flatMap(({ group, ...one }) => figureValues(group, one)),
    ...lapses.map(({ lapse, item, message, state, due, objection }): Value => [
      `lapse/${lapse}/${item}/${message}`,
      `${state} ${due} ${objection ?? '-'}`,
    ]),
    ...reported.map((each) => findingValue('reported', each)),
  ]
  const times = new Map<string, number>()
  return Object.fromEntries(
    all.map(([name, value]) => {
      const before = times.get(name) ?? 0
      times.set(name, before + 1)
      return [before === 0 ? name : `${name}#${before + 1}`, value]
    }),
  )
}

/** The text that a hash of the values is taken of. */
export const valuesText = (values: ResultValues): string => canonical(values)

function lifeValues({ phase, inForce, standings, readings }: LifeResult): readonly Value[] {
  const force = (is: boolean) => (is ? 'in force' : 'not in force')
  return [
    ['life', `${phase}, ${force(inForce)}`],
    ...readings.map((one): Value => [`life/${one.reading}`, `${one.phase}, ${force(one.inForce)}`]),
    ...standings.map(({ party, state }): Value => [`standing/${party}`, state]),
  ]
}

interface Figures {
  readonly counts: readonly CountResult[]
  readonly limits: readonly LimitResult[]
  readonly findings: readonly FindingResult[]
}

function figureValues(holder: string, { counts, limits, findings }: Figures): readonly Value[] {
  return [
    ...counts.flatMap((one) => countValues(holder, one)),
    ...limits.flatMap((one) => limitValues(holder, one)),
    ...findings.map((one) => findingValue(holder, one)),
  ]
}

const unknown = 'unknown'

/** The name of a count among the values. */
export const countKey = (holder: string, count: string): string => `${holder}/count/${count}`

function countValues(
  holder: string,
  { count, value, known, unknownItems, readings }: CountResult,
): readonly Value[] {
  const name = countKey(holder, count)
  const rest = value === null ? `${unknown}, ${known} and ${unknownItems} items` : String(value)
  return [
    [name, rest],
    ...readings.map((one): Value => [`${name}/${one.reading}`, String(one.value ?? unknown)]),
  ]
}

function limitValues(
  holder: string,
  { limit, value, max, state, readings }: LimitResult,
): readonly Value[] {
  const name = `${holder}/limit/${limit}`
  const said = (one: Pick<LimitResult, 'value' | 'max' | 'state'>) =>
    `${one.value ?? unknown}/${one.max ?? unknown} ${one.state}`
  return [
    [name, said({ value, max, state })],
    ...readings.map((one): Value => [`${name}/${one.reading}`, said(one)]),
  ]
}

function obligationValue(party: string, one: ObligationResult): Value {
  const { obligation, trigger, due, state, metBy, metOn } = one
  return [
    `${party}/obligation/${obligation}/${trigger}`,
    `${due} ${state} ${metBy ?? '-'} ${metOn ?? '-'}`,
  ]
}

function quotaValue(party: string, { quota, each, from, used, max, state }: QuotaResult): Value {
  const name = [party, 'quota', quota, ...(each === null ? [] : [each]), from].join('/')
  return [name, `${used ?? unknown}/${max ?? unknown} ${state}`]
}

function findingValue(holder: string, { code, about, on, messages }: FindingResult): Value {
  return [`${holder}/finding/${code}/${about}/${on}`, messages.join(' ') || '-']
}

/** The explanations of all counts, by their names among the values, as far as so much text goes. */
export function explanationsOf(
  world: World,
  times: Times,
  most: number,
): Readonly<Record<string, unknown>> {
  const { agreement } = world
  const holders = [...agreement.parties, ...agreement.groups].map(({ id }) => id)
  const told: Record<string, unknown> = {}
  let length = 0
  for (const { id: count } of agreement.counts) {
    for (const holder of holders) {
      const tree = explain(world, count, holder, times)
      length += canonical(tree).length
      if (length > most) return told
      told[countKey(holder, count)] = tree
    }
  }
  return told
}
