// Holdings: what each party has by the record on a day, before any counting rule, with what each
// item is then worth to each count.
import { weakest, type Evidence } from '#language/evidence.ts'
import { absent, type Value } from '#language/item.ts'
import { standing, term } from '#language/life.ts'
import type { PartyId } from '#language/party.ts'
import { setField } from './contributions.ts'
import { rowsAt, type RowView, type Times, type World } from './world.ts'
import { worthOf } from './worth.ts'

export interface HoldingRow {
  readonly party: PartyId
  readonly kind: string
  readonly id: string
  readonly state: string
  readonly fields: Readonly<Record<string, Value | undefined>>
  /** What it adds to each count that speaks of it; null where not known. */
  readonly counts: Readonly<Record<string, number | null>>
  readonly evidence: Evidence
  /** The message that last changed it. */
  readonly message: string | null
  readonly sources: readonly string[]
}

export function holdings(world: World, times: Times, party?: PartyId): HoldingRow[] {
  return rowsAt(world, times)
    .filter(({ kind, row }) => kind !== term && kind !== standing && row.state !== absent)
    .filter(({ row }) => party === undefined || row.owner === party)
    .map((view) => holdingRow(world, view, times))
    .toSorted((a, b) => compare(a.party, b.party) || compare(a.kind, b.kind) || compare(a.id, b.id))
}

function holdingRow(world: World, view: RowView, times: Times): HoldingRow {
  const { kind, row } = view
  const names = Object.keys(kind.fields)
  const set = names.flatMap((name) => setField(world, view, name, times) ?? [])
  const message = world.messages[view.step.order] ?? null
  return {
    party: row.owner,
    kind: kind.id,
    id: view.id,
    state: row.state,
    fields: Object.fromEntries(names.map((name) => [name, row[name]])),
    counts: worthToCounts(world, view, times),
    evidence: weakest(set.map((field) => field.evidence)),
    message: message?.id ?? null,
    sources: [...new Set(set.flatMap((field) => field.sources))],
  }
}

function worthToCounts(
  world: World,
  { kind, row, step }: RowView,
  times: Times,
): Record<string, number | null> {
  const counts: Record<string, number | null> = {}
  for (const count of world.agreement.counts) {
    for (const one of count.terms) {
      if (one.item !== kind) continue
      const worth = worthOf(one, row, times.asOf, step.changed)
      if (worth === null) continue
      const before = counts[count.id]
      const unknown = before === null || Number.isNaN(worth.value)
      counts[count.id] = unknown ? null : (before ?? 0) + worth.value
    }
  }
  return counts
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
