// The addresses of the pages beside those of the agreements. A page has its place in the path; what
// else it shows, a day or a filter, stands in its query, which is kept as it is: each page says
// what its own names mean. Names stand in alphabetical order, and empty values are left out.
import { type IsoDay, parseDay } from '#language/time.ts'
import { dayNames } from './refused-days.ts'

export type Query = Readonly<Record<string, string>>

/** Pages that the server computes, for the records of all agreements. */
export type ComputedPage = 'today' | 'talks' | 'coverage'
/** Pages of which the server makes the head, and the browser the rest. */
export type BrowserPage = 'messages' | 'incidents' | 'what-if' | 'ledger' | 'centre'

export interface TodayPlace {
  readonly page: 'today'
  readonly query: Query
}

export interface MessagesPlace {
  readonly page: 'messages'
  /** The id of the agreement that the space runs; null: the first that the reader may see. */
  readonly space: string | null
  readonly open: OpenMessage
  readonly query: Query
}

export type OpenMessage =
  | { readonly kind: 'list' }
  | { readonly kind: 'message'; readonly leaf: string }
  | { readonly kind: 'draft'; readonly id: string }
  | { readonly kind: 'compose' }

export interface TalksPlace {
  readonly page: 'talks'
  readonly round: string | null
  readonly query: Query
}

export interface IncidentsPlace {
  readonly page: 'incidents'
  readonly incident: string | null
  readonly query: Query
}

export interface WhatIfPlace {
  readonly page: 'what-if'
  /** An agreement or a scenario to begin from. */
  readonly of: string | null
  readonly query: Query
}

export interface CoveragePlace {
  readonly page: 'coverage'
  readonly query: Query
}

export interface LedgerPlace {
  readonly page: 'ledger'
  readonly space: string | null
  readonly query: Query
}

export interface CentrePlace {
  readonly page: 'centre'
  readonly query: Query
}

export type PagePlace =
  | TodayPlace
  | MessagesPlace
  | TalksPlace
  | IncidentsPlace
  | WhatIfPlace
  | CoveragePlace
  | LedgerPlace
  | CentrePlace

/** In the order in which they stand in the head of the page. */
export const pages = [
  'today',
  'messages',
  'talks',
  'incidents',
  'what-if',
  'coverage',
  'ledger',
  'centre',
] as const satisfies readonly PagePlace['page'][]

const none: Query = {}

/** Each page as it opens. */
export const openings: { readonly [P in PagePlace as P['page']]: P } = {
  today: { page: 'today', query: none },
  messages: { page: 'messages', space: null, open: { kind: 'list' }, query: none },
  talks: { page: 'talks', round: null, query: none },
  incidents: { page: 'incidents', incident: null, query: none },
  'what-if': { page: 'what-if', of: null, query: none },
  coverage: { page: 'coverage', query: none },
  ledger: { page: 'ledger', space: null, query: none },
  centre: { page: 'centre', query: none },
}

/** From the parts of a path; null where no such page is. */
export function parsePage(
  [first = '', ...rest]: readonly string[],
  search: URLSearchParams,
): PagePlace | null {
  const page = first === '' ? 'today' : pages.find((one) => one === first && one !== 'today')
  if (page === undefined) return null
  const place = placeIn(page, rest)
  return place === null ? null : { ...place, query: queryOf(page, search) }
}

function placeIn(page: PagePlace['page'], rest: readonly string[]): PagePlace | null {
  const [one = null, ...more] = rest
  if (page === 'messages') return messagesPlace(rest)
  if (more.length > 0) return null
  if (page === 'talks') return { ...openings.talks, round: one }
  if (page === 'incidents') return { ...openings.incidents, incident: one }
  if (page === 'what-if') return { ...openings['what-if'], of: one }
  if (page === 'ledger') return { ...openings.ledger, space: one }
  return one === null ? openings[page] : null
}

function messagesPlace(rest: readonly string[]): PagePlace | null {
  const [space = null, what, id, ...more] = rest
  const open = openMessage(what, id)
  return open === null || more.length > 0 ? null : { ...openings.messages, space, open }
}

const hash = /^[0-9a-f]{64}$/

function openMessage(what: string | undefined, id: string | undefined): OpenMessage | null {
  if (what === undefined) return { kind: 'list' }
  if (what === 'drafts') return id !== undefined && hash.test(id) ? { kind: 'draft', id } : null
  if (id !== undefined) return null
  if (what === 'compose') return { kind: 'compose' }
  return hash.test(what) ? { kind: 'message', leaf: what } : null
}

/** Days are days, in every page's query; what is none is left out (route/refused-days.ts). */
function queryOf(page: PagePlace['page'], search: URLSearchParams): Query {
  const days: readonly string[] = dayNames(page)
  // Of a name that is given twice the first goes, as in the address of an agreement.
  const given = [...new Set(search.keys())]
    .map((name): [string, string] => [name, search.get(name) ?? ''])
    .filter(
      ([name, value]) =>
        name !== 'lang' && value !== '' && (!days.includes(name) || parseDay(value) !== null),
    )
  return Object.fromEntries(given.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

export function pageParts(place: PagePlace): {
  readonly path: readonly string[]
  readonly query: Query
} {
  const { page, query } = place
  return { path: page === 'today' ? [] : [page, ...within(place)], query }
}

function within(place: PagePlace): readonly string[] {
  if (place.page === 'messages') {
    return place.space === null ? [] : [place.space, ...opened(place.open)]
  }
  if (place.page === 'talks') return some(place.round)
  if (place.page === 'incidents') return some(place.incident)
  if (place.page === 'what-if') return some(place.of)
  return place.page === 'ledger' ? some(place.space) : []
}

function some(part: string | null): readonly string[] {
  return part === null ? [] : [part]
}

function opened(open: OpenMessage): readonly string[] {
  if (open.kind === 'message') return [open.leaf]
  if (open.kind === 'draft') return ['drafts', open.id]
  return open.kind === 'compose' ? ['compose'] : []
}

/** The same page with other values in its query; null takes one away. */
export function withQuery<P extends PagePlace>(
  place: P,
  changes: Readonly<Record<string, string | null>>,
): P {
  const values = { ...place.query, ...changes }
  const kept = Object.entries(values).flatMap(([name, value]): [string, string][] =>
    value === null || value === '' ? [] : [[name, value]],
  )
  return { ...place, query: Object.fromEntries(kept.toSorted(([a], [b]) => (a < b ? -1 : 1))) }
}

/** The day that a page shows; null: the day it opens at. */
export function dayIn({ query }: PagePlace): IsoDay | null {
  return query['on'] ?? null
}
