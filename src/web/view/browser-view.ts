// A page that the browser fills itself, from what it asks of the centre or computes: the server
// knows its name and draws its head.
import type { PageTexts } from '#locale/en-page.ts'
import type { BrowserPage } from '../route/page-place.ts'
import { pageTitle } from './page-title.ts'

export interface BrowserView {
  readonly kind: 'browser'
  readonly page: BrowserPage
  /** Of the window. */
  readonly title: string
}

export function browserView(texts: PageTexts, page: BrowserPage): BrowserView {
  return { kind: 'browser', page, title: pageTitle(texts, texts[`page.${page}`]) }
}
