// The address of everything: which page, of what, in which language. Addresses are written one way
// only, so that equal pages have equal addresses; what is the default is left out. What stands in
// the address of an agreement is in route/agreement-place.ts, of the other pages in
// route/page-place.ts.
import { type Language, languages } from '#language/label.ts'
import { agreementParts, type AgreementPlace, parseAgreement } from './route/agreement-place.ts'
import { pageParts, type PagePlace, parsePage } from './route/page-place.ts'
import { type RefusedDay, refusedDays } from './route/refused-days.ts'

export interface Route {
  /** Null where the address does not say; the reader's setting or browser decides then. */
  readonly language: Language | null
  readonly place: Place
}

/** An address as it was asked for. */
export interface AskedRoute extends Route {
  /** What was asked for as a day and is none: the page is another one without it, and says so. */
  readonly refused: readonly RefusedDay[]
}

export type Place =
  | { readonly page: 'agreements' }
  | { readonly page: 'nowhere'; readonly path: string }
  | AgreementPlace
  | PagePlace

/** Whether a page is loaded by itself, and may be gone to without another document. */
export function isPagePlace(place: Place): place is PagePlace {
  return !['agreement', 'agreements', 'nowhere'].includes(place.page)
}

const base = 'http://page.invalid'

/** `address` is a path with its query, or a whole URL. */
export function parseAddress(address: string): AskedRoute {
  // Two strokes at the beginning of a path would be read as those before a name, here and in links.
  const whole = address.startsWith('/') ? `${base}${address}` : address
  if (!URL.canParse(whole, base)) {
    return { language: null, place: { page: 'nowhere', path: '/' }, refused: [] }
  }
  const url = new URL(whole, base)
  const query = url.searchParams
  const language = languages.find((one) => one === query.get('lang')) ?? null
  const place = placeOf(url.pathname.replace(/^\/+/, '/'), query)
  return { language, place, refused: refusedDays(place, query) }
}

function placeOf(path: string, query: URLSearchParams): Place {
  const parts = decoded(path)
  const nowhere = { page: 'nowhere', path } as const
  if (parts === null) return nowhere
  const [first, ...rest] = parts
  if (first !== 'agreements') return parsePage(parts, query) ?? nowhere
  return rest.length === 0 ? { page: 'agreements' } : (parseAgreement(rest, query) ?? nowhere)
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

/** With `refused` it is the address that was asked for, of the same page in another language. */
export function formatAddress(
  { language, place }: Route,
  refused: readonly RefusedDay[] = [],
): string {
  const { path, query } = partsOf(place)
  const asked = Object.fromEntries(refused.map(({ name, value }) => [name, value]))
  const all: Readonly<Record<string, string | null>> = { ...query, ...asked, lang: language }
  const values = Object.entries(all).flatMap(([name, value]) =>
    value === null || value === '' ? [] : [`${encodeURIComponent(name)}=${escapeValue(value)}`],
  )
  return values.length === 0 ? path : `${path}?${values.join('&')}`
}

function partsOf(place: Place): {
  readonly path: string
  readonly query: Readonly<Record<string, string | null>>
} {
  if (place.page === 'nowhere') return { path: place.path, query: {} }
  if (place.page === 'agreements') return { path: '/agreements', query: {} }
  const { path, query } = place.page === 'agreement' ? agreementParts(place) : pageParts(place)
  return { path: `/${path.map(encodeURIComponent).join('/')}`, query }
}

// A colon may stand in a query as it is, and the panel's address is easier to read with it.
function escapeValue(value: string): string {
  return encodeURIComponent(value).replaceAll('%3A', ':')
}
