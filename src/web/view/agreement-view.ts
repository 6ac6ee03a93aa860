// The view of a whole page: of the list of agreements, of one agreement with its open section and
// panel, of an address where nothing is.
import { subjects } from '#agreements/subjects.ts'
import type { World } from '#assessment/world.ts'
import { timesOf } from '#assessment/world.ts'
import { lifeAt } from '#assessment/lifetime.ts'
import { say } from '#locale/locale.ts'
import type { IsoDay } from '#language/time.ts'
import type { Place } from '../route.ts'
import type { PagePlace } from '../route/page-place.ts'
import type { AgreementPlace } from '../route/agreement-place.ts'
import { briefView, concerning, narrowed } from './brief-view.ts'
import { type FullDesk, fullDeskOf, type PageLocale, type Shelved } from './desk.ts'
import { foreignNames, headView, lifeView, phaseKey } from './head-view.ts'
import { holdingsView } from './holdings-view.ts'
import { obligationsView } from './obligations-view.ts'
import { overviewView } from './overview-view.ts'
import { panelView } from './panel-view.ts'
import { recordView } from './record-view.ts'
import { sourcesOfSection } from './section-sources.ts'
import { textView } from './text-view.ts'
import { openingDay, timeView } from './time-view.ts'
import { listed } from './listing.ts'
import { pageTitle } from './page-title.ts'
import { frontierOf, shelfFrontier } from './frontier-view.ts'
import type { AgreementRow, AgreementsView, AgreementView } from './view.ts'
import type { NowhereView, OverviewView } from './view.ts'

/** The places whose views are made in the browser as well. */
export type AgreementsPlace = Exclude<Place, PagePlace>

export function viewOf(
  shelf: readonly Shelved[],
  place: AgreementsPlace,
  locale: PageLocale,
  today: IsoDay,
): AgreementsView | AgreementView | NowhereView {
  if (place.page === 'agreements') return agreementsView(shelf, locale, today)
  if (place.page === 'nowhere') return nowhere(locale, place.path)
  const found = shelf.find(({ world }) => world.agreement.id === place.id)
  return found === undefined
    ? nowhere(locale, place.id)
    : agreementView(found, place, locale, today)
}

function nowhere(locale: PageLocale, path: string): NowhereView {
  return { kind: 'nowhere', title: pageTitle(locale.texts, say(locale, 'page.nowhere')), path }
}

function agreementsView(
  shelf: readonly Shelved[],
  locale: PageLocale,
  today: IsoDay,
): AgreementsView {
  return {
    kind: 'agreements',
    title: pageTitle(locale.texts, say(locale, 'page.agreements')),
    groups: subjects.flatMap(({ id, label, agreements }) => {
      const own = agreements.flatMap(
        (one) => shelf.find(({ world }) => world.agreement.id === one) ?? [],
      )
      if (own.length === 0) return []
      const rows = own.map(({ world }) => agreementRow(world, locale, today))
      return [{ id, name: label[locale.language], rows }]
    }),
    frontier: shelfFrontier(shelf, locale, today),
  }
}

const binding: ReadonlySet<string> = new Set(['in-force', 'provisional', 'committed'])

/** So many parties are named in the list; of more, how many there are. */
const mostNamed = 6

function agreementRow(world: World, locale: PageLocale, today: IsoDay): AgreementRow {
  const { language } = locale
  const { agreement } = world
  const names = agreement.parties.map((party) => party.short[language])
  return {
    id: agreement.id,
    name: agreement.name[language],
    title: agreement.title[language],
    others: foreignNames(agreement, locale),
    parties:
      names.length > mostNamed
        ? say(locale, 'page.agreements.parties', { n: names.length })
        : listed({ locale }, names),
    life: lifeView(world, null, locale),
    phase: phaseToday(world, locale, today),
    isBinding: binding.has(lifeAt(world, timesOf(today, null)).phase),
    messages: say(locale, 'count.messages', { n: world.messages.length }),
    notice: world.record.notice?.[language] ?? null,
  }
}

function phaseToday(world: World, locale: PageLocale, today: IsoDay): string {
  const { phase } = lifeAt(world, timesOf(today, null))
  return say(locale, 'page.agreements.today', { state: say(locale, phaseKey(phase)) })
}

function agreementView(
  shelved: Shelved,
  place: AgreementPlace,
  locale: PageLocale,
  today: IsoDay,
): AgreementView {
  const asOf = place.asOf ?? openingDay(shelved.world, today)
  const whole = fullDeskOf(shelved, locale, place, asOf)
  const { tab } = place
  const desk = tab === 'brief' ? narrowed(whole) : whole
  const head = headView(whole)
  return {
    kind: 'agreement',
    id: place.id,
    tab,
    title: pageTitle(
      locale.texts,
      say(locale, `page.tab.${tab}`),
      shelved.world.agreement.name[locale.language],
    ),
    notice: desk.result.notice?.[locale.language] ?? null,
    head,
    time: timeView(desk),
    overview: overviewOn(desk),
    holdings: tab === 'holdings' ? holdingsView(desk) : null,
    obligations: tab === 'obligations' ? obligationsView(desk) : null,
    text: tab === 'text' ? textView(desk) : null,
    record: tab === 'record' ? recordView(desk) : null,
    brief: tab === 'brief' ? briefView(desk, head) : null,
    panel: place.why === null ? null : panelView(desk, place.why),
    sources: sourcesOfSection(desk),
    frontier: frontierOf(desk),
  }
}

function overviewOn(desk: FullDesk): OverviewView | null {
  const { tab } = desk.place
  if (tab === 'brief') return concerning(overviewView(desk))
  return tab === 'overview' ? overviewView(desk) : null
}
