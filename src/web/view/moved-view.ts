// The page while a slider moves: the day, life, limits and the line of the day follow at once, and
// everything else stays as it was until the slider rests and the whole view is made.
import type { AgreementPlace } from '../route/agreement-place.ts'
import { deskOf, type PageLocale, type Shelved } from './desk.ts'
import { headView } from './head-view.ts'
import { shareOfDay } from './history-view.ts'
import { kept } from './kept.ts'
import { limitTables } from './overview-view.ts'
import { timeView } from './time-view.ts'
import type { AgreementView, OverviewView } from './view.ts'

export function movedView(
  view: AgreementView,
  shelved: Shelved,
  place: AgreementPlace,
  locale: PageLocale,
): AgreementView {
  const asOf = place.asOf ?? view.time.asOf
  const desk = deskOf(shelved, locale, place, asOf)
  const overview = (before: OverviewView): OverviewView => ({
    ...before,
    limits: kept(before.limits, limitTables(desk)),
    at: shareOfDay(before.history, asOf),
  })
  return {
    ...view,
    head: kept(view.head, headView(desk)),
    time: kept(view.time, timeView(desk)),
    overview: view.overview === null ? null : overview(view.overview),
  }
}
