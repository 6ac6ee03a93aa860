// The page while a slider moves: the day, life, limits and the line of the day follow at once, and
// everything else stays as it was until the slider rests and the whole view is made. Between two
// days on which nothing changes limits and standing are the very same, and none is drawn anew.
import type { Measured } from '#assessment/assess.ts'
import type { AgreementPlace } from '../route/agreement-place.ts'
import { type Desk, movedDeskOf, type PageLocale, type Shelved } from './desk.ts'
import { headView, lifeView } from './head-view.ts'
import { shareOfDay } from './history-view.ts'
import { kept } from './kept.ts'
import { limitTables } from './overview-view.ts'
import { timeView } from './time-view.ts'
import type { AgreementView, HeadView, LimitTable, OverviewView } from './view.ts'

/** `view` is where the slider set out, `before` what is shown of its way. */
export function movedView(
  view: AgreementView,
  before: AgreementView,
  shelved: Shelved,
  place: AgreementPlace,
  locale: PageLocale,
): AgreementView {
  const asOf = place.asOf ?? view.time.asOf
  const desk = movedDeskOf(shelved, locale, place, asOf)
  const { head, limits } = figuresOf(desk)
  const life = lifeView(desk.world, desk.times, locale)
  const overview = (of: OverviewView): OverviewView => ({
    ...of,
    limits: kept(before.overview?.limits ?? of.limits, limits),
    at: shareOfDay(of.history, asOf),
  })
  return {
    ...view,
    head: kept(before.head, { ...head, life }),
    time: kept(before.time, timeView(desk)),
    overview: view.overview === null ? null : overview(view.overview),
  }
}

/** What rests on the figures alone, whatever the day. */
interface Figures {
  readonly head: HeadView
  readonly limits: readonly LimitTable[]
}

const made = new WeakMap<Measured, Map<string, Figures>>()

function figuresOf(desk: Desk): Figures {
  const { locale, place, result } = desk
  const key = [locale.language, locale.digits, ...place.parties].join(' ')
  const shown = made.get(result) ?? new Map<string, Figures>()
  made.set(result, shown)
  let figures = shown.get(key)
  if (figures === undefined) {
    shown.set(key, (figures = { head: headView(desk), limits: limitTables(desk) }))
  }
  return figures
}
