// The pages that are loaded when they are first gone to, each with its own texts. The server has
// loaded all of them before it draws anything.
import type { ReactNode } from 'react'
import type { Language } from '#language/label.ts'
import type { Place } from './route.ts'
import type { ComputedPage } from './route/page-place.ts'
import { type PageName, pageTexts } from './texts/page-texts.ts'
import type { View } from './view/view.ts'

export interface LoadedPage {
  /** Draws a view of this page at its place; nothing for those of others. */
  readonly draw: Draw
  readonly texts: Readonly<Record<string, string>>
}

export type LoadedPages = ReadonlyMap<PageName, LoadedPage>

type Draw = (view: View, place: Place) => ReactNode

export async function loadPage(name: PageName, language: Language): Promise<LoadedPage> {
  const [draw, texts] = await Promise.all([draws[name](), pageTexts[name][language]()])
  return { draw, texts }
}

const computed: readonly PageName[] = ['today', 'talks', 'coverage'] satisfies ComputedPage[]

/** Whether the server makes its view. */
export function isComputed(name: PageName): name is ComputedPage {
  return computed.includes(name)
}

const draws: Readonly<Record<PageName, () => Promise<Draw>>> = {
  today: async () => {
    const { TodayPage } = await import('./pages/today.tsx')
    return (view) => view.kind === 'today' && <TodayPage view={view} />
  },
  talks: async () => {
    const { TalksPage } = await import('./pages/talks.tsx')
    return (view, place) =>
      view.kind === 'talks' && place.page === 'talks' && <TalksPage view={view} place={place} />
  },
  coverage: async () => {
    const { CoveragePage } = await import('./pages/coverage.tsx')
    return (view, place) =>
      view.kind === 'coverage' &&
      place.page === 'coverage' && <CoveragePage view={view} place={place} />
  },
  messages: async () => {
    const { MessagesPage } = await import('./pages/messages.tsx')
    return (_, place) => place.page === 'messages' && <MessagesPage place={place} />
  },
  incidents: async () => {
    const { IncidentsPage } = await import('./pages/incidents.tsx')
    return (_, place) => place.page === 'incidents' && <IncidentsPage place={place} />
  },
  'what-if': async () => {
    const { WhatIfPage } = await import('./pages/what-if.tsx')
    return (_, place) => place.page === 'what-if' && <WhatIfPage place={place} />
  },
  ledger: async () => {
    const { LedgerPage } = await import('./pages/ledger.tsx')
    return (_, place) => place.page === 'ledger' && <LedgerPage place={place} />
  },
  centre: async () => {
    const { CentrePage } = await import('./pages/centre.tsx')
    return (_, place) => place.page === 'centre' && <CentrePage place={place} />
  },
}
