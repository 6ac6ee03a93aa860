// What the page Talks shows, made by the server from the records of all agreements.
// Plain data: another day is another view of the server's.
import type { TalksKey } from '#locale/en-talks.ts'
import { say } from '#locale/locale.ts'
import type { TalksPlace } from '../route/page-place.ts'
import { pageTitle } from './page-title.ts'
import type { Asking } from './server-view.ts'

export interface TalksView {
  readonly kind: 'talks'
  /** Of the window. */
  readonly title: string
  readonly heading: string
  readonly intro: string
}

export function talksView({ locale }: Asking<TalksKey>, _place: TalksPlace): TalksView {
  const heading = say(locale, 'talks.title')
  return {
    kind: 'talks',
    title: pageTitle(locale.texts, heading),
    heading,
    intro: say(locale, 'talks.intro'),
  }
}
