// Findings of the cross-checks of an agreement, for the day that is asked about: items of which a
// party states one value while the rest of what it states gives another. A value stated earlier
// than the rest is overtaken by it, and no finding: the party has told the change.
import type { Crosscheck, CrosscheckRule } from '#language/crosscheck.ts'
import { weakest } from '#language/evidence.ts'
import { absent, type AnyRow } from '#language/item.ts'
import type { PartyId } from '#language/party.ts'
import { dayOf, formatDay } from '#language/time.ts'
import { citationOf } from './citations.ts'
import { rowsOf, setField, setFieldsRead, type SetField } from './contributions.ts'
import type { FindingResult } from './result.ts'
import type { RowView, Times, World } from './world.ts'

export function crosscheckFindings(world: World, party: PartyId, times: Times): FindingResult[] {
  return world.agreement.crosschecks.flatMap((check) => {
    const views = rowsOf(world, times, check.item).filter(({ row }) => row.state !== absent)
    const all = views.map(({ row }) => row)
    return views
      .filter(({ row }) => row.owner === party)
      .flatMap((view) => differing(world, check, view, all, times) ?? [])
  })
}

function differing(
  world: World,
  check: Crosscheck,
  view: RowView,
  all: readonly AnyRow[],
  times: Times,
): FindingResult | null {
  const value = view.row[check.field]
  if (value === undefined || value === null) return null
  const rule = deciding(check, view.row, all)
  if (rule === null || rule.is === String(value)) return null
  const stated = setField(world, view, check.field, times)
  if (stated === null) return null
  const read = setFieldsRead(world, view, times, (row) => deciding(check, row, all))
  const rest = read.filter(({ name }) => name !== check.field)
  if (rest.some((field) => isLater(field, stated))) return null
  return {
    code: 'stated-value-differs',
    party: view.row.owner,
    about: `${view.kind.id}:${view.id}`,
    on: formatDay(dayOf(stated.effective)),
    citation: citationOf(rule.cite),
    messages: [...new Set([stated, ...rest].map(({ message }) => message.id))],
    evidence: weakest([rule.cite.evidence, ...[stated, ...rest].map(({ evidence }) => evidence)]),
    values: { item: view.id, field: check.field, stated: String(value), rule: rule.id },
  }
}

/** The rule that decides what follows; null where nothing does. */
function deciding(
  { rules }: Crosscheck,
  row: AnyRow,
  all: readonly AnyRow[],
): CrosscheckRule | null {
  for (const rule of rules) {
    const fits = rule.when(row, all)
    if (fits === true) return rule
    if (fits !== false) return null
  }
  return null
}

function isLater(a: SetField, b: SetField): boolean {
  return a.effective > b.effective || (a.effective === b.effective && a.order > b.order)
}
