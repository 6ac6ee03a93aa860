// What the page Today shows, made by the server from the records of all agreements.
// Plain data: another day is another view of the server's.
import type { TodayKey } from '#locale/en-today.ts'
import { say } from '#locale/locale.ts'
import type { TodayPlace } from '../route/page-place.ts'
import { pageTitle } from './page-title.ts'
import type { Asking } from './server-view.ts'

export interface TodayView {
  readonly kind: 'today'
  /** Of the window. */
  readonly title: string
  readonly heading: string
  readonly intro: string
}

export function todayView({ locale }: Asking<TodayKey>, _place: TodayPlace): TodayView {
  const heading = say(locale, 'today.title')
  return {
    kind: 'today',
    title: pageTitle(locale.texts, heading),
    heading,
    intro: say(locale, 'today.intro'),
  }
}
