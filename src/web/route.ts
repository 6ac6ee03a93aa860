// The address of everything: which page, of which agreement, on which day, as known on which, in
// which language, with which panel open. Addresses are written one way only, so that equal pages
// have equal addresses; what is the default is left out.
import { type Language, languages } from '#language/label.ts'
import { type IsoDay, parseDay } from '#language/time.ts'

export const tabs = ['overview', 'holdings', 'obligations', 'text', 'record'] as const
export type Tab = (typeof tabs)[number]

/** What the panel explains: `count:deployed:US`; with a reading: `count:deployed:US:ru-901`. */
export interface Why {
  readonly kind: WhyKind
  readonly of: readonly string[]
}

const whyKinds = ['count', 'provision', 'message', 'item', 'obligation', 'quota'] as const
export type WhyKind = (typeof whyKinds)[number]

export interface Route {
  /** Null where the address does not say; the reader's setting or browser decides then. */
  readonly language: Language | null
  readonly place: Place
}

export type Place =
  | { readonly page: 'agreements' }
  | { readonly page: 'nowhere'; readonly path: string }
  | AgreementPlace

export interface AgreementPlace {
  readonly page: 'agreement'
  readonly id: string
  readonly tab: Tab
  /** True on this day; null: the day the page opens at. */
  readonly asOf: IsoDay | null
  /** As known on this day; null: as everything in the record is known. */
  readonly knownOn: IsoDay | null
  /** The count whose history is shown; null: the first. */
  readonly count: string | null
  readonly why: Why | null
  readonly filter: Filter
}

/** What a list is narrowed to: words of the text, one party, one type of message. */
export interface Filter {
  readonly words: string
  readonly party: string | null
  readonly type: string | null
}

const noFilter: Filter = { words: '', party: null, type: null }

/** An agreement's page as it opens. */
export function agreementPlace(id: string, tab: Tab = 'overview'): AgreementPlace {
  const nothing = { asOf: null, knownOn: null, count: null, why: null }
  return { page: 'agreement', id, tab, ...nothing, filter: noFilter }
}

/** `address` is a path with its query, or a whole URL. */
export function parseAddress(address: string): Route {
  const url = new URL(address, 'http://page.invalid')
  const query = url.searchParams
  const language = languages.find((one) => one === query.get('lang')) ?? null
  return { language, place: placeOf(url.pathname, query) }
}

function placeOf(path: string, query: URLSearchParams): Place {
  const parts = decoded(path)
  if (parts === null) return { page: 'nowhere', path }
  const [first, id, tabName = 'overview', ...rest] = parts
  if (first === undefined || (first === 'agreements' && id === undefined)) {
    return { page: 'agreements' }
  }
  const tab = tabs.find((one) => one === tabName)
  if (first !== 'agreements' || id === undefined || tab === undefined || rest.length > 0) {
    return { page: 'nowhere', path }
  }
  return {
    page: 'agreement',
    id,
    tab,
    asOf: dayOf(query.get('on')),
    knownOn: dayOf(query.get('known')),
    count: query.get('count'),
    why: parseWhy(query.get('why')),
    filter: {
      words: query.get('words') ?? '',
      party: query.get('party'),
      type: query.get('type'),
    },
  }
}

function decoded(path: string): readonly string[] | null {
  try {
    return path
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent)
  } catch {
    return null
  }
}

function dayOf(text: string | null): IsoDay | null {
  return text !== null && parseDay(text) !== null ? text : null
}

export function parseWhy(text: string | null): Why | null {
  const [name, ...of] = (text ?? '').split(':')
  const kind = whyKinds.find((one) => one === name)
  if (kind === undefined || of.length === 0) return null
  try {
    return { kind, of: of.map(decodeURIComponent) }
  } catch {
    return null
  }
}

export function formatWhy(why: Why): string {
  return [why.kind, ...why.of.map(encodeURIComponent)].join(':')
}

export function formatAddress(route: Route): string {
  const { path, query } = partsOf(route.place)
  if (route.language !== null) query.push(['lang', route.language])
  if (query.length === 0) return path
  return `${path}?${query.map(([name, value]) => `${name}=${escapeValue(value)}`).join('&')}`
}

type Query = [name: string, value: string][]

function partsOf(place: Place): { path: string; query: Query } {
  if (place.page === 'nowhere') return { path: place.path, query: [] }
  if (place.page === 'agreements') return { path: '/', query: [] }
  const tab = place.tab === 'overview' ? '' : `/${place.tab}`
  const query: Query = []
  const add = (name: string, value: string | null) => {
    if (value !== null && value !== '') query.push([name, value])
  }
  add('on', place.asOf)
  add('known', place.knownOn)
  add('count', place.count)
  add('words', place.filter.words)
  add('party', place.filter.party)
  add('type', place.filter.type)
  add('why', place.why === null ? null : formatWhy(place.why))
  return { path: `/agreements/${encodeURIComponent(place.id)}${tab}`, query }
}

// A colon may stand in a query as it is, and the panel's address is easier to read with it.
function escapeValue(value: string): string {
  return encodeURIComponent(value).replaceAll('%3A', ':')
}

/** The same page in another state. The filter belongs to a tab, and goes when the tab changes. */
export function moved(place: AgreementPlace, changes: Partial<AgreementPlace>): AgreementPlace {
  const tab = changes.tab ?? place.tab
  return { ...place, ...(tab === place.tab ? {} : { filter: noFilter }), ...changes }
}
