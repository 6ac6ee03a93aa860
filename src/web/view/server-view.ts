// The view of any address, as the server makes it: what the browser can make as well, the pages
// that are computed from the records of all agreements, and the heads of those that the browser
// fills itself.
import type { Estimates } from '#assessment/estimates.ts'
import type { IsoDay } from '#language/time.ts'
import type { PageKey } from '#locale/en-page.ts'
import type { SharedKey } from '#locale/en.ts'
import type { Locale } from '#locale/locale.ts'
import type { Place } from '../route.ts'
import type { KeyOf } from '../texts/page-texts.ts'
import { viewOf } from './agreement-view.ts'
import { browserView } from './browser-view.ts'
import { coverageView } from './coverage-view.ts'
import type { Shelved } from './desk.ts'
import { talksView } from './talks-view.ts'
import { todayView } from './today-view.ts'
import type { View } from './view.ts'
import { type AskingWhatIf, whatIfView } from './what-if-view.ts'

/** What a computed view is made of; `K` are the keys of the page's own texts. */
export interface Asking<K extends string> {
  readonly shelf: readonly Shelved[]
  readonly locale: Locale<SharedKey | PageKey | K>
  readonly today: IsoDay
  /** What others think that parties have; null where it could not be read. */
  readonly estimates: Estimates | null
}

type ServerKey = KeyOf<'today' | 'talks' | 'coverage' | 'what-if'>
type AskingServer = Asking<ServerKey> & Omit<AskingWhatIf, 'locale'>

export function serverView(asking: AskingServer, place: Place): View {
  const { shelf, locale, today } = asking
  switch (place.page) {
    case 'today':
      return todayView(asking, place)
    case 'talks':
      return talksView(asking, place)
    case 'coverage':
      return coverageView(asking, place)
    case 'what-if':
      return whatIfView(asking, place)
    case 'agreement':
    case 'agreements':
    case 'nowhere':
      return viewOf(shelf, place, locale, today)
    default:
      return browserView(locale.texts, place.page)
  }
}
