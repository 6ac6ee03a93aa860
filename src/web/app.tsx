// The application: draws the view of the present place, and makes the next one when the reader
// moves. Until the record is read in the browser every link asks the server, so nothing waits for
// it.
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type { Client } from './api/client.ts'
import { tellEarlyInput } from './early-input.ts'
import type { Engine } from './engine.ts'
import { DeskProvider } from './desk/desk.tsx'
import { OtherReader } from './desk/other-reader.tsx'
import { useFirstSign } from './first-sign.ts'
import { actionOf } from './keys.ts'
import { AgreementsPage, NowherePage } from './pages/agreements.tsx'
import { Header } from './parts/header.tsx'
import { Notices } from './parts/notices.tsx'
import { Patterns } from './parts/party-key.tsx'
import { useMotion } from './moving.ts'
import { type FirstPage, LastingContext, type LastingState } from './page-state.ts'
import { type Loading, PageContext } from './page-state.ts'
import { isPagePlace, parseAddress, type Place } from './route.ts'
import { type AgreementPlace, formatWhy } from './route/agreement-place.ts'
import { isSamePage, type RefusedDay, stillRefused } from './route/refused-days.ts'
import { isComputed, type LoadedPages } from './pages.tsx'
import { usePrintFoot } from './print-foot.ts'
import type { Settings } from './settings.ts'
import type { Surroundings } from './surroundings.ts'
import { kept } from './view/kept.ts'
import type { View } from './view/view.ts'
import { type Address, type How, type Shown, type Travel, useAddress, useTravel } from './travel.ts'

type Show = (place: Place, settings: Settings) => boolean

interface AppProps {
  readonly first: FirstPage
  readonly pages: LoadedPages
  readonly client: Client
  readonly surroundings: Surroundings | null
}

export function App({ first, pages, client, surroundings }: AppProps) {
  const [shown, setShown] = useState<Shown>({ ...first, waiting: null })
  const [opened, setOpened] = useState<string | null>(null)
  const { engine, loading, begin, again } = useEngine(first, surroundings, setShown)
  const offline = useOffline()
  const address = useAddress(first)
  const show = useShow({ engine, first, surroundings, setShown })
  const { travel, missed, stay } = useTravel({ first, shown, setShown, surroundings, address })
  const arrive = useCallback(
    (place: AgreementPlace) => {
      stay()
      show(place, shown.settings)
      address.set(place, 'replace')
    },
    [stay, show, shown.settings, address],
  )
  const { moving, pass, rest, stop } = useMotion(arrive)
  const reading = { loading, begin }
  const leave = useCallback(() => {
    stop()
    stay()
    setOpened(null)
  }, [stop, stay])
  const go = useGo({ first, shown, setShown, setOpened, show, address, reading, leave, travel })
  const move = useCallback(
    (place: AgreementPlace) => {
      if (engine === null || shown.view.kind !== 'agreement') go(place, 'replace')
      else {
        const { view, settings } = shown
        pass(place, (before) => engine.movedOf(view, before ?? view, place, settings))
      }
    },
    [engine, shown, go, pass],
  )
  const reread = useReread(again, shown.place, travel)
  const change = useChange({ shown, setShown, show, surroundings })
  const place = placeSeen(shown)
  const [refused, refuse] = useRefused(first, place)
  usePopState({ show, settings: shown.settings, address, leave, travel, refuse })
  useKeys(shown, go)
  useReturnOfFocus(shown.place)
  usePrintFootOf(first, shown.settings)
  useDocument(shown.view.title, loading)

  const lasting = useLastingOf({ first, pages, shown, loading, go, change })
  const page = useMemo(() => {
    const wayOn = { missed, move, rest, retry: begin }
    return { ...lasting, ...shown, place, refused, offline, opened, ...wayOn }
  }, [lasting, shown, place, refused, offline, opened, missed, move, rest, begin])
  return (
    <LastingContext value={lasting}>
      <PageContext value={page}>
        <DeskProvider hasCentre={first.centre !== null} client={client}>
          <OtherReader came={reread} />
          <Patterns />
          <Header />
          <Notices />
          <Body
            view={moving?.view ?? shown.view}
            place={shown.place}
            pages={pages}
            passing={moving?.place ?? null}
          />
        </DeskProvider>
      </PageContext>
    </LastingContext>
  )
}

function usePrintFootOf({ words, direction }: FirstPage, { digits }: Settings): void {
  usePrintFoot({ sheet: words['page.sheet'], direction, digits })
}

/** What is chosen on this page is seen in its fields at once; another page once it has come. */
function placeSeen({ place, waiting }: Shown): Place {
  return waiting !== null && isSamePage(place, waiting) ? waiting : place
}

function useDocument(title: string, loading: Loading): void {
  useLayoutEffect(() => tellEarlyInput(document), [])
  useLayoutEffect(() => {
    document.title = title
  }, [title])
  useEffect(() => {
    document.documentElement.dataset['assessment'] = loading
  }, [loading])
}

type LastingParts = Pick<LastingState, 'pages' | 'loading' | 'go' | 'change'>

/** All of it anew, as the reader who is here now may see it. */
function useReread(again: () => void, place: Place, travel: Travel['travel']): () => void {
  return useCallback(() => {
    again()
    if (isPagePlace(place) && isComputed(place.page)) travel(place, 'back')
  }, [again, place, travel])
}

interface LastingOf extends LastingParts {
  readonly first: FirstPage
  readonly shown: Shown
}

function useLastingOf(parts: LastingOf): LastingState {
  const { first, pages, shown, loading } = parts
  const { settings } = shown
  const go = useLatest(parts.go)
  const change = useLatest(parts.change)
  const here = useLatest(() => shown.waiting ?? shown.place)
  return useMemo(
    () => ({ ...first, pages, settings, loading, go, here, change }),
    [first, pages, settings, loading, go, here, change],
  )
}

/** One and the same function, which does what the last one given does. */
function useLatest<Args extends unknown[], R>(given: (...args: Args) => R) {
  const latest = useRef(given)
  useLayoutEffect(() => {
    latest.current = given
  }, [given])
  return useCallback((...args: Args) => latest.current(...args), [])
}

interface ShowParts {
  readonly engine: Engine | null
  readonly first: FirstPage
  readonly surroundings: Surroundings | null
  readonly setShown: (update: (shown: Shown) => Shown) => void
}

/** Shows all of a place; false where that is not possible without the server. */
function useShow({ engine, first, surroundings, setShown }: ShowParts): Show {
  return useCallback(
    (place, settings) => {
      if (engine === null || surroundings === null) return false
      if (place.page !== 'agreement' || !sameAgreement(place, first.place)) return false
      const view = engine.viewOf(place, settings, surroundings.today())
      setShown((shown) => ({ place, settings, view: kept(shown.view, view), waiting: null }))
      return true
    },
    [engine, surroundings, first.place, setShown],
  )
}

interface GoParts {
  readonly first: FirstPage
  readonly shown: Shown
  readonly setShown: (shown: Shown) => void
  readonly setOpened: (opened: string | null) => void
  readonly show: Show
  readonly address: Address
  readonly reading: { readonly loading: Loading; readonly begin: () => void }
  readonly leave: () => void
  readonly travel: Travel['travel']
}

/** Goes to a place: at once, or when the record is read, or by asking the server. */
function useGo(parts: GoParts) {
  const { first, shown, setShown, setOpened, show, address, reading, leave, travel } = parts
  const { loading, begin } = reading
  return useCallback(
    (place: Place, how: How = 'push') => {
      leave()
      const canWait = sameAgreement(place, first.place) && loading !== 'failed'
      if (isPagePlace(place)) travel(place, how)
      else if (show(place, shown.settings)) {
        setOpened(panelOf(place) === panelOf(shown.place) ? null : panelOf(place))
        address.set(place, how)
      } else if (canWait && how === 'replace') {
        begin()
        setShown({ ...shown, waiting: place })
        address.set(place, how)
      } else window.location.assign(address.of(place))
    },
    [first.place, shown, setShown, setOpened, show, address, loading, begin, leave, travel],
  )
}

interface ChangeParts {
  readonly shown: Shown
  readonly setShown: (shown: Shown) => void
  readonly show: Show
  readonly surroundings: Surroundings | null
}

function useChange({ shown, setShown, show, surroundings }: ChangeParts) {
  return useCallback(
    (change: Partial<Settings>) => {
      const settings = { ...shown.settings, ...change }
      surroundings?.remember(settings)
      document.documentElement.dataset['theme'] = settings.theme
      if (show(shown.place, settings)) return
      // A computed view has its digits from the server; What if is answered anew here.
      const isOwn = shown.view.kind === 'browser' || shown.view.kind === 'what-if'
      const drawn = change.digits === undefined || isOwn
      if (drawn) setShown({ ...shown, settings })
      else window.location.reload()
    },
    [shown, setShown, show, surroundings],
  )
}

interface BodyProps {
  readonly view: View
  readonly place: Place
  readonly pages: LoadedPages
  readonly passing: AgreementPlace | null
}

function Body({ view, place, pages, passing }: BodyProps) {
  if (view.kind === 'agreements') return <AgreementsPage view={view} />
  if (view.kind === 'nowhere') return <NowherePage path={view.path} />
  const name = view.kind === 'browser' ? view.page : view.kind
  return pages.get(name)?.draw(view, place, passing) ?? null
}

function sameAgreement(place: Place, first: Place): boolean {
  return place.page === 'agreement' && first.page === 'agreement' && place.id === first.id
}

function panelOf(place: Place): string | null {
  return place.page === 'agreement' && place.why !== null ? formatWhy(place.why) : null
}

type Update = (update: (shown: Shown) => Shown) => void

/** Reads the record when it is first wanted, and then draws what stands anew: all of it, now. */
function useEngine(first: FirstPage, surroundings: Surroundings | null, update: Update) {
  const [engine, setEngine] = useState<Engine | null>(null)
  const [loading, setLoading] = useState<Loading>('waiting')
  const begun = useRef(false)
  // What was asked for an earlier reader does not come to the next.
  const turn = useRef(0)
  const id = first.view.kind === 'agreement' ? first.view.id : null
  const begin = useCallback(() => {
    if (begun.current || id === null || surroundings === null) return
    begun.current = true
    turn.current += 1
    const own = turn.current
    setLoading('loading')
    surroundings.load(id, first.settings.language).then(
      (loaded) => {
        if (own !== turn.current) return
        setEngine(loaded)
        setLoading('ready')
        update((shown) => {
          const place = shown.waiting ?? shown.place
          // The reader may be on another page by now.
          if (place.page !== 'agreement') return shown
          const view = loaded.viewOf(place, shown.settings, surroundings.today())
          return { ...shown, place, view, waiting: null }
        })
      },
      () => {
        begun.current = false
        setLoading('failed')
      },
    )
  }, [id, first.settings.language, surroundings, update])
  const again = useCallback(() => {
    begun.current = false
    begin()
  }, [begin])
  useFirstSign(begin)
  return { engine, loading, begin, again }
}

function useOffline(): boolean {
  return useSyncExternalStore(
    (changed) => {
      window.addEventListener('online', changed)
      window.addEventListener('offline', changed)
      return () => {
        window.removeEventListener('online', changed)
        window.removeEventListener('offline', changed)
      }
    },
    () => !navigator.onLine,
    () => false,
  )
}

interface Refused {
  /** Where it was asked for. */
  readonly at: Place
  readonly days: readonly RefusedDay[]
}

/** Days that the address asked for and that are none, until the reader chooses one. */
function useRefused(first: FirstPage, now: Place) {
  const [{ at, days }, refuse] = useState<Refused>({ at: first.place, days: first.refused })
  const still = stillRefused(days, at, now)
  // What has once been chosen does not come back when the reader takes it away.
  if (still.length < days.length) refuse({ at, days: still })
  return [still.length < days.length ? still : days, refuse] as const
}

interface PopStateParts {
  readonly show: Show
  readonly settings: Settings
  readonly address: Address
  readonly leave: () => void
  readonly travel: Travel['travel']
  readonly refuse: (refused: Refused) => void
}

function usePopState({ show, settings, address, leave, travel, refuse }: PopStateParts): void {
  useEffect(() => {
    const onPopState = () => {
      const { place, refused } = parseAddress(window.location.href)
      leave()
      address.leave()
      refuse({ at: place, days: refused })
      if (isPagePlace(place)) travel(place, 'back')
      else if (!show(place, settings)) window.location.reload()
    }
    window.addEventListener('popstate', onPopState)
    return () => window.removeEventListener('popstate', onPopState)
  }, [show, settings, address, leave, travel, refuse])
}

function useKeys(shown: Shown, go: (place: Place) => void): void {
  const awaited = useRef(false)
  const now = useRef({ shown, go })
  useLayoutEffect(() => {
    now.current = { shown, go }
  }, [shown, go])
  // It stays the same one: the first key has the record read, which draws the page anew, and a
  // listener that is put in place of another while a key is told does not hear of it.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // A dialog over the page has the keys to itself.
      if (event.defaultPrevented || document.querySelector('dialog:modal') !== null) return
      const key = {
        key: event.key,
        code: event.code,
        plain: !event.ctrlKey && !event.metaKey && !event.altKey,
        typing: isTyping(event.target),
      }
      const { settings, place } = now.current.shown
      const options = { shortcuts: settings.keys, awaited: awaited.current }
      const action = actionOf(key, place, options)
      awaited.current = action?.kind === 'await'
      if (action === null) return
      event.preventDefault()
      if (action.kind === 'go') now.current.go(action.place)
      if (action.kind === 'search') document.getElementById('search')?.focus()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement)
    return !['range', 'radio', 'checkbox'].includes(target.type)
  return ['TEXTAREA', 'SELECT'].includes(target.tagName)
}

/** When the panel closes, focus and place on the page are what they were before it opened. */
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
