// The application: draws the view of the present place, and makes the next one when the reader moves.
// Until the record is read in the browser every link asks the server, so nothing waits for it.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Engine } from './engine.ts'
import { actionOf } from './keys.ts'
import { AgreementPage } from './pages/agreement.tsx'
import { AgreementsPage, NowherePage } from './pages/agreements.tsx'
import { Header } from './parts/header.tsx'
import { Notices } from './parts/notices.tsx'
import { Patterns } from './parts/party-key.tsx'
import { type FirstPage, type Loading, PageContext, type PageState } from './page-state.ts'
import { formatAddress, formatWhy, parseAddress, type Place } from './route.ts'
import type { Settings } from './settings.ts'
import type { View } from './view/view.ts'

export interface Surroundings {
  /** Loads the assessment with the record of an agreement. */
  readonly load: (agreement: string) => Promise<Engine>
  readonly remember: (settings: Settings) => void
  readonly today: () => string
}

interface Shown {
  readonly place: Place
  readonly settings: Settings
  readonly view: View
}

export function App({
  first,
  surroundings,
}: {
  first: FirstPage
  surroundings: Surroundings | null
}) {
  const [shown, setShown] = useState<Shown>(first)
  const [opened, setOpened] = useState<string | null>(null)
  const { engine, loading, offline, retry } = useEngine(first, surroundings)
  const address = useAddress(first)

  const show = useCallback(
    (place: Place, settings: Settings): boolean => {
      if (engine === null || surroundings === null || !sameAgreement(place, first.place))
        return false
      setShown({ place, settings, view: engine.viewOf(place, settings, surroundings.today()) })
      return true
    },
    [engine, surroundings, first.place],
  )
  const go = useCallback(
    (place: Place, how: 'push' | 'replace' = 'push') => {
      if (!show(place, shown.settings)) return window.location.assign(address.of(place))
      setOpened(panelOf(place) === panelOf(shown.place) ? null : panelOf(place))
      address.set(place, how)
    },
    [show, shown, address],
  )
  const change = useCallback(
    (change: Partial<Settings>) => {
      const settings = { ...shown.settings, ...change }
      surroundings?.remember(settings)
      document.documentElement.dataset['theme'] = settings.theme
      if (!show(shown.place, settings)) {
        if (change.digits !== undefined) window.location.reload()
        else setShown({ ...shown, settings })
      }
    },
    [show, shown, surroundings],
  )
  usePopState(show, shown.settings, setOpened)
  useKeys(shown, go)
  useReturnOfFocus(shown.place)
  useEffect(() => {
    document.title = shown.view.title
  }, [shown.view.title])
  const search = useMemo(() => {
    if (engine === null || first.place.page !== 'agreement') return null
    return engine.searchOf(first.place.id, first.settings.language)
  }, [engine, first])

  const page: PageState = {
    ...first,
    ...shown,
    loading,
    offline,
    opened,
    go,
    change,
    retry,
    search,
  }
  return (
    <PageContext value={page}>
      <Patterns />
      <Header />
      <Notices />
      <Body view={shown.view} />
    </PageContext>
  )
}

function Body({ view }: { view: View }) {
  if (view.kind === 'agreements') return <AgreementsPage view={view} />
  if (view.kind === 'nowhere') return <NowherePage path={view.path} />
  return <AgreementPage view={view} />
}

function sameAgreement(place: Place, first: Place): boolean {
  return place.page === 'agreement' && first.page === 'agreement' && place.id === first.id
}

function panelOf(place: Place): string | null {
  return place.page === 'agreement' && place.why !== null ? formatWhy(place.why) : null
}

/** Reads the record once the page stands and the browser has nothing better to do. */
function useEngine(first: FirstPage, surroundings: Surroundings | null) {
  const [engine, setEngine] = useState<Engine | null>(null)
  const [loading, setLoading] = useState<Loading>('waiting')
  const [offline, setOffline] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const id =
    first.place.page === 'agreement' && first.view.kind === 'agreement' ? first.place.id : null
  useEffect(() => {
    if (id === null || surroundings === null) return
    let wanted = true
    setLoading('loading')
    surroundings.load(id).then(
      (loaded) => {
        if (!wanted) return
        setEngine(loaded)
        setLoading('ready')
      },
      () => wanted && setLoading('failed'),
    )
    return () => {
      wanted = false
    }
  }, [id, surroundings, attempt])
  useEffect(() => {
    const look = () => setOffline(!navigator.onLine)
    look()
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])
  return { engine, loading, offline, retry: () => setAttempt(attempt + 1) }
}

/** How long the slider must rest before its day is written into the address. */
const restMs = 200

/** Writes the place into the address; the moves of a slider only when it comes to rest. */
function useAddress(first: FirstPage) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  return useMemo(() => {
    const language = first.languageAsked ? first.settings.language : null
    const of = (place: Place) => formatAddress({ language, place })
    return {
      of,
      set: (place: Place, how: 'push' | 'replace') => {
        clearTimeout(timer.current)
        if (how === 'push') window.history.pushState(null, '', of(place))
        else {
          const write = () => window.history.replaceState(null, '', of(place))
          timer.current = setTimeout(write, restMs)
        }
      },
    }
  }, [first])
}

type Show = (place: Place, settings: Settings) => boolean

function usePopState(
  show: Show,
  settings: Settings,
  setOpened: (opened: string | null) => void,
): void {
  useEffect(() => {
    const onPopState = () => {
      const { place } = parseAddress(window.location.href)
      setOpened(null)
      if (!show(place, settings)) window.location.reload()
    }
    window.addEventListener('popstate', onPopState)
    return () => window.removeEventListener('popstate', onPopState)
  }, [show, settings, setOpened])
}

function useKeys(shown: Shown, go: (place: Place) => void): void {
  const awaited = useRef(false)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const key = {
        key: event.key,
        code: event.code,
        plain: !event.ctrlKey && !event.metaKey && !event.altKey,
        typing: isTyping(event.target),
      }
      const options = { shortcuts: shown.settings.keys, awaited: awaited.current }
      const action = actionOf(key, shown.place, options)
      awaited.current = action?.kind === 'await'
      if (action === null) return
      event.preventDefault()
      if (action.kind === 'go') go(action.place)
      if (action.kind === 'search') document.getElementById('search')?.focus()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [shown, go])
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement)
    return !['range', 'radio', 'checkbox'].includes(target.type)
  return ['TEXTAREA', 'SELECT'].includes(target.tagName)
}

/** When the panel closes, the focus and the place on the page are what they were before it opened. */
function useReturnOfFocus(place: Place): void {
  const before = useRef<{ readonly element: Element | null; readonly y: number } | null>(null)
  const panel = panelOf(place)
  const last = useRef(panel)
  useEffect(() => {
    const remember = (event: Event) => {
      if (last.current !== null) return
      const element = event.target instanceof Element ? event.target.closest('a, button') : null
      before.current = { element, y: window.scrollY }
    }
    // Caught on the way down, before a click changes the page.
    window.addEventListener('click', remember, true)
    return () => window.removeEventListener('click', remember, true)
  }, [])
  useEffect(() => {
    const closed = last.current !== null && panel === null
    last.current = panel
    if (!closed || before.current === null) return
    const { element, y } = before.current
    if (element instanceof HTMLElement || element instanceof SVGElement) {
      element.focus({ preventScroll: true })
    }
    window.scrollTo({ top: y })
  }, [panel])
}
