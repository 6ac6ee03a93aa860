// What the page Coverage shows, made by the server from the records of all agreements: on a day,
// for all parties or one, what each agreement does with each class of weapons, and what nothing
// covers. With a second day to compare with, what is so on one of the two days alone says so.
// Plain data: another day is another view of the server's. What others estimate that there is
// stands in coverage-estimates.ts.
import { coverageAt, type CoverageRow } from '#assessment/coverage.ts'
import { timesOf, type World } from '#assessment/world.ts'
import type { IsoDay } from '#language/time.ts'
import type { WeaponClass } from '#language/weapons.ts'
import type { CoverageKey } from '#locale/en-coverage.ts'
import { formatDay } from '#locale/dates.ts'
import type { PageKey } from '#locale/en-page.ts'
import type { SharedKey } from '#locale/en.ts'
import { type Locale, say } from '#locale/locale.ts'
import { type CoveragePlace, dayIn } from '../route/page-place.ts'
import {
  type CoverageCell,
  cellsOf,
  columnsIn,
  type Differing,
  formerOf,
} from './coverage-cells.ts'
import type { FormerView } from './coverage-cells.ts'
import { dayBeside } from './day-beside.ts'
import { type EstimateView, estimatesIn, type SystemView, systemsIn } from './coverage-estimates.ts'
import { shelfFrontier } from './frontier-view.ts'
import { listed } from './listing.ts'
import { pageTitle } from './page-title.ts'
import type { Asking } from './server-view.ts'
import { type ShownClasses, shownClasses } from './shown-classes.ts'
import { inOrder } from './sources-view.ts'
import type { SourceView } from './view.ts'

export type CoverageLocale = Locale<SharedKey | PageKey | CoverageKey>

export interface CoverageView {
  readonly kind: 'coverage'
  /** Of the window. */
  readonly title: string
  readonly heading: string
  readonly intro: string
  readonly on: IsoDay
  readonly earlier: IsoDay
  readonly later: IsoDay
  /** The day that it is compared with. */
  readonly against: IsoDay | null
  readonly party: string | null
  readonly parties: readonly { readonly id: string; readonly name: string }[]
  readonly shown: ShownClasses
  readonly sum: string
  readonly differing: { readonly title: string; readonly text: string } | null
  /** What the estimates say of themselves. */
  readonly notice: string | null
  /** The agreements that do something with a class. */
  readonly columns: readonly { readonly id: string; readonly name: string }[]
  readonly rows: readonly CoverageRowView[]
  /** The agreements that do nothing with any class, named. */
  readonly idle: string | null
  /** Of what is shown of the estimates. */
  readonly sources: readonly SourceView[]
  readonly frontier: readonly string[]
}

export interface CoverageRowView {
  readonly id: WeaponClass
  readonly name: string
  /** That nothing covers it, in words; null where something does. */
  readonly bare: string | null
  /** Whether anything of it is different on the two days. */
  readonly differs: boolean
  /** That something covers it on the other day alone, in words. */
  readonly lost: string | null
  readonly cells: readonly CoverageCell[]
  readonly former: readonly FormerView[]
  readonly estimates: readonly EstimateView[]
  readonly systems: readonly SystemView[]
}

export function coverageView(asking: Asking<CoverageKey>, place: CoveragePlace): CoverageView {
  const { locale, shelf, estimates } = asking
  const worlds = shelf.map(({ world }) => world)
  const on = dayIn(place) ?? asking.today
  const against = place.query['against'] ?? null
  const parties = partiesOf(worlds, locale)
  const party = parties.find(({ id }) => id === place.query['party']) ?? null
  const rowsOn = (day: IsoDay) => coverageAt(worlds, timesOf(day, null), party?.id ?? null)
  const rows = rowsOn(on)
  const others = against === null ? null : rowsOn(against)
  const differing = others === null || against === null ? null : { rows: others, on, against }
  const columns = columnsIn(worlds, [...rows, ...(others ?? [])], locale)
  const named = { locale, worlds, on, parties, party: party?.id ?? null }
  const all = rows.map((row, at) => ({
    ...rowView({ ...named, columns, row, differing, at }),
    estimates: estimates === null ? [] : estimatesIn(named, estimates, row.weapons),
    systems: estimates === null ? [] : systemsIn(named, estimates, row.weapons),
  }))
  const heading = say(locale, 'coverage.title')
  const shown = shownClasses.find((one) => one === place.query['show']) ?? 'all'
  const shownRows = all.filter((row) => isShown(row, shown))
  return {
    kind: 'coverage',
    title: pageTitle(locale.texts, heading),
    heading,
    intro: say(locale, 'coverage.intro'),
    on,
    earlier: dayBeside(on, -1),
    later: dayBeside(on, 1),
    against,
    party: party?.id ?? null,
    parties,
    shown,
    sum: sumText(locale, on, party?.name ?? null, rows),
    differing: differing === null ? null : differingText(locale, differing, all, rows),
    notice: estimates?.notice[locale.language] ?? null,
    columns,
    rows: shownRows,
    idle: idleText(locale, worlds, columns),
    sources: inOrder(
      shownRows.flatMap((row) =>
        [...row.estimates, ...row.systems].flatMap(({ sources }) => sources),
      ),
    ),
    frontier: shelfFrontier(shelf, locale, on),
  }
}

/** Every party of any agreement that covers something, by name: the one in its newest agreement. */
function partiesOf(worlds: readonly World[], { language }: CoverageLocale) {
  const all = worlds
    .map(({ agreement }) => agreement)
    .filter(({ covers }) => covers.length > 0)
    .toSorted((a, b) => a.earliest - b.earliest)
    .flatMap(({ parties }) => parties)
  const names = new Map(all.map(({ id, short }) => [id, short[language]]))
  return [...names]
    .map(([id, name]) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language))
}

interface RowParts {
  readonly locale: CoverageLocale
  readonly worlds: readonly World[]
  readonly on: IsoDay
  readonly columns: CoverageView['columns']
  readonly row: CoverageRow
  readonly differing: Differing | null
  /** Its place among the rows of both days. */
  readonly at: number
}

function rowView(parts: RowParts): Omit<CoverageRowView, 'estimates' | 'systems'> {
  const { locale, row, differing, at } = parts
  const other = differing?.rows[at] ?? null
  const cells = cellsOf(parts, row, other, differing)
  const isBare = row.covers.length === 0
  const never = isBare && row.former.length === 0
  const isLost = isBare && other !== null && other.covers.length > 0
  return {
    id: row.weapons,
    name: row.name[locale.language],
    bare: isBare ? say(locale, never ? 'coverage.nothing.ever' : 'coverage.nothing') : null,
    differs: cells.some((cell) => cell.differs),
    lost: isLost ? say(locale, 'coverage.differs.bare') : null,
    cells,
    former: formerOf(parts, row),
  }
}

function isShown({ bare, differs }: CoverageRowView, shown: ShownClasses): boolean {
  if (shown === 'bare') return bare !== null
  return shown === 'all' || differs
}

function sumText(
  locale: CoverageLocale,
  on: IsoDay,
  party: string | null,
  rows: readonly CoverageRow[],
): string {
  const n = rows.filter(({ covers }) => covers.length === 0).length
  const values = { day: formatDay(locale, on), n, all: rows.length }
  if (party === null) return say(locale, 'coverage.sum', values)
  return say(locale, 'coverage.sum.party', { ...values, party })
}

function differingText(
  locale: CoverageLocale,
  { rows: others, on, against }: Differing,
  all: readonly CoverageRowView[],
  rows: readonly CoverageRow[],
): { readonly title: string; readonly text: string } {
  const days = { day: formatDay(locale, on), other: formatDay(locale, against) }
  const n = all.filter(({ differs }) => differs).length
  const bare = rows.filter(
    ({ covers }, at) => covers.length === 0 && others[at]!.covers.length > 0,
  ).length
  const text = n === 0 ? 'coverage.differs.none' : 'coverage.differs.sum'
  return {
    title: say(locale, 'coverage.differs.title', days),
    text: say(locale, text, { ...days, n, bare }),
  }
}

function idleText(
  locale: CoverageLocale,
  worlds: readonly World[],
  columns: CoverageView['columns'],
): string | null {
  const idle = worlds.filter(({ agreement }) => !columns.some(({ id }) => id === agreement.id))
  const names = idle.map(({ agreement }) => agreement.name[locale.language])
  if (names.length === 0) return null
  return say(locale, 'coverage.idle', { n: names.length, names: listed({ locale }, names) })
}
