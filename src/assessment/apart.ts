// Findings of items that an agreement keeps apart and a party's record shows at one place, on the
// day that is asked about. One finding for each place, with the first two items that make it.
import type { Apart } from '#language/apart.ts'
import { weakest } from '#language/evidence.ts'
import { absent, type AnyRow } from '#language/item.ts'
import type { PartyId } from '#language/party.ts'
import { dayOf, formatDay } from '#language/time.ts'
import { citationOf } from './citations.ts'
import { rowsOf, setFieldsRead } from './contributions.ts'
import type { FindingResult } from './result.ts'
import type { RowView, Times, World } from './world.ts'

export function apartFindings(world: World, party: PartyId, times: Times): FindingResult[] {
  return world.agreement.aparts.flatMap((rule) => {
    const views = rowsOf(world, times, rule.item).filter(
      ({ row }) => row.owner === party && row.state !== absent,
    )
    const all = views.map(({ row }) => row)
    const places = Map.groupBy(views, ({ row }) => rule.place(row) ?? null)
    return [...places].flatMap(([place, there]) => {
      if (place === null) return []
      const pair = pairTogether(rule, there, all)
      return pair === null ? [] : [finding(world, rule, place, pair, times)]
    })
  })
}

type Pair = readonly [RowView, RowView]

function pairTogether(rule: Apart, there: readonly RowView[], all: readonly AnyRow[]): Pair | null {
  const [ones, others] = rule.sides.map((side) => there.filter(({ row }) => side(row) === true))
  for (const one of ones ?? []) {
    for (const other of others ?? []) {
      if (one === other) continue
      const barred = rule.exceptions.every(({ when }) => when(one.row, other.row, all) === false)
      if (barred) return [one, other]
    }
  }
  return null
}

function finding(
  world: World,
  rule: Apart,
  place: string,
  pair: Pair,
  times: Times,
): FindingResult {
  const [one, other] = pair
  const fields = pair.flatMap((view) =>
    setFieldsRead(world, view, times, (row) => [
      rule.place(row),
      ...rule.sides.map((side) => side(row)),
    ]),
  )
  const since = Math.max(...pair.map(({ step }) => step.effective))
  return {
    code: 'not-apart',
    party: one.row.owner,
    about: `${rule.item.id}:${one.id}`,
    on: formatDay(dayOf(since)),
    citation: citationOf(rule.cite),
    messages: [...new Set(fields.map(({ message }) => message.id))],
    evidence: weakest([rule.cite.evidence, ...fields.map(({ evidence }) => evidence)]),
    values: { item: one.id, other: other.id, place, rule: rule.id },
  }
}
