// What the server hands the browser with the first page, and what every part of the page may ask
// for: the words, the settings, the address, and how to go elsewhere. What lasts while the reader
// goes from place to place is given apart: who asks for no more is not drawn anew each time.
import { createContext, useContext } from 'react'
import type { CentreShown } from '#http/page.ts'
import type { PageKey } from '#locale/en-page.ts'
import { formatAddress, type Place } from './route.ts'
import { type AgreementPlace, formatWhy, moved, parseWhy } from './route/agreement-place.ts'
import type { RefusedDay } from './route/refused-days.ts'
import type { Settings } from './settings.ts'
import type { LoadedPages } from './pages.tsx'
import type { View } from './view/view.ts'

/** Sentences without a value in them, in the reader's language. */
export type Words = Readonly<Record<PageKey, string>>

export interface FirstPage {
  readonly settings: Settings
  readonly direction: 'ltr' | 'rtl'
  readonly words: Words
  readonly place: Place
  /** Whether the address itself named the language. */
  readonly languageAsked: boolean
  /** What the address asks for as a day and is none. */
  readonly refused: readonly RefusedDay[]
  readonly view: View
  /** Whose centre it is; null where the page only shows records. */
  readonly centre: CentreShown | null
}

export type Loading = 'waiting' | 'loading' | 'ready' | 'failed'

type Go = (place: Place, how?: 'push' | 'replace') => void

export interface LastingState extends Omit<FirstPage, 'place' | 'refused' | 'view'> {
  readonly pages: LoadedPages
  readonly loading: Loading
  /** Goes to another place: `push` makes an entry to go back to, `replace` does not. */
  readonly go: Go
  /** Where the reader is, or is on the way to. */
  readonly here: () => Place
  readonly change: (settings: Partial<Settings>) => void
}

export interface PageState extends LastingState, FirstPage {
  readonly offline: boolean
  /** The panel that the reader has just opened, which then takes the focus. */
  readonly opened: string | null
  /** Shows a place in passing, while a slider moves; `rest` goes to the last one. */
  readonly move: (place: AgreementPlace) => void
  readonly rest: () => void
  readonly retry: () => void
  /** The page that could not be fetched when the reader went to it. */
  readonly missed: Place | null
}

export const PageContext = createContext<PageState | null>(null)
export const LastingContext = createContext<LastingState | null>(null)

export function usePage(): PageState {
  return within(useContext(PageContext))
}

export function useLasting(): LastingState {
  return within(useContext(LastingContext))
}

function within<State>(state: State | null): State {
  if (state === null) throw new Error('a part of the page stands outside of it')
  return state
}

export function useWords(): Words {
  return useLasting().words
}

/** Goes on once something is done: from here, unless the reader has gone elsewhere meanwhile. */
export function useGoOn(): () => Go {
  const { go, here } = useLasting()
  return () => {
    const from = here()
    return (place, how) => {
      if (here() === from) go(place, how)
    }
  }
}

/** The address of a place in the language that the page is in. */
export function addressOf(page: LastingState, place: Place): string {
  return formatAddress({ language: page.languageAsked ? page.settings.language : null, place })
}

/** The present place, where it is an agreement's. */
export function agreementOf(page: PageState): AgreementPlace | null {
  return page.place.page === 'agreement' ? page.place : null
}

/** The present place with another panel open, or none. */
export function withPanel(place: AgreementPlace, why: string | null): AgreementPlace {
  return moved(place, { why: parseWhy(why) })
}

export function isOpen(place: AgreementPlace | null, why: string): boolean {
  return place !== null && place.why !== null && formatWhy(place.why) === why
}
