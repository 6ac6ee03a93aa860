// The pages that are loaded when they are first gone to, each with its own texts. The server has
// loaded all of them before it draws anything.
import type { ReactNode } from 'react'
import type { Language } from '#language/label.ts'
import type { Place } from './route.ts'
import type { AgreementPlace } from './route/agreement-place.ts'
import type { ComputedPage } from './route/page-place.ts'
import { type PageName, pageTexts } from './texts/page-texts.ts'
import type { View } from './view/view.ts'

export interface LoadedPage {
  /** Draws a view of this page at its place; nothing for those of others. */
  readonly draw: Draw
  readonly texts: Readonly<Record<string, string>>
}

/** That of an agreement has the texts that all pages have. */
export type DrawnPage = PageName | 'agreement'
export type LoadedPages = ReadonlyMap<DrawnPage, LoadedPage>

/** `passing` is where a slider that moves is at. */
type Draw = (view: View, place: Place, passing: AgreementPlace | null) => ReactNode

export async function loadPage(name: DrawnPage, language: Language): Promise<LoadedPage> {
  const own = name === 'agreement' ? noTexts : pageTexts[name][language]
  const [draw, texts] = await Promise.all([draws[name](), own()])
  return { draw, texts }
}

const noTexts = async () => ({})

const computed: readonly PageName[] = ['today', 'talks', 'coverage'] satisfies ComputedPage[]

/** Whether the server makes its view. */
export function isComputed(name: PageName): name is ComputedPage {
  return computed.includes(name)
}

const draws: Readonly<Record<DrawnPage, () => Promise<Draw>>> = {
  agreement: async () => {
    const { AgreementPage } = await import('./pages/agreement.tsx')
    return (view, _, passing) =>
      view.kind === 'agreement' && <AgreementPage view={view} passing={passing} />
  },
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
    return (view, place) => {
      if (place.page !== 'what-if') return null
      return <WhatIfPage place={place} first={view.kind === 'what-if' ? view.first : null} />
    }
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
