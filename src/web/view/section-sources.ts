// The sources of a section of an agreement's page: where the figures, the items or the duties that
// it shows are from. The record names those of each message beside it, and needs no list.
import { holdings } from '#assessment/holdings.ts'
import { obligationsAt } from '#assessment/obligations.ts'
import { messageById, type Times, type World } from '#assessment/world.ts'
import type { FullDesk } from './desk.ts'
import { yearWindow } from './obligations-view.ts'
import { sourcesNamed } from './sources-view.ts'
import type { SourceView } from './view.ts'

export function sourcesOfSection(desk: FullDesk): readonly SourceView[] {
  return sourcesNamed(desk.locale, desk.world.record.sources, idsOf(desk))
}

function idsOf(desk: FullDesk): readonly string[] {
  const { place, times, world } = desk
  if (place.tab === 'overview' || place.tab === 'brief') return idsBehindCounts(world, times)
  if (place.tab === 'holdings') return idsBehind(world, holdings(world, times))
  if (place.tab !== 'obligations') return []
  return obligationsAt(world, times, yearWindow(desk)).flatMap(({ metBy }) =>
    sourcesBehind(world, metBy),
  )
}

/** Of the items that a count is made of. */
export function idsBehindCounts(world: World, times: Times): readonly string[] {
  const counted = holdings(world, times).filter(({ counts }) => Object.keys(counts).length > 0)
  return idsBehind(world, counted)
}

function idsBehind(world: World, held: ReturnType<typeof holdings>): readonly string[] {
  return held.flatMap(({ sources, message }) => [...sources, ...sourcesBehind(world, message)])
}

function sourcesBehind(world: World, message: string | null): readonly string[] {
  return message === null ? [] : (messageById(world, message)?.sources ?? [])
}
