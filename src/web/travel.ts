// From page to page without another document: the page is loaded, its view made or asked for, and
// then all of it shown at once. Until then the reader stays where they are. Who goes on before it
// has come goes there instead.
import { startTransition, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { FirstPage } from './page-state.ts'
import { isComputed } from './pages.tsx'
import { focusTitle } from './parts/title-focus.ts'
import { formatAddress, type Place } from './route.ts'
import type { PagePlace } from './route/page-place.ts'
import type { Settings } from './settings.ts'
import type { Surroundings } from './surroundings.ts'
import { browserView } from './view/browser-view.ts'
import { kept } from './view/kept.ts'
import type { View } from './view/view.ts'

export type How = 'push' | 'replace'
export type Address = ReturnType<typeof useAddress>

export interface Shown {
  readonly place: Place
  readonly settings: Settings
  readonly view: View
  /** A place chosen and not yet shown, since the record or the page is still to come. */
  readonly waiting: Place | null
}

interface TravelParts {
  readonly first: FirstPage
  readonly shown: Shown
  readonly setShown: (update: (shown: Shown) => Shown) => void
  readonly surroundings: Surroundings | null
  readonly address: Address
}

export interface Travel {
  /** `back` leaves the address as the browser has set it. */
  readonly travel: (place: PagePlace, how: How | 'back') => void
  readonly missed: Place | null
  /** The reader has gone elsewhere: what is still to come is shown no more. */
  readonly stay: () => void
}

export function useTravel({ first, shown, setShown, surroundings, address }: TravelParts): Travel {
  const [missed, setMissed] = useState<Place | null>(null)
  const journey = useRef(0)
  const { settings } = shown
  const travel = useCallback(
    (place: PagePlace, how: How | 'back') => {
      if (surroundings === null) return
      journey.current += 1
      const own = journey.current
      setMissed(null)
      setShown((now) => ({ ...now, waiting: place }))
      fetchView(place, settings, first, surroundings).then(
        (view) => {
          if (own !== journey.current) return
          startTransition(() => setShown((now) => arrived(now, place, view)))
          if (how !== 'back') address.set(place, how)
        },
        () => {
          if (own !== journey.current) return
          setMissed(place)
          setShown((now) => ({ ...now, waiting: null }))
        },
      )
    },
    [first, settings, setShown, surroundings, address],
  )
  const stay = useCallback(() => {
    journey.current += 1
    setMissed(null)
  }, [])
  useArrival(shown.place)
  return { travel, missed, stay }
}

async function fetchView(
  place: PagePlace,
  { language }: Settings,
  { words }: FirstPage,
  { loadPage, viewAt }: Surroundings,
): Promise<View> {
  const loading = loadPage(place.page, language)
  const name = place.page
  if (isComputed(name)) {
    const [view] = await Promise.all([viewAt(formatAddress({ language, place })), loading])
    return view
  }
  await loading
  return browserView(words, name)
}

function arrived(now: Shown, place: Place, view: View): Shown {
  const before = now.view.kind === view.kind ? now.view : null
  return { ...now, place, view: before === null ? view : kept<View>(before, view), waiting: null }
}

/** Who comes to another page begins at its head, by eye, by key and by ear. */
function useArrival(place: Place): void {
  const here = pageOf(place)
  const last = useRef(here)
  // In the commit that shows it, so that no key goes to the page before.
  useLayoutEffect(() => {
    if (last.current === here) return
    last.current = here
    window.scrollTo({ top: 0 })
    focusTitle()
  }, [here])
}

/** Another agreement is another page, and so is another beginning of a question. */
function pageOf(place: Place): string {
  if (place.page === 'agreement') return `agreement ${place.id}`
  return place.page === 'what-if' ? `what-if ${place.of ?? ''}` : place.page
}

/** How long the slider must rest before its day is written into the address. */
const restMs = 200

/** Writes the place into the address; the moves of a slider only when it comes to rest. */
export function useAddress(first: FirstPage) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const write = useRef(() => {})
  return useMemo(() => {
    const language = first.languageAsked ? first.settings.language : null
    const of = (place: Place) => formatAddress({ language, place })
    return {
      of,
      set: (place: Place, how: How) => {
        clearTimeout(timer.current)
        if (how === 'push') {
          // Who goes back comes to what was shown last.
          write.current()
          window.history.pushState(null, '', of(place))
          return
        }
        write.current = () => {
          write.current = () => {}
          window.history.replaceState(null, '', of(place))
        }
        timer.current = setTimeout(() => write.current(), restMs)
      },
      /** The browser has gone to another address, which stands as it is. */
      leave: () => {
        clearTimeout(timer.current)
        write.current = () => {}
      },
    }
  }, [first])
}
