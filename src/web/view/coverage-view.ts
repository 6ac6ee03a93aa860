// What the page Coverage shows, made by the server from the records of all agreements.
// Plain data: another day is another view of the server's.
import type { CoverageKey } from '#locale/en-coverage.ts'
import { say } from '#locale/locale.ts'
import type { CoveragePlace } from '../route/page-place.ts'
import { pageTitle } from './page-title.ts'
import type { Asking } from './server-view.ts'

export interface CoverageView {
  readonly kind: 'coverage'
  /** Of the window. */
  readonly title: string
  readonly heading: string
  readonly intro: string
}

export function coverageView({ locale }: Asking<CoverageKey>, _place: CoveragePlace): CoverageView {
  const heading = say(locale, 'coverage.title')
  return {
    kind: 'coverage',
    title: pageTitle(locale.texts, heading),
    heading,
    intro: say(locale, 'coverage.intro'),
  }
}
