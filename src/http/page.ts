// What the server asks of the built page: it renders any address to HTML, from the same components
// that run in the browser. The build of src/web/server-entry.tsx keeps this contract; the server
// loads it from dist/server by path, so that nothing here imports the page.
import type { Language } from '#language/label.ts'

/** Whose centre the page works at. */
export interface CentreShown {
  readonly name: string
  readonly party: string
  readonly demonstration: boolean
}

/** The text of each agreement's record, by the agreement's id. */
export type RecordTexts = ReadonlyMap<string, string>

export interface PageRequest {
  /** Path and query, as asked: `/agreements/new-start?on=2020-09-01`. */
  readonly address: string
  readonly acceptLanguage: string
  readonly cookie: string
  /** The day on which it is asked; the page itself has no clock. */
  readonly today: string
  /** Null where the page only shows records. */
  readonly centre: CentreShown | null
}

export interface PageResponse {
  readonly status: 200 | 404
  readonly language: Language
  readonly direction: 'ltr' | 'rtl'
  readonly theme: 'auto' | 'light' | 'dark'
  readonly title: string
  /** What stands inside the page's root element. */
  readonly body: string
  /** The id in it that nothing is painted before; null where the first of it comes at once. */
  readonly awaited: string | null
  /** What the browser needs to take the page over: plain JSON. */
  readonly state: string
  /** Names of the font files that the language needs at once, without hash and ending. */
  readonly fonts: readonly string[]
}

/** One line of the list of agreements. */
interface AgreementSummary {
  readonly id: string
  readonly name: { readonly en: string; readonly ru: string; readonly ar: string }
  readonly title: { readonly en: string; readonly ru: string; readonly ar: string }
  readonly parties: readonly string[]
  /** How many limits it sets. */
  readonly limits: number
  /** Messages in its record; null where there is no record. */
  readonly messages: number | null
  /** Lines of the record that were refused. */
  readonly refused: number
}

export interface Renderer {
  readonly render: (request: PageRequest) => PageResponse
  /** What the page at this address shows, without the page: plain JSON. */
  readonly view: (request: PageRequest) => string
  readonly agreements: () => readonly AgreementSummary[]
}

/** Of a proposal in an address, in bytes. The figures are types: both who pack it have the same. */
export interface PackingBounds {
  /** As much as its text may have: a deflated text can be a thousand times as long. */
  readonly text: 200_000
  /** Browsers and servers take addresses of this length; longer ones are cut on the way. */
  readonly address: 6_000
}

/** How a proposal stands in an address (src/web/proposal/address-text.ts), done at once. */
export interface Packing {
  /** Null where it is too long for one. */
  readonly packed: (text: string) => string | null
  /** Null where it holds no text. */
  readonly unpacked: (packed: string) => string | null
}

/** What dist/server exports. */
export interface PageModule {
  readonly createRenderer: (records: RecordTexts, packing: Packing) => Renderer
}
