// The sources of a section of an agreement's page: where the figures, the items or the duties that
// it shows are from. The record names those of each message beside it, and needs no list.
import { holdings } from '#assessment/holdings.ts'
import { obligationsAt } from '#assessment/obligations.ts'
import { messageById } from '#assessment/world.ts'
import type { FullDesk } from './desk.ts'
import { yearWindow } from './obligations-view.ts'
import { sourcesOf } from './record-view.ts'
import type { SourceView } from './view.ts'

export function sourcesOfSection(desk: FullDesk): readonly SourceView[] {
  const ids = [...new Set(idsOf(desk))]
  return sourcesOf(desk, ids).toSorted((a, b) => (a.text < b.text ? -1 : 1))
}

function idsOf(desk: FullDesk): readonly string[] {
  const { place, times, world } = desk
  if (place.tab === 'overview' || place.tab === 'holdings') {
    const isCounted = (counts: object) => Object.keys(counts).length > 0
    return holdings(world, times)
      .filter(({ counts }) => place.tab === 'holdings' || isCounted(counts))
      .flatMap(({ sources, message }) => [...sources, ...sourcesBehind(desk, message)])
  }
  if (place.tab !== 'obligations') return []
  return obligationsAt(world, times, yearWindow(desk)).flatMap(({ metBy }) =>
    sourcesBehind(desk, metBy),
  )
}

function sourcesBehind({ world }: FullDesk, message: string | null): readonly string[] {
  return message === null ? [] : (messageById(world, message)?.sources ?? [])
}
