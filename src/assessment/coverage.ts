// Coverage: classes of weapons against the agreements that bind on a day. What an agreement does
// with a class stands in its covers, each with its provision; whether it does so on the day, for a
// party, follows from its life and the party's standing. What no cover names is what nothing
// covers: that is computed here, and beside it what covered the class before.
import type { Cover, CoverManner } from '#language/cover.ts'
import type { Label } from '#language/label.ts'
import type { PartyId } from '#language/party.ts'
import { dayOf, formatDay, type Instant } from '#language/time.ts'
import { weaponClasses, weaponLabel, type WeaponClass } from '#language/weapons.ts'
import { citationOf } from './citations.ts'
import { owingAt, standingAt, stretchesOf } from './lifetime.ts'
import type { CitationResult } from './result.ts'
import type { Times, World } from './world.ts'

export interface CoverResult {
  readonly agreement: string
  readonly manner: CoverManner
  readonly citation: CitationResult
  /** The parties whose weapons it covers on the day. */
  readonly parties: readonly PartyId[]
  /** Those of them that have set their part of it aside, with the standing that they stated. */
  readonly aside: readonly { readonly party: PartyId; readonly state: string }[]
  /** What part of the class is meant, where it is not the whole of it. */
  readonly note: Label | null
}

export interface FormerCover {
  readonly agreement: string
  readonly manner: CoverManner
  readonly citation: CitationResult
  /** The first day on which it no longer covered anything of the parties asked about. */
  readonly until: string
  readonly note: Label | null
}

export interface CoverageRow {
  readonly weapons: WeaponClass
  readonly name: Label
  readonly covers: readonly CoverResult[]
  /** What covered it once, where no cover of the same agreement and manner does on the day. */
  readonly former: readonly FormerCover[]
}

/** The same on two days: one agreement, one manner, one provision, the same part of the class. */
export function coverKey({ agreement, manner, citation, note }: CoverResult | FormerCover): string {
  return `${agreement} ${manner} ${citation.id} ${note?.en ?? ''}`
}

/** Every class, in the order in which classes are shown; covers in the order of the worlds. */
export function coverageAt(
  worlds: readonly World[],
  times: Times,
  party: PartyId | null = null,
): CoverageRow[] {
  const all = worlds.flatMap((world) =>
    world.agreement.covers.map((cover) => ({ cover, ...coveredBy(world, cover, times, party) })),
  )
  const byClass = Map.groupBy(all, ({ cover }) => cover.weapons)
  return weaponClasses.map((weapons) => {
    const own = byClass.get(weapons) ?? []
    return {
      weapons,
      name: weaponLabel(weapons),
      covers: own.flatMap(({ now }) => now ?? []),
      former: own.flatMap(({ once }) => once ?? []),
    }
  })
}

function coveredBy(
  world: World,
  cover: Cover,
  times: Times,
  party: PartyId | null,
): { readonly now: CoverResult | null; readonly once: FormerCover | null } {
  const { agreement } = world
  const told = {
    agreement: agreement.id,
    manner: cover.manner,
    citation: citationOf(cover.cite),
    note: cover.note,
  }
  const meant = agreement.parties
    .map(({ id }) => id)
    .filter((id) => cover.parties === null || cover.parties.includes(id))
    .filter((id) => party === null || id === party)
  const isOn = cover.from <= times.asOf && times.asOf < cover.until
  const parties = isOn ? meant.filter((id) => owingAt(world, times.knownOn)(times.asOf, id)) : []
  if (parties.length > 0) {
    const aside = parties.flatMap((id) => {
      const state = standingAt(world, id, times)?.state ?? 'applying'
      return state === 'suspended' || state === 'withdrawing' ? [{ party: id, state }] : []
    })
    return { now: { ...told, parties, aside }, once: null }
  }
  const ends = meant.flatMap((id) => endOf(world, cover, id, times) ?? [])
  if (ends.length === 0) return { now: null, once: null }
  return { now: null, once: { ...told, until: formatDay(dayOf(Math.max(...ends))) } }
}

/** When it last ceased to cover what this party has, by the day; null where it never did. */
function endOf(world: World, cover: Cover, party: PartyId, times: Times): Instant | null {
  const { knownOn } = times
  const edges = [...edgesOf(world, cover, party, times)].toSorted((a, b) => a - b)
  const covers = (at: Instant) =>
    cover.from <= at && at < cover.until && owingAt(world, knownOn)(at, party)
  let end: Instant | null = null
  for (const [index, edge] of edges.entries()) {
    const before = edges[index - 1]
    if (before !== undefined && covers(before) && !covers(edge)) end = edge
  }
  return end
}

/** The moments up to the day at which anything of it can have changed. */
function edgesOf(
  world: World,
  cover: Cover,
  party: PartyId,
  { asOf, knownOn }: Times,
): ReadonlySet<Instant> {
  const stretches = stretchesOf(world, knownOn)
  const left = standingAt(world, party, { asOf, knownOn })?.since ?? null
  const all = [
    ...stretches.flatMap(({ from, until }) => [from, until]),
    cover.from,
    cover.until,
    ...(left === null ? [] : [left]),
  ]
  return new Set(all.filter((at) => Number.isFinite(at) && at <= asOf))
}
